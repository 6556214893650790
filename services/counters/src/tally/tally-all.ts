import { openAfter, type Entry, type Source } from './entry';
import { looksBack, tally } from './tally';

/** An event, as a message or as its proto3-JSON, with its envelope. */
export interface Occurrence {
  readonly envelope: Source;
  readonly event: object;
}

/** The streams whose earlier entries these events look at. */
export function streamsLookedAt(events: readonly Occurrence[]): string[] {
  const looking = events.filter(({ envelope }) => looksBack.has(envelope.type));
  return [...new Set(looking.map(({ envelope }) => envelope.stream))];
}

/**
 * The entries of a run of events, each seeing what those before it counted. `earlier` holds the open entries of the
 * streams of {@link streamsLookedAt}, as they were before the run.
 */
export function tallyAll(
  events: readonly Occurrence[],
  earlier: ReadonlyMap<string, readonly Entry[]>,
): Entry[] {
  const followed = new Set(streamsLookedAt(events));
  const open = new Map(earlier);
  const all: Entry[] = [];
  for (const { envelope, event } of events) {
    const known = open.get(envelope.stream) ?? [];
    const entries = tally(envelope, event, known);
    if (entries.length === 0) continue;
    if (followed.has(envelope.stream)) open.set(envelope.stream, openAfter(known, entries));
    for (const entry of entries) all.push(entry);
  }
  return all;
}
