import { financing, toMessageJson } from '@ipflow/contracts';
import { prepared, type StoredEvent, type Tx } from '@ipflow/platform';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { FundEvent, FundGate } from './fund.state';

/** A fund as lists and pages show it. Amounts are digit strings, in fen. */
@Entity('fund')
export class FundRow {
  @PrimaryColumn('text') id!: string;
  @Column('text') name!: string;
  @Column('text', { name: 'managed_by' }) managedBy!: string;
  /** Those in force. */
  @Column('jsonb') rules!: Record<string, unknown>;
  @Column('int', { name: 'rules_version' }) rulesVersion!: number;
  @Column('bigint', { name: 'contributed_fen' }) contributedFen!: string;
  @Column('bigint', { name: 'paid_fen' }) paidFen!: string;
  @Column('bigint', { name: 'returned_fen' }) returnedFen!: string;
  @Column('bigint', { name: 'balance_fen' }) balanceFen!: string;
  @Column('text') gate!: FundGate;
  @Column('date', { name: 'established_on' }) establishedOn!: string;
  @Column('date', { name: 'rules_since' }) rulesSince!: string;
}

/** Applies fund events to the views, in their order. */
export async function projectFunds(tx: Tx, events: readonly StoredEvent<FundEvent>[]): Promise<void> {
  for (const { event } of events) await apply(tx, event);
}

async function apply(tx: Tx, event: FundEvent): Promise<unknown> {
  switch (event.$typeName) {
    case 'ipflow.financing.v1.FundEstablished':
      return tx.query(
        `insert into fund (id, name, managed_by, rules, rules_version, established_on, rules_since)
         values ($1, $2, $3, $4, $5, $6, $6)`,
        [event.fundId, event.name, event.managedBy, ...rulesColumns(event.rules!), event.effectiveOn],
      );
    case 'ipflow.financing.v1.FundRulesChanged':
      return tx.query(`update fund set rules = $2, rules_version = $3, rules_since = $4 where id = $1`, [
        event.fundId,
        ...rulesColumns(event.rules!),
        event.effectiveOn,
      ]);
    case 'ipflow.financing.v1.FundContributed':
      return tx.query(
        `update fund set contributed_fen = contributed_fen + $2, balance_fen = $3 where id = $1`,
        [event.fundId, `${event.amountFen}`, `${event.balanceFen}`],
      );
    case 'ipflow.financing.v1.LoanCovered':
      return insertCovered(tx, event);
    case 'ipflow.financing.v1.FundPaidOut':
      return payOut(tx, event);
    case 'ipflow.financing.v1.FundRefunded':
      return tx.query(`update fund set returned_fen = returned_fen + $2, balance_fen = $3 where id = $1`, [
        event.fundId,
        `${event.amountFen}`,
        `${event.balanceFen}`,
      ]);
    case 'ipflow.financing.v1.FundGateMoved':
      return tx.query(`update fund set gate = $2 where id = $1`, [event.fundId, event.gate]);
    default: {
      const forgotten: never = event;
      return forgotten;
    }
  }
}

function rulesColumns(rules: financing.FundRules): [string, number] {
  return [JSON.stringify(toMessageJson(financing.FundRulesSchema, rules)), rules.version];
}

/** Only a normal loan is ever covered; from here its own facts move it on. */
function insertCovered(tx: Tx, event: financing.LoanCovered): Promise<unknown> {
  const { loanId, fundId, bank, borrower, principalFen, effectiveOn } = event;
  return tx.query(
    `insert into fund_loan
       (loan_id, fund_id, bank, borrower, rules_version, principal_fen, outstanding_fen, class, covered_on)
     select $1, $2, $3, $4, rules_version, $5, $5, 'normal', $6 from fund where id = $2`,
    [loanId, fundId, bank, borrower, `${principalFen}`, effectiveOn],
  );
}

async function payOut(tx: Tx, event: financing.FundPaidOut): Promise<void> {
  const { fundId, borrower, effectiveOn } = event;
  const amount = `${event.amountFen}`;
  await tx.query(`update fund set paid_fen = paid_fen + $2, balance_fen = $3 where id = $1`, [
    fundId,
    amount,
    `${event.balanceFen}`,
  ]);
  await tx.query(
    `insert into fund_year (fund_id, year, paid_fen) values ($1, $2, $3)
     on conflict (fund_id, year) do update set paid_fen = fund_year.paid_fen + excluded.paid_fen`,
    [fundId, Number(effectiveOn.slice(0, 4)), amount],
  );
  await tx.query(
    `insert into fund_borrower (fund_id, borrower, paid_fen) values ($1, $2, $3)
     on conflict (fund_id, borrower) do update set paid_fen = fund_borrower.paid_fen + excluded.paid_fen`,
    [fundId, borrower, amount],
  );
}

/** What a loan's facts change of its place among the covered. */
export type CoveredLoanEvent =
  | financing.LoanRepaid
  | financing.LoanRepaymentReversed
  | financing.LoanClassified
  | financing.LoanWrittenOff
  | financing.LoanReversed;

/** Keeps what is outstanding of covered loans, and their class; facts of other loans pass by. */
export async function projectCoveredLoans(
  tx: Tx,
  events: readonly StoredEvent<CoveredLoanEvent>[],
): Promise<void> {
  for (const { event } of events) {
    const { loanId } = event;
    // A reversed loan never was: nothing of it is outstanding.
    const outstandingFen = 'outstandingFen' in event ? event.outstandingFen : 0n;
    await prepared(
      tx,
      'move-covered-loan',
      `update fund_loan set outstanding_fen = $2, class = coalesce($3, class) where loan_id = $1`,
      [loanId, `${outstandingFen}`, 'class' in event ? event.class : null],
    );
  }
}
