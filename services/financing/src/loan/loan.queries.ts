import type { LocalDate } from '@ipflow/kernel';
import { isOffice, prepared, type Principal, type Tx } from '@ipflow/platform';
import type { LoanQueryDto } from './loan.dto';
import { LoanRow } from './loan.view';

/** True when the caller is its bank, its borrower or the office. */
export function maySeeLoan(row: LoanRow, caller: Principal): boolean {
  return isOffice(caller) || row.bank === caller.tenant || row.borrowerUscc === caller.tenant;
}

/**
 * True when the caller is its bank or the office, who may read funds as well. A borrower may not: what a fund would bear is
 * between the bank and the fund, and no reason to pay less.
 */
export function maySeeCoverage(row: LoanRow, caller: Principal): boolean {
  return isOffice(caller) || row.bank === caller.tenant;
}

/** Loans this caller may see, by the filters, in the order of their ids; `next` continues the list. */
export async function findLoans(
  tx: Tx,
  query: LoanQueryDto,
  caller: Principal,
): Promise<{ items: LoanRow[]; next: string | null }> {
  const find = tx
    .getRepository(LoanRow)
    .createQueryBuilder('l')
    .orderBy('l.id')
    .take(query.limit + 1);
  if (!isOffice(caller)) {
    find.andWhere('(l.bank = :tenant or l.borrowerUscc = :tenant)', { tenant: caller.tenant });
  }
  for (const field of ['bank', 'stage', 'class', 'productKind', 'creditLineId'] as const) {
    if (query[field]) find.andWhere(`l.${field} = :${field}`, { [field]: query[field] });
  }
  if (query.borrower) find.andWhere('l.borrowerUscc = :borrower', { borrower: query.borrower });
  if (query.overdue) find.andWhere(`l.overdueSince is ${query.overdue === 'true' ? 'not ' : ''}null`);
  if (query.from) find.andWhere('l.disbursedOn >= :from', { from: query.from });
  if (query.to) find.andWhere('l.disbursedOn <= :to', { to: query.to });
  if (query.after) find.andWhere('l.id > :after', { after: query.after });
  const rows = await find.getMany();
  const items = rows.slice(0, query.limit);
  return { items, next: rows.length > query.limit ? items.at(-1)!.id : null };
}

/** Principal of the loans made on an application; one that was reversed never was. */
export async function lentOn(tx: Tx, applicationId: string): Promise<bigint> {
  const rows = await prepared<{ sum: string }>(
    tx,
    'lent-on-application',
    `select coalesce(sum(principal_fen), 0)::text as sum from loan
     where application_id = $1 and stage <> 'reversed'`,
    [applicationId],
  );
  return BigInt(rows[0]!.sum);
}

/** Principal outstanding of the loans that name a pledge. */
export async function outstandingOn(tx: Tx, pledgeId: string): Promise<bigint> {
  const rows = await prepared<{ sum: string }>(
    tx,
    'outstanding-on-pledge',
    'select coalesce(sum(outstanding_fen), 0)::text as sum from loan where pledge_ids @> array[$1::text]',
    [pledgeId],
  );
  return BigInt(rows[0]!.sum);
}

/** 补偿 that funds paid for a loan. */
export async function compensatedFen(tx: Tx, loanId: string): Promise<bigint> {
  const rows = await prepared<{ sum: string }>(
    tx,
    'compensated-of-loan',
    `select coalesce(sum(paid_fen), 0)::text as sum from compensation where loan_id = $1 and stage = 'paid'`,
    [loanId],
  );
  return BigInt(rows[0]!.sum);
}

/**
 * The claim for compensation of a loan that is open or paid. Whoever claims relies on the loan's stream: while the asking
 * transaction has it loaded, what is read stays true.
 */
export async function claimOf(tx: Tx, loanId: string): Promise<string | undefined> {
  const rows = await prepared<{ id: string }>(
    tx,
    'claim-of-loan',
    `select id from compensation where loan_id = $1 and stage <> 'refused' limit 1`,
    [loanId],
  );
  return rows[0]?.id;
}

/** Where a run through the loans that are due goes on. */
export interface LoanPlace {
  readonly on: string;
  readonly id: string;
}

/** Loans the clock has something to raise of, the earliest first, behind a place. */
export function loansDue(
  tx: Tx,
  today: LocalDate,
  behind: LoanPlace | undefined,
  max: number,
): Promise<LoanPlace[]> {
  return prepared<LoanPlace>(
    tx,
    'loans-due',
    `select next_clock_on::text as "on", id from loan
     where next_clock_on <= $1 and ($2::date is null or (next_clock_on, id) > ($2::date, $3::text))
     order by next_clock_on, id limit $4`,
    [today, behind?.on ?? null, behind?.id ?? null, max],
  );
}
