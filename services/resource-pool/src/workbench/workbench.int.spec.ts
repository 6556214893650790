import { create, delivery, type Message } from '@ipflow/contracts';
import { addDays, addWorkingDays, patentExpiry, shanghaiDate, type LocalDate } from '@ipflow/kernel';
import { testNamespace, until } from '@ipflow/testing';
import { randomUUID } from 'node:crypto';
import { Client } from 'pg';
import { LicensingLog, recordedAt } from '../../testdata/licensing-log';
import { csv, numbers, row, startPool, type Pool } from '../../testdata/pool';

let pool: Pool;
let db: Client;
const namespace = testNamespace();
const mine = numbers(12);
const theirs = numbers(3, 50);
const today = shanghaiDate(Date.now());

beforeAll(async () => {
  pool = await startPool(namespace);
  db = new Client({ connectionString: pool.service.databaseUrl });
  await db.connect();
  const lines = mine.map((number, index) =>
    row(number, {
      ...(index % 4 === 1 && { 法律状态: '未缴年费终止' }),
      ...(index % 4 === 2 && { 申请日: '2005-01-01', 授权公告日: '2007-01-01' }),
      ...(index % 4 === 3 && { 授权公告日: '' }),
    }),
  );
  await pool.upload(csv(...lines, row('bad')));
  await pool.upload(csv(...theirs.map((number) => row(number))), { as: pool.stranger });
  for (const number of mine.slice(0, 5)) await pool.patch(`/patents/${number}`, pool.center, { grade: 'A' });
  for (const number of [mine[0]!, mine[4]!]) await file(number, pool.center);
  await file(theirs[0]!, pool.stranger);
  await put('p1', 'center-wuhan', 'supply', 'published', today);
  await put('p2', 'center-wuhan', 'demand', 'returned', '2099-01-01');
  await put('p3', 'center-yichang', 'supply', 'submitted', '2099-01-01', 1);
  await ask('c1', 'p1', 'center-wuhan', 'requested', '2026-01-05');
  await ask('c2', 'p1', 'center-wuhan', 'declined', '2026-01-05');
  await ask('c3', 'p3', 'center-yichang', 'requested', '2026-01-06');
  await gazette();
});

afterAll(async () => {
  await db?.end();
  await pool?.service.destroy();
});

async function file(number: string, as: string): Promise<void> {
  const { status } = await pool.post('/transfers', as, {
    transferId: randomUUID(),
    patentNumbers: [number],
    terms: {
      kind: 'contract',
      transferors: ['武汉船舶设计研究所有限公司'],
      transferees: [{ name: '宜昌机电有限公司', divisionCode: '420500' }],
      agreedOn: '2026-01-05',
    },
  });
  expect(status).toBe(201);
}

const gazette = () =>
  pool
    .put(`/gazette-imports/${randomUUID()}`, pool.office)
    .query({ fileName: 'gazette.csv' })
    .set('Content-Type', 'application/octet-stream')
    .set('Prefer', 'wait=60')
    .send(Buffer.from(`专利号,公报代码,公告日\n${mine[0]},RR01,2025-03-01`));

/** Rows of the rooms beside, as those rooms write them. */
const put = (id: string, by: string, kind: string, stage: string, until: string, pending?: number) =>
  db.query(
    `insert into posting (id, kind, stage, posted_by, title, summary, classes, tags, modes, patent_numbers,
       valid_until, submitted_on, content, search, pending_revision)
     values ($1, $2, $3, $4, '一种清漂装置', '', '{}', '{}', '{}', '{}', $5, '2026-01-05', '{}', '', $6)`,
    [id, kind, stage, by, until, pending ?? null],
  );
const ask = (id: string, posting: string, of: string, stage: string, on: string) =>
  db.query(
    `insert into contact (id, stage, posting_id, asked_of, requested_by, requester, message, patent_numbers,
       found_by, requested_on)
     values ($1, $2, $3, $4, $5, '{}', '', '{}', 'search', $6)`,
    [id, stage, posting, of, `asker-${id}`, on],
  );

