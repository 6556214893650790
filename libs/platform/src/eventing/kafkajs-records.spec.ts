import fc from 'fast-check';
import { createRequire } from 'node:module';
import { decodeRecord, encodeRecord } from './kafkajs-records';

const load = createRequire(__filename);
// The client's own, which this one replaces, and its way to write a record.
const original = load('kafkajs/src/protocol/recordBatch/record/v0/decoder');
const Decoder = load('kafkajs/src/protocol/decoder');
const encode = load('kafkajs/src/protocol/recordBatch/record/v0');

const context = (timestampType: number) => ({
  firstOffset: '9007199254',
  firstTimestamp: '1763856000000',
  maxTimestamp: '1763856009999',
  magicByte: 2,
  timestampType,
  isControlBatch: false,
});

const record = fc.record({
  offsetDelta: fc.nat(2_000_000_000),
  timestampDelta: fc.integer({ min: -5_000_000_000, max: 5_000_000_000 }),
  key: fc.option(fc.string({ unit: 'grapheme' })),
  value: fc.option(fc.string({ unit: 'grapheme', maxLength: 3_000 })),
  headers: fc.dictionary(
    fc.string({ minLength: 1 }).filter((name) => name !== '__proto__'),
    fc.oneof(fc.string({ unit: 'grapheme' }), fc.array(fc.string(), { minLength: 2, maxLength: 3 })),
  ),
});

/** Header values as the platform reads them. */
function asText(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(asText);
  return Buffer.isBuffer(value) ? value.toString() : value;
}

test('what ours is held against is the client’s own', () => {
  expect(original).not.toBe(decodeRecord);
  expect(String(original)).toContain('decoder.readVarInt');
});

test('a record is read as the client itself reads it', () => {
  fc.assert(
    fc.property(record, fc.constantFrom(0, 1), (written, timestampType) => {
      // A record is its length and then what the decoder gets.
      const bytes = new Decoder(encode(written).buffer).readVarIntBytes();
      const ours = decodeRecord({ buffer: bytes }, context(timestampType));
      const theirs = original(new Decoder(bytes), context(timestampType));
      const headers = Object.fromEntries(
        Object.entries(theirs.headers).map(([name, value]) => [name, asText(value)]),
      );
      const read = Object.keys(theirs).map((name) => [name, ours[name as keyof typeof ours]]);
      expect(Object.fromEntries(read)).toEqual({ ...theirs, headers });
    }),
    { numRuns: 500 },
  );
});

test('a header is read from its own bytes, whatever the record before had at its place', () => {
  const headersOf = (value: Buffer): unknown => {
    const bytes = new Decoder(encode({ headers: { ce_actor: value } }).buffer).readVarIntBytes();
    return decodeRecord({ buffer: bytes }, context(0)).headers;
  };
  // The bytes of é, é as ISO-8859-1 has it, which is no text in UTF-8, and half of a character.
  const values = [[0xc3, 0xa9], [0xe9], [0x61], [0x61], [0x62], [], [0xe9], [0xc3], [0xc3, 0xa9]];
  for (const bytes of values) {
    expect(headersOf(Buffer.from(bytes))).toEqual({ ce_actor: Buffer.from(bytes).toString() });
  }
});

test('a record is written as the client itself writes it, to the byte', () => {
  fc.assert(
    fc.property(record, (written) => {
      expect(encodeRecord(written).equals(encode(written).buffer)).toBe(true);
    }),
    { numRuns: 500 },
  );
});

test('a record that ends too early is an error, not a guess', () => {
  const bytes = new Decoder(encode({ key: '专利', value: 'x', headers: {} }).buffer).readVarIntBytes();
  for (let length = 1; length < bytes.length; length += 1) {
    expect(() => decodeRecord({ buffer: bytes.subarray(0, length) }, context(0))).toThrow();
  }
});
