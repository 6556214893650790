import { addDays, rollToWorkingDay } from '@ipflow/kernel';
import { randomUUID } from 'node:crypto';
import { codesOf, startLicensing, type Licensing } from '../../testdata/licensing';
import { agreedLicense, asLicensee, inDays, licensee, licenseUntil, today } from '../../testdata/agreed';
import { TrialTimer } from './trial.timer';

let house: Licensing;
let center: string;
let user: string;
let post: Licensing['post'];

beforeAll(async () => {
  house = await startLicensing({ pretendPool: 'grant' });
  ({ center, post } = house);
  user = await asLicensee();
});

afterAll(() => house?.stop());

type Row = Record<string, unknown>;
const dateSum = { trigger: 'date', onDate: inDays(400), amountFen: '300000', daysToPay: 30 };
const insurer = { kind: 'insurance', guarantor: '人保财险湖北分公司', limitFen: '200000' };

function schedule(kind = 'deferred', installments: readonly Row[] = [dateSum], more: Row = {}) {
  return {
    kind,
    trialFrom: inDays(-100),
    trialUntil: inDays(300),
    installments,
    guarantees: [insurer],
    ...more,
  };
}

/** A trial that was started; gives the license's id. */
async function started(
  kind?: string,
  installments?: readonly Row[],
  terms: Row = {},
  more: Row = {},
): Promise<string> {
  const licenseId = await agreedLicense(house, terms);
  const answer = await post('/trials', center, {
    licenseId,
    schedule: schedule(kind, installments, more),
  });
  expect([answer.status, answer.body]).toEqual([201, { licenseId, stage: 'running' }]);
  return licenseId;
}

const tickAt = (days: number): Promise<number> =>
  house.service.app.get(TrialTimer).fallDue(new Date(`${inDays(days)}T04:00:00Z`));
const show = async (id: string, as = center) => (await house.get(`/trials/${id}`, as)).body;
const typesOf = ({ history }: { history: { type: string }[] }): string[] =>
  history.map(({ type }) => type.replace(/^.*\./, ''));

function reportBody(reportId: string, from: number, until: number, more: Row = {}) {
  return { reportId, periodFrom: inDays(from), periodUntil: inDays(until), ...more };
}

function paymentBody(dueId: string, paidFen: string, more: Row = {}) {
  return { dueId, paidFen, paymentReference: `PAY-${randomUUID()}`, paidOn: today, ...more };
}

test('thresholds fall due by reports, are paid to the fen, and the trial is settled', async () => {
  const id = await started('conditional', [
    { trigger: 'sales', salesFen: '1000000', amountFen: '200000', daysToPay: 10 },
    { trigger: 'milestone', milestone: '量产', amountFen: '100000', daysToPay: 10 },
  ]);
  const payBy = rollToWorkingDay(addDays(today, 10));
  const first = await post(
    `/trials/${id}/reports`,
    user,
    reportBody('report-01', -100, -50, { salesFen: '999999' }),
  );
  expect([first.status, first.body]).toEqual([
    201,
    { licenseId: id, stage: 'running', owedFen: '0', fellDue: [] },
  ]);
  const second = await post(
    `/trials/${id}/reports`,
    center,
    reportBody('report-02', -49, -1, { salesFen: '1' }),
  );
  expect(second.body).toMatchObject({
    stage: 'due',
    owedFen: '200000',
    fellDue: [{ dueId: '1', amountFen: '200000', payBy }],
  });
  expect(codesOf(await post(`/trials/${id}/payments`, center, paymentBody('1', '199999')))).toEqual([
    'TRIAL_PAYMENT_NOT_EXACT',
  ]);
  const key = randomUUID();
  const body = paymentBody('1', '200000');
  const paid = await post(`/trials/${id}/payments`, center, body, key);
  expect([paid.status, paid.body.owedFen]).toEqual([201, '0']);
  const again = await post(`/trials/${id}/payments`, center, body, key);
  expect([again.body, again.headers['idempotency-replayed']]).toEqual([paid.body, 'true']);
  await post(`/trials/${id}/reports`, user, reportBody('report-03', 0, 0, { milestones: ['量产'] }));
  await post(`/trials/${id}/payments`, center, paymentBody('2', '100000'));
  const shown = await show(id);
  expect(shown).toMatchObject({
    stage: 'settled',
    agreedFen: '300000',
    paidFen: '300000',
    owedFen: '0',
    notDueFen: '0',
    nextPaymentOn: null,
    sums: [
      { ordinal: 1, state: 'paid', dueId: '1', paidFen: '200000', payBy },
      { ordinal: 2, state: 'paid', milestone: '量产' },
    ],
    guarantees: [insurer],
  });
  expect(typesOf(shown)).toEqual([
    'TrialStarted',
    'UseReported',
    'UseReported',
    'PaymentFellDue',
    'PaymentMade',
    'UseReported',
    'PaymentFellDue',
    'PaymentMade',
    'UseFirstSettled',
  ]);
});

