import { bearer, startChild, until, type ChildService } from '@ipflow/testing';
import { get, type IncomingMessage } from 'node:http';
import { join } from 'node:path';
import { check } from './checker';
import { createWorld, type World } from './world';

jest.setTimeout(60_000);
const shutdownWithinMs = 10_000;
const readers = 50;
const callers = 8;

describe('SIGTERM under load', () => {
  let world: World;
  beforeAll(async () => {
    world = await createWorld();
  });
  afterAll(() => world.destroy());

  it(`ends with code 0 in time, ends ${readers} streams, and keeps what was acknowledged`, async () => {
    const env = { ...world.env, TOY_NAME: 'toy' };
    const service = await startChild(join(__dirname, 'toy.service.ts'), env);
    const streams = await Promise.all(Array.from({ length: readers }, () => openStream(service)));
    const load = Promise.all(Array.from({ length: callers }, (_, caller) => askUntilGone(service, caller)));
    await until('the load is on', () => world.records.length > 50);

    const startedAt = performance.now();
    const ending = await service.end('SIGTERM');
    expect(ending).toEqual({ code: 0, signal: null });
    expect(performance.now() - startedAt).toBeLessThan(shutdownWithinMs);
    expect(service.output()).not.toContain('shutdown step failed');
    await until('every stream has ended', () => streams.every((stream) => stream.complete));
    const statuses = await load;
    expect(new Set(statuses.flat())).toEqual(new Set([201]));

    await startChild(join(__dirname, 'toy.service.ts'), env);
    await world.comeToRest();
    expect(check(await world.history())).toEqual([]);

    async function askUntilGone({ url }: ChildService, caller: number): Promise<number[]> {
      const seen: number[] = [];
      const authorization = await bearer({ roles: ['office'] });
      for (let i = 0; ; i += 1) {
        const op = `caller-${caller}-${i}`;
        try {
          const response = await fetch(`${url}/toy/patent-${i % 20}`, {
            method: 'POST',
            headers: { authorization, 'content-type': 'application/json', 'idempotency-key': op },
            body: JSON.stringify({ op }),
          });
          const answer = await response.text();
          seen.push(response.status);
          world.attempts.push({ op, outcome: response.ok ? 'acknowledged' : 'unknown', answer });
        } catch {
          world.attempts.push({ op, outcome: 'unknown' });
          return seen;
        }
      }
    }
  });
});

function openStream({ url }: ChildService): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    get(`${url}/toy/stream`, (response) => {
      response.resume();
      resolve(response);
    }).once('error', reject);
  });
}
