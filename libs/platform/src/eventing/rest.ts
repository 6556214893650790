/** Events of one round that show a busy time. */
export const busyEvents = 10;

/** How whoever works in rounds lets its work gather in a busy time. */
export interface Rest {
  /** How long it rests (milliseconds). */
  readonly restMs: number;
  /** From so many events on a round counts as full, and the next one is not kept waiting. */
  readonly fullEvents: number;
}

/**
 * How long to rest after a round of so many events, so that the next one grows (milliseconds): a round costs the database, Kafka
 * and every consumer about the same for one event as for a hundred. In an idle time nobody is kept waiting.
 */
export function restAfter(events: number, { restMs, fullEvents }: Rest): number {
  return events >= busyEvents && events < fullEvents ? restMs : 0;
}
