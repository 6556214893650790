import { startService } from '@ipflow/platform';
import { until } from '@ipflow/testing';
import { execFileSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { Client } from 'pg';
import { speakWith, startPool, type Pool } from '../../testdata/pool';
import { service } from '../service';
import type { MatchItem } from './match.queries';
import type { MatchRunRow } from './run.store';

const seed = 7;
// More than one step of a scan, and more than one transaction of explaining.
const patents = 5_200;
const demands = 60;

interface Synthetic {
  csv: string;
  patents: { number: string; topic: number }[];
  demands: {
    id: string;
    title: string;
    summary: string;
    problem: string;
    classes: string[];
    topic: number;
  }[];
}

/** The made-up pool of the bench. Its generator is a script of the workshop, so that it runs as one. */
function synthetic(): Synthetic {
  const generator = join(__dirname, '../../../../deploy/bench/market/synthetic.mjs');
  const script = `import { demandAt, patentAt, syntheticCsv } from ${JSON.stringify(generator)};
    const all = (count, at) => Array.from({ length: count }, (_, index) => at(${seed}, index));
    const flat = ({ label, ...one }) => ({ ...one, topic: label.topic });
    let csv = '';
    for await (const part of syntheticCsv({ seed: ${seed}, count: ${patents} })) csv += part;
    const made = { csv, patents: all(${patents}, patentAt).map(flat), demands: all(${demands}, demandAt).map(flat) };
    process.stdout.write(JSON.stringify(made));`;
  const options = { maxBuffer: 2 ** 28, encoding: 'utf8' } as const;
  return JSON.parse(
    execFileSync(process.execPath, ['--input-type=module', '-e', script], options),
  ) as Synthetic;
}

let made: Synthetic;
let pool: Pool;
let db: Client;
let running: { stop(): Promise<void>; url: string };

beforeAll(async () => {
  pool = await startPool();
  running = pool.service;
  db = new Client({ connectionString: pool.service.databaseUrl });
  await db.connect();
  made = synthetic();
  expect((await pool.upload(made.csv)).body).toMatchObject({ state: 'done', rejected: 0 });
  for (const { id, title, summary, problem, classes } of made.demands) {
    const demand = { seeker: { name: '合成示例有限公司' }, problem, modes: ['transfer'] };
    const content = {
      kind: 'demand',
      title,
      summary,
      classes: classes.map(written),
      validUntil: '2027-06-30',
      demand,
    };
    const contact = { contactName: '李工', contactPhone: '027-87654321' };
    const handedIn = await pool.post('/postings', pool.enterprise, { postingId: id, ...content, ...contact });
    expect([handedIn.status, handedIn.body.reasons]).toEqual([201, undefined]);
    const { status } = await pool.post(`/postings/${id}/publication`, pool.reviewer, { revision: 1 });
    expect(status).toBe(200);
  }
}, 120_000);

afterAll(async () => {
  await running?.stop();
  await db?.end();
  await pool?.service.destroy().catch(() => undefined);
});

const stateOf = async (runId: string): Promise<MatchRunRow | undefined> =>
  (await db.query('select *, demands_done as "demandsDone" from match_run where id = $1', [runId])).rows[0];
const kept = async (): Promise<unknown[]> =>
  (await db.query('select demand_id, patent_number, score_ppm from match order by 1, 2')).rows;
const done = (runId: string): Promise<true> =>
  until('the run is over', async () => (await stateOf(runId))?.state === 'done', 60_000);

/** A main group as the register writes it. */
const written = (symbol: string): string => (/[A-Z]\d+$/.test(symbol.slice(3)) ? `${symbol}/00` : symbol);

async function startRun(): Promise<string> {
  const runId = randomUUID();
  const { post } = speakWith(running.url, pool.office);
  expect((await post('/matching/runs', pool.office, { runId })).status).toBe(202);
  return runId;
}

/** The service ends where it is; another one takes over. */
async function restart(): Promise<void> {
  await running.stop();
  running = await startService(service);
}

test('matches are more to the point than plain search with the words of the demand', async () => {
  await done(await startRun());
  const topics = new Map(made.patents.map(({ number, topic }) => [number, topic]));
  const { get } = speakWith(running.url, pool.office);
  const right = (numbers: string[], topic: number): number =>
    numbers.slice(0, 10).filter((number) => topics.get(number) === topic).length;
  let [matched, searched] = [0, 0];
  for (const { id, topic, title } of made.demands) {
    const { body } = await get('/matches').query({ demand: id, limit: 10 });
    matched += right(
      body.items.map(({ patentNumber }: MatchItem) => patentNumber),
      topic,
    );
    const { body: found } = await get('/patents').query({ q: title, limit: 10 });
    searched += right(
      found.items.map(({ number }: { number: string }) => number),
      topic,
    );
  }
  expect(matched).toBeGreaterThan(2 * searched);
  expect(matched / (10 * demands)).toBeGreaterThan(0.4);
}, 60_000);

test('a run that is interrupted, twice, comes to the same; meanwhile there is no other', async () => {
  const before = await kept();
  const runId = await startRun();
  const { post } = speakWith(running.url, pool.office);
  const other = await post('/matching/runs', pool.office, { runId: randomUUID() });
  expect([other.status, other.body.reasons?.[0].code]).toEqual([422, 'MATCHING_RUN_UNDER_WAY']);
  await until('it scans', async () => (await stateOf(runId))?.state === 'scanning');
  await restart();
  await until('it explains', async () => ((await stateOf(runId))?.demandsDone ?? 0) > 0, 60_000);
  await restart();
  await done(runId);
  expect(await stateOf(runId)).toMatchObject({ demandsDone: demands, patents_done: expect.any(Number) });
  expect(await kept()).toEqual(before);
}, 120_000);
