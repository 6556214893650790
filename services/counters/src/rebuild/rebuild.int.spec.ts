import { bearer, chanceOf, seedOf, startChild, testEnvironment, until } from '@ipflow/testing';
import { join } from 'node:path';
import { recordOf } from '../harness/event-log.fixture';
import {
  patentDelisted,
  patentListed,
  transferRegistered,
  transferRevoked,
  transferredPatent,
} from '../harness/events.fixture';
import { history } from '../harness/history.fixture';
import { RunningCounters } from '../harness/running-counters.fixture';

let counters: RunningCounters;

beforeAll(async () => {
  counters = await RunningCounters.start();
});

afterAll(async () => {
  await counters?.stop();
});

const chance = chanceOf(seedOf(42));

interface EntryLine {
  readonly line: string;
}

/** The ledger but for the order of its ids, which depends on how partitions interleave. */
async function ledger(): Promise<string[]> {
  const { rows } = await counters.db.query<EntryLine>(
    `select (to_jsonb(entry) - 'id')::text as line from entry order by stream, version, ordinal`,
  );
  return rows.map(({ line }) => line);
}

describe('a rebuild', () => {
  test('gives the very same ledger and totals, with repeats in the log', async () => {
    await counters.log.publish(history(counters.log, chance, 'A', 350));
    await counters.settled();
    const [totals, entries] = [await counters.totals(), await ledger()];
    expect(totals.length).toBeGreaterThan(50);
    const { state, report } = await counters.rebuild('rebuild-same');
    expect({ state, differences: report.differences }).toEqual({ state: 'done', differences: [] });
    expect(report.events).toBe(counters.log.records);
    expect(await counters.totals()).toEqual(totals);
    expect(await ledger()).toEqual(entries);
  });

  test('leaves the ledger guarded and indexed as it was', async () => {
    const shape = `select indexdef from pg_indexes where schemaname = 'public' and tablename in ('entry', 'total') order by 1`;
    const before = (await counters.db.query(shape)).rows;
    await counters.rebuild('rebuild-shape');
    expect((await counters.db.query(shape)).rows).toEqual(before);
    await expect(counters.db.query('delete from entry')).rejects.toThrow('append-only');
    expect((await counters.db.query(`select 1 from pg_tables where schemaname = 'rebuild'`)).rows).toEqual(
      [],
    );
  });

  test('loses and repeats nothing while events keep coming', async () => {
    const batches = Array.from({ length: 20 }, (_, i) => history(counters.log, chance, `B${i}x`, 70));
    const { id } = (await (await counters.requestRebuild('rebuild-busy')).json()) as { id: string };
    for (const batch of batches) await counters.log.publish(batch);
    const { state, report } = await counters.rebuilt(id);
    expect({ state, differences: report.differences }).toEqual({ state: 'done', differences: [] });
    await counters.settled();
    expect(await counters.get('/counters/reconcile')).toMatchObject({ drift: [] });
    const totals = await counters.totals();
    expect((await counters.rebuild('rebuild-after-busy')).report.differences).toEqual([]);
    expect(await counters.totals()).toEqual(totals);
  }, 120_000);

  test('puts right what had drifted, says what, and tells the stream', async () => {
    const { db } = counters;
    const right = await counters.totals();
    await db.query(
      `update total set n = n + 3 where metric = 'transfer.patents' and grain = 'year' and dimension = 'all'`,
    );
    const before = (await db.query<{ feed_id: string }>('select feed_id from ledger_head')).rows[0]!.feed_id;
    const { report } = await counters.rebuild('rebuild-drift');
    expect(report.differences).toEqual([
      expect.objectContaining({ metric: 'transfer.patents', period: '2026', dimension: 'all' }),
    ]);
    const [wrong] = report.differences;
    expect(Number(wrong!.before) - Number(wrong!.after)).toBe(3);
    expect(await counters.totals()).toEqual(right);
    const { rows } = await db.query<{ kind: string; totals: unknown[] }>(
      'select kind, totals from feed where id > $1',
      [before],
    );
    expect(rows).toEqual([
      {
        kind: 'correction',
        totals: [expect.objectContaining({ metric: 'transfer.patents', period: '2026', n: wrong!.after })],
      },
    ]);
  });

  test('ends a list of entries that was begun before it', async () => {
    const query = '/counters/entries?metric=transfer.patents&period=all&limit=1';
    const { next } = await counters.get<{ next: string }>(query);
    await counters.rebuild('rebuild-cursor');
    expect((await counters.fetch(`${query}&cursor=${next}`)).status).toBe(410);
  });

  test('is one at a time, and asked for twice with one key it runs once', async () => {
    const [first, again] = [
      await counters.requestRebuild('rebuild-twice'),
      await counters.requestRebuild('rebuild-twice'),
    ];
    const other = await counters.requestRebuild('rebuild-other');
    expect([first.status, again.status, other.status]).toEqual([202, 202, 422]);
    const { id } = (await first.json()) as { id: string };
    expect(await again.json()).toEqual({ id, status: `/counters/rebuild/${id}` });
    expect((await counters.rebuilt(id)).state).toBe('done');
  });

  test('leaves out what the live counters parked, and takes the same in when it is replayed later', async () => {
    const { log } = counters;
    const registered = log.say('transfer-L', transferRegistered('L', [transferredPatent('L')]));
    const malformed = { ...recordOf(log.say('patent-M', patentListed('M'))), value: '{"patentNumber":"M"}' };
    await log.publish([{ ...log.say('transfer-L', transferRevoked('L')), key: 'transfer-L-late' }]);
    await log.publishRecord(malformed);
    await log.publish([log.say('patent-M', patentDelisted('M'))]);
    await counters.settled();
    const totals = await counters.totals();
    const { state, report } = await counters.rebuild('rebuild-parked');
    expect({ state, leftOut: report.leftOut, differences: report.differences }).toEqual({
      state: 'done',
      leftOut: 3,
      differences: [],
    });
    expect(await counters.totals()).toEqual(totals);
    await log.publish([registered]);
    await counters.settled();
    const replay = await counters.fetch('/dead-letters/transfer-L-late/replay', 'office', { method: 'POST' });
    expect(await replay.json()).toMatchObject({ replayed: 1 });
    expect(await counters.totals()).toEqual(totals);
  });

  test('a rebuild that is killed leaves the totals as they were, and the next one succeeds', async () => {
    const totals = await counters.totals();
    const environment = await testEnvironment(counters.service.databaseUrl, counters.namespace);
    const child = await startChild(join(__dirname, '../main.ts'), {
      ...environment,
      IPFLOW_FAILPOINTS: 'rebuild.midway=kill@1',
    });
    const authorization = await bearer({ roles: ['office'] });
    const asked = await fetch(`${child.url}/counters/rebuild`, {
      method: 'POST',
      headers: { authorization, 'idempotency-key': 'rebuild-killed' },
    });
    const { id } = (await asked.json()) as { id: string };
    await until('the process was killed', () => child.ending()?.signal === 'SIGKILL', 30_000);
    expect(await counters.totals()).toEqual(totals);
    expect(await counters.get(`/counters/rebuild/${id}`)).toMatchObject({ state: 'running' });
    const next = await until('the dead session has let go', async () => {
      const answer = await counters.requestRebuild(`rebuild-next-${performance.now()}`);
      return answer.status === 202 && ((await answer.json()) as { id: string });
    });
    expect(await counters.rebuilt(next.id)).toMatchObject({ state: 'done' });
    expect(await counters.get(`/counters/rebuild/${id}`)).toMatchObject({ state: 'failed' });
    expect(await counters.totals()).toEqual(totals);
  }, 120_000);
});
