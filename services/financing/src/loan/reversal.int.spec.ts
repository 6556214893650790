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
import * as loans from '../../testdata/loans';
import { freshPatents, inDays, pledgeBody, registeredPledge, today } from '../../testdata/pledges';
import { LoanTimer } from './loan.timer';

let house: Financing;
let post: Financing['post'];

type Row = Record<string, unknown>;

beforeAll(async () => {
  house = await startFinancing({ pretendPool: 'grant' });
  ({ post } = house);
  for (const kind of ['ip_pledge', 'other']) {
    const terms = { maxAmountFen: '2000000000', maxTermMonths: 36, maxRatePpm: 60_000 };
    await post('/credit-products', house.bank, { code: kind, name: kind, kind, ...terms }).expect(200);
  }
});

afterAll(() => house?.stop());

const loanBody = (principalFen: string, more: Row = {}) => ({
  loanId: randomUUID(),
  bankName,
  borrower,
  borrowerSize: 'small',
  product: 'other',
  terms: { principalFen, ratePpm: 36_000, termMonths: 12, repayment: 'bullet', security: 'credit' },
  ...more,
});
const ask = (body: ReturnType<typeof loanBody>) => post('/loans', house.bank, body);
async function lent(body: ReturnType<typeof loanBody>): Promise<string> {
  await ask(body).expect(201);
  return body.loanId;
}
const reason = '借款人选错，重复登记';
const reverse = (id: string, as = house.bank, body: object = { reason }, key?: string) =>
  post(`/loans/${id}/reversal`, as, body, key);
const show = async (path: string, as = house.bank) => (await house.get(path, as)).body;
const payment = (principalFen: string) => ({
  paymentReference: randomUUID(),
  principalFen,
  interestFen: '3',
  paidOn: today,
});

test('line and application have their room again, to the fen, in the same instant', async () => {
  const applicationId = randomUUID();
  await post('/credit-applications', house.enterprise, {
    applicationId,
    applicant: borrower,
    bank: tenants.bank,
    product: 'other',
    wantedFen: '1000',
    termMonths: 12,
  }).expect(201);
  await post(`/credit-applications/${applicationId}/approval`, house.bank, { approvedFen: '1000' }).expect(
    200,
  );
  const creditLineId = randomUUID();
  await post('/credit-lines', house.bank, {
    creditLineId,
    bankName,
    kind: 'single',
    product: 'other',
    limitFen: '1000',
    members: [{ borrower, limitFen: '1000' }],
    validFrom: today,
    validUntil: inDays(365),
  }).expect(201);
  const on = { creditLineId, applicationId };
  const wrong = await lent(loanBody('700', on));
  await post(`/loans/${wrong}/repayments`, house.bank, payment('200')).expect(201);
  expect(codesOf(await ask(loanBody('1000', on)))).toEqual([
    'CREDIT_LINE_LIMIT_EXCEEDED',
    'CREDIT_LINE_MEMBER_LIMIT_EXCEEDED',
    'LOAN_APPLICATION_AMOUNT',
  ]);
  const answer = await reverse(wrong);
  expect([answer.status, answer.body]).toMatchObject([
    200,
    { stage: 'reversed', principalFen: '700', repaidFen: '200', reversedFen: '500', outstandingFen: '0' },
  ]);
  expect(await show(`/credit-lines/${creditLineId}`)).toMatchObject({
    drawnFen: '0',
    members: [{ drawnFen: '0', availableFen: '1000' }],
  });
  await lent(loanBody('1000', on));
  expect((await show(`/credit-lines/${creditLineId}`)).drawnFen).toBe('1000');
});

test('its page tells why, and plans and awaits nothing any more', async () => {
  const id = await lent(loanBody('1200'));
  await reverse(id).expect(200);
  const page = await show(`/loans/${id}`, house.enterprise);
  expect(page).toMatchObject({
    stage: 'reversed',
    reversalReason: reason,
    reversedFen: '1200',
    outstandingFen: '0',
    overdueSince: null,
    schedule: [],
  });
  expect(page.history.at(-1)).toMatchObject({
    term: '贷款冲正',
    data: { loanId: id, reason, principalFen: '1200', effectiveOn: today },
  });
  const [listed] = (await show(`/loans?stage=reversed&limit=100`)).items.filter((one: Row) => one.id === id);
  expect(listed).toMatchObject({ reversalReason: reason });
  const clock = house.service.app.get(LoanTimer);
  await clock.raiseOverdue(new Date(`${inDays(500)}T04:00:00Z`));
  expect(await show(`/loans/${id}`)).toMatchObject({ overdueSince: null, overdueFen: '0' });
});

