import { lookup, type LookupAddress } from 'node:dns';
import { isIP, type LookupFunction } from 'node:net';
import ipaddr from 'ipaddr.js';
import { Agent, request } from 'undici';
import { retryAfterOf } from './schedule';

/** Time a receiver may take to connect and to answer (milliseconds); well below the lease of a due row. */
export const answerWithinMs = 15_000;
const connectWithinMs = 5_000;
/** Most of an answer that is read (bytes). */
export const answerBytesMax = 16 * 1024;
/** Most of a failure that is kept (characters). */
const failureCharsMax = 300;

/** What came of one attempt. */
export type Outcome =
  | { readonly kind: 'taken'; readonly body: string }
  /** It never will be taken as it is. */
  | { readonly kind: 'refused'; readonly failure: string }
  | { readonly kind: 'failed'; readonly failure: string; readonly retryAfterMs: number };

/** Answers after which sending the same again makes no sense. */
const finalStatuses: ReadonlySet<number> = new Set([400, 410, 413, 422]);

/** One address is none of ours: no loopback, private, link-local or reserved range, in any way of writing it. */
export function isPublicAddress(address: string): boolean {
  if (!ipaddr.isValid(address)) return false;
  return ipaddr.process(address).range() === 'unicast';
}

/** Resolves as the system does, and refuses a name as soon as one of its addresses is not public. */
const publicLookup: LookupFunction = (hostname, options, callback) => {
  lookup(hostname, { ...options, all: true }, (error, addresses: LookupAddress[]) => {
    if (error) return callback(error, '', 0);
    const hidden = addresses.find(({ address }) => !isPublicAddress(address));
    if (hidden) return callback(new Error(`${hostname} is not a public address`), '', 0);
    if (options.all) return callback(null, addresses);
    return callback(null, addresses[0]!.address, addresses[0]!.family);
  });
};

/** Sends due messages. The address is checked when the connection is made, so that a name cannot change behind the check. */
export class Post {
  private readonly agent: Agent;

  /** @param mayReachHouse true where receivers stand beside the house: tests and a house on one machine */
  constructor(private readonly mayReachHouse: boolean) {
    this.agent = new Agent({
      connect: { timeout: connectWithinMs, ...(!mayReachHouse && { lookup: publicLookup }) },
      headersTimeout: answerWithinMs,
      bodyTimeout: answerWithinMs,
    });
  }

  close(): Promise<void> {
    return this.agent.destroy();
  }

  /** One attempt; redirects are not followed, and no error leaves it. */
  async send(url: string, headers: Record<string, string>, body: string, now: Date): Promise<Outcome> {
    const host = new URL(url).hostname.replace(/^\[|\]$/g, '');
    // A literal address is never looked up.
    if (!this.mayReachHouse && isIP(host) && !isPublicAddress(host))
      return { kind: 'refused', failure: '地址不是公网地址' };
    try {
      const answer = await request(url, {
        method: 'POST',
        headers: { 'content-type': 'application/json; charset=utf-8', ...headers },
        body,
        dispatcher: this.agent,
        signal: AbortSignal.timeout(answerWithinMs),
      });
      const text = await beginningOf(answer.body);
      if (answer.statusCode >= 200 && answer.statusCode < 300) return { kind: 'taken', body: text };
      const failure = `HTTP ${answer.statusCode} ${text}`.slice(0, failureCharsMax);
      if (finalStatuses.has(answer.statusCode)) return { kind: 'refused', failure };
      const header = answer.headers['retry-after'];
      return { kind: 'failed', failure, retryAfterMs: retryAfterOf(header?.toString(), now) };
    } catch (error) {
      const failure = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
      return { kind: 'failed', failure: failure.slice(0, failureCharsMax), retryAfterMs: 0 };
    }
  }
}

async function beginningOf(body: AsyncIterable<Buffer>): Promise<string> {
  const parts: Buffer[] = [];
  let bytes = 0;
  for await (const part of body) {
    parts.push(part);
    bytes += part.length;
    if (bytes >= answerBytesMax) break;
  }
  return Buffer.concat(parts).subarray(0, answerBytesMax).toString('utf8').replaceAll('\0', '');
}
