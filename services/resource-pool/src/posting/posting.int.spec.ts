import type { Role } from '@ipflow/platform';
import { bearer, brokenIn } from '@ipflow/testing';
import { randomUUID } from 'node:crypto';
import type { Response } from 'supertest';
import { codesOf, csv, numbers, row, startPool, type Pool } from '../../testdata/pool';
import { PostingTimer } from './posting.timer';

let pool: Pool;
let publicly: string;
let second: string;
const holder = '武汉船舶设计研究所有限公司';
const secrets = ['张工', '027-11112222', '第二级秘密', '第三级秘密'];

beforeAll(async () => {
  pool = await startPool();
  publicly = await bearer({ tenant: 'public', subject: 'public', roles: ['public' as Role] });
  second = await bearer({ tenant: 'office', subject: 'zhao', roles: ['reviewer'] });
  const rows = numbers(30).map((number) => row(number));
  expect((await pool.upload(csv(...rows))).body).toMatchObject({ listed: 30 });
});

afterAll(() => pool?.service.destroy());

let used = 0;
const freshPatent = (): string => numbers(1, used++)[0]!;

function supply(patentNumbers: string[], more: object = {}, ofSupply: object = {}) {
  return {
    kind: 'supply',
    title: '清漂装置成套技术',
    summary: '水面漂浮物清理装置，已在东湖试用',
    classes: ['E02B15/10'],
    industryCode: '3599',
    chain: 'high-end-equipment',
    divisionCode: '420106',
    tags: ['清漂', '水环境'],
    validUntil: inDays(90),
    contactName: secrets[0],
    contactPhone: secrets[1],
    supply: {
      patentNumbers,
      modes: ['transfer', 'license'],
      price: { fromFen: '10000000', toFen: '50000000' },
      disclosedOnContact: secrets[2],
      disclosedUnderNda: secrets[3],
      ...ofSupply,
    },
    ...more,
  };
}

function inDays(days: number): string {
  return new Date(Date.now() + days * 86_400_000 + 8 * 3_600_000).toISOString().slice(0, 10);
}

async function submitted(body: object, as = pool.center): Promise<string> {
  const postingId = randomUUID();
  const answer = await pool.post('/postings', as, { postingId, ...body });
  expect([answer.status, answer.body]).toEqual([201, { postingId, stage: 'submitted', revision: 1 }]);
  return postingId;
}

async function published(body: object, as = pool.center): Promise<string> {
  const id = await submitted(body, as);
  const answer = await pool.post(`/postings/${id}/publication`, pool.reviewer, { revision: 1 });
  expect(answer.body).toEqual({ postingId: id, stage: 'published' });
  return id;
}

async function accepted(postingId: string, as = pool.enterprise): Promise<string> {
  const contactId = await requested(postingId, as);
  expect((await pool.post(`/contacts/${contactId}/acceptance`, pool.center, {})).status).toBe(200);
  return contactId;
}

async function requested(postingId: string, as = pool.enterprise): Promise<string> {
  const contactId = randomUUID();
  const answer = await pool.post('/contacts', as, request(contactId, postingId));
  expect(answer.status).toBe(201);
  return contactId;
}

const request = (contactId: string, postingId: string) => ({
  contactId,
  postingId,
  requester: { name: '宜昌机电有限公司', divisionCode: '420500' },
  message: '想了解转让条件',
  contactName: '李经理',
  contactPhone: '13800000000',
});

const timer = (): PostingTimer => pool.service.app.get(PostingTimer);
const stageOf = async (id: string): Promise<string> =>
  (await pool.get(`/postings/${id}`, pool.center)).body.stage as string;
const told = (answers: Response[]): string => answers.map(({ text }) => text).join('\n');

