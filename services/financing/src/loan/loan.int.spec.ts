import { addMonths } from '@ipflow/kernel';
import { randomUUID } from 'node:crypto';
import { DataSource } from 'typeorm';
import {
  bankName,
  borrower,
  codesOf,
  rival,
  startFinancing,
  tenants,
  type Financing,
} from '../../testdata/financing';
import { freshPatents, inDays, pledgeBody, registeredPledge, today } from '../../testdata/pledges';
import { LoanTimer } from './loan.timer';

let house: Financing;
let post: Financing['post'];

beforeAll(async () => {
  house = await startFinancing({ pretendPool: 'grant' });
  ({ post } = house);
  for (const kind of ['knowledge_value', 'ip_pledge', 'other']) {
    const product = {
      code: kind,
      name: kind,
      kind,
      maxAmountFen: '2000000000',
      maxTermMonths: 36,
      maxRatePpm: 60_000,
    };
    const everybody = { regions: [], sizeClasses: [], qualifications: [] };
    const answer = await post('/credit-products', house.bank, product);
    expect([answer.status, answer.body]).toEqual([
      200,
      { bank: tenants.bank, isOffered: true, ...product, ...everybody },
    ]);
  }
});

afterAll(() => house?.stop());

type Row = Record<string, unknown>;

function loanBody(more: Row = {}, terms: Row = {}) {
  return {
    loanId: randomUUID(),
    bankName,
    borrower,
    borrowerSize: 'small',
    product: 'other',
    terms: {
      principalFen: '100000000',
      ratePpm: 36_000,
      termMonths: 12,
      repayment: 'bullet',
      security: 'credit',
      ...terms,
    },
    ...more,
  };
}

async function lent(body = loanBody()): Promise<string> {
  const answer = await post('/loans', house.bank, body);
  expect([answer.status, answer.body]).toMatchObject([201, { loanId: body.loanId, stage: 'running' }]);
  return body.loanId;
}

const pay = (principalFen: string, more: Row = {}) => ({
  paymentReference: randomUUID(),
  principalFen,
  interestFen: '0',
  paidOn: today,
  ...more,
});
const show = async (id: string, as = house.bank) => (await house.get(`/loans/${id}`, as)).body;

function lineBody(more: Row = {}) {
  return {
    creditLineId: randomUUID(),
    bankName,
    kind: 'collective',
    product: 'other',
    limitFen: '1000',
    members: [
      { borrower, limitFen: '700' },
      { borrower: rival, limitFen: '700' },
    ],
    park: '光谷生物城',
    parkGuaranteeFen: '500',
    validFrom: today,
    validUntil: inDays(365),
    ...more,
  };
}

