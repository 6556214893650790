import { useEffect, useState } from 'react';
import { workOut } from './client';

/** Typing has paused when nothing was changed for so long (milliseconds). */
export const pauseMs = 400;

/** What is known of the newest question: its answer, or that there is none for now. */
export interface LiveAnswer<Answer> {
  /** Absent until the first answer, and while the newest question could not be answered. */
  readonly answer?: Answer;
  /** True while the answer is that of an earlier question. */
  readonly isOld: boolean;
  /** True when the newest question could not be answered; the next one is asked all the same. */
  readonly hasFailed: boolean;
}

/** Before anything was asked. */
export const unasked: LiveAnswer<never> = { isOld: true, hasFailed: false };

/**
 * Answers to what a person is typing. A question is asked once typing pauses; the one before it is given up then, and whatever still
 * comes of it is dropped, so that only the newest question's answer is ever told.
 */
export class LiveQuestion<Answer> {
  private told: LiveAnswer<Answer> = unasked;
  private question: string | undefined;
  private pause: ReturnType<typeof setTimeout> | undefined;
  private asking: AbortController | undefined;

  constructor(
    private readonly ask: (question: unknown, signal: AbortSignal) => Promise<Answer>,
    private readonly tell: (told: LiveAnswer<Answer>) => void,
  ) {}

  /** Asks for something else; the same question again is none. */
  about(question: unknown): void {
    const text = JSON.stringify(question);
    if (text === this.question) return;
    this.giveUp();
    this.question = text;
    this.say({ ...this.told, isOld: true });
    this.pause = setTimeout(() => void this.send(question), pauseMs);
  }

  /** Nobody listens any more; whatever is asked later is asked anew. */
  end(): void {
    this.giveUp();
    this.question = undefined;
  }

  private giveUp(): void {
    clearTimeout(this.pause);
    this.asking?.abort();
    this.asking = undefined;
  }

  private async send(question: unknown): Promise<void> {
    const asking = new AbortController();
    this.asking = asking;
    const told = await this.ask(question, asking.signal).then(
      (answer) => ({ answer, isOld: false, hasFailed: false }),
      () => ({ isOld: false, hasFailed: true }),
    );
    if (this.asking === asking) this.say(told);
  }

  private say(told: LiveAnswer<Answer>): void {
    this.told = told;
    this.tell(told);
  }
}

/** Has a path work out what is typed, as it is typed. Fails silently: the form it stands in works without. */
export function useLiveAnswer<Answer>(path: string, question: unknown): LiveAnswer<Answer> {
  const [told, setTold] = useState<LiveAnswer<Answer>>(unasked);
  const [live] = useState(
    () => new LiveQuestion<Answer>((body, signal) => workOut<Answer>(path, body, signal), setTold),
  );
  useEffect(() => live.about(question));
  useEffect(() => () => live.end(), [live]);
  return told;
}
