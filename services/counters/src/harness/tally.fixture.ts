import type { Message } from '@ipflow/contracts';
import { openAfter, type Entry, type Source } from '../tally/entry';
import { tally } from '../tally/tally';

/** The source of an event of stream `s`. */
export function sourceOf(event: Message, version = 1): Source {
  return {
    id: `e${version}`,
    type: event.$typeName,
    stream: 's',
    version,
    recordedAt: '2026-03-05T00:00:00Z',
  };
}

/** What counts of a stream after these events. */
export function openOf(events: readonly Message[]): Entry[] {
  return events.reduce<Entry[]>(
    (open, event, i) => openAfter(open, tally(sourceOf(event, i + 1), event, open)),
    [],
  );
}

/** The entries of the last event, after the others of its stream. */
export function entriesOf(...events: Message[]): Entry[] {
  const last = events.at(-1)!;
  return tally(sourceOf(last, events.length), last, openOf(events.slice(0, -1)));
}

/** An entry in short: metric, day, change, what it takes back, and where it counts. */
export function short(entries: readonly Entry[]): string[] {
  return entries.map(({ metric, effectiveOn, delta, reverses, patentNumber, dims }) => {
    const back = reverses ? ` takes back ${reverses.version}.${reverses.ordinal}` : '';
    const places = Object.values(dims).join(' ');
    return `${metric} ${effectiveOn} ${delta > 0n ? '+' : ''}${delta}${back} ${patentNumber || 'contract'} ${places}`;
  });
}
