import { chanceOf, type Detour } from '@ipflow/testing';
import { setTimeout as delay } from 'node:timers/promises';
import pino from 'pino';
import { Clock } from '../../clock';
import { Metrics } from '../../telemetry/metrics';
import { Consumer } from '../consumer';
import { EventStore } from '../event-store';
import { Relay } from '../relay';
import type { Tx } from '../transaction';
import type { History } from './checker';
import { applyToy, recordLegalEvent, toyProjector } from './toy';
import { commandOf, createWorld, toyTopic, type World } from './world';

/** Something that runs beside the writers until it is stopped. */
export interface Part {
  stop(): Promise<void>;
}

/** Appends one event for `op`, by whatever means; resolves when its caller would be told that it is done. */
export type Write = (op: string, stream: string) => Promise<unknown>;

/** The three places where an engine can be naive. */
export interface Engine {
  write(world: World, beforeCommit: (tx: Tx) => Promise<unknown>): Write;
  relay(world: World): Part;
  consume(world: World): Promise<Part>;
}

/** How many do what in a race. */
export interface RaceSize {
  readonly writers: number;
  readonly streams: number;
  readonly commits: number;
}

/** The log of what races: silent unless LOG_LEVEL says otherwise. */
export const log = pino({ level: process.env.LOG_LEVEL ?? 'silent' });
const commitDelayMaxMs = 12;

/** The engine as services have it. */
export const realEngine: Engine = {
  write: ({ db }, beforeCommit) => {
    const store = new EventStore(db, new Clock(), toyProjector(beforeCommit));
    return (op, stream) => store.run(commandOf(op), (unit) => recordLegalEvent(unit, { stream, op }));
  },
  relay: ({ databaseUrl, kafka }) => {
    const relay = new Relay(databaseUrl, '/ipflow/toy', kafka, new Metrics('toy'), log);
    relay.start();
    return relay;
  },
  consume: async ({ db, kafka }) => {
    const consumer = new Consumer(db, applyToy, new Metrics('toy'), log);
    return kafka.consume({
      groupId: 'toy',
      topics: [toyTopic],
      partitionsAtOnce: 3,
      onBatch: (batch) => consumer.onBatch(batch),
      onJoined: () => consumer.forgetPartitions(),
      onAlive: () => undefined,
      onDead: (error) => {
        throw error;
      },
    });
  },
};

/** What else happens in a race. */
export interface Trouble {
  /** Runs beside the writers. */
  meanwhile?(world: World): Promise<unknown>;
  /** Stands between all parts and the database. */
  readonly databaseDetour?: Detour;
}

/**
 * Writers that race for the same streams and commit late, while the relay and the consumer run and trouble happens;
 * then rest. Returns what is left. Everything is drawn from `seed`, but for the operating system's part.
 */
export async function race(
  engine: Engine,
  size: RaceSize,
  seed: number,
  trouble: Trouble = {},
): Promise<History> {
  const world = await createWorld(trouble.databaseDetour);
  const parts: Part[] = [];
  try {
    parts.push(engine.relay(world), await engine.consume(world));
    await Promise.all([writeAll(world, engine, size, seed), trouble.meanwhile?.(world)]);
    await world.comeToRest();
    return await world.history();
  } finally {
    for (const part of parts) await part.stop();
    await world.destroy();
  }
}

async function writeAll(world: World, engine: Engine, size: RaceSize, seed: number): Promise<void> {
  const chance = chanceOf(seed);
  const commands = Array.from({ length: size.commits }, (_, i) => ({
    op: `op-${seed}-${i}`,
    stream: `patent-${chance.below(size.streams)}`,
  }));
  const write = engine.write(world, () => delay(chance.below(commitDelayMaxMs)));
  const writer = async (): Promise<void> => {
    for (let next = commands.shift(); next; next = commands.shift()) {
      const { op, stream } = next;
      const outcome = await write(op, stream).then(
        () => 'acknowledged' as const,
        () => 'unknown' as const,
      );
      world.attempts.push({ op, outcome });
    }
  };
  await Promise.all(Array.from({ length: size.writers }, writer));
}
