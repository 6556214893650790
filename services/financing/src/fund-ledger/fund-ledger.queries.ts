import { textField, type Tx } from '@ipflow/platform';
import { createZodDto } from 'nestjs-zod';
import { z } from 'zod';
import type { Account } from './posting';

/** A page of the books: entries behind `after`, oldest first. */
export class LedgerQueryDto extends createZodDto(
  z
    .object({
      after: z.coerce.number().int().min(0).max(2_147_483_647).default(0),
      account: textField(40).optional(),
      limit: z.coerce.number().int().min(1).max(200).default(50),
    })
    .strict(),
) {}

/** A line of an entry; amounts are digit strings, in fen. */
export interface LedgerLine {
  readonly account: Account;
  readonly debitFen: string;
  readonly creditFen: string;
}

/** One fact in the books. */
export interface LedgerEntry {
  /** Version of the fact in the fund's stream; the cursor. */
  readonly entry: number;
  readonly eventId: string;
  readonly type: string;
  readonly reference: string;
  readonly effectiveOn: string;
  readonly lines: readonly LedgerLine[];
}

/** The sums of one account; amounts are digit strings, in fen. */
export interface AccountBalance extends LedgerLine {
  /** Debit less credit. */
  readonly balanceFen: string;
}

/** Entries of a fund's books; with `account` only those that touch it, still with all their lines. */
export async function ledgerOf(
  tx: Tx,
  fundId: string,
  { after, account, limit }: LedgerQueryDto,
): Promise<{ items: LedgerEntry[]; next: number | null }> {
  const rows: LedgerEntry[] = await tx.query(
    `select entry, min(event_id::text) as "eventId", min(event_type) as type, min(reference) as reference,
       min(effective_on)::text as "effectiveOn",
       json_agg(json_build_object(
         'account', account, 'debitFen', debit_fen::text, 'creditFen', credit_fen::text) order by line) as lines
     from fund_posting where fund_id = $1 and entry > $2
     group by entry having $3::text is null or bool_or(account = $3)
     order by entry limit $4`,
    [fundId, after, account ?? null, limit + 1],
  );
  const items = rows.slice(0, limit);
  return { items, next: rows.length > limit ? items.at(-1)!.entry : null };
}

/** The trial balance: every account of a fund. */
export function accountsOf(tx: Tx, fundId: string): Promise<AccountBalance[]> {
  return tx.query(
    `select account, debit_fen::text as "debitFen", credit_fen::text as "creditFen",
       (debit_fen - credit_fen)::text as "balanceFen"
     from fund_account where fund_id = $1 order by account`,
    [fundId],
  );
}
