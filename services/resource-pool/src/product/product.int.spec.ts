import { licenseCancelled, licenseRecorded, licenseTerms, scope } from '../../testdata/cases';
import { codesOf, csv, numbers, row } from '../../testdata/pool';
import { idOf, lastYear, putTo, today } from '../../testdata/register';
import { Saga } from '../../testdata/saga';
import type { Pool } from '../../testdata/pool';
import { bearer } from '@ipflow/testing';

let saga: Saga;
let pool: Pool;
let rival: string;
const patents = numbers(4, 500);

beforeAll(async () => {
  saga = await Saga.start();
  ({ pool } = saga);
  rival = await bearer({ tenant: 'enterprise-2', roles: ['enterprise'] });
  expect((await pool.upload(csv(...patents.map((number) => row(number))))).body).toMatchObject({ listed: 4 });
});

afterAll(() => saga?.stop());

const holder = { name: '武汉船舶设计研究所有限公司', kind: 'enterprise', uscc: '91420100616400352X' };
const other = { name: '宜昌机电有限公司', kind: 'enterprise', uscc: '914200007068068827' };
const year = today.slice(0, 4);

const product = (productId: string, more: object = {}) => ({
  productId,
  enterprise: holder,
  name: '+清漂船',
  industryCode: 'C3731',
  patentNumbers: [`ZL${patents[0]}`],
  outputFen: '5000000000',
  outputYear: lastYear,
  evidence: [{ title: '检测报告', sha256: 'b'.repeat(64) }],
  ...more,
});
const file = (id: string, more: object = {}, as = pool.enterprise) =>
  pool.post('/products', as, product(id, more));
const record = (id: string, as = pool.reviewer) => pool.post(`/products/${id}/record`, as, {});

test('is filed, recorded with a number, tells its output, and its page marks a patent that lapsed', async () => {
  const id = idOf('product');
  expect((await file(id)).body).toEqual({ productId: id, stage: 'filed', revision: 1 });
  expect((await pool.get(`/products/${id}`, rival)).status).toBe(404);
  expect((await pool.post(`/products/${id}/return`, pool.reviewer, { reason: '缺材料' })).status).toBe(200);
  expect((await file(id, { name: '清漂船二型' })).body).toMatchObject({ stage: 'filed', revision: 2 });
  expect((await record(id)).body).toMatchObject({ stage: 'recorded', number: `CP${year}42000001` });
  expect((await record(id)).body).toMatchObject({ number: `CP${year}42000001` });
  const said = { outputFen: '7000000000' };
  expect((await putTo(pool, `/products/${id}/outputs/${lastYear}`, rival, said)).status).toBe(404);
  expect((await putTo(pool, `/products/${id}/outputs/${lastYear}`, pool.enterprise, said)).status).toBe(200);
  const early = await putTo(pool, `/products/${id}/outputs/${lastYear + 1}`, pool.enterprise, said);
  expect(codesOf(early)).toEqual(['PRODUCT_OUTPUT_YEAR']);

  expect((await pool.get('/products/summary', rival)).body).toEqual({
    items: [
      {
        industryCode: 'C37',
        industryName: expect.stringContaining('船舶'),
        year: lastYear,
        products: 1,
        outputFen: '7000000000',
      },
    ],
    years: [{ year: lastYear, products: 1, outputFen: '7000000000' }],
  });

  const lapse = { code: 'CF01', effectiveOn: today };
  expect((await pool.post(`/patents/${patents[0]}/legal-events`, pool.office, lapse)).status).toBe(200);
  const seen = (await pool.get(`/products/${id}`, rival)).body;
  expect(seen).toMatchObject({
    stage: 'recorded',
    name: '清漂船二型',
    endedPatents: [{ patentNumber: patents[0], legalStatus: 'lapsed' }],
  });
  for (const kept of ['outputs', 'outputFen', 'history', 'evidence', 'filedBy'])
    expect(seen).not.toHaveProperty(kept);
  const mine = (await pool.get(`/products/${id}`, pool.enterprise)).body;
  expect(mine.outputs).toEqual([{ year: lastYear, outputFen: '7000000000' }]);
  expect(mine.history.map(({ term }: { term: string }) => term)).toEqual([
    '专利产品备案申请',
    '专利产品备案退回',
    '专利产品备案申请',
    '专利产品备案',
    '专利产品产值',
  ]);
  expect((await pool.post(`/products/${id}/cancellation`, rival, { reason: '停产' })).status).toBe(404);
  expect((await pool.post(`/products/${id}/cancellation`, pool.enterprise, { reason: '停产' })).status).toBe(
    200,
  );
  expect((await pool.get('/products/summary')).body.items).toEqual([]);
});