describe('an examination of what waits for a reviewer', () => {
  const examine = (id: string, as = pool.reviewer) => pool.get(`/postings/${id}/examination`, as);
  const publish = (id: string) => pool.post(`/postings/${id}/publication`, pool.reviewer, { revision: 1 });

  test('names the same codes as the publication would, after what came since', async () => {
    const patent = freshPatent();
    const id = await submitted(supply([patent]));
    expect(brokenIn(await examine(id))).toEqual([]);
    const lapse = { code: 'CF01', effectiveOn: '2025-12-31' };
    await pool.post(`/patents/${patent}/legal-events`, pool.office, lapse);
    const claim = { claimId: `court-${patent}`, kind: 'preservation', caseRef: '某案' };
    await pool.post('/encumbrances', pool.office, { ...claim, patentNumbers: [patent] });
    const after = await examine(id);
    // The court bars each of the two modes.
    expect(brokenIn(after)).toEqual(['POSTING_MODE_BARRED', 'POSTING_MODE_BARRED', 'POSTING_PATENT_ENDED']);
    expect(codesOf(await publish(id))).toEqual(brokenIn(after));
  });

  test('is for its poster and the office, while something waits', async () => {
    const id = await submitted(supply([freshPatent()]));
    expect((await examine(id, pool.center)).status).toBe(200);
    expect((await examine(id, pool.stranger)).status).toBe(404);
    await publish(id);
    expect((await examine(id, pool.stranger)).status).toBe(404);
    const decided = await examine(id);
    expect([decided.status, decided.body.code]).toEqual([409, 'CASE_NOT_UNDER_REVIEW']);
  });
});

test('a supply is handed in, reviewed by another, published, amended behind what is published, and closed', async () => {
  const patent = freshPatent();
  const id = await submitted(supply([patent]));
  expect((await pool.get(`/postings/${id}`, publicly)).status).toBe(404);
  expect((await pool.get(`/postings/${id}`, pool.stranger)).status).toBe(404);
  const queue = await pool.get('/postings/review-queue', pool.reviewer);
  expect(queue.body.items.map((item: { id: string }) => item.id)).toContain(id);
  expect((await pool.get('/postings/review-queue', pool.center)).status).toBe(403);

  const notRead = await pool.post(`/postings/${id}/publication`, pool.reviewer, { revision: 2 });
  expect(codesOf(notRead)).toEqual(['POSTING_REVISION_MOVED']);
  await pool.post(`/postings/${id}/publication`, pool.reviewer, { revision: 1 });
  const seen = await pool.get(`/postings/${id}`, publicly);
  expect(seen.body).toMatchObject({
    stage: 'published',
    title: '清漂装置成套技术',
    classes: ['E02B 15/10'],
    industryCode: 'C3599',
    divisionCode: '420100',
    patentNumbers: [patent],
  });

  const amended = await pool
    .put(`/postings/${id}`, pool.center)
    .set('Idempotency-Key', randomUUID())
    .send(supply([patent], { title: '清漂装置（改进）' }));
  expect(amended.body).toEqual({ postingId: id, stage: 'published', revision: 2 });
  expect((await pool.get(`/postings/${id}`, publicly)).body.title).toBe('清漂装置成套技术');
  const forReview = await pool.get(`/postings/${id}`, pool.reviewer);
  expect(forReview.body).toMatchObject({ pendingRevision: 2, pending: { title: '清漂装置（改进）' } });

  const body = { revision: 2, reasonCode: 'TITLE_VAGUE', reason: '标题请写明改进点' };
  expect((await pool.post(`/postings/${id}/return`, pool.reviewer, body)).body.stage).toBe('published');
  expect(codesOf(await pool.post(`/postings/${id}/publication`, second, { revision: 2 }))).toEqual([
    'POSTING_NOT_PENDING',
  ]);

  const closing = { outcome: 'withdrawn', reason: '不再转让' };
  expect((await pool.post(`/postings/${id}/closing`, pool.stranger, closing)).status).toBe(404);
  expect((await pool.post(`/postings/${id}/closing`, pool.center, closing)).body.stage).toBe('closed');
  expect((await pool.get(`/postings/${id}`, publicly)).status).toBe(404);
});

test('refuses what the office handed in to be published by the same person', async () => {
  const id = await submitted(supply([freshPatent()]), pool.office);
  const self = await pool.post(`/postings/${id}/publication`, pool.office, { revision: 1 });
  expect(codesOf(self)).toEqual(['POSTING_FOUR_EYES']);
  expect((await pool.post(`/postings/${id}/publication`, second, { revision: 1 })).status).toBe(200);
});

test('names every reason against a supply at once', async () => {
  const body = supply(
    [freshPatent(), '202310123456.6'],
    { classes: ['ZZ99'], chain: 'nothing', contactName: undefined, validUntil: inDays(800) },
    { price: { fromFen: '2', toFen: '1' }, maturityLevel: 8 },
  );
  const refused = await pool.post('/postings', pool.stranger, { postingId: randomUUID(), ...body });
  expect(codesOf(refused)).toEqual([
    'PATENT_NOT_LISTED',
    'POSTING_CHAIN_UNKNOWN',
    'POSTING_CLASS_UNREADABLE',
    'POSTING_CONTACT_MISSING',
    'POSTING_MATURITY_WITHOUT_EVIDENCE',
    'POSTING_PATENT_OF_OTHER',
    'POSTING_PRICE_BAND',
    'POSTING_VALIDITY',
  ]);
});

