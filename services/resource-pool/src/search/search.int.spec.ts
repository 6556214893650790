import { until } from '@ipflow/testing';
import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { Client } from 'pg';
import { csv, numbers, row, sample, startPool, type Pool } from '../../testdata/pool';

// The generator is a plain JavaScript module, outside the TypeScript program.
const { syntheticCsv } = jest.requireActual<{
  syntheticCsv(options: { seed: number; count: number }): AsyncIterable<string>;
}>('../../../../deploy/bench/market/synthetic.mjs');

const syntheticRows = 1_500;
/** All patents, page by page, as the pool lists them: what the search is held against. */
interface Listed {
  number: string;
  title: string;
  patentType: string;
  divisionCode: string | null;
  mainClass: string | null;
  grade: string | null;
  legalStatus: string;
  filedOn: string;
  holders: string[];
  facts: {
    holders: { kind: string }[];
    classes?: string[];
    askingModes?: string[];
    maturityLevel?: number;
    abstract?: string;
  };
}

let pool: Pool;
let all: Listed[];
beforeAll(async () => {
  pool = await startPool();
  await pool.upload(sample('patents.csv'));
  let file = '';
  for await (const part of syntheticCsv({ seed: 5, count: syntheticRows })) file += part;
  expect((await pool.upload(file)).body).toMatchObject({ listed: syntheticRows, rejected: 0 });
  all = await everything();
  // Grades and modes, so that they can be filtered by.
  const graded = all.filter((_, place) => place % 100 === 0);
  for (const [place, { number }] of graded.entries()) {
    await pool.patch(`/patents/${number}`, pool.center, {
      grade: 'ABCD'[place % 4],
      maturityLevel: 1 + (place % 9),
      askingModes: place % 2 ? ['transfer', 'license'] : ['pledge'],
    });
  }
  await pool.post('/encumbrances', pool.office, {
    claimId: 'pledge-0001',
    patentNumbers: graded
      .filter(({ legalStatus }) => legalStatus === 'in_force')
      .slice(0, 5)
      .map(({ number }) => number),
    kind: 'pledge',
    caseRef: '质押 1 号',
  });
  all = await everything();
}, 90_000);
afterAll(() => pool?.service.destroy());

async function everything(): Promise<Listed[]> {
  const found: Listed[] = [];
  for (let after: string | undefined; ;) {
    const { body } = await pool.get('/patents').query({ limit: 100, ...(after && { after }) });
    found.push(...body.items);
    if (!body.next) return found;
    after = body.next;
  }
}

const search = async (query: object) => {
  const { status, body } = await pool.get('/patents/search').query(query);
  expect([status, body.code]).toEqual([200, undefined]);
  return body;
};
const numbersOf = ({ items }: { items: Listed[] }) => items.map(({ number }) => number);

async function pages(query: object, between?: () => Promise<unknown>): Promise<string[]> {
  const seen: string[] = [];
  for (let after: string | undefined; ;) {
    const body = await search({ limit: 25, facets: false, ...query, ...(after && { after }) });
    seen.push(...numbersOf(body));
    if (!body.next) return seen;
    if (!after) await between?.();
    after = body.next;
  }
}

/** What the search must say, by looking at every patent. */
const looks: Record<string, (patent: Listed, value: string) => boolean> = {
  type: (patent, value) => patent.patentType === value,
  division: (patent, value) => patent.divisionCode === value,
  ipc: (patent, value) =>
    value.length === 1
      ? patent.mainClass?.startsWith(value) === true
      : (patent.facts.classes ?? []).some((symbol) => symbol.startsWith(value)),
  holderKind: (patent, value) => patent.facts.holders[0]?.kind === value,
  grade: (patent, value) => patent.grade === value,
  status: (patent, value) => patent.legalStatus === value,
  askingMode: (patent, value) => patent.facts.askingModes?.includes(value) === true,
  maturityFrom: (patent, value) => (patent.facts.maturityLevel ?? 0) >= Number(value),
  maturityTo: (patent, value) =>
    patent.facts.maturityLevel !== undefined && patent.facts.maturityLevel <= Number(value),
};

