import { fromData, type JsonObject, type JsonValue } from '@ipflow/contracts';
import { fromHeaders } from '@ipflow/platform';
import { setImmediate as giveWay } from 'node:timers/promises';
import { counts } from '../tally/tally';
import type { Occurrence } from '../tally/tally-all';
import type { LogRecord } from './log-reader';

/** A record of the log and what is in it. */
export interface Decoded {
  /** `topic/partition`. */
  readonly partition: string;
  readonly offset: bigint;
  /** The record's key. */
  readonly stream: string;
  /** The event; null for one that counts nothing, undefined when the record holds none that conforms. */
  readonly event: Occurrence | null | undefined;
}

/** Records decoded before others get their turn, so that the database is not kept waiting. */
const decodedAtOnce = 200;

/** {@link decode} of many, giving way to other work between. */
export async function decodeAll(
  records: readonly LogRecord[],
  suspect: ReadonlySet<string>,
): Promise<Decoded[]> {
  const decoded: Decoded[] = [];
  for (let start = 0; start < records.length; start += decodedAtOnce) {
    for (const record of records.slice(start, start + decodedAtOnce)) decoded.push(decode(record, suspect));
    await giveWay();
  }
  return decoded;
}

/**
 * The event in a record. A rebuild never overtakes the live counters, and these have checked every record against its
 * schema or parked it; so only the parked ones (`suspect`, by place) are checked again, and the others are read as the
 * JSON they are, which takes a fifth of the time.
 */
export function decode({ partition, record }: LogRecord, suspect: ReadonlySet<string>): Decoded {
  const { offset, headers, key: stream } = record;
  const isSuspect = suspect.size > 0 && suspect.has(placeOf({ partition, offset }));
  if (isSuspect && !conforms(headers, record.value)) return { partition, offset, stream, event: undefined };
  const type = headers.ce_type ?? '';
  if (!counts.has(type)) return { partition, offset, stream, event: null };
  const envelope = {
    id: headers.ce_id!,
    type,
    stream: headers.ce_subject!,
    version: Number(headers.ce_streamversion),
    recordedAt: headers.ce_time!,
  };
  return { partition, offset, stream, event: { envelope, event: JSON.parse(record.value) as JsonObject } };
}

function conforms(headers: Readonly<Record<string, string>>, value: string): boolean {
  try {
    fromData(fromHeaders(headers).type, JSON.parse(value) as JsonValue);
    return true;
  } catch (error) {
    // Whatever is wrong with it, the record holds no event; who parked it noted why.
    return !(error instanceof Error);
  }
}

/** A record's place as text, `topic/partition/offset`. */
export function placeOf({ partition, offset }: { partition: string; offset: bigint }): string {
  return `${partition}/${offset}`;
}
