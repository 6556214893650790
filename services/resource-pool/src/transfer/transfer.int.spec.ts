import { brokenIn } from '@ipflow/testing';
import { randomUUID } from 'node:crypto';
import { codesOf, csv, numbers, row, startPool, type Pool } from '../../testdata/pool';

let pool: Pool;
let center: string;
let reviewer: string;
let office: string;
let post: Pool['post'];

beforeAll(async () => {
  pool = await startPool();
  ({ center, reviewer, office, post } = pool);
});

afterAll(() => pool?.service.destroy());

const patent = '202010566088.9';
const other = '201510958772.0';
const holder = '武汉船舶设计研究所有限公司';
const buyer = { name: '宜昌机电有限公司', divisionCode: '420500' };
const wuhan = '湖北省武汉市武昌区首义路125号';

async function importRows(rows: string[], as = center) {
  const response = await pool.upload(csv(...rows), { as });
  expect(response.status).toBe(200);
  return response.body;
}

function filing(transferId: string, patentNumbers = [patent], terms = {}, papers = {}) {
  return {
    transferId,
    patentNumbers,
    terms: {
      kind: 'contract',
      transferors: [holder],
      transferees: [buyer],
      priceFen: '12345678',
      agreedOn: '2026-01-05',
      ...terms,
    },
    papers,
  };
}

test('imports, files, registers and revokes a transfer, and the holders follow', async () => {
  const report = await importRows([
    `${patent},一种清漂装置,武汉船舶设计研究所有限公司,E02B15/10,2020-06-19,2022-01-02,发明,,${wuhan}`,
    `${other},一种清漂方法,武汉船舶设计研究所有限公司,E02B15/10,2015-12-18,2018-01-02,发明,,${wuhan}`,
    `202310123456.7,假号码,某公司,E02B15/10,2023-12-18,,发明,,${wuhan}`,
  ]);
  expect(report).toMatchObject({ state: 'done', listed: 2, rejected: 1, amended: 0 });

  const id = randomUUID();
  const filed = await post('/transfers', center, filing(id));
  expect(filed.status).toBe(201);
  const again = await post('/transfers', center, filing(randomUUID()));
  expect(again.status).toBe(422);
  expect(again.body.reasons).toEqual([
    expect.objectContaining({ code: 'PATENT_HAS_TRANSFER', article: '专利法第十条' }),
  ]);

  expect((await post(`/transfers/${id}/registration`, center, {})).status).toBe(403);
  const key = randomUUID();
  const registered = await post(`/transfers/${id}/registration`, reviewer, {}, key);
  expect(registered.body).toEqual({ transferId: id, stage: 'registered' });
  const repeated = await post(`/transfers/${id}/registration`, reviewer, {}, key);
  expect(repeated.body).toEqual(registered.body);
  expect(repeated.headers['idempotency-replayed']).toBe('true');

  const moved = await pool.get(`/patents/${patent}`);
  expect(moved.body).toMatchObject({ holders: ['宜昌机电有限公司'], divisionCode: '420500' });
  expect(moved.body.encumbrances).toEqual([expect.objectContaining({ kind: 'transfer', state: 'released' })]);

  expect((await post(`/transfers/${id}/revocation`, office, { reason: '法院判决合同无效' })).status).toBe(
    200,
  );
  const back = await pool.get(`/patents/${patent}`);
  expect(back.body).toMatchObject({ holders: ['武汉船舶设计研究所有限公司'], divisionCode: '420100' });
  const shown = await pool.get(`/transfers/${id}`);
  expect(shown.body.history.map(({ term }: { term: string }) => term)).toEqual([
    '专利权转让申请',
    '专利权转移登记',
    '转移登记撤销',
  ]);
});

test('names every reason at once, with code and article', async () => {
  const refused = await post(
    '/transfers',
    center,
    filing(randomUUID(), [other, '201610920041.1'], {
      transferors: ['不相干公司'],
      transferees: [{ name: 'Foreign Inc', country: 'US' }],
    }),
  );
  expect(refused.status).toBe(422);
  expect(refused.headers['content-type']).toContain('application/problem+json');
  expect(codesOf(refused)).toEqual([
    'PATENT_NOT_LISTED',
    'TRANSFER_CO_OWNER_CONSENT',
    'TRANSFER_EXPORT_CERTIFICATE_MISSING',
    'TRANSFER_FOREIGN_REVIEW_MISSING',
    'TRANSFER_NOT_HOLDER',
  ]);
});

