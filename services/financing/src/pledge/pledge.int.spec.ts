import { create, financing } from '@ipflow/contracts';
import { shanghaiDate } from '@ipflow/kernel';
import { EventStore, eventMeta } from '@ipflow/platform';
import { randomUUID } from 'node:crypto';
import type { Response } from 'supertest';
import {
  bankName,
  borrower,
  brokenIn,
  claimed,
  codesOf,
  expired,
  happened,
  otherBankName,
  party,
  rival,
  startFinancing,
  tenants,
  until,
  type Financing,
} from '../../testdata/financing';
import {
  admittedPledge,
  freshPatents,
  inDays,
  pledgeBody,
  registeredPledge,
  today,
} from '../../testdata/pledges';
import { pledgeDecider } from './pledge.decider';
import { collateralOf, FilePledgeDto, termsOf } from './pledge.dto';
import { pledgeStream } from './pledge.state';
import { PledgeReviewTimer } from './review.timer';

let house: Financing;
let post: Financing['post'];
let postAndWait: Financing['postAndWait'];

beforeAll(async () => {
  house = await startFinancing({ pretendPool: 'grant' });
  ({ post, postAndWait } = house);
});

afterAll(() => house?.stop());

/** A mark that lies under no other pledge. */
const freshMark = (): string => `${1_000_000_000 + Math.floor(Math.random() * 8_000_000_000)}`;

/** Files as it was done before statements were kept; returns the pledge's id. */
async function fileAsBefore(body: ReturnType<typeof pledgeBody>): Promise<string> {
  const { pledgeId, terms, collateral } = FilePledgeDto.schema.parse(body);
  const { bank } = tenants;
  const filed = create(financing.PledgeFiledSchema, {
    pledgeId,
    filedBy: bank,
    pledgeeTenant: bank,
    terms: termsOf(terms, today),
    collateral: collateralOf(collateral),
    papers: create(financing.PledgePapersSchema, body.papers),
    reviewDueOn: today,
    effectiveOn: today,
  });
  const before = { ...pledgeDecider, decide: () => [filed] };
  const store = house.service.app.get(EventStore);
  await store.runInternal(eventMeta({ tenant: bank, subject: 'system:before' }), async (unit) => {
    const pledge = await unit.load(before, pledgeStream(pledgeId));
    unit.decide(before, pledge, { type: 'AdmitPledge', pledgeId, today });
  });
  return pledgeId;
}

const show = async (id: string, as = house.bank): Promise<Response['body']> =>
  (await house.get(`/pledges/${id}`, as)).body;
const typesOf = ({ history }: { history: { type: string }[] }): string[] =>
  history.map(({ type }) => type.replace(/^.*\./, ''));

test('a pledge of three patents is filed, admitted, cured, registered, changed, partly released and cancelled, and all of it is told', async () => {
  const patents = await freshPatents(house, 3);
  const id = await admittedPledge(house, pledgeBody(patents));
  const defects = ['合同第三页缺签章'];
  expect((await post(`/pledges/${id}/correction-request`, house.reviewer, { defects })).body.stage).toBe(
    'correcting',
  );
  expect(await show(id)).toMatchObject({ stage: 'correcting', defects });
  const papers = { given: ['application', 'contract', 'identity'] };
  expect((await post(`/pledges/${id}/correction`, house.bank, { papers })).body.stage).toBe('admitted');

  const key = randomUUID();
  const done = await post(
    `/pledges/${id}/registration`,
    house.reviewer,
    { qualifications: ['high_tech'] },
    key,
  );
  expect([done.status, done.body]).toEqual([
    200,
    { pledgeId: id, stage: 'registered', certificateNumber: expect.stringMatching(/^Y\d{4}42\d{6}$/) },
  ]);
  const again = await post(
    `/pledges/${id}/registration`,
    house.reviewer,
    { qualifications: ['high_tech'] },
    key,
  );
  expect(again.body).toEqual(done.body);

  const change = { terms: { securedFen: '600000000' }, agreedOn: today, reason: '追加借款' };
  expect((await post(`/pledges/${id}/change`, house.reviewer, change)).status).toBe(200);
  const freed = { numbers: [patents[0]], reason: '部分还款' };
  expect((await post(`/pledges/${id}/partial-release`, house.bank, freed)).status).toBe(200);
  const ended = await post(`/pledges/${id}/cancellation`, house.bank, { cause: 'paid' });
  expect(ended.body).toEqual({ pledgeId: id, stage: 'cancelled' });

  const row = await show(id);
  expect(row).toMatchObject({
    stage: 'cancelled',
    cause: 'paid',
    securedFen: '600000000',
    patentNumbers: patents.slice(1),
    registeredOn: today,
    qualifications: ['high_tech'],
  });
  expect(typesOf(row)).toEqual([
    'PledgeFiled',
    'PledgeAdmitted',
    'PledgeCorrectionRequested',
    'PledgeCorrected',
    'PledgeRegistered',
    'PledgeChanged',
    'PledgePartlyReleased',
    'PledgeCancelled',
  ]);
});

