/** What is measured of the product, through its front door, as its users meet it. */
import { randomUUID } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import { Pool } from 'undici';
import { percentile, throttled } from './figures.mjs';
import { syntheticPatents } from './synthetic.mjs';

const POLL_MS = 50;
const WAIT_MS = 600_000;
/** Answers after which a client sends the same request again, how often at most, and after how long (milliseconds). */
const BUSY = new Set([503, 504]);
const ATTEMPTS_MAX = 5;
const RETRY_MS = 2_000;
const OWNERS = ['光谷示例科技有限公司', '随州示例汽车有限公司', '荆门示例化工有限公司'];

/**
 * Signed-in calls over kept-alive connections: the load generator must not be what is measured.
 * @param {string} url
 * @param {string} password
 */
export async function openProduct(url, password) {
  const pool = new Pool(url, { connections: 128, pipelining: 1, headersTimeout: 120_000 });
  const call = async (/** @type {any} */ options) => {
    for (let attempt = 1; ; attempt += 1) {
      const { statusCode, body } = await pool.request(options);
      const text = await body.text();
      if (statusCode < 300) return text === '' ? undefined : JSON.parse(text);
      const answer = `${options.method} ${options.path} answered ${statusCode}: ${text}`;
      if (!BUSY.has(statusCode) || attempt >= ATTEMPTS_MAX) throw new Error(answer);
      process.stderr.write(`  sent again under the same key: ${answer}\n`);
      await delay(RETRY_MS);
    }
  };
  const json = { 'content-type': 'application/json' };
  const enter = async (/** @type {string} */ username) => {
    const body = JSON.stringify({ username, password });
    const { token } = await call({ method: 'POST', path: '/api/session', headers: json, body });
    const headers = { authorization: `Bearer ${token}` };
    return {
      get: (/** @type {string} */ path) => call({ method: 'GET', path: `/api${path}`, headers }),
      post: (/** @type {string} */ path, /** @type {object} */ body) =>
        call({
          method: 'POST',
          path: `/api${path}`,
          headers: { ...headers, ...json, 'idempotency-key': randomUUID() },
          body: JSON.stringify(body),
        }),
      put: (/** @type {string} */ path, /** @type {Buffer} */ body) =>
        call({
          method: 'PUT',
          path: `/api${path}`,
          headers: { ...headers, 'content-type': 'text/csv' },
          body,
        }),
      follow: (/** @type {string} */ path) => follow(url, path, headers),
    };
  };
  const [center, reviewer, office] = await Promise.all(['center', 'reviewer', 'office'].map(enter));
  if (!center || !reviewer || !office) throw new Error('the demo accounts are missing');
  return { center, reviewer, office, close: () => pool.close() };
}

/** @typedef {Awaited<ReturnType<typeof openProduct>>} Product */

/**
 * The live total of transfers, all time.
 * @param {string} url
 * @param {string} path
 * @param {Record<string, string>} headers
 */
async function follow(url, path, headers) {
  const closing = new AbortController();
  const answer = await fetch(`${url}/api${path}`, { headers, signal: closing.signal });
  const wall = { total: 0, onChange: () => {}, close: () => closing.abort() };
  void (async () => {
    let rest = '';
    for await (const text of /** @type {any} */ (answer.body).pipeThrough(new TextDecoderStream())) {
      const items = (rest + text).split('\n\n');
      rest = items.pop() ?? '';
      for (const item of items) {
        const data = /^data: (.*)$/m.exec(item)?.[1];
        const total =
          data &&
          JSON.parse(data).totals?.find((/** @type {any} */ t) => t.grain === 'all' && t.dimension === 'all');
        if (!total) continue;
        wall.total = total.n;
        wall.onChange();
      }
    }
  })().catch(() => undefined);
  return wall;
}

/** @typedef {Awaited<ReturnType<typeof follow>>} Wall */

/** @param {Product} product */
export function openWall({ office }) {
  return office.follow('/counters/stream?metric=transfer.patents');
}

/**
 * @param {Wall} wall
 * @param {number} wanted
 */
export function reaches(wall, wanted) {
  return new Promise((resolve, reject) => {
    const late = setTimeout(
      () => reject(new Error(`the total is ${wall.total}, not ${wanted}, after ${WAIT_MS} ms`)),
      WAIT_MS,
    );
    wall.onChange = () => {
      if (wall.total < wanted) return;
      clearTimeout(late);
      wall.onChange = () => {};
      resolve(undefined);
    };
    wall.onChange();
  });
}

/**
 * Imports a file of made-up patents; rows per second from the first byte sent to the last row listed.
 * @param {Product} product
 * @param {number} rows
 * @param {{ seed: number, from: number }} options
 */
export async function importPatents({ center }, rows, options) {
  const file = Buffer.from([...syntheticPatents(rows, options)].join('\n'));
  const id = randomUUID();
  const since = performance.now();
  await center.put(`/imports/${id}?fileName=bench.csv`, file);
  for (;;) {
    const report = await center.get(`/imports/${id}`);
    if (report.state === 'done') {
      if (report.listed !== rows)
        throw new Error(`${report.listed} of ${rows} rows were listed: ${JSON.stringify(report)}`);
      return (rows / (performance.now() - since)) * 1000;
    }
    if (report.state === 'refused')
      throw new Error(`the import was refused: ${JSON.stringify(report.refusal)}`);
    await delay(POLL_MS);
  }
}