test('a knowledge-value loan follows its grade: applied for, graded with reasons, approved, lent within the caps', async () => {
  const applicationId = randomUUID();
  const applying = {
    applicationId,
    applicant: borrower,
    bank: tenants.bank,
    product: 'knowledge_value',
    wantedFen: '1000000000',
    termMonths: 36,
  };
  expect((await post('/credit-applications', house.enterprise, applying)).body).toEqual({
    applicationId,
    stage: 'applied',
  });
  const path = `/credit-applications/${applicationId}`;
  const forged = { ...applying, applicationId: randomUUID(), applicant: rival };
  expect(codesOf(await post('/credit-applications', house.enterprise, forged))).toEqual([
    'APPLICATION_APPLICANT',
  ]);
  const measures = {
    talent: '300000',
    rd_input: '60000',
    rd_activity: '6',
    intellectual_property: '6',
    innovative_product: '100000',
    service: '5',
    brand: '1',
  };
  expect((await post(`${path}/grading`, house.otherBank, { measures })).status).toBe(404);
  const graded = await post(`${path}/grading`, house.office, { measures });
  expect([graded.status, graded.body]).toMatchObject([
    200,
    { totalPoints: 63, grade: 'C', limitFen: '500000000' },
  ]);
  expect((await post(`${path}/approval`, house.otherBank, { approvedFen: '1' })).status).toBe(404);
  expect((await post(`${path}/approval`, house.bank, { approvedFen: '600000000' })).body.stage).toBe(
    'approved',
  );
  const shown = (await house.get(path, house.enterprise)).body;
  expect(shown.scores).toHaveLength(7);
  expect(shown.scores[0]).toMatchObject({
    indicator: 'talent',
    name: '人才',
    measured: '300000',
    points: 15,
  });
  for (const other of [house.rival, house.otherBank, house.center]) {
    expect((await house.get(path, other)).status).toBe(404);
  }

  const base = { product: 'knowledge_value', applicationId };
  const beyond = { principalFen: '500000001', termMonths: 37, ratePpm: 45_001 };
  expect(codesOf(await post('/loans', house.bank, loanBody(base, beyond)))).toEqual([
    'LOAN_GRADE_AMOUNT',
    'LOAN_GRADE_RATE',
    'LOAN_GRADE_TERM',
    'LOAN_PRODUCT_TERM',
  ]);
  expect(codesOf(await post('/loans', house.bank, loanBody({ product: 'knowledge_value' })))).toEqual([
    'LOAN_GRADE_MISSING',
  ]);
  const id = await lent(loanBody(base, { principalFen: '500000000', termMonths: 36, ratePpm: 45_000 }));
  expect(await show(id)).toMatchObject({
    grade: 'C',
    productKind: 'knowledge_value',
    outstandingFen: '500000000',
  });
  expect(codesOf(await post('/loans', house.bank, loanBody(base, { principalFen: '100000001' })))).toEqual([
    'LOAN_APPLICATION_AMOUNT',
  ]);
});

test('a collective line is drawn and given back in the transaction of the loan, and never beyond line or member', async () => {
  const line = lineBody();
  expect((await post('/credit-lines', house.bank, line)).status).toBe(201);
  const { creditLineId } = line;
  const first = await lent(loanBody({ creditLineId }, { principalFen: '700' }));
  const refused = async (more: Row, principalFen: string, as = house.bank) =>
    codesOf(await post('/loans', as, loanBody({ creditLineId, ...more }, { principalFen })));
  expect(await refused({}, '1')).toEqual(['CREDIT_LINE_MEMBER_LIMIT_EXCEEDED']);
  expect(await refused({ borrower: rival }, '301')).toEqual(['CREDIT_LINE_LIMIT_EXCEEDED']);
  expect(await refused({ borrower: { name: '湖北银行', uscc: '914201000000001820' } }, '1')).toEqual([
    'CREDIT_LINE_NOT_MEMBER',
  ]);
  expect(await refused({}, '1', house.otherBank)).toEqual([
    'LOAN_CREDIT_LINE_UNKNOWN',
    'LOAN_PRODUCT_UNKNOWN',
  ]);

  await post(`/loans/${first}/repayments`, house.bank, pay('200'));
  const path = `/credit-lines/${creditLineId}`;
  const shown = (await house.get(path)).body;
  expect(shown).toMatchObject({
    drawnFen: '500',
    members: [{ drawnFen: '500', availableFen: '200' }, { availableFen: '500' }],
  });
  expect((await house.get(path, house.rival)).body.members).toEqual([
    expect.objectContaining({ uscc: rival.uscc }),
  ]);
  expect((await house.get(path, house.otherBank)).status).toBe(404);
  const { members, validUntil } = line;
  const change = { members, validUntil, limitFen: '700', reason: '调整' };
  expect((await post(`${path}/change`, house.otherBank, change)).status).toBe(404);
  expect((await post(`${path}/change`, house.bank, change)).body.limitFen).toBe('700');
  const less = { ...change, limitFen: '499', members: members.map((one) => ({ ...one, limitFen: '499' })) };
  expect(codesOf(await post(`${path}/change`, house.bank, less))).toEqual([
    'CREDIT_LINE_BELOW_DRAWN',
    'CREDIT_LINE_MEMBER_BELOW_DRAWN',
  ]);
  expect((await post(`${path}/closure`, house.bank, { reason: '到期' })).body.stage).toBe('closed');
  expect(await refused({ borrower: rival }, '1')).toEqual(['CREDIT_LINE_CLOSED']);
});

