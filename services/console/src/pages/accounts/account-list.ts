import type { ItemOf } from '../../api/types';

/** An account as its administrators see it. */
export type Account = ItemOf<'/api/accounts'>;

/** Where accounts are read and changed. */
export const accountsPath = '/api/accounts';

/** How an account stands: disabled by somebody, locked for a while after wrong passwords, or in use. */
export function standingOf({ disabledAt, lockedUntil }: Account, now = Date.now()): string {
  if (disabledAt) return 'disabled';
  return lockedUntil && Date.parse(lockedUntil) > now ? 'locked' : 'active';
}
