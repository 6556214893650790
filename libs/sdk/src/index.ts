/**
 * 平台开发包: a typed client, the live counters, verified webhooks and a local copy of the whitelist, for banks, dashboards and partner
 * platforms. Works in Node 20 and in browsers.
 */
export { patienceDefault, retryAfterMaxSeconds, type Patience } from './attempts';
export type {
  AnswerOf,
  CallOptions,
  ItemOf,
  ListPath,
  Method,
  OperationOf,
  PathOf,
  RequestOf,
} from './calls';
export { createClient, type Client, type ClientOptions, type OpenOptions } from './client';
export {
  foldTotals,
  followCounters,
  totalKey,
  type CountersFollowing,
  type CountersItem,
  type Metric,
  type Total,
} from './counters';
export {
  contentHashOf,
  EditionRefused,
  verifyEdition,
  type EditionFault,
  type EditionHeader,
  type PublicKeys,
} from './edition';
/** The platform's HTTP API as types: every public path with its parameters, bodies and answers, made from the source. */
export type { components, operations, paths } from './generated/api';
/** The data of every event, by its type. */
export type { EventData } from './generated/events';
export { Refusal, Unreachable, type Reason } from './refusal';
export {
  isEvent,
  toleranceSecondsMax,
  verifyWebhook,
  WebhookRefused,
  type DeliveredEvent,
  type Delivery,
  type EventType,
  type Received,
  type WebhookFault,
  type WebhookVerifying,
} from './webhook';
export * from './whitelist';
export * from './whitelist.rest';