test('the clock raises a date once and its default once, however often and by however many it is asked', async () => {
  const id = await started();
  expect(await show(id)).toMatchObject({ stage: 'running', notDueFen: '300000', nextPaymentOn: inDays(400) });
  await Promise.all([tickAt(400), tickAt(400), tickAt(400)]);
  await tickAt(400);
  const due = await show(id);
  const payBy = rollToWorkingDay(addDays(inDays(400), 30));
  expect(due).toMatchObject({ stage: 'due', owedFen: '300000', sums: [{ state: 'due', dueId: '1', payBy }] });
  await Promise.all([tickAt(460), tickAt(460)]);
  await tickAt(900);
  const shown = await show(id);
  expect(shown).toMatchObject({ stage: 'defaulted', sums: [{ defaultedOn: addDays(payBy, 1) }] });
  expect(typesOf(shown)).toEqual(['TrialStarted', 'PaymentFellDue', 'PaymentDefaulted']);
  const payOut = (paidFen: string) =>
    post(`/trials/${id}/guarantee-payouts`, center, {
      ...paymentBody('1', paidFen),
      guarantor: insurer.guarantor,
    });
  expect(codesOf(await payOut('200001'))).toEqual(['TRIAL_PAYOUT_ABOVE_LIMIT']);
  expect((await payOut('200000')).body).toMatchObject({ stage: 'defaulted', owedFen: '100000' });
  const rest = await post(`/trials/${id}/payments`, center, paymentBody('1', '100000'));
  expect(rest.body).toMatchObject({ stage: 'settled', owedFen: '0' });
  expect(await show(id)).toMatchObject({ paidFen: '100000', paidOutFen: '200000' });
});

test('one payment reported by many at once is one payment', async () => {
  const id = await started('staged', [{ ...dateSum, onDate: today }]);
  await tickAt(0);
  const body = paymentBody('1', '300000');
  const answers = await Promise.all(
    Array.from({ length: 5 }, () => post(`/trials/${id}/payments`, center, body)),
  );
  expect(answers.map(({ status }) => status)).toEqual([201, 201, 201, 201, 201]);
  expect(typesOf(await show(id)).filter((type) => type === 'PaymentMade')).toHaveLength(1);
});

test('a revenue share is due by each report', async () => {
  const fee = { method: 'royalty', royaltyPpm: 30_000, royaltyBase: 'net_sales', payment: '按季提成' };
  const share = { trigger: 'sales', sharePpm: 30_000, daysToPay: 15 };
  const id = await started('revenue_share', [share], { fee, contractFen: undefined });
  const told = await post(
    `/trials/${id}/reports`,
    user,
    reportBody('quarter-1', -100, -10, { salesFen: '1234567' }),
  );
  expect(told.body.fellDue).toMatchObject([{ dueId: '1/quarter-1', amountFen: '37037' }]);
  await post(`/trials/${id}/payments`, center, paymentBody('1/quarter-1', '37037'));
  expect(await show(id)).toMatchObject({ stage: 'running', agreedFen: '37037', paidFen: '37037' });
});

test('a license given back leaves what was due, and nothing more', async () => {
  const id = await started('staged', [
    { ...dateSum, onDate: today, amountFen: '100000' },
    { ...dateSum, onDate: inDays(200), amountFen: '200000' },
  ]);
  const back = await post(`/trials/${id}/return`, user, { reason: '技术路线不适用' });
  expect([back.status, back.body]).toMatchObject([200, { stage: 'returned', owedFen: '100000' }]);
  expect((await post(`/trials/${id}/return`, user, { reason: '技术路线不适用' })).status).toBe(200);
  await tickAt(201);
  expect(await show(id)).toMatchObject({
    stage: 'returned',
    owedFen: '100000',
    waivedFen: '200000',
    sums: [{ state: 'defaulted' }, { state: 'waived' }],
    reason: '技术路线不适用',
  });
});

