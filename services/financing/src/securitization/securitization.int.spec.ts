import { randomUUID } from 'node:crypto';
import type { LocalDate } from '@ipflow/kernel';
import { borrower, codesOf, startFinancing, tenants, type Financing } from '../../testdata/financing';
import * as loans from '../../testdata/loans';

let house: Financing;

beforeAll(async () => {
  house = await startFinancing();
});

afterAll(() => house?.stop());

const idOf = (kind: string): string => `${kind}-${randomUUID()}`;

/** A loan of the bank with so much outstanding. */
function lent(principalFen: bigint, bank: string = tenants.bank): Promise<string> {
  return loans.lent(house, { principalFen, bank, disbursedOn: '2026-03-10' as LocalDate, termMonths: 360 });
}

const fee = (balanceFen: string, dueOn = '2056-05-01') => ({
  kind: 'license_fee',
  licenseId: idOf('lic'),
  obligor: '某某光电有限公司',
  balanceFen,
  dueOn,
});
const loan = (loanId: string) => ({ kind: 'pledge_loan', loanId });
const forming = (assets: object[], totalFen: string) => ({
  securitizationId: idOf('abs'),
  name: '武汉知识产权一期',
  assets,
  totalFen,
  cutOffOn: '2026-03-30',
});
const form = (body: object, as = house.bank) => house.post('/securitizations', as, body);

test('a pool holds its assets at what they are worth, and its months add up to the total', async () => {
  const loanId = await lent(300n);
  const body = forming([loan(loanId), fee('400', '2056-03-31'), fee('50')], '750');
  const id = body.securitizationId;
  const formed = await form(body);
  expect([formed.status, formed.body]).toEqual([
    201,
    { securitizationId: id, stage: 'formed', totalFen: '750' },
  ]);
  expect((await form(body)).status).toBe(201);
  expect((await house.get(`/securitizations/${id}/cash-flow`)).body).toEqual({
    securitizationId: id,
    cutOffOn: '2026-03-30',
    totalFen: '750',
    months: [
      {
        month: '2056-03',
        assets: 2,
        licenseFeeFen: '400',
        pledgeLoanFen: '300',
        dueFen: '700',
        leftFen: '50',
      },
      { month: '2056-05', assets: 1, licenseFeeFen: '50', pledgeLoanFen: '0', dueFen: '50', leftFen: '0' },
    ],
  });
  const shown = (await house.get(`/securitizations/${id}`)).body;
  expect(shown).toMatchObject({ stage: 'formed', originatedBy: tenants.bank, totalFen: '750' });
  expect(shown.assets[0]).toEqual({
    assetRef: `loan-${loanId}`,
    kind: 'pledge_loan',
    obligor: borrower.name,
    balanceFen: '300',
    dueOn: '2056-03-10',
  });
  expect(shown.history).toHaveLength(1);
});

test('an asset is in one pool at a time, and free again when that is dissolved', async () => {
  const loanId = await lent(300n);
  const first = forming([loan(loanId)], '300');
  expect((await form(first)).status).toBe(201);
  const heldBy = async () => (await house.get(`/loans/${loanId}`)).body.securitization;
  const { securitizationId, cutOffOn } = first;
  expect(await heldBy()).toEqual({ securitizationId, stage: 'formed', cutOffOn });
  const second = forming([loan(loanId), fee('1')], '301');
  const refused = await form(second);
  expect([refused.status, codesOf(refused)]).toEqual([422, ['SECURITIZATION_ASSET_HELD']]);
  expect(refused.body.reasons[0].field).toBe('assets[0]');
  const path = `/securitizations/${first.securitizationId}/dissolution`;
  expect((await house.post(path, house.otherBank, { reason: '不是我的' })).status).toBe(404);
  const dissolved = await house.post(path, house.bank, { reason: '发行终止' });
  expect(dissolved.body).toEqual({ securitizationId: first.securitizationId, stage: 'dissolved' });
  expect((await house.post(path, house.office, { reason: '再次' })).status).toBe(200);
  expect(await heldBy()).toBeNull();
  expect((await form(second)).status).toBe(201);
  const { items } = (await house.get(`/securitizations?asset=loan-${loanId}`)).body;
  expect(items.map(({ stage }: { stage: string }) => stage).sort()).toEqual(['dissolved', 'formed']);
});

test('of pools formed at the same instant with one asset in common, one stands', async () => {
  const loanId = await lent(300n);
  const others = await Promise.all([lent(1n), lent(1n), lent(1n), lent(1n)]);
  const answers = await Promise.all(others.map((other) => form(forming([loan(other), loan(loanId)], '301'))));
  expect(answers.map(({ status }) => status).sort()).toEqual([201, 422, 422, 422]);
});

test('a loan is taken at what is left of it; without balance, non-performing or of another bank it is refused', async () => {
  const [repaid, bad] = [await lent(500n), await lent(500n)];
  await loans.payBack(house, repaid, 490n);
  await loans.sour(house, bad);
  const others = await lent(5n, tenants.otherBank);
  const wrong = await form(forming([loan(bad), loan(others), loan('nobody-knows')], '1'));
  expect([wrong.status, codesOf(wrong)]).toEqual([
    422,
    [
      'SECURITIZATION_LOAN_NON_PERFORMING',
      'SECURITIZATION_LOAN_UNKNOWN',
      'SECURITIZATION_LOAN_UNKNOWN',
      'SECURITIZATION_TOTAL',
    ],
  ]);
  expect((await form(forming([loan(repaid), loan(others)], '15'), house.office)).status).toBe(201);
});

test('a pool is seen by its originator and the office only', async () => {
  const body = forming([fee('9')], '9');
  expect((await form(body)).status).toBe(201);
  const path = `/securitizations/${body.securitizationId}`;
  for (const tail of ['', '/cash-flow']) {
    expect((await house.get(path + tail, house.reviewer)).status).toBe(200);
    expect((await house.get(path + tail, house.otherBank)).status).toBe(404);
    expect((await house.get(path + tail, house.enterprise)).status).toBe(403);
  }
  expect((await house.get('/securitizations', house.otherBank)).body.items).toEqual([]);
  expect((await form(body, house.enterprise)).status).toBe(403);
});