test('a caller that does not wait gets 202, and the pool’s refusal comes with its reasons', async () => {
  const [patent] = await freshPatents(house);
  const reasons = [{ code: 'PATENT_HAS_PLEDGE', article: '民法典第四百四十四条', message: '已质押' }];
  house.pool.answering = { refuse: reasons };
  try {
    const filed = await post('/pledges', house.bank, pledgeBody([patent!]));
    expect([filed.status, filed.body.stage]).toEqual([202, 'filed']);
    await until('refused', async () => (await show(filed.body.pledgeId)).stage === 'refused');
    expect((await show(filed.body.pledgeId)).reasons).toEqual(reasons);
  } finally {
    house.pool.answering = 'grant';
  }
});

test('early refusals name every reason at once, and nothing is filed', async () => {
  const [patent] = await freshPatents(house);
  await house.pool.tell(happened(patent!, 'GP01'), claimed(patent!, 'preservation', 'court-0001'));
  const body = pledgeBody([patent!], {
    scope: undefined,
    debtUntil: '2045-01-01',
    pledgors: [rival],
    enforcementClause: '逾期未还，质押专利权归质权人所有。',
  });
  const answer = await post('/pledges', house.bank, body);
  expect([answer.status, codesOf(answer)]).toEqual([
    422,
    [
      'PLEDGE_CONTRACT_INCOMPLETE',
      'PLEDGE_DEBT_BEYOND_PATENT',
      'PLEDGE_FEE_UNPAID',
      'PLEDGE_FORFEITURE_CLAUSE',
      'PLEDGE_NOT_HOLDER',
      'PLEDGE_SUSPENDED',
    ],
  ]);
  expect((await house.get(`/pledges/${body.pledgeId}`)).status).toBe(404);
});

test('a warning is waived by both sides and stays hard for the reviewer without it', async () => {
  const [patent] = await freshPatents(house);
  const item = { kind: 'patent', number: patent, invalidationStarted: true };
  const body = pledgeBody([], {}, { collateral: [item] });
  const told = await post('/pledges', house.bank, body);
  expect(told.body.reasons).toMatchObject([{ code: 'PLEDGE_INVALIDATION_STARTED', waivable: true }]);
  const papers = { ...body.papers, waived: ['PLEDGE_INVALIDATION_STARTED'] };
  const id = await admittedPledge(house, { ...body, papers } as typeof body);
  const stated = [{ patentNumber: patent, invalidationStarted: true }];
  expect((await post(`/pledges/${id}/registration`, house.reviewer, { stated })).status).toBe(200);

  const [other] = await freshPatents(house);
  const unaware = await admittedPledge(house, pledgeBody([other!]));
  const found = { stated: [{ patentNumber: other, invalidationStarted: true }] };
  const refused = await post(`/pledges/${unaware}/registration`, house.reviewer, found);
  expect([refused.status, codesOf(refused)]).toEqual([422, ['PLEDGE_INVALIDATION_STARTED']]);
});

