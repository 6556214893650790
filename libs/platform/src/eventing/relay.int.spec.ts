import { testEngines, until } from '@ipflow/testing';
import { Client } from 'pg';
import { Clock } from '../clock';
import { Metrics } from '../telemetry/metrics';
import { check } from './contract/checker';
import { log, realEngine, type Part } from './contract/race';
import { recordLegalEvent, toyProjector } from './contract/toy';
import { commandOf, createWorld, type World } from './contract/world';
import { EventStore } from './event-store';
import { eventBytesMax, EventTooLarge } from './append';
import { Kafka } from './kafka';
import { Relay } from './relay';

jest.setTimeout(60_000);

describe('the relay', () => {
  let world: World;
  let store: EventStore;
  const parts: Part[] = [];
  beforeEach(async () => {
    world = await createWorld();
    store = new EventStore(world.db, new Clock(), toyProjector());
  });
  afterEach(async () => {
    for (const part of parts.splice(0)) await part.stop();
    await world.destroy();
  });

  function startRelay(kafka = world.kafka): Relay {
    const relay = new Relay(world.databaseUrl, '/ipflow/toy', kafka, new Metrics('toy'), log);
    relay.start();
    parts.push(relay);
    return relay;
  }

  const append = (op: string) => {
    world.attempts.push({ op, outcome: 'acknowledged' });
    return store.run(commandOf(op.slice(0, 20)), (unit) =>
      recordLegalEvent(unit, { stream: 'patent-1', op }),
    );
  };

  it('gets past a run of events that are together too large for one Kafka batch', async () => {
    for (let i = 0; i < 40; i += 1) await append(`${i}-${'长'.repeat(30_000)}`);
    startRelay();
    parts.push(await realEngine.consume(world));
    await world.comeToRest();
    expect(check(await world.history())).toEqual([]);
  });

  it('never meets an event that Kafka would refuse: it cannot be appended', async () => {
    await expect(append('长'.repeat(eventBytesMax / 3))).rejects.toThrow(EventTooLarge);
    expect(await world.db.query('select from event')).toEqual([]);
  });

  it('publishes what other replicas append, which do not wake it', async () => {
    startRelay();
    await append('from elsewhere');
    await until('it is in Kafka', () => world.records.length === 1);
  });

  it('leads alone, and hands over when it stops', async () => {
    const [first, second] = [startRelay(), startRelay()];
    const leader = await until('one leads', () => [first, second].find((relay) => relay.isLeader));
    const standby = leader === first ? second : first;
    const asked = new Set<number>();
    await until('the other one has asked for the leadership, again and again', async () => {
      const sql = `select query_start as at from pg_stat_activity where application_name = 'relay /ipflow/toy' and query like '%pg_try_advisory_lock%'`;
      for (const { at } of (await world.db.query(sql)) as { at: Date }[]) asked.add(at.getTime());
      return asked.size >= 4;
    });
    expect(standby.isLeader).toBe(false);
    await leader.stop();
    await until('the other leads', () => standby.isLeader);
    expect(leader.isLeader).toBe(false);
  });

  it('starts over with a new session when its own is ended', async () => {
    const relay = startRelay();
    await until('it leads', () => relay.isLeader);
    const admin = new Client({ connectionString: testEngines().postgresUrl });
    await admin.connect();
    const end = `select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'relay /ipflow/toy' and datname = $1`;
    const { rowCount } = await admin.query(end, [new URL(world.databaseUrl).pathname.slice(1)]);
    await admin.end();
    expect(rowCount).toBe(1);
    await append('after the loss');
    await until('it is in Kafka', () => world.records.length === 1);
  });

  it('stops in time though Kafka is away, and keeps what it could not send', async () => {
    const nowhere = new Kafka('toy', ['127.0.0.1:1'], world.namespace);
    const relay = startRelay(nowhere);
    await until('it leads', () => relay.isLeader);
    await append('kept');
    await until('it has tried', () => !relay.isLeader);
    await relay.stop();
    await nowhere.close();
    expect(await world.db.query('select from event_unpublished')).toHaveLength(1);
    startRelay();
    await until('the next one sends it', () => world.records.length === 1);
  });
});
