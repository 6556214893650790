import type { Query } from '../../api/client';
import type { Who } from '../../api/session';
import type { AnswerOf, ItemOf } from '../../api/types';

/** An address that takes messages. */
export type Endpoint = ItemOf<'/api/webhook-endpoints'>;
/** A message on its way to an address, or arrived, or given up. */
export type Delivery = ItemOf<'/api/webhook-deliveries'>;
/** The same with each attempt. */
export type DeliveryDetail = AnswerOf<'/api/webhook-deliveries/{id}'>;
/** What the receiver made of a test. */
export type TestAnswer = AnswerOf<'/api/webhook-endpoints/{id}/test', 'post'>;

/** How deliveries went; the document says no more of it than that it is an object. */
export interface Figures {
  readonly delivered: number;
  readonly givenUp: number;
  readonly due: number;
  readonly averageMs: number | null;
  readonly medianMs: number | null;
  readonly p99Ms: number | null;
}

/** Where addresses are read and changed. */
export const endpointsPath = '/api/webhook-endpoints';
/** Where deliveries are read. */
export const deliveriesPath = '/api/webhook-deliveries';
/** What an act on an address makes stale. */
export const changedByEndpoints = [endpointsPath, deliveriesPath] as const;

/** Whether somebody keeps an address: its own organisation, in a role that acts. */
export function mayKeep({ tenant, state }: Endpoint, principal: Who['principal'] | undefined): boolean {
  return (
    state !== 'removed' && principal?.tenant === tenant && principal.roles.some((role) => role !== 'reviewer')
  );
}

/** Why an address stopped, if it did: its owner's will, a 410, or failing for too long. */
export type Cause = 'owner' | 'gone' | 'failing';

/** The cause as one of those there are words for. */
export const causeOf = ({ cause }: Endpoint): Cause =>
  cause === 'gone' || cause === 'failing' ? cause : 'owner';

/** The filters of the log as its query: days become instants of the province's clock, the last day whole. */
export function logQueryOf({ from, to, ...rest }: Readonly<Record<string, string>>): Query {
  return { ...rest, ...spanOf(from, to) };
}

/** Both days, whole, as instants; what is missing is left out. */
export function spanOf(from: string | undefined, to: string | undefined): { from?: string; to?: string } {
  return {
    ...(from && { from: `${from}T00:00:00+08:00` }),
    ...(to && { to: `${to}T23:59:59.999+08:00` }),
  };
}

/** A span of time as people read it: `420 ms`, `3.2 s`. */
export function duration(ms: number): string {
  return ms < 1_000 ? `${Math.round(ms)} ms` : `${(ms / 1_000).toFixed(1)} s`;
}
