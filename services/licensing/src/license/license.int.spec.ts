import { addMonths, rollToWorkingDay, shanghaiDate } from '@ipflow/kernel';
import { brokenIn, until } from '@ipflow/testing';
import { randomUUID } from 'node:crypto';
import type { Response } from 'supertest';
import { DataSource } from 'typeorm';
import {
  claimed,
  codesOf,
  company,
  happened,
  listed,
  numbers,
  party,
  startLicensing,
  university,
  type Licensing,
} from '../../testdata/licensing';
import { announced, until as openUntil } from '../../testdata/listing';
import { exportRowsMax } from './license.policy';
import { LicenseTerm } from './license.term';

let house: Licensing;
let center: string;
let reviewer: string;
let office: string;
let post: Licensing['post'];
let postAndWait: Licensing['postAndWait'];

beforeAll(async () => {
  house = await startLicensing({ pretendPool: 'grant' });
  ({ center, reviewer, office, post, postAndWait } = house);
});

afterAll(() => house?.stop());

const today = shanghaiDate(Date.now());
const year = today.slice(0, 4);
const licensee = { name: '宜昌机电有限公司', divisionCode: '420500' };
let used = 0;
let contracts = 0;

/** Patents nobody has used yet, listed by the center. */
async function fresh(count = 1, more: Parameters<typeof listed>[1] = {}): Promise<string[]> {
  const some = numbers(count, (used += count) - count);
  await house.pool.tell(...some.map((number) => listed(number, more)));
  return some;
}

function filing(patentNumbers: readonly string[], terms: object = {}, more: object = {}) {
  return {
    licenseId: randomUUID(),
    patentNumbers,
    terms: { ...usualTerms(), ...terms },
    ...more,
  };
}

function usualTerms() {
  return {
    kind: 'ordinary',
    licensors: [company],
    licensees: [licensee],
    scope: { from: today, until: '2035-12-31' },
    fee: { method: 'lump_sum', fixedFen: '50000000', payment: '合同生效后三十日内汇入许可人账户' },
    contractFen: '50000000',
    agreedOn: today,
    inEffectOn: today,
    contractNumber: `HT-${(contracts += 1)}`,
  };
}

/** Terms as a change or a correction sends them. */
function amended(body: ReturnType<typeof filing>, more: object = {}) {
  const { kind: _, licensors: __, ...terms } = body.terms;
  return { ...terms, ...more };
}

const show = async (id: string, as = center): Promise<Response['body']> =>
  (await house.get(`/licenses/${id}`, as)).body;

async function admitted(body: ReturnType<typeof filing>, as = center): Promise<string> {
  const answer = await postAndWait('/licenses', as, body);
  expect([answer.status, answer.body]).toEqual([
    200,
    expect.objectContaining({ licenseId: body.licenseId, stage: 'admitted', reasons: [] }),
  ]);
  return body.licenseId;
}

async function recorded(body: ReturnType<typeof filing>, as = center): Promise<string> {
  const id = await admitted(body, as);
  const answer = await post(`/licenses/${id}/recordal`, reviewer, {});
  expect([answer.status, answer.body.stage]).toEqual([200, 'recorded']);
  return id;
}

