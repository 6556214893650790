import {
  chanceOf,
  divertConnections,
  openDetour,
  seedOf,
  startChild,
  testEngines,
  until,
  type Detour,
} from '@ipflow/testing';
import { join } from 'node:path';
import { check } from './checker';
import { race, realEngine, type Part } from './race';
import { toyTopic, type World } from './world';

jest.setTimeout(120_000);
const seed = seedOf(20_260_105);
const size = { writers: 8, streams: 20, commits: 1_000 };
const small = { ...size, commits: 400 };
const portOf = (address: string): number => Number(/:(\d+)/.exec(address.split('@').at(-1)!)![1]);

describe(`the engine under racing writers, seed ${seed}`, () => {
  it('loses nothing, doubles nothing and keeps each stream in order', async () => {
    expect(check(await race(realEngine, size, seed))).toEqual([]);
  });

  it('lets repeated and shuffled records take effect once', async () => {
    const meanwhile = async ({ kafka, records }: World): Promise<void> => {
      for (let round = 1; round <= 5; round += 1) {
        await until('there are more records to repeat', () => records.length > 40 * round);
        await kafka.publish(
          new Map([
            [
              toyTopic,
              chanceOf(seed + round)
                .shuffled(records)
                .slice(0, 40),
            ],
          ]),
        );
      }
    };
    const history = await race(realEngine, small, seed, { meanwhile });
    expect(history.log.length).toBeGreaterThanOrEqual(small.commits + 200);
    expect(check(history)).toEqual([]);
  });

  it('keeps all promises while members join and leave the group', async () => {
    const meanwhile = async (world: World): Promise<void> => {
      for (let round = 1; round <= 3; round += 1) {
        const member = await realEngine.consume(world);
        await until('more is published', () => world.records.length > 80 * round);
        await member.stop();
      }
    };
    expect(check(await race(realEngine, small, seed, { meanwhile }))).toEqual([]);
  });

  it('takes back the leadership from a relay that stopped between read and send', async () => {
    const entry = join(__dirname, 'toy.service.ts');
    const meanwhile = async (world: World): Promise<void> => {
      const env = { ...world.env, TOY_CONSUMES: 'no' };
      const stale = await startChild(entry, {
        ...env,
        TOY_NAME: 'stale',
        IPFLOW_FAILPOINTS: 'relay.afterRead=delay:3000@2',
      });
      await until('it leads and has read', () => stale.output().includes('fault point relay.afterRead'));
      stale.signal('SIGSTOP');
      await startChild(entry, { ...env, TOY_NAME: 'next' });
      const before = world.records.length;
      await until('its session is lost', () => endSession(world, 'relay /ipflow/stale'));
      await until('the next one publishes', () => world.records.length > before);
      stale.signal('SIGCONT');
      await until('it sends what it had read', () => world.records.length > new Set(idsOf(world)).size);
      // Both live on until the world ends: the writers may have more to publish than they had sent by now.
    };
    const noRelay: Part = { stop: async () => undefined };
    expect(check(await race({ ...realEngine, relay: () => noRelay }, size, seed, { meanwhile }))).toEqual([]);
  });
});

describe(`the engine while its engines go away, seed ${seed}`, () => {
  const detours: Detour[] = [];
  const detourTo = async (address: string): Promise<Detour> => {
    const detour = await openDetour(portOf(address));
    detours.push(detour);
    return detour;
  };
  afterAll(() => Promise.all(detours.map((detour) => detour.close())));

  it('goes on after the database was away, and parks nothing', async () => {
    const databaseDetour = await detourTo(testEngines().postgresUrl);
    const meanwhile = async ({ records }: World): Promise<void> => {
      await until('work is under way', () => records.length > 50);
      databaseDetour.cut();
      await until('all parts have tried in vain, several times', () => databaseDetour.refused > 400);
      databaseDetour.restore();
    };
    const history = await race(realEngine, small, seed, { meanwhile, databaseDetour });
    expect(history.parked.size).toBe(0);
    expect(check(history)).toEqual([]);
  });

  it('goes on though its database sessions are ended again and again, and parks nothing', async () => {
    const meanwhile = async (world: World): Promise<void> => {
      for (let round = 1; round <= 12; round += 1) {
        await until('work is under way again', () => world.records.length > 25 * round);
        await until('a session was ended', () => endSession(world, 'world').catch(() => true));
      }
    };
    const history = await race(realEngine, small, seed, { meanwhile });
    expect(history.parked.size).toBe(0);
    expect(check(history)).toEqual([]);
  });

  it.each<[string, (detour: Detour, world: World) => Promise<unknown>]>([
    [
      'the broker was away',
      async (detour) => {
        detour.cut();
        await until('producer and consumers have tried in vain', () => detour.refused > 20);
        detour.restore();
      },
    ],
    [
      'produce answers were lost, again and again',
      async (detour, { records }) => {
        for (let lost = 1; lost <= 10; lost += 1) {
          const before = records.length;
          detour.loseNextProduceAnswer();
          await until('an answer was lost', () => detour.lost >= lost);
          await until('the records came through all the same', () => records.length > before);
        }
      },
    ],
  ])('publishes everything in order although %s', async (_, trouble) => {
    const detour = await detourTo(testEngines().kafkaBrokers);
    const undo = divertConnections(portOf(testEngines().kafkaBrokers), detour);
    const meanwhile = async (world: World): Promise<void> => {
      await until('work is under way', () => world.records.length > 20);
      await trouble(detour, world);
    };
    const history = await race(realEngine, small, seed, { meanwhile }).finally(undo);
    expect(history.parked.size).toBe(0);
    expect(check(history)).toEqual([]);
  });
});

function idsOf({ records }: World): (string | undefined)[] {
  return records.map(({ headers }) => headers.ce_id);
}

async function endSession({ db }: World, application: string): Promise<boolean> {
  const ended: unknown[] = await db.query(
    `select pg_terminate_backend(pid) from pg_stat_activity
     where application_name = $1 and datname = current_database() and pid <> pg_backend_pid()`,
    [application],
  );
  return ended.length > 0;
}
