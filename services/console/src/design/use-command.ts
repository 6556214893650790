import { App } from 'antd';
import { useRef, useState } from 'react';
import { Attempt } from '../api/attempt';
import { send, type Sending } from '../api/client';
import { ApiProblem } from '../api/problem';
import { readAgain } from '../api/reading';

/** What a form makes of its values; the key is the form's own. */
export type Order = Omit<Sending, 'key'>;

/** A command as a form needs it. */
export interface CommandRun<Answer> {
  readonly isSending: boolean;
  /** Why the last try was not done; undefined before the first and after success. */
  readonly problem: unknown;
  /** Sends; undefined when it was not done, and `problem` says why. */
  readonly run: (order: Order) => Promise<{ readonly answer: Answer } | undefined>;
  /** Forgets the last try: what comes next is another command. */
  readonly restart: () => void;
}

/**
 * Sends the commands of one form, safely to repeat: the key stays the same until the form begins anew. After success it
 * tells so and has everything under `changes` read again.
 */
export function useCommand<Answer = unknown>({
  done,
  changes,
}: {
  readonly done: string | ((answer: Answer) => string);
  /** Paths whose lists and records the command changes, e.g. `/api/transfers`. */
  readonly changes: readonly string[];
}): CommandRun<Answer> {
  const { message } = App.useApp();
  const attempt = useRef<Attempt>(null);
  attempt.current ??= new Attempt();
  const [problem, setProblem] = useState<unknown>();
  const [isSending, setIsSending] = useState(false);
  const run = async (order: Order): Promise<{ answer: Answer } | undefined> => {
    const form = attempt.current!;
    setIsSending(true);
    try {
      const answer = await send<Answer>({ ...order, key: form.keyFor(order) });
      form.restart();
      setProblem(undefined);
      void message.success(typeof done === 'string' ? done : done(answer));
      await readAgain(changes);
      return { answer };
    } catch (error) {
      if (error instanceof ApiProblem && !error.isPassing) form.settle();
      setProblem(error);
      return undefined;
    } finally {
      setIsSending(false);
    }
  };
  const restart = (): void => {
    attempt.current = new Attempt();
    setProblem(undefined);
  };
  return { isSending, problem, run, restart };
}
