import { create, licensing as events, pool } from '@ipflow/contracts';
import { Refused, type LocalDate } from '@ipflow/kernel';
import { Answer, EventStore, type EventMeta, type Unit } from '@ipflow/platform';
import { chanceOf, seedOf, type Chance } from '@ipflow/testing';
import { randomUUID } from 'node:crypto';
import { setImmediate as turn } from 'node:timers/promises';
import { DataSource } from 'typeorm';
import { company, listed, numbers, startLicensing, type Licensing } from '../../testdata/licensing';
import { announced, licensee, todayText } from '../../testdata/listing';
import { openLicenseDecider, openLicenseStream } from '../open-license/open-license.decider';
import { withdrawOpenLicense } from '../open-license/open-license.process';
import { knownPatents } from '@ipflow/known-patents';
import { acceptanceDecider, acceptanceStream } from './acceptance.decider';
import { notifyAcceptance } from './acceptance.process';
import { orderViolations, type Attempt, type Fact, type Observed } from './order.fixture';

const rounds = 200;
const acceptancesPerRound = 100;
/** Turns of the event loop within which all of a round begin, drawn from the seed. */
const turnsMax = 100;
/** The planted bug is seen within so many rounds. */
const controlRounds = 40;
const seed = seedOf(20_261_123);
const today = todayText() as LocalDate;
const meta: EventMeta = {
  tenant: 'enterprise-1',
  actor: 'race',
  correlationId: 'race',
  traceparent: '00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01',
};

let licensing: Licensing;
let store: EventStore;
let db: DataSource;
let nextNumber = 0;

beforeAll(async () => {
  licensing = await startLicensing({ pretendPool: 'grant' });
  store = licensing.service.app.get(EventStore);
  db = licensing.service.app.get(DataSource);
});

afterAll(() => licensing?.stop());

/** Listings of the standard 免费, announced: there a notice is the acceptance. */
async function freeListings(count: number): Promise<string[]> {
  const patents = numbers(count, nextNumber);
  nextNumber += count;
  await licensing.pool.tell(...patents.map((number) => listed(number)));
  return Promise.all(patents.map((number) => store.runInternal(meta, (unit) => announce(unit, number))));
}

async function announce(unit: Unit, patentNumber: string): Promise<string> {
  const openLicenseId = randomUUID();
  const listing = await unit.load(openLicenseDecider, openLicenseStream(openLicenseId));
  const patent = (await knownPatents(unit.tx, [patentNumber])).get(patentNumber);
  const at = { openLicenseId, today };
  const terms = create(events.OpenLicenseTermsSchema, {
    fee: { method: 'free', payment: '无须支付' },
    until: '2035-12-31',
    patentees: [company],
  });
  const papers = create(events.OpenLicensePapersSchema);
  const declarer = { tenant: 'center-wuhan', isOffice: false };
  const declared = { patentNumber, patent, terms, papers, declarer, ...at };
  unit.decide(openLicenseDecider, listing, { type: 'DeclareOpenLicense', ...declared });
  unit.decide(openLicenseDecider, listing, { type: 'AdmitOpenLicense', ...at });
  const told = { announcementNumber: 'OL-1', announcedBy: 'li', patent, ...at };
  unit.decide(openLicenseDecider, listing, { type: 'AnnounceOpenLicense', ...told });
  return openLicenseId;
}

type Notify = (unit: Unit, acceptanceId: string, openLicenseId: string) => Promise<unknown>;

const notice = (acceptanceId: string, openLicenseId: string) => ({
  acceptanceId,
  openLicenseId,
  notifiedBy: 'enterprise-1',
  licensee: create(pool.PartySchema, { name: `被许可人${acceptanceId}`, kind: 'enterprise' }),
  today,
});

const ours: Notify = (unit, acceptanceId, openLicenseId) =>
  notifyAcceptance(unit, notice(acceptanceId, openLicenseId));

/** The planted bug: the listing is read, but not relied on. */
const careless: Notify = async (unit, acceptanceId, openLicenseId) => {
  const acceptance = await unit.load(acceptanceDecider, acceptanceStream(acceptanceId));
  const { state } = await unit.load(
    { ...openLicenseDecider, reliedOn: undefined },
    openLicenseStream(openLicenseId),
  );
  const asked = { ...notice(acceptanceId, openLicenseId), listing: state, patent: undefined };
  unit.decide(acceptanceDecider, acceptance, { type: 'NotifyAcceptance', ...asked });
};

/** How a command runs: as a caller's, which may share a transaction with others, or in one of its own. True when it held. */
type Run = (work: (unit: Unit) => Promise<unknown>) => Promise<boolean>;

const asCaller: Run = async (work) => {
  const command = { tenant: meta.tenant, operation: 'race', key: randomUUID(), requestHash: '', meta };
  const { status } = await store.run(command, async (unit) => {
    await work(unit);
    return new Answer(200);
  });
  return status === 200;
};

const onItsOwn: Run = (work) =>
  store.runInternal(meta, work).then(
    () => true,
    (error: unknown) => {
      if (error instanceof Refused) return false;
      throw error;
    },
  );