describe('an examination of a pledge under review', () => {
  const examine = (id: string, as = house.reviewer) => house.get(`/pledges/${id}/examination`, as);
  const outcomesOf = ({ body }: Response): Record<string, string> =>
    Object.fromEntries(
      body.results.map(({ code, outcome }: { code: string; outcome: string }) => [code, outcome]),
    );

  test('names the same codes as the registration would, after what came since the filing', async () => {
    const [sound, lapsed, seized] = await freshPatents(house, 3);
    const id = await admittedPledge(house, pledgeBody([sound!, lapsed!, seized!]));
    const before = await examine(id);
    expect([before.status, before.body.examinedOn, brokenIn(before)]).toEqual([200, today, []]);
    await house.pool.tell(happened(lapsed!, 'CF01', today), claimed(seized!, 'preservation', 'court-0003'));
    const after = await examine(id);
    expect(after.body.results).toEqual(
      expect.arrayContaining([
        expect.objectContaining({
          code: 'PLEDGE_RIGHT_ENDED',
          article: '专利权质押登记办法第十一条（二）',
          asks: '专利权没有终止，也没有被宣告无效',
          outcome: 'broken',
          reasons: [expect.objectContaining({ detail: { patentNumber: lapsed } })],
        }),
      ]),
    );
    const refused = await post(`/pledges/${id}/registration`, house.reviewer, {});
    expect(refused.status).toBe(422);
    expect(brokenIn(after)).toEqual(['PLEDGE_RIGHT_ENDED', 'PLEDGE_SUSPENDED']);
    expect(codesOf(refused)).toEqual(brokenIn(after));
  });

  test('does not say that a rule is met where only a statement would tell', async () => {
    const [patent] = await freshPatents(house);
    const id = await admittedPledge(house, pledgeBody([patent!]));
    const outcomes = outcomesOf(await examine(id));
    expect(outcomes).toMatchObject({ PLEDGE_INVALIDATION_STARTED: 'unverified', PLEDGE_NOT_HOLDER: 'met' });
    // An invention has no invention filed on the same day, and who filed is not asked again.
    expect(outcomes).not.toHaveProperty('PLEDGE_SAME_DAY_INVENTION');
    expect(outcomes).not.toHaveProperty('PLEDGE_FILER_NOT_PARTY');
  });

  test('finds met what the filer stated to be so, says that it rests on the statement, and shows it on the pledge', async () => {
    const [patent] = await freshPatents(house, 1, { patentType: 'utility_model' });
    const said = { sameDayInvention: 'none', invalidationStarted: false };
    const collateral = [
      { kind: 'patent', number: patent, ...said },
      { kind: 'trademark', number: freshMark(), title: '楚光', owner: borrower.name, goodsClasses: ['0910'] },
    ];
    const id = await admittedPledge(house, pledgeBody([], {}, { collateral, similarMarks: [] }));
    const { results } = (await examine(id)).body;
    for (const code of [
      'PLEDGE_SAME_DAY_INVENTION',
      'PLEDGE_INVALIDATION_STARTED',
      'PLEDGE_SIMILAR_MARKS_APART',
    ]) {
      expect(results).toContainEqual(expect.objectContaining({ code, outcome: 'met', byStatement: true }));
    }
    expect((await show(id, house.reviewer)).stated).toEqual({
      patents: [{ patentNumber: patent, ...said }],
      similarMarks: {},
    });
  });

  test('holds the filer to what it stated: a correction drops no waiver without stating anew, and the registration rests on the last word', async () => {
    const [patent] = await freshPatents(house);
    const body = pledgeBody(
      [],
      {},
      { collateral: [{ kind: 'patent', number: patent, invalidationStarted: true }] },
    );
    const waiving = { ...body.papers, waived: ['PLEDGE_INVALIDATION_STARTED'] };
    const id = await admittedPledge(house, { ...body, papers: waiving } as typeof body);
    expect(outcomesOf(await examine(id))).toMatchObject({ PLEDGE_INVALIDATION_STARTED: 'waived' });
    await post(`/pledges/${id}/correction-request`, house.reviewer, { defects: ['缺签章'] });
    const { papers } = body;
    const silent = await post(`/pledges/${id}/correction`, house.bank, { papers });
    expect([silent.status, codesOf(silent)]).toEqual([422, ['PLEDGE_INVALIDATION_STARTED']]);
    const ended = [{ patentNumber: patent, invalidationStarted: false }];
    expect((await post(`/pledges/${id}/correction`, house.bank, { papers, stated: ended })).status).toBe(200);
    expect((await show(id)).stated.patents).toEqual(ended);
    expect(outcomesOf(await examine(id))).toMatchObject({ PLEDGE_INVALIDATION_STARTED: 'met' });
    expect((await post(`/pledges/${id}/registration`, house.reviewer, {})).status).toBe(200);
  });

  test('asks the reviewer to find out for a pledge filed before statements were kept', async () => {
    const [patent] = await freshPatents(house, 1, { patentType: 'utility_model' });
    const collateral = [{ kind: 'patent', number: patent, title: '一种清漂装置' }];
    const filed = await fileAsBefore(pledgeBody([], {}, { collateral }));
    await until('admitted', async () => (await show(filed)).stage === 'admitted');
    expect(outcomesOf(await examine(filed))).toMatchObject({
      PLEDGE_SAME_DAY_INVENTION: 'unverified',
      PLEDGE_INVALIDATION_STARTED: 'unverified',
    });
    expect((await show(filed)).stated).toEqual({});
    const found = { stated: [{ patentNumber: patent, invalidationStarted: true }] };
    const refused = await post(`/pledges/${filed}/registration`, house.reviewer, found);
    expect(codesOf(refused)).toEqual(['PLEDGE_INVALIDATION_STARTED']);
    expect((await post(`/pledges/${filed}/registration`, house.reviewer, {})).status).toBe(200);
  });

  test('is for the parties and the office, until the pledge is decided', async () => {
    const [patent] = await freshPatents(house);
    const id = await admittedPledge(house, pledgeBody([patent!]));
    expect((await examine(id, house.bank)).status).toBe(200);
    expect((await examine(id, house.rival)).status).toBe(404);
    await post(`/pledges/${id}/correction-request`, house.reviewer, { defects: ['缺签章'] });
    expect((await examine(id)).status).toBe(200);
    const reasons = [{ code: 'PLEDGE_PAPERS_MISSING', message: '缺合同' }];
    expect((await post(`/pledges/${id}/refusal`, house.reviewer, { reasons })).status).toBe(200);
    const decided = await examine(id);
    expect([decided.status, decided.body.code]).toEqual([409, 'CASE_NOT_UNDER_REVIEW']);
  });
});