test('files, is admitted by the pool, recorded, changed, corrected and cancelled, and all of it is told', async () => {
  const patents = await fresh(3);
  const body = filing(patents);
  const filed = await post('/licenses', center, body);
  expect([filed.status, filed.body]).toEqual([
    202,
    {
      licenseId: body.licenseId,
      stage: 'filed',
      recordalDueOn: rollToWorkingDay(addMonths(today, 3)),
      isLate: false,
      warnings: expect.any(Array),
    },
  ]);
  const id = body.licenseId;
  await until('the pool has answered', async () => (await show(id)).stage === 'admitted');

  expect((await post(`/licenses/${id}/recordal`, center, {})).status).toBe(403);
  const key = randomUUID();
  const done = await post(`/licenses/${id}/recordal`, reviewer, {}, key);
  expect(done.body).toMatchObject({
    stage: 'recorded',
    recordalNumber: expect.stringMatching(`^X${year}42\\d{6}$`),
  });
  const again = await post(`/licenses/${id}/recordal`, reviewer, {}, key);
  expect([again.body, again.headers['idempotency-replayed']]).toEqual([done.body, 'true']);
  expect((await post(`/licenses/${id}/recordal`, reviewer, {})).body).toEqual(done.body);

  const cheaper = amended(body, {
    contractFen: '10',
    fee: { method: 'lump_sum', fixedFen: '10', payment: '转账' },
  });
  const change = await post(`/licenses/${id}/change`, reviewer, { terms: cheaper, reason: '双方调价' });
  expect(change.status).toBe(200);
  expect(await show(id)).toMatchObject({ revision: 1, reason: '双方调价', terms: { contractFen: '10' } });

  const correction = { terms: amended(body), effectiveOn: today, reason: '金额录入有误' };
  expect((await post(`/licenses/${id}/correction`, reviewer, correction)).status).toBe(403);
  expect((await post(`/licenses/${id}/correction`, office, correction)).status).toBe(200);
  expect(await show(id)).toMatchObject({
    revision: 2,
    stage: 'recorded',
    terms: { contractFen: '50000000' },
  });

  expect((await post(`/licenses/${id}/cancellation`, reviewer, { reason: '合同解除' })).status).toBe(200);
  const shown = await show(id);
  expect(shown).toMatchObject({
    stage: 'cancelled',
    recordalNumber: done.body.recordalNumber,
    patentNumbers: patents,
    filedBy: 'center-wuhan',
    recordedOn: today,
    closedOn: today,
    isLate: false,
  });
  expect(shown.history.map(({ term }: { term: string }) => term)).toEqual([
    '专利实施许可合同备案申请',
    '许可备案受理',
    '专利实施许可合同备案',
    '许可合同变更备案',
    '许可备案更正',
    '许可备案注销',
  ]);
  expect(shown.history[1].actor).toBe('system:resource-pool');
});

test('a refusal by the pool shows every reason, whether one waits for it or looks later', async () => {
  const reasons = [
    { code: 'PATENT_HAS_PRESERVATION', article: '专利法实施细则第一百零五条', message: '已被财产保全' },
    { code: 'PATENT_HAS_TRANSFER', article: '专利法第十条', message: '转让登记正在办理' },
  ];
  house.pool.answering = { refuse: reasons };
  try {
    const body = filing(await fresh());
    const refused = await postAndWait('/licenses', center, body);
    expect([refused.status, refused.body]).toEqual([
      200,
      expect.objectContaining({ stage: 'refused', reasons }),
    ]);
    expect(await show(body.licenseId)).toMatchObject({ stage: 'refused', reasons });
  } finally {
    house.pool.answering = 'grant';
  }
});

test('the pool’s answer twice is one admission; its answer after a withdrawal is silence', async () => {
  house.pool.answering = 'silent';
  try {
    const patents = await fresh();
    const first = filing(patents);
    await post('/licenses', center, first);
    for (const _ of [1, 2]) await house.pool.grant(first.licenseId, 'ordinary_license', patents);
    expect((await show(first.licenseId)).history).toHaveLength(2);

    const second = filing(patents);
    await post('/licenses', center, second);
    expect(
      (await post(`/licenses/${second.licenseId}/withdrawal`, center, { reason: '双方协商' })).status,
    ).toBe(200);
    await house.pool.grant(second.licenseId, 'ordinary_license', patents);
    expect(await show(second.licenseId)).toMatchObject({ stage: 'withdrawn', reason: '双方协商' });
  } finally {
    house.pool.answering = 'grant';
  }
});

