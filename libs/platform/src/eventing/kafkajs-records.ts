/*
 * Kafka's record format v2, in place of the pinned client's own two functions (`kafkajs.install.ts`): its decoder copies
 * all headers of a record once per header, its encoder makes a zeroed buffer for each header. Together that was half of what
 * it costs to publish or to consume an event. A spec holds both against the originals, byte by byte.
 */

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
/** What stands before the first number. */
const attributesBytes = 1;

/** Where reading stands in the bytes of one record. */
interface Cursor {
  readonly bytes: Buffer;
  at: number;
}

/**
 * A record as it was read; like the client's own, but header values are text. At once only its place is worked out and that it
 * is whole: a fetch decodes thousands, whose parts would all outlive several collections, and many are never asked for.
 */
export class DecodedRecord {
  readonly offset: string;
  private readonly timestampDelta: number;
  private readonly keyAt: number;
  private readonly valueAt: number;
  private readonly headersAt: number;

  constructor(
    private readonly bytes: Buffer,
    readonly batchContext: BatchContext,
  ) {
    const cursor: Cursor = { bytes, at: attributesBytes };
    this.timestampDelta = varint(cursor);
    // Both stay far below 2^53: at a million records a second the offset would need three centuries.
    this.offset = String(Number(batchContext.firstOffset) + varint(cursor));
    this.keyAt = pass(cursor, 1);
    this.valueAt = pass(cursor, 1);
    this.headersAt = cursor.at;
    pass(cursor, 2 * varint(cursor));
  }

  get magicByte(): number {
    return this.batchContext.magicByte;
  }

  get attributes(): number {
    return this.bytes.readInt8(0);
  }

  /** Milliseconds since 1970, as text. */
  get timestamp(): string {
    const { firstTimestamp, maxTimestamp, timestampType } = this.batchContext;
    if (timestampType === logAppendTime && maxTimestamp) return maxTimestamp;
    return String(Number(firstTimestamp) + this.timestampDelta);
  }

  get key(): Buffer | null {
    return bytesOf({ bytes: this.bytes, at: this.keyAt });
  }

  get value(): Buffer | null {
    return bytesOf({ bytes: this.bytes, at: this.valueAt });
  }

  /** A header that comes twice keeps all its values. */
  get headers(): Readonly<Record<string, string | string[]>> {
    return headersOf({ bytes: this.bytes, at: this.headersAt });
  }

  /** One header, the first of that name; undefined when there is none. */
  header(name: string): string | undefined {
    return headerOf({ bytes: this.bytes, at: this.headersAt }, name);
  }

  get isControlRecord(): boolean {
    return this.batchContext.isControlBatch ?? false;
  }
}

/** The client's interface: `decoder.buffer` holds the record behind its length. */
export function decodeRecord(
  decoder: { readonly buffer: Buffer },
  batchContext: BatchContext,
): DecodedRecord {
  return new DecodedRecord(decoder.buffer, batchContext);
}

function headersOf(cursor: Cursor): Record<string, string | string[]> {
  const headers: Record<string, string | string[]> = {};
  const count = varint(cursor);
  for (let place = 0; place < 2 * count; place += 2) {
    const name = textOf(cursor, place) ?? '';
    const value = textOf(cursor, place + 1) ?? '';
    const known = headers[name];
    headers[name] = known === undefined ? value : [...(Array.isArray(known) ? known : [known]), value];
  }
  return headers;
}

function headerOf(cursor: Cursor, wanted: string): string | undefined {
  const count = varint(cursor);
  for (let place = 0; place < 2 * count; place += 2) {
    const length = varint(cursor);
    const start = advance(cursor, Math.max(length, 0));
    if (isThere(wanted, cursor.bytes, start, length)) return textOf(cursor, place + 1) ?? '';
    pass(cursor, 1);
  }
  return undefined;
}

function bytesOf(cursor: Cursor): Buffer | null {
  const length = varint(cursor);
  if (length < 0) return null;
  const start = advance(cursor, length);
  return cursor.bytes.subarray(start, cursor.at);
}