test('numbers of certificates run without gaps, also when two reviewers register at the same moment', async () => {
  const patents = await freshPatents(house, 4);
  const ids: string[] = [];
  for (const patent of patents) ids.push(await admittedPledge(house, pledgeBody([patent])));
  const done = await Promise.all(ids.map((id) => post(`/pledges/${id}/registration`, house.reviewer, {})));
  const sequence = done
    .map(({ body }) => Number((body.certificateNumber as string).slice(7)))
    .sort((a, b) => a - b);
  expect(sequence.map((one) => one - sequence[0]!)).toEqual([0, 1, 2, 3]);
});

test('the pledgee is told of each fact about a pledged patent once, and of nothing after the cancellation', async () => {
  const [patent, freed] = await freshPatents(house, 2);
  const { id } = await registeredPledge(house, pledgeBody([patent!, freed!]));
  await post(`/pledges/${id}/partial-release`, house.bank, { numbers: [freed], reason: '部分还款' });
  const [grace] = await house.pool.publish([
    { stream: `patent-${patent}`, event: happened(patent!, 'GP01', today) },
  ]);
  await house.pool.publish([
    { stream: `patent-${patent}`, event: happened(patent!, 'GP01', today), id: grace },
  ]);
  await house.pool.tell(
    happened(freed!, 'GP01', today),
    happened(patent!, 'CF01', today),
    claimed(patent!, 'preservation', 'court-0002'),
    happened(patent!, 'RR01', today),
    expired(patent!, 'somebody-else'),
    expired(patent!, id),
  );
  const { notices } = await show(id);
  expect(notices.map(({ cause }: { cause: string }) => cause).reverse()).toEqual([
    'fee_grace',
    'fee_lapse',
    'preservation',
    'restoration',
    'claim_lost',
  ]);
  expect(notices.at(-1)).toMatchObject({ patentNumber: patent, becauseOf: grace, effectiveOn: today });

  await post(`/pledges/${id}/cancellation`, house.bank, { cause: 'extinct' });
  await house.pool.tell(happened(patent!, 'CX01', today));
  expect((await show(id)).notices).toHaveLength(5);
});

