import { isIP, type LookupFunction } from 'node:net';
import { Agent, request } from 'undici';
import { hostOf, refusalOf, resolveBySystem, resolvePublic, type Resolve } from './address';
import { retryAfterOf } from './schedule';

/** Time a receiver may take from the first attempt to connect until its whole answer is here (milliseconds). */
export const answerWithinMs = 15_000;
const connectWithinMs = 5_000;
/** Most of an answer that is read (bytes); what follows is not waited for. */
export const answerBytesMax = 64 * 1024;
/** Most of a failure that is kept (characters). */
const failureCharsMax = 300;

/** What came of one attempt. */
export interface Outcome {
  /**
   * taken: a 2xx. gone: a 410, nobody is there any more. refused: it never will be taken as it is (an address that may
   * not be called, a status of {@link finalStatuses}). failed: everything else; it may be taken later.
   */
  readonly kind: 'taken' | 'gone' | 'refused' | 'failed';
  /** The receiver's status; undefined when it did not answer. */
  readonly status?: number;
  /** The beginning of its answer; empty when there is none. */
  readonly answer: string;
  /** Why it was not taken, in words; empty when it was. */
  readonly failure: string;
  /** How long the receiver asks to be left alone (milliseconds); 0 when it does not. */
  readonly retryAfterMs: number;
  readonly durationMs: number;
}

/** Answers after which sending the very same again makes no sense; whether to give up then is up to the sender. */
export const finalStatuses: ReadonlySet<number> = new Set([400, 413, 422]);
/** Answers whose `Retry-After` is honoured. */
const askForTime: ReadonlySet<number> = new Set([429, 503]);

/**
 * Sends messages out of the house. Where to is checked at every attempt, and the connection goes to the very address that
 * was checked, so that a name cannot change between the two. Redirects are not followed.
 */
export class Post {
  private readonly publicAgent: Agent;
  private readonly houseAgent: Agent;

  /** @param plainHttpHosts hosts beside the house that may be reached as they are; see the settings */
  constructor(
    private readonly plainHttpHosts: ReadonlySet<string>,
    private readonly resolve: Resolve = resolveBySystem,
  ) {
    const limits = {
      headersTimeout: answerWithinMs,
      bodyTimeout: answerWithinMs,
      pipelining: 1,
    };
    const { lookup } = this;
    this.publicAgent = new Agent({ ...limits, connect: { timeout: connectWithinMs, lookup } });
    this.houseAgent = new Agent({ ...limits, connect: { timeout: connectWithinMs } });
  }

  close(): Promise<unknown> {
    return Promise.all([this.publicAgent.destroy(), this.houseAgent.destroy()]);
  }

  /** What can be said against sending to an address, its name resolved; undefined when nothing can. */
  async refusalOf(url: string): Promise<{ code: string; message: string } | undefined> {
    const refusal = refusalOf(url, this.plainHttpHosts);
    if (refusal) return refusal;
    const host = hostOf(new URL(url));
    if (isIP(host) || this.plainHttpHosts.has(host)) return undefined;
    try {
      await resolvePublic(this.resolve, host);
      return undefined;
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      return {
        code: 'ADDRESS_NOT_PUBLIC',
        message:
          message.includes(host) && /公网/.test(message) ? message : `接收地址 ${host} 无法解析；请核对域名`,
      };
    }
  }

  /** One attempt; no error leaves it. */
  async send(url: string, headers: Record<string, string>, body: string, now: Date): Promise<Outcome> {
    const since = performance.now();
    const durationMs = (): number => Math.round(performance.now() - since);
    const refusal = refusalOf(url, this.plainHttpHosts);
    if (refusal)
      return { kind: 'refused', answer: '', failure: refusal.message, retryAfterMs: 0, durationMs: 0 };
    const isOfHouse = this.plainHttpHosts.has(hostOf(new URL(url)));
    try {
      const response = await request(url, {
        method: 'POST',
        headers: { 'content-type': 'application/json; charset=utf-8', 'user-agent': 'ipflow', ...headers },
        body,
        dispatcher: isOfHouse ? this.houseAgent : this.publicAgent,
        signal: AbortSignal.timeout(answerWithinMs),
      });
      const answer = await beginningOf(response.body);
      const retryAfter = response.headers['retry-after']?.toString();
      return judged(response.statusCode, answer, retryAfterOf(retryAfter, now), durationMs());
    } catch (error) {
      const failure = (error instanceof Error ? `${error.name}: ${error.message}` : String(error)).slice(
        0,
        failureCharsMax,
      );
      return { kind: 'failed', answer: '', failure, retryAfterMs: 0, durationMs: durationMs() };
    }
  }

  /** Undici asks it when it connects by name; what it answers is what is connected to. */
  private readonly lookup: LookupFunction = (host, options, callback) => {
    resolvePublic(this.resolve, host).then(
      (addresses) => {
        if (options.all) callback(null, [...addresses]);
        else callback(null, addresses[0]!.address, addresses[0]!.family);
      },
      (error: Error) => callback(error, '', 0),
    );
  };
}

function judged(status: number, answer: string, retryAfterMs: number, durationMs: number): Outcome {
  if (status >= 200 && status < 300)
    return { kind: 'taken', status, answer, failure: '', retryAfterMs: 0, durationMs };
  const redirect = status >= 300 && status < 400 ? '（不跟随重定向）' : '';
  const failure = `HTTP ${status}${redirect} ${answer}`.trim().slice(0, failureCharsMax);
  const kind = status === 410 ? 'gone' : finalStatuses.has(status) ? 'refused' : 'failed';
  return {
    kind,
    status,
    answer,
    failure,
    durationMs,
    retryAfterMs: askForTime.has(status) ? retryAfterMs : 0,
  };
}

/** The beginning of an answer as text a database can keep; leaving the loop ends the connection. */
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
