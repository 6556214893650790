import { addWorkingDays, shanghaiDate, type LocalDate } from '@ipflow/kernel';
import { publicRole } from '@ipflow/platform';
import { readCertificateKey, verifyProof } from '@ipflow/print';
import { bearer, readPdf } from '@ipflow/testing';
import { randomBytes } from 'node:crypto';
import { DataSource } from 'typeorm';
import { codesOf, startPool, type Pool } from '../../testdata/pool';
import { idOf, today } from '../../testdata/register';
import { verifyDataIp } from './data-ip.certificate';
import { applicantsMax } from './data-ip.policy';
import { DataIpTimer } from './data-ip.timer';

let pool: Pool;
let rival: string;
let everybody: string;

beforeAll(async () => {
  pool = await startPool();
  rival = await bearer({ tenant: 'enterprise-2', roles: ['enterprise'] });
  everybody = await bearer({ tenant: 'public', roles: [publicRole] });
});

afterAll(() => pool?.service.destroy());

const year = Number(today.slice(0, 4));
const digest = (): string => randomBytes(32).toString('hex');
const content = (more: object = {}) => ({
  name: '<光纤>预制棒沉积工艺数据集',
  industryCode: 'C3832',
  source: 'licensed',
  scenario: '预制棒沉积工艺优化',
  structure: '时间序列，48 个字段',
  recordCount: 1_200_000,
  updateDays: 30,
  rules: '清洗、对齐、特征提取',
  depositSha256: digest(),
  depositNumber: '鄂存证2026001',
  price: { fromFen: '500000000' },
  evidence: [{ title: '数据采购协议', sha256: 'b'.repeat(64) }],
  ...more,
});
const holderOf = { name: '长飞光纤光缆股份有限公司', uscc: '91420100616400352X' };
const file = (id: string, more: object = {}, as = pool.enterprise) =>
  pool.post('/data-ips', as, { dataIpId: id, applicants: [holderOf], content: content(), ...more });
const act = (id: string, path: string, as: string, body: object = {}) =>
  pool.post(`/data-ips/${id}/${path}`, as, body);
const object = (id: string, objectionId: string, as = rival) =>
  act(id, 'objections', as, { objectionId, objector: { name: '某数据公司' }, grounds: '数据来源于我公司' });
const decide = (id: string, objectionId: string, decision: string) =>
  act(id, `objections/${objectionId}/decision`, pool.reviewer, { decision, reason: '经审核' });
const drawing = (id: string, as: string) =>
  pool.get(`/data-ips/${id}/certificate.pdf`, as).responseType('blob');
const timer = (): DataIpTimer => pool.service.app.get(DataIpTimer);
const noonOf = (day: LocalDate): Date => new Date(`${day}T04:00:00Z`);
/** The day after the last of a notice that begins today. */
const afterNotice = (): Date => {
  const last = addWorkingDays(shanghaiDate(Date.now()), 10);
  return new Date(noonOf(last).getTime() + 86_400_000);
};
const factsOf = async (id: string): Promise<string[]> => {
  const rows: { type: string }[] = await pool.service.app
    .get(DataSource)
    .query('select type from event where stream = $1 order by version', [`data_ip-${id}`]);
  return rows.map(({ type }) => type.replace(/^.*\.DataIp/, ''));
};

async function registered(more: object = {}): Promise<string> {
  const id = idOf('data-ip');
  expect((await file(id, more)).status).toBe(201);
  expect((await act(id, 'notice', pool.reviewer)).status).toBe(200);
  await timer().endDue(afterNotice());
  return id;
}

