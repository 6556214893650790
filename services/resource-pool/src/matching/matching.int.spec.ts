import { startService, type RunningService } from '@ipflow/platform';
import { until } from '@ipflow/testing';
import { randomUUID } from 'node:crypto';
import { Client } from 'pg';
import { columns, numbers, startPool, type Pool } from '../../testdata/pool';
import { service } from '../service';
import type { MatchItem } from './match.queries';

let pool: Pool;
let db: Client;
let replica: RunningService | undefined;

beforeAll(async () => {
  pool = await startPool();
  db = new Client({ connectionString: pool.service.databaseUrl });
  await db.connect();
}, 60_000);

afterAll(async () => {
  await replica?.stop();
  await db?.end();
  await pool?.service.destroy();
});

/** A sheet of patents with the fields the matching reads. */
const sheet = (...rows: { number: string; title: string; abstract?: string; ipc?: string }[]): string =>
  [
    [...columns, '摘要'].join(','),
    ...rows.map(({ number, title, abstract = '', ipc = 'E02B15/10' }) =>
      [
        number,
        title,
        '武汉船舶设计研究所有限公司',
        ipc,
        '2020-06-19',
        '2022-01-04',
        '发明',
        '有效',
        '湖北省武汉市',
        abstract,
      ].join(','),
    ),
  ].join('\n');

const content = (title: string, problem: string, classes: string[] = []) => ({
  kind: 'demand',
  title,
  summary: '寻求成熟技术',
  classes,
  divisionCode: '420100',
  validUntil: '2027-06-30',
  contactName: '李工',
  contactPhone: '027-87654321',
  demand: { seeker: { name: '湖北清江水务有限公司' }, problem, modes: ['transfer'] },
});

async function submit(title: string, problem: string, classes?: string[]): Promise<string> {
  const postingId = `demand-${randomUUID()}`;
  const { status, body } = await pool.post('/postings', pool.enterprise, {
    postingId,
    ...content(title, problem, classes),
  });
  if (status >= 300) throw new Error(`${status} ${JSON.stringify(body)}`);
  return postingId;
}

async function publish(postingId: string, revision = 1): Promise<void> {
  const { status, body } = await pool.post(`/postings/${postingId}/publication`, pool.reviewer, { revision });
  if (status >= 300) throw new Error(`${status} ${JSON.stringify(body)}`);
}

const matchesOf = async (demand: string, as = pool.enterprise, more = {}): Promise<MatchItem[]> => {
  const { status, body } = await pool.get('/matches', as).query({ demand, ...more });
  expect(status).toBe(200);
  return body.items;
};
const numbersOf = (items: readonly MatchItem[]): string[] => items.map(({ patentNumber }) => patentNumber);
const nothingDue = (): Promise<true> =>
  until('nothing is due', async () => (await db.query('select 1 from match_due limit 1')).rowCount === 0);

const [skimmer, sensor, press, laterOne, laterTwo, theirs] = numbers(6) as [
  string,
  string,
  string,
  string,
  string,
  string,
];
let demandId: string;

test('a published demand has its matches within seconds, explained by component', async () => {
  const upload = await pool.upload(
    sheet(
      { number: skimmer, title: '一种水面漂浮物清漂装置', abstract: '用于水库和航道的水面清漂船' },
      { number: sensor, title: '光纤光栅温度传感器', ipc: 'G01K11/32' },
      { number: press, title: '伺服压力机模具', ipc: 'B30B15/02' },
    ),
  );
  expect(upload.body).toMatchObject({ listed: 3 });
  const submitted = await submit('水库清漂', '水库水面漂浮物多，人工清漂效率低，需要清漂船', ['E02B 15/00']);
  await nothingDue();
  expect(await db.query('select 1 from match where demand_id = $1', [submitted])).toMatchObject({
    rowCount: 0,
  });
  await publish(submitted);
  demandId = submitted;
  const [best] = await until('the demand is matched', async () => {
    const items = await matchesOf(demandId);
    return items.length > 0 ? items : undefined;
  });
  expect(best).toMatchObject({ id: `${demandId}.${skimmer}`, patentNumber: skimmer, feedback: null });
  const explained = Object.fromEntries(best!.components.map(({ name, explanation }) => [name, explanation]));
  expect(explained.text).toContain('清漂');
  expect(explained.ipc).toBe('国际专利分类同大组：E02B 15');
  expect(explained.region).toBe('同在武汉市');
  const sum = best!.components.reduce((all, { ppm, weightPpm }) => all + ppm * weightPpm, 0);
  expect(best!.scorePpm).toBe(Math.round(sum / 1e6));
});

