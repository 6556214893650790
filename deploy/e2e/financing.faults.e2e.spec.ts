import { chanceOf, endChildren, seedOf, until, type Chance } from '@ipflow/testing';
import { setTimeout as delay } from 'node:timers/promises';
import { insist, moveIn, type Caller, type Json } from './caller';
import {
  bankName,
  borrower,
  borrowers,
  collectiveLine,
  importPatents,
  loan,
  neighbor,
  otherBankName,
  pledge,
  product,
  repayment,
} from './financing.fixture';
import { countedAnew, done, lentBy, watchFigures } from './financing.steps';
import { startHouse, type House } from './house';
import { codesOf, holds, typesOf, waiting } from './licensing.fixture';

jest.setTimeout(120_000);

/** Rounds of two banks that want one patent, how many at once, and the lead of the first (milliseconds). */
const rounds = 40;
const roundsAtOnce = 8;
const leadMsMax = 40;
/** Loans in flight at each kill, how many at once, and the repayments of each. */
const loans = 48;
const loansAtOnce = 8;
const repaymentsEach = 2;
/** Requests that are through when a service is killed. */
const throughBeforeKill = 10;
/** Principal of each loan, and the part of it that each repayment brings (fen). */
const [principalFen, partFen] = [1_000_000n, 300_000n];
const plain = 'xinyong';
const seed = seedOf(20_261_125);

let house: House;
let office: Caller;
let center: Caller;
let bank: Caller;
let otherBank: Caller;
let patents: string[];

beforeAll(async () => {
  house = await startHouse();
  ({ office, center, bank, otherBank } = await moveIn(house, {
    center: { tenant: 'center-wuhan', roles: ['operation_center'] },
    bank: { tenant: 'bank-hubei', roles: ['bank'] },
    otherBank: { tenant: 'bank-hankou', roles: ['bank'] },
  }));
  patents = await importPatents(center, bank, rounds);
  await done(bank, '/api/credit-products', product(plain, 'other'));
});

afterAll(async () => {
  await endChildren();
  await house?.drop();
});

/** Draws a loan under the line and repays parts of it, each until it is answered for good. */
async function lendAndRepay(
  creditLineId: string,
  place: number,
  through: { count: number },
): Promise<string> {
  const who = { borrower: place % 2 === 0 ? borrower : neighbor };
  const body = loan(principalFen, plain, { creditLineId, ...who }, 'credit');
  await insist(bank, '/api/loans', body, 201);
  through.count += 1;
  for (let part = 0; part < repaymentsEach; part += 1) {
    await insist(bank, `/api/loans/${body.loanId}/repayments`, repayment(partFen), 201);
    through.count += 1;
  }
  return body.loanId;
}

test('kill -9 of financing and of counters amid loans and repayments: nothing is lost, nothing is counted twice', async () => {
  const figures = await watchFigures(office);
  const before = await borrowers(office);
  const line = collectiveLine(plain);
  const { creditLineId } = line;
  await done(bank, '/api/credit-lines', line, 201);
  const through = { count: 0 };
  const ids: string[] = [];
  for (const victim of ['financing', 'counters'] as const) {
    const [from, whole] = [through.count, through.count + loans * (1 + repaymentsEach)];
    let next = 0;
    const work = Array.from({ length: loansAtOnce }, async () => {
      while (next < loans) ids.push(await lendAndRepay(creditLineId, next++, through));
    });
    const some = until('some are through', () => through.count >= from + throughBeforeKill, 60_000);
    await Promise.race([some, Promise.all(work)]);
    await house.children.get(victim)!.end('SIGKILL');
    expect(through.count).toBeLessThan(whole);
    await house.start(victim);
    await Promise.all(work);
  }

  const repaidEach = BigInt(repaymentsEach) * partFen;
  for (const id of ids) {
    const { body } = await bank('GET', `/api/loans/${id}`);
    expect(typesOf(body)).toEqual(['LoanDisbursed', ...Array<string>(repaymentsEach).fill('LoanRepaid')]);
    expect(body).toMatchObject({
      repaidFen: `${repaidEach}`,
      outstandingFen: `${principalFen - repaidEach}`,
    });
  }
  const count = 2n * BigInt(loans);
  const { body: drawn } = await bank('GET', `/api/credit-lines/${creditLineId}`);
  expect(drawn.drawnFen).toBe(`${count * (principalFen - repaidEach)}`);
  const lent = lentBy(count * principalFen, count);
  await figures.moved({
    ...lent,
    'loan.outstanding': count * (principalFen - repaidEach),
    'loan.repaid': count * repaidEach,
  });
  expect(await borrowers(office)).toBe(before + 2);
  await countedAnew(office);
  await figures.moved({});
});

test(`${rounds} rounds of two banks for one patent (seed ${seed}): never both, always one`, async () => {
  const chance = chanceOf(seed);
  const winners: string[] = [];
  for (let start = 0; start < rounds; start += roundsAtOnce) {
    const raced = patents.splice(0, roundsAtOnce).map((patentNumber) => race(patentNumber, chance));
    winners.push(...(await Promise.all(raced)));
  }
  expect(new Set(winners)).toEqual(new Set([bankName, otherBankName]));
});

/** Both file a pledge of the patent, one a moment before the other; tells who got it. */
async function race(patentNumber: string, chance: Chance): Promise<string> {
  const [first, leadMs] = [chance.below(2), chance.below(leadMsMax)];
  const file = async (place: number): Promise<{ id: string; name: string; body: Json }> => {
    const name = place === 0 ? bankName : otherBankName;
    const filing = pledge([patentNumber], name);
    if (place !== first) await delay(leadMs);
    const { body } = await (place === 0 ? bank : otherBank)('POST', '/api/pledges', filing, waiting);
    return { id: filing.pledgeId, name, body };
  };
  const filed = await Promise.all([file(0), file(1)]);
  const [winner, ...more] = filed.filter(({ body }) => body.stage === 'admitted');
  expect({ patentNumber, more }).toEqual({ patentNumber, more: [] });
  const [loser] = filed.filter((one) => one !== winner);
  // By the pool's answer; or at once, when financing had heard of the other before.
  expect(['PATENT_HAS_PLEDGE', 'PLEDGE_ALREADY_PLEDGED']).toContain(codesOf(loser!.body).join());
  await holds(center, patentNumber, { [winner!.id]: 'claimed pledge' });
  return winner!.name;
}
