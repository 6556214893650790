// A partner platform as we ask others to build one: verifies the signature, keeps listings by id with their revision, answers
// with a receipt. Its moods (down, slow, rejecting, clock ahead) are set by `PUT /control`, from this machine only.
//
//   IPFLOW_PARTNER_SECRET=whsec_… node deploy/partner/reference-partner.mjs [port]
import { createHmac, timingSafeEqual } from 'node:crypto';
import { createServer } from 'node:http';
import { setTimeout as delay } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';

/** Largest body taken (bytes). */
const bodyMaxBytes = 256 * 1024;
/** A signature is good for this long before and after its time (seconds), unless the caller gives another clock. */
const toleranceSeconds = 300;
/** Listings kept; the oldest go first. */
const listingsMax = 10_000;
/** Deliveries remembered for `GET /deliveries`. */
const deliveriesMax = 10_000;
/** Longest answer a slow mood may ask for (milliseconds). */
const slowMaxMs = 60_000;

/**
 * @typedef {{ listingId: string, revision: number, state: string, body: unknown, receipt: string }} Kept
 * @typedef {{ messageId: string, listingId: string, revision: number, state: string, answer: number }} Delivery
 * @typedef {{ down?: boolean, slowMs?: number, reject?: boolean, secret?: string, aheadMs?: number }} Mood
 */

/**
 * Starts a reference partner on loopback. `nowMs` is the clock its signatures are checked by.
 * @param {{ port?: number, secret?: string, nowMs?: () => number }} [options]
 */
export async function startReferencePartner({ port = 0, secret = '', nowMs = Date.now } = {}) {
  /** @type {Map<string, Kept>} */
  const listings = new Map();
  /** @type {Delivery[]} */
  const deliveries = [];
  /** @type {Mood} */
  const mood = { secret };

  /** @param {import('node:http').IncomingMessage} request @param {import('node:http').ServerResponse} response */
  async function answer(request, response) {
    const path = (request.url ?? '/').split('?')[0];
    if (path === '/listings' && request.method === 'GET')
      return say(response, 200, { items: [...listings.values()] });
    if (path === '/deliveries' && request.method === 'GET') return say(response, 200, { items: deliveries });
    if (path === '/control' && request.method === 'PUT') return control(mood, request, response);
    if (request.method === 'POST') return take(request, response);
    return say(response, 404, { error: 'nothing here' });
  }

  /** @param {import('node:http').IncomingMessage} request @param {import('node:http').ServerResponse} response */
  async function take(request, response) {
    const body = await read(request);
    if (body === undefined) return say(response, 413, { error: 'body too large' });
    if (mood.down) return say(response, 503, { error: 'down' });
    if (mood.slowMs) await delay(Math.min(mood.slowMs, slowMaxMs));
    if (!isSigned(request.headers, body, mood.secret ?? '', nowMs() + (mood.aheadMs ?? 0)))
      return say(response, 401, { error: 'signature' });
    const listingId = String(request.headers['ipflow-listing-id'] ?? '');
    const revision = Number(request.headers['ipflow-revision']);
    const state = String(request.headers['ipflow-state'] ?? '');
    const code = mood.reject ? 422 : 200;
    deliveries.push({
      messageId: String(request.headers['webhook-id']),
      listingId,
      revision,
      state,
      answer: code,
    });
    if (deliveries.length > deliveriesMax) deliveries.shift();
    if (mood.reject) return say(response, 422, { error: 'we do not take this listing' });
    return say(response, 200, {
      receipt: keep(listings, { listingId, revision, state, body: JSON.parse(body) }),
    });
  }

  const server = createServer((request, response) => {
    answer(request, response).catch(() => {
      if (!response.headersSent) say(response, 400, { error: 'unreadable' });
    });
  });
  await new Promise((resolve) => server.listen(port, '127.0.0.1', () => resolve(undefined)));
  const address = /** @type {import('node:net').AddressInfo} */ (server.address());
  return {
    url: `http://127.0.0.1:${address.port}`,
    listings,
    deliveries,
    mood,
    /** @returns {Promise<void>} */
    stop: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

/** @param {Mood} mood @param {import('node:http').IncomingMessage} request @param {import('node:http').ServerResponse} response */
async function control(mood, request, response) {
  const from = request.socket.remoteAddress ?? '';
  if (!['127.0.0.1', '::1', '::ffff:127.0.0.1'].includes(from))
    return say(response, 403, { error: 'loopback only' });
  const body = await read(request);
  if (body === undefined) return say(response, 413, { error: 'body too large' });
  Object.assign(mood, JSON.parse(body));
  return say(response, 200, {
    down: mood.down ?? false,
    slowMs: mood.slowMs ?? 0,
    reject: mood.reject ?? false,
  });
}

/**
 * An older revision than the one kept changes nothing and gets the receipt of the newer one: deliveries may repeat.
 * @param {Map<string, Kept>} listings
 * @param {Omit<Kept, 'receipt'>} listing
 */
function keep(listings, listing) {
  const kept = listings.get(listing.listingId);
  if (kept && kept.revision >= listing.revision) return kept.receipt;
  const receipt = `R-${listing.listingId}-${listing.revision}`;
  listings.set(listing.listingId, { ...listing, receipt });
  if (listings.size > listingsMax) listings.delete(listings.keys().next().value ?? '');
  return receipt;
}

/**
 * Standard Webhooks: HMAC-SHA256 over `id.timestamp.body`, any of the signatures given.
 * @param {import('node:http').IncomingHttpHeaders} headers @param {string} body @param {string} secret @param {number} nowMs
 */
export function isSigned(headers, body, secret, nowMs) {
  const id = String(headers['webhook-id'] ?? '');
  const timestamp = String(headers['webhook-timestamp'] ?? '');
  if (!id || !/^\d+$/.test(timestamp)) return false;
  if (Math.abs(nowMs / 1000 - Number(timestamp)) > toleranceSeconds) return false;
  const key = Buffer.from(secret.replace(/^whsec_/, ''), 'base64');
  const expected = createHmac('sha256', key).update(`${id}.${timestamp}.${body}`).digest();
  return String(headers['webhook-signature'] ?? '')
    .split(' ')
    .some((part) => {
      const [version, given = ''] = part.split(',');
      const bytes = Buffer.from(given, 'base64');
      return version === 'v1' && bytes.length === expected.length && timingSafeEqual(bytes, expected);
    });
}

/** @param {import('node:http').IncomingMessage} request @returns {Promise<string | undefined>} undefined when too large */
async function read(request) {
  /** @type {Buffer[]} */
  const parts = [];
  let bytes = 0;
  for await (const part of request) {
    bytes += part.length;
    if (bytes > bodyMaxBytes) return undefined;
    parts.push(part);
  }
  return Buffer.concat(parts).toString('utf8');
}

/** @param {import('node:http').ServerResponse} response @param {number} code @param {unknown} body */
function say(response, code, body) {
  response.writeHead(code, { 'Content-Type': 'application/json; charset=utf-8' });
  response.end(JSON.stringify(body));
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const partner = await startReferencePartner({
    port: Number(process.argv[2] ?? 0),
    secret: process.env.IPFLOW_PARTNER_SECRET ?? '',
  });
  process.stdout.write(`${partner.url}\n`);
  for (const signal of ['SIGTERM', 'SIGINT']) process.once(signal, () => void partner.stop());
}
