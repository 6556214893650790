import type { Tx } from '@ipflow/platform';

/** The owner a partner's secret is sealed for. */
export function ownerOf(partnerId: string): string {
  return `partner-${partnerId}`;
}

/** Keeps a first secret; one that is there stays. */
export async function keepFirstSecret(tx: Tx, partnerId: string, sealed: string): Promise<void> {
  await tx.query(
    'insert into partner_secret (partner_id, sealed) values ($1, $2) on conflict (partner_id) do nothing',
    [partnerId, sealed],
  );
}

/** The seal of a partner; undefined when it has none. */
export async function sealOf(tx: Tx, partnerId: string): Promise<string | undefined> {
  const rows: { sealed: string }[] = await tx.query(
    'select sealed from partner_secret where partner_id = $1',
    [partnerId],
  );
  return rows[0]?.sealed;
}
