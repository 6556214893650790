import { codesOf, csv, numbers, row, startPool, type Pool } from '../../testdata/pool';
import { ClaimExpiry } from './expiry';

let pool: Pool;
const patents = numbers(40);
let used = 0;
const some = (count: number): string[] => patents.slice(used, (used += count));
let cases = 0;
const newId = (): string => `case-${String((cases += 1)).padStart(6, '0')}`;

beforeAll(async () => {
  pool = await startPool();
  await pool.upload(csv(...patents.map((number) => row(number))));
});

afterAll(() => pool?.service.destroy());

const claim = (claimId: string, patentNumbers: string[], more = {}) =>
  pool.post('/encumbrances', pool.office, {
    claimId,
    patentNumbers,
    kind: 'pledge',
    caseRef: claimId,
    ...more,
  });
const step = (claimId: string, name: 'confirmation' | 'release', patentNumbers: string[]) =>
  pool.post(`/encumbrances/${claimId}/${name}`, pool.office, { patentNumbers });
const states = async (patent: string): Promise<string[]> =>
  (await pool.get(`/patents/${patent}`)).body.encumbrances.map(({ state }: { state: string }) => state);
const expireAt = (now: Date) => pool.service.app.get(ClaimExpiry).expireDue(now);
const inDays = (days: number): Date => new Date(Date.now() + days * 86_400_000);

test('claims all patents or none, with the reasons of all', async () => {
  const [free, first, second] = some(3) as [string, string, string];
  await claim(newId(), [first]);
  await claim(newId(), [second], { kind: 'preservation' });
  const refused = await claim(newId(), [free, first, second, ...numbers(1, 9_000_000)]);
  expect(refused.status).toBe(422);
  expect(codesOf(refused)).toEqual(['PATENT_HAS_PLEDGE', 'PATENT_HAS_PRESERVATION', 'PATENT_NOT_LISTED']);
  expect(await states(free)).toEqual([]);
});

test('claims, confirms and releases many patents; each step may be repeated', async () => {
  const many = some(10);
  const id = newId();
  const claimed = await claim(id, many);
  expect(claimed.status).toBe(201);
  expect(claimed.body.patents).toEqual(many.map((number) => ({ number, version: 2 })));
  expect((await claim(id, many)).body).toEqual(claimed.body);
  for (const _ of [1, 2]) expect((await step(id, 'confirmation', many)).status).toBe(200);
  expect(await states(many[9]!)).toEqual(['confirmed']);
  for (const _ of [1, 2]) {
    const released = await step(id, 'release', many);
    expect(released.status).toBe(200);
    expect(released.body.patents[0]).toEqual({ number: many[0], version: 4 });
  }
  expect(await states(many[0]!)).toEqual(['released']);
});

test('a claim nobody confirms lapses, and a late confirmation is refused', async () => {
  const [patent] = some(1) as [string];
  const id = newId();
  await claim(id, [patent], { expiresInDays: 1 });
  expect(await expireAt(inDays(0.9))).toBe(0);
  expect(await expireAt(inDays(1.1))).toBe(1);
  expect(await states(patent)).toEqual(['expired']);
  const late = await step(id, 'confirmation', [patent]);
  expect(late.status).toBe(422);
  expect(codesOf(late)).toEqual(['CLAIM_GONE']);
  expect((await step(id, 'release', [patent])).status).toBe(200);
  expect((await claim(newId(), [patent])).status).toBe(201);
});

test('a confirmed claim does not lapse', async () => {
  const [patent] = some(1) as [string];
  const id = newId();
  await claim(id, [patent], { expiresInDays: 1 });
  await step(id, 'confirmation', [patent]);
  await expireAt(inDays(31));
  expect(await states(patent)).toEqual(['confirmed']);
});

test('a transfer’s own claim is ended by the transfer and not beside it', async () => {
  const [patent] = some(1) as [string];
  const transferId = newId();
  const terms = {
    kind: 'contract',
    transferors: ['武汉船舶设计研究所有限公司'],
    transferees: [{ name: '宜昌机电有限公司' }],
    agreedOn: '2026-01-05',
  };
  await pool.post('/transfers', pool.center, { transferId, patentNumbers: [patent], terms });
  expect(codesOf(await step(transferId, 'release', [patent]))).toEqual(['CLAIM_OF_TRANSFER']);
  expect(await states(patent)).toEqual(['claimed']);
});

test('numbers may be written in any form and twice', async () => {
  const [patent] = some(1) as [string];
  const written = [`ZL ${patent}`, patent.replace('.', ''), `CN${patent}`];
  const claimed = await claim(newId(), written);
  expect(claimed.body.patents).toEqual([{ number: patent, version: 2 }]);
});

test('only the office and its reviewers claim', async () => {
  const [patent] = some(1) as [string];
  const body = { claimId: newId(), patentNumbers: [patent], kind: 'pledge', caseRef: 'x' };
  for (const as of [pool.center, pool.enterprise, pool.bank]) {
    expect((await pool.post('/encumbrances', as, body)).status).toBe(403);
  }
  const asTransfer = await claim(newId(), [patent], { kind: 'transfer' });
  expect(asTransfer.status).toBe(400);
});