test('a maximum-amount pledge has its room again', async () => {
  const cap = { kind: 'maximum_amount', securedFen: '1000' };
  const { id } = await registeredPledge(house, pledgeBody(await freshPatents(house), cap));
  const secured = () => {
    const body = loanBody('600', { product: 'ip_pledge', pledgeIds: [id] });
    return { ...body, terms: { ...body.terms, security: 'pledge' } };
  };
  const wrong = await lent(secured());
  expect(codesOf(await ask(secured()))).toEqual(['LOAN_PLEDGE_CAP_EXCEEDED']);
  await reverse(wrong).expect(200);
  await lent(secured());
});

test('is for the bank that told the loan; for another there is no such loan', async () => {
  const id = await lent(loanBody('1000'));
  expect((await reverse(id, house.otherBank)).status).toBe(404);
  for (const as of [house.enterprise, house.office, house.reviewer, house.center])
    expect((await reverse(id, as)).status).toBe(403);
  expect((await reverse(randomUUID())).status).toBe(404);
  for (const body of [{}, { reason: '' }, { reason: 'x'.repeat(1_001) }, { reason, reversedOn: today }])
    expect((await reverse(id, house.bank, body)).status).toBe(400);
  expect((await show(`/loans/${id}`)).stage).toBe('running');
});

test('is told once: again it is answered, for another reason refused, and nothing else happens to the loan', async () => {
  const id = await lent(loanBody('1000'));
  const paid = payment('100');
  await post(`/loans/${id}/repayments`, house.bank, paid).expect(201);
  const key = randomUUID();
  const first = await reverse(id, house.bank, { reason }, key);
  for (const again of [await reverse(id, house.bank, { reason }, key), await reverse(id)])
    expect([again.status, again.body]).toEqual([200, first.body]);
  // A payment whose answer was lost is sent again, and answered as before.
  const known = await post(`/loans/${id}/repayments`, house.bank, paid);
  expect([known.status, known.body]).toEqual([201, first.body]);
  const acts: [string, object][] = [
    ['reversal', { reason: '另有原因' }],
    ['repayments', payment('1')],
    ['extension', { dueOn: inDays(500), reason: '回款延迟' }],
    ['classification', { class: 'normal' }],
    ['classification', { class: 'loss' }],
    ['write-off', { amountFen: '1' }],
    ['recoveries', { recoveryReference: 'r1', amountFen: '1', recoveredOn: today }],
  ];
  for (const [act, body] of acts) {
    const answer = await post(`/loans/${id}/${act}`, house.bank, body);
    expect([act, answer.status, codesOf(answer)]).toEqual([act, 422, ['LOAN_ENDED']]);
  }
  expect((await show(`/loans/${id}`)).history).toHaveLength(3);
});

test('a loan that was reversed is told anew under another id', async () => {
  const body = loanBody('1000');
  await reverse(await lent(body)).expect(200);
  expect(codesOf(await ask(body))).toEqual(['LOAN_ENDED']);
  await lent({ ...body, loanId: randomUUID() });
});

test('of reversals and payments at once every fen of the line is given back once', async () => {
  const creditLineId = randomUUID();
  await post('/credit-lines', house.bank, {
    creditLineId,
    bankName,
    kind: 'collective',
    product: 'other',
    limitFen: '1000',
    park: '光谷生物城',
    members: [borrower, rival].map((one) => ({ borrower: one, limitFen: '1000' })),
    validFrom: today,
    validUntil: inDays(365),
  }).expect(201);
  const id = await lent(loanBody('600', { creditLineId }));
  const answers = await Promise.all([
    ...['100', '100', '100'].map((fen) => post(`/loans/${id}/repayments`, house.bank, payment(fen))),
    ...['一', '二', '三'].map((why) => reverse(id, house.bank, { reason: why })),
    post('/loans', house.bank, loanBody('400', { creditLineId, borrower: rival })),
  ]);
  expect(answers.filter(({ status }) => ![200, 201, 422].includes(status))).toEqual([]);
  expect(answers.slice(3, 6).filter(({ status }) => status === 200)).toHaveLength(1);
  expect((await show(`/credit-lines/${creditLineId}`)).drawnFen).toBe('400');
  const { repaidFen, reversedFen } = await show(`/loans/${id}`);
  expect(BigInt(repaidFen) + BigInt(reversedFen)).toBe(600n);
});

const evidence = { overdue_notice: 'a'.repeat(64) };
const longDue = 120;

