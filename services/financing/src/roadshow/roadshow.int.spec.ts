import { randomUUID } from 'node:crypto';
import { borrower, codesOf, rival, startFinancing, tenants, type Financing } from '../../testdata/financing';
import { lent } from '../../testdata/loans';

let house: Financing;

beforeAll(async () => {
  house = await startFinancing();
});

afterAll(() => house?.stop());

const idOf = (kind: string): string => `${kind}-${randomUUID()}`;
/** Today by the law's clock, so that the roadshow is held and its outcomes may be told. */
const today = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Shanghai' }).format(new Date());

async function scheduled(more: object = {}): Promise<string> {
  const roadshowId = idOf('roadshow');
  const answer = await house.post('/roadshows', house.center, {
    roadshowId,
    title: '光电子信息专场',
    chain: '光电子信息',
    heldOn: today,
    enterprises: [borrower, rival],
    ...more,
  });
  expect([answer.status, answer.body]).toEqual([201, { roadshowId }]);
  return roadshowId;
}

async function declared(roadshowId: string, as: string, more: object = {}): Promise<string> {
  const interestId = idOf('interest');
  const body = { interestId, kind: 'loan', enterprise: borrower.uscc, amountFen: '500000000', ...more };
  expect((await house.post(`/roadshows/${roadshowId}/interests`, as, body)).status).toBe(201);
  return interestId;
}

const link = (roadshowId: string, as: string, interestId: string, outcome: string) =>
  house.post(`/roadshows/${roadshowId}/outcomes`, as, { interestId, outcome, amountFen: '400000000' });

test('totals are for all who are signed in; interests and outcomes for their bank, their enterprise and the office', async () => {
  const id = await scheduled();
  const loanId = await lent(house);
  const interestId = await declared(id, house.bank);
  await declared(id, house.otherBank, { enterprise: rival.uscc, amountFen: '7' });
  expect((await link(id, house.bank, interestId, `loan-${loanId}`)).status).toBe(201);
  const totals = { interests: 2, interestFen: '500000007', outcomes: 1, outcomeFen: '400000000' };
  const seen = async (as: string) => (await house.get(`/roadshows/${id}`, as)).body;
  for (const [as, interests] of [
    [house.bank, 1],
    [house.otherBank, 1],
    [house.enterprise, 1],
    [house.rival, 1],
    [house.center, 0],
    [house.office, 2],
  ] as const) {
    const body = await seen(as);
    expect(body).toMatchObject({
      id,
      chain: '光电子信息',
      organizedBy: tenants.center,
      heldOn: today,
      totals,
    });
    expect(body.interests).toHaveLength(interests);
    expect('history' in body).toBe(as === house.office);
  }
  expect((await seen(house.enterprise)).interests).toEqual([
    {
      interestId,
      declaredBy: tenants.bank,
      kind: 'loan',
      enterprise: borrower.uscc,
      amountFen: '500000000',
      declaredOn: today,
      outcomes: [{ outcome: `loan-${loanId}`, amountFen: '400000000', linkedOn: today }],
    },
  ]);
});

test('an outcome is linked once, by who declared the interest or the office, and a loan must be the one', async () => {
  const id = await scheduled();
  const mine = await lent(house);
  const others = await lent(house, { bank: tenants.otherBank });
  const interestId = await declared(id, house.bank);
  expect((await link(id, house.otherBank, interestId, `loan-${others}`)).status).toBe(404);
  for (const reference of [`loan-${others}`, 'loan-nobody-knows']) {
    const answer = await link(id, house.bank, interestId, reference);
    expect([answer.status, codesOf(answer)]).toEqual([422, ['ROADSHOW_LOAN_UNKNOWN']]);
  }
  expect((await link(id, house.office, interestId, `loan-${mine}`)).status).toBe(201);
  expect((await link(id, house.bank, interestId, `loan-${mine}`)).status).toBe(201);
  expect((await link(id, house.bank, interestId, 'transfer-0001')).status).toBe(201);
  expect((await house.get(`/roadshows/${id}`)).body.totals).toMatchObject({ outcomes: 2 });
});

test('an enterprise declares no interest, a bank announces no roadshow, and what is not there is 404', async () => {
  const id = await scheduled();
  const interest = { interestId: idOf('i'), kind: 'loan', enterprise: borrower.uscc, amountFen: '1' };
  expect((await house.post(`/roadshows/${id}/interests`, house.enterprise, interest)).status).toBe(403);
  expect((await house.post('/roadshows', house.bank, {})).status).toBe(403);
  expect((await house.post('/roadshows/roadshow-none/interests', house.bank, interest)).status).toBe(404);
  expect((await house.get('/roadshows/roadshow-none')).status).toBe(404);
  const absent = await house.post(`/roadshows/${id}/interests`, house.bank, {
    ...interest,
    enterprise: '914200007068068827',
    amountFen: '0',
  });
  expect(codesOf(absent)).toEqual(['ROADSHOW_AMOUNT_NOT_POSITIVE', 'ROADSHOW_ENTERPRISE_NOT_PRESENT']);
});

test('banks that declare at the same instant are all heard, each once', async () => {
  const id = await scheduled();
  const interests = Array.from({ length: 6 }, () => idOf('race'));
  const answers = await Promise.all(
    [...interests, ...interests].map((interestId, i) =>
      house.post(`/roadshows/${id}/interests`, house.bank, {
        interestId,
        kind: 'linked',
        enterprise: i % 2 ? rival.uscc : borrower.uscc,
        amountFen: '10',
      }),
    ),
  );
  expect(answers.map(({ status }) => status)).toEqual(Array(12).fill(201));
  expect((await house.get(`/roadshows/${id}`)).body.totals).toMatchObject({
    interests: 6,
    interestFen: '60',
  });
});

test('the list narrows by chain, day and enterprise, page by page', async () => {
  const chain = `链 ${randomUUID()}`;
  const ids = [await scheduled({ chain }), await scheduled({ chain, enterprises: [rival] })].sort();
  const list = async (query: string) =>
    (await house.get(`/roadshows?chain=${encodeURIComponent(chain)}&${query}`, house.rival)).body;
  expect((await list('')).items.map(({ id }: { id: string }) => id)).toEqual(ids);
  expect((await list(`enterprise=${borrower.uscc}`)).items).toHaveLength(1);
  expect((await list(`from=${today}&to=${today}&organizedBy=${tenants.center}`)).items).toHaveLength(2);
  expect((await list('to=2020-01-01')).items).toEqual([]);
  const first = await list('limit=1');
  expect(first).toMatchObject({ next: ids[0], items: [{ id: ids[0], totals: { interests: 0 } }] });
  expect(await list(`limit=1&after=${first.next}`)).toMatchObject({ next: null, items: [{ id: ids[1] }] });
});
