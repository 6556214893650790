import { bearer } from '@ipflow/testing';
import { DataSource } from 'typeorm';
import { codesOf, startPool, type Pool } from '../../testdata/pool';
import { idOf, putTo, today } from '../../testdata/register';

let pool: Pool;
let rival: string;

beforeAll(async () => {
  pool = await startPool();
  rival = await bearer({ tenant: 'enterprise-2', roles: ['enterprise'] });
});

afterAll(() => pool?.service.destroy());

const year = Number(today.slice(0, 4));
const until = `${year + 1}-01-31`;
const uscc = '91420100616400352X';
const others = ['914200007068068827', '9142000071451795XA', '91420000757013137P', '91110000710930405L'];
const indicators = { patentsIndustrialised: '12', productRevenueFen: '900', researchFen: '70', staff: '40' };

const application = (institutionId: string, code = uscc, more: object = {}) => ({
  institutionId,
  kind: 'model_enterprise',
  institution: { name: `=HYPERLINK("${code}")`, kind: 'enterprise', uscc: code },
  facts: { 主营产品: '光纤', 上年营业收入: '130 亿元', 有效发明专利数: '600' },
  evidence: [{ title: '营业执照', sha256: 'a'.repeat(64) }],
  ...more,
});
const file = (id: string, code = uscc, as = pool.enterprise, more: object = {}) =>
  pool.post('/institutions', as, application(id, code, more));
const recognise = (id: string, as = pool.reviewer) =>
  pool.post(`/institutions/${id}/recognition`, as, { validUntil: until });

test('is filed, returned, filed again, recognised, reports, and is revoked; each sees what is theirs', async () => {
  const id = idOf('institution');
  expect((await file(id)).body).toEqual({ institutionId: id, stage: 'filed', revision: 1 });
  expect((await pool.get(`/institutions/${id}`, rival)).status).toBe(404);
  expect((await pool.get('/institutions', rival)).body.items).toEqual([]);
  expect((await pool.post(`/institutions/${id}/return`, pool.reviewer, { reason: '缺材料' })).status).toBe(
    200,
  );
  expect((await file(id)).body).toMatchObject({ stage: 'filed', revision: 2 });
  const recognised = await recognise(id);
  expect(recognised.body).toMatchObject({ stage: 'recognised', number: `SQ${year}42000001` });
  expect((await putTo(pool, `/institutions/${id}/indicators/${year}`, rival, { indicators })).status).toBe(
    404,
  );
  for (const staff of ['1', '41', '41']) {
    const said = { indicators: { ...indicators, staff } };
    expect((await putTo(pool, `/institutions/${id}/indicators/${year}`, pool.enterprise, said)).status).toBe(
      200,
    );
  }
  const mine = (await pool.get(`/institutions/${id}`, pool.enterprise)).body;
  expect(mine).toMatchObject({
    stage: 'recognised',
    validUntil: until,
    divisionCode: '420100',
    indicators: { [year]: { ...indicators, staff: '41' } },
  });
  expect(mine.history.map(({ term }: { term: string }) => term)).toEqual([
    '机构认定申报',
    '机构申报退回',
    '机构认定申报',
    '机构认定',
    '机构年度指标',
    '机构年度指标',
  ]);
  const seen = (await pool.get(`/institutions/${id}`, rival)).body;
  expect(seen).toMatchObject({ stage: 'recognised', uscc });
  for (const kept of ['indicators', 'history', 'facts', 'evidence', 'filedBy'])
    expect(seen).not.toHaveProperty(kept);

  const { items } = (await pool.get('/institutions/summary', rival)).body;
  expect(items).toMatchObject([
    { kind: 'conversion_base', target: 10, inForce: 0 },
    { kind: 'operation_center', target: 5, inForce: 0 },
    {
      kind: 'model_enterprise',
      target: 500,
      inForce: 1,
      progressPpm: 2_000,
      byDivision: [{ divisionCode: '420100', name: '武汉市', inForce: 1 }],
      indicators: { [year]: { staff: '41', productRevenueFen: '900' } },
    },
  ]);
  const csv = (await pool.get('/institutions/export?stage=recognised', rival)).text;
  expect(csv).toContain(`"'=HYPERLINK(""${uscc}"")"`);

  const revocation = await pool.post(`/institutions/${id}/revocation`, pool.office, { reason: '弄虚作假' });
  expect(revocation.body).toMatchObject({ stage: 'revoked' });
  expect((await pool.get('/institutions/summary')).body.items[2]).toMatchObject({ inForce: 0, revoked: 1 });
});

