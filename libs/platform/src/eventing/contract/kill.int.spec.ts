import { bearer, chanceOf, seedOf, startChild, until, type ChildService } from '@ipflow/testing';
import { join } from 'node:path';
import type { FaultPoint } from '../faults';
import { check } from './checker';
import { createWorld, type World } from './world';

jest.setTimeout(120_000);
const seed = seedOf(20_260_105);
const entry = join(__dirname, 'toy.service.ts');
const opsPerPoint = 40;
const callersAtOnce = 4;
const answerWithinMs = 10_000;

/** Every point but `rebuild.midway` of the counters and `webhook.afterPost` of delivery. */
const points: readonly FaultPoint[] = [
  'command.afterDecide',
  'command.afterAppend',
  'command.afterProject',
  'command.afterCommit',
  'relay.afterRead',
  'relay.afterSend',
  'relay.afterMark',
  'consumer.beforeTransaction',
  'consumer.afterInbox',
  'consumer.afterEffect',
  'consumer.afterCommit',
  'consumer.afterOffsetCommit',
];

describe(`kill -9 at each fault point, seed ${seed}`, () => {
  const chance = chanceOf(seed);
  let world: World;
  let authorization: string;
  beforeAll(async () => {
    world = await createWorld();
    authorization = await bearer({ roles: ['office'] });
  });
  afterAll(() => world.destroy());

  it.each(points)('keeps all promises when killed at %s', async (point) => {
    const pass = 1 + chance.below(point.startsWith('command') ? opsPerPoint / 2 : 3);
    const ops = Array.from({ length: opsPerPoint }, (_, i) => `${point}-${i}`);
    const name = `toy-${point.replace('.', '-')}`;
    const victim = await startChild(entry, {
      ...world.env,
      TOY_NAME: name,
      IPFLOW_FAILPOINTS: `${point}=kill@${pass}`,
    });
    await askAll(victim, ops);
    const { signal } = await until('the fault fired', () => victim.ending());
    expect(signal).toBe('SIGKILL');
    expect(victim.output()).toContain(`fault point ${point}: kill on pass ${pass}`);

    const healer = await startChild(entry, { ...world.env, TOY_NAME: `${name}-healed` });
    await askAll(healer, ops);
    await world.comeToRest();
    const history = await world.history();
    await healer.end();
    expect(
      ops.filter((op) => !world.attempts.some((one) => one.op === op && one.outcome === 'acknowledged')),
    ).toEqual([]);
    expect(history.parked.size).toBe(0);
    expect(check(history)).toEqual([]);
  });

  /** Sends every operation once, some at a time, as callers do who keep their key; a dead service answers nobody. */
  async function askAll(service: ChildService, ops: readonly string[]): Promise<void> {
    const waiting = [...ops];
    const caller = async (): Promise<void> => {
      for (let op = waiting.shift(); op; op = waiting.shift()) await ask(service, op);
    };
    await Promise.all(Array.from({ length: callersAtOnce }, caller));
  }

  async function ask(service: ChildService, op: string): Promise<void> {
    try {
      const response = await fetch(`${service.url}/toy/patent-${op.length % 3}-${op.at(-1)}`, {
        method: 'POST',
        headers: { authorization, 'content-type': 'application/json', 'idempotency-key': `key-of-${op}` },
        body: JSON.stringify({ op }),
        signal: AbortSignal.timeout(answerWithinMs),
      });
      const answer = await response.text();
      if (response.status >= 500) world.attempts.push({ op, outcome: 'unknown' });
      else world.attempts.push({ op, outcome: response.ok ? 'acknowledged' : 'refused', answer });
    } catch {
      world.attempts.push({ op, outcome: 'unknown' });
    }
  }
});
