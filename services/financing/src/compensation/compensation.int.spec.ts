import { chanceOf, seedOf } from '@ipflow/testing';
import { randomUUID } from 'node:crypto';
import { DataSource } from 'typeorm';
import {
  bankName,
  bearer,
  borrower,
  brokenIn,
  codesOf,
  rival,
  startFinancing,
  tenants,
  type Financing,
} from '../../testdata/financing';
import * as loans from '../../testdata/loans';
import { inDays, today } from '../../testdata/pledges';
import { FundTimer } from '../fund/fund.timer';
import { accountsOf } from '../fund-ledger/fund-ledger.queries';

let house: Financing;
let post: Financing['post'];
let db: DataSource;
/** 省财政厅的另一人. */
let second: string;

const seed = seedOf(20_261_124);
const rounds = 200;
/** Days past due beyond the longest a holiday delays, and beyond what the rules ask for. */
const longDue = 120;
const digest = 'a'.repeat(64);
const evidence = { overdue_notice: digest, suit: digest };

beforeAll(async () => {
  house = await startFinancing();
  post = house.post;
  db = house.service.app.get(DataSource);
  second = await bearer({ tenant: tenants.office, subject: 'zhao', roles: ['reviewer'] });
});

afterAll(() => house?.stop());

const yuan = (amount: number): string => `${Math.round(amount * 100)}`;

const bearers = [
  { bearer: 'province', name: '省级', sharePpm: 400_000 },
  { bearer: 'city', name: '市级', sharePpm: 200_000, capPerClaimFen: yuan(1_000_000) },
  { bearer: 'bank', name: '合作银行', sharePpm: 400_000 },
];

const rulesBody = (more: Record<string, unknown> = {}) => ({
  bearers,
  leverage: 10,
  loanCapFen: yuan(10_000_000),
  borrowerSizes: ['micro', 'small', 'medium'],
  overdueDaysMin: 90,
  suitRequired: true,
  nplWarningPpm: 900_000,
  nplStopPpm: 950_000,
  principalOnly: true,
  ...more,
});

/** A fund with money in it, and a healthy loan, so that one bad loan does not stop its gate. */
async function fund(amountFen?: string, more?: Record<string, unknown>): Promise<string> {
  const fundId = await emptyFund(amountFen, more);
  const loanId = await loan(2_000_000);
  expect((await post(`/funds/${fundId}/coverages`, house.bank, { loanId })).status).toBe(201);
  return fundId;
}

/** A fund with money in it. */
async function emptyFund(amountFen = yuan(20_000_000), more: Record<string, unknown> = {}): Promise<string> {
  const fundId = randomUUID();
  const made = await post('/funds', house.office, { fundId, name: '风险补偿资金', rules: rulesBody(more) });
  expect([made.status, made.body]).toMatchObject([
    201,
    { fundId, rulesVersion: 1, balanceFen: '0', gate: 'open' },
  ]);
  const contributionId = randomUUID();
  const given = { contributionId, contributor: '省财政厅', amountFen };
  const filled = await post(`/funds/${fundId}/contributions`, house.office, given);
  expect([filled.status, filled.body.balanceFen]).toEqual([201, amountFen]);
  return fundId;
}

/** A loan of the bank, due in a year, or so many days ago. */
function loan(principal = 8_000_000, more: loans.Lent & { dueDaysAgo?: number } = {}): Promise<string> {
  const { dueDaysAgo, ...said } = more;
  const disbursedOn = dueDaysAgo === undefined ? today : loans.madeToBeDue(dueDaysAgo);
  return loans.lent(house, { principalFen: BigInt(yuan(principal)), disbursedOn, ...said });
}

/** A loan that the fund covered when it was made, and that is past due since. */
async function coveredInTime(
  fundId: string,
  principal: number,
  { dueDaysAgo = longDue, ...more }: loans.Lent & { dueDaysAgo?: number } = {},
): Promise<string> {
  const loanId = await loan(principal, { dueDaysAgo, ...more });
  await loans.cover(house, fundId, loanId, loans.madeToBeDue(dueDaysAgo));
  return loanId;
}

