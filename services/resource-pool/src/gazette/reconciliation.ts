import type { Tx } from '@ipflow/platform';
import type { ImportRow } from '../import/import.store';
import { discrepancyKinds, type DiscrepancyKind } from './gazette.rules';

/** A gazette beside the pool: its rows by what became of them, and the cases it opened. */
export interface Reconciliation {
  readonly importId: string;
  readonly state: ImportRow['state'];
  /** Rows behind the header that hold anything, as far as the import is. */
  readonly rows: number;
  readonly applied: number;
  readonly held: number;
  readonly discrepancies: Readonly<Record<DiscrepancyKind, number>>;
  readonly rejected: number;
  /** Cases that this file opened; what an earlier file had found opens none. */
  readonly cases: { readonly open: number; readonly settled: number };
}

/** The reconciliation of an import; its numbers sum to its rows. */
export async function reconciliationOf(tx: Tx, { id, state, outcomes }: ImportRow): Promise<Reconciliation> {
  const of = (outcome: string): number => outcomes[outcome] ?? 0;
  const discrepancies = Object.fromEntries(discrepancyKinds.map((kind) => [kind, of(kind)]));
  const [cases]: { open: number; settled: number }[] = await tx.query(
    `select count(*) filter (where outcome is null)::int as open,
       count(*) filter (where outcome is not null)::int as settled
     from discrepancy where gazette_import_id = $1`,
    [id],
  );
  return {
    importId: id,
    state,
    rows: Object.values(outcomes).reduce((sum, count) => sum + count, 0),
    applied: of('applied'),
    held: of('held'),
    discrepancies: discrepancies as Record<DiscrepancyKind, number>,
    rejected: of('rejected'),
    cases: cases!,
  };
}
