import { Kafka } from '@ipflow/platform';
import { chanceOf, createTestTopics, seedOf, testEngines, testNamespace } from '@ipflow/testing';
import { LogReader, partitionName, readAheadMax, type Vector } from './log-reader';

const topics = ['ipflow.pool.v1', 'ipflow.licensing.v1'];
const streams = 30;
/** Each partition of the first topic holds several times what is read ahead; the other topic is shorter. */
const records = new Map([
  [topics[0]!, readAheadMax * 12],
  [topics[1]!, readAheadMax * 3],
]);

let kafka: Kafka;
const ends = new Map<string, bigint>();
let reader: LogReader;
let readers = 0;

beforeAll(async () => {
  const namespace = testNamespace();
  await createTestTopics(namespace);
  kafka = new Kafka('spec', testEngines().kafkaBrokers.split(','), namespace);
  for (const [topic, length] of records) {
    const log = Array.from({ length }, (_, i) => ({
      key: `s${i % streams}`,
      value: 'x'.repeat(200),
      headers: {},
    }));
    for (let start = 0; start < length; start += 2_000) {
      await kafka.publish(new Map([[topic, log.slice(start, start + 2_000)]]));
    }
    for (const [partition, end] of await kafka.endOffsets(topic))
      ends.set(partitionName(topic, partition), end);
  }
}, 30_000);

beforeEach(async () => {
  readers += 1;
  reader = await LogReader.start(kafka, topics, `reader-${readers}`);
});

afterEach(async () => {
  await reader.stop();
});

afterAll(async () => {
  await kafka?.close();
});

/** Reads up to `until`; returns the offsets that came, by partition. */
async function readUntil(until: Vector): Promise<Map<string, bigint[]>> {
  const offsets = new Map<string, bigint[]>();
  for (;;) {
    const read = await reader.next(until, 500);
    if (read.length === 0) return offsets;
    for (const { partition, record } of read) {
      offsets.set(partition, [...(offsets.get(partition) ?? []), record.offset]);
    }
  }
}

function span(from: bigint, to: bigint): bigint[] {
  return Array.from({ length: Number(to - from) }, (_, i) => from + BigInt(i));
}

describe('the log reader', () => {
  test('gives every record once and in order, whatever partition it is told to stop in', async () => {
    const chance = chanceOf(seedOf(3));
    const at = new Map([...ends.keys()].map((partition) => [partition, 0n]));
    for (let round = 0; round < 12; round += 1) {
      const partition = [...ends.keys()][chance.below(ends.size)]!;
      const end = ends.get(partition)!;
      // One partition runs far ahead of the others, which must not hold it up.
      const to = new Map(at).set(partition, round % 3 === 2 ? end : (at.get(partition)! + end) / 2n);
      const read = await readUntil(to);
      expect(read.get(partition) ?? []).toEqual(span(at.get(partition)!, to.get(partition)!));
      at.set(partition, to.get(partition)!);
    }
    const rest = await readUntil(ends);
    for (const [partition, end] of ends)
      expect(rest.get(partition) ?? []).toEqual(span(at.get(partition)!, end));
  }, 60_000);

  test('says how far it is', async () => {
    // Not what was published: a batch whose acknowledgement was lost stands in the log twice.
    const all = [...ends.values()].reduce((sum, end) => sum + end, 0n);
    expect(BigInt(reader.distanceTo(ends))).toBe(all);
    await readUntil(ends);
    expect(reader.distanceTo(ends)).toBe(0);
    expect(await reader.next(ends, 10)).toEqual([]);
  });
});
