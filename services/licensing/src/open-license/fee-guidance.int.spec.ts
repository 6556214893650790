import { randomUUID } from 'node:crypto';
import { bearer } from '@ipflow/testing';
import request from 'supertest';
import { DataSource } from 'typeorm';
import { startLicensing, type Licensing } from '../../testdata/licensing';
import { declaration, freshPatent, lumpSum } from '../../testdata/listing';

let licensing: Licensing;
beforeAll(async () => {
  licensing = await startLicensing({ pretendPool: 'grant' });
});
afterAll(() => licensing?.stop());

const path = '/open-licenses/fee-guidance';
const ask = (terms: object, by = licensing.center) => licensing.post(path, by, { terms });
const dear = {
  method: 'entry_and_royalty',
  fixedFen: '2000000001',
  royaltyPpm: 200_001,
  royaltyBase: 'net_sales',
};

test('tells what is refused, what is warned of, and the values of the day', async () => {
  const answer = await ask({ fee: { ...dear, payment: '行业领先' } });
  expect(answer.status).toBe(200);
  expect(answer.body).toEqual({
    on: expect.stringMatching(/^\d{4}-\d\d-\d\d$/),
    refusals: [
      {
        code: 'OPEN_LICENSE_PROMOTIONAL_WORDING',
        article: '专利法实施细则第八十五条',
        message: expect.stringContaining('领先'),
        field: 'terms.otherMatters',
      },
    ],
    warnings: [
      {
        code: 'OPEN_LICENSE_FEE_ABOVE_GUIDE_FIXED',
        article: '专利开放许可使用费估算指引',
        message: expect.stringContaining('2,000万元'),
        field: 'terms.fee.fixedFen',
      },
      {
        code: 'OPEN_LICENSE_FEE_ABOVE_GUIDE_SALES',
        article: '专利开放许可使用费估算指引',
        message: expect.stringContaining('20%'),
        field: 'terms.fee.royaltyPpm',
      },
    ],
    guide: {
      name: '专利开放许可使用费估算指引',
      version: 'open-license-2021',
      from: '2021-06-01',
      isUnverified: true,
      fixedFen: '2000000000',
      fixed: '2,000万元',
      royaltyPpm: { net_sales: 200_000, profit: 400_000 },
    },
  });
});

test('says beforehand what the declaration is told when it is filed', async () => {
  const fee = { ...dear, payment: '每年结算' };
  const before = await ask({ fee });
  const patentNumber = await freshPatent(licensing);
  const filed = await licensing.postAndWait(
    '/open-licenses',
    licensing.center,
    declaration(randomUUID(), patentNumber, { fee }),
  );
  const plain = ({ code, article, message }: Record<string, string>) => ({ code, article, message });
  expect(before.body.warnings.map(plain)).toEqual(filed.body.warnings);
});

test('takes what is typed so far, keeps nothing, and needs no key', async () => {
  const db = licensing.service.app.get(DataSource);
  const kept = async (): Promise<unknown[]> =>
    db.query('select (select count(*) from event) as events, (select count(*) from idempotency) as answers');
  const before = await kept();
  const answer = await request(licensing.service.url)
    .post(path)
    .set('Authorization', licensing.center)
    .send({ terms: { fee: { method: 'lump_sum' } } });
  expect(answer.status).toBe(200);
  expect(answer.body.refusals).toEqual([
    expect.objectContaining({ code: 'OPEN_LICENSE_FEE_FIXED_MISSING', field: 'terms.fee.fixedFen' }),
  ]);
  expect(answer.body.warnings).toEqual([]);
  expect(await kept()).toEqual(before);
});

test('is for whoever may declare', async () => {
  const terms = { fee: lumpSum };
  for (const by of [licensing.center, licensing.enterprise, licensing.office])
    expect((await ask(terms, by)).status).toBe(200);
  const thePublic = await bearer({ tenant: 'public', roles: ['public'] as never });
  for (const by of [licensing.bank, licensing.reviewer, thePublic])
    expect((await ask(terms, by)).status).toBe(403);
});

test.each([
  ['no terms', {}],
  ['a method that is none', { terms: { fee: { method: 'auction' } } }],
  ['money as a number', { terms: { fee: { method: 'lump_sum', fixedFen: 5 } } }],
  ['a share beyond the whole', { terms: { fee: { ...dear, royaltyPpm: 1_000_001 } } }],
  ['an unknown field', { terms: { fee: lumpSum }, openLicenseId: randomUUID() }],
  ['other matters beyond their limit', { terms: { fee: lumpSum, otherMatters: '字'.repeat(2_001) } }],
])('refuses %s', async (_, body) => {
  expect((await licensing.post(path, licensing.center, body)).status).toBe(400);
});