test('is filed, corrected, announced and registered; nobody sees it before its notice, everybody from then on', async () => {
  const id = idOf('data-ip');
  const said = content();
  expect((await file(id, { content: said })).body).toEqual({ dataIpId: id, stage: 'filed', listing: 'none' });
  expect((await file(id, { content: said })).status).toBe(201);
  for (const as of [rival, everybody]) expect((await pool.get(`/data-ips/${id}`, as)).status).toBe(404);
  expect((await object(id, 'objection-0001')).status).toBe(404);

  const asked = await act(id, 'correction-request', pool.reviewer, { defects: ['算法规则过于简略'] });
  expect(asked.body).toMatchObject({ stage: 'correction', dueOn: addWorkingDays(today as LocalDate, 15) });
  expect((await act(id, 'correction', rival, { content: said })).status).toBe(404);
  const better = { ...said, rules: '清洗、对齐、特征提取与聚类' };
  expect((await act(id, 'correction', pool.enterprise, { content: better })).body.stage).toBe('filed');
  const until = addWorkingDays(today as LocalDate, 10);
  expect((await act(id, 'notice', pool.reviewer)).body).toMatchObject({
    stage: 'announced',
    noticeUntil: until,
  });
  await timer().endDue(noonOf(until));
  const seen = (await pool.get(`/data-ips/${id}`, everybody)).body;
  expect(seen).toMatchObject({ stage: 'announced', noticeUntil: until, divisionCode: '420100' });
  for (const kept of ['filedBy', 'history', 'objections', 'defects']) expect(seen).not.toHaveProperty(kept);
  expect(seen.content).not.toHaveProperty('evidence');

  await Promise.all([1, 2, 3].map(() => timer().endDue(afterNotice())));
  const mine = (await pool.get(`/data-ips/${id}`, pool.enterprise)).body;
  expect(mine).toMatchObject({
    stage: 'registered',
    listing: 'listed',
    listingRevision: 1,
    number: expect.stringMatching(/^SJ\d{4}42\d{6}$/),
    content: { rules: better.rules, evidence: [{ title: '数据采购协议' }] },
  });
  expect(await factsOf(id)).toEqual([
    'Filed',
    'CorrectionRequested',
    'Corrected',
    'Announced',
    'Registered',
    'Listed',
  ]);
});

test('registration and listing are one transaction: they share the instant they were recorded', async () => {
  const id = await registered();
  const rows: { type: string; at: string }[] = await pool.service.app
    .get(DataSource)
    .query(
      `select type, xmin::text as at from event where stream = $1 and (type like '%Registered' or type like '%Listed')`,
      [`data_ip-${id}`],
    );
  expect(rows).toHaveLength(2);
  expect(rows[0]!.at).toBe(rows[1]!.at);
});

test('an objection suspends the listing at once, its dismissal restores it, the next that is upheld ends it', async () => {
  const id = await registered();
  const first = await object(id, 'objection-0001');
  expect(first.body).toMatchObject({ stage: 'registered', listing: 'suspended' });
  expect((await pool.get(`/data-ips?listing=suspended`, everybody)).body.items).toMatchObject([{ id }]);
  const page = await pool.get(`/data-ips/${id}/certificate`, everybody);
  expect(page.text).toContain('因异议暂停流通');
  expect((await pool.get('/data-ips/objections?isOpen=true', rival)).body.items).toMatchObject([
    { dataIpId: id, id: 'objection-0001', decision: null },
  ]);
  expect((await pool.get('/data-ips/objections', pool.bank)).body.items).toEqual([]);
  // Who objected sees this on the page itself, and of others neither that nor the course.
  const seen = (await pool.get(`/data-ips/${id}`, rival)).body;
  expect(seen.objections).toMatchObject([{ id: 'objection-0001', decision: null }]);
  expect(seen).not.toHaveProperty('history');
  expect((await pool.get(`/data-ips/${id}`, pool.bank)).body).not.toHaveProperty('objections');
  const queue = (await pool.get('/data-ips/review-queue?task=objection', pool.office)).body.items;
  expect(queue).toMatchObject([
    { id, task: 'objection', dueOn: addWorkingDays(today as LocalDate, 20), isOverdue: false },
  ]);

  expect((await decide(id, 'objection-0001', 'dismissed')).body.listing).toBe('listed');
  expect(codesOf(await decide(id, 'objection-0001', 'upheld'))).toEqual(['DATA_IP_OBJECTION_DECIDED']);
  expect((await object(id, 'objection-0002')).body.listing).toBe('suspended');
  expect((await decide(id, 'objection-0002', 'upheld')).body).toMatchObject({
    stage: 'ended',
    listing: 'ended',
  });
  expect((await pool.get(`/data-ips/${id}/certificate`, everybody)).text).toContain('已撤销');
  const { objections } = (await pool.get(`/data-ips/${id}`, pool.enterprise)).body;
  expect(objections.map(({ decision }: { decision: string }) => decision)).toEqual(['dismissed', 'upheld']);
  expect((await factsOf(id)).slice(-8)).toEqual([
    'Objected',
    'ListingSuspended',
    'ObjectionDecided',
    'Listed',
    'Objected',
    'ListingSuspended',
    'ObjectionDecided',
    'Ended',
  ]);
});

