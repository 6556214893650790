import { create, financing, type Message } from '@ipflow/contracts';
import { startService, type RunningService } from '@ipflow/platform';
import { chanceOf, seedOf } from '@ipflow/testing';
import { licenseFiled } from '../../testdata/cases';
import { pledgeFiled, pledgeRegistered, pledgeTerms } from '../../testdata/pledge-cases';
import { csv, numbers, row } from '../../testdata/pool';
import { Saga } from '../../testdata/saga';
import { service } from '../service';

jest.setTimeout(180_000);

/** Rounds of two banks for one patent, and how many are published together. */
const rounds = 1_000;
const roundsAtOnce = 100;
const seed = seedOf(20_260_702);
const effectiveOn = '2026-02-01';

let saga: Saga;
let replica: RunningService | undefined;
const patents = numbers(rounds);
const others = numbers(rounds + 20).slice(rounds);

beforeAll(async () => {
  saga = await Saga.start();
  const all = [...patents, ...others];
  const { body } = await saga.pool.upload(csv(...all.map((number) => row(number))));
  expect(body.listed).toBe(all.length);
  // A second process would share the partitions, and so does this one: the cases meet in the database.
  replica = await startService(service);
});

afterAll(async () => {
  await replica?.stop();
  await saga?.stop();
});

const partlyReleased = (pledgeId: string, patentNumbers: string[]): Message =>
  create(financing.PledgePartlyReleasedSchema, {
    pledgeId,
    released: patentNumbers,
    patentNumbers,
    reason: '部分还款',
    effectiveOn,
  });
const cancelled = (pledgeId: string, patentNumbers: string[]): Message =>
  create(financing.PledgeCancelledSchema, {
    pledgeId,
    patentNumbers,
    cause: 'paid',
    cancelledBy: 'li',
    effectiveOn,
  });

test('a pledge holds all of its patents, is confirmed, gives some back and ends', async () => {
  const [first, second, third] = others as [string, string, string];
  const pledged = [first, second, third];
  await saga.tell(pledgeFiled('pledge-life', pledged));
  expect(await saga.states(...pledged)).toEqual(Array(3).fill('pledge claimed'));
  expect(await saga.answers('pledge-life')).toMatchObject([
    { type: 'ClaimGranted', caseRef: 'pledge-pledge-life', patentNumbers: pledged },
  ]);
  await saga.tell(pledgeRegistered('pledge-life', pledged));
  expect(await saga.states(...pledged)).toEqual(Array(3).fill('pledge confirmed'));

  await saga.tell(licenseFiled('lic-no-consent', [first]));
  const [refused] = await saga.answers('lic-no-consent');
  expect(refused!.reasons).toMatchObject([{ code: 'PATENT_PLEDGE_WITHOUT_CONSENT' }]);
  expect(refused!.reasons![0]!.message).toContain('湖北银行');

  await saga.tell(partlyReleased('pledge-life', [first]));
  expect((await saga.lying(...pledged)).map(({ patent }) => patent)).toEqual([second, third].sort());
  await saga.tell(cancelled('pledge-life', [second, third]));
  expect(await saga.states(...pledged)).toEqual([]);
});

test('a pledge of which one patent is taken gets none of them', async () => {
  const [taken, free] = others.slice(3) as [string, string];
  await saga.tell(pledgeFiled('pledge-first', [taken]));
  await saga.tell(pledgeFiled('pledge-second', [free, taken]));
  expect(await saga.codes('pledge-second')).toEqual(['PATENT_HAS_PLEDGE']);
  expect(await saga.states(free)).toEqual([]);
});

test('two banks racing for one patent never both hold it', async () => {
  const chance = chanceOf(seed);
  const id = (bank: string, round: number): string => `${bank}-${String(round).padStart(5, '0')}`;
  const filedBy = (bank: string, patent: string, round: number): Message =>
    pledgeFiled(
      id(bank, round),
      [patent],
      pledgeTerms({ pledgee: { name: bank, kind: 'enterprise' } }),
      bank,
    );
  for (let start = 0; start < rounds; start += roundsAtOnce) {
    const wanting = patents
      .slice(start, start + roundsAtOnce)
      .flatMap((patent, index) => ['bank-a', 'bank-b'].map((bank) => filedBy(bank, patent, start + index)));
    await saga.tell(...chance.shuffled(wanting));
  }
  expect(await saga.count('dead_letter')).toBe(0);

  const held = await saga.lying(...patents);
  // Each patent is held once: by one bank, never by both, never by none.
  expect(held.map(({ patent }) => patent).sort()).toEqual([...patents].sort());
  const answers: { stream: string; type: string }[] = await saga.db.query(
    `select stream, type from event where stream like 'claim-bank-_-%'`,
  );
  const told = (type: string): string[] =>
    answers
      .filter((answer) => answer.type.endsWith(type))
      .map(({ stream }) => stream.slice('claim-'.length))
      .sort();
  expect(told('ClaimGranted')).toEqual(held.map(({ claimId }) => claimId).sort());
  expect(told('ClaimRefused')).toHaveLength(rounds);
  // Both banks win now and then, or the race would be none.
  const wins = held.filter(({ claimId }) => claimId.startsWith('bank-a')).length;
  expect(Math.min(wins, rounds - wins)).toBeGreaterThan(rounds / 20);
});