test('of twenty loans at once on one line only those it has room for are made', async () => {
  const line = lineBody();
  await post('/credit-lines', house.bank, line);
  const { creditLineId } = line;
  const answers = await Promise.all(
    Array.from({ length: 20 }, (_, i) =>
      post(
        '/loans',
        house.bank,
        loanBody({ creditLineId, borrower: i % 2 ? rival : borrower }, { principalFen: '100' }),
      ),
    ),
  );
  expect(answers.filter(({ status }) => status === 201)).toHaveLength(10);
  expect((await house.get(`/credit-lines/${creditLineId}`)).body.drawnFen).toBe('1000');
});

test('a line that is drawn, given back and changed at once is whole when it comes to rest', async () => {
  const line = lineBody();
  await post('/credit-lines', house.bank, line);
  const { creditLineId, members, validUntil } = line;
  const repaid = await lent(loanBody({ creditLineId }, { principalFen: '300' }));
  const change = (limitFen: string) => ({
    members: members.map((one) => ({ ...one, limitFen: '500' })),
    validUntil,
    limitFen,
    reason: '调整',
  });
  const answers = await Promise.all([
    ...Array.from({ length: 6 }, () =>
      post('/loans', house.bank, loanBody({ creditLineId, borrower: rival }, { principalFen: '100' })),
    ),
    ...['100', '100', '100'].map((fen) => post(`/loans/${repaid}/repayments`, house.bank, pay(fen))),
    ...['600', '700'].map((fen) => post(`/credit-lines/${creditLineId}/change`, house.bank, change(fen))),
  ]);
  expect(answers.filter(({ status }) => ![200, 201, 422].includes(status))).toEqual([]);
  const made = answers.slice(0, 6).filter(({ status }) => status === 201).length;
  const shown = (await house.get(`/credit-lines/${creditLineId}`)).body;
  expect(shown.drawnFen).toBe(`${made * 100}`);
  expect(Number(shown.drawnFen)).toBeLessThanOrEqual(Number(shown.limitFen));
});

test('a line answers an approved application of one of its members, by a product on offer', async () => {
  const against = lineBody({ product: 'no-such', applicationId: randomUUID() });
  expect(codesOf(await post('/credit-lines', house.bank, against))).toEqual([
    'CREDIT_LINE_APPLICATION',
    'CREDIT_LINE_PRODUCT_UNKNOWN',
  ]);
  const applicationId = randomUUID();
  await post('/credit-applications', house.center, {
    applicationId,
    applicant: borrower,
    bank: tenants.bank,
    product: 'other',
    wantedFen: '1000',
    termMonths: 12,
  });
  const answering = lineBody({ applicationId });
  expect(codesOf(await post('/credit-lines', house.bank, answering))).toEqual(['CREDIT_LINE_APPLICATION']);
  const path = `/credit-applications/${applicationId}`;
  expect((await post(`${path}/approval`, house.bank, { approvedFen: '1000' })).status).toBe(200);
  expect((await post('/credit-lines', house.bank, answering)).status).toBe(201);
  const declining = await post(`${path}/decline`, house.bank, { reasonCode: 'RISK', reason: '风险' });
  expect(codesOf(declining)).toEqual(['APPLICATION_DECIDED']);
});

