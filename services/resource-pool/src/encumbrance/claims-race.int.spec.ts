import type { Message } from '@ipflow/contracts';
import { compatibility, scopesMeet, type EncumbranceKind, type LicenseScope } from '@ipflow/kernel';
import { startService, type RunningService } from '@ipflow/platform';
import { chanceOf, seedOf, type Chance } from '@ipflow/testing';
import { licenseFiled, licenseTerms, openLicenseDeclared, scope } from '../../testdata/cases';
import { company } from '../../testdata/facts';
import { csv, numbers, row } from '../../testdata/pool';
import { Saga, type Answer, type LyingClaim } from '../../testdata/saga';
import { service } from '../service';

jest.setTimeout(120_000);

/** Rounds of cases that want one patent at the same instant, and how many rounds are published together. */
const rounds = 500;
const roundsAtOnce = 50;
const seed = seedOf(20_260_702);
const byHand = ['transfer', 'pledge', 'sole_license', 'ordinary_license', 'none'] as const;

let saga: Saga;
let replica: RunningService | undefined;
const patents = numbers(rounds);

beforeAll(async () => {
  saga = await Saga.start();
  const { body } = await saga.pool.upload(csv(...patents.map((number) => row(number))));
  expect(body.listed).toBe(rounds);
  // A second process would share the partitions, and so does this one: the cases meet in the database.
  replica = await startService(service);
});

afterAll(async () => {
  await replica?.stop();
  await saga?.stop();
});

/** A case or command that wants the patent of its round. */
interface Contender {
  readonly claimId: string;
  readonly fact?: Message;
  readonly send?: () => Promise<number>;
}

/** One contender of every round comes through Kafka as an open license, one as an exclusive license; most rounds have more. */
function contenders(patent: string, round: number, chance: Chance): Contender[] {
  const id = (name: string): string => `${name}-${String(round).padStart(4, '0')}`;
  const where = chance.below(2) === 0 ? scope() : scope({ territories: ['420100'] });
  const elsewhere = scope({ territories: ['420200'] });
  const more: Contender[] = [];
  if (chance.below(2) === 0) {
    const claimId = id('second');
    more.push({
      claimId,
      fact: licenseFiled(claimId, [patent], licenseTerms('exclusive', { scope: elsewhere })),
    });
  }
  const kind = byHand[chance.below(byHand.length)]!;
  if (kind !== 'none') more.push({ claimId: id('hand'), send: () => send(kind, id('hand'), patent) });
  return chance.shuffled([
    { claimId: id('open'), fact: openLicenseDeclared(id('open'), patent) },
    {
      claimId: id('first'),
      fact: licenseFiled(id('first'), [patent], licenseTerms('exclusive', { scope: where })),
    },
    ...more,
  ]);
}

/** A command through the front door; connections are kept open, so that the commands meet in the database. */
async function send(kind: string, claimId: string, patent: string): Promise<number> {
  const { pool } = saga;
  const transfer = {
    transferId: claimId,
    patentNumbers: [patent],
    terms: {
      kind: 'contract',
      transferors: [company],
      transferees: [{ name: '宜昌机电有限公司' }],
      agreedOn: '2026-01-05',
    },
  };
  const isTransfer = kind === 'transfer';
  const response = await fetch(`${pool.service.url}${isTransfer ? '/transfers' : '/encumbrances'}`, {
    method: 'POST',
    headers: {
      authorization: isTransfer ? pool.center : pool.office,
      'idempotency-key': claimId,
      'content-type': 'application/json',
    },
    body: JSON.stringify(
      isTransfer ? transfer : { claimId, kind, patentNumbers: [patent], caseRef: claimId },
    ),
  });
  await response.arrayBuffer();
  return response.status;
}

test(`${rounds} rounds of open and exclusive licenses for one patent (seed ${seed}): never both, and each is told the truth`, async () => {
  const chance = chanceOf(seed);
  const plans = patents.map((patent, round) => contenders(patent, round, chance));
  const granted = new Set<string>();
  const statuses = new Map<string, number>();
  for (let start = 0; start < rounds; start += roundsAtOnce) {
    const wanting = chance.shuffled(plans.slice(start, start + roundsAtOnce).flat());
    const published = saga.tell(...wanting.flatMap(({ fact }) => fact ?? []));
    const sent = wanting.map(async ({ claimId, send: command }) => {
      if (command) statuses.set(claimId, await command());
    });
    await Promise.all([published, ...sent]);
  }
  expect([...new Set(statuses.values())].filter((status) => status !== 201 && status !== 422)).toEqual([]);
  expect(await saga.count('dead_letter')).toBe(0);

  const told = await allAnswers();
  const asked = plans.flat().filter(({ fact }) => fact);
  expect([...told.keys()].sort()).toEqual(asked.map(({ claimId }) => claimId).sort());
  for (const [claimId, answers] of told) {
    expect({ claimId, answers: answers.length }).toEqual({ claimId, answers: 1 });
    if (answers[0]!.type === 'ClaimGranted') granted.add(claimId);
    else expect(answers[0]!.reasons!.length).toBeGreaterThan(0);
  }
  for (const [claimId, status] of statuses) if (status === 201) granted.add(claimId);

  const held = await saga.lying(...patents);
  expect(held.map(({ claimId }) => claimId).sort()).toEqual([...granted].sort());
  const onPatent = grouped(held, ({ patent }) => patent);
  // Somebody always gets it: the one who comes first meets nobody.
  expect(onPatent.size).toBe(rounds);
  expect([...onPatent.values()].flatMap(clashing)).toEqual([]);
  const both = [...onPatent.values()].filter(
    (claims) => claims.some(isKind('open_license')) && claims.some(isKind('exclusive_license')),
  );
  expect(both).toEqual([]);
  // Both win now and then, or the race would be none.
  for (const kind of ['open_license', 'exclusive_license', 'transfer', 'pledge']) {
    expect(held.filter(isKind(kind)).length).toBeGreaterThan(0);
  }
});

const isKind =
  (kind: string) =>
  (claim: LyingClaim): boolean =>
    claim.kind === kind;

async function allAnswers(): Promise<Map<string, Answer[]>> {
  const rows: { claimId: string; type: string; data: object }[] = await saga.db.query(
    `select substring(stream from 7) as "claimId", type, data from event where stream like 'claim-%' order by position`,
  );
  const answers = rows.map(({ claimId, type, data }) => ({
    claimId,
    ...({ ...data, type: type.replace(/^.*\./, '') } as Answer),
  }));
  return grouped(answers, ({ claimId }) => claimId);
}

function grouped<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) groups.set(keyOf(item), [...(groups.get(keyOf(item)) ?? []), item]);
  return groups;
}

/** Pairs of claims on one patent that could have come in no order. */
function clashing(claims: readonly LyingClaim[]): string[] {
  const apart = (lying: LyingClaim, wanted: LyingClaim): boolean => {
    const cell = compatibility(lying.kind as EncumbranceKind, wanted.kind as EncumbranceKind);
    const meet = scopesMeet(scopeOfClaim(lying), scopeOfClaim(wanted));
    return cell === 'X' || cell === 'C' || (cell === 'S' && meet);
  };
  return claims.flatMap((one, index) =>
    claims
      .slice(index + 1)
      .filter((other) => apart(one, other) && apart(other, one))
      .map((other) => `${one.patent}: ${one.kind} with ${other.kind}`),
  );
}

function scopeOfClaim({ scope: covered }: LyingClaim): LicenseScope | undefined {
  return (covered as LicenseScope | null) ?? undefined;
}