/** All acceptances and the withdrawal at once, in an order of chance; what each was told, and what the event table holds. */
async function race(openLicenseId: string, chance: Chance, notify: Notify, run: Run): Promise<Observed> {
  const attempts: Attempt[] = [];
  let withdrawal = { beganAt: 0, endedAt: 0 };
  const accept = async (): Promise<void> => {
    const acceptanceId = randomUUID();
    const beganAt = performance.now();
    const held = await run((unit) => notify(unit, acceptanceId, openLicenseId));
    const outcome = held ? 'licensed' : 'refused';
    attempts.push({ acceptanceId, outcome, beganAt, endedAt: performance.now() });
  };
  const withdraw = async (): Promise<void> => {
    const beganAt = performance.now();
    const asking = { tenant: 'center-wuhan', isOffice: false };
    await run((unit) => withdrawOpenLicense(unit, { openLicenseId, reason: '撤回', asking, today }));
    withdrawal = { beganAt, endedAt: performance.now() };
  };
  const work = chance.shuffled([withdraw, ...Array.from({ length: acceptancesPerRound }, () => accept)]);
  await Promise.all(work.map((start) => afterTurns(chance.below(turnsMax)).then(start)));
  return { facts: await factsOf(openLicenseId, attempts), attempts, withdrawal };
}

async function afterTurns(turns: number): Promise<void> {
  for (let passed = 0; passed < turns; passed += 1) await turn();
}

async function factsOf(openLicenseId: string, attempts: readonly Attempt[]): Promise<Fact[]> {
  const streams = attempts.map(({ acceptanceId }) => acceptanceStream(acceptanceId));
  const rows: { position: string; type: string; data: Record<string, string | number> }[] = await db.query(
    'select position, type, data from event where stream = any($1) order by position',
    [[openLicenseStream(openLicenseId), ...streams]],
  );
  return rows.map(({ position, type, data }) => ({
    position: Number(position),
    type,
    acceptanceId: data.acceptanceId as string | undefined,
    // proto3 JSON leaves a zero out.
    survivingLicenses: Number(data.survivingLicenses ?? 0),
  }));
}

test(`100 simultaneous acceptances and one withdrawal end in a legal order, ${rounds} times`, async () => {
  const chance = chanceOf(seed);
  const began = performance.now();
  const held = { asCaller: 0, onItsOwn: 0 };
  for (const [round, listing] of (await freeListings(rounds)).entries()) {
    const how = round % 4 === 0 ? 'onItsOwn' : 'asCaller';
    const seen = await race(listing, chance, ours, { asCaller, onItsOwn }[how]);
    const violations = orderViolations(seen);
    if (violations.length > 0) throw new Error(`SEED=${seed}, round ${round}: ${violations.join('; ')}`);
    held[how] += seen.facts.filter(({ type }) => type.endsWith('OpenLicenseObtained')).length;
  }
  // Both sides of the withdrawal were there, or nothing was shown.
  const all = {
    asCaller: rounds * 0.75 * acceptancesPerRound,
    onItsOwn: rounds * 0.25 * acceptancesPerRound,
  };
  for (const how of ['asCaller', 'onItsOwn'] as const) {
    expect(held[how]).toBeGreaterThan(all[how] / 10);
    expect(held[how]).toBeLessThan((all[how] * 9) / 10);
  }
  const seconds = Math.round((performance.now() - began) / 1000);
  process.stdout.write(
    `${rounds} rounds, of ${JSON.stringify(all)} held ${JSON.stringify(held)}, ${seconds} s\n`,
  );
}, 900_000);

test.each([
  ['as callers', asCaller],
  ['each on its own', onItsOwn],
])(
  'the checker catches acceptances that do not rely on the listing, %s',
  async (_, run) => {
    const chance = chanceOf(seed);
    for (const listing of await freeListings(controlRounds)) {
      if (orderViolations(await race(listing, chance, careless, run)).length > 0) return;
    }
    throw new Error(`SEED=${seed}: ${controlRounds} rounds without relyOn, and nothing was caught`);
  },
  120_000,
);

test('payments of notified acceptances and the withdrawal through HTTP end in a legal order', async () => {
  const { id } = await announced(licensing);
  const notices = await Promise.all(
    Array.from({ length: 40 }, async () => {
      const acceptanceId = randomUUID();
      const body = { acceptanceId, openLicenseId: id, licensee: licensee() };
      expect((await licensing.post('/acceptances', licensing.enterprise, body)).status).toBe(201);
      return acceptanceId;
    }),
  );
  let withdrawal = { beganAt: 0, endedAt: 0 };
  const attempts: Attempt[] = [];
  const pay = async (acceptanceId: string): Promise<void> => {
    const beganAt = performance.now();
    const body = { paidFen: '1000000', paymentReference: acceptanceId, paidOn: today };
    const paid = await licensing.post(`/acceptances/${acceptanceId}/payment`, licensing.enterprise, body);
    expect(paid.status).toBe(200);
    const outcome = paid.body.stage === 'licensed' ? 'licensed' : 'refused';
    attempts.push({ acceptanceId, outcome, beganAt, endedAt: performance.now() });
  };
  const withdraw = async (): Promise<void> => {
    const beganAt = performance.now();
    await licensing.post(`/open-licenses/${id}/withdrawal`, licensing.center, { reason: '撤回' });
    withdrawal = { beganAt, endedAt: performance.now() };
  };
  const work = notices.map((acceptanceId) => () => pay(acceptanceId));
  work.splice(20, 0, withdraw);
  await Promise.all(work.map((start) => start()));
  expect(orderViolations({ facts: await factsOf(id, attempts), attempts, withdrawal })).toEqual([]);
  // Whoever was not let in gets the money back.
  const due = await licensing.get(`/acceptances?openLicense=${id}&stage=refund_due&limit=100`);
  expect(due.body.items).toHaveLength(attempts.filter(({ outcome }) => outcome === 'refused').length);
});