test('facets and totals are those of looking at every patent, whatever is filtered', async () => {
  const filters = fc.record(
    {
      type: fc.constantFrom('invention', 'utility_model', 'design'),
      division: fc.constantFrom('420100', '420500', '420600'),
      ipc: fc.constantFrom('G', 'H01', 'G06F', 'A61K'),
      holderKind: fc.constantFrom('university', 'enterprise', 'person'),
      grade: fc.constantFrom('A', 'B'),
      status: fc.constantFrom('in_force', 'expired', 'pending', 'lapsed'),
      askingMode: fc.constantFrom('transfer', 'pledge'),
      maturityFrom: fc.constantFrom('2', '5'),
      maturityTo: fc.constantFrom('6', '8'),
    },
    { requiredKeys: [] },
  );
  await fc.assert(
    fc.asyncProperty(filters, async (query) => {
      const wanted = all.filter((patent) =>
        Object.entries(query).every(([name, value]) => looks[name]!(patent, value)),
      );
      const { total, totalIs, facets, items } = await search({ ...query, limit: 1 });
      expect([total, totalIs]).toEqual([wanted.length, 'exact']);
      expect(items).toHaveLength(Math.min(1, wanted.length));
      const count = (of: (patent: Listed) => string) => {
        const counts: Record<string, number> = {};
        for (const patent of wanted) counts[of(patent)] = (counts[of(patent)] ?? 0) + 1;
        return counts;
      };
      expect(facets.type).toEqual(count(({ patentType }) => patentType));
      expect(facets.status).toEqual(count(({ legalStatus }) => legalStatus));
      expect(facets.division).toEqual(count(({ divisionCode }) => divisionCode ?? 'unknown'));
      expect(facets.grade).toEqual(count(({ grade }) => grade ?? 'unknown'));
      expect(facets.holderKind).toEqual(count(({ facts }) => facts.holders[0]?.kind ?? 'unknown'));
    }),
    { numRuns: 25 },
  );
});

test.each([
  ['relevance', 8_000_000],
  ['newest', 8_000_100],
  ['grade', 8_000_200],
  ['number', 8_000_300],
])('pages by %s show every hit once, while others are listed that fit', async (sort, from) => {
  const q = '检测';
  const before = (await search({ q, limit: 1 })).total;
  const seen = await pages({ q, sort }, () =>
    pool.upload(csv(...numbers(3, from).map((number) => row(number, { 专利名称: '合成：检测台' })))),
  );
  expect(new Set(seen).size).toBe(seen.length);
  expect(seen.length).toBeGreaterThanOrEqual(before);
  expect(seen.length).toBeLessThanOrEqual(before + 3);
});

test('what says more of the query in its title comes first', async () => {
  const { items } = await search({ q: '轴承 检测', limit: 10 });
  const says = items.map(
    ({ title }: Listed) => Number(title.includes('轴承')) + Number(title.includes('检测')),
  );
  expect(says).toEqual([...says].sort((one, other) => other - one));
});

test('grades come from A to none, the newest first by filing', async () => {
  const grades = (await search({ sort: 'grade', limit: 100 })).items.map(({ grade }: Listed) => grade ?? 'Z');
  expect(grades).toEqual([...grades].sort());
  const days = (await search({ sort: 'newest', limit: 100 })).items.map(({ filedOn }: Listed) => filedOn);
  expect(days).toEqual([...days].sort().reverse());
});

test.each([
  ['as stored', '201220061943.1'],
  ['with ZL', 'ZL201220061943.1'],
  ['without the dot', '2012200619431'],
  ['in full width', '２０１２２００６１９４３．１'],
])('a number in the box, %s, finds its patent', async (_, q) => {
  expect(numbersOf(await search({ q }))).toEqual(['201220061943.1']);
});

