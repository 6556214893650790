import { isAlive, statusFollowing } from '@ipflow/kernel';
import type { StoredEvent, Tx } from '@ipflow/platform';
import { sameHolders } from '../patent/patent.facts';
import type { PatentEvent } from '../patent/patent.decider';

const offersLock = 'offers of patents';

/** True for a fact after which what is offered may not be to had any more. A listing never is one: imports stay light. */
function raisesDoubt(event: PatentEvent): boolean {
  switch (event.$typeName) {
    case 'ipflow.pool.v1.HoldersChanged':
    case 'ipflow.pool.v1.PatentDelisted':
      return true;
    case 'ipflow.pool.v1.LegalEventRecorded':
      return !isAlive(statusFollowing('in_force', event.code));
    case 'ipflow.pool.v1.PatentAmended':
      return !sameHolders(event.before!.holders, event.after!.holders);
    default:
      return false;
  }
}

/**
 * Notes the published supplies of patents that changed hands or status, in the transaction of that fact; the watch then
 * looks at each. Who publishes holds the lock alone while it looks at the patents, so that a supply and a change of its
 * patent never miss each other: one of them waits for the other.
 */
export async function doubtOffers(tx: Tx, events: readonly StoredEvent<PatentEvent>[]): Promise<void> {
  const numbers = [
    ...new Set(events.filter(({ event }) => raisesDoubt(event)).map(({ event }) => event.patentNumber)),
  ];
  if (numbers.length === 0) return;
  await tx.query('select pg_advisory_xact_lock_shared(hashtextextended($1, 0))', [offersLock]);
  await tx.query(
    `insert into posting_doubt (posting_id)
     select id from posting where stage = 'published' and patent_numbers && $1::text[]
     on conflict (posting_id) do update set raised_at = excluded.raised_at`,
    [numbers],
  );
}

/** Until this transaction ends, no patent changes hands or status: see {@link doubtOffers}. */
export async function holdOffers(tx: Tx): Promise<void> {
  await tx.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [offersLock]);
}

/** Published supplies to look at: doubted, or with a patent whose term has run out by `today`. */
export async function doubtedOffers(tx: Tx, today: string, limit: number): Promise<string[]> {
  const rows: { id: string }[] = await tx.query(
    `select posting_id as id from posting_doubt
     union (select id from posting where stage = 'published' and patents_until < $1 order by patents_until limit $2)
     limit $2`,
    [today, limit],
  );
  return rows.map(({ id }) => id);
}

/**
 * Strikes a doubt off, in the transaction that looks and before it does: a fact that raises it anew meanwhile is either
 * waited for here, or waits and raises it after us.
 */
export async function settleDoubt(tx: Tx, postingId: string): Promise<void> {
  await tx.query('delete from posting_doubt where posting_id = $1', [postingId]);
}