test('a caller that does not want to wait any longer gets 202 and may look', async () => {
  house.pool.answering = 'silent';
  try {
    const body = filing(await fresh());
    const answer = await post('/licenses', center, body).set('Prefer', 'wait=1');
    expect([answer.status, answer.body.stage]).toEqual([202, 'filed']);
    const early = await post(`/licenses/${body.licenseId}/recordal`, reviewer, {});
    expect(codesOf(early)).toEqual(['LICENSE_STAGE']);
  } finally {
    house.pool.answering = 'grant';
  }
});

test('a pool that gives a recorded license’s patent to another cancels the recordal', async () => {
  const [patent] = await fresh();
  const id = await recorded(filing([patent!]));
  await house.pool.refuse(
    id,
    'ordinary_license',
    [patent!],
    [{ code: 'PATENT_HAS_TRANSFER', message: '已被占用' }],
  );
  expect(await show(id)).toMatchObject({ stage: 'cancelled', reason: expect.stringContaining('已被占用') });
});

test('early refusals name every reason with code and article, and nothing is filed', async () => {
  const [first, second] = await fresh(2);
  const unknown = numbers(1, 9_000_000)[0]!;
  await house.pool.tell(
    happened(first!, 'GP01'),
    claimed(second!, 'pledge', 'pledge-0001', { beneficiary: '某银行' }),
  );
  const body = filing([first!, second!, unknown], {
    agreedOn: '2199-01-01',
    licensees: [licensee, { name: company }],
    scope: { from: today, until: '2045-01-01' },
  });
  const refused = await post('/licenses', center, body);
  expect(refused.status).toBe(422);
  expect(codesOf(refused)).toEqual([
    'LICENSE_AGREED_IN_FUTURE',
    'LICENSE_IN_EFFECT_BEFORE_AGREED',
    'LICENSE_IN_FEE_GRACE',
    'LICENSE_TERM_BEYOND_PATENT',
    'LICENSE_TERM_BEYOND_PATENT',
    'LICENSE_TO_SELF',
    'PATENT_NOT_LISTED',
    'PATENT_PLEDGE_WITHOUT_CONSENT',
  ]);
  expect((await house.get(`/licenses/${body.licenseId}`)).status).toBe(404);
});

describe('exclusive scopes', () => {
  const of = (territories: string[], kind = 'exclusive') => ({
    kind,
    scope: { from: today, until: '2030-12-31', territories },
  });

  test('that do not meet stand side by side; those that meet are refused', async () => {
    const [patent] = await fresh();
    const wuhan = await recorded(filing([patent!], of(['420100'])));
    // The pretended pool lays claims without a scope; the pool itself says it.
    await house.pool.tell(
      claimed(patent!, 'exclusive_license', wuhan, {
        caseRef: `license-${wuhan}`,
        scope: { from: today, until: '2030-12-31', territories: ['420100'], modes: [] },
      }),
    );
    const yichang = await admitted(filing([patent!], of(['420500'])));
    await house.pool.tell(
      claimed(patent!, 'exclusive_license', yichang, {
        caseRef: `license-${yichang}`,
        scope: { from: today, until: '2030-12-31', territories: ['420500'], modes: [] },
      }),
    );
    expect((await post(`/licenses/${yichang}/recordal`, reviewer, {})).status).toBe(200);
    const meeting = await post('/licenses', center, filing([patent!], of(['420106'])));
    expect(codesOf(meeting)).toEqual(['PATENT_HAS_EXCLUSIVE_LICENSE']);
    expect(meeting.body.reasons[0].article).toBe('技术合同司法解释第二十八条');
    expect((await post('/licenses', center, filing([patent!], of(['421000'], 'ordinary')))).status).toBe(202);
  });
});

test('the same contract is recorded once, also when two file it at the same moment', async () => {
  const patents = await fresh(2);
  const body = filing(patents);
  const twins = [body, { ...body, licenseId: randomUUID() }];
  const answers = await Promise.all(twins.map((twin) => post('/licenses', center, twin)));
  expect(answers.map(({ status }) => status).sort()).toEqual([202, 422]);
  const refused = answers.find(({ status }) => status === 422)!;
  expect(codesOf(refused)).toEqual(['LICENSE_SAME_CONTRACT']);
  // Other patents under the same number are another matter.
  const others = filing(await fresh(), { contractNumber: body.terms.contractNumber });
  expect((await post('/licenses', center, others)).status).toBe(202);
});