const bench = async (as: string) => (await pool.get('/workbench', as)).body;

test('patents are counted by status and grade as one counts them one by one', async () => {
  const { patents } = (await bench(pool.center)).listings;
  const byStatus: Record<string, number> = {};
  const byGrade: Record<string, number> = {};
  for (const number of mine) {
    const { legalStatus, grade } = (await pool.get(`/patents/${number}`)).body;
    byStatus[legalStatus] = (byStatus[legalStatus] ?? 0) + 1;
    byGrade[grade ?? 'ungraded'] = (byGrade[grade ?? 'ungraded'] ?? 0) + 1;
  }
  expect(Object.keys(byStatus).sort()).toEqual(['expired', 'in_force', 'lapsed', 'pending']);
  expect(patents).toEqual({ total: mine.length, byStatus, byGrade });
  for (const [status, count] of Object.entries(byStatus)) {
    const { body } = await pool.get('/patents/count').query({ status, listedBy: 'center-wuhan' });
    expect(body.count).toBe(count);
  }
  expect(patentExpiry('invention', '2005-01-01' as LocalDate) <= today).toBe(true);
});

test('a center sees its own postings, cases and imports, with the day a review is due', async () => {
  const { listings, cases } = await bench(pool.center);
  expect(listings.postings).toEqual({ supply: { published: 1 }, demand: { returned: 1 } });
  expect(listings.savedSearches).toEqual({ count: 0, unseen: 0 });
  expect(cases.transfers.byStage).toEqual({ filed: 2 });
  expect(cases.transfers.underReview).toHaveLength(2);
  for (const one of cases.transfers.underReview) {
    expect(one).toMatchObject({
      path: `/transfers/${one.id}`,
      dueOn: addWorkingDays(today, 5),
      isOverdue: false,
    });
  }
  expect(cases.contacts).toEqual({ asked: { requested: 1, declined: 1 }, requested: {} });
  expect(cases.imports).toMatchObject([{ fileName: 'patents.csv', state: 'done', rejected: 1 }]);
});

test('tasks come by the day they are due, each with what to do and where', async () => {
  const { tasks } = await bench(pool.center);
  const days = tasks.map(({ dueOn }: { dueOn: string }) => dueOn);
  expect(days).toEqual([...days].sort());
  expect(tasks).toEqual(
    expect.arrayContaining([
      expect.objectContaining({ kind: 'answer_contact', id: 'c1', path: '/contacts/c1', isOverdue: true }),
      expect.objectContaining({ kind: 'renew_posting', id: 'p1', dueOn: today }),
      expect.objectContaining({ kind: 'revise_posting', id: 'p2', path: '/postings/p2' }),
      expect.objectContaining({ kind: 'correct_import', dueOn: addWorkingDays(today, 10) }),
    ]),
  );
  expect(tasks).toHaveLength(4);
});

test('another tenant sees its own and nothing else', async () => {
  const { listings, cases, tasks } = await bench(pool.stranger);
  expect(listings.patents.total).toBe(theirs.length);
  expect(listings.postings).toEqual({ supply: { submitted: 1 }, demand: {} });
  expect(cases.transfers.byStage).toEqual({ filed: 1 });
  expect(tasks.map(({ id }: { id: string }) => id)).toEqual(['c3']);
  const none = await bench(pool.enterprise);
  expect(none.listings.patents).toEqual({ total: 0, byStatus: {}, byGrade: {} });
  expect(none.tasks).toEqual([]);
});

test('the office sees its desks with their counts and oldest age, whoever filed', async () => {
  for (const as of [pool.office, pool.reviewer]) {
    const { queues, tasks, listings } = await bench(as);
    expect(listings).toBeUndefined();
    expect(queues).toEqual(
      expect.arrayContaining([
        { kind: 'review_transfer', count: 3, oldestOn: today, oldestDays: 0 },
        expect.objectContaining({ kind: 'review_posting', count: 1, oldestOn: '2026-01-05' }),
        { kind: 'settle_discrepancy', count: 1, oldestOn: today, oldestDays: 0 },
      ]),
    );
    expect(tasks).toHaveLength(5);
  }
  expect((await pool.get('/workbench', pool.bank)).status).toBe(403);
});