test('the office is reminded soon before the review ends and when it is late, each once', async () => {
  const [patent] = await freshPatents(house);
  const body = pledgeBody([patent!]);
  const id = await admittedPledge(house, {
    ...body,
    papers: { ...body.papers, isOnline: false },
  } as typeof body);
  const timer = house.service.app.get(PledgeReviewTimer);
  const { reviewDueOn } = await show(id);
  const at = async (day: string): Promise<string | null> => {
    await timer.remindDue(new Date(`${day}T04:00:00Z`));
    return (await show(id)).reminded;
  };
  expect(await at(today)).toBeNull();
  expect(await at(reviewDueOn)).toBe('soon');
  expect(await at(reviewDueOn)).toBe('soon');
  expect(await at(shanghaiDate(Date.parse(`${reviewDueOn}T04:00:00Z`) + 86_400_000))).toBe('late');
  const reminders = typesOf(await show(id)).filter((type) => type === 'PledgeReviewReminded');
  expect(reminders).toHaveLength(2);
});

test('a maximum-amount pledge is fixed before its claim moves or it is enforced, and priority ends at its cap', async () => {
  const [patent] = await freshPatents(house);
  const { id } = await registeredPledge(house, pledgeBody([patent!], { kind: 'maximum_amount' }));
  const to = { to: { name: otherBankName }, toTenant: tenants.otherBank };
  expect(codesOf(await post(`/pledges/${id}/claim-transfer`, house.bank, to))).toEqual(['PLEDGE_NOT_FIXED']);
  const over = { cause: 'agreed', fixedFen: '500000001' };
  expect(codesOf(await post(`/pledges/${id}/fixing`, house.bank, over))).toEqual(['PLEDGE_FIXED_OVER_CAP']);
  const fixed = { cause: 'agreed', fixedFen: '500000000' };
  expect((await post(`/pledges/${id}/fixing`, house.bank, fixed)).status).toBe(200);
  expect((await post(`/pledges/${id}/claim-transfer`, house.bank, to)).status).toBe(200);

  const sale = { manner: 'auction', proceedsFen: '520000000', owedFen: '510000001' };
  // The old pledgee filed it and still sees it; the right is another's now.
  expect(codesOf(await post(`/pledges/${id}/enforcement`, house.bank, sale))).toEqual(['PLEDGE_NOT_PLEDGEE']);
  expect((await post(`/pledges/${id}/enforcement`, house.otherBank, sale)).status).toBe(200);
  expect((await show(id, house.otherBank)).enforcement).toMatchObject({
    toPledgeeFen: '500000000',
    surplusFen: '20000000',
    shortfallFen: '10000001',
  });
  const ended = await post(`/pledges/${id}/cancellation`, house.otherBank, { cause: 'realised' });
  expect(ended.status).toBe(200);
});

