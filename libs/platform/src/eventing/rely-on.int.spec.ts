import { create, pool } from '@ipflow/contracts';
import { Refused, type Decider } from '@ipflow/kernel';
import { chanceOf, createTestDatabase, seedOf, testEnvironment, testNamespace, until } from '@ipflow/testing';
import type { TestDatabase } from '@ipflow/testing';
import { setImmediate as turn } from 'node:timers/promises';
import { DataSource } from 'typeorm';
import { Clock } from '../clock';
import { platformSettings, readSettings } from '../config';
import { databaseOptions } from '../platform.module';
import { toyDecider } from './contract/toy';
import { commandOf } from './contract/world';
import { EventStore } from './event-store';
import { Answer } from './idempotency';
import type { Unit } from './unit';

jest.setTimeout(120_000);

const rounds = 20;
/** Commands of a round that rely on the offer, beside the one that ends it. */
const acceptances = 100;
/** Turns of the event loop a command starts within, drawn from the seed. */
const turnsMax = 400;
const seed = seedOf(20_260_703);

interface EndOffer {
  readonly stream: string;
}

/** An offer that stands until it is ended once; acceptances rely on it and write to streams of their own. */
const offerDecider: Decider<boolean, EndOffer, pool.LegalEventRecorded> = {
  initial: () => true,
  evolve: () => false,
  decide: ({ stream }, stands) => (stands ? [ended(stream)] : []),
  reliedOn: true,
};
/** The same offer to somebody who forgot to say that it is relied on. */
const forgetful: typeof offerDecider = { ...offerDecider, reliedOn: undefined };

function ended(patentNumber: string): pool.LegalEventRecorded {
  return create(pool.LegalEventRecordedSchema, { patentNumber, code: 'CF01', effectiveOn: '2026-01-05' });
}

let database: TestDatabase;
let db: DataSource;
let store: EventStore;

beforeAll(async () => {
  database = await createTestDatabase();
  const settings = readSettings(platformSettings, await testEnvironment(database.url, testNamespace()));
  // With a projector, as every service that takes commands: its statements go out side by side.
  const options = { name: 'rely-on', entities: [], migrations: [], project: async () => undefined };
  db = new DataSource(databaseOptions(options, settings));
  await db.initialize();
  await db.runMigrations();
  store = new EventStore(db, new Clock(), async () => undefined);
});

afterAll(async () => {
  await db?.destroy();
  await database?.drop();
});

type Look = (unit: Unit, offer: string) => Promise<boolean>;

const relying: Look = (unit, offer) => unit.relyOn(offerDecider, offer);

/** Accepts the offer when it stands; true when it did. `meanwhile` runs between the look and the writing. */
async function accept(
  offer: string,
  op: string,
  look: Look,
  meanwhile?: () => Promise<unknown>,
): Promise<boolean> {
  const { status } = await store.run(commandOf(op), async (unit) => {
    if (!(await look(unit, offer))) throw gone;
    await meanwhile?.();
    unit.decide(toyDecider, await unit.load(toyDecider, op), { stream: op, op: offer });
    return new Answer(201);
  });
  return status === 201;
}

const gone = new Refused([{ code: 'OFFER_GONE', article: '', message: '要约已终止' }]);

async function end(offer: string): Promise<void> {
  await store.run(commandOf(`end-${offer}`), async (unit) => {
    unit.decide(offerDecider, await unit.load(offerDecider, offer), { stream: offer });
    return new Answer(200);
  });
}

/** Acceptances on record, and how many of them came after the end of the offer. */
async function recorded(offer: string): Promise<{ accepted: number; late: number }> {
  const [row] = await db.query(
    `select count(*)::int as accepted, count(*) filter (where position > (
       select position from event where stream = $1))::int as late
     from event where data->>'note' = $1`,
    [offer],
  );
  return row;
}

test(`${acceptances} commands that rely on a stream, and one that changes it, end in a legal order; ${rounds} rounds (seed ${seed})`, async () => {
  const chance = chanceOf(seed);
  const shares: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const offer = `offer-${round}`;
    const begin = async (turns: number): Promise<void> => {
      for (let passed = 0; passed < turns; passed += 1) await turn();
    };
    const ending = begin(chance.below(turnsMax)).then(() => end(offer));
    const accepting = Array.from({ length: acceptances }, (_, index) =>
      begin(chance.below(turnsMax)).then(() => accept(offer, `acceptance-${round}-${index}`, relying)),
    );
    const [answers] = await Promise.all([Promise.all(accepting), ending]);
    const told = answers.filter(Boolean).length;
    // Told is recorded, and all that is recorded came before the end.
    expect({ round, ...(await recorded(offer)) }).toEqual({ round, accepted: told, late: 0 });
    expect(await accept(offer, `after-the-end-${round}`, relying)).toBe(false);
    shares.push(told);
  }
  // The end falls among the acceptances and not before or behind them all, or the race would be none.
  expect(shares.some((told) => told > 0 && told < acceptances)).toBe(true);
});

test('who changes the stream waits for those who rely on it, and they do not wait for one another', async () => {
  const offer = 'offer-waited-for';
  let ending: Promise<void> | undefined;
  const second = (): Promise<boolean> => accept(offer, 'acceptance-second', relying);
  const first = await accept(offer, 'acceptance-first', relying, async () => {
    expect(await second()).toBe(true);
    ending = end(offer);
    await until('the end waits', async () => (await waiting()) === 1);
  });
  await ending;
  expect(first).toBe(true);
  expect(await recorded(offer)).toEqual({ accepted: 2, late: 0 });
});

test('without relying on it, an acceptance comes after the end: the order that must not be', async () => {
  const offer = 'offer-looked-at';
  const looking: Look = async (unit) => (await unit.load(forgetful, offer)).state;
  expect(await accept(offer, 'acceptance-late', looking, () => end(offer))).toBe(true);
  expect(await recorded(offer)).toEqual({ accepted: 1, late: 1 });
});

test('a stream whose writers would not wait cannot be relied on', async () => {
  const careless: Look = (unit, offer) => unit.relyOn(forgetful, offer);
  await expect(accept('offer-careless', 'acceptance-careless', careless)).rejects.toThrow(TypeError);
});

async function waiting(): Promise<number> {
  const [row] = await db.query(
    `select count(*)::int as n from pg_locks where locktype = 'advisory' and not granted
       and database = (select oid from pg_database where datname = current_database())`,
  );
  return row.n;
}
