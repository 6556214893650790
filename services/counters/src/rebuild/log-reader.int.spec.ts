import { Kafka } from '@ipflow/platform';
import { chanceOf, createTestTopics, seedOf, testEngines, testNamespace } from '@ipflow/testing';
import { LogReader, readAheadMax, type Vector } from './log-reader';

const topic = 'ipflow.pool.v1';
const streams = 30;
/** Each partition holds several times what is read ahead. */
const records = readAheadMax * 12;

let kafka: Kafka;
let ends: Vector;
let reader: LogReader;
let readers = 0;

beforeAll(async () => {
  const namespace = testNamespace();
  await createTestTopics(namespace);
  kafka = new Kafka('spec', testEngines().kafkaBrokers.split(','), namespace);
  const all = Array.from({ length: records }, (_, i) => ({
    key: `s${i % streams}`,
    value: 'x'.repeat(200),
    headers: {},
  }));
  for (let start = 0; start < records; start += 2_000) {
    await kafka.publish(new Map([[topic, all.slice(start, start + 2_000)]]));
  }
  ends = await kafka.endOffsets(topic);
}, 30_000);

beforeEach(async () => {
  readers += 1;
  reader = await LogReader.start(kafka, topic, `reader-${readers}`);
});

afterEach(async () => {
  await reader.stop();
});

afterAll(async () => {
  await kafka?.close();
});

/** Reads up to `until`; returns the offsets that came, by partition. */
async function readUntil(until: Vector): Promise<Map<number, bigint[]>> {
  const offsets = new Map<number, bigint[]>();
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
      const partition = chance.below(ends.size);
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
    expect(reader.distanceTo(ends)).toBe(records);
    await readUntil(ends);
    expect(reader.distanceTo(ends)).toBe(0);
    expect(await reader.next(ends, 10)).toEqual([]);
  });
});