test('numbers of recordals run without gaps, also when two reviewers record at the same moment', async () => {
  const ids = await Promise.all([1, 2, 3].map(async () => admitted(filing(await fresh()))));
  const answers = await Promise.all(ids.map((id) => post(`/licenses/${id}/recordal`, reviewer, {})));
  const sequences = answers.map(({ body }) => Number(body.recordalNumber.slice(-6))).sort((a, b) => a - b);
  expect(sequences).toEqual([sequences[0]!, sequences[0]! + 1, sequences[0]! + 2]);
  // A refused recordal takes no number.
  const [patent] = await fresh();
  const broken = await admitted(filing([patent!]));
  await house.pool.tell(happened(patent!, 'CF01'));
  expect(codesOf(await post(`/licenses/${broken}/recordal`, reviewer, {}))).toEqual(['LICENSE_RIGHT_ENDED']);
  const next = await admitted(filing(await fresh()));
  const last = await post(`/licenses/${next}/recordal`, reviewer, {});
  expect(Number(last.body.recordalNumber.slice(-6))).toBe(sequences[2]! + 1);
});

test('a sub-license rests on its license, and keeps it from being cancelled', async () => {
  const [patent] = await fresh();
  const above = await recorded(filing([patent!], { maySublicense: true }));
  const farm = { name: '恩施农机有限公司' };
  const below = { kind: 'sub', licensors: [licensee.name], licensees: [farm], parentLicenseId: above };
  const tooLong = { ...below, scope: { from: today, until: '2036-01-01' } };
  expect(codesOf(await post('/licenses', center, filing([patent!], tooLong)))).toEqual([
    'LICENSE_BEYOND_PARENT',
  ]);
  const sub = await recorded(filing([patent!], below));
  const cancel = (id: string) => post(`/licenses/${id}/cancellation`, reviewer, { reason: '合同解除' });
  expect(codesOf(await cancel(above))).toEqual(['LICENSE_HAS_SUB_LICENSES']);
  expect((await cancel(sub)).status).toBe(200);
  expect((await cancel(above)).status).toBe(200);
});

test('cross-licenses wait for one another and are then recorded', async () => {
  const [ours] = await fresh();
  const [theirs] = await fresh(1, { holders: [party(university, { kind: 'university' })] });
  const one = filing([ours!], { kind: 'cross', licensees: [{ name: university }] });
  const other = filing([theirs!], { kind: 'cross', licensors: [university], licensees: [{ name: company }] });
  const naming = (body: typeof one, counterLicenseId: string) => ({
    ...body,
    terms: { ...body.terms, counterLicenseId },
  });
  await admitted(naming(one, other.licenseId));
  expect(codesOf(await post(`/licenses/${one.licenseId}/recordal`, reviewer, {}))).toEqual([
    'LICENSE_COUNTER_NOT_FILED',
  ]);
  await admitted(naming(other, one.licenseId));
  const answers = await Promise.all(
    [one, other].map(({ licenseId }) => post(`/licenses/${licenseId}/recordal`, reviewer, {})),
  );
  expect(answers.map(({ status }) => status)).toEqual([200, 200]);
});