test('a false undertaking revokes the registration and is found on the credit record', async () => {
  const [patent] = await freshPatents(house);
  const { id } = await registeredPledge(house, pledgeBody([patent!]));
  const revoked = await post(`/pledges/${id}/revocation`, house.office, {
    reason: '身份证明承诺不实',
    falseUndertaking: true,
  });
  expect(revoked.body.stage).toBe('revoked');
  const { body } = await house.get('/pledges?falseUndertaking=true', house.office);
  expect(body.items.map((item: { id: string }) => item.id)).toContain(id);
});

test('a pool that gives a registered pledge’s patent to another revokes the registration', async () => {
  const [patent] = await freshPatents(house);
  const { id } = await registeredPledge(house, pledgeBody([patent!]));
  await house.pool.refuse(id, 'pledge', [patent!], [{ code: 'PATENT_HAS_TRANSFER', message: '转让中' }]);
  expect(await show(id)).toMatchObject({ stage: 'revoked', falseUndertaking: false });
});

test('what has no patent is admitted at once: a mark with its similar ones, a geographical indication by its body', async () => {
  const mark = {
    kind: 'trademark',
    number: '1234567',
    title: '楚光',
    owner: borrower.name,
    goodsClasses: ['0910'],
  };
  const body = pledgeBody(
    [],
    {},
    { collateral: [mark], similarMarks: [{ number: '7654321', goodsClasses: ['0910'] }] },
  );
  expect(codesOf(await post('/pledges', house.bank, body))).toEqual(['PLEDGE_SIMILAR_MARKS_APART']);
  const whole = { ...body, collateral: [mark, { ...mark, number: '7654321' }] };
  expect((await postAndWait('/pledges', house.bank, whole)).body.stage).toBe('admitted');

  const rice = {
    kind: 'geographical_indication',
    number: 'AGI2020-1',
    title: '京山桥米',
    owner: '京山市桥米协会',
  };
  const alone = pledgeBody([], {}, { collateral: [rice] });
  expect(codesOf(await post('/pledges', house.bank, alone))).toEqual(['PLEDGE_INDICATION_NOT_QUALIFIED']);
});

test('refuses a second pledge of a mark while the first is in force, also when both are filed at the same instant', async () => {
  const number = freshMark();
  const mark = { kind: 'trademark', number, title: '楚光', owner: borrower.name, goodsClasses: ['0910'] };
  const filing = () => pledgeBody([], {}, { collateral: [mark], similarMarks: [] });
  const answers = await Promise.all(
    Array.from({ length: 8 }, () => postAndWait('/pledges', house.bank, filing())),
  );
  const taken = answers.filter(({ body }) => body.stage === 'admitted');
  const refused = answers.filter(({ body }) => body.stage !== 'admitted');
  expect([taken.length, refused.length]).toEqual([1, 7]);
  for (const answer of refused) expect(codesOf(answer)).toEqual(['PLEDGE_THING_ALREADY_PLEDGED']);

  const id = taken[0]!.body.pledgeId;
  expect((await post(`/pledges/${id}/registration`, house.reviewer, {})).status).toBe(200);
  expect(codesOf(await post('/pledges', house.bank, filing()))).toEqual(['PLEDGE_THING_ALREADY_PLEDGED']);
  const paid = { cause: 'paid' };
  expect((await post(`/pledges/${id}/cancellation`, house.bank, paid)).status).toBe(200);
  expect((await postAndWait('/pledges', house.bank, filing())).body.stage).toBe('admitted');
});

