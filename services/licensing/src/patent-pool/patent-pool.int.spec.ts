import { randomUUID } from 'node:crypto';
import {
  codesOf,
  company,
  party,
  startLicensing,
  university,
  type Licensing,
} from '../../testdata/licensing';
import { agreedLicense, freshPatents } from '../../testdata/agreed';

let house: Licensing;
let center: string;
let post: Licensing['post'];

beforeAll(async () => {
  house = await startLicensing({ pretendPool: 'grant' });
  ({ center, post } = house);
});

afterAll(() => house?.stop());

interface PoolBody {
  patentPoolId: string;
  name: string;
  members: { holder: { name: string }; patentNumbers: string[]; sharePpm: number }[];
  fee: Record<string, unknown>;
}

/** Two patents of the company at 2/3, one of the university at 1/3. */
async function forming(more: Partial<PoolBody> = {}): Promise<PoolBody> {
  const ofCompany = await freshPatents(house, 2);
  const ofUniversity = await freshPatents(house, 1, { holders: [party(university, { kind: 'university' })] });
  return {
    patentPoolId: `pool-${randomUUID()}`,
    name: '光通信专利池',
    members: [
      { holder: { name: company }, patentNumbers: ofCompany, sharePpm: 666_667 },
      { holder: { name: university }, patentNumbers: ofUniversity, sharePpm: 333_333 },
    ],
    fee: { method: 'lump_sum', fixedFen: '300000', payment: '银行转账' },
    ...more,
  };
}

async function formed(): Promise<PoolBody> {
  const body = await forming();
  const answer = await post('/patent-pools', center, body);
  expect([answer.status, answer.body]).toEqual([201, { patentPoolId: body.patentPoolId, stage: 'formed' }]);
  return body;
}

/** A license under the pool: of everything it holds. */
function licensed({ patentPoolId, members }: PoolBody): Promise<string> {
  const terms = { patentPoolId, licensors: [company, university], usesFirst: false };
  return agreedLicense(
    house,
    terms,
    members.flatMap(({ patentNumbers }) => patentNumbers),
  );
}

const feeBody = (licenseId: string, receivedFen: string, paymentReference = randomUUID()) => ({
  licenseId,
  receivedFen,
  paymentReference,
});
const show = async ({ patentPoolId }: PoolBody, as = center) =>
  (await house.get(`/patent-pools/${patentPoolId}`, as)).body;

test('a fee of a license under the pool is divided once, and each member has his statement', async () => {
  const pool = await formed();
  const license = await licensed(pool);
  const path = `/patent-pools/${pool.patentPoolId}/fees`;
  const first = feeBody(license, '1000');
  const divided = await post(path, center, first);
  expect([divided.status, divided.body]).toEqual([201, { patentPoolId: pool.patentPoolId, ...first }]);
  expect((await post(path, center, first)).status).toBe(201);
  const many = await Promise.all(Array.from({ length: 4 }, () => post(path, center, first)));
  expect(many.map(({ status }) => status)).toEqual([201, 201, 201, 201]);
  expect((await post(path, center, feeBody(license, '1'))).status).toBe(201);
  const shown = await show(pool);
  expect(shown.statements).toEqual(
    [
      { member: university, fees: 2, receivedFen: '333', lastDividedOn: expect.any(String) },
      { member: company, fees: 2, receivedFen: '668', lastDividedOn: expect.any(String) },
    ].sort((a, b) => (a.member < b.member ? -1 : 1)),
  );
  expect(shown.fees).toContainEqual(
    expect.objectContaining({
      paymentReference: first.paymentReference,
      shares: [
        { member: company, amountFen: '667' },
        { member: university, amountFen: '333' },
      ],
    }),
  );
  expect(shown.history).toHaveLength(3);
  const taken = await post(path, center, { ...first, receivedFen: '999' });
  expect([taken.status, codesOf(taken)]).toEqual([422, ['PATENT_POOL_REFERENCE_TAKEN']]);
});

test('a license covers every patent of the pool', async () => {
  const pool = await formed();
  const answer = await house.post('/licenses', center, {
    licenseId: randomUUID(),
    patentNumbers: pool.members[0]!.patentNumbers,
    terms: {
      kind: 'ordinary',
      licensors: [company],
      licensees: [{ name: '宜昌机电有限公司' }],
      scope: { from: '2026-01-01', until: '2035-12-31' },
      fee: { method: 'free', payment: '无须支付' },
      agreedOn: '2026-01-01',
      inEffectOn: '2026-01-01',
      patentPoolId: pool.patentPoolId,
    },
  });
  expect([answer.status, codesOf(answer)]).toEqual([422, ['LICENSE_PATENT_POOL_INCOMPLETE']]);
});