test('an open license is recorded once it was obtained, for its licensee, patent and term', async () => {
  const { id, patentNumber } = await announced(house);
  const acceptanceId = randomUUID();
  const open = (terms: object = {}) =>
    filing([patentNumber], {
      kind: 'open',
      acceptanceId,
      scope: { from: today, until: openUntil },
      ...terms,
    });
  const who = { licensee, acceptanceId, openLicenseId: id };
  expect((await post('/acceptances', house.enterprise, who)).status).toBe(201);
  expect(codesOf(await post('/licenses', center, open()))).toEqual(['LICENSE_ACCEPTANCE_NOT_OBTAINED']);
  const payment = { paidFen: '1000000', paymentReference: randomUUID(), paidOn: today };
  const paid = await post(`/acceptances/${acceptanceId}/payment`, house.enterprise, payment);
  expect(paid.body).toMatchObject({ stage: 'licensed' });
  const wrong = await post('/licenses', center, open({ licensees: [{ name: '别的公司' }] }));
  expect(codesOf(wrong)).toEqual(['LICENSE_ACCEPTANCE_DIFFERS']);
  expect(codesOf(await post('/licenses', house.stranger, open()))).toEqual([
    'LICENSE_PATENT_OF_OTHER_CENTER',
  ]);
  // 专利法实施细则第八十七条: the patentee's side or the licensee's.
  const recordedId = await recorded(open(), house.enterprise);
  expect(await show(recordedId, house.enterprise)).toMatchObject({ kind: 'open', stage: 'recorded' });
  expect(codesOf(await post('/licenses', center, open()))).toEqual(['LICENSE_SAME_CONTRACT']);
});

test('what one acceptance brought is filed once, also when both sides file at the same instant', async () => {
  const { id, patentNumber } = await announced(house);
  const acceptanceId = randomUUID();
  const notice = { licensee, acceptanceId, openLicenseId: id };
  expect((await post('/acceptances', house.enterprise, notice)).status).toBe(201);
  const payment = { paidFen: '1000000', paymentReference: randomUUID(), paidOn: today };
  expect((await post(`/acceptances/${acceptanceId}/payment`, house.enterprise, payment)).status).toBe(200);
  const terms = { kind: 'open', acceptanceId, scope: { from: today, until: openUntil } };
  const answers = await Promise.all(
    [center, house.enterprise].map((side) => post('/licenses', side, filing([patentNumber], terms))),
  );
  expect(answers.map(({ status }) => status).sort()).toEqual([202, 422]);
  const refused = answers.find(({ status }) => status === 422)!;
  expect(codesOf(refused)).toEqual(['LICENSE_SAME_CONTRACT']);
});

test('a patent pool is licensed as a whole, by all of its members', async () => {
  const [ours] = (await fresh()) as [string];
  const [theirs] = (await fresh(1, { holders: [party(university, { kind: 'university' })] })) as [string];
  const patentPoolId = randomUUID();
  const members = [
    { holder: { name: company }, patentNumbers: [ours], sharePpm: 600_000 },
    { holder: { name: university }, patentNumbers: [theirs], sharePpm: 400_000 },
  ];
  const fee = { method: 'lump_sum', fixedFen: '50000000', payment: '转账' };
  const formed = await post('/patent-pools', center, { patentPoolId, name: '水上清洁专利池', members, fee });
  expect(formed.status).toBe(201);
  const terms = { patentPoolId, licensors: [company, university] };
  expect(codesOf(await post('/licenses', center, filing([ours], terms)))).toEqual([
    'LICENSE_LICENSOR_HOLDS_NONE',
    'LICENSE_PATENT_POOL_INCOMPLETE',
  ]);
  await recorded(filing([ours, theirs], terms));
});

test('the timer ends a license once its term is over, and only then', async () => {
  const id = await recorded(filing(await fresh(), { scope: { from: today, until: '2029-05-31' } }));
  const term = house.service.app.get(LicenseTerm);
  expect(await term.endDue(new Date('2029-05-31T15:59:59Z'))).toBe(0);
  const rounds = await Promise.all([1, 2].map(() => term.endDue(new Date('2029-05-31T16:00:00Z'))));
  expect(rounds.sort()).toEqual([0, 1]);
  expect(await show(id)).toMatchObject({ stage: 'ended', closedOn: '2029-06-01' });
  expect((await show(id)).history).toHaveLength(4);
});