test('objections at the same instant suspend once, and an open one outlives the notice', async () => {
  const id = await registered();
  const others = await Promise.all(
    ['a', 'b', 'c'].map((name) => bearer({ tenant: `company-${name}`, roles: ['enterprise'] })),
  );
  const answers = await Promise.all(
    others.map((as, index) =>
      act(id, 'objections', as, {
        ...{ objectionId: `objection-100${index}`, objector: { name: `公司${index}` }, grounds: '来源' },
      }),
    ),
  );
  expect(answers.map(({ status }) => status)).toEqual([201, 201, 201]);
  expect((await factsOf(id)).filter((type) => type === 'ListingSuspended')).toHaveLength(1);

  const waiting = idOf('data-ip');
  await file(waiting);
  await act(waiting, 'notice', pool.reviewer);
  await object(waiting, 'objection-0009');
  await timer().endDue(afterNotice());
  expect((await pool.get(`/data-ips/${waiting}`, everybody)).body.stage).toBe('announced');
  await decide(waiting, 'objection-0009', 'dismissed');
  await timer().endDue(afterNotice());
  expect((await pool.get(`/data-ips/${waiting}`, everybody)).body.stage).toBe('registered');
});

test('the same data is registered once, also when two file it at the same instant', async () => {
  const depositSha256 = digest();
  const answers = await Promise.all(
    [1, 2, 3].map(() => file(idOf('data-ip'), { content: content({ depositSha256 }) })),
  );
  expect(answers.map(({ status }) => status).sort()).toEqual([201, 422, 422]);
  const refused = answers.filter(({ status }) => status === 422);
  expect(refused.flatMap(codesOf)).toEqual(['DATA_IP_DEPOSIT_TAKEN', 'DATA_IP_DEPOSIT_TAKEN']);
});

test('certificate numbers run on without gap, whoever is registered in the same round', async () => {
  const ids = await Promise.all(
    Array.from({ length: 3 }, async () => {
      const id = idOf('data-ip');
      await file(id);
      await act(id, 'notice', pool.reviewer);
      return id;
    }),
  );
  await Promise.all([timer().endDue(afterNotice()), timer().endDue(afterNotice())]);
  const rows: { number: string }[] = await pool.service.app
    .get(DataSource)
    .query('select number from data_ip where number is not null order by number');
  const last = rows.map(({ number }) => Number(number.slice(-6)));
  expect(last).toEqual(last.map((_, index) => index + 1));
  expect(ids).toHaveLength(3);
});

