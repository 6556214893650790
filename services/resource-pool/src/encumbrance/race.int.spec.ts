import { compatibility, encumbranceKinds, type EncumbranceKind } from '@ipflow/kernel';
import { chanceOf, seedOf, type Chance } from '@ipflow/testing';
import { csv, numbers, row, startPool, type Pool } from '../../testdata/pool';

/** Rounds of conflicting commands, and how many rounds are under way at once. */
const rounds = 500;
const lanes = 6;
const seed = seedOf(20_260_110);
const contestants = ['pledge', 'transfer', 'open_license', 'exclusive_license', 'sole_license'] as const;

let pool: Pool;
const patents = numbers(rounds);

beforeAll(async () => {
  pool = await startPool();
  expect((await pool.upload(csv(...patents.map((number) => row(number))))).body.listed).toBe(rounds);
});

afterAll(() => pool?.service.destroy());

interface Attempt {
  readonly claimId: string;
  readonly kind: EncumbranceKind;
  readonly status: number;
}

/** Connections are kept open, so that the commands meet in the database and not at the door. */
async function send(path: string, as: string, key: string, body: object): Promise<number> {
  const response = await fetch(`${pool.service.url}${path}`, {
    method: 'POST',
    headers: { authorization: as, 'idempotency-key': key, 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  await response.arrayBuffer();
  return response.status;
}

async function attempt(
  patent: string,
  claimId: string,
  kind: (typeof contestants)[number],
): Promise<Attempt> {
  const status =
    kind === 'transfer'
      ? await send('/transfers', pool.center, claimId, {
          transferId: claimId,
          patentNumbers: [patent],
          terms: {
            kind: 'contract',
            transferors: ['武汉船舶设计研究所有限公司'],
            transferees: [{ name: '宜昌机电有限公司' }],
            agreedOn: '2026-01-05',
          },
        })
      : await send('/encumbrances', pool.office, claimId, {
          claimId,
          kind,
          patentNumbers: [patent],
          caseRef: claimId,
        });
  return { claimId, kind, status };
}

async function holdsOn(patent: string): Promise<{ claimId: string; kind: EncumbranceKind }[]> {
  const { body } = await pool.get(`/patents/${patent}`);
  return body.encumbrances.filter(({ state }: { state: string }) => state === 'claimed');
}

function plan(chance: Chance): (typeof contestants)[number][] {
  return Array.from({ length: 2 + chance.below(7) }, () => contestants[chance.below(contestants.length)]!);
}

test(`${rounds} rounds of conflicting commands (seed ${seed}): who was told yes holds the patent, nobody else`, async () => {
  const chance = chanceOf(seed);
  const plans = patents.map((patent) => ({ patent, kinds: plan(chance) }));
  const work = plans.entries();
  const lane = async (): Promise<void> => {
    for (const [index, { patent, kinds }] of work) {
      const attempts = await Promise.all(
        kinds.map((kind, order) => attempt(patent, `round-${index}-${order}`, kind)),
      );
      const told = attempts.filter(({ status }) => status === 201).map(({ claimId }) => claimId);
      const holds = await holdsOn(patent);
      expect({
        index,
        statuses: attempts.map(({ status }) => status).filter((one) => one !== 201 && one !== 422),
      }).toEqual({ index, statuses: [] });
      expect({ index, held: holds.map(({ claimId }) => claimId).sort() }).toEqual({
        index,
        held: told.sort(),
      });
      expect(holds.length).toBeGreaterThan(0);
      expect({ index, clash: clashing(holds) }).toEqual({ index, clash: [] });
    }
  };
  await Promise.all(Array.from({ length: lanes }, lane));
}, 120_000);

/** Pairs of holds that could have come in no order. */
function clashing(holds: readonly { kind: EncumbranceKind }[]): string[] {
  expect(holds.every(({ kind }) => encumbranceKinds.includes(kind))).toBe(true);
  return holds.flatMap(({ kind }, index) =>
    holds
      .slice(index + 1)
      .filter((other) => compatibility(kind, other.kind) !== '-' && compatibility(other.kind, kind) !== '-')
      .map((other) => `${kind} with ${other.kind}`),
  );
}