test('a licensee may file while its license is on record, and not after', async () => {
  const licenseId = idOf('license');
  const more = { enterprise: other, patentNumbers: [patents[1]] };
  const before = await file(idOf('product'), more);
  expect(codesOf(before)).toEqual(['PRODUCT_PATENT_NOT_ENTITLED']);
  const terms = licenseTerms('ordinary', { scope: scope({ until: '2090-12-31' }) });
  await saga.tell(licenseRecorded(licenseId, [patents[1]!], terms));
  const id = idOf('product');
  expect((await file(id, more)).status).toBe(201);
  await saga.tell(licenseCancelled(licenseId, [patents[1]!]));
  expect(codesOf(await record(id))).toEqual(['PRODUCT_PATENT_NOT_ENTITLED']);
});

test('records at the same instant get different numbers without gaps', async () => {
  const ids = Array.from({ length: 5 }, () => idOf('product'));
  for (const id of ids) expect((await file(id, { patentNumbers: [patents[2]] })).status).toBe(201);
  const answers = await Promise.all([...ids, ...ids].map((id) => record(id)));
  expect(answers.map(({ status }) => status)).toEqual(Array(10).fill(200));
  const given = [...new Set(answers.map(({ body }) => body.number as string))].sort();
  expect(given).toHaveLength(5);
  expect(Number(given[4]!.slice(-6)) - Number(given[0]!.slice(-6))).toBe(4);

  const list = async (query: string) => (await pool.get(`/products?${query}`, rival)).body;
  const all = (await list(`patent=ZL${patents[2]}&stage=recorded&industry=C37`)).items;
  expect(all.map(({ id }: { id: string }) => id)).toEqual([...ids].sort());
  const first = await list(`patent=${patents[2]}&limit=2`);
  expect(first.next).toBe(all[1].id);
  expect((await list(`patent=${patents[2]}&limit=100&after=${first.next}`)).items).toHaveLength(3);
  const exported = (await pool.get(`/products/export?patent=${patents[2]}`, rival)).text;
  expect(exported.split('\n').filter(Boolean)).toHaveLength(6);
  expect(exported).toContain(`'+清漂船`);
  expect(exported).not.toContain('50000000.00');
});

test('nobody records what it filed itself, and refusals come all at once', async () => {
  const both = await bearer({ tenant: 'both', roles: ['enterprise', 'reviewer'] });
  const id = idOf('product');
  expect((await file(id, { patentNumbers: [patents[3]] }, both)).status).toBe(201);
  expect(codesOf(await record(id, both))).toEqual(['PRODUCT_FOUR_EYES']);
  const refused = await file(idOf('product'), {
    enterprise: other,
    patentNumbers: [patents[3], '201610920041.1'],
    industryCode: 'C9',
    outputFen: '999999999999999999',
    outputYear: lastYear + 1,
    evidence: [{ title: '订单' }],
  });
  expect(codesOf(refused)).toEqual([
    'PATENT_NOT_LISTED',
    'PRODUCT_EVIDENCE_WITHOUT_DIGEST',
    'PRODUCT_INDUSTRY',
    'PRODUCT_OUTPUT_RANGE',
    'PRODUCT_OUTPUT_YEAR',
    'PRODUCT_PATENT_NOT_ENTITLED',
  ]);
  for (const more of [
    { outputFen: '-1' },
    { outputFen: 5 },
    { patentNumbers: ['202310123456.7'] },
    { name: '<\u0007>' },
    { productId: '../../etc' },
    { patentNumbers: Array(201).fill(patents[3]) },
  ])
    expect((await file(idOf('product'), more)).status).toBe(400);
});