test('hits say where they say it, and only there', async () => {
  const { items } = await search({ q: '悬索桥 散索套' });
  expect(items.length).toBeGreaterThan(0);
  for (const { title, marks } of items) {
    expect(marks.title.map(([from, until]: [number, number]) => title.slice(from, until)).join('')).toMatch(
      /悬索桥|散索套/,
    );
  }
});

test('a holder is found by its whole name and by its words', async () => {
  const [first] = all;
  const name = first!.holders[0]!;
  const exact = all.filter(({ holders }) => holders.includes(name)).length;
  expect((await search({ holder: name, limit: 1 })).total).toBe(exact);
  expect((await search({ q: name, limit: 1 })).total).toBeGreaterThanOrEqual(exact);
});

test('the unencumbered are those with nothing on them', async () => {
  const every = await search({ limit: 1 });
  expect(every.facets.encumbered.true).toBe(5);
  const free = await search({ limit: 1, unencumbered: true });
  expect(free.total).toBe(every.total - 5);
  expect(free.facets.encumbered).toEqual({ false: free.total });
});

test('an industry chain is its classes', async () => {
  const { items, total } = await search({ chain: 'beidou', limit: 20 });
  expect(total).toBeGreaterThan(0);
  for (const { facts } of items)
    expect(facts.classes.some((symbol: string) => /^(G01S|G01C|B64G|H04W 4)/.test(symbol))).toBe(true);
});

test('a search that finds nothing says which term is to blame', async () => {
  const { items, hints } = await search({ q: '轴承 量子纠缠隐形传态' });
  expect(items).toEqual([]);
  expect(hints).toMatchObject([
    { term: '轴承', without: 0 },
    { term: '量子纠缠隐形传态', alone: 0 },
  ]);
  expect(hints[1].without).toBe(hints[0].alone);
});

test.each([
  ['quotes and operators', `装置' | '检测 & !(x):* \\ <->`, 200],
  ['nothing but marks', '，。！？', 200],
  ['a very long text', '检测'.repeat(500), 400],
  ['a NUL', 'a\u0000b', 400],
  ['a place of another order', { after: Buffer.from('{"sort":"number"}').toString('base64url') }, 400],
  ['a place that is none', { after: 'x' }, 400],
  ['an unknown filter', { color: 'red' }, 400],
])('%s does no harm', async (_, query, status) => {
  const answer = await pool.get('/patents/search').query(typeof query === 'string' ? { q: query } : query);
  expect(answer.status).toBe(status);
});

describe('saved searches', () => {
  const save = (id: string, as: string, name = '轴承', query: object = { q: '轴承台' }) =>
    pool.put(`/patents/saved-searches/${id}`, as).send({ name, query });
  const unseen = async (id: string) => {
    const { body } = await pool.get('/patents/saved-searches', pool.bank);
    return body.items.find((saved: { id: string }) => saved.id === id)?.unseen;
  };
  const list = (from: number) =>
    pool.upload(csv(...numbers(2, from).map((number) => row(number, { 专利名称: '合成：轴承台' }))));

  test('tell of each new hit once, until it is seen', async () => {
    const id = randomUUID();
    await list(9_100_000);
    expect((await save(id, pool.bank)).body).toMatchObject({ name: '轴承', unseen: 0 });
    await list(9_200_000);
    expect(await unseen(id)).toBe(2);
    expect(await unseen(id)).toBe(2);
    const { body } = await pool.get(`/patents/saved-searches/${id}/hits`, pool.bank).query({ unseen: true });
    expect(body.items.map(({ number }: { number: string }) => number)).toEqual(numbers(2, 9_200_000));
    expect((await pool.post(`/patents/saved-searches/${id}/seen`, pool.bank, {})).status).toBe(204);
    expect(await unseen(id)).toBe(0);
    await list(9_300_000);
    expect(await unseen(id)).toBe(2);
  });

  test('are looked at before anybody asks: the workbench tells of new hits', async () => {
    const id = randomUUID();
    const bench = async () => (await pool.get('/workbench', pool.stranger)).body.listings.savedSearches;
    await save(id, pool.stranger);
    expect(await bench()).toEqual({ count: 1, unseen: 0 });
    await list(9_400_000);
    await until('the workbench tells of them', async () => (await bench()).unseen === 2, 30_000);
  });

  test('are renamed and deleted, and nobody else has them', async () => {
    const id = randomUUID();
    await save(id, pool.bank);
    expect((await save(id, pool.bank, '新名字')).body.name).toBe('新名字');
    expect((await save(id, pool.bank, '新名字', { q: '别的' })).body.code).toBe('SAVED_SEARCH_QUERY_FIXED');
    expect((await save(id, pool.stranger)).status).toBe(404);
    expect((await pool.get(`/patents/saved-searches/${id}/hits`, pool.stranger)).status).toBe(404);
    const gone = () =>
      fetch(`${pool.service.url}/patents/saved-searches/${id}`, {
        method: 'DELETE',
        headers: { authorization: pool.bank },
      });
    expect((await gone()).status).toBe(204);
    expect(await unseen(id)).toBeUndefined();
  });
});