/** Places of a record's headers whose last text is kept, and the longest text that is (characters). */
const placesKept = 32;
const keptCharsMax = 100;
const lastTexts: string[] = [];

/**
 * The text of a header's name or value. From record to record nearly all names and most values are the same at the same
 * place: a text that is there already is not made anew.
 */
function textOf(cursor: Cursor, place: number): string | null {
  const length = varint(cursor);
  if (length < 0) return null;
  const start = advance(cursor, length);
  const last = lastTexts[place];
  if (last !== undefined && isThere(last, cursor.bytes, start, length)) return last;
  const text = cursor.bytes.toString('utf8', start, cursor.at);
  // As many characters as bytes: only then do equal bytes mean an equal text.
  const isPlain = text.length === length;
  if (isPlain && place < placesKept && length <= keptCharsMax) lastTexts[place] = text;
  return text;
}

function isThere(text: string, bytes: Buffer, start: number, length: number): boolean {
  if (text.length !== length) return false;
  for (let at = 0; at < length; at += 1) if (text.charCodeAt(at) !== bytes[start + at]) return false;
  return true;
}

/** Moves past so many fields, each behind its length; returns where the first one starts. */
function pass(cursor: Cursor, fields: number): number {
  const start = cursor.at;
  for (let field = 0; field < fields; field += 1) advance(cursor, Math.max(varint(cursor), 0));
  return start;
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

/** A record to write; texts are UTF-8. */
export interface RecordToEncode {
  readonly offsetDelta?: number;
  readonly timestampDelta?: number;
  readonly key?: string | Buffer | null;
  readonly value?: string | Buffer | null;
  readonly headers?: Readonly<Record<string, string | Buffer | readonly (string | Buffer)[]>>;
}

/** One record with its length before it, in a buffer of exactly its size. */
export function encodeRecord(record: RecordToEncode): Buffer {
  const { offsetDelta = 0, timestampDelta = 0, key, value, headers = {} } = record;
  const fields: (string | Buffer | null | undefined)[] = [];
  for (const name of Object.keys(headers)) {
    const values = headers[name]!;
    for (const one of Array.isArray(values) ? values : [values]) fields.push(name, one as string | Buffer);
  }
  const lengths = [key, value, ...fields].map(lengthOf);
  const numbers = [timestampDelta, offsetDelta, ...lengths, fields.length / 2];
  const body =
    1 +
    numbers.reduce((sum, number) => sum + varintSize(number), 0) +
    lengths.reduce((sum, length) => sum + Math.max(length, 0), 0);
  const cursor: Cursor = { bytes: Buffer.allocUnsafe(varintSize(body) + body), at: 0 };
  writeVarint(cursor, body);
  cursor.bytes[cursor.at++] = 0; // Attributes: none is in use.
  writeVarint(cursor, timestampDelta);
  writeVarint(cursor, offsetDelta);
  write(cursor, key, lengths[0]!);
  write(cursor, value, lengths[1]!);
  writeVarint(cursor, fields.length / 2);
  fields.forEach((field, index) => write(cursor, field, lengths[index + 2]!));
  return cursor.bytes;
}

function lengthOf(value: string | Buffer | null | undefined): number {
  return value === null || value === undefined ? -1 : Buffer.byteLength(value);
}

function write(cursor: Cursor, value: string | Buffer | null | undefined, length: number): void {
  writeVarint(cursor, length);
  if (value === null || value === undefined) return;
  if (typeof value === 'string') cursor.bytes.write(value, cursor.at, length, 'utf8');
  else value.copy(cursor.bytes, cursor.at);
  cursor.at += length;
}

const zigzag = (number: number): number => (number < 0 ? -2 * number - 1 : 2 * number);

function varintSize(number: number): number {
  let size = 1;
  for (let raw = zigzag(number); raw >= 0x80; raw = Math.floor(raw / 0x80)) size += 1;
  return size;
}

function writeVarint(cursor: Cursor, number: number): void {
  let raw = zigzag(number);
  for (; raw >= 0x80; raw = Math.floor(raw / 0x80)) cursor.bytes[cursor.at++] = (raw % 0x80) + 0x80;
  cursor.bytes[cursor.at++] = raw;
}