/**
 * Patents that can be transferred by contract without further papers: those of the made-up companies.
 * @param {Product} product
 * @param {number} count
 */
export async function companyPatents({ center }, count) {
  const found = [];
  for (const owner of OWNERS) {
    let after = '';
    while (found.length < count) {
      const query = `/patents?holder=${encodeURIComponent(owner)}&status=in_force&unencumbered=true&limit=100${after}`;
      const { items, next } = await center.get(query);
      found.push(...items.map((/** @type {any} */ { number }) => ({ number, owner })));
      if (!next) break;
      after = `&after=${next}`;
    }
  }
  if (found.length < count) throw new Error(`only ${found.length} of ${count} patents can be transferred`);
  return found.slice(0, count);
}

/** @param {{ number: string, owner: string }} patent */
function filingOf({ number, owner }) {
  return {
    transferId: randomUUID(),
    patentNumbers: [number],
    terms: {
      kind: 'contract',
      transferors: [owner],
      transferees: [{ name: '合成示例受让有限公司', divisionCode: '420500' }],
      priceFen: '1000000',
      agreedOn: '2026-01-15',
    },
  };
}

/**
 * @param {Product} product
 * @param {{ number: string, owner: string }} patent
 */
async function fileTransfer({ center }, patent) {
  const filing = filingOf(patent);
  await center.post('/transfers', filing);
  return filing.transferId;
}

/**
 * The same in bulk: so many rows a request, filed by the center and registered by the reviewer, each row with its result.
 * @param {Product} product
 * @param {Wall} wall
 * @param {{ number: string, owner: string }[]} patents
 * @param {{ rows: number, inFlight: number }} shape
 */
export async function transferInBulk({ center, reviewer }, wall, patents, { rows, inFlight }) {
  const chunks = [];
  for (let start = 0; start < patents.length; start += rows) chunks.push(patents.slice(start, start + rows));
  /** @type {number[]} */
  const times = [];
  const since = performance.now();
  const counted = reaches(wall, wall.total + patents.length);
  await throttled(chunks, inFlight, async (chunk) => {
    const begun = performance.now();
    const transfers = chunk.map(filingOf);
    const filed = await center.post('/transfers/bulk-filings', { transfers });
    const transferIds = transfers.map(({ transferId }) => transferId);
    const registered = await reviewer.post('/transfers/bulk-registrations', { transferIds });
    const refused = [...filed.results, ...registered.results].filter(({ refusals }) => refusals);
    if (refused.length > 0) throw new Error(`a row was refused: ${JSON.stringify(refused[0])}`);
    times.push(performance.now() - begun);
  });
  await counted;
  return { perSecond: (patents.length / (performance.now() - since)) * 1000, p99Ms: percentile(times, 99) };
}

/**
 * Transfers filed, claimed, registered and counted per second, and the time of one from filing to registered.
 * @param {Product} product
 * @param {Wall} wall
 * @param {{ number: string, owner: string }[]} patents
 * @param {number} inFlight
 */
export async function transferAll(product, wall, patents, inFlight) {
  const before = wall.total;
  /** @type {number[]} */
  const times = [];
  const since = performance.now();
  const counted = reaches(wall, before + patents.length);
  await throttled(patents, inFlight, async (patent) => {
    const begun = performance.now();
    const transferId = await fileTransfer(product, patent);
    await product.reviewer.post(`/transfers/${transferId}/registration`, {});
    times.push(performance.now() - begun);
  });
  await counted;
  return { perSecond: (patents.length / (performance.now() - since)) * 1000, p99Ms: percentile(times, 99) };
}

/**
 * One registration at a time on an idle house, each once the one before it was seen: from the command sent, and from its
 * answer, to the total on the stream. What is to be registered was filed and counted before.
 * @param {Product} product
 * @param {Wall} wall
 * @param {{ number: string, owner: string }[]} patents
 */
export async function streamLatency(product, wall, patents) {
  /** @type {string[]} */
  const filed = [];
  for (const patent of patents) filed.push(await fileTransfer(product, patent));
  /** @type {{ sentMs: number, acceptedMs: number }[]} */
  const times = [];
  for (const transferId of filed) {
    const seen = reaches(wall, wall.total + 1).then(() => performance.now());
    const sent = performance.now();
    await product.reviewer.post(`/transfers/${transferId}/registration`, {});
    const accepted = performance.now();
    const at = await seen;
    times.push({ sentMs: at - sent, acceptedMs: Math.max(at - accepted, 0) });
  }
  const sent = times.map(({ sentMs }) => sentMs);
  const accepted = times.map(({ acceptedMs }) => acceptedMs);
  return {
    sent: { p50Ms: percentile(sent, 50), p99Ms: percentile(sent, 99) },
    accepted: { p50Ms: percentile(accepted, 50), p99Ms: percentile(accepted, 99) },
  };
}

/**
 * @param {Product} product
 * @returns {Promise<number>} events per second, from the request to the swap
 */
export async function rebuild({ office }) {
  const since = performance.now();
  const { id } = await office.post('/counters/rebuild', {});
  for (;;) {
    const run = await office.get(`/counters/rebuild/${id}`);
    if (run.state === 'done') return (run.events / (performance.now() - since)) * 1000;
    if (run.state === 'failed') throw new Error(`the rebuild failed: ${JSON.stringify(run.report)}`);
    await delay(POLL_MS);
  }
}
