/**
 * The bare limit: the same work in plain pg and kafkajs, with no framework, no HTTP, no rules and no schema. What is
 * measured here is what the engines and the drivers alone would give on this machine, in this very run.
 */
import { randomUUID } from 'node:crypto';
import kafkajs from 'kafkajs';
import pg from 'pg';
import { ensureTopics } from '../local/topics.mjs';
import { percentile, throttled } from './figures.mjs';

const { Kafka, logLevel } = kafkajs;
const TOPIC = 'bare';
const BATCH_MAX = 1_000;
const IDLE_MS = 100;

/** @typedef {{ databaseUrl: string, kafkaBrokers: string }} Engines */

/** @param {Engines} engines */
export async function openBare({ databaseUrl, kafkaBrokers }) {
  const pool = new pg.Pool({ connectionString: databaseUrl, max: 16 });
  const kafka = new Kafka({ clientId: 'bare', brokers: kafkaBrokers.split(','), logLevel: logLevel.NOTHING });
  await ensureTopics(kafkaBrokers, [{ name: TOPIC, partitions: 6 }]);
  await pool.query(`
    create table hold (patent text primary key, transfer uuid not null);
    create table event (position bigint generated always as identity primary key, stream text not null,
      version int not null, data jsonb not null, unique (stream, version));
    create table unpublished (position bigint primary key);
    create table inbox (id text primary key);
    create table total (metric text primary key, n bigint not null)`);
  const producer = kafka.producer({ allowAutoTopicCreation: false, maxInFlightRequests: 1 });
  await producer.connect();
  return { pool, kafka, producer };
}

/** @typedef {Awaited<ReturnType<typeof openBare>>} Bare */

/**
 * A relay and a consumer; `onCounted` hears of every event that was counted.
 * @param {Bare} bare
 * @param {(id: string) => void} onCounted
 */
export async function runBare({ pool, kafka, producer }, onCounted) {
  let running = true;
  let wake = () => {};
  const relay = (async () => {
    while (running) {
      const { rows } = await pool.query(
        'select position, stream, data::text as data from unpublished join event using (position) order by position limit $1',
        [BATCH_MAX],
      );
      if (rows.length === 0) {
        await new Promise((resolve) => {
          const timer = setTimeout(resolve, IDLE_MS);
          wake = () => (clearTimeout(timer), resolve(undefined));
        });
        continue;
      }
      const messages = rows.map(({ stream, data }) => ({ key: stream, value: data }));
      await producer.send({ topic: TOPIC, messages, acks: -1 });
      await pool.query('delete from unpublished where position = any($1::bigint[])', [
        rows.map(({ position }) => position),
      ]);
    }
  })();
  const consumer = kafka.consumer({ groupId: randomUUID() });
  await consumer.connect();
  await consumer.subscribe({ topics: [TOPIC], fromBeginning: true });
  await consumer.run({
    autoCommitInterval: 1_000,
    eachBatch: async ({ batch, resolveOffset }) => {
      const events = batch.messages.map(({ value }) => JSON.parse(String(value)));
      await inTransaction(pool, (client) => count(client, events));
      resolveOffset(batch.messages.at(-1)?.offset ?? '0');
      for (const { id } of events) onCounted(id);
    },
  });
  return {
    wake: () => wake(),
    stop: async () => {
      running = false;
      wake();
      await relay;
      await consumer.disconnect();
    },
  };
}

/**
 * @param {import('pg').PoolClient} client
 * @param {{ id: string, type: string }[]} events
 */
async function count(client, events) {
  const { rowCount } = await client.query(
    'insert into inbox select distinct unnest($1::text[]) on conflict do nothing',
    [events.map(({ id }) => id)],
  );
  await client.query(
    `insert into total values ('transfer', $1) on conflict (metric) do update set n = total.n + excluded.n`,
    [rowCount],
  );
}

/**
 * One transfer: filed with its claim, then registered; two transactions, two events each.
 * @param {Bare} bare
 * @param {string} patent
 * @param {() => void} wake
 * @returns {Promise<string>} the id of the event that is counted last
 */
export async function bareTransfer({ pool }, patent, wake) {
  const transfer = randomUUID();
  await inTransaction(pool, async (client) => {
    await client.query('insert into hold values ($1, $2)', [patent, transfer]);
    await append(client, [event(patent, 1, 'claimed'), event(transfer, 1, 'filed')]);
  });
  wake();
  const registered = event(transfer, 2, 'registered');
  await inTransaction(pool, async (client) => {
    await client.query('delete from hold where patent = $1', [patent]);
    await append(client, [event(patent, 2, 'moved'), registered]);
  });
  wake();
  return registered.id;
}

/**
 * @param {string} stream
 * @param {number} version
 * @param {string} type
 */
function event(stream, version, type) {
  return { id: randomUUID(), stream, version, type };
}

/**
 * @param {import('pg').PoolClient} client
 * @param {ReturnType<typeof event>[]} events
 */
async function append(client, events) {
  await client.query(
    `with appended as (insert into event (stream, version, data)
       select stream, version, data::jsonb from unnest($1::text[], $2::int[], $3::text[]) as row (stream, version, data)
       returning position)
     insert into unpublished select position from appended`,
    [
      events.map(({ stream }) => stream),
      events.map(({ version }) => version),
      events.map((one) => JSON.stringify(one)),
    ],
  );
}

