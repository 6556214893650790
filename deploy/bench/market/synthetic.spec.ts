import { isPatentNumber, parseIndustry, parseIpc } from '@ipflow/kernel';

interface Patent {
  index: number;
  label: { topic: number; problem: number; place: number };
  number: string;
  title: string;
  abstract: string;
  type: string;
  mainClass: string;
  classes: string[];
  holders: { name: string; kind: string }[];
  divisionCode: string;
  industryCode: string;
  agency: string;
}
interface Asked {
  kind?: string;
  label?: Patent['label'];
  title: string;
  problem: string;
  text: string;
}
type Options = { seed: number; count: number; from?: number };
// The scripts are plain JavaScript modules, outside the TypeScript program.
const made = jest.requireActual<{
  syntheticPatents(options: Options): AsyncIterable<Patent>;
  syntheticCsv(options: Options): AsyncIterable<string>;
  syntheticDemands(options: Options): AsyncIterable<Asked>;
  syntheticQueries(options: Options): AsyncIterable<Asked>;
  labelsOf(pool: { seed: number; count: number }): (asked: Asked) => readonly number[];
  relevantTo(asked: Asked, patent: Patent): boolean;
  PATENTS_MAX: number;
}>('./synthetic.mjs');

async function all<Item>(items: AsyncIterable<Item>): Promise<Item[]> {
  const list: Item[] = [];
  for await (const item of items) list.push(item);
  return list;
}

let patents: Patent[];
beforeAll(async () => {
  patents = await all(made.syntheticPatents({ seed: 1, count: 3_000 }));
});

describe('the made-up pool', () => {
  test('the same seed makes the same patents, wherever one begins; another seed makes others', async () => {
    expect(await all(made.syntheticPatents({ seed: 1, count: 100, from: 500 }))).toEqual(
      patents.slice(500, 600),
    );
    const [other] = await all(made.syntheticPatents({ seed: 2, count: 1 }));
    expect(other!.title).not.toBe(patents[0]!.title);
  });

  test('every number is right by its check digit and comes once', () => {
    expect(patents.filter(({ number }) => !isPatentNumber(number as never))).toEqual([]);
    expect(new Set(patents.map(({ number }) => number)).size).toBe(patents.length);
  });

  test('every class and industry exists, and every patent says that it is made up', () => {
    for (const { type, classes, industryCode, agency, holders } of patents) {
      if (type !== 'design') expect(classes.filter((text) => !parseIpc(text).ok)).toEqual([]);
      expect(parseIndustry(industryCode).ok).toBe(true);
      expect(agency).toBe('合成数据');
      expect(holders.every(({ name }) => name.includes('示'))).toBe(true);
    }
  });

  test('abstracts have 80 to 160 characters, designs none', () => {
    const lengths = patents.filter(({ type }) => type !== 'design').map(({ abstract }) => abstract.length);
    expect(Math.min(...lengths)).toBeGreaterThanOrEqual(80);
    expect(Math.max(...lengths)).toBeLessThanOrEqual(160);
    expect(patents.every(({ type, abstract }) => (type === 'design') === (abstract === ''))).toBe(true);
  });

  test('Wuhan holds most, all 17 divisions hold some, and few holders hold many', () => {
    const wuhan = patents.filter(({ divisionCode }) => divisionCode === '420100').length;
    expect(wuhan / patents.length).toBeGreaterThan(0.5);
    expect(new Set(patents.map(({ divisionCode }) => divisionCode)).size).toBe(17);
    expect(new Set(patents.map(({ holders }) => holders[0]!.name)).size).toBeGreaterThan(1_000);
    expect(new Set(patents.map(({ label }) => label.topic)).size).toBeGreaterThan(390);
  });

  test('a file has one line for each patent and no cell that would need quotes', async () => {
    const lines = (await all(made.syntheticCsv({ seed: 1, count: 500 }))).join('').trimEnd().split('\n');
    expect(lines).toHaveLength(501);
    expect(new Set(lines.map((line) => line.split(',').length))).toEqual(new Set([17]));
  });

  test('more than the serials of a year are refused', async () => {
    await expect(all(made.syntheticPatents({ seed: 1, count: made.PATENTS_MAX + 1 }))).rejects.toThrow(
      RangeError,
    );
  });
});

describe('demands and queries', () => {
  test('are the same for the same seed', async () => {
    const options = { seed: 3, count: 20 };
    expect(await all(made.syntheticDemands(options))).toEqual(await all(made.syntheticDemands(options)));
    expect(await all(made.syntheticQueries(options))).toEqual(await all(made.syntheticQueries(options)));
  });

  test('the labels name exactly the patents that a look at each one finds', async () => {
    const relevant = made.labelsOf({ seed: 1, count: 3_000 });
    for (const demand of await all(made.syntheticDemands({ seed: 1, count: 100 }))) {
      const found = patents.filter((patent) => made.relevantTo(demand, patent)).map(({ index }) => index);
      expect(relevant(demand)).toEqual(found);
    }
  });

  test('a query has three terms; common words have no label', async () => {
    const queries = await all(made.syntheticQueries({ seed: 1, count: 300 }));
    expect(queries.every(({ text }) => text.split(' ').length === 3)).toBe(true);
    expect(queries.every(({ kind, label }) => (kind === 'common') === (label === undefined))).toBe(true);
    expect(new Set(queries.map(({ kind }) => kind)).size).toBe(4);
  });
});