test('no way of reading lets out what is disclosed in stages', async () => {
  const id = await published(supply([freshPatent()]));
  const contactId = await requested(id);
  const everywhere = async (as: string): Promise<Response[]> => [
    await pool.get('/postings?limit=100', as),
    await pool.get(`/postings/${id}`, as),
    await pool.get(`/postings/${id}/page`, as),
    await pool.get('/postings/export', as),
    await pool.get(`/postings/${id}/chain`, as),
    await pool.get('/contacts', as),
    await pool.get(`/contacts/${contactId}`, as),
  ];
  for (const as of [publicly, pool.stranger, pool.enterprise, pool.bank]) {
    const text = told(await everywhere(as));
    expect(secrets.filter((secret) => text.includes(secret))).toEqual([]);
  }
  const ofOffice = told(await everywhere(pool.reviewer));
  expect(secrets.filter((secret) => ofOffice.includes(secret))).toEqual(secrets.slice(0, 3));
  expect(ofOffice).not.toContain('13800000000');
  expect(told(await everywhere(pool.center))).not.toContain('13800000000');
  const page = await pool.get(`/postings/${id}/page`, publicly);
  expect([page.status, page.headers['content-type'], page.headers['content-security-policy']]).toEqual([
    200,
    'text/html; charset=utf-8',
    "default-src 'none'; style-src 'unsafe-inline'",
  ]);

  await pool.post(`/contacts/${contactId}/acceptance`, pool.center, {});
  expect((await pool.get(`/contacts/${contactId}`, pool.center)).body.requesterReach).toEqual({
    contactName: '李经理',
    contactPhone: '13800000000',
  });
  const afterAcceptance = (await pool.get(`/contacts/${contactId}`, pool.enterprise)).text;
  expect(secrets.filter((secret) => afterAcceptance.includes(secret))).toEqual(secrets.slice(0, 3));
  const other = await accepted(id, pool.stranger);

  const released = await pool.post(`/contacts/${contactId}/disclosure`, pool.center, {
    agreementNumber: 'NDA-2026-1',
  });
  expect(released.status).toBe(200);
  expect((await pool.get(`/contacts/${contactId}`, pool.enterprise)).text).toContain('第三级秘密');
  expect((await pool.get(`/contacts/${other}`, pool.stranger)).text).not.toContain('第三级秘密');
  expect((await pool.get(`/contacts/${contactId}`, pool.stranger)).status).toBe(404);
  expect((await pool.get(`/postings/${id}`, pool.enterprise)).text).not.toContain('第二级秘密');
});