test('parties see it, whoever files; for everybody else it does not exist', async () => {
  const [patent] = await freshPatents(house);
  const body = pledgeBody([patent!], {}, { pledgeeTenant: tenants.bank });
  const id = await admittedPledge(house, body, house.enterprise);
  for (const as of [house.enterprise, house.bank, house.office, house.reviewer]) {
    expect((await house.get(`/pledges/${id}`, as)).status).toBe(200);
  }
  for (const as of [house.otherBank, house.rival, house.stranger]) {
    expect((await house.get(`/pledges/${id}`, as)).status).toBe(404);
    const { body: list } = await house.get(`/pledges?patent=${patent}`, as);
    expect(list.items).toEqual([]);
  }
  // What a request says of tenants gives nobody more than it takes: only the pledgee's own is read, and only to let it in.
  const forged = await post('/pledges', house.rival, {
    ...body,
    pledgeId: randomUUID(),
    filedBy: tenants.bank,
  });
  expect(forged.status).toBe(400);
  const notParty = await post('/pledges', house.rival, { ...body, pledgeId: randomUUID() });
  expect(codesOf(notParty)).toContain('PLEDGE_FILER_NOT_PARTY');
  expect((await post(`/pledges/${id}/withdrawal`, house.otherBank, { reason: 'x' })).status).toBe(404);
  expect(codesOf(await post(`/pledges/${id}/withdrawal`, house.bank, { reason: 'x' }))).toEqual([
    'PLEDGE_NOT_YOURS',
  ]);
  expect((await post(`/pledges/${id}/registration`, house.bank, {})).status).toBe(403);
});

test('the same key and body get the same answer; another body is refused', async () => {
  const [patent] = await freshPatents(house);
  const body = pledgeBody([patent!]);
  const key = randomUUID();
  const first = await post('/pledges', house.bank, body, key);
  expect((await post('/pledges', house.bank, body, key)).body).toEqual(first.body);
  const other = { ...body, terms: { ...body.terms, securedFen: '1' } };
  expect((await post('/pledges', house.bank, other, key)).status).toBe(422);
});

test('pledges are found by stage, patent, parties and days, page by page', async () => {
  const patents = await freshPatents(house, 3, {
    holders: [party(rival.name, { uscc: rival.uscc })],
  });
  for (const patent of patents) await registeredPledge(house, pledgeBody([patent], { pledgors: [rival] }));
  const query = `pledgor=${encodeURIComponent(rival.name)}&pledgee=${encodeURIComponent(bankName)}&stage=registered&registeredFrom=${today}&registeredTo=${today}&dueBefore=${inDays(60)}`;
  const first = (await house.get(`/pledges?${query}&limit=2`)).body;
  const second = (await house.get(`/pledges?${query}&limit=2&after=${first.next}`)).body;
  const found = [...first.items, ...second.items].flatMap(
    (item: { patentNumbers: string[] }) => item.patentNumbers,
  );
  expect([found.sort(), second.next]).toEqual([[...patents].sort(), null]);
  expect((await house.get(`/pledges?patent=${patents[0]}`, house.rival)).body.items).toHaveLength(1);
  expect((await house.get(`/pledges?dueBefore=${today}&stage=admitted`)).body.items).toEqual([]);
});

test('the office is told how many pledges wait for a reviewer, and since when', async () => {
  const queue = async (as: string) => (await house.get('/pledges/review-queue', as)).body;
  const before = await queue(house.reviewer);
  const id = await admittedPledge(house, pledgeBody(await freshPatents(house)));
  expect(await queue(house.office)).toEqual({
    kind: 'review_pledge',
    count: before.count + 1,
    lateCount: 0,
    oldestOn: today,
    oldestDays: 0,
  });
  await post(`/pledges/${id}/correction-request`, house.reviewer, { defects: ['合同缺签章'] });
  expect((await queue(house.reviewer)).count).toBe(before.count);
  expect((await house.get('/pledges/review-queue', house.bank)).status).toBe(403);
});