test('a fee of a license outside the pool is not divided in it', async () => {
  const pool = await formed();
  const other = await agreedLicense(house);
  const path = `/patent-pools/${pool.patentPoolId}/fees`;
  for (const id of [other, randomUUID()]) {
    const refused = await post(path, center, feeBody(id, '1000'));
    expect([refused.status, codesOf(refused)]).toEqual([422, ['PATENT_POOL_LICENSE_UNKNOWN']]);
  }
});

test('names every reason against a pool at once', async () => {
  const body = await forming();
  const [mine, theirs] = body.members as [PoolBody['members'][0], PoolBody['members'][0]];
  const refused = await post('/patent-pools', center, {
    ...body,
    members: [
      { ...mine, patentNumbers: [...mine.patentNumbers, theirs.patentNumbers[0]] },
      { ...theirs, sharePpm: 333_332 },
    ],
    fee: { method: 'royalty', fixedFen: '1', payment: '银行转账' },
  });
  expect([refused.status, codesOf(refused)]).toEqual([
    422,
    [
      'PATENT_POOL_FEE_INCOMPLETE',
      'PATENT_POOL_NOT_HOLDER',
      'PATENT_POOL_PATENT_TWICE',
      'PATENT_POOL_SHARES',
    ],
  ]);
});

test('members and offer change, licenses granted before go on, and a dissolved pool grants no more', async () => {
  const pool = await formed();
  const license = await licensed(pool);
  const path = `/patent-pools/${pool.patentPoolId}`;
  const members = pool.members.map((member) => ({ ...member, sharePpm: 500_000 }));
  const fee = { method: 'free', payment: '无须支付' };
  const changed = await post(`${path}/change`, center, { members, fee, reason: '重新约定' });
  expect([changed.status, changed.body.stage]).toEqual([200, 'formed']);
  expect(await show(pool)).toMatchObject({ fee: { method: 'free' }, reason: '重新约定' });
  expect((await post(`${path}/dissolution`, center, { reason: '合作到期' })).status).toBe(200);
  expect((await post(`${path}/dissolution`, center, { reason: '合作到期' })).status).toBe(200);
  expect(codesOf(await post(`${path}/change`, center, { members, fee, reason: '再改' }))).toEqual([
    'PATENT_POOL_STAGE',
  ]);
  expect((await post(`${path}/fees`, center, feeBody(license, '1000'))).status).toBe(201);
  const refused = await house.post('/licenses', center, {
    licenseId: randomUUID(),
    patentNumbers: pool.members.flatMap(({ patentNumbers }) => patentNumbers),
    terms: {
      kind: 'ordinary',
      licensors: [company, university],
      licensees: [{ name: '另一家公司' }],
      scope: { from: '2026-01-01', until: '2035-12-31' },
      fee,
      agreedOn: '2026-01-01',
      inEffectOn: '2026-01-01',
      patentPoolId: pool.patentPoolId,
    },
  });
  expect([refused.status, codesOf(refused)]).toEqual([422, ['LICENSE_PATENT_POOL_UNKNOWN']]);
});

test('everybody sees the offer, the administrator and the office see the money, and only he acts', async () => {
  const pool = await formed();
  await post(`/patent-pools/${pool.patentPoolId}/fees`, center, feeBody(await licensed(pool), '1000'));
  const seen = await show(pool, house.bank);
  expect(seen).toMatchObject({ name: pool.name, stage: 'formed' });
  expect([seen.statements, seen.fees, seen.history]).toEqual([undefined, undefined, undefined]);
  expect((await show(pool, house.office)).statements).toHaveLength(2);
  const strange = await post(`/patent-pools/${pool.patentPoolId}/dissolution`, house.stranger, {
    reason: '无',
  });
  expect(codesOf(strange)).toEqual(['PATENT_POOL_NOT_YOURS']);
  const list = await house.get(`/patent-pools?patent=${pool.members[1]!.patentNumbers[0]}`, house.enterprise);
  expect(list.body.items.map(({ id }: { id: string }) => id)).toEqual([pool.patentPoolId]);
  expect((await house.get('/patent-pools/pool-nowhere')).status).toBe(404);
});