/** A fund with money in it that covers a good loan and one that went bad: their ids. */
async function fundWithLoans(): Promise<{ fundId: string; good: string; bad: string }> {
  const fundId = randomUUID();
  const rules = {
    bearers: [
      { bearer: 'province', name: '省级', sharePpm: 600_000 },
      { bearer: 'bank', name: '合作银行', sharePpm: 400_000 },
    ],
    leverage: 10,
    borrowerSizes: ['small'],
    overdueDaysMin: 90,
    suitRequired: false,
    nplWarningPpm: 900_000,
    nplStopPpm: 950_000,
    principalOnly: true,
  };
  await post('/funds', house.office, { fundId, name: '风险补偿资金', rules }).expect(201);
  const contribution = { contributionId: randomUUID(), contributor: '省财政厅', amountFen: '1000' };
  await post(`/funds/${fundId}/contributions`, house.office, contribution).expect(201);
  const good = await loans.lent(house, { principalFen: 300n });
  await post(`/funds/${fundId}/coverages`, house.bank, { loanId: good }).expect(201);
  const madeOn = loans.madeToBeDue(longDue);
  const bad = await loans.lent(house, { principalFen: 700n, disbursedOn: madeOn });
  await loans.cover(house, fundId, bad, madeOn);
  await loans.sour(house, bad);
  return { fundId, good, bad };
}

test('a loan that a claim holds is not reversed until the claim was refused; the fund covers nothing of it then', async () => {
  const { fundId, good, bad } = await fundWithLoans();
  const compensationId = randomUUID();
  await post('/compensations', house.bank, {
    compensationId,
    fundId,
    loanId: bad,
    lossFen: '700',
    evidence,
  }).expect(201);
  expect(codesOf(await reverse(bad))).toEqual(['LOAN_REVERSAL_CLAIMED', 'LOAN_REVERSAL_NON_PERFORMING']);
  await post(`/loans/${bad}/classification`, house.bank, { class: 'normal' }).expect(200);
  const claimed = await reverse(bad);
  expect([claimed.status, codesOf(claimed)]).toEqual([422, ['LOAN_REVERSAL_CLAIMED']]);
  expect(claimed.body.reasons[0]).toMatchObject({ detail: { compensationId } });
  const refusal = { reasons: ['贷款系误报'] };
  await post(`/compensations/${compensationId}/refusal`, house.office, refusal).expect(200);
  await reverse(bad).expect(200);
  const covered = await show(`/funds/${fundId}/coverages`);
  const outstanding = new Map(
    covered.items.map(({ loanId, outstandingFen }: Row) => [loanId, outstandingFen]),
  );
  expect([outstanding.get(good), outstanding.get(bad)]).toEqual(['300', '0']);
  // Nobody claims for it, or covers it, any more.
  const late = { compensationId: randomUUID(), fundId, loanId: bad, lossFen: '700', evidence };
  expect(codesOf(await post('/compensations', house.bank, late))).toEqual([
    'COMPENSATION_LOAN_PERFORMING',
    'COMPENSATION_LOSS_ABOVE_OUTSTANDING',
    'COMPENSATION_TOO_EARLY',
  ]);
});

test('a loan in a securitization is not reversed until that is dissolved, and enters none any more', async () => {
  const loanId = await loans.lent(house, { principalFen: 300n });
  const forming = (totalFen = '300') => ({
    securitizationId: randomUUID(),
    name: '武汉知识产权一期',
    assets: [{ kind: 'pledge_loan', loanId }],
    totalFen,
    cutOffOn: today,
  });
  const body = forming();
  const { securitizationId } = body;
  await post('/securitizations', house.bank, body).expect(201);
  const held = await reverse(loanId);
  expect([held.status, codesOf(held)]).toEqual([422, ['LOAN_REVERSAL_SECURITIZED']]);
  expect(held.body.reasons[0]).toMatchObject({ detail: { securitizationId } });
  await post(`/securitizations/${securitizationId}/dissolution`, house.bank, { reason: '发行终止' }).expect(
    200,
  );
  await reverse(loanId).expect(200);
  expect(codesOf(await post('/securitizations', house.bank, forming('0')))).toEqual([
    'SECURITIZATION_ASSET_EMPTY',
  ]);
});

