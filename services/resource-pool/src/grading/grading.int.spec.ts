import { until } from '@ipflow/testing';
import { randomUUID } from 'node:crypto';
import { codesOf, csv, numbers, row, startPool, type Pool } from '../../testdata/pool';

let pool: Pool;
const [device, sensor, lapsed, foreign] = numbers(4) as [string, string, string, string];

beforeAll(async () => {
  pool = await startPool();
  await pool.upload(
    csv(
      row(device, { 申请人: '华中科技大学' }),
      row(sensor, { 申请日: '2009-06-19', 授权公告日: '2011-01-04' }),
      row(lapsed, { 法律状态: '未缴年费终止' }),
    ),
  );
  await pool.upload(csv(row(foreign)), { as: pool.stranger });
});

afterAll(() => pool?.service.destroy());

const gradingOf = async (number: string) => (await pool.get(`/patents/${number}/grading`)).body;
const override = (number: string, as: string, body: object) =>
  pool.post(`/patents/${number}/grading/override`, as, body);

async function run(filter: object = {}) {
  const runId = randomUUID();
  expect((await pool.post('/grading-runs', pool.office, { runId, filter })).status).toBe(202);
  return until('the batch is done', async () => {
    const { body } = await pool.get(`/grading-runs/${runId}`, pool.office);
    return body.state === 'done' ? body : undefined;
  });
}

test('a batch grades the pool, and the same batch again changes nothing', async () => {
  expect(await run()).toMatchObject({ total: 4, seen: 4, graded: 4, unchanged: 0, overridden: 0 });
  expect(await gradingOf(lapsed)).toMatchObject({ grade: 'D', overridden: false });
  const { body } = await pool.get('/patents').query({ grade: 'D' });
  expect(body.items.map(({ number }: { number: string }) => number)).toEqual([lapsed]);
  expect(await run()).toMatchObject({ total: 4, seen: 4, graded: 0, unchanged: 4 });
  const history = (await pool.get(`/patents/${device}`)).body.history;
  expect(history.map(({ term }: { term: string }) => term)).toEqual(['专利入库', '专利分级']);
});

test('the grading of a patent explains its points, and they add up', async () => {
  const { indicators, scorecard, last, nextGrade } = await gradingOf(sensor);
  const sum = indicators.reduce((total: number, { points }: { points: number }) => total + points, 0);
  expect(sum).toBe(scorecard.totalPoints);
  expect(last).toMatchObject({ scorecardVersion: 1, totalPoints: sum });
  expect(nextGrade.pointsMissing).toBeGreaterThan(0);
  for (const one of indicators) expect(one.explanation).toContain(one.name);
});

test('an override stands until it is lifted: a batch reports it and does not touch it', async () => {
  const byCard = (await gradingOf(sensor)).grade;
  const { body } = await override(sensor, pool.center, { grade: 'A', reason: '专家评审' });
  expect(body).toMatchObject({ grade: 'A', overridden: true });
  const done = await run();
  expect(done).toMatchObject({ graded: 0, unchanged: 3, overridden: 1 });
  const { body: reported } = await pool.get(`/grading-runs/${done.id}/overridden`, pool.office);
  expect(reported.items).toEqual([{ patentNumber: sensor, grade: 'A', scorecardGrade: byCard }]);
  expect(await gradingOf(sensor)).toMatchObject({ grade: 'A', overridden: true, overrideReason: '专家评审' });
  const amended = await pool.patch(`/patents/${sensor}`, pool.center, { grade: 'B' });
  expect(codesOf(amended)).toEqual(['PATENT_GRADE_OVERRIDDEN']);
  expect((await override(sensor, pool.office, { grade: 'C', reason: '复核' })).body.grade).toBe('C');

  const lifted = await pool.post(`/patents/${sensor}/grading/lifting`, pool.center, {});
  expect(lifted.body).toMatchObject({ grade: byCard, overridden: false });
  expect(await gradingOf(sensor)).toMatchObject({ grade: byCard, overridden: false });
});

test('a batch by filter grades what the filter leaves, and nothing else', async () => {
  expect(await run({ listedBy: 'center-yichang' })).toMatchObject({ total: 1, seen: 1 });
  expect(await run({ ungraded: true })).toMatchObject({ total: 0, seen: 0 });
});

test('what lies on a patent counts at the next batch', async () => {
  const before = (await gradingOf(device)).scorecard.totalPoints;
  await pool.post('/encumbrances', pool.office, {
    claimId: 'preservation-1',
    patentNumbers: [device],
    kind: 'preservation',
    caseRef: '保全 1 号',
  });
  expect((await gradingOf(device)).scorecard.totalPoints).toBe(before - 6);
});

test('only the lister and the office overrule the card, and only the office runs a batch', async () => {
  const said = { grade: 'A', reason: '专家评审' };
  expect(codesOf(await override(foreign, pool.center, said))).toEqual(['PATENT_LISTED_BY_OTHER']);
  expect((await override(foreign, pool.bank, said)).status).toBe(403);
  expect((await override(foreign, pool.stranger, { grade: 'A' })).status).toBe(400);
  expect((await pool.post('/grading-runs', pool.center, { runId: randomUUID() })).status).toBe(403);
  expect((await pool.get('/grading-runs', pool.center)).status).toBe(403);
  expect((await pool.get(`/patents/${numbers(1, 99)[0]}/grading`)).status).toBe(404);
});

test('the id of a batch is used once: the same request is the same batch, another filter is refused', async () => {
  const runId = randomUUID();
  const begin = (filter: object) => pool.post('/grading-runs', pool.office, { runId, filter });
  expect((await begin({})).status).toBe(202);
  expect((await begin({})).status).toBe(202);
  expect((await begin({ ungraded: true })).status).toBe(409);
});