test('a contact leads to a transfer, which takes the supply from view and closes it as solved', async () => {
  const patent = freshPatent();
  const id = await published(supply([patent]));
  const contactId = await requested(id);
  expect((await pool.get('/contacts/tasks', pool.center)).body.toAnswer).toContainEqual(
    expect.objectContaining({ id: contactId }),
  );
  const postingTitle = (await pool.get(`/postings/${id}`, pool.enterprise)).body.title;
  for (const as of [pool.center, pool.enterprise, pool.office]) {
    const { items } = (await pool.get(`/contacts?posting=${id}`, as)).body;
    expect(items).toMatchObject([{ id: contactId, postingId: id, postingTitle }]);
  }
  const transferId = randomUUID();
  const filing = {
    transferId,
    patentNumbers: [patent],
    ledBy: `contact-${contactId}`,
    terms: {
      kind: 'contract',
      transferors: [holder],
      transferees: [{ name: '宜昌机电有限公司', divisionCode: '420500' }],
      agreedOn: '2026-01-05',
    },
  };
  expect(codesOf(await pool.post('/transfers', pool.center, filing))).toEqual([
    'TRANSFER_LED_BY_NOT_ACCEPTED',
  ]);
  await pool.post(`/contacts/${contactId}/acceptance`, pool.center, {});
  const unknown = { ...filing, ledBy: 'contact-nowhere-to-be-found' };
  expect(codesOf(await pool.post('/transfers', pool.center, unknown))).toEqual(['TRANSFER_LED_BY_UNKNOWN']);
  expect((await pool.post('/transfers', pool.center, filing)).status).toBe(201);
  await pool.post(`/transfers/${transferId}/registration`, pool.reviewer, {});

  await timer().endDue(new Date());
  expect(await stageOf(id)).toBe('taken_down');
  const history = (await pool.get(`/postings/${id}`, pool.center)).body.history as { term: string }[];
  expect(history.filter(({ term }) => term === '供需信息下架')).toHaveLength(1);

  const conclusion = { outcome: 'contracted', ledTo: `transfer-${transferId}`, closePosting: true };
  const byRequester = await pool.post(`/contacts/${contactId}/conclusion`, pool.enterprise, conclusion);
  expect(codesOf(byRequester)).toEqual(['CONTACT_CLOSE_NOT_OWN']);
  const done = await pool.post(`/contacts/${contactId}/conclusion`, pool.center, conclusion);
  expect(done.body).toEqual({ contactId, stage: 'concluded' });

  const chain = await pool.get(`/postings/${id}/chain`, pool.center);
  expect(chain.body).toMatchObject({
    posting: { id, stage: 'closed', outcome: 'solved', ledTo: `transfer-${transferId}` },
    contacts: [
      {
        id: contactId,
        stage: 'concluded',
        cases: [{ ref: `transfer-${transferId}`, stage: 'registered', namedBy: ['led_by', 'led_to'] }],
      },
    ],
  });
  const transfer = await pool.get(`/transfers/${transferId}`);
  expect(transfer.body).toMatchObject({
    ledBy: `contact-${contactId}`,
    origin: { contacts: [{ id: contactId }], postings: [{ id, kind: 'supply' }] },
  });
});

test('a lapsed patent takes its supply from view once, whoever looks', async () => {
  const patent = freshPatent();
  const id = await published(supply([patent]));
  const code = { code: 'CF01', effectiveOn: '2026-01-05' };
  await pool.post(`/patents/${patent}/legal-events`, pool.office, code);
  await Promise.all([timer().endDue(new Date()), timer().endDue(new Date()), timer().endDue(new Date())]);
  const seen = await pool.get(`/postings/${id}`, pool.center);
  expect(seen.body).toMatchObject({ stage: 'taken_down', reasonCode: 'POSTING_PATENT_ENDED' });
  expect(seen.body.history).toHaveLength(3);
});

test('a supply published while its patent lapses never stays in view', async () => {
  const patents = Array.from({ length: 6 }, freshPatent);
  const ids: string[] = [];
  for (const patent of patents) ids.push(await submitted(supply([patent])));
  const code = { code: 'CF01', effectiveOn: '2026-01-05' };
  const answers = await Promise.all(
    patents.flatMap((patent, index) => [
      pool.post(`/postings/${ids[index]}/publication`, pool.reviewer, { revision: 1 }),
      pool.post(`/patents/${patent}/legal-events`, pool.office, code),
    ]),
  );
  expect(answers.filter(({ status }) => status !== 200 && status !== 422)).toEqual([]);
  await timer().endDue(new Date());
  const stages = await Promise.all(ids.map(stageOf));
  expect(stages).not.toContain('published');
});

test('a posting expires the day after its last', async () => {
  const id = await published(supply([freshPatent()], { validUntil: inDays(1) }));
  await timer().endDue(new Date(Date.now() + 86_400_000));
  expect(await stageOf(id)).toBe('published');
  await timer().endDue(new Date(Date.now() + 2 * 86_400_000));
  expect(await stageOf(id)).toBe('expired');
});

test('two reviewers at once make one fact, and so do two requests of one requester', async () => {
  const id = await submitted(supply([freshPatent()]));
  const outcomes = await Promise.all([
    pool.post(`/postings/${id}/publication`, pool.reviewer, { revision: 1 }),
    pool.post(`/postings/${id}/return`, second, { revision: 1, reasonCode: 'VAGUE', reason: '请补充' }),
  ]);
  expect(outcomes.map(({ status }) => status).sort()).toEqual([200, 422]);

  const other = await published(supply([freshPatent()]));
  const asked = await Promise.all(
    Array.from({ length: 6 }, () => pool.post('/contacts', pool.enterprise, request(randomUUID(), other))),
  );
  expect(asked.filter(({ status }) => status === 201)).toHaveLength(1);
  const refused = asked.filter(({ status }) => status !== 201);
  expect(new Set(refused.flatMap(codesOf))).toEqual(new Set(['CONTACT_ALREADY_OPEN']));
  expect(codesOf(await pool.post('/contacts', pool.center, request(randomUUID(), other)))).toEqual([
    'CONTACT_WITH_SELF',
  ]);
});