test('a patent that is listed later finds the open demands, and loses them when it says something else', async () => {
  await pool.upload(sheet({ number: laterOne, title: '水面清漂船的漂浮物收集机构' }));
  await until('the new patent is matched', async () =>
    numbersOf(await matchesOf(demandId)).includes(laterOne),
  );
  const { body } = await pool.get('/matches').query({ patent: laterOne });
  expect(body.items).toMatchObject([{ demandId, demand: { title: '水库清漂' } }]);
  await pool.upload(sheet({ number: laterOne, title: '电饭煲内胆', ipc: 'A47J36/02' }));
  await until('the match is gone', async () => !numbersOf(await matchesOf(demandId)).includes(laterOne));
});

test('a demand shows all to its poster and the office, to a center its own patents, to others nothing', async () => {
  await pool.upload(sheet({ number: theirs, title: '一种水面清漂船' }), { as: pool.stranger });
  await until('it is matched', async () => numbersOf(await matchesOf(demandId)).includes(theirs));
  expect(numbersOf(await matchesOf(demandId, pool.office)).sort()).toEqual([skimmer, theirs].sort());
  expect(numbersOf(await matchesOf(demandId, pool.center))).toEqual([skimmer]);
  expect(numbersOf(await matchesOf(demandId, pool.stranger))).toEqual([theirs]);
  expect((await pool.get('/matches', pool.bank).query({ demand: demandId })).status).toBe(403);
  expect((await pool.get('/matches', pool.stranger).query({ patent: skimmer })).status).toBe(404);
  expect((await pool.get('/matches').query({ demand: 'demand-unknown' })).status).toBe(404);
  expect((await pool.get('/matches')).status).toBe(400);
});

test('pages go on where the last one ended', async () => {
  const first = (await pool.get('/matches', pool.office).query({ demand: demandId, limit: 1 })).body;
  const second = (
    await pool.get('/matches', pool.office).query({ demand: demandId, limit: 1, after: first.next })
  ).body;
  expect([...numbersOf(first.items), ...numbersOf(second.items)].sort()).toEqual([skimmer, theirs].sort());
  expect(second.next).toBeNull();
});

test('what a judge found irrelevant is not shown to it again, unless it asks; the last word counts', async () => {
  const id = `${demandId}.${theirs}`;
  const say = (as: string, relevant: boolean) =>
    pool.post(`/matches/${id}/feedback`, as, { relevant, reason: '看过样机' });
  expect((await say(pool.enterprise, false)).status).toBe(200);
  expect(numbersOf(await matchesOf(demandId))).toEqual([skimmer]);
  expect(await matchesOf(demandId, pool.enterprise, { irrelevant: true })).toHaveLength(2);
  expect(numbersOf(await matchesOf(demandId, pool.stranger))).toEqual([theirs]);
  expect((await say(pool.center, true)).status).toBe(404);
  expect((await say(pool.stranger, true)).status).toBe(200);
  expect((await say(pool.enterprise, true)).status).toBe(200);
  expect((await matchesOf(demandId)).find(({ patentNumber }) => patentNumber === theirs)).toMatchObject({
    feedback: { relevant: true, reason: '看过样机' },
  });
  const { body } = await pool.get(`/matches/${id}/feedback`, pool.office);
  expect(body.items).toMatchObject([
    { judgedBy: 'center-yichang', relevant: true },
    { judgedBy: 'enterprise-1', relevant: true },
  ]);
});

test('a run goes over everything, one at a time, and two workers do not do the work twice', async () => {
  replica = await startService(service);
  await nothingDue();
  await db.query('delete from match');
  const runId = randomUUID();
  const [started, again, other] = [
    await pool.post('/matching/runs', pool.office, { runId }),
    await pool.post('/matching/runs', pool.office, { runId }),
    await pool.post('/matching/runs', pool.center, { runId: randomUUID() }),
  ];
  expect([started.status, again.status, other.status]).toEqual([202, 202, 403]);
  const done = await until('the run is over', async () => {
    const { body } = await pool.get(`/matching/runs/${runId}`, pool.office);
    return body.state === 'done' ? body : undefined;
  });
  expect(done).toMatchObject({ demandsTotal: 1, demandsDone: 1, patentsTotal: 5, patentsDone: 5 });
  expect(numbersOf(await matchesOf(demandId)).sort()).toEqual([skimmer, theirs].sort());
  // Each pair once, by whichever of the two was at it.
  await pool.upload(sheet({ number: laterTwo, title: '水面清漂船推进器' }));
  await until('the new patent is matched', async () =>
    numbersOf(await matchesOf(demandId)).includes(laterTwo),
  );
  await nothingDue();
});

test('a demand that is closed loses its matches', async () => {
  const closed = await pool.post(`/postings/${demandId}/closing`, pool.enterprise, {
    outcome: 'withdrawn',
    reason: '不再需要',
  });
  expect(closed.status).toBeLessThan(300);
  await nothingDue();
  expect((await db.query('select 1 from match where demand_id = $1', [demandId])).rowCount).toBe(0);
  expect(await matchesOf(demandId)).toEqual([]);
  const { body } = await pool.get('/matches').query({ patent: skimmer });
  expect(body.items).toEqual([]);
});
