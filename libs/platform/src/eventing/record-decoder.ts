import { createRequire } from 'node:module';

/**
 * Reads one record of a Kafka batch (record format v2). The pinned client's own decoder copies all headers of a record
 * once per header and counts in a long-integer class, which is half of what it costs to consume an event; this one takes
 * its place (see {@link installRecordDecoder}) and gives the same, but header values as text.
 */
export interface DecodedRecord {
  readonly magicByte: number;
  readonly attributes: number;
  /** Milliseconds since 1970, as text. */
  readonly timestamp: string;
  readonly offset: string;
  readonly key: Buffer | null;
  readonly value: Buffer | null;
  /** A header that comes twice keeps all its values. */
  readonly headers: Readonly<Record<string, string | string[]>>;
  readonly isControlRecord: boolean;
  readonly batchContext: BatchContext;
}

/** What the client knows of the batch a record stands in. */
export interface BatchContext {
  readonly firstOffset: string;
  readonly firstTimestamp: string;
  readonly maxTimestamp: string;
  readonly magicByte: number;
  readonly timestampType: number;
  readonly isControlBatch?: boolean;
}

const logAppendTime = 1;

/** Where reading stands in the bytes of one record. */
interface Cursor {
  readonly bytes: Buffer;
  at: number;
}

/** The client's interface: `decoder.buffer` holds the record behind its length. */
export function decodeRecord(
  decoder: { readonly buffer: Buffer },
  batchContext: BatchContext,
): DecodedRecord {
  const cursor: Cursor = { bytes: decoder.buffer, at: 0 };
  const attributes = cursor.bytes.readInt8(0);
  cursor.at = 1;
  const timestampDelta = varint(cursor);
  const offsetDelta = varint(cursor);
  const { firstOffset, firstTimestamp, maxTimestamp, magicByte, timestampType } = batchContext;
  return {
    magicByte,
    attributes,
    timestamp:
      timestampType === logAppendTime && maxTimestamp
        ? maxTimestamp
        : String(Number(firstTimestamp) + timestampDelta),
    // Both stay far below 2^53: at a million records a second the offset would need three centuries.
    offset: String(Number(firstOffset) + offsetDelta),
    key: bytesOf(cursor),
    value: bytesOf(cursor),
    headers: headersOf(cursor),
    isControlRecord: batchContext.isControlBatch ?? false,
    batchContext,
  };
}

function headersOf(cursor: Cursor): Record<string, string | string[]> {
  const headers: Record<string, string | string[]> = {};
  for (let left = varint(cursor); left > 0; left -= 1) {
    const name = textOf(cursor) ?? '';
    const value = textOf(cursor) ?? '';
    const known = headers[name];
    headers[name] = known === undefined ? value : [...(Array.isArray(known) ? known : [known]), value];
  }
  return headers;
}

function bytesOf(cursor: Cursor): Buffer | null {
  const length = varint(cursor);
  if (length < 0) return null;
  const start = advance(cursor, length);
  return cursor.bytes.subarray(start, cursor.at);
}

function textOf(cursor: Cursor): string | null {
  const length = varint(cursor);
  if (length < 0) return null;
  const start = advance(cursor, length);
  return cursor.bytes.toString('utf8', start, cursor.at);
}

/** Moves past so many bytes; returns where they start. */
function advance(cursor: Cursor, length: number): number {
  const start = cursor.at;
  cursor.at += length;
  if (cursor.at > cursor.bytes.length) throw new RangeError('a Kafka record is shorter than it says');
  return start;
}

/** A zigzag varint of up to 64 bits; exact to 2^53. */
function varint(cursor: Cursor): number {
  const { bytes } = cursor;
  let raw = 0;
  let scale = 1;
  for (;;) {
    const byte = bytes[cursor.at];
    if (byte === undefined) throw new RangeError('a Kafka record ends in the middle of a number');
    cursor.at += 1;
    raw += (byte & 0x7f) * scale;
    if (byte < 0x80) break;
    scale *= 0x80;
  }
  return raw % 2 === 0 ? raw / 2 : -(raw + 1) / 2;
}

/** The file of the client whose one function is replaced. */
const place = 'kafkajs/src/protocol/recordBatch/record/v0/decoder';

/** Puts {@link decodeRecord} into the client; must run before the client is loaded. */
export function installRecordDecoder(): void {
  const load = createRequire(__filename);
  const path = load.resolve(place);
  load(path);
  // Jest keeps modules elsewhere and goes on with the client's own; a spec holds the two against each other.
  const loaded = load.cache[path];
  if (loaded) loaded.exports = decodeRecord;
}

installRecordDecoder();
