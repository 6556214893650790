import { bearer, startTestService, type TestService } from '@ipflow/testing';
import { randomUUID } from 'node:crypto';
import request from 'supertest';
import { service } from '../service';

let pool: TestService;
let center: string;
let reviewer: string;
let office: string;
let api: ReturnType<typeof request>;

beforeAll(async () => {
  pool = await startTestService(service);
  api = request(pool.url);
  center = await bearer({ tenant: 'center-wuhan', roles: ['operation_center'] });
  reviewer = await bearer({ tenant: 'office', subject: 'li', roles: ['reviewer'] });
  office = await bearer({ tenant: 'office', subject: 'wang', roles: ['office', 'reviewer'] });
});

afterAll(() => pool?.destroy());

const csv = (rows: string[]): string =>
  ['申请号,专利名称,申请人,主分类号,申请日,授权公告日,专利类型,法律状态,地址', ...rows].join('\n');
const patent = '202010566088.9';
const other = '201510958772.0';
const wuhan = '湖北省武汉市武昌区首义路125号';

async function importRows(rows: string[], as = center) {
  const response = await api
    .put(`/imports/${randomUUID()}?fileName=patents.csv`)
    .set('Authorization', as)
    .set('Content-Type', 'text/csv')
    .set('Prefer', 'wait=30')
    .send(csv(rows));
  expect(response.status).toBe(200);
  return response.body;
}

function filing(transferId: string, patentNumbers = [patent], terms = {}, papers = {}) {
  return {
    transferId,
    patentNumbers,
    terms: {
      kind: 'contract',
      transferors: ['武汉船舶设计研究所有限公司'],
      transferees: [{ name: '宜昌机电有限公司', divisionCode: '420500' }],
      priceFen: '12345678',
      agreedOn: '2026-01-05',
      ...terms,
    },
    papers,
  };
}

const post = (path: string, as: string, body: object, key = randomUUID()) =>
  api.post(path).set('Authorization', as).set('Idempotency-Key', key).send(body);

test('imports, files, registers and revokes a transfer, and the holders follow', async () => {
  const report = await importRows([
    `${patent},一种清漂装置,武汉船舶设计研究所有限公司,E02B15/10,2020-06-19,2022-01-02,发明,,${wuhan}`,
    `${other},一种清漂方法,武汉船舶设计研究所有限公司,E02B15/10,2015-12-18,2018-01-02,发明,,${wuhan}`,
    `202310123456.7,假号码,某公司,E02B15/10,2023-12-18,,发明,,${wuhan}`,
  ]);
  expect(report).toMatchObject({ state: 'done', listed: 2, rejected: 1, amended: 0 });

  const id = randomUUID();
  const filed = await post('/transfers', center, filing(id));
  expect(filed.status).toBe(201);
  const again = await post('/transfers', center, filing(randomUUID()));
  expect(again.status).toBe(422);
  expect(again.body.reasons).toEqual([
    expect.objectContaining({ code: 'PATENT_HAS_TRANSFER', article: '专利法第十条' }),
  ]);

  expect((await post(`/transfers/${id}/registration`, center, {})).status).toBe(403);
  const key = randomUUID();
  const registered = await post(`/transfers/${id}/registration`, reviewer, {}, key);
  expect(registered.body).toEqual({ transferId: id, stage: 'registered' });
  const repeated = await post(`/transfers/${id}/registration`, reviewer, {}, key);
  expect(repeated.body).toEqual(registered.body);
  expect(repeated.headers['idempotency-replayed']).toBe('true');

  const moved = await api.get(`/patents/${patent}`).set('Authorization', center);
  expect(moved.body).toMatchObject({ holders: ['宜昌机电有限公司'], divisionCode: '420500' });
  expect(moved.body.encumbrances).toEqual([expect.objectContaining({ kind: 'transfer', state: 'released' })]);

  expect((await post(`/transfers/${id}/revocation`, office, { reason: '法院判决合同无效' })).status).toBe(
    200,
  );
  const back = await api.get(`/patents/${patent}`).set('Authorization', center);
  expect(back.body).toMatchObject({ holders: ['武汉船舶设计研究所有限公司'], divisionCode: '420100' });
  const shown = await api.get(`/transfers/${id}`).set('Authorization', center);
  expect(shown.body.history.map(({ term }: { term: string }) => term)).toEqual([
    '专利权转让申请',
    '专利权转移登记',
    '转移登记撤销',
  ]);
});

test('names every reason at once, with code and article', async () => {
  const refused = await post(
    '/transfers',
    center,
    filing(randomUUID(), [other, '201610920041.1'], {
      transferors: ['不相干公司'],
      transferees: [{ name: 'Foreign Inc', country: 'US' }],
    }),
  );
  expect(refused.status).toBe(422);
  expect(refused.headers['content-type']).toContain('application/problem+json');
  expect(refused.body.reasons.map(({ code }: { code: string }) => code).sort()).toEqual([
    'PATENT_NOT_LISTED',
    'TRANSFER_CO_OWNER_CONSENT',
    'TRANSFER_EXPORT_CERTIFICATE_MISSING',
    'TRANSFER_FOREIGN_REVIEW_MISSING',
    'TRANSFER_NOT_HOLDER',
  ]);
});