test('a roadshow counts no reversed loan among its outcomes, and takes none', async () => {
  const roadshowId = randomUUID();
  await post('/roadshows', house.center, {
    roadshowId,
    title: '光电子信息专场',
    chain: '光电子信息',
    heldOn: today,
    enterprises: [borrower],
  }).expect(201);
  const interestId = randomUUID();
  const interest = { interestId, kind: 'loan', enterprise: borrower.uscc, amountFen: '1000' };
  await post(`/roadshows/${roadshowId}/interests`, house.bank, interest).expect(201);
  const link = (loanId: string) =>
    post(`/roadshows/${roadshowId}/outcomes`, house.bank, {
      interestId,
      outcome: `loan-${loanId}`,
      amountFen: '400',
    });
  const [wrong, right] = [await lent(loanBody('400')), await lent(loanBody('400'))];
  for (const loanId of [wrong, right]) await link(loanId).expect(201);
  const seen = () => show(`/roadshows/${roadshowId}`);
  expect((await seen()).totals).toMatchObject({ outcomes: 2, outcomeFen: '800' });
  await reverse(wrong).expect(200);
  const after = await seen();
  expect(after.totals).toMatchObject({ outcomes: 1, outcomeFen: '400' });
  expect(after.interests[0].outcomes).toEqual([
    { outcome: `loan-${right}`, amountFen: '400', linkedOn: today },
  ]);
  const gone = await lent(loanBody('500'));
  await reverse(gone).expect(200);
  expect(codesOf(await link(gone))).toEqual(['ROADSHOW_LOAN_REVERSED']);
});

test('the row keeps the books: no amount is lost, and a reversed loan says why', async () => {
  const id = await lent(loanBody('1000'));
  const db = house.service.app.get(DataSource);
  for (const wrong of [`reversed_fen = 1`, `stage = 'reversed'`, `reversal_reason = '无'`])
    await expect(db.query(`update loan set ${wrong} where id = $1`, [id])).rejects.toThrow(/loan_/);
});