test('a maximum-amount pledge secures loans of its bank and debtor up to its cap', async () => {
  const cap = { kind: 'maximum_amount', securedFen: '1000' };
  const { id } = await registeredPledge(house, pledgeBody(await freshPatents(house), cap));
  const secured = (more: Row, principalFen: string) =>
    loanBody({ product: 'ip_pledge', pledgeIds: [id], ...more }, { principalFen, security: 'pledge' });
  const first = await lent(secured({}, '600'));
  expect(codesOf(await post('/loans', house.bank, secured({}, '401')))).toEqual(['LOAN_PLEDGE_CAP_EXCEEDED']);
  expect(codesOf(await post('/loans', house.bank, secured({ borrower: rival }, '1')))).toEqual([
    'LOAN_PLEDGE_OTHER_DEBTOR',
  ]);
  expect(codesOf(await post('/loans', house.bank, secured({ pledgeIds: [] }, '1')))).toEqual([
    'LOAN_PLEDGE_MISSING',
  ]);
  expect(codesOf(await post('/loans', house.bank, secured({ pledgeIds: [randomUUID()] }, '1')))).toEqual([
    'LOAN_PLEDGE_UNKNOWN',
  ]);
  await post(`/loans/${first}/repayments`, house.bank, pay('100'));
  const both = await Promise.all(['500', '500'].map((fen) => post('/loans', house.bank, secured({}, fen))));
  expect(both.map(({ status }) => status).sort()).toEqual([201, 422]);
  // What is registered and what is lent are different figures.
  expect((await house.get(`/pledges/${id}`)).body.securedFen).toBe('1000');
  expect((await show(first)).principalFen).toBe('600');
});

test('a loan falls overdue, is classified, written off and recovered, and its books balance all the way', async () => {
  const id = await lent(loanBody({}, { repayment: 'equal_principal', principalFen: '1200', termMonths: 12 }));
  const early = pay('100', { interestFen: '3' });
  const key = randomUUID();
  expect((await post(`/loans/${id}/repayments`, house.bank, early, key)).status).toBe(201);
  expect((await post(`/loans/${id}/repayments`, house.bank, early)).body.repaidFen).toBe('100');
  expect(
    codesOf(await post(`/loans/${id}/repayments`, house.bank, { ...early, principalFen: '99' })),
  ).toEqual(['LOAN_PAYMENT_REFERENCE_TAKEN']);
  expect(codesOf(await post(`/loans/${id}/repayments`, house.bank, pay('1101')))).toEqual([
    'LOAN_REPAYMENT_ABOVE_OUTSTANDING',
  ]);
  const at = (months: number, days: number) => new Date(`${addMonths(inDays(days), months)}T04:00:00Z`);
  const timer = house.service.app.get(LoanTimer);
  await timer.raiseOverdue(at(1, 20));
  expect(await show(id)).toMatchObject({ overdueSince: null, overdueFen: '0' });
  await timer.raiseOverdue(at(2, 20));
  expect(await timer.raiseOverdue(at(2, 20))).toBe(0);
  const late = await show(id);
  expect(late).toMatchObject({ overdueFen: '100', overdueSince: late.schedule[1].payBy });
  expect((await house.get('/loans?overdue=true')).body.items.map((one: Row) => one.id)).toContain(id);
  expect(codesOf(await post(`/loans/${id}/write-off`, house.bank, { amountFen: '1' }))).toEqual([
    'LOAN_WRITE_OFF_PERFORMING',
  ]);
  await post(`/loans/${id}/classification`, house.bank, { class: 'loss' });
  expect((await post(`/loans/${id}/write-off`, house.bank, { amountFen: '1100' })).body.stage).toBe(
    'written_off',
  );
  const recovery = (amountFen: string) => ({
    recoveryReference: randomUUID(),
    amountFen,
    recoveredOn: today,
  });
  expect((await post(`/loans/${id}/recoveries`, house.bank, recovery('1000'))).status).toBe(201);
  expect(codesOf(await post(`/loans/${id}/recoveries`, house.bank, recovery('101')))).toEqual([
    'LOAN_RECOVERY_AMOUNT',
  ]);
  expect(codesOf(await post(`/loans/${id}/repayments`, house.bank, pay('1')))).toEqual(['LOAN_ENDED']);
  expect(await show(id)).toMatchObject({
    principalFen: '1200',
    repaidFen: '100',
    writtenOffFen: '1100',
    outstandingFen: '0',
    recoveredFen: '1000',
    interestFen: '3',
    overdueSince: null,
  });
});