test('a change is asked for, approved, and said anew on the exchanges; the list finds it by its new holder', async () => {
  const said = content({ name: '海缆监测数据集' });
  const id = await registered({ content: said });
  const change = {
    holders: [{ name: '华新水泥股份有限公司', uscc: '914200007068068827', divisionCode: '420200' }],
    content: { ...said, scenario: '海缆运维' },
    reason: '转让',
  };
  expect((await act(id, 'change-request', rival, change)).status).toBe(404);
  expect((await act(id, 'change-request', pool.enterprise, change)).status).toBe(200);
  expect((await pool.get('/data-ips/review-queue?task=change', pool.office)).body.items).toMatchObject([
    { id },
  ]);
  expect((await act(id, 'change-approval', pool.enterprise)).status).toBe(403);
  expect((await act(id, 'change-approval', pool.reviewer)).body.stage).toBe('registered');
  const found = async (query: string) =>
    (await pool.get(`/data-ips?${query}`, everybody)).body.items.map((row: { id: string }) => row.id);
  expect(await found('holder=914200007068068827')).toEqual([id]);
  expect(await found(`q=${encodeURIComponent('海缆运维')}`)).toEqual([id]);
  expect(await found(`q=${encodeURIComponent('海缆')}&source=own`)).toEqual([]);
  expect((await pool.get(`/data-ips/${id}`, everybody)).body).toMatchObject({
    listingRevision: 2,
    divisionCode: '420200',
  });
});

test('the list pages by its cursor, newest first, and shows the filer what is its own', async () => {
  const all = (await pool.get('/data-ips?limit=100', everybody)).body.items.map(
    (row: { id: string }) => row.id,
  );
  const paged: string[] = [];
  let after = '';
  for (let page = 0; page < 20; page += 1) {
    const { items, next } = (await pool.get(`/data-ips?limit=2${after}`, everybody)).body;
    paged.push(...items.map((row: { id: string }) => row.id));
    if (next === null) break;
    after = `&after=${next}`;
  }
  expect(paged).toEqual(all);
  const hidden = idOf('data-ip');
  await file(hidden);
  const ids = async (as: string) =>
    (await pool.get('/data-ips?mine=true&limit=1', as)).body.items.map((row: { id: string }) => row.id);
  expect(await ids(pool.enterprise)).toEqual([hidden]);
  expect(await ids(rival)).toEqual([]);
  const queue: string[] = [];
  let from = '';
  for (let page = 0; page < 50; page += 1) {
    const { items, next } = (await pool.get(`/data-ips/review-queue?limit=1${from}`, pool.office)).body;
    queue.push(...items.map((row: { id: string }) => row.id));
    if (next === null) break;
    from = `&after=${next}`;
  }
  expect(queue).toContain(hidden);
  expect(new Set(queue).size).toBe(queue.length);
});

test('a term ends the day after its last, a correction the day after it was due', async () => {
  const id = await registered();
  const late = idOf('data-ip');
  await file(late);
  await act(late, 'correction-request', pool.reviewer, { defects: ['补充材料'] });
  await timer().endDue(new Date(`${year + 4}-12-31T04:00:00Z`));
  expect((await pool.get(`/data-ips/${id}`, everybody)).body).toMatchObject({
    stage: 'ended',
    cause: 'expired',
  });
  expect((await pool.get(`/data-ips/${late}`, pool.enterprise)).body).toMatchObject({
    stage: 'ended',
    cause: 'withdrawn',
    reason: expect.stringContaining('逾期'),
  });
});

test('the certificate holds what was registered, as text and nothing that runs', async () => {
  const id = await registered();
  const page = await pool.get(`/data-ips/${id}/certificate`, everybody);
  expect(page.headers['content-security-policy']).toContain(`default-src 'none'`);
  expect(page.text).toContain('&lt;光纤&gt;预制棒沉积工艺数据集');
  expect(page.text).toContain('有效；已挂牌流通');
});

