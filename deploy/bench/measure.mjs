/** The measures of `npm run bench`: the house beside the bare limit. */
import { bareImport, bareRebuild, bareThroughput, openBare } from './bare.mjs';
import {
  companyPatents,
  importPatents,
  openProduct,
  openWall,
  rebuild,
  streamLatency,
  transferAll,
  transferInBulk,
} from './product.mjs';
import { syntheticPatents } from './synthetic.mjs';

const quick = process.argv.includes('--quick');
/** Sizes of the run. */
const SIZE = quick
  ? { importRows: 20_000, transfers: 600, latencies: 50, inFlight: 32 }
  : { importRows: 150_000, transfers: 5_000, latencies: 200, inFlight: 48 };
/** A reviewer's bulk command, and how many are under way at once. */
const BULK = { rows: 50, inFlight: 4 };
/** A house is idle once its memory has fallen no more for so many looks, longer than the minute after which a process gives back. */
const IDLE = { lookEveryMs: 5_000, looksSteady: 14, looksMax: 60 };

/** @typedef {import('./figures.mjs').Row} Row */

/**
 * @param {Awaited<ReturnType<typeof import('./house.mjs').startHouse>>} at
 * @param {(line: string) => void} say
 * @returns {Promise<Row[]>}
 */
export async function measure(at, say) {
  /** @type {Row[]} */
  const rows = [];
  const row = (
    /** @type {string} */ name,
    /** @type {string} */ unit,
    /** @type {number} */ product,
    /** @type {number} */ bare = NaN,
  ) => {
    rows.push({ measure: name, unit, product, ...(bare && { bare, ratio: product / bare }) });
    say(`${name}: ${product.toFixed(1)} ${unit}${bare ? ` (bare ${bare.toFixed(1)})` : ''}`);
  };
  row('memory of all services, idle', 'MB', (await idleBytes(at)) / 1e6);

  const bare = await openBare(at);
  const bareFlow = await bareThroughput(bare, SIZE.transfers, SIZE.inFlight);
  const product = await openProduct(at.url, at.password);
  const lines = [...syntheticPatents(SIZE.importRows, { seed: 7, from: 0 })].slice(1);
  const bareRows = await bareImport(bare, lines);
  const imported = await importPatents(product, SIZE.importRows, { seed: 7, from: 0 });
  row('import from CSV', 'rows/s', imported, bareRows);
  row('memory of all services, after the import', 'MB', (await residentBytes(at)) / 1e6);

  const wall = await openWall(product);
  await settled(product);
  const patents = await companyPatents(product, 2 * SIZE.transfers + SIZE.latencies);
  const latency = await streamLatency(product, wall, patents.splice(0, SIZE.latencies));
  row('command accepted to stream event, p50', 'ms', latency.accepted.p50Ms, bareFlow.p50Ms);
  row('command accepted to stream event, p99', 'ms', latency.accepted.p99Ms, bareFlow.p99Ms);
  row('command sent to stream event, p50', 'ms', latency.sent.p50Ms, bareFlow.p50Ms);
  row('command sent to stream event, p99', 'ms', latency.sent.p99Ms, bareFlow.p99Ms);
  const single = await transferAll(product, wall, patents.splice(0, SIZE.transfers), SIZE.inFlight);
  row(
    `transfers filed to counted, one a request, ${SIZE.inFlight} in flight`,
    '/s',
    single.perSecond,
    bareFlow.perSecond,
  );
  row('one of them, filed to registered, p99', 'ms', single.p99Ms);
  const bulk = await transferInBulk(product, wall, patents, BULK);
  row(
    `transfers filed to counted, ${BULK.rows} a request, ${BULK.inFlight} in flight`,
    '/s',
    bulk.perSecond,
    bareFlow.perSecond,
  );
  row(`${BULK.rows} of them, filed to registered, p99`, 'ms', bulk.p99Ms);

  const events = await eventCount(bare.kafka);
  const rebuilt = await rebuild(product);
  const bareRebuilt = await bareRebuild(bare, 'ipflow.pool.v1', events);
  row('counters rebuild', 'events/s', rebuilt, bareRebuilt);

  wall.close();
  await product.close();
  await bare.producer.disconnect();
  await bare.pool.end();
  return rows;
}

/** The counters have seen everything the import published: the stock they show is the pool's. @param {import('./product.mjs').Product} product */
async function settled({ office }) {
  const { count } = await office.get('/patents/count');
  for (;;) {
    const { items } = await office.get('/counters/totals?metric=pool.patents&grain=all');
    if ((items[0]?.n ?? 0) >= count) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

/** @param {import('kafkajs').Kafka} kafka */
async function eventCount(kafka) {
  const admin = kafka.admin();
  await admin.connect();
  const offsets = await admin.fetchTopicOffsets('ipflow.pool.v1');
  await admin.disconnect();
  return offsets.reduce((sum, { high }) => sum + Number(high), 0);
}

/**
 * What starting and the sample cost is given back in the background, by the garbage collectors.
 * @param {{ services: string[] }} at
 */
async function idleBytes(at) {
  let least = Infinity;
  for (let look = 0, steady = 0; look < IDLE.looksMax && steady < IDLE.looksSteady; look += 1) {
    const bytes = await residentBytes(at);
    steady = bytes < least * 0.99 ? 0 : steady + 1;
    least = Math.min(least, bytes);
    await new Promise((resolve) => setTimeout(resolve, IDLE.lookEveryMs));
  }
  return least;
}

/** @param {{ services: string[] }} at */
async function residentBytes({ services }) {
  const sizes = services.map(async (url) => {
    const text = await (await fetch(`${url}/metrics`)).text();
    return Number(/^process_resident_memory_bytes\S* (\S+)$/m.exec(text)?.[1]);
  });
  return (await Promise.all(sizes)).reduce((sum, bytes) => sum + bytes, 0);
}