let next = 0;
/** A patent nobody has used yet, listed by the center with these fields. */
async function fresh(fields: Record<string, string> = {}, as = center): Promise<string> {
  const [number] = numbers(1, (next += 1)) as [string];
  await importRows([row(number, fields)], as);
  return number;
}

async function registered(number: string, terms = {}, papers = {}): Promise<string> {
  const id = randomUUID();
  expect((await post('/transfers', center, filing(id, [number], terms, papers))).status).toBe(201);
  expect((await post(`/transfers/${id}/registration`, reviewer, {})).status).toBe(200);
  return id;
}

describe('every refusal through HTTP', () => {
  const gate = ['TRANSFER_EXPORT_CERTIFICATE_MISSING', 'TRANSFER_FOREIGN_REVIEW_MISSING'];
  const claim = (number: string, kind: string) =>
    post('/encumbrances', office, {
      claimId: `${kind}-${number}`,
      patentNumbers: [number],
      kind,
      caseRef: '某案',
    });
  const lapse = (number: string) =>
    post(`/patents/${number}/legal-events`, office, { code: 'CF01', effectiveOn: '2025-12-31' });
  const nothing = async (): Promise<void> => undefined;
  type Before = (number: string) => PromiseLike<unknown>;
  const cases: [
    codes: string[],
    fields: Record<string, string>,
    before: Before,
    terms: object,
    papers?: object,
  ][] = [
    [['TRANSFER_PARTIES_MISSING'], {}, nothing, { transferees: [] }],
    [['TRANSFER_TO_SELF'], {}, nothing, { transferees: [{ name: holder }] }],
    [['TRANSFER_AGREED_IN_FUTURE'], {}, nothing, { agreedOn: '2199-01-01' }],
    [['TRANSFER_NOT_HOLDER'], {}, nothing, { transferors: [holder, '不相干公司'] }],
    [['TRANSFER_CO_OWNER_CONSENT'], { 申请人: `${holder}；乙公司` }, nothing, {}],
    [['TRANSFER_SHARES'], {}, nothing, { transferees: [{ ...buyer, sharePpm: 500_000 }] }],
    [['TRANSFER_RIGHT_ENDED'], {}, lapse, {}],
    [['TRANSFER_PUBLICITY'], { 申请人: '武汉大学' }, nothing, { transferors: ['武汉大学'] }],
    [gate, {}, nothing, { transferees: [{ name: '香港公司', country: 'HK' }] }],
    [gate, {}, nothing, { transferees: [{ name: '澳門公司', country: 'MO' }] }],
    [gate, {}, nothing, { transferees: [{ name: '臺灣公司', country: 'TW' }] }],
    [gate, {}, nothing, { transferees: [{ name: 'Foreign Inc', country: 'US' }] }],
    [gate, {}, nothing, {}, { controlChange: true }],
    [
      ['TRANSFER_TECHNOLOGY_PROHIBITED'],
      {},
      nothing,
      { transferees: [{ name: 'Foreign Inc', country: 'US' }] },
      { exportClass: 'prohibited', foreignReviewNumber: 'R-1' },
    ],
    [['PATENT_PLEDGE_WITHOUT_CONSENT'], {}, (number) => claim(number, 'pledge'), {}],
    [['PATENT_HAS_SUSPENSION'], {}, (number) => claim(number, 'suspension'), {}],
    [['PATENT_HAS_PRESERVATION'], {}, (number) => claim(number, 'preservation'), {}],
  ];

  test.each(cases)('%j', async (codes, fields, before, terms, papers = {}) => {
    const number = await fresh(fields);
    await before(number);
    const refused = await post('/transfers', center, filing(randomUUID(), [number], terms, papers));
    expect([refused.status, codesOf(refused)]).toEqual([422, codes]);
    expect(refused.body.reasons[0].message).toMatch(/\p{Script=Han}/u);
    expect((await pool.get(`/patents/${number}`)).body.legalStatus).toMatch(/in_force|lapsed/);
  });

  test('duplicates, empty contracts, strangers’ patents and taken ids', async () => {
    const number = await fresh();
    const ask = async (id: string, list: string[], as = center) =>
      codesOf(await post('/transfers', as, filing(id, list)));
    expect(await ask(randomUUID(), [number, `ZL${number}`])).toEqual(['TRANSFER_PATENT_TWICE']);
    expect(await ask(randomUUID(), [])).toEqual(['TRANSFER_PATENT_COUNT']);
    expect(await ask(randomUUID(), [number], pool.stranger)).toEqual(['TRANSFER_PATENT_OF_OTHER_CENTER']);
    const id = await registered(number);
    expect(await ask(id, [await fresh()])).toEqual(['TRANSFER_ID_TAKEN']);
  });
});