test('a webhook the platform stopped is a task of its tenant, until it is enabled or removed', async () => {
  const log = new LicensingLog(namespace);
  const say = async (...events: Message[]): Promise<void> => log.publish(log.say(...events));
  const stopped = (endpointId: string, tenant: string, cause: string): Message =>
    create(delivery.EndpointDisabledSchema, {
      ...{ endpointId, tenant, cause, disabledBy: 'system:webhook-sender' },
      url: `https://${endpointId}.example.cn/hook`,
    });
  const tasksOf = async (as: string) =>
    ((await bench(as)).tasks as { kind: string; id: string }[]).filter(
      ({ kind }) => kind === 'restore_endpoint',
    );
  try {
    await say(
      stopped('w1', 'center-wuhan', 'gone'),
      stopped('w2', 'center-wuhan', 'failing'),
      stopped('w3', 'center-wuhan', 'owner'),
      stopped('w4', 'center-yichang', 'gone'),
    );
    await until('both tenants have their tasks', async () => {
      const [own, others] = [await tasksOf(pool.center), await tasksOf(pool.stranger)];
      return own.length === 2 && others.length === 1;
    });
    expect(await tasksOf(pool.center)).toEqual([
      expect.objectContaining({
        title: '推送地址 https://w1.example.cn/hook（对方答复 410）',
        path: '/webhook-endpoints/w1',
        dueOn: addWorkingDays(shanghaiDate(recordedAt), 2),
      }),
      expect.objectContaining({ id: 'w2', title: expect.stringContaining('连续失败') }),
    ]);
    await say(
      create(delivery.EndpointEnabledSchema, { endpointId: 'w1', tenant: 'center-wuhan', enabledBy: 'sun' }),
      create(delivery.EndpointRemovedSchema, { endpointId: 'w2', tenant: 'center-wuhan', removedBy: 'sun' }),
    );
    await until('nothing is left to do', async () => (await tasksOf(pool.center)).length === 0);
    expect(await tasksOf(pool.stranger)).toMatchObject([{ id: 'w4' }]);
  } finally {
    await log.close();
  }
});

/** A data IP of `enterprise-1`, as its room writes it. */
const dataIp = (id: string, stage: string, said: Readonly<Record<string, string>> = {}) => {
  const row = {
    ...{ id, stage, filed_by: 'enterprise-1', name: `数据 ${id}`, industry_code: 'C3832', source: 'own' },
    ...{ division_code: '420100', holders: '[]', content: '{}', deposit_sha256: id, search: '' },
    ...{ filed_on: '2026-01-05', review_since: '2026-01-05', ...said },
  };
  const places = Object.keys(row).map((_, place) => `$${place + 1}`);
  return db.query(
    `insert into data_ip (${Object.keys(row).join()}) values (${places.join()})`,
    Object.values(row),
  );
};
const objection = (to: string, id: string, on: string, decision?: string) =>
  db.query(
    `insert into data_ip_objection (data_ip_id, id, objector, grounds, evidence, filed_by, filed_on, decision)
     values ($1, $2, '{}', '', '[]', 'enterprise-2', $3, $4)`,
    [to, id, on, decision ?? null],
  );