test('the reviewer refuses with a reason, and the contract may be filed anew', async () => {
  const body = filing(await fresh());
  await admitted(body);
  const refusal = {
    reasonCode: 'PAPERS_INCOMPLETE',
    article: '专利实施许可合同备案办法第八条',
    reason: '缺少身份证明',
  };
  expect((await post(`/licenses/${body.licenseId}/refusal`, reviewer, refusal)).status).toBe(200);
  expect(await show(body.licenseId)).toMatchObject({
    stage: 'refused',
    reasons: [{ code: 'PAPERS_INCOMPLETE', article: refusal.article, message: '缺少身份证明' }],
  });
  await recorded({ ...body, licenseId: randomUUID() });
});

describe('an examination of a license under review', () => {
  const examine = (id: string, as = reviewer) => house.get(`/licenses/${id}/examination`, as);

  test('names the same codes as the recordal would, after what came since the filing', async () => {
    const [sound, lapsed, seized] = await fresh(3);
    const id = await admitted(filing([sound!, lapsed!, seized!]));
    const before = await examine(id);
    expect([before.status, before.body.examinedOn, brokenIn(before)]).toEqual([200, today, []]);
    await house.pool.tell(happened(lapsed!, 'CF01', today), claimed(seized!, 'preservation', 'court-0003'));
    const after = await examine(id);
    const refused = await post(`/licenses/${id}/recordal`, reviewer, {});
    expect(refused.status).toBe(422);
    expect(brokenIn(after)).toEqual(['LICENSE_RIGHT_ENDED', 'PATENT_HAS_PRESERVATION']);
    expect(codesOf(refused)).toEqual(brokenIn(after));
  });

  test('asks of each kind what binds it, and nothing of other kinds', async () => {
    const id = await admitted(filing(await fresh(), { kind: 'exclusive' }));
    const codes = (await examine(id)).body.results.map(({ code }: { code: string }) => code);
    expect(codes).toEqual(expect.arrayContaining(['LICENSE_CO_OWNER_CONSENT', 'PATENT_HAS_OPEN_LICENSE']));
    for (const other of [
      'LICENSE_PARENT_NOT_RECORDED',
      'LICENSE_COUNTER_MISSING',
      'LICENSE_FOREIGN_REVIEW_MISSING',
    ])
      expect(codes).not.toContain(other);
  });

  test('is for who may read the license, until it is decided', async () => {
    const id = await admitted(filing(await fresh()));
    expect((await examine(id, center)).status).toBe(200);
    expect((await examine(id, house.stranger)).status).toBe(404);
    expect((await post(`/licenses/${id}/recordal`, reviewer, {})).status).toBe(200);
    const decided = await examine(id);
    expect([decided.status, decided.body.code]).toEqual([409, 'CASE_NOT_UNDER_REVIEW']);
  });
});

test('what belongs to another tenant does not exist', async () => {
  const id = await admitted(filing(await fresh()));
  for (const as of [house.stranger, house.enterprise]) {
    expect((await house.get(`/licenses/${id}`, as)).status).toBe(404);
    expect((await post(`/licenses/${id}/withdrawal`, as, { reason: '越权' })).status).toBe(404);
    const { items } = (await house.get('/licenses', as)).body as { items: { filedBy: string }[] };
    expect(items.filter(({ filedBy }) => filedBy === 'center-wuhan')).toEqual([]);
    const exported = (await house.get('/licenses/export?format=csv', as)).text.split('\n');
    expect(exported).toHaveLength(2 + items.length);
  }
  expect((await house.get(`/licenses/${id}`, house.bank)).status).toBe(403);
  expect((await show(id, reviewer)).id).toBe(id);
  expect(codesOf(await post(`/licenses/${id}/withdrawal`, office, { reason: '代撤' }))).toEqual([
    'LICENSE_NOT_YOURS',
  ]);
  const forged = { ...filing(await fresh()), filedBy: 'center-yichang' };
  expect((await post('/licenses', center, forged)).status).toBe(400);
  const byStranger = await post('/licenses', house.stranger, filing(await fresh()));
  expect(codesOf(byStranger)).toEqual(['LICENSE_PATENT_OF_OTHER_CENTER']);
});