test('several patents in one contract move together, or none does', async () => {
  const many = [await fresh(), await fresh(), await fresh()];
  await post('/encumbrances', office, {
    claimId: `pledge-${many[2]}`,
    patentNumbers: [many[2]],
    kind: 'preservation',
    caseRef: '某案',
  });
  expect((await post('/transfers', center, filing(randomUUID(), many))).status).toBe(422);
  const claims = await Promise.all(
    many.map(async (one) => (await pool.get(`/patents/${one}`)).body.encumbrances),
  );
  expect(claims.map(({ length }) => length)).toEqual([0, 0, 1]);
});

test('licenses survive the transfer', async () => {
  const number = await fresh();
  const license = {
    claimId: `license-${number}`,
    patentNumbers: [number],
    kind: 'exclusive_license',
    caseRef: '许可',
  };
  await post('/encumbrances', office, license);
  await post(`/encumbrances/${license.claimId}/confirmation`, office, { patentNumbers: [number] });
  await registered(number);
  const { body } = await pool.get(`/patents/${number}`);
  expect(body.holders).toEqual([buyer.name]);
  expect(
    body.encumbrances.map(({ kind, state }: { kind: string; state: string }) => `${kind} ${state}`),
  ).toEqual(['exclusive_license confirmed', 'transfer released']);
});

test('a preservation that came after the filing stops the registration', async () => {
  const number = await fresh();
  const id = randomUUID();
  await post('/transfers', center, filing(id, [number]));
  await post('/encumbrances', office, {
    claimId: `court-${number}`,
    patentNumbers: [number],
    kind: 'preservation',
    caseRef: '（2026）鄂01民初1号',
  });
  const refused = await post(`/transfers/${id}/registration`, reviewer, {});
  expect(codesOf(refused)).toEqual(['PATENT_HAS_PRESERVATION']);
});

describe('an examination of a filed transfer', () => {
  const examine = (id: string, as = reviewer) => pool.get(`/transfers/${id}/examination`, as);
  const filed = async (list: string[]): Promise<string> => {
    const id = randomUUID();
    expect((await post('/transfers', center, filing(id, list))).status).toBe(201);
    return id;
  };

  test('names the same codes as the registration would, by each patent that breaks a rule', async () => {
    const [sound, lapsed, seized] = [await fresh(), await fresh(), await fresh()] as const;
    const id = await filed([sound, lapsed, seized]);
    const before = await examine(id);
    expect(before.status).toBe(200);
    expect(before.body.examinedOn).toMatch(/^\d{4}-\d{2}-\d{2}$/);
    expect(brokenIn(before)).toEqual([]);

    await post(`/patents/${lapsed}/legal-events`, office, { code: 'CF01', effectiveOn: '2025-12-31' });
    const claim = { claimId: `court-${seized}`, kind: 'preservation', caseRef: '某案' };
    await post('/encumbrances', office, { ...claim, patentNumbers: [seized] });
    const after = await examine(id);
    const [ended, preserved] = after.body.results.filter(
      ({ outcome }: { outcome: string }) => outcome === 'broken',
    );
    expect([ended, preserved]).toMatchObject([
      { code: 'TRANSFER_RIGHT_ENDED', article: '专利法第四十四条', asks: '专利权或专利申请权有效' },
      { code: 'PATENT_HAS_PRESERVATION', asks: '没有被财产保全' },
    ]);
    const patentsOf = ({ reasons }: { reasons: { detail: { patentNumber: string } }[] }) =>
      reasons.map(({ detail }) => detail.patentNumber);
    expect([patentsOf(ended), patentsOf(preserved)]).toEqual([[lapsed], [seized]]);

    const refused = await post(`/transfers/${id}/registration`, reviewer, {});
    expect(refused.status).toBe(422);
    expect(codesOf(refused)).toEqual(brokenIn(after));
  });

  test('is for who may read the transfer, and only while it awaits a decision', async () => {
    const id = await filed([await fresh()]);
    expect((await examine(id, center)).status).toBe(200);
    expect((await examine(id, pool.stranger)).status).toBe(404);
    expect((await examine(id, pool.bank)).status).toBe(403);
    await post(`/transfers/${id}/registration`, reviewer, {});
    const decided = await examine(id);
    expect([decided.status, decided.body.code]).toEqual([409, 'CASE_NOT_UNDER_REVIEW']);
  });
});

