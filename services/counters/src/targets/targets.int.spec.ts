import { addDays, localDate, shanghaiDate } from '@ipflow/kernel';
import { DataSource } from 'typeorm';
import { pledgedPatent, pledgeRegistered, pledgeTerms } from '../harness/financing.fixture';
import { RunningCounters, type Body } from '../harness/running-counters.fixture';
import { listVersions, targetsOn, type TargetVersion } from './targets.store';

let counters: RunningCounters;
let keys = 0;

beforeAll(async () => {
  counters = await RunningCounters.start();
});
afterAll(async () => {
  await counters?.stop();
});

const today = shanghaiDate(Date.now());
const inDays = (days: number) => addDays(today, days);

const setting = {
  name: '知识产权质押融资',
  year: 2027,
  goal: '6000000000000',
  unit: '分',
  source: '《2027年全省知识产权工作要点》',
  metric: 'pledge.amount',
  validFrom: '2027-01-01',
  reason: '按新发文件设定',
  replaces: 0,
};

async function set(
  id: string,
  said: Partial<typeof setting> & { beside?: string } = {},
  { key = `set-target-${(keys += 1)}`, role = 'office' }: SetOptions = {},
): Promise<{ status: number; body: Body }> {
  const answer = await counters.fetch(`/counters/targets/${id}`, role, {
    method: 'PUT',
    headers: { 'idempotency-key': key, 'content-type': 'application/json' },
    body: JSON.stringify({ ...setting, ...said }),
  });
  return { status: answer.status, body: (await answer.json()) as Body };
}
interface SetOptions {
  key?: string;
  role?: Parameters<RunningCounters['fetch']>[1];
}

async function standing(id: string): Promise<Body | undefined> {
  const { targets } = await counters.get<{ targets: Body[] }>('/counters/targets', 'dashboard');
  return targets.find((target) => target.id === id);
}

async function versions(query: string): Promise<TargetVersion[]> {
  return (await counters.get<{ items: TargetVersion[] }>(`/counters/target-versions?${query}`)).items;
}

describe('the goals of the plan', () => {
  test('are there from the first day, as the documents state them', async () => {
    const { targets } = await counters.get<{ targets: Body[] }>('/counters/targets');
    expect(targets.map(({ id, goal, version }) => ({ id, goal, version }))).toEqual([
      { id: 'transfers-and-licenses-2025', goal: 45_000, version: 1 },
      { id: 'pledge-financing-2025', goal: '3200000000000', version: 1 },
      { id: 'pledge-financing-2026', goal: '5000000000000', version: 1 },
    ]);
  });

  test('are measured by the version in force, from its first day on, the year’s value the same', async () => {
    const terms = pledgeTerms({ securedFen: 1_500_000_000_000n });
    const event = pledgeRegistered('t', [pledgedPatent('T1')], { terms, effectiveOn: '2027-03-01' });
    await counters.log.publish([counters.log.say('pledge-t', event)]);
    await counters.settled();
    const id = 'pledge-in-force-2027';
    expect((await set(id, { validFrom: inDays(1) })).body).toEqual({
      targetId: id,
      version: 1,
      validFrom: inDays(1),
    });
    expect(await standing(id)).toBeUndefined();
    const other = 'pledge-raised-2027';
    await set(other, { validFrom: inDays(-30) });
    await set(other, { goal: '7500000000000', validFrom: inDays(1), replaces: 1, reason: '调高' });
    expect(await standing(other)).toMatchObject({ goal: '6000000000000', version: 1, share: 0.25 });
    await set('pledge-raised-today-2027', { validFrom: inDays(-30) });
    const raised = { goal: '7500000000000', validFrom: today, replaces: 1, reason: '今日起调高' };
    await set('pledge-raised-today-2027', raised);
    expect(await standing('pledge-raised-today-2027')).toMatchObject({
      goal: '7500000000000',
      version: 2,
      validFrom: today,
      value: '1500000000000',
      share: 0.2,
    });
  });

  test('are known for every day, past and to come', async () => {
    const id = 'pledge-by-day-2027';
    await set(id, { validFrom: '2027-01-01' });
    await set(id, { goal: '7500000000000', validFrom: '2027-07-01', replaces: 1 });
    const goalOn = async (day: string) =>
      (await targetsOn(counters.service.app.get(DataSource).manager, localDate(day))).find(
        (target) => target.id === id,
      )?.goal;
    expect(await goalOn('2026-12-31')).toBeUndefined();
    expect(await goalOn('2027-01-01')).toBe(6_000_000_000_000n);
    expect(await goalOn('2027-06-30')).toBe(6_000_000_000_000n);
    expect(await goalOn('2027-07-01')).toBe(7_500_000_000_000n);
  });

  test('keep every version, with who set it, when and why, and tell which is in force', async () => {
    const id = 'pledge-history-2027';
    await set(id, { reason: '首次设定', validFrom: inDays(-10) });
    await set(id, { goal: '6100000000000', validFrom: inDays(-10), replaces: 1, reason: '更正笔误' });
    await set(id, { goal: '6200000000000', validFrom: inDays(90), replaces: 2, reason: '第四季度调整' });
    const told = await versions(`target=${id}`);
    expect(told.map(({ version, goal, state, reason }) => [version, goal, state, reason])).toEqual([
      [3, '6200000000000', 'coming', '第四季度调整'],
      [2, '6100000000000', 'in_force', '更正笔误'],
      [1, '6000000000000', 'replaced', '首次设定'],
    ]);
    expect(told[0]).toMatchObject({ targetId: id, setBy: 'tester', setAt: expect.any(String) });
    const { manager } = counters.service.app.get(DataSource);
    const then = await listVersions(manager, inDays(90), { target: id, limit: 10 });
    expect(then.map(({ state }) => state)).toEqual(['in_force', 'replaced', 'replaced']);
  });

  test('are paged through, each version once', async () => {
    const whole = (await versions('limit=100')).map(({ id }) => id);
    const paged: string[] = [];
    let after = '';
    do {
      const page = await counters.get<{ items: TargetVersion[]; next?: string }>(
        `/counters/target-versions?limit=2${after}`,
      );
      paged.push(...page.items.map(({ id }) => id));
      after = page.next ? `&after=${page.next}` : '';
    } while (after);
    expect(paged).toEqual(whole);
  });

  test('cannot be changed or removed by the service itself', async () => {
    for (const sql of ['update target_version set goal = 1', 'delete from target_version'])
      await expect(counters.db.query(sql)).rejects.toThrow('append-only');
  });
});

