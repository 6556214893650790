import { randomUUID } from 'node:crypto';
import { codesOf, csv, numbers, row, startPool, type Pool } from '../../testdata/pool';

let pool: Pool;
const [grace, lapsed, ordered, holder, pledged, free, unknown, ...rest] = numbers(10) as [
  ...[string, string, string, string, string, string, string],
  ...string[],
];
const header = '专利号,公报代码,公告日,专利权人,登记号';
const file = [
  header,
  `${grace},GP01,2025-03-01,,`,
  `${lapsed},未缴年费终止,2025-03-01,,`,
  // Of the same patent, in the order of the file: it is restored what lapsed in the row above.
  `${lapsed},RR01,2025-09-01,,`,
  `${ordered},CF01,2021-01-01,,`,
  `${holder},AV01,2025-03-01,宜昌机电有限公司,`,
  `${pledged},PC01,2025-03-01,,Y2024420000001`,
  `${free},PE01,2025-03-01,,Y2025420000009`,
  `${unknown},CF01,2025-03-01,,`,
  `${rest[0]},RR01,2025-03-01,,`,
  `${grace},GR01,2022-01-04,,`,
  'not-a-number,CF01,2025-03-01,,',
  `${free},ZZ99,2025-03-01,,`,
].join('\n');
const rows = 12;

beforeAll(async () => {
  pool = await startPool();
  await pool.upload(csv(...[grace, lapsed, ordered, holder, pledged, free, rest[0]!].map((one) => row(one))));
  const claim = { claimId: 'pledge-00001', patentNumbers: [pledged] };
  await pool.post('/encumbrances', pool.office, { ...claim, kind: 'pledge', caseRef: '质押 1 号' });
  await pool.post(`/encumbrances/${claim.claimId}/confirmation`, pool.office, { patentNumbers: [pledged] });
});

afterAll(() => pool?.service.destroy());

const bring = (text: string, { as = pool.office, id = randomUUID(), fileName = 'gazette.csv' } = {}) =>
  pool
    .put(`/gazette-imports/${id}`, as)
    .query({ fileName })
    .set('Content-Type', 'application/octet-stream')
    .set('Prefer', 'wait=60')
    .send(Buffer.from(text));
const reconciliation = async (id: string) =>
  (await pool.get(`/gazette-imports/${id}/reconciliation`, pool.office)).body;
const statusOf = async (number: string) => (await pool.get(`/patents/${number}`)).body.legalStatus;
const discrepancyOf = async (patent: string) => {
  const { body } = await pool.get('/discrepancies', pool.office).query({ patent });
  expect(body.items).toHaveLength(1);
  return body.items[0];
};
const settle = async (patent: string, outcome: string, as = pool.office) =>
  pool.post(`/discrepancies/${(await discrepancyOf(patent)).id}/settlement`, as, {
    outcome,
    reason: '已核实',
  });
const eventsKnown = async (): Promise<number> => {
  const { body } = await pool.get('/discrepancies', pool.office).query({ limit: 200 });
  return body.items.length;
};

const discrepancies = { unknown_patent: 1, order: 1, status: 1, holder: 1, encumbrance: 2 };

test('a gazette records what agrees, opens a case for what disagrees, and its totals sum to its rows', async () => {
  const id = randomUUID();
  const { status, body } = await bring(file, { id });
  expect([status, body.state, body.rejected]).toEqual([200, 'done', 2]);
  const { cases, ...totals } = await reconciliation(id);
  expect(totals).toMatchObject({ rows, applied: 3, held: 1, discrepancies, rejected: 2 });
  expect(cases).toEqual({ open: 6, settled: 0 });
  const sum = Object.values(discrepancies).reduce((a, b) => a + b, 0);
  expect(totals.applied + totals.held + sum + totals.rejected).toBe(rows);
  expect([await statusOf(grace), await statusOf(lapsed)]).toEqual(['in_grace', 'in_force']);
  const { body: rejects } = await pool.get(`/gazette-imports/${id}/rejects`, pool.office);
  expect(rejects.items).toMatchObject([
    { rowNumber: 12, column: '专利号', value: 'not-a-number', landed: false },
    { rowNumber: 13, column: '公报代码', value: 'ZZ99', code: 'GAZETTE_CODE_UNKNOWN', landed: false },
  ]);
  const report = await pool.get(`/gazette-imports/${id}/rejects.csv`, pool.office);
  expect(report.text.split('\n').filter(Boolean)).toHaveLength(3);
});