/**
 * @template T
 * @param {import('pg').Pool} pool
 * @param {(client: import('pg').PoolClient) => Promise<T>} work
 */
async function inTransaction(pool, work) {
  const client = await pool.connect();
  try {
    await client.query('begin');
    const result = await work(client);
    await client.query('commit');
    return result;
  } catch (error) {
    await client.query('rollback');
    throw error;
  } finally {
    client.release();
  }
}

/**
 * Transfers per second, and from the commit to the count.
 * @param {Bare} bare
 * @param {number} count
 * @param {number} inFlight
 */
export async function bareThroughput(bare, count, inFlight) {
  const counted = new Set();
  /** @type {() => void} */
  let onCount = () => {};
  const running = await runBare(bare, (id) => (counted.add(id), onCount()));
  await primed(bare, running, counted);
  /** @type {string[]} */
  const ids = [];
  const since = performance.now();
  await throttled(
    Array.from({ length: count }, () => randomUUID()),
    inFlight,
    async (patent) => {
      ids.push(await bareTransfer(bare, patent, running.wake));
    },
  );
  await new Promise((resolve) => {
    onCount = () => ids.every((id) => counted.has(id)) && resolve(undefined);
    onCount();
  });
  const perSecond = (count / (performance.now() - since)) * 1000;
  /** @type {number[]} */
  const times = [];
  for (let round = 0; round < 200; round += 1) {
    const id = await bareTransfer(bare, randomUUID(), running.wake);
    const committed = performance.now();
    if (!counted.has(id))
      await new Promise((resolve) => (onCount = () => counted.has(id) && resolve(undefined)));
    times.push(performance.now() - committed);
  }
  await running.stop();
  return { perSecond, p50Ms: percentile(times, 50), p99Ms: percentile(times, 99) };
}

/**
 * The first event through everything: connections, groups and plans are made once, before the clock runs.
 * @param {Bare} bare
 * @param {{ wake: () => void }} running
 * @param {Set<unknown>} counted
 */
async function primed(bare, { wake }, counted) {
  const id = await bareTransfer(bare, randomUUID(), wake);
  while (!counted.has(id)) await new Promise((resolve) => setTimeout(resolve, 5));
}

/**
 * Rows per second of one bulk insert by chunks into a table with a live text index.
 * @param {Bare} bare
 * @param {string[]} lines   of a CSV file, without the header
 */
export async function bareImport({ pool }, lines) {
  await pool.query(`create table bare_patent (number text primary key, title text, holder text, class text, filed_on date,
    granted_on date, type text, status text, address text, search tsvector);
    create index on bare_patent using gin (search)`);
  const since = performance.now();
  for (let start = 0; start < lines.length; start += BATCH_MAX) {
    const rows = lines.slice(start, start + BATCH_MAX).map((line) => line.split(','));
    const columns = Array.from({ length: 9 }, (_, column) => rows.map((row) => row[column]));
    await pool.query(
      `insert into bare_patent select number, title, holder, class, filed_on, granted_on, type, status, address,
         to_tsvector('simple', title)
       from unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::date[], $6::date[], $7::text[], $8::text[], $9::text[])
         as row (number, title, holder, class, filed_on, granted_on, type, status, address)`,
      columns,
    );
  }
  return (lines.length / (performance.now() - since)) * 1000;
}

/**
 * Events per second of a plain batch consumer that writes a ledger and totals exactly once.
 * @param {Bare} bare
 * @param {string} topic
 * @param {number} count   events in the topic
 */
export async function bareRebuild({ pool, kafka }, topic, count) {
  await pool.query('create table ledger (event_id text primary key, metric text, day date, delta int)');
  const consumer = kafka.consumer({ groupId: randomUUID(), maxBytesPerPartition: 4 * 1024 * 1024 });
  await consumer.connect();
  await consumer.subscribe({ topics: [topic], fromBeginning: true });
  let done = 0;
  const since = performance.now();
  await new Promise((resolve, reject) => {
    consumer.on(consumer.events.CRASH, ({ payload }) => reject(payload.error));
    void consumer.run({
      autoCommitInterval: 5_000,
      eachBatch: async ({ batch, resolveOffset }) => {
        const ids = batch.messages.map(({ headers }) => String(headers?.ce_id));
        const days = batch.messages.map(({ value }) => JSON.parse(String(value)).effectiveOn);
        await inTransaction(pool, async (client) => {
          const { rowCount } = await client.query(
            `insert into ledger select event_id, 'pool', day, 1
             from unnest($1::text[], $2::date[]) as row (event_id, day) on conflict do nothing`,
            [ids, days],
          );
          await client.query(
            `insert into total values ('pool', $1) on conflict (metric) do update set n = total.n + excluded.n`,
            [rowCount],
          );
        });
        resolveOffset(batch.messages.at(-1)?.offset ?? '0');
        done += batch.messages.length;
        if (done >= count) resolve(undefined);
      },
    });
  });
  const perSecond = (done / (performance.now() - since)) * 1000;
  await consumer.disconnect();
  return perSecond;
}