test('the same key and body get the same answer; another body is refused', async () => {
  const key = randomUUID();
  const body = filing(await fresh());
  const first = await post('/licenses', center, body, key);
  const replay = await post('/licenses', center, body, key);
  expect([replay.status, replay.body, replay.headers['idempotency-replayed']]).toEqual([
    202,
    first.body,
    'true',
  ]);
  const waited = await postAndWait('/licenses', center, body, key);
  expect([waited.status, waited.body.stage, waited.headers['idempotency-replayed']]).toEqual([
    200,
    'admitted',
    'true',
  ]);
  const reused = await post('/licenses', center, filing(await fresh()), key);
  expect([reused.status, reused.body.code]).toEqual([422, 'IDEMPOTENCY_KEY_REUSED']);
  expect(codesOf(await post('/licenses', center, body))).toContain('LICENSE_ID_TAKEN');
});

test('licenses are found by stage, kind, patent, party, day and lateness, page by page', async () => {
  const [patent] = await fresh();
  const late = { agreedOn: '2024-01-02', inEffectOn: '2024-01-02' };
  const ids = [
    await recorded(filing([patent!], { licensees: [{ name: '荆州石油机械（集团）有限公司' }] })),
    await recorded(filing([patent!], late)),
    await admitted(filing([patent!])),
  ];
  const find = async (query: object) =>
    (await house.get('/licenses').query({ patent, ...query })).body as {
      items: { id: string }[];
      next: string;
    };
  const found = async (query: object) => (await find(query)).items.map(({ id }) => id).sort();
  expect(await found({})).toEqual([...ids].sort());
  expect(await found({ stage: 'admitted' })).toEqual([ids[2]]);
  expect(await found({ late: true })).toEqual([ids[1]]);
  expect(await found({ late: false, stage: 'recorded' })).toEqual([ids[0]]);
  expect(await found({ party: '荆州石油机械(集团)有限公司' })).toEqual([ids[0]]);
  expect(await found({ kind: 'sole' })).toEqual([]);
  expect(await found({ recordedFrom: today, recordedTo: today })).toEqual([ids[0], ids[1]].sort());
  expect(await found({ recordedTo: '2025-01-01' })).toEqual([]);
  const first = await find({ limit: 2 });
  const second = await find({ limit: 2, after: first.next });
  expect([...first.items, ...second.items].map(({ id }) => id)).toEqual([...ids].sort());
  expect(second.next).toBeNull();
});

test('licenses are found by the 市州 of each of their patents, however its code is given', async () => {
  const [here] = await fresh();
  const [there] = await fresh(1, { divisionCode: '420500' });
  const ids = [await admitted(filing([here!])), await admitted(filing([here!, there!]))].sort();
  const found = async (division: string) => {
    const { body } = await house.get('/licenses').query({ patent: here, division });
    return (body.items as { id: string }[]).map(({ id }) => id).sort();
  };
  expect(await found('420100')).toEqual(ids);
  expect(await found('420106')).toEqual(ids);
  expect(await found('420500')).toHaveLength(1);
  expect(await found('420300')).toEqual([]);
  const exported = house.get('/licenses/export').query({ format: 'csv', patent: here, division: '420500' });
  expect((await exported).text.trimEnd().split('\n')).toHaveLength(2);
  expect((await house.get('/licenses').query({ division: '110000' })).status).toBe(400);
});