test('both sides of a discrepancy are in words', async () => {
  expect(await discrepancyOf(holder)).toMatchObject({
    kind: 'holder',
    gazetteSays: '2025-03-01 公告 AV01 放弃，权利人 宜昌机电有限公司',
    poolSays: '权利人 武汉船舶设计研究所有限公司',
    outcome: null,
  });
});

test('the same file again changes nothing and opens no case twice', async () => {
  const before = await eventsKnown();
  const id = randomUUID();
  await bring(file, { id });
  const { cases, ...totals } = await reconciliation(id);
  expect(totals).toMatchObject({ rows, applied: 0, held: 4, discrepancies, rejected: 2 });
  expect(cases).toEqual({ open: 0, settled: 0 });
  expect(await eventsKnown()).toBe(before);
  expect((await bring(header, { id })).status).toBe(409);
});

test('the office takes the gazette over, and the patent follows it', async () => {
  expect((await settle(holder, 'gazette_taken')).status).toBe(200);
  const taken = (await pool.get(`/patents/${holder}`)).body;
  expect(taken).toMatchObject({ legalStatus: 'abandoned', holders: ['宜昌机电有限公司'] });
  expect((await settle(ordered, 'gazette_taken')).status).toBe(200);
  expect(await statusOf(ordered)).toBe('lapsed');
  const lying = async (number: string) =>
    (await pool.get(`/patents/${number}`)).body.encumbrances.map(({ kind, state }: never) => [kind, state]);
  await settle(pledged, 'gazette_taken');
  expect(await lying(pledged)).toEqual([['pledge', 'released']]);
  await settle(free, 'gazette_taken');
  expect(await lying(free)).toEqual([['pledge', 'confirmed']]);
});

test('the office keeps what the pool holds; once settled it stays so, and a repeat of the answer is silence', async () => {
  expect((await settle(rest[0]!, 'pool_kept')).status).toBe(200);
  expect(await statusOf(rest[0]!)).toBe('in_force');
  expect((await settle(rest[0]!, 'pool_kept')).status).toBe(200);
  expect(codesOf(await settle(rest[0]!, 'gazette_taken'))).toEqual(['DISCREPANCY_SETTLED']);
  const { body } = await pool.get('/discrepancies', pool.office).query({ open: 'true' });
  expect(body.items.map(({ patentNumber }: { patentNumber: string }) => patentNumber)).toEqual([unknown]);
});

test('a patent the pool does not have cannot follow the gazette: the case stays open, or is not ours', async () => {
  expect(codesOf(await settle(unknown, 'gazette_taken'))).toEqual(['PATENT_NOT_LISTED']);
  expect((await discrepancyOf(unknown)).outcome).toBeNull();
  expect((await settle(unknown, 'not_ours')).status).toBe(200);
});

test('a claim that a case of the platform holds ends with that case and not by the gazette', async () => {
  const [number] = numbers(1, 50) as [string];
  await pool.upload(csv(row(number)));
  const claimId = 'pledge-case-00001';
  const claim = { claimId, patentNumbers: [number], kind: 'pledge', caseRef: 'pledge-0192abcd' };
  await pool.post('/encumbrances', pool.office, claim);
  await pool.post(`/encumbrances/${claimId}/confirmation`, pool.office, { patentNumbers: [number] });
  await bring(`${header}\n${number},PC01,2025-03-01,,`);
  expect(codesOf(await settle(number, 'gazette_taken'))).toEqual(['DISCREPANCY_CASE_IN_FORCE']);
});

test('a file that is none of the gazette is refused whole', async () => {
  const patents = await bring(csv(row(free)));
  expect(patents.body).toMatchObject({ state: 'refused', refusal: [{ code: 'SHEET_COLUMN_MISSING' }] });
  const page = await bring('<html></html>');
  expect(page.body).toMatchObject({ state: 'refused', refusal: [{ code: 'SHEET_TYPE' }] });
});

test('only the office brings gazettes, reads and settles what they disagree on', async () => {
  expect((await bring(file, { as: pool.center })).status).toBe(403);
  expect((await pool.get('/discrepancies', pool.center)).status).toBe(403);
  expect((await settle(free, 'pool_kept', pool.reviewer)).status).toBe(403);
  const { body } = await pool.get('/gazette-imports', pool.office);
  const [{ id }] = body.items;
  expect((await pool.get(`/imports/${id}`, pool.office)).status).toBe(404);
  expect((await pool.get(`/gazette-imports/${id}`, pool.enterprise)).status).toBe(403);
});
