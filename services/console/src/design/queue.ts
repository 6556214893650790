/** Cases that await a decision, in the order of the list one of them was opened from. */
export interface Queue {
  /** Tells queues apart: a list opened again is another. */
  readonly id: string;
  /** The address of the list. */
  readonly from: string;
  /** The addresses of the cases. */
  readonly cases: readonly string[];
  /** True where the list went on beyond what was read of it. */
  readonly goesOn: boolean;
}

/** Cases one queue holds at most; browsers keep it with every page that was opened from it. */
export const queueCasesMax = 1_000;

/** What a page opened from a queue is given to keep with its place in the history, where it survives going back and reloading. */
export interface Kept {
  readonly queue: Queue;
}

/** The queue kept with a place in the history; undefined where another page kept something else, or nothing. */
export function keptQueue(state: unknown): Queue | undefined {
  const { queue } = (state ?? {}) as Partial<Kept>;
  return Array.isArray(queue?.cases) ? queue : undefined;
}

/** Where a case stands in its queue. */
export interface Place {
  /** From 1. */
  readonly at: number;
  readonly previous: string | undefined;
  readonly next: string | undefined;
}

/** The place of a page; undefined where it is none of the queue. */
export function placeIn({ cases }: Queue, path: string): Place | undefined {
  const index = cases.indexOf(path);
  return index < 0 ? undefined : { at: index + 1, previous: cases[index - 1], next: cases[index + 1] };
}

/** What to open after a decision: the next case without one, those passed over at last; undefined when all are decided. */
export function nextUndecided({ cases }: Queue, path: string, isDecided: (path: string) => boolean) {
  const after = cases.indexOf(path) + 1;
  return [...cases.slice(after), ...cases.slice(0, after)].find((one) => one !== path && !isDecided(one));
}

const decisions = new Map<string, Set<string>>();

/** What was decided of a queue since this page was loaded; after that, the cases themselves tell. */
export function decidedIn({ id }: Queue): Set<string> {
  const decided = decisions.get(id) ?? new Set<string>();
  decisions.set(id, decided);
  return decided;
}
