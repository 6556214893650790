import { bearer, openDetour, startChild, testEngines, until, type Detour } from '@ipflow/testing';
import { join } from 'node:path';
import { check } from './checker';
import { createWorld, type World } from './world';

jest.setTimeout(90_000);
const callers = 4;
/** Refused connections: the relay, the consumer and the commands all try in vain, for many seconds. */
const refusedInVain = 120;

describe('a whole service whose database goes away', () => {
  let detour: Detour;
  let world: World;
  beforeAll(async () => {
    detour = await openDetour(Number(new URL(testEngines().postgresUrl).port));
    world = await createWorld(detour);
  });
  afterAll(async () => {
    detour.restore();
    await world.destroy();
    await detour.close();
  });

  it('says 503 with Retry-After meanwhile, lives on, parks nothing and catches up', async () => {
    const authorization = await bearer({ roles: ['office'] });
    const service = await startChild(join(__dirname, 'toy.service.ts'), { ...world.env, TOY_NAME: 'toy' });
    let isHealed = false;
    const sick: (string | null)[] = [];

    const caller = async (name: number): Promise<void> => {
      for (let i = 0; !isHealed || i < 20; i += 1) {
        const op = `caller-${name}-${i}`;
        const response = await fetch(`${service.url}/toy/patent-${i % 5}`, {
          method: 'POST',
          headers: { authorization, 'content-type': 'application/json', 'idempotency-key': op },
          body: JSON.stringify({ op }),
        });
        const answer = await response.text();
        if (response.ok) world.attempts.push({ op, outcome: 'acknowledged', answer });
        else {
          world.attempts.push({ op, outcome: 'unknown' });
          sick.push(`${response.status} after ${response.headers.get('retry-after')}`);
        }
      }
    };
    const load = Promise.all(Array.from({ length: callers }, (_, i) => caller(i)));
    await until('work is under way', () => world.records.length > 100);
    detour.cut();
    await until('all have tried in vain', () => detour.refused > refusedInVain, 60_000);
    expect((await fetch(`${service.url}/health/ready`)).status).toBe(503);
    expect((await fetch(`${service.url}/health/live`)).status).toBe(200);
    detour.restore();
    await until('it is ready again', async () => (await fetch(`${service.url}/health/ready`)).ok);
    isHealed = true;
    await load;
    await world.comeToRest();

    const history = await world.history();
    expect(new Set(sick)).toEqual(new Set(['503 after 2']));
    expect(service.ending()).toBeUndefined();
    expect(history.parked.size).toBe(0);
    expect(check(history)).toEqual([]);
  });
});
