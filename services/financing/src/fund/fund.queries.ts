import { isOffice, prepared, type Principal, type Tx } from '@ipflow/platform';
import type { Coverage } from '../compensation/compensation.rules';
import type { CoverageQueryDto, FundQueryDto } from './fund.dto';
import type { Exposure } from './fund.state';
import { FundRow } from './fund.view';

/** Borrowers and years shown on the page of a fund. */
const usesShownMax = 200;

const nonPerforming = `class in ('substandard', 'doubtful', 'loss')`;

/** A fund as whoever chooses one needs it; amounts are digit strings, in fen. */
export type FundListed = FundRow & {
  /** Outstanding of the covered loans. */
  coveredFen: string;
  /** Covered at most, by the leverage; null without one. */
  coverableFen: string | null;
};

/** Funds by the filters, in the order of their ids. */
export async function findFunds(
  tx: Tx,
  query: FundQueryDto,
): Promise<{ items: FundListed[]; next: string | null }> {
  const find = tx
    .getRepository(FundRow)
    .createQueryBuilder('f')
    .orderBy('f.id')
    .take(query.limit + 1);
  if (query.gate) find.andWhere('f.gate = :gate', { gate: query.gate });
  if (query.after) find.andWhere('f.id > :after', { after: query.after });
  const rows = await find.getMany();
  const shown = rows.slice(0, query.limit);
  const covered = await coveredByFund(
    tx,
    shown.map(({ id }) => id),
  );
  const items = shown.map((row) => ({
    ...row,
    coveredFen: covered.get(row.id) ?? '0',
    coverableFen: coverableFen(row),
  }));
  return { items, next: rows.length > query.limit ? items.at(-1)!.id : null };
}

/** What a fund covers at most by its leverage, as digits of fen; null without one. */
export function coverableFen({ rules, balanceFen }: FundRow): string | null {
  const { leverage } = rules as { leverage?: number };
  return leverage === undefined ? null : `${BigInt(leverage) * BigInt(balanceFen)}`;
}

/** Outstanding of the covered loans, fund by fund; a fund that covers none is left out. */
async function coveredByFund(tx: Tx, fundIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const rows = await prepared<{ fund_id: string; covered: string }>(
    tx,
    'covered-by-fund',
    `select fund_id, sum(outstanding_fen)::text as covered from fund_loan where fund_id = any($1) group by fund_id`,
    [fundIds],
  );
  return new Map(rows.map(({ fund_id: id, covered }) => [id, covered]));
}

/** The covered loans of a fund as they stand. */
export async function exposureOf(tx: Tx, fundId: string): Promise<Exposure> {
  const rows = await prepared<{ covered: string; non_performing: string }>(
    tx,
    'fund-exposure',
    `select coalesce(sum(outstanding_fen), 0)::text as covered,
       coalesce(sum(outstanding_fen) filter (where ${nonPerforming}), 0)::text as non_performing
     from fund_loan where fund_id = $1`,
    [fundId],
  );
  return { coveredFen: BigInt(rows[0]!.covered), nonPerformingFen: BigInt(rows[0]!.non_performing) };
}

/** Where a loan is covered; undefined when it is not. */
export async function coverageOf(tx: Tx, loanId: string): Promise<Coverage | undefined> {
  const rows = await prepared<{ fund_id: string; rules_version: number }>(
    tx,
    'fund-coverage-of',
    'select fund_id, rules_version from fund_loan where loan_id = $1',
    [loanId],
  );
  const row = rows[0];
  return row && { fundId: row.fund_id, rulesVersion: row.rules_version };
}

/** The fund that covers a loan, since when, and by which version of its rules. */
export interface CoveringFund {
  readonly fundId: string;
  readonly name: string;
  readonly rulesVersion: number;
  readonly coveredOn: string;
}

/** The fund that covers a loan; null when none does. */
export async function coveringFundOf(tx: Tx, loanId: string): Promise<CoveringFund | null> {
  const rows = await prepared<CoveringFund>(
    tx,
    'covering-fund-of',
    `select fund.id as "fundId", fund.name, covered.rules_version as "rulesVersion",
       covered.covered_on::text as "coveredOn"
     from fund_loan covered join fund on fund.id = covered.fund_id where covered.loan_id = $1`,
    [loanId],
  );
  return rows[0] ?? null;
}

/** Ids of funds behind `after`, a page at a time. */
export async function fundIds(tx: Tx, after: string, limit: number): Promise<string[]> {
  const rows = await prepared<{ id: string }>(
    tx,
    'fund-ids',
    'select id from fund where id > $1 order by id limit $2',
    [after, limit],
  );
  return rows.map(({ id }) => id);
}

/** What a fund paid out in a year; a digit string, in fen. */
export interface YearUse {
  readonly year: number;
  readonly paidFen: string;
}

/** What a fund paid out for a borrower; a digit string, in fen. */
export interface BorrowerUse {
  readonly borrower: string;
  readonly paidFen: string;
}

/** Use by year, the latest first. */
export function usesByYear(tx: Tx, fundId: string): Promise<YearUse[]> {
  return tx.query(
    `select year, paid_fen::text as "paidFen" from fund_year where fund_id = $1 order by year desc limit $2`,
    [fundId, usesShownMax],
  );
}

/** Use by borrower, the largest first; a bank sees borrowers it lent to under this fund. */
export function usesByBorrower(tx: Tx, fundId: string, caller: Principal): Promise<BorrowerUse[]> {
  return tx.query(
    `select borrower, paid_fen::text as "paidFen" from fund_borrower used
     where fund_id = $1 and ($2::text is null or exists (
       select 1 from fund_loan loan
       where loan.fund_id = used.fund_id and loan.borrower = used.borrower and loan.bank = $2))
     order by paid_fen desc, borrower limit $3`,
    [fundId, isOffice(caller) ? null : caller.tenant, usesShownMax],
  );
}

/** A covered loan; amounts are digit strings, in fen. */
export interface CoveredLoan {
  readonly loanId: string;
  readonly bank: string;
  readonly borrower: string;
  readonly rulesVersion: number;
  readonly principalFen: string;
  readonly outstandingFen: string;
  readonly class: string;
  readonly coveredOn: string;
}

/** The covered loans of a fund in the order of their ids; a bank sees its own. */
export async function coveredLoans(
  tx: Tx,
  fundId: string,
  { after = '', limit }: CoverageQueryDto,
  caller: Principal,
): Promise<{ items: CoveredLoan[]; next: string | null }> {
  const rows: CoveredLoan[] = await tx.query(
    `select loan_id as "loanId", bank, borrower, rules_version as "rulesVersion",
       principal_fen::text as "principalFen", outstanding_fen::text as "outstandingFen", class,
       covered_on::text as "coveredOn"
     from fund_loan where fund_id = $1 and loan_id > $2 and ($3::text is null or bank = $3)
     order by loan_id limit $4`,
    [fundId, after, isOffice(caller) ? null : caller.tenant, limit + 1],
  );
  const items = rows.slice(0, limit);
  return { items, next: rows.length > limit ? items.at(-1)!.loanId : null };
}
