import type { components } from './generated/api';

/** One reason of a refusal: its code, the article of law or rule behind it, what is wrong and what to do. */
export type Reason = NonNullable<components['schemas']['Problem']['reasons']>[number];

/** Characters of an answer without problem details that are told on. */
const detailCharsMax = 500;

/**
 * The platform refused a call, or could not serve it: problem details (RFC 9457) as an error. Branch on `code`, show `message`, quote
 * `correlationId` in a question.
 */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  /** HTTP status, e.g. 422. */
  readonly status: number;
  /** Stable and for machines: that of the first reason, e.g. `PLEDGE_PATENT_EXPIRED`. */
  readonly code: string;
  /** The law or rule behind the first reason, as a lawyer cites it; empty where there is none. */
  readonly article: string;
  /** Every reason at once; empty for what has but one, such as 404. */
  readonly reasons: readonly Reason[];
  /** By which the platform's operators find this very call. */
  readonly correlationId: string | undefined;
  /** When to try again, in seconds from now; for 429 and 503. */
  readonly retryAfterSeconds: number | undefined;

  constructor(said: {
    status: number;
    code: string;
    detail: string;
    reasons?: readonly Reason[];
    correlationId?: string | undefined;
    retryAfterSeconds?: number | undefined;
  }) {
    super(said.detail);
    this.status = said.status;
    this.code = said.code;
    this.reasons = said.reasons ?? [];
    this.article = this.reasons[0]?.article ?? '';
    this.correlationId = said.correlationId;
    this.retryAfterSeconds = said.retryAfterSeconds;
  }
}

/** No answer came: the network failed or the time was over, at every try. The call may have taken effect. */
export class Unreachable extends Error {
  override readonly name = 'Unreachable';
  /** Stable and for machines. */
  readonly code = 'UNREACHABLE';

  constructor(
    /** Address without its query. */
    readonly url: string,
    /** How often it was tried. */
    readonly attempts: number,
    cause: unknown,
  ) {
    super(`平台没有应答（${url}，已试 ${attempts} 次）；请检查网络后用同一 Idempotency-Key 重试`, { cause });
  }
}

/** What an answer that is no success refuses; reads its body. */
export async function refusalOf(response: Response): Promise<Refusal> {
  const text = await response.text().catch(() => '');
  const problem = problemIn(text, response.headers.get('content-type') ?? '');
  return new Refusal({
    status: response.status,
    code: problem?.code ?? `HTTP_${response.status}`,
    detail: problem?.detail ?? (text.trim().slice(0, detailCharsMax) || `HTTP ${response.status}`),
    ...(problem?.reasons && { reasons: problem.reasons }),
    correlationId: problem?.correlationId ?? response.headers.get('x-correlation-id') ?? undefined,
    retryAfterSeconds: retryAfterOf(response),
  });
}

/** Seconds of `Retry-After`, which is a number or a date (RFC 9110). */
export function retryAfterOf(response: Response): number | undefined {
  const text = response.headers.get('retry-after');
  if (!text) return undefined;
  const seconds = /^\d+$/.test(text) ? Number(text) : (Date.parse(text) - Date.now()) / 1_000;
  return Number.isFinite(seconds) ? Math.max(0, seconds) : undefined;
}

function problemIn(text: string, type: string): components['schemas']['Problem'] | undefined {
  if (!/[/+]json/.test(type)) return undefined;
  try {
    const value = JSON.parse(text) as Partial<components['schemas']['Problem']> | null;
    return typeof value?.code === 'string' ? (value as components['schemas']['Problem']) : undefined;
  } catch {
    // Cut off on the way, or no JSON for all its type: the status still says what there is to say.
    return undefined;
  }
}