test('nobody recognises what it filed itself, whatever roles it holds', async () => {
  const both = await bearer({ tenant: 'both', roles: ['enterprise', 'reviewer'] });
  const id = idOf('institution');
  expect((await file(id, '914403001922038216', both)).status).toBe(201);
  expect(codesOf(await recognise(id, both))).toEqual(['INSTITUTION_FOUR_EYES']);
  expect((await recognise(id, pool.enterprise)).status).toBe(403);
  expect((await recognise(id)).status).toBe(200);
});

test('of applications of one enterprise at the same instant, one is taken', async () => {
  const code = '9144030071526726XG';
  const answers = await Promise.all([1, 2, 3, 4].map(() => file(idOf('institution'), code)));
  expect(answers.map(({ status }) => status).sort()).toEqual([201, 422, 422, 422]);
  const refused = answers.filter(({ status }) => status === 422);
  expect(refused.flatMap(codesOf)).toEqual(Array(3).fill('INSTITUTION_ALREADY_KNOWN'));
});

test('recognitions at the same instant get different numbers without gaps', async () => {
  const ids = others.map(() => idOf('institution'));
  await Promise.all(ids.map((id, index) => file(id, others[index])));
  const answers = await Promise.all([...ids, ...ids].map((id) => recognise(id)));
  expect(answers.map(({ status }) => status)).toEqual(Array(8).fill(200));
  const numbers = [...new Set(answers.map(({ body }) => body.number as string))].sort();
  expect(numbers).toHaveLength(4);
  const last = Number(numbers.at(-1)!.slice(-6));
  expect(last - Number(numbers[0]!.slice(-6))).toBe(3);

  const list = async (query: string) =>
    (await pool.get(`/institutions?kind=model_enterprise&${query}`, pool.office)).body;
  const all = (await list('stage=recognised&limit=100')).items.map(({ id }: { id: string }) => id);
  expect(all).toEqual([...all].sort());
  expect(all).toEqual(expect.arrayContaining(ids));
  const first = await list('stage=recognised&limit=1');
  expect(first.next).toBe(all[0]);
  expect((await list(`stage=recognised&limit=1&after=${first.next}`)).items[0].id).toBe(all[1]);
  expect((await list('stage=expired')).items).toEqual([]);
  // As the register looks once the term of one has run out.
  const db = pool.service.app.get(DataSource);
  await db.query(`update institution set valid_until = '2020-01-01' where id = $1`, [ids[0]]);
  expect((await list('stage=expired')).items).toMatchObject([{ id: ids[0], stage: 'expired' }]);
  expect((await pool.get('/institutions/summary')).body.items[2]).toMatchObject({ expired: 1 });
  expect((await list(`uscc=${others[0]}`)).items).toHaveLength(1);
});

test('refuses what is not an application', async () => {
  const wrong: object[] = [
    { institution: { name: '某公司', kind: 'enterprise', uscc: '91420000706802345X' } },
    { institution: { name: '某\u0000公司', kind: 'enterprise' } },
    { evidence: [{ title: '网页', url: 'javascript:alert(1)' }] },
    { evidence: [{ title: '摘要', sha256: 'XYZ' }] },
    { facts: Object.fromEntries(Array.from({ length: 41 }, (_, index) => [`内容${index}`, '一'])) },
    { kind: 'bank' },
    { filedBy: 'office' },
  ];
  for (const more of wrong)
    expect((await file(idOf('institution'), uscc, pool.enterprise, more)).status).toBe(400);
  for (const path of ['abc', '1999', '9'.repeat(30)])
    expect(
      (await putTo(pool, `/institutions/nobody-here/indicators/${path}`, pool.enterprise, { indicators }))
        .status,
    ).toBe(400);
  expect((await recognise('nobody-here')).status).toBe(404);
  expect((await file(idOf('institution'), uscc, pool.bank)).status).toBe(403);
});
