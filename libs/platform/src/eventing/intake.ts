import type { Logger } from 'pino';
import type { Metrics } from '../telemetry/metrics';
import { continueTrace, withTrace } from '../telemetry/trace';
import type { Apply, Received } from './consumer';
import { park, parkedStreams } from './dead-letter';
import { eventIdOf } from './cloudevent';
import type { Decoded } from './decode';
import { faultPoint } from './faults';
import { lockProgress, markFresh, writeProgress, type Place } from './inbox';
import type { PlacedRecord } from './kafka';
import type { Tx } from './transaction';

/** A run of records of one partition, in order. */
export interface Part extends Place {
  /** Those that are asked for. */
  readonly decoded: readonly Decoded[];
  /** The last of the run, asked for or not: the fence moves past it. */
  readonly last: PlacedRecord;
}

/**
 * Takes in runs of one or several partitions in an open transaction: inbox marks, offset fences and effects. What has
 * taken effect before falls out; poison, and what stands behind parked events of its stream, is parked.
 */
export async function takeIn(
  tx: Tx,
  parts: readonly Part[],
  apply: Apply,
  afterCommit: (task: () => void) => void,
  { metrics, log }: { metrics: Metrics; log: Logger },
): Promise<void> {
  const progress = await lockProgress(tx, parts);
  const ahead = parts
    .map((part, index) => ({ part, next: progress[index]?.nextOffset ?? 0n }))
    .filter(({ part, next }) => part.last.offset >= next)
    .map(({ part, next }) => ({ ...part, decoded: behindFence(part, next) }));
  if (ahead.length === 0) return;
  const runnable = await parkWhatMustWait(tx, ahead, log);
  const fresh = await markFresh(
    tx,
    runnable.map(({ envelope }) => envelope.id),
  );
  await faultPoint('consumer.afterInbox');
  const events = firstOfEach(runnable, fresh);
  if (events.length > 0) await inTraceOf(events, () => apply(events, tx, afterCommit));
  await faultPoint('consumer.afterEffect');
  await writeProgress(tx, ahead.map(endOf));
  count(metrics, ahead, runnable, events);
}

function behindFence({ decoded }: Part, nextOffset: bigint): Decoded[] {
  return decoded.filter(({ record }) => record.offset >= nextOffset);
}

/** Parks poison and everything behind parked events of its stream; returns what may take effect, in order. */
async function parkWhatMustWait(tx: Tx, parts: readonly Part[], log: Logger): Promise<Received[]> {
  const all = parts.flatMap((part) => part.decoded.map((one) => ({ part, one, stream: one.record.key })));
  const waiting = await parkedStreams(tx, [...new Set(all.map(({ stream }) => stream))]);
  const runnable: Received[] = [];
  for (const { part, one, stream } of all) {
    if (waiting.has(stream)) await park(tx, part, one.record, { state: 'waiting' });
    else if ('poison' in one) {
      log.error({ err: one.poison, stream }, 'consumer: event parked as dead letter');
      await park(tx, part, one.record, { state: 'poison', error: one.poison });
      waiting.add(stream);
    } else runnable.push(one.received);
  }
  return runnable;
}

/** The new events in order, each once, even when the relay repeated one inside this very run. */
function firstOfEach(runnable: readonly Received[], fresh: Set<string>): Received[] {
  return runnable.filter(({ envelope }) => fresh.delete(envelope.id));
}

/** Runs work in the trace of the first event. */
export function inTraceOf<T>(events: readonly Received[], work: () => Promise<T>): Promise<T> {
  const { traceparent, correlationId } = events[0]!.envelope.meta;
  return withTrace(continueTrace(traceparent, correlationId), work);
}

function endOf({ topic, partition, last }: Part): Place & { offset: bigint; eventId: string } {
  return { topic, partition, offset: last.offset, eventId: eventIdOf(last.headers) };
}

function count(
  metrics: Metrics,
  ahead: readonly Part[],
  runnable: readonly Received[],
  applied: readonly Received[],
): void {
  for (const topic of new Set(ahead.map((part) => part.topic))) {
    const ofTopic = ({ envelope }: Received): boolean => envelope.type.startsWith(`${topic}.`);
    const seen = ahead
      .filter((part) => part.topic === topic)
      .reduce((n, { decoded }) => n + decoded.length, 0);
    const may = runnable.filter(ofTopic).length;
    const did = applied.filter(ofTopic).length;
    metrics.consumed.inc({ topic, outcome: 'applied' }, did);
    metrics.consumed.inc({ topic, outcome: 'duplicate' }, may - did);
    metrics.consumed.inc({ topic, outcome: 'parked' }, seen - may);
  }
}
