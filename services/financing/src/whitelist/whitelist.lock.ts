import { prepared, type Tx } from '@ipflow/platform';

/** Publications, removals and withdrawn consents take turns from here to their commit. */
export async function lockWhitelist(tx: Tx): Promise<void> {
  await prepared(tx, 'lock-whitelist', 'select pg_advisory_xact_lock(hashtextextended($1, 0))', [
    'whitelist',
  ]);
}