/** A bad loan that the fund covers. */
async function bad(fundId: string, principal = 8_000_000, more: loans.Lent = {}): Promise<string> {
  const loanId = await coveredInTime(fundId, principal, more);
  await loans.sour(house, loanId);
  return loanId;
}

const claimBody = (fundId: string, loanId: string, loss: number, more: object = {}) => ({
  compensationId: randomUUID(),
  fundId,
  loanId,
  lossFen: yuan(loss),
  evidence,
  ...more,
});

/** A claim that waits for its approval. */
async function reviewed(fundId: string, loss = 3_000_000, principal = 8_000_000): Promise<string> {
  const body = claimBody(fundId, await bad(fundId, principal), loss);
  const { compensationId } = body;
  const claimed = await post('/compensations', house.bank, body);
  expect([claimed.status, claimed.body]).toEqual([201, { compensationId, stage: 'claimed' }]);
  const seen = await post(`/compensations/${compensationId}/review`, house.reviewer, { opinion: '属实' });
  expect([seen.status, seen.body.stage]).toEqual([200, 'reviewed']);
  return compensationId;
}

const examine = (id: string, as = second) => house.get(`/compensations/${id}/examination`, as);
const approve = (id: string, as = second) => post(`/compensations/${id}/approval`, as, {});
const pageOf = async (fundId: string, as = house.office) => (await house.get(`/funds/${fundId}`, as)).body;
const eventCount = async (): Promise<number> =>
  Number((await db.query('select count(*) from event'))[0].count);

/** Nothing changed by what `ask` was refused with. */
async function refused(
  codes: string[],
  ask: () => PromiseLike<Parameters<typeof codesOf>[0]>,
): Promise<void> {
  const before = await eventCount();
  const answer = await ask();
  expect([answer.status, codesOf(answer)]).toEqual([422, [...codes].sort()]);
  expect(await eventCount()).toBe(before);
}

test('a loss is claimed, seen by four eyes, paid by the shares, and comes back in the same shares to the fen', async () => {
  const fundId = await fund();
  const id = await reviewed(fundId, 8_000_000);
  await refused(['COMPENSATION_SAME_PERSON'], () => approve(id, house.reviewer));
  const paid = await approve(id);
  expect([paid.status, paid.body]).toMatchObject([
    200,
    {
      stage: 'paid',
      paidFen: yuan(4_200_000),
      shares: [
        { bearer: 'province', amountFen: yuan(3_200_000) },
        { bearer: 'city', amountFen: yuan(1_000_000) },
        { bearer: 'bank', amountFen: yuan(3_800_000) },
      ],
    },
  ]);
  expect((await approve(id)).body).toEqual(paid.body);
  expect(await pageOf(fundId)).toMatchObject({ balanceFen: yuan(15_800_000), paidFen: yuan(4_200_000) });

  const path = `/compensations/${id}/recoveries`;
  const first = { recoveryReference: 'R-1', recoveredFen: '100001' };
  const returned = await post(path, house.bank, first);
  expect([returned.status, returned.body.recoveredFen]).toEqual([201, '100001']);
  const before = await eventCount();
  expect((await post(path, house.bank, first)).body).toEqual(returned.body);
  expect(await eventCount()).toBe(before);
  await refused(['COMPENSATION_REFERENCE_TAKEN'], () =>
    post(path, house.bank, { ...first, recoveredFen: '7' }),
  );
  await refused(['COMPENSATION_RECOVERY_ABOVE_LOSS'], () =>
    post(path, house.office, { recoveryReference: 'R-2', recoveredFen: yuan(8_000_000) }),
  );
  await post(path, house.office, { recoveryReference: 'R-3', recoveredFen: '799899999' });
  const row = (await house.get(`/compensations/${id}`, house.bank)).body;
  expect(row).toMatchObject({
    lossFen: yuan(8_000_000),
    recoveredFen: yuan(8_000_000),
    returnedFen: yuan(4_200_000),
  });
  for (const share of row.shares) expect(share.returnedFen).toBe(share.amountFen);
  expect(row.history.map(({ type }: { type: string }) => type.split('.').at(-1))).toEqual([
    'CompensationClaimed',
    'CompensationReviewed',
    'CompensationPaid',
    'CompensationReturned',
    'CompensationReturned',
  ]);
  expect(await pageOf(fundId)).toMatchObject({
    balanceFen: yuan(20_000_000),
    byYear: [{ year: Number(today.slice(0, 4)), paidFen: yuan(4_200_000) }],
    byBorrower: [{ borrower: borrower.uscc, paidFen: yuan(4_200_000) }],
  });
});

