import { randomUUID } from 'node:crypto';
import { csv, numbers, row, startPool, type Pool } from '../../testdata/pool';

let pool: Pool;

beforeAll(async () => {
  pool = await startPool();
});

afterAll(() => pool?.service.destroy());

const buyer = { name: '宜昌机电有限公司', divisionCode: '420500' };

test('files and registers many rows at once, and one that is refused keeps no other back', async () => {
  const [first, second, unknown] = numbers(3, 40);
  expect((await pool.upload(csv(row(first!), row(second!)))).body.listed).toBe(2);
  const holder = (await pool.get(`/patents/${first}`)).body.facts.holders[0].name;
  const ids = [randomUUID(), randomUUID(), randomUUID(), randomUUID()];
  const filing = (transferId: string | undefined, number: string | undefined) => ({
    transferId,
    patentNumbers: [number],
    terms: { kind: 'contract', transferors: [holder], transferees: [buyer], agreedOn: '2026-01-05' },
  });

  const filed = await pool.post('/transfers/bulk-filings', pool.center, {
    transfers: [
      filing(ids[0], first),
      filing(ids[1], unknown),
      filing(ids[2], second),
      filing(ids[3], first),
    ],
  });
  expect(filed.body.results).toEqual([
    { transferId: ids[0], stage: 'filed' },
    { transferId: ids[1], refusals: [expect.objectContaining({ code: 'PATENT_NOT_LISTED' })] },
    { transferId: ids[2], stage: 'filed' },
    { transferId: ids[3], refusals: [expect.objectContaining({ code: 'PATENT_HAS_TRANSFER' })] },
  ]);

  const registered = await pool.post('/transfers/bulk-registrations', pool.reviewer, {
    transferIds: [ids[0], ids[1], ids[2]],
  });
  expect(registered.body.results).toEqual([
    { transferId: ids[0], stage: 'registered' },
    { transferId: ids[1], refusals: [expect.objectContaining({ code: 'TRANSFER_UNKNOWN' })] },
    { transferId: ids[2], stage: 'registered' },
  ]);
  for (const number of [first, second]) {
    expect((await pool.get(`/patents/${number}`)).body.holders).toEqual([buyer.name]);
  }
});

test('a bulk command is for those who may do one', async () => {
  const refused = await pool.post('/transfers/bulk-registrations', pool.center, {
    transferIds: [randomUUID()],
  });
  expect(refused.status).toBe(403);
});