test('a valuation is worked out without being kept, and a supply carries none that differs', async () => {
  const inputs = {
    first_year_sales_fen: '1000000000',
    growth_ppm: '0',
    royalty_ppm: '50000',
    discount_ppm: '100000',
    tax_ppm: '0',
    years: '2',
  };
  const computed = await pool.post('/valuations', pool.bank, { method: 'income', inputs });
  expect(computed.body).toMatchObject({ valueFen: '86776860', ruleVersion: 1, value: '867,768.60元' });
  const patent = freshPatent();
  const wrong = supply([patent], {}, { valuations: [{ method: 'income', inputs, valueFen: '86776861' }] });
  expect(codesOf(await pool.post('/postings', pool.center, { postingId: randomUUID(), ...wrong }))).toEqual([
    'POSTING_VALUATION_DIFFERS',
  ]);
  await submitted(supply([patent], {}, { valuations: [{ method: 'income', inputs, valueFen: '86776860' }] }));
});

test('finds demands by words, class, industry, budget and owner, page by page, and counts them by stage', async () => {
  const demand = (title: string, more: object = {}) => ({
    kind: 'demand',
    title,
    summary: '求购或许可',
    classes: ['H01S 3/067'],
    industryCode: 'C3976',
    validUntil: inDays(30),
    contactName: '王工',
    contactPhone: '13900000000',
    demand: {
      seeker: { name: '宜昌光电有限公司' },
      problem: '需要高功率光纤激光器的泵浦合束技术',
      modes: ['license'],
      budget: { toFen: '100000000' },
    },
    ...more,
  });
  const ids: string[] = [];
  for (const title of ['光纤激光器合束', '激光器散热', '激光器封装'])
    ids.push(await published(demand(title), pool.enterprise));
  const find = async (query: string, as = publicly): Promise<string[]> =>
    (await pool.get(`/postings?kind=demand&${query}`, as)).body.items.map(({ id }: { id: string }) => id);
  expect(await find(`q=${encodeURIComponent('散热')}`)).toEqual([ids[1]]);
  expect(
    await find(`q=${encodeURIComponent('光纤激光器')}&ipc=H01S&industry=C39&priceFen=99&mode=license`),
  ).toHaveLength(3);
  expect(await find('priceFen=100000001')).toEqual([]);
  expect(await find('mine=true', pool.center)).toEqual([]);
  const first = await pool.get('/postings?kind=demand&limit=2', publicly);
  expect(first.body.items.map(({ id }: { id: string }) => id)).toEqual([ids[2], ids[1]]);
  expect(await find(`after=${first.body.next}`)).toEqual([ids[0]]);
  expect((await pool.get('/postings/count?kind=demand', pool.enterprise)).body).toEqual({ published: 3 });
});

test('hostile text is shown as text: in the page, in the file and to the search', async () => {
  const title = `=HYPERLINK("http://x")<script>alert('1')</script>`;
  const id = await published(supply([freshPatent()], { title, tags: ["'); drop table posting;--"] }));
  const page = (await pool.get(`/postings/${id}/page`, publicly)).text;
  expect(page).not.toContain('<script>');
  expect(page).toContain('&lt;script&gt;');
  const file = (await pool.get('/postings/export', pool.center)).text;
  expect(file).toContain(`"'=HYPERLINK(`);
  const sheet = await pool.get('/postings/export?format=xlsx', pool.center).responseType('blob');
  expect((sheet.body as Buffer).subarray(0, 2).toString()).toBe('PK');
  expect((await pool.get(`/postings?q=${encodeURIComponent("'); & | ! <-> \\")}`, publicly)).status).toBe(
    200,
  );
  for (const body of [
    { contactPhone: 'javascript:1' },
    { title: '' },
    { title: 'x\u0000' },
    { postedBy: 'x' },
  ]) {
    const refused = await pool.post('/postings', pool.center, {
      postingId: randomUUID(),
      ...supply([freshPatent()], body),
    });
    expect(refused.status).toBe(400);
    used -= 1;
  }
  expect((await pool.post('/postings', publicly, {})).status).toBe(403);
});