test('the books of a fund balance in every entry, page by page, and nobody changes what was posted', async () => {
  const fundId = await fund();
  const id = await reviewed(fundId);
  await approve(id);
  await post(`/compensations/${id}/recoveries`, house.bank, {
    recoveryReference: 'R-1',
    recoveredFen: yuan(1_000_000),
  });
  const entries = [];
  let after = 0;
  for (let next: number | null = 0; next !== null; after = next ?? after) {
    const { body } = await house.get(`/funds/${fundId}/ledger?limit=1&after=${after}`, house.office);
    entries.push(...body.items);
    next = body.next;
  }
  expect(entries.map(({ type }) => type.split('.').at(-1))).toEqual([
    'FundContributed',
    'FundPaidOut',
    'FundRefunded',
  ]);
  for (const { lines } of entries) {
    const of = (side: 'debitFen' | 'creditFen'): bigint =>
      lines.reduce((sum: bigint, line: Record<string, string>) => sum + BigInt(line[side]!), 0n);
    expect(of('debitFen')).toBe(of('creditFen'));
  }
  const { body } = await house.get(`/funds/${fundId}/ledger`, house.office);
  const balance = (account: string): string =>
    body.accounts.find((one: { account: string }) => one.account === account).balanceFen;
  expect([balance('cash'), balance('recovery_receivable')]).toEqual([yuan(18_800_000), yuan(1_200_000)]);
  expect(balance('cash')).toBe((await pageOf(fundId)).balanceFen);

  const line = (entry: number) =>
    `insert into fund_posting values ('${fundId}', ${entry}, 1, 'cash', 5, 0, gen_random_uuid(), 't', 'r', now())`;
  await expect(db.query(line(900))).rejects.toThrow('does not balance');
  await expect(
    db.query(`update fund_posting set debit_fen = debit_fen + 1 where fund_id = $1 and debit_fen > 0`, [
      fundId,
    ]),
  ).rejects.toThrow('never changed');
  await expect(db.query(`delete from fund_posting where fund_id = $1`, [fundId])).rejects.toThrow(
    'never changed',
  );
  await expect(db.query(`update fund set balance_fen = -1 where id = $1`, [fundId])).rejects.toThrow('fund_');
});

test('a claim is refused with every reason at once, and nothing changes', async () => {
  const fundId = await fund();
  const young = await coveredInTime(fundId, 8_000_000, { dueDaysAgo: 60 });
  await refused(
    [
      'COMPENSATION_LOAN_PERFORMING',
      'COMPENSATION_TOO_EARLY',
      'COMPENSATION_SUIT_REQUIRED',
      'COMPENSATION_LOSS_ABOVE_OUTSTANDING',
    ],
    () =>
      post(
        '/compensations',
        house.bank,
        claimBody(fundId, young, 8_000_000.01, { evidence: { overdue_notice: digest } }),
      ),
  );
  const uncovered = await loan();
  await refused(
    ['COMPENSATION_LOAN_NOT_COVERED', 'COMPENSATION_LOAN_PERFORMING', 'COMPENSATION_LOSS_NOT_POSITIVE'],
    () => post('/compensations', house.bank, claimBody(fundId, uncovered, 0)),
  );
  const loanId = await bad(fundId);
  const once = claimBody(fundId, loanId, 1_000);
  await post('/compensations', house.bank, once);
  expect((await post('/compensations', house.bank, once)).status).toBe(201);
  await refused(['COMPENSATION_LOAN_CLAIMED'], () =>
    post('/compensations', house.bank, claimBody(fundId, loanId, 1_000)),
  );
  await refused(['COMPENSATION_ID_TAKEN'], () =>
    post('/compensations', house.bank, { ...once, lossFen: '5' }),
  );
  await refused(['COMPENSATION_STAGE'], () => approve(once.compensationId));
  const reasons = ['材料不全'];
  await post(`/compensations/${once.compensationId}/refusal`, house.reviewer, { reasons });
  expect((await post('/compensations', house.bank, claimBody(fundId, loanId, 1_000))).status).toBe(201);
});