describe('a word that very many patents have', () => {
  const q = 'zzmany';
  const many = 12_800;
  let db: Client;
  beforeAll(async () => {
    db = new Client({ connectionString: pool.service.databaseUrl });
    await db.connect();
    // One patent, many times, filed a day apart: what is searched is the view.
    const { number } = all.find(({ patentType }) => patentType === 'invention')!;
    await db.query(
      `insert into patent select (jsonb_populate_record(p, jsonb_build_object('number', p.number || '-' || k))).*
       from patent p, generate_series(1, $2::int) k where p.number = $1`,
      [number, many],
    );
    await db.query(
      `insert into patent_words (number, facets, expires_on, filed_on, words)
       select w.number || '-' || k, w.facets, null, date '2000-01-01' + k, array_to_tsvector(array[$3])
       from patent_words w, generate_series(1, $2::int) k where w.number = $1`,
      [number, many, q],
    );
  });
  afterAll(async () => {
    await db.query(`delete from patent_words where number like '%-%'`);
    await db.query(`delete from patent where number like '%-%'`);
    await db.end();
  });

  test('is counted in a sample, and the answer says so', async () => {
    const { total, totalIs, facets } = await search({ q, limit: 1 });
    expect(totalIs).toBe('estimate');
    expect(Math.abs(total / many - 1)).toBeLessThan(0.12);
    expect(facets.type).toEqual({ invention: total });
  });

  /** The first hits, page by page, and the newest by looking at every patent. */
  async function firstAndNewest(word: string, sort: string, wanted: number): Promise<[string[], string[]]> {
    const seen: string[] = [];
    for (let after: string | undefined; seen.length < wanted;) {
      const page = await search({ q: word, sort, facets: false, limit: 100, ...(after && { after }) });
      seen.push(...numbersOf(page));
      if (!page.next) break;
      after = page.next;
    }
    const { rows } = await db.query(
      `select number from patent_words where words @@ $1::tsquery order by filed_on desc, number desc limit $2`,
      [word, wanted],
    );
    return [seen.slice(0, wanted), rows.map(({ number }: { number: string }) => number)];
  }

  test.each(['newest', 'relevance'])(
    'shows the newest of them first by %s, past those that are ranked',
    async (sort) => {
      const [seen, newest] = await firstAndNewest(q, sort, 700);
      expect(seen).toEqual(newest);
    },
  );

  test('shows the older ones too when few of the recent ones fit', async () => {
    const some = `words @@ '${q}'::tsquery and filed_on between '2023-10-01' and '2024-02-01'`;
    const { rowCount } = await db.query(
      `update patent_words set words = array_to_tsvector('{zzfew}') where ${some}`,
    );
    for (const sort of ['newest', 'relevance']) {
      const [seen, newest] = await firstAndNewest('zzfew', sort, rowCount!);
      expect(seen).toEqual(newest);
    }
  });
});
