import fc from 'fast-check';
import { createRequire } from 'node:module';
import { groupedByPartition, murmur2 } from './kafkajs-partitions';

const load = createRequire(__filename);
// The client's own, which these replace.
const originalHash = load('kafkajs/src/producer/partitioners/default/murmur2');
const originalGroups = load('kafkajs/src/producer/groupMessagesPerPartition');
const newPartitioner = load('kafkajs/src/producer/partitioners/default');

const key = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.uint8Array({ maxLength: 40 }).map((bytes) => Buffer.from(bytes)),
);

test('what ours are held against are the client’s own', () => {
  expect(String(originalHash)).toContain('h.multiply(M)');
  expect(String(originalGroups)).toContain('messages.reduce');
});

test('a key has the hash that the client itself gives it', () => {
  fc.assert(
    fc.property(key, (one) => {
      expect(murmur2(one)).toBe(originalHash(one));
    }),
    { numRuns: 2_000 },
  );
});

test('records are grouped as the client itself groups them', () => {
  const partitionMetadata = [0, 1, 2, 3, 4, 5].map((partitionId) => ({ partitionId, leader: 1 }));
  fc.assert(
    fc.property(fc.array(key.map((one) => ({ key: one }))), fc.boolean(), (messages, isKnown) => {
      const asked = {
        ...{ topic: 'topic', messages, partitioner: newPartitioner() },
        partitionMetadata: isKnown ? partitionMetadata : [],
      };
      expect(groupedByPartition(asked)).toEqual(originalGroups(asked));
    }),
  );
});
