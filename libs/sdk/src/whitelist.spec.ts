import fc from 'fast-check';
import {
  emptyCopy,
  entriesOf,
  foldRecords,
  followWhitelist,
  readCopy,
  writeCopy,
  type WhitelistCopy,
  type WhitelistRecord,
} from './index';

const usccs = ['91420000714517956X', '9142000071451795XA', '91420100MA4KMMLA1X'];

function value(uscc: string, sequence: number, name = `第${sequence}批`): string {
  const row = { profile: { uscc, name }, patentsInForce: sequence };
  return JSON.stringify({ editionId: `edition-${sequence}`, number: `HB-${sequence}`, sequence, row });
}

const record = (key: string, text: string | null, offset: number): WhitelistRecord => ({
  ...{ key, value: text, partition: 0, offset },
});
const shown = (copy: WhitelistCopy) => entriesOf(copy).map(({ uscc, sequence }) => `${uscc} ${sequence}`);

/** What a publisher may do: each enterprise is listed by later and later editions, and leaves at times. */
const topic = fc
  .array(fc.record({ key: fc.constantFrom(...usccs), isListed: fc.boolean() }), { maxLength: 30 })
  .map((steps) =>
    steps.map(({ key, isListed }, offset) => record(key, isListed ? value(key, offset + 1) : null, offset)),
  );

/** What should stand in the end: of each key the last record. */
function truth(records: readonly WhitelistRecord[]): string[] {
  const last = new Map(records.map((one) => [one.key, one]));
  return [...last.values()]
    .filter((one) => one.value !== null)
    .map((one) => `${one.key} ${(JSON.parse(one.value!) as { sequence: number }).sequence}`)
    .sort();
}

describe('a copy of the whitelist', () => {
  test('holds who stands in the list, and as what', () => {
    const [a, b] = usccs as [string, string];
    const copy = foldRecords(emptyCopy, [
      record(a, value(a, 1), 0),
      record(b, value(b, 1), 1),
      record(a, value(a, 2), 2),
      record(b, null, 3),
    ]);
    expect(entriesOf(copy)).toEqual([
      {
        ...{ uscc: a, editionId: 'edition-2', number: 'HB-2', sequence: 2 },
        row: { profile: { uscc: a, name: '第2批' }, patentsInForce: 2 },
      },
    ]);
  });

  test('is the same whatever comes twice, late or out of order, and however it is cut into batches', () => {
    fc.assert(
      fc.property(topic, fc.infiniteStream(fc.nat()), fc.nat(20), (records, chances, repeats) => {
        const again = Array.from({ length: repeats }, () => records[chances.next().value! % records.length]);
        const mixed = [...records, ...again.flatMap((one) => one ?? [])];
        mixed.sort(() => ((chances.next().value ?? 0) % 3) - 1);
        let copy = emptyCopy;
        for (const one of mixed) copy = foldRecords(copy, [one]);
        expect(shown(copy)).toEqual(truth(records));
        expect(shown(foldRecords(emptyCopy, mixed))).toEqual(truth(records));
        expect(shown(foldRecords(copy, records))).toEqual(truth(records));
      }),
    );
  });

  test('survives being written down and read again at any point', () => {
    fc.assert(
      fc.property(topic, fc.nat(30), (records, at) => {
        const stored = readCopy(writeCopy(foldRecords(emptyCopy, records.slice(0, at))));
        // After a restart records come again from the last commit, or from the beginning.
        expect(shown(foldRecords(stored, records))).toEqual(truth(records));
        expect(readCopy(writeCopy(stored))).toEqual(stored);
      }),
    );
  });

  test('does not go back to an earlier edition that is said again later', () => {
    const [a] = usccs as [string];
    const listed = [record(a, value(a, 1), 0), record(a, value(a, 2), 1), record(a, value(a, 1), 2)];
    expect(shown(foldRecords(emptyCopy, listed))).toEqual([`${a} 2`]);
    const gone = [...listed.slice(0, 2), record(a, null, 2), record(a, value(a, 1), 3)];
    expect(shown(foldRecords(emptyCopy, gone))).toEqual([]);
    expect(shown(foldRecords(foldRecords(emptyCopy, gone), [record(a, value(a, 2), 4)]))).toEqual([`${a} 2`]);
  });

  test('is not touched by the fold', () => {
    const [a] = usccs as [string];
    const before = foldRecords(emptyCopy, [record(a, value(a, 1), 0)]);
    foldRecords(before, [record(a, null, 1)]);
    expect(shown(before)).toEqual([`${a} 1`]);
    expect(emptyCopy.standings.size).toBe(0);
  });

  test.each(['', 'x', 'null', '{}', value('9142000071451795XA', 1)])(
    'refuses a record that is no entry of its key: %p',
    (text) => {
      expect(() => foldRecords(emptyCopy, [record(usccs[0]!, text, 0)])).toThrow(usccs[0]!);
    },
  );

  test('takes ten thousand enterprises at once in a moment', () => {
    const many = Array.from({ length: 10_000 }, (_, i) => {
      const uscc = `uscc-${i}`;
      return record(uscc, value(uscc, 1), i);
    });
    const since = performance.now();
    expect(foldRecords(emptyCopy, many).standings.size).toBe(10_000);
    expect(performance.now() - since).toBeLessThan(5_000);
  });

  test('follows a topic batch by batch, by whichever client it comes', async () => {
    const [a, b] = usccs as [string, string];
    async function* batches(): AsyncGenerator<WhitelistRecord[]> {
      yield [record(a, value(a, 1), 0), record(b, value(b, 1), 1)];
      yield [record(a, null, 2)];
    }
    const states: string[][] = [];
    for await (const copy of followWhitelist(emptyCopy, batches())) states.push(shown(copy));
    expect(states).toEqual([[`${a} 1`, `${b} 1`].sort(), [`${b} 1`]]);
  });
});
