import { createServer } from 'node:http';
import { isSigned } from '../partner/reference-partner.mjs';
import { eventually } from './story.answers.mjs';

/** Largest message that is taken, in bytes. */
const BODY_BYTES_MAX = 256 * 1024;

/** @typedef {{ id: string, type: string, data: any }} Told a fact, as CloudEvents has it */
/**
 * @typedef {object} Receiver
 * @property {string} url
 * @property {() => Told[]} got                                                       what came so far, in order, each once
 * @property {(secret: string) => void} verifyBy                                      from now on
 * @property {(what: string, is: (told: Told) => boolean) => Promise<Told>} gets      waits until such a fact came
 * @property {() => Promise<void>} stop
 */

/**
 * A bank's system that takes webhooks: what is not signed is refused, and what comes twice is taken once.
 * @returns {Promise<Receiver>}
 */
export async function openReceiver() {
  /** @type {Map<string, Told>} */
  const got = new Map();
  let secret = '';
  const server = createServer((request, response) => {
    void read(request).then((body) => {
      const isTaken = body !== undefined && isSigned(request.headers, body, secret, Date.now());
      if (isTaken) got.set(String(request.headers['webhook-id']), JSON.parse(body));
      response.writeHead(isTaken ? 204 : 401).end();
    });
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(undefined)));
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
  return {
    url: `http://127.0.0.1:${port}/webhooks`,
    got: () => [...got.values()],
    verifyBy: (next) => {
      secret = next;
    },
    gets: (what, is) => eventually(what, async () => [...got.values()].find(is) ?? false),
    stop: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

/** @param {import('node:http').IncomingMessage} request @returns {Promise<string | undefined>} undefined when too large */
async function read(request) {
  /** @type {Buffer[]} */
  const parts = [];
  let bytes = 0;
  for await (const part of request) {
    bytes += part.length;
    if (bytes > BODY_BYTES_MAX) return undefined;
    parts.push(part);
  }
  return Buffer.concat(parts).toString('utf8');
}