test('a table of licenses opens in a spreadsheet and no cell of it is a formula', async () => {
  const [patent] = await fresh();
  const id = await admitted(
    filing([patent!], {
      licensees: [{ name: '=HYPERLINK("http://evil.example","点我")', kind: 'enterprise' }],
      contractNumber: '@SUM(1+1)*cmd|',
    }),
  );
  const { status, headers, text } = await house.get('/licenses/export').query({ format: 'csv', patent });
  expect([status, headers['content-type'], headers['content-disposition']]).toEqual([
    200,
    expect.stringContaining('text/csv'),
    'attachment; filename="licenses.csv"',
  ]);
  const [header, line] = text.split('\n');
  expect(header).toMatch(/^\uFEFF备案号,状态,许可种类,/);
  expect(line).toContain(
    `待审查,普通,${company},"'=HYPERLINK(""http://evil.example"",""点我"")",${patent},1,'@SUM(1+1)*cmd|,`,
  );
  expect(line).toContain(`,500000.00,${today},`);
  expect(line).toContain(id);
  expect((await house.get('/licenses/export').query({ format: 'xlsx' })).status).toBe(400);
});

test('a file holds ten thousand licenses; a longer list is refused and not cut short', async () => {
  const id = await admitted(filing(await fresh()));
  const db = house.service.app.get(DataSource);
  // Rows of the view only, of a tenant that has none: what is tested is the file.
  await db.query(
    `insert into license select (jsonb_populate_record(l, jsonb_build_object('id', 'flood-' || n, 'filed_by', 'enterprise-2'))).*
     from license l, generate_series(1, $2::int) n where l.id = $1`,
    [id, exportRowsMax + 1],
  );
  const download = () => house.get('/licenses/export', house.competitor).query({ format: 'csv' });
  const refused = await download();
  expect([refused.status, refused.body.detail]).toEqual([400, expect.stringContaining('10000 行')]);
  await db.query(`delete from license where id = 'flood-1'`);
  const { status, text } = await download();
  expect([status, text.trimEnd().split('\n').length]).toEqual([200, exportRowsMax + 1]);
});

describe('requests', () => {
  const good = filing(numbers(1));
  const terms = (more: object) => ({ ...good, terms: { ...good.terms, ...more } });
  test.each([
    ['an unknown field', terms({ note: 'x' }), 'terms'],
    ['money as a float', terms({ contractFen: 123.45 }), 'terms.contractFen'],
    ['a day that is none', terms({ agreedOn: '2026-02-30' }), 'terms.agreedOn'],
    ['a kind that is none', terms({ kind: 'secret' }), 'terms.kind'],
    [
      'a territory that is none',
      terms({ scope: { from: today, until: today, territories: ['湖北'] } }),
      'terms.scope.territories.0',
    ],
    ['a number with a wrong check digit', { ...good, patentNumbers: ['202010566088.1'] }, 'patentNumbers.0'],
    ['more patents than a contract holds', { ...good, patentNumbers: numbers(101) }, 'patentNumbers'],
  ])('%s is refused', async (_, body, field) => {
    const { status, body: problem } = await post('/licenses', center, body);
    expect([status, problem.code]).toEqual([400, 'REQUEST_INVALID']);
    expect(problem.reasons).toMatchObject([{ field }]);
  });

  test('a command needs a key and a credential', async () => {
    expect((await post('/licenses', center, good, 'short')).body.code).toBe('IDEMPOTENCY_KEY_REQUIRED');
    expect((await post('/licenses', 'Bearer x', good)).status).toBe(401);
    expect((await post('/licenses', house.bank, good)).status).toBe(403);
  });

  test.each(['recordal', 'refusal', 'change', 'correction', 'cancellation'])(
    'a center does not do what is the office’s: %s',
    async (act) => {
      expect((await post(`/licenses/license-0001/${act}`, center, {})).status).toBe(403);
    },
  );

  test('an id that no database can keep is the caller’s fault', async () => {
    expect((await house.get('/licenses/%00')).status).toBe(400);
    expect((await post('/licenses/%00/recordal', reviewer, {})).status).toBe(400);
  });

  test('a license nobody filed is unknown', async () => {
    expect(codesOf(await post('/licenses/license-nobody/recordal', reviewer, {}))).toEqual([
      'LICENSE_UNKNOWN',
    ]);
  });
});
