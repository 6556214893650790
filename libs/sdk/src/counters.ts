import type { Client } from './client';
import { follow } from './follow';
import type { components, operations } from './generated/api';

/** One total: a metric in a period, of all or of one value of a dimension. Money in fen is a string of digits. */
export type Total = components['schemas']['counters_Total'];

/** The metrics the live stream can be narrowed to, e.g. `transfer.patents`. */
export type Metric = NonNullable<
  NonNullable<operations['counters_StreamController_stream']['parameters']['query']>['metric']
>;

/** One thing the live stream says. */
export interface CountersItem {
  /**
   * `snapshot`: these totals stand, and every other one known so far is void. `change`: these totals have new values. `correction`:
   * the same, because history was counted anew.
   */
  readonly kind: 'snapshot' | 'change' | 'correction';
  /** Place in the feed, digits. Keep it, and follow from here after a restart. */
  readonly id: string;
  readonly totals: readonly Total[];
}

/** How to follow the counters. */
export interface CountersFollowing {
  /** Only this metric; all of them without it. */
  readonly metric?: Metric;
  /** Goes on behind this item instead of beginning with a snapshot. */
  readonly lastEventId?: string;
  /** Ends the stream. */
  readonly signal?: AbortSignal;
  /** Learns why a connection ended, before the next attempt: a dashboard shows that it may be behind. */
  readonly onInterrupted?: (reason: unknown) => void;
  /** Milliseconds to wait after so many connections in a row that brought nothing; by default a growing time with some chance in it. */
  readonly pauseMs?: (failures: number) => number;
}

/**
 * The counters as they change: a snapshot, then every change once and in order, over as many connections as it takes. When the
 * platform can no longer go on from where this reader was, another snapshot comes.
 * @throws Refusal when coming back cannot help
 */
export async function* followCounters(
  client: Client,
  { metric, ...following }: CountersFollowing = {},
): AsyncGenerator<CountersItem, void, undefined> {
  const items = follow({
    ...following,
    connect: (lastEventId, signal) =>
      client.open('/api/counters/stream', {
        query: metric === undefined ? {} : { metric },
        signal,
        // Coming back is the stream's own affair.
        attemptsMax: 1,
        headers: {
          accept: 'text/event-stream',
          ...(lastEventId !== undefined && { 'last-event-id': lastEventId }),
        },
      }),
    // Cut between a `reset` and its snapshot, the reader must be reset again, or it would never get the snapshot.
    isMilestone: ({ event }) => event !== 'reset',
  });
  for await (const { event, id, data } of items) {
    if (event !== 'snapshot' && event !== 'change' && event !== 'correction') continue;
    const { totals } = JSON.parse(data) as { totals: Total[] };
    yield { kind: event, id: id!, totals };
  }
}

/** The same total has the same key, whatever its value. */
export function totalKey({ metric, grain, period, dimension, value }: Omit<Total, 'n'>): string {
  return [metric, grain, period, dimension, value].join('|');
}

/** The totals after an item, by {@link totalKey}: what a dashboard shows is the fold of the stream. Pure. */
export function foldTotals(
  totals: ReadonlyMap<string, Total>,
  item: Pick<CountersItem, 'kind' | 'totals'>,
): ReadonlyMap<string, Total> {
  const folded = new Map(item.kind === 'snapshot' ? [] : totals);
  for (const total of item.totals) folded.set(totalKey(total), total);
  return folded;
}
