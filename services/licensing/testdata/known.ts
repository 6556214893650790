import type { Message } from '@ipflow/contracts';
import { knownAfter, type KnownPatent } from '@ipflow/known-patents';
import { listed } from '@ipflow/testing';

/** The patent most pure specs speak of. */
export const number = '202010566088.9';

/** What is known of it after these events of the pool. */
export function knownPatent(...events: readonly Message[]): KnownPatent {
  const first = events[0]?.$typeName === 'ipflow.pool.v1.PatentListed' ? [] : [listed(number)];
  return [...first, ...events].reduce<KnownPatent | undefined>(knownAfter, undefined)!;
}
