import type { Tx } from '@ipflow/platform';
import type { Total } from '../tally/sums';

/** Items kept for readers that come back; whoever was away longer starts from a snapshot. */
export const feedItemsKept = 20_000;
/** Totals in one item, about 40 KB: far below what a slow reader may leave waiting. */
export const feedItemTotalsMax = 400;

/** Totals that one transaction changed, with their new values; `correction` when a rebuild changed them. */
export interface FeedItem {
  readonly id: bigint;
  readonly kind: 'change' | 'correction';
  readonly totals: readonly Total[];
}

/**
 * Appends the changed totals after `lastId`, in as many items as they need, and lets the oldest go. The caller holds
 * the ledger's head, so ids have no gaps and follow the commits. Returns the last id.
 */
export async function appendFeed(
  tx: Tx,
  kind: FeedItem['kind'],
  totals: readonly Total[],
  lastId: bigint,
): Promise<bigint> {
  if (totals.length === 0) return lastId;
  const payloads: string[] = [];
  for (let start = 0; start < totals.length; start += feedItemTotalsMax) {
    payloads.push(JSON.stringify(totals.slice(start, start + feedItemTotalsMax)));
  }
  const id = lastId + BigInt(payloads.length);
  await tx.query(
    `with forgotten as (delete from feed where id <= $4::bigint)
     insert into feed (id, kind, totals)
     select $1::bigint + ordinality, $2, payload::jsonb from unnest($3::text[]) with ordinality as item (payload, ordinality)`,
    [lastId.toString(), kind, payloads, (id - BigInt(feedItemsKept)).toString()],
  );
  return id;
}

interface FeedRow {
  id: string;
  kind: FeedItem['kind'];
  totals: Total[];
}

/** The items after `after`, in order, at most `limit`. */
export async function readFeed(tx: Tx, after: bigint, limit: number): Promise<FeedItem[]> {
  const rows: FeedRow[] = await tx.query(
    'select id, kind, totals from feed where id > $1 order by id limit $2',
    [after.toString(), limit],
  );
  return rows.map((row) => ({ ...row, id: BigInt(row.id) }));
}