test('the holder draws the certificate as one signed page, which verifies offline as what it is and as nothing else', async () => {
  const id = await registered();
  const { number, registeredOn, validUntil, content: said } = (await pool.get(`/data-ips/${id}`)).body;
  const drawn = await drawing(id, pool.enterprise);
  expect([drawn.status, drawn.type]).toEqual([200, 'application/pdf']);
  const { pages, text, keywords, embedsFont } = readPdf(drawn.body as Buffer);
  expect([pages, embedsFont]).toEqual([1, true]);
  for (const fact of [
    '数据知识产权登记证',
    number,
    '<光纤>预制棒',
    holderOf.name,
    said.depositSha256,
    validUntil,
  ])
    expect(text.replaceAll('\n', '')).toContain(fact);
  const { jwks } = await readCertificateKey(process.env);
  expect(await verifyDataIp(keywords, jwks)).toEqual({
    ...{ num: number, did: id, nam: content().name, hol: `${holderOf.name}（${holderOf.uscc}）` },
    ...{ dep: said.depositSha256, on: registeredOn, til: validUntil },
  });
  const [head, body, signature] = keywords.split('.');
  expect(await verifyDataIp(`${head}.${body!.replace(/.$/, 'A')}.${signature}`, jwks)).toBeUndefined();
  expect(await verifyProof(keywords, 'ipflow-pledge+jws', jwks)).toBeUndefined();
});

test('a certificate of many holders and long texts still fits on its page and in its code', async () => {
  const name = '数据'.repeat(50);
  const applicants = Array.from({ length: applicantsMax }, (_, place) => ({
    ...{ name: `${place}${'持有人'.repeat(60)}`, kind: 'person', divisionCode: '420100' },
  }));
  const long = {
    name,
    scenario: '场'.repeat(2_000),
    structure: '字'.repeat(2_000),
    rules: '则'.repeat(4_000),
  };
  const id = await registered({ applicants, content: content(long) });
  const { pages, text } = readPdf((await drawing(id, pool.office)).body as Buffer);
  expect(pages).toBe(1);
  expect(text.replaceAll('\n', '')).toContain(name.slice(0, 80));
});

test('nobody but its holder and the office draws a certificate, and none before it is registered or after it has ended', async () => {
  const id = await registered();
  expect((await drawing(id, rival)).status).toBe(404);
  expect((await drawing(id, everybody)).status).toBe(403);
  const filed = idOf('data-ip');
  await file(filed);
  expect((await drawing(filed, pool.enterprise)).status).toBe(404);
  await act(id, 'cancellation', pool.enterprise, { reason: '不再持有' });
  expect((await drawing(id, pool.enterprise)).status).toBe(404);
});

test('refuses what is not a filing, and who may not file', async () => {
  const wrong: [more: object, field: string, message: string][] = [
    [{ applicants: [] }, 'applicants', '至少 1 项；请补充'],
    [
      { content: content({ depositSha256: 'XYZ' }) },
      'content.depositSha256',
      '请填写存证数据的 SHA-256（64 位小写十六进制）',
    ],
    [{ content: content({ recordCount: 1.5 }) }, 'content.recordCount', '须为整数；请核对'],
    [{ content: content({ name: undefined }) }, 'content.name', '请填写'],
    [{ filedBy: 'office' }, '', '没有 filedBy 这样的栏目；请删除或改正名称'],
  ];
  for (const [more, field, message] of wrong) {
    const { status, body } = await file(idOf('data-ip'), more);
    expect([status, body.reasons]).toMatchObject([400, [{ code: 'FIELD_INVALID', field, message }]]);
  }
  const evidence = [{ title: '网页', url: 'javascript:alert(1)' }];
  expect((await file(idOf('data-ip'), { content: content({ evidence }) })).status).toBe(400);
  expect((await file(idOf('data-ip'), {}, pool.bank)).status).toBe(403);
  expect((await file(idOf('data-ip'), {}, everybody)).status).toBe(403);
  expect(codesOf(await act('nobody-here', 'notice', pool.reviewer))).toEqual(['DATA_IP_UNKNOWN']);
});