test('a loan the clock cannot raise keeps no other waiting', async () => {
  const [poison, id] = [`0-${randomUUID()}`, await lent(loanBody({}, { repayment: 'equal_principal' }))];
  // A row that no stream stands behind, and that is due long before the others.
  await house.service.app.get(DataSource).query(
    `insert into loan select (jsonb_populate_record(one, jsonb_build_object('id', $2::text, 'next_clock_on', '2000-01-01'))).*
     from loan one where id = $1`,
    [id, poison],
  );
  const timer = house.service.app.get(LoanTimer);
  expect(await timer.raiseOverdue(new Date(`${addMonths(inDays(20), 1)}T04:00:00Z`))).toBeGreaterThan(0);
  expect((await show(id)).overdueSince).not.toBeNull();
});

test('an extension spreads the rest anew, within the limits of law and product', async () => {
  const id = await lent(loanBody({}, { repayment: 'interest_first', termMonths: 12 }));
  const extend = (dueOn: string) => post(`/loans/${id}/extension`, house.bank, { dueOn, reason: '回款延迟' });
  expect(codesOf(await extend(addMonths(today, 25)))).toEqual(['LOAN_EXTENSION_TOO_LONG']);
  expect(codesOf(await extend(today))).toEqual(['LOAN_EXTENSION_NOT_LATER']);
  const dueOn = addMonths(today, 18);
  expect((await extend(dueOn)).body.dueOn).toBe(dueOn);
  const { schedule } = await show(id);
  expect([schedule.length, schedule.at(-1)]).toMatchObject([18, { dueOn, principalFen: '100000000' }]);
});

test('loans are seen by their bank, their borrower and the office, and acted on by their bank only', async () => {
  const id = await lent();
  for (const own of [house.bank, house.enterprise, house.office])
    expect((await house.get(`/loans/${id}`, own)).status).toBe(200);
  for (const other of [house.otherBank, house.rival])
    expect((await house.get(`/loans/${id}`, other)).status).toBe(404);
  expect((await house.get(`/loans/${id}`, house.center)).status).toBe(403);
  expect((await post(`/loans/${id}/repayments`, house.otherBank, pay('1'))).status).toBe(404);
  expect((await post(`/loans/${id}/repayments`, house.enterprise, pay('1'))).status).toBe(403);
  expect((await post('/loans', house.otherBank, loanBody({ loanId: id }))).status).toBe(404);
  expect(
    (await house.get('/loans', house.rival)).body.items.every((one: Row) => one.borrowerUscc === rival.uscc),
  ).toBe(true);
});

test.each([
  ['float money', {}, { principalFen: '1.5' }],
  ['negative money', {}, { principalFen: '-1' }],
  ['money as a number', {}, { principalFen: 100 }],
  ['a forged tenant', { bank: 'bank-hankou' }, {}],
  ['a term of no month', {}, { termMonths: 0 }],
  ['a day that does not exist', { disbursedOn: '2026-02-30' }, {}],
])('refuses %s as bad input', async (_, more, terms) => {
  expect((await post('/loans', house.bank, loanBody(more, terms))).status).toBe(400);
});

test('refuses terms beyond the caps of the product, all reasons at once', async () => {
  const beyond = { principalFen: '2000000001', termMonths: 37, ratePpm: 60_001 };
  expect(codesOf(await post('/loans', house.bank, loanBody({ disbursedOn: inDays(1) }, beyond)))).toEqual([
    'LOAN_DATE_FUTURE',
    'LOAN_PRODUCT_AMOUNT',
    'LOAN_PRODUCT_RATE',
    'LOAN_PRODUCT_TERM',
  ]);
});