test('a data IP is a task of whoever has to act: the office decides, its holder corrects and renews', async () => {
  const before = (await bench(pool.office)).tasks.length;
  const soon = addDays(today, 180);
  await dataIp('d1', 'filed');
  await dataIp('d2', 'announced', { notice_until: '2026-02-02' });
  await dataIp('d3', 'registered', { valid_until: addDays(today, 181), change_since: '2026-01-06' });
  await dataIp('d4', 'correction', { correction_due_on: '2026-01-20' });
  await dataIp('d5', 'registered', { valid_until: soon });
  await dataIp('d6', 'refused');
  await objection('d2', 'o1', '2026-01-08');
  await objection('d2', 'o2', '2026-01-07');
  await objection('d5', 'o3', '2026-01-07', 'dismissed');

  const { queues, tasks } = await bench(pool.reviewer);
  const of = (kind: string) => queues.find((queue: { kind: string }) => queue.kind === kind);
  expect(of('review_data_ip')).toMatchObject({ count: 1, oldestOn: '2026-01-05' });
  expect(of('decide_data_ip_objection')).toMatchObject({ count: 1, oldestOn: '2026-01-07' });
  expect(of('review_data_ip_change')).toMatchObject({ count: 1, oldestOn: '2026-01-06' });
  expect(tasks).toHaveLength(before + 3);
  const due = (on: string, days: number) => addWorkingDays(on as LocalDate, days);
  expect(tasks).toEqual(
    expect.arrayContaining([
      expect.objectContaining({ kind: 'review_data_ip', id: 'd1', dueOn: due('2026-01-05', 10) }),
      expect.objectContaining({ kind: 'decide_data_ip_objection', id: 'd2', dueOn: due('2026-01-07', 20) }),
      expect.objectContaining({ kind: 'review_data_ip_change', id: 'd3', dueOn: due('2026-01-06', 10) }),
    ]),
  );
  expect((await bench(pool.enterprise)).tasks).toMatchObject([
    { kind: 'correct_data_ip', id: 'd4', path: '/data-ips/d4', dueOn: '2026-01-20', isOverdue: true },
    { kind: 'renew_data_ip', id: 'd5', title: '数据知识产权 数据 d5', dueOn: soon, isOverdue: false },
  ]);
  expect(JSON.stringify((await bench(pool.stranger)).tasks)).not.toContain('data_ip');
});

test('many patents are amended at once, each row with its own result', async () => {
  const changes = { askingModes: ['transfer', 'pledge'], maturityLevel: 6, industryCode: 'C3973' };
  const patentNumbers = [mine[1]!, theirs[0]!, numbers(1, 99)[0]!, 'no number', mine[1]!];
  const { body } = await pool.post('/patents/bulk-amendments', pool.center, { patentNumbers, changes });
  expect(body.results).toEqual([
    { patentNumber: mine[1], version: expect.any(Number) },
    { patentNumber: theirs[0], refusals: [expect.objectContaining({ code: 'PATENT_LISTED_BY_OTHER' })] },
    { patentNumber: numbers(1, 99)[0], refusals: [expect.objectContaining({ code: 'PATENT_NOT_LISTED' })] },
    { patentNumber: 'no number', refusals: [expect.objectContaining({ message: expect.any(String) })] },
    { patentNumber: mine[1], version: body.results[0].version },
  ]);
  expect((await pool.get(`/patents/${mine[1]}`)).body).toMatchObject({
    askingModes: changes.askingModes,
    grade: 'A',
  });
});

test('many patents leave at once; what something lies on stays, and says why', async () => {
  const patentNumbers = [mine[6]!, mine[0]!, mine[7]!];
  const { body } = await pool.post('/patents/bulk-delistings', pool.center, {
    patentNumbers,
    reason: '误导入',
  });
  expect(body.results).toEqual([
    { patentNumber: mine[6], version: 2 },
    { patentNumber: mine[0], refusals: [expect.objectContaining({ code: 'PATENT_ENCUMBERED' })] },
    { patentNumber: mine[7], version: 2 },
  ]);
  expect((await bench(pool.center)).listings.patents.total).toBe(mine.length - 2);
});

test('a bulk action takes no more than five hundred patents, no grade, and is for those who list', async () => {
  const many = { patentNumbers: numbers(501), changes: { maturityLevel: 5 } };
  expect((await pool.post('/patents/bulk-amendments', pool.center, many)).status).toBe(400);
  const graded = { patentNumbers: [mine[1]], changes: { grade: 'A' } };
  expect((await pool.post('/patents/bulk-amendments', pool.center, graded)).status).toBe(400);
  const one = { patentNumbers: [mine[1]], reason: '误导入' };
  expect((await pool.post('/patents/bulk-delistings', pool.bank, one)).status).toBe(403);
});