test('float money, forged tenants and strange digests do not pass the door; another’s loan does not exist', async () => {
  const fundId = await fund();
  const loanId = await bad(fundId);
  const body = claimBody(fundId, loanId, 1_000);
  const before = await eventCount();
  for (const wrong of [
    { lossFen: 100.5 },
    { lossFen: '100.5' },
    { lossFen: '-5' },
    { bank: tenants.otherBank },
    { tenant: tenants.otherBank },
    { evidence: { suit: 'yes' } },
    { evidence: { rumor: digest } },
  ]) {
    expect((await post('/compensations', house.bank, { ...body, ...wrong })).status).toBe(400);
  }
  expect((await post('/compensations', house.otherBank, body)).status).toBe(404);
  expect((await post(`/funds/${fundId}/coverages`, house.otherBank, { loanId: await loan() })).status).toBe(
    404,
  );
  expect((await post('/compensations', house.enterprise, body)).status).toBe(403);
  expect(
    (await post('/funds', house.bank, { fundId: randomUUID(), name: 'x', rules: rulesBody() })).status,
  ).toBe(403);
  expect(await eventCount()).toBe(before + 1); // The loan above.
  await post('/compensations', house.bank, body);
  expect((await house.get(`/compensations/${body.compensationId}`, house.otherBank)).status).toBe(404);
  expect((await house.get(`/compensations?fundId=${fundId}`, house.otherBank)).body.items).toEqual([]);
  expect((await house.get(`/compensations?fundId=${fundId}`, house.bank)).body.items).toHaveLength(1);
  expect((await house.get(`/funds/${fundId}/ledger`, house.bank)).status).toBe(403);
  expect((await pageOf(fundId, house.bank)).history).toBeUndefined();
  const asBoth = await bearer({ tenant: tenants.bank, subject: 'chen', roles: ['bank', 'reviewer'] });
  await refused(['COMPENSATION_OWN_CLAIM'], () =>
    post(`/compensations/${body.compensationId}/review`, asBoth, { opinion: '属实' }),
  );
});

test('shares that are not the whole, and rules that contradict themselves, make no fund', async () => {
  const body = (more: Record<string, unknown>) => ({
    fundId: randomUUID(),
    name: '资金',
    rules: rulesBody(more),
  });
  await refused(['FUND_SHARES_NOT_WHOLE'], () =>
    post(
      '/funds',
      house.office,
      body({ bearers: [{ ...bearers[0], sharePpm: 399_999 }, bearers[1], bearers[2]] }),
    ),
  );
  await refused(
    [
      'FUND_NPL_GATES',
      'FUND_PRINCIPAL_ONLY',
      'FUND_CAP_NOT_POSITIVE',
      'FUND_SIZES_MISSING',
      'FUND_TRIGGER_MISSING',
    ],
    () =>
      post(
        '/funds',
        house.office,
        body({
          nplStopPpm: 1,
          principalOnly: false,
          capPerYearFen: '0',
          borrowerSizes: [],
          overdueDaysMin: 0,
          suitRequired: false,
        }),
      ),
  );
  await refused(['FUND_BANK_BEARER', 'FUND_SHARES_NOT_WHOLE'], () =>
    post('/funds', house.office, body({ bearers: bearers.slice(0, 2) })),
  );
});