test('a correction changes holders and counts the revision; again it is silence', async () => {
  const number = await fresh();
  const id = await registered(number);
  const right = { name: '宜昌机电集团有限公司', divisionCode: '420500' };
  const correction = {
    terms: { kind: 'contract', transferees: [right], priceFen: '12345678', agreedOn: '2026-01-05' },
    effectiveOn: '2026-01-06',
    reason: '受让人名称有误',
  };
  for (const _ of [1, 2]) {
    expect((await post(`/transfers/${id}/correction`, office, correction)).status).toBe(200);
  }
  const { body } = await pool.get(`/transfers/${id}`);
  expect(body).toMatchObject({
    stage: 'registered',
    revision: 2,
    registeredOn: '2026-01-06',
    reason: '受让人名称有误',
  });
  expect(body.history).toHaveLength(3);
  expect((await pool.get(`/patents/${number}`)).body.holders).toEqual([right.name]);
  expect((await post(`/transfers/${id}/correction`, reviewer, correction)).status).toBe(403);
});

test('only who filed withdraws, and only before the registration', async () => {
  const number = await fresh();
  const id = randomUUID();
  await post('/transfers', center, filing(id, [number]));
  const reason = { reason: '双方协商' };
  const withdraw = (as: string) => post(`/transfers/${id}/withdrawal`, as, reason);
  expect(codesOf(await withdraw(pool.stranger))).toEqual(['TRANSFER_NOT_YOURS']);
  expect(codesOf(await withdraw(office))).toEqual(['TRANSFER_NOT_YOURS']);
  expect((await withdraw(center)).body).toEqual({ transferId: id, stage: 'withdrawn' });
  expect((await pool.get(`/patents/${number}`)).body.encumbrances).toMatchObject([{ state: 'released' }]);
  expect(codesOf(await post(`/transfers/${id}/registration`, reviewer, {}))).toEqual(['TRANSFER_STAGE']);
  const done = await registered(number);
  expect(codesOf(await post(`/transfers/${done}/withdrawal`, center, reason))).toEqual(['TRANSFER_STAGE']);
});

test('a refusal frees the patents and leaves its reason', async () => {
  const number = await fresh();
  const id = randomUUID();
  await post('/transfers', center, filing(id, [number]));
  const refusal = { reasonCode: 'PAPERS_INCOMPLETE', reason: '缺少身份证明' };
  expect((await post(`/transfers/${id}/refusal`, reviewer, refusal)).status).toBe(200);
  const { body } = await pool.get(`/transfers/${id}`);
  expect(body).toMatchObject({ stage: 'refused', reason: 'PAPERS_INCOMPLETE 缺少身份证明' });
  await registered(number);
});

test('a registration another one was built on is not revoked', async () => {
  const number = await fresh();
  const first = await registered(number);
  const second = await registered(number, {
    transferors: [buyer.name],
    transferees: [{ name: '襄阳轴承有限公司' }],
  });
  const reason = { reason: '法院判决合同无效' };
  expect(codesOf(await post(`/transfers/${first}/revocation`, office, reason))).toEqual([
    'TRANSFER_SUPERSEDED',
  ]);
  expect((await post(`/transfers/${second}/revocation`, office, reason)).status).toBe(200);
  expect((await post(`/transfers/${first}/revocation`, office, reason)).status).toBe(200);
  expect((await pool.get(`/patents/${number}`)).body.holders).toEqual([holder]);
});