test('the clock of a cancelled license stands still, and other trials are not kept waiting by it', async () => {
  const id = await started();
  expect((await post(`/licenses/${id}/recordal`, house.reviewer, {})).status).toBe(200);
  const cancelled = await post(`/licenses/${id}/cancellation`, house.office, { reason: '合同解除' });
  expect(cancelled.body).toMatchObject({ stage: 'cancelled' });
  const other = await started();
  await tickAt(400);
  expect((await show(id)).stage).toBe('running');
  expect((await show(other)).stage).toBe('due');
});

test('names every reason against a schedule at once', async () => {
  const licenseId = await agreedLicense(house, { usesFirst: false });
  const refused = await post('/trials', center, {
    licenseId,
    schedule: schedule('deferred', [{ ...dateSum, onDate: inDays(299), amountFen: '299999' }], {
      guarantees: [{ ...insurer, guarantor: licensee.name }],
    }),
  });
  expect([refused.status, codesOf(refused)]).toEqual([
    422,
    ['TRIAL_DATE_WITHIN_TRIAL', 'TRIAL_GUARANTOR_IS_LICENSEE', 'TRIAL_NOT_AGREED', 'TRIAL_SUM_DIFFERS'],
  ]);
  expect(refused.body.reasons[0].message).toMatch(/\p{Script=Han}/u);
});

test('a license that was withdrawn starts no trial', async () => {
  const licenseId = await agreedLicense(house);
  await post(`/licenses/${licenseId}/withdrawal`, center, { reason: '双方协商' });
  const refused = await post('/trials', center, { licenseId, schedule: schedule() });
  expect(codesOf(refused)).toEqual(['TRIAL_LICENSE_STAGE']);
});

describe('whose a trial is', () => {
  test('another’s does not exist: not to start, to act on, or to see', async () => {
    const licenseId = await agreedLicense(house);
    const body = { licenseId, schedule: schedule() };
    for (const as of [house.stranger, user]) expect((await post('/trials', as, body)).status).toBe(404);
    expect((await post('/trials', center, body)).status).toBe(201);
    for (const as of [house.stranger, house.competitor]) {
      expect((await house.get(`/trials/${licenseId}`, as)).status).toBe(404);
      expect((await post(`/trials/${licenseId}/return`, as, { reason: '无' })).status).toBe(404);
      expect((await post(`/trials/${licenseId}/payments`, as, paymentBody('1', '1'))).status).toBe(404);
    }
    expect((await house.get(`/trials/${licenseId}`, house.bank)).status).toBe(403);
    expect((await post(`/trials/${randomUUID()}/return`, center, { reason: '无' })).status).toBe(404);
  });

  test('the licensee sees and reports, but does not confirm what it paid', async () => {
    const id = await started('staged', [{ ...dateSum, onDate: today }]);
    expect((await show(id, user)).licensee).toBe(licensee.name);
    await tickAt(0);
    const refused = await post(`/trials/${id}/payments`, user, paymentBody('1', '300000'));
    expect(codesOf(refused)).toEqual(['TRIAL_NOT_YOURS']);
  });

  test('lists hold one’s own, by stage and by the next payment', async () => {
    const id = await started('staged', [{ ...dateSum, onDate: inDays(50) }]);
    const ids = async (query: string, as = center): Promise<string[]> =>
      (await house.get(`/trials?limit=100&${query}`, as)).body.items.map((row: { id: string }) => row.id);
    expect(await ids('stage=running')).toContain(id);
    expect(await ids('stage=settled')).not.toContain(id);
    expect(await ids(`dueBefore=${inDays(51)}`)).toContain(id);
    expect(await ids(`dueBefore=${inDays(50)}`)).not.toContain(id);
    expect(await ids('', user)).toContain(id);
    expect(await ids('', house.office)).toContain(id);
    expect(await ids('', house.stranger)).toEqual([]);
    const page = (await house.get('/trials?limit=1')).body;
    const next = (await house.get(`/trials?limit=100&after=${page.next}`)).body.items;
    expect(next.map((row: { id: string }) => row.id)).not.toContain(page.items[0].id);
  });
});

test('reports may cover the whole license and not a day more', async () => {
  const id = await started();
  const refused = await post(`/trials/${id}/reports`, user, {
    reportId: 'too-long-1',
    periodFrom: today,
    periodUntil: addDays(licenseUntil, 1),
  });
  expect(codesOf(refused)).toEqual(['TRIAL_REPORT_IN_FUTURE', 'TRIAL_REPORT_PERIOD']);
});