describe('a goal', () => {
  test('is set by the office alone; the reviewer reads the history, others do not', async () => {
    for (const role of ['reviewer', 'dashboard', 'bank', 'operation_center', 'enterprise'] as const)
      expect((await set('pledge-door-2027', {}, { role })).status).toBe(403);
    expect((await counters.fetch('/counters/target-versions', 'reviewer')).status).toBe(200);
    expect((await counters.fetch('/counters/target-versions', 'bank')).status).toBe(403);
  });

  test('is set once per key, and the repeat is answered alike', async () => {
    const once = await set('pledge-once-2027', {}, { key: 'the-same-key-twice' });
    const again = await set('pledge-once-2027', {}, { key: 'the-same-key-twice' });
    expect(again.body).toEqual(once.body);
    expect(await versions('target=pledge-once-2027')).toHaveLength(1);
    const other = await set('pledge-once-2027', { goal: '1' }, { key: 'the-same-key-twice' });
    expect(other.status).toBe(422);
  });

  test('is refused with all reasons, their codes and sentences', async () => {
    const { status, body } = await set('pledge-refused-2027', {
      metric: 'pool.patents',
      goal: '0',
      year: 2100,
      beside: 'nothing',
    });
    expect(status).toBe(422);
    expect(body.reasons).toEqual(
      ['TARGET_METRIC', 'TARGET_BESIDE', 'TARGET_GOAL', 'TARGET_YEAR'].map((code) =>
        expect.objectContaining({ code, message: expect.stringMatching(/[\u4e00-\u9fff]/) }),
      ),
    );
    expect(await versions('target=pledge-refused-2027')).toEqual([]);
  });

  test.each([
    ['money that is not digits', { goal: '60.5亿' }],
    ['a day that does not exist', { validFrom: '2027-02-30' }],
    ['no reason', { reason: ' ' }],
    ['no source', { source: '' }],
    ['a field that is not ours', { setBy: 'somebody' } as object],
  ])('is refused with %s', async (_, said) => {
    expect((await set('pledge-refused-2027', said)).status).toBe(400);
  });

  test('needs an id that can be spoken', async () => {
    expect((await set('Pledge_2027')).body).toMatchObject({ reasons: [{ code: 'TARGET_ID' }] });
  });

  test('set by several at once from the same version is set once; the others learn of it', async () => {
    const id = 'pledge-race-2027';
    await set(id);
    const goals = ['6100000000000', '6200000000000', '6300000000000', '6400000000000'];
    const answers = await Promise.all(goals.map((goal) => set(id, { goal, replaces: 1 })));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 422, 422, 422]);
    const refused = answers.filter(({ status }) => status === 422);
    for (const { body } of refused) expect(body.reasons).toMatchObject([{ code: 'TARGET_CHANGED_SINCE' }]);
    expect(await versions(`target=${id}`)).toHaveLength(2);
  });
});