test('coverage looks at size, loan cap, leverage and the state of the loan', async () => {
  const fundId = await emptyFund(yuan(1_000_000));
  const cover = (loanId: string) => post(`/funds/${fundId}/coverages`, house.bank, { loanId });
  const large = await loan(10_000_000.01, { borrowerSize: 'large' });
  await refused(['COVERAGE_BORROWER_SIZE', 'COVERAGE_LOAN_CAP', 'COVERAGE_LEVERAGE'], () => cover(large));
  const first = await loan(6_000_000);
  expect((await cover(first)).status).toBe(201);
  const before = await eventCount();
  expect((await cover(first)).status).toBe(201);
  expect(await eventCount()).toBe(before);
  const next = await loan(4_000_000.01);
  await refused(['COVERAGE_LEVERAGE'], () => cover(next));
  await loans.payBack(house, first, 1n);
  expect((await cover(next)).status).toBe(201);
  const other = await fund();
  await refused(['COVERAGE_LOAN_TAKEN'], () =>
    post(`/funds/${other}/coverages`, house.bank, { loanId: first }),
  );
  const late = await loan(1_000, { dueDaysAgo: longDue });
  await loans.sour(house, late);
  await refused(['COVERAGE_LOAN_NOT_NORMAL'], () =>
    post(`/funds/${other}/coverages`, house.bank, { loanId: late }),
  );
  expect(await pageOf(fundId)).toMatchObject({
    coveredFen: yuan(10_000_000),
    coverableFen: yuan(10_000_000),
  });
  const mine = await house.get(`/funds/${fundId}/coverages?limit=1`, house.bank);
  expect([mine.body.items.length, mine.body.next]).toEqual([1, mine.body.items[0].loanId]);
  expect((await house.get(`/funds/${fundId}/coverages`, house.otherBank)).body.items).toEqual([]);
});

test('a loan tells its bank and the office which fund covers it; its borrower is not told whether one does', async () => {
  const [fundId, loanId] = [await emptyFund(), await loan(1_000_000)];
  const pageFor = async (as: string) => (await house.get(`/loans/${loanId}`, as)).body;
  expect((await pageFor(house.bank)).coverage).toBeNull();
  expect((await post(`/funds/${fundId}/coverages`, house.bank, { loanId })).status).toBe(201);
  const coverage = { fundId, name: '风险补偿资金', rulesVersion: 1, coveredOn: today };
  await post(`/funds/${fundId}/rules`, house.office, { rules: rulesBody({ leverage: 2 }) });
  for (const as of [house.bank, house.office, house.reviewer])
    expect((await pageFor(as)).coverage).toEqual(coverage);
  const borrowers = await pageFor(house.enterprise);
  expect(borrowers).toMatchObject({ id: loanId, schedule: [{ ordinal: 1 }] });
  expect(borrowers).not.toHaveProperty('coverage');
  for (const path of [`/funds/${fundId}`, '/funds', '/compensations'])
    expect((await house.get(path, house.enterprise)).status).toBe(403);
  expect((await house.get(`/loans/${loanId}`, house.otherBank)).status).toBe(404);
});

test('whoever chooses a fund reads in the list what each covers, and what it covers at most', async () => {
  const [used, unused] = [await emptyFund(), await emptyFund(yuan(1), { leverage: undefined })];
  for (const principal of [1_000_000, 500_000.01])
    await post(`/funds/${used}/coverages`, house.bank, { loanId: await loan(principal) });
  const { body } = await house.get('/funds?limit=100', house.bank);
  const listed = (id: string) => body.items.find((one: { id: string }) => one.id === id);
  expect(listed(used)).toMatchObject({ coveredFen: yuan(1_500_000.01), coverableFen: yuan(200_000_000) });
  expect(listed(unused)).toMatchObject({ coveredFen: '0', coverableFen: null });
  const { coveredFen, coverableFen } = await pageOf(used, house.bank);
  expect(listed(used)).toMatchObject({ coveredFen, coverableFen });
});

test('a loan that is told months late and was never paid is refused at once, before the clock has raised anything', async () => {
  const fundId = await emptyFund();
  const limits = { maxAmountFen: yuan(20_000_000), maxTermMonths: 36, maxRatePpm: 60_000 };
  await post('/credit-products', house.bank, { code: 'plain', name: '流动资金贷', kind: 'other', ...limits });
  const told = {
    loanId: randomUUID(),
    bankName,
    borrower,
    borrowerSize: 'small',
    product: 'plain',
    terms: {
      principalFen: yuan(1_200_000),
      ratePpm: 36_000,
      termMonths: 12,
      repayment: 'equal_principal',
      security: 'credit',
    },
    disbursedOn: inDays(-75),
  };
  expect((await post('/loans', house.bank, told)).status).toBe(201);
  const { loanId } = told;
  const cover = () => post(`/funds/${fundId}/coverages`, house.bank, { loanId });
  await refused(['COVERAGE_LOAN_NOT_NORMAL'], cover);
  // Who catches up is late no more, and nothing was raised meanwhile.
  await loans.payBack(house, loanId, BigInt(yuan(200_000)));
  expect((await cover()).status).toBe(201);
});

