import { Webhook } from 'standardwebhooks';
import type { EventData } from './generated/events';

/** Why a delivery is not taken. */
export type WebhookFault =
  'HEADERS_MISSING' | 'SIGNATURE_WRONG' | 'TIME_OUT_OF_RANGE' | 'BODY_MALFORMED' | 'REPEATED';

const faultTexts: Readonly<Record<WebhookFault, string>> = {
  HEADERS_MISSING: '缺少 webhook-id、webhook-timestamp 或 webhook-signature 请求头；这不是本平台的推送',
  SIGNATURE_WRONG: '签名不符：请核对密钥，并确认验证的是未经解析的原始请求体',
  TIME_OUT_OF_RANGE: '推送时间与本机时间相差过大：可能是重放，也请核对本机时钟',
  BODY_MALFORMED: '签名正确，但请求体不是 CloudEvents 事件；请联系平台',
  REPEATED: '此前已收到同一推送；请直接答复 2xx',
};

/** A delivery that must not be acted on. Answer 400, or 2xx for `REPEATED`, which was acted on before. */
export class WebhookRefused extends Error {
  override readonly name = 'WebhookRefused';

  constructor(
    /** Stable and for machines. */
    readonly code: WebhookFault,
  ) {
    super(faultTexts[code]);
  }
}

/** An event as the platform delivers it: CloudEvents 1.0, JSON format. */
export interface DeliveredEvent<Data = Readonly<Record<string, unknown>>> {
  readonly specversion: '1.0';
  /** The same at every attempt and for every receiver: what makes taking it twice harmless. */
  readonly id: string;
  readonly source: string;
  /** Full name of the fact, e.g. `ipflow.pool.v1.TransferRegistered`. */
  readonly type: string;
  /** What it is about: the case, the patent, the enterprise. */
  readonly subject?: string;
  /** When it was recorded, RFC 3339. */
  readonly time?: string;
  /** The fact, as proto3-JSON: 64-bit numbers and money are strings of digits. */
  readonly data: Data;
}

/** Types of events whose data is known to this edition of the package; a newer platform may send others. */
export type EventType = keyof EventData;

/**
 * Whether an event is of this type; then its data has the type of the fact. A fact reaches its receivers without the fields that are
 * not for them (the content of a posting under review, who can be reached in a contact), so read those as if they could be missing.
 */
export function isEvent<Type extends EventType>(
  event: DeliveredEvent,
  type: Type,
): event is DeliveredEvent & { readonly type: Type; readonly data: Readonly<EventData[Type]> } {
  return event.type === type;
}

/** A delivery whose signature is good. */
export interface Delivery {
  /** `webhook-id`: the same at every attempt. */
  readonly webhookId: string;
  readonly sentAt: Date;
  readonly event: DeliveredEvent;
}

/** What a receiver gets over HTTP. */
export interface Received {
  /** The body as it came, byte by byte; one that was parsed and written again does not verify. */
  readonly body: string | Uint8Array;
  /** Node's `request.headers`, a `Headers`, or anything of the kind. */
  readonly headers: Headers | Readonly<Record<string, string | readonly string[] | undefined>>;
}

/** How to verify. */
export interface WebhookVerifying {
  /** `whsec_…`; several while secrets change, any of which may have signed. */
  readonly secrets: readonly string[];
  /** The clock; the system's unless given. */
  readonly now?: () => Date;
  /** Largest difference between the sender's clock and this one (seconds), at most the 300 of Standard Webhooks. */
  readonly toleranceSeconds?: number;
  /**
   * Remembers a delivery and tells whether it is new. Keep ids longer than attempts go on, in the transaction of the effect if you can;
   * without this, a repeat is handed on and `event.id` has to be compared by the receiver.
   */
  readonly isFirst?: (webhookId: string) => boolean | Promise<boolean>;
}

/** See {@link WebhookVerifying.toleranceSeconds}. */
export const toleranceSecondsMax = 300;
const names = ['webhook-id', 'webhook-timestamp', 'webhook-signature'] as const;

/**
 * Verifies a delivery by Standard Webhooks: who sent it, that nothing was changed, and that it is of now.
 * @throws WebhookRefused
 */
export async function verifyWebhook(received: Received, verifying: WebhookVerifying): Promise<Delivery> {
  const { secrets, now = () => new Date(), toleranceSeconds = toleranceSecondsMax } = verifying;
  if (secrets.length === 0) throw new RangeError('verifyWebhook needs at least one secret');
  const [webhookId, timestamp, signature] = names.map((name) => headerOf(received.headers, name));
  if (!webhookId || !signature || !/^\d{1,11}$/.test(timestamp ?? ''))
    throw new WebhookRefused('HEADERS_MISSING');
  const sentAt = new Date(Number(timestamp) * 1_000);
  const body = textOf(received.body);
  const right =
    body === undefined ? [] : secrets.map((secret) => new Webhook(secret).sign(webhookId, sentAt, body));
  const isOfUs = signature.split(' ').some((given) => right.some((one) => isSame(given, one)));
  if (body === undefined || !isOfUs) throw new WebhookRefused('SIGNATURE_WRONG');
  const apartMs = Math.abs(now().getTime() - sentAt.getTime());
  if (apartMs > Math.min(toleranceSeconds, toleranceSecondsMax) * 1_000)
    throw new WebhookRefused('TIME_OUT_OF_RANGE');
  const event = eventIn(body);
  if (verifying.isFirst && !(await verifying.isFirst(webhookId))) throw new WebhookRefused('REPEATED');
  return { webhookId, sentAt, event };
}

function headerOf(headers: Received['headers'], name: string): string | undefined {
  if (headers instanceof Headers) return headers.get(name) ?? undefined;
  const found = Object.entries(headers).find(([given]) => given.toLowerCase() === name)?.[1];
  return typeof found === 'string' ? found : found?.[0];
}

/** Undefined for bytes that are no UTF-8, which the platform never sends. */
function textOf(body: string | Uint8Array): string | undefined {
  if (typeof body === 'string') return body;
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(body);
  } catch {
    return undefined;
  }
}

/** Takes as long for a signature that is wrong at its beginning as for one that is wrong at its end. */
function isSame(given: string, right: string): boolean {
  let difference = given.length ^ right.length;
  for (let place = 0; place < right.length; place += 1)
    difference |= given.charCodeAt(place % Math.max(1, given.length)) ^ right.charCodeAt(place);
  return difference === 0;
}

/** @throws WebhookRefused */
function eventIn(body: string): DeliveredEvent {
  let event: Partial<DeliveredEvent> | null;
  try {
    event = JSON.parse(body) as Partial<DeliveredEvent> | null;
  } catch {
    throw new WebhookRefused('BODY_MALFORMED');
  }
  const texts = [event?.id, event?.source, event?.type];
  const isEvent = event?.specversion === '1.0' && texts.every((text) => typeof text === 'string');
  if (!isEvent || !event?.data || typeof event.data !== 'object') throw new WebhookRefused('BODY_MALFORMED');
  return event as DeliveredEvent;
}
