import type { StoredEvent, Tx } from '@ipflow/platform';
import type { FundEvent } from '../fund/fund.state';
import { accounts, postingsOf } from './posting';

/** Writes the books of funds in the transaction of their facts; the database refuses an entry that does not balance. */
export async function projectFundLedger(tx: Tx, events: readonly StoredEvent<FundEvent>[]): Promise<void> {
  for (const stored of events) {
    const { event } = stored;
    if (event.$typeName === 'ipflow.financing.v1.FundEstablished') await openAccounts(tx, event.fundId);
    await post(tx, stored);
  }
}

async function post(tx: Tx, { id, version, event }: StoredEvent<FundEvent>): Promise<void> {
  const postings = postingsOf(event);
  if (postings.length === 0) return;
  const lines = [
    postings.map(({ account }) => account),
    postings.map(({ debitFen }) => `${debitFen}`),
    postings.map(({ creditFen }) => `${creditFen}`),
  ];
  await tx.query(
    `insert into fund_posting
       (fund_id, entry, line, account, debit_fen, credit_fen, event_id, event_type, reference, effective_on)
     select $1, $2, line, account, debit, credit, $6, $7, $8, $9
     from unnest($3::text[], $4::bigint[], $5::bigint[]) with ordinality as posting (account, debit, credit, line)`,
    [event.fundId, version, ...lines, id, event.$typeName, referenceOf(event), event.effectiveOn],
  );
  await tx.query(
    `update fund_account set debit_fen = fund_account.debit_fen + moved.debit,
       credit_fen = fund_account.credit_fen + moved.credit
     from (
       select account, sum(debit) debit, sum(credit) credit
       from unnest($2::text[], $3::bigint[], $4::bigint[]) as posting (account, debit, credit) group by account
     ) moved
     where fund_account.fund_id = $1 and fund_account.account = moved.account`,
    [event.fundId, ...lines],
  );
}

/** Every account begins with nothing, so that each entry only moves it on and its limits are checked. */
async function openAccounts(tx: Tx, fundId: string): Promise<void> {
  await tx.query(
    `insert into fund_account (fund_id, account, debit_fen, credit_fen)
     select $1, account, 0, 0 from unnest($2::text[]) as account`,
    [fundId, accounts],
  );
}

/** What a reader looks the entry up by: the contribution, or the compensation. */
function referenceOf(event: FundEvent): string {
  if ('contributionId' in event) return event.contributionId;
  return 'compensationId' in event ? event.compensationId : event.fundId;
}