test('a bankrupt borrower is not overdue: its loan is claimed once it is non-performing and the court has the case', async () => {
  const fundId = await fund(undefined, { overdueDaysMin: 0 });
  const loanId = await loan();
  expect((await post(`/funds/${fundId}/coverages`, house.bank, { loanId })).status).toBe(201);
  await refused(['COMPENSATION_LOAN_PERFORMING', 'COMPENSATION_SUIT_REQUIRED'], () =>
    post('/compensations', house.bank, claimBody(fundId, loanId, 3_000_000, { evidence: { other: digest } })),
  );
  const classify = (to: string) => post(`/loans/${loanId}/classification`, house.bank, { class: to });
  await classify('doubtful');
  const body = claimBody(fundId, loanId, 3_000_000, { evidence: { suit: digest } });
  expect((await post('/compensations', house.bank, body)).status).toBe(201);
  const { compensationId } = body;
  await post(`/compensations/${compensationId}/review`, house.reviewer, { opinion: '属实' });
  await classify('watch');
  expect(brokenIn(await examine(compensationId))).toEqual(['COMPENSATION_LOAN_PERFORMING']);
  await refused(['COMPENSATION_LOAN_PERFORMING'], () => approve(compensationId));
  await classify('loss');
  expect(brokenIn(await examine(compensationId))).toEqual([]);
  expect((await approve(compensationId)).body.paidFen).toBe(yuan(1_800_000));
  expect((await examine(compensationId)).body.code).toBe('CASE_NOT_UNDER_REVIEW');
});

test('the gate follows the loans: warning, stopped, open again; stopped refuses claims and coverages', async () => {
  const fundId = await emptyFund(yuan(20_000_000), { nplWarningPpm: 50_000, nplStopPpm: 80_000 });
  const timer = house.service.app.get(FundTimer);
  const cover = (principal: number): Promise<string> => coveredInTime(fundId, principal);
  await cover(9_200_000);
  const [warns, stops] = [await cover(500_000), await cover(300_000)];
  await loans.sour(house, warns);
  await timer.moveGates();
  expect(await pageOf(fundId)).toMatchObject({ gate: 'warning', nplPpm: 50_000 });
  await loans.sour(house, stops);
  const fresh = await loan();
  // The claim does not wait for the record.
  await refused(['FUND_GATE_STOPPED'], () =>
    post('/compensations', house.bank, claimBody(fundId, stops, 1_000)),
  );
  await timer.moveGates();
  expect(await timer.moveGates()).toBe(0);
  expect(await pageOf(fundId)).toMatchObject({ gate: 'stopped', nplPpm: 80_000 });
  await refused(['FUND_GATE_STOPPED'], () =>
    post(`/funds/${fundId}/coverages`, house.bank, { loanId: fresh }),
  );
  await loans.payBack(house, stops, 30_000_000n);
  await loans.tell(house, warns, today, { type: 'ClassifyLoan', class: 'watch' });
  await timer.moveGates();
  expect((await pageOf(fundId)).gate).toBe('open');
  expect((await house.get('/funds?gate=stopped', house.bank)).body.items).toEqual([]);
});