describe('a payment that was told by mistake', () => {
  const why = '金额多填一个零';
  const takeBack = (id: string, paymentReference: string, reasonOf = why, as = house.bank) =>
    post(`/loans/${id}/repayment-reversals`, as, { paymentReference, reason: reasonOf });
  const pay = async (id: string, principalFen: string): Promise<string> => {
    const told = payment(principalFen);
    await post(`/loans/${id}/repayments`, house.bank, told).expect(201);
    return told.paymentReference;
  };
  const lineFor = async (limitFen: string, members = [borrower]): Promise<string> => {
    const creditLineId = randomUUID();
    const park = members.length > 1 ? { kind: 'collective', park: '光谷生物城' } : { kind: 'single' };
    await post('/credit-lines', house.bank, {
      creditLineId,
      bankName,
      ...park,
      product: 'other',
      limitFen,
      members: members.map((one) => ({ borrower: one, limitFen })),
      validFrom: today,
      validUntil: inDays(365),
    }).expect(201);
    return creditLineId;
  };

  test('is owed again: loan, line and page say so in the same instant, and the right one follows', async () => {
    const creditLineId = await lineFor('1000');
    const id = await lent(loanBody('1000', { creditLineId }));
    const reference = await pay(id, '1000');
    expect((await show(`/loans/${id}`)).stage).toBe('settled');
    const answer = await takeBack(id, reference);
    expect([answer.status, answer.body]).toMatchObject([
      201,
      { stage: 'running', repaidFen: '0', outstandingFen: '1000' },
    ]);
    expect((await show(`/credit-lines/${creditLineId}`)).drawnFen).toBe('1000');
    const right = { ...payment('100'), paymentReference: reference };
    await post(`/loans/${id}/repayments`, house.bank, right).expect(201);
    const page = await show(`/loans/${id}`, house.enterprise);
    expect(page).toMatchObject({
      stage: 'running',
      repaidFen: '100',
      interestFen: '3',
      outstandingFen: '900',
    });
    expect(page.payments).toEqual([
      { ...payment('1000'), paymentReference: reference, reversal: { reason: why, on: today } },
      { ...right, reversal: null },
    ]);
    expect(page.history.at(-2)).toMatchObject({
      term: '贷款还款冲正',
      data: { paymentReference: reference, principalFen: '1000', outstandingFen: '1000', class: 'normal' },
    });
    expect((await show(`/credit-lines/${creditLineId}`)).drawnFen).toBe('900');
  });

  test('stays when another has drawn what it gave back; with a higher limit it goes', async () => {
    const creditLineId = await lineFor('1000', [borrower, rival]);
    const id = await lent(loanBody('600', { creditLineId }));
    const reference = await pay(id, '600');
    await lent(loanBody('700', { creditLineId, borrower: rival }));
    const held = await takeBack(id, reference);
    expect([held.status, codesOf(held)]).toEqual([422, ['CREDIT_LINE_LIMIT_EXCEEDED']]);
    expect(held.body.reasons[0]).not.toHaveProperty('field');
    expect(await show(`/loans/${id}`)).toMatchObject({ stage: 'settled', repaidFen: '600' });
    await post(`/credit-lines/${creditLineId}/change`, house.bank, {
      limitFen: '1300',
      members: [borrower, rival].map((one) => ({ borrower: one, limitFen: '1000' })),
      validUntil: inDays(365),
      reason: '还款冲正',
    }).expect(200);
    await takeBack(id, reference).expect(201);
    expect((await show(`/credit-lines/${creditLineId}`)).drawnFen).toBe('1300');
  });

  test('is for the bank that told it, once, and with a reason', async () => {
    const id = await lent(loanBody('1000'));
    const reference = await pay(id, '100');
    expect((await takeBack(id, reference, why, house.otherBank)).status).toBe(404);
    for (const as of [house.enterprise, house.office, house.reviewer, house.center])
      expect((await takeBack(id, reference, why, as)).status).toBe(403);
    for (const body of [{}, { paymentReference: reference }, { paymentReference: reference, reason: ' ' }])
      expect((await post(`/loans/${id}/repayment-reversals`, house.bank, body)).status).toBe(400);
    expect(codesOf(await takeBack(id, 'nobody told'))).toEqual(['LOAN_REPAYMENT_UNKNOWN']);
    const first = await takeBack(id, reference).expect(201);
    expect((await takeBack(id, reference)).body).toEqual(first.body);
    expect(codesOf(await takeBack(id, reference, '另有原因'))).toEqual(['LOAN_REPAYMENT_REVERSED']);
    expect((await show(`/loans/${id}`)).history).toHaveLength(3);
  });

  test('reversed many times at once, gives back and draws its principal once', async () => {
    const creditLineId = await lineFor('1000');
    const id = await lent(loanBody('1000', { creditLineId }));
    const references = [await pay(id, '300'), await pay(id, '200')];
    const answers = await Promise.all(
      references.flatMap((one) => ['一', '二', '三'].map((reasonOf) => takeBack(id, one, reasonOf))),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 201, 422, 422, 422, 422]);
    expect(await show(`/loans/${id}`)).toMatchObject({ repaidFen: '0', outstandingFen: '1000' });
    expect((await show(`/credit-lines/${creditLineId}`)).drawnFen).toBe('1000');
  });

  test('stays while a claim reckoned with it, and what the fund covers follows the reversal', async () => {
    const { fundId, good, bad } = await fundWithLoans();
    const outstandingOf = async (loanId: string): Promise<string> => {
      const { items } = await show(`/funds/${fundId}/coverages`);
      return items.find((one: Row) => one.loanId === loanId).outstandingFen;
    };
    const wrong = await pay(good, '300');
    expect(await outstandingOf(good)).toBe('0');
    await takeBack(good, wrong).expect(201);
    expect(await outstandingOf(good)).toBe('300');
    const reference = await pay(bad, '100');
    const compensationId = randomUUID();
    const claim = { compensationId, fundId, loanId: bad, lossFen: '600', evidence };
    await post('/compensations', house.bank, claim).expect(201);
    const held = await takeBack(bad, reference);
    expect([held.status, codesOf(held)]).toEqual([422, ['LOAN_REPAYMENT_REVERSAL_CLAIMED']]);
    expect(held.body.reasons[0]).toMatchObject({ detail: { compensationId } });
    await post(`/compensations/${compensationId}/refusal`, house.office, { reasons: ['还款有误'] }).expect(
      200,
    );
    await takeBack(bad, reference).expect(201);
  });

  test('stays when a pool was packed after it; a later one goes', async () => {
    const loanId = await loans.lent(house, { principalFen: 300n });
    const before = await pay(loanId, '10');
    const forming = {
      securitizationId: randomUUID(),
      name: '武汉知识产权二期',
      assets: [{ kind: 'pledge_loan', loanId }],
      totalFen: '290',
      cutOffOn: today,
    };
    await post('/securitizations', house.bank, forming).expect(201);
    const held = await takeBack(loanId, before);
    expect([held.status, codesOf(held)]).toEqual([422, ['LOAN_REPAYMENT_REVERSAL_SECURITIZED']]);
    const { securitizationId } = forming;
    expect((await show(`/loans/${loanId}`)).securitization).toMatchObject({
      securitizationId,
      cutOffOn: today,
    });
    await post(`/securitizations/${securitizationId}/dissolution`, house.bank, { reason: '发行终止' }).expect(
      200,
    );
    await takeBack(loanId, before).expect(201);
  });
});