test('a transfer of another tenant does not exist', async () => {
  const id = await registered(await fresh());
  for (const as of [pool.stranger, pool.enterprise]) {
    expect((await pool.get(`/transfers/${id}`, as)).status).toBe(404);
    expect((await pool.get('/transfers', as)).body).toEqual({ items: [], next: null });
  }
  expect((await pool.get(`/transfers/${id}`, pool.bank)).status).toBe(403);
  expect((await pool.get(`/transfers/${id}`, reviewer)).body.id).toBe(id);
});

test('transfers are found by party and patent, page by page', async () => {
  const number = await fresh({ 申请人: '荆州石油机械有限公司' });
  const ids = [
    await registered(number, { transferors: ['荆州石油机械有限公司'] }),
    await registered(number, {
      transferors: [buyer.name],
      transferees: [{ name: '荆州石油机械（集团）有限公司' }],
    }),
  ].sort();
  const find = async (query: object) => (await pool.get('/transfers').query(query)).body;
  const found = await find({ patent: number, limit: 1 });
  expect(found).toMatchObject({ items: [{ id: ids[0] }], next: ids[0] });
  expect(await find({ patent: number, limit: 1, after: found.next })).toMatchObject({
    items: [{ id: ids[1] }],
    next: null,
  });
  // Names are compared without regard to the width of brackets.
  expect((await find({ party: '荆州石油机械(集团)有限公司' })).items).toHaveLength(1);
});

describe('requests', () => {
  test('the same key and body get the same answer; another body is refused', async () => {
    const number = await fresh();
    const key = randomUUID();
    const body = filing(randomUUID(), [number]);
    const first = await post('/transfers', center, body, key);
    const replay = await post('/transfers', center, body, key);
    expect([replay.status, replay.body, replay.headers['idempotency-replayed']]).toEqual([
      201,
      first.body,
      'true',
    ]);
    const reused = await post('/transfers', center, filing(randomUUID(), [number]), key);
    expect([reused.status, reused.body.code]).toEqual([422, 'IDEMPOTENCY_KEY_REUSED']);
    const refusal = filing(randomUUID(), [number]);
    const refusedKey = randomUUID();
    const refused = await post('/transfers', center, refusal, refusedKey);
    expect(refused.status).toBe(422);
    expect((await post('/transfers', center, refusal, refusedKey)).body.reasons).toEqual(
      refused.body.reasons,
    );
  });

  test('a command needs a key and a credential', async () => {
    expect((await post('/transfers', center, filing(randomUUID()), 'short')).body.code).toBe(
      'IDEMPOTENCY_KEY_REQUIRED',
    );
    expect((await post('/transfers', 'Bearer x', filing(randomUUID()))).status).toBe(401);
    expect((await post('/transfers', pool.bank, filing(randomUUID()))).status).toBe(403);
  });

  const good = filing('transfer-0001');
  test.each([
    ['a tenant of one’s choice', { ...good, filedBy: 'center-yichang' }, '', 'filedBy'],
    ['an unknown field', { ...good, terms: { ...good.terms, note: 'x' } }, 'terms', 'note'],
    [
      'money as a fraction',
      { ...good, terms: { ...good.terms, priceFen: '123.45' } },
      'terms.priceFen',
      '分',
    ],
    ['money as a float', { ...good, terms: { ...good.terms, priceFen: 123.45 } }, 'terms.priceFen', ''],
    ['money as a number', { ...good, terms: { ...good.terms, priceFen: 12345 } }, 'terms.priceFen', ''],
    ['negative money', { ...good, terms: { ...good.terms, priceFen: '-1' } }, 'terms.priceFen', '分'],
    [
      'a day that is none',
      { ...good, terms: { ...good.terms, agreedOn: '2026-02-30' } },
      'terms.agreedOn',
      'YYYY',
    ],
    [
      'a number with a wrong check digit',
      { ...good, patentNumbers: ['202010566088.1'] },
      'patentNumbers.0',
      '校验',
    ],
    [
      'a control character in a text',
      { ...good, terms: { ...good.terms, contractNumber: 'a\u0000b' } },
      'terms.contractNumber',
      '',
    ],
  ])('%s is refused', async (_, body, field, text) => {
    const { status, body: problem } = await post('/transfers', center, body);
    expect([status, problem.code]).toEqual([400, 'REQUEST_INVALID']);
    expect(problem.reasons).toMatchObject([{ field, message: expect.stringContaining(text) }]);
  });
});
