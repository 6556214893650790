import { randomUUID } from 'node:crypto';
import { numbers, startPool, type Pool } from '../../testdata/pool';

let pool: Pool;
const [oldest, older, newer, newest] = [...numbers(4)].sort() as [string, string, string, string];

beforeAll(async () => {
  pool = await startPool();
});
afterAll(() => pool?.service.destroy());

/** Brings a gazette of notices of patents that the pool does not have: each is a case. */
async function bring(...notices: [patent: string, publishedOn: string, code?: string][]): Promise<string> {
  const id = randomUUID();
  const rows = notices.map(([patent, on, code = 'CF01']) => `${patent},${code},${on}`);
  const { body } = await pool
    .put(`/gazette-imports/${id}`, pool.office)
    .query({ fileName: 'gazette.csv' })
    .set('Content-Type', 'application/octet-stream')
    .set('Prefer', 'wait=60')
    .send(Buffer.from(['专利号,公报代码,公告日', ...rows].join('\n')));
  expect(body.state).toBe('done');
  return id;
}

const list = async (query: object = {}) =>
  (await pool.get('/discrepancies', pool.office).query({ limit: 200, ...query })).body;
const told = ({ items }: { items: { publishedOn: string; patentNumber: string }[] }) =>
  items.map(({ publishedOn, patentNumber }) => [publishedOn, patentNumber]);

/** Reads a list to its end; `between` happens once the first page is read. */
async function readAll(query: object, between?: () => Promise<unknown>): Promise<{ items: never[] }> {
  const items: never[] = [];
  let after: string | null | undefined;
  do {
    const page = await list({ ...query, limit: 2, ...(after && { after }) });
    items.push(...(page.items as never[]));
    if (after === undefined) await between?.();
    after = page.next;
  } while (after);
  return { items };
}

const inOrder = [
  ['2025-05-06', newer],
  ['2025-05-06', older],
  ['2025-03-04', newest],
  ['2025-03-04', older],
  ['2024-12-31', oldest],
];
let first: string;

beforeAll(async () => {
  first = await bring(
    [older, '2025-03-04'],
    [newer, '2025-05-06'],
    [oldest, '2024-12-31'],
    [newest, '2025-03-04'],
    [older, '2025-05-06'],
  );
});

test('discrepancies come by the day of the gazette, the newest first, and on one day by the patent', async () => {
  expect(told(await list())).toEqual(inOrder);
});

test('pages tell every case once, in the same order', async () => {
  const read = await readAll({});
  expect(told(read)).toEqual(inOrder);
  expect(new Set(read.items.map(({ id }) => id)).size).toBe(inOrder.length);
});

test('two notices of one patent on one day are both told, page by page', async () => {
  const second = await bring(
    [oldest, '2020-01-01', 'CF01'],
    [oldest, '2020-01-01', 'CX01'],
    [oldest, '2020-01-01', 'AV01'],
  );
  const { items } = await readAll({ import: second });
  expect(new Set(items.map(({ code }) => code)).size).toBe(items.length);
  expect(items).toHaveLength(3);
});

test('a case found between two pages is neither told twice nor makes another be missed', async () => {
  const read = await readAll({ import: first }, () => bring([newest, '2025-05-06'], [newest, '2024-01-02']));
  expect(told(read)).toEqual(inOrder);
  expect(told(await list({ patent: newest }))).toEqual([
    ['2025-05-06', newest],
    ['2025-03-04', newest],
    ['2024-01-02', newest],
  ]);
});

test('what waits comes in the same order, and goes from the list once it is settled', async () => {
  const { items } = await list({ import: first, open: true });
  expect(told({ items })).toEqual(inOrder);
  await pool.post(`/discrepancies/${items[1].id}/settlement`, pool.office, {
    outcome: 'not_ours',
    reason: '已核实',
  });
  const waiting = inOrder.filter((_, index) => index !== 1);
  expect(told(await readAll({ import: first, open: true }))).toEqual(waiting);
  expect(told(await list({ import: first, open: false }))).toEqual([inOrder[1]]);
});

test.each(['x', '2025-03-04', `2025-03-04.${'1'.repeat(32)}`, '2025-02-30.202010566088.9.a'])(
  'a cursor that no page told is refused: %s',
  async (after) => {
    expect((await pool.get('/discrepancies', pool.office).query({ after })).status).toBe(400);
  },
);