test('a loan keeps the shares it was covered under; caps of year and borrower are those of today', async () => {
  const fundId = await fund();
  const id = await reviewed(fundId, 3_000_000);
  const more = {
    bearers: [
      { ...bearers[0], sharePpm: 100_000 },
      { ...bearers[2], sharePpm: 900_000 },
    ],
    capPerYearFen: yuan(1_500_000),
    capPerBorrowerFen: yuan(1_600_000),
  };
  const rules = rulesBody(more);
  expect((await post(`/funds/${fundId}/rules`, house.office, { rules })).body.rulesVersion).toBe(2);
  expect((await post(`/funds/${fundId}/rules`, house.office, { rules })).body.rulesVersion).toBe(2);
  expect((await approve(id)).body).toMatchObject({
    paidFen: yuan(1_500_000),
    shares: [{ amountFen: yuan(1_000_000) }, { amountFen: yuan(500_000) }, { amountFen: yuan(1_500_000) }],
  });
  const other = await bad(fundId, 8_000_000, { borrower: rival });
  await refused(['COMPENSATION_YEAR_CAP'], () =>
    post('/compensations', house.bank, claimBody(fundId, other, 1_000)),
  );
});

test(`${rounds} races: approvals and recoveries at once never overdraw a fund, and every fund balances to the fen`, async () => {
  const chance = chanceOf(seed);
  const rivals = 3;
  let short = 0;
  const raced = async (): Promise<void> => {
    const paid = 600 + chance.below(600);
    const money = yuan(paid * (1 + chance.below(2)) + chance.below(300));
    const fundId = await fund(money, { leverage: undefined });
    const ids = [];
    for (let one = 0; one < rivals; one += 1)
      ids.push(await reviewed(fundId, 1_000 + chance.below(500), 2_000));
    const answers = await Promise.all(chance.shuffled(ids).map((id) => approve(id)));
    const page = await pageOf(fundId);
    const held = answers.filter(({ status }) => status === 200);
    for (const answer of answers.filter(({ status }) => status !== 200))
      expect(codesOf(answer)).toEqual(['FUND_SHORT']);
    short += answers.length - held.length;
    const sum = held.reduce((total, { body }) => total + BigInt(body.paidFen), 0n);
    expect([page.paidFen, BigInt(page.balanceFen)]).toEqual([`${sum}`, BigInt(page.contributedFen) - sum]);
    expect(BigInt(page.balanceFen) >= 0n).toBe(true);
    // The same recovery told twice at once counts once.
    const first = held[0];
    if (!first) return;
    const recovery = { recoveryReference: 'R-1', recoveredFen: '10001' };
    const path = `/compensations/${first.body.compensationId}/recoveries`;
    const told = await Promise.all([post(path, house.bank, recovery), post(path, house.office, recovery)]);
    expect(told.map(({ status }) => status)).toEqual([201, 201]);
    const accounts = await accountsOf(db.manager, fundId);
    const after = await pageOf(fundId);
    expect(accounts.find(({ account }) => account === 'cash')!.balanceFen).toBe(after.balanceFen);
    expect(after.returnedFen).toBe(told[0]!.body.returnedFen);
  };
  for (let round = 0; round < Number(process.env.ROUNDS ?? rounds); round += 1) await raced();
  const broken = await db.query(`
    select fund_id, entry from fund_posting group by fund_id, entry having sum(debit_fen) <> sum(credit_fen)`);
  expect(broken).toEqual([]);
  expect(short).toBeGreaterThan(0);
}, 400_000);

test('two claims of one loan at once, and two funds that cover it at once: one holds', async () => {
  const bankrupt = { overdueDaysMin: 0 };
  const [fundId, other] = [await fund(undefined, bankrupt), await fund(undefined, bankrupt)];
  for (let round = 0; round < 10; round += 1) {
    const loanId = await loan(1_000);
    const asked = await Promise.all(
      [fundId, other, fundId, other].map((id) => post(`/funds/${id}/coverages`, house.bank, { loanId })),
    );
    expect(asked.filter(({ status }) => status === 201)).toHaveLength(2);
    await loans.sour(house, loanId);
    const holder = asked.find(({ status }) => status === 201)!.body.fundId;
    await post(`/funds/${holder}/contributions`, house.office, {
      contributionId: randomUUID(),
      contributor: '省',
      amountFen: '1',
    });
    await post(`/funds/${holder}/coverages`, house.bank, { loanId: await loan(1_000_000) });
    const claims = await Promise.all(
      [1, 2, 3].map(() => post('/compensations', house.bank, claimBody(holder, loanId, 900))),
    );
    expect(claims.map(({ status }) => status).sort()).toEqual([201, 422, 422]);
  }
});
