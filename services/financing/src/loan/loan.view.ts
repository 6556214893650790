import { Unit, type StoredEvent, type Tx } from '@ipflow/platform';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { loanDecider } from './loan.decider';
import {
  nextClockOn,
  outstandingFen,
  overdueOf,
  type KnownLoan,
  type LoanClass,
  type LoanEvent,
  type LoanStage,
} from './loan.state';

/** A loan as lists and pages show it. Amounts are digit strings, in fen. */
@Entity('loan')
export class LoanRow {
  @PrimaryColumn('text') id!: string;
  @Column('text') stage!: LoanStage;
  @Column('text') bank!: string;
  @Column('text', { name: 'bank_name' }) bankName!: string;
  @Column('text') borrower!: string;
  @Column('text', { name: 'borrower_uscc' }) borrowerUscc!: string;
  @Column('text', { name: 'borrower_size' }) borrowerSize!: string;
  @Column('text', { nullable: true }) product!: string | null;
  @Column('text', { name: 'product_kind' }) productKind!: string;
  @Column('text') security!: string;
  @Column('text') repayment!: string;
  @Column('int', { name: 'rate_ppm' }) ratePpm!: number;
  @Column('int', { name: 'term_months' }) termMonths!: number;
  /** 发放金额; what a pledge registers is another figure and never stands here. */
  @Column('bigint', { name: 'principal_fen' }) principalFen!: string;
  @Column('bigint', { name: 'repaid_fen' }) repaidFen!: string;
  @Column('bigint', { name: 'written_off_fen' }) writtenOffFen!: string;
  @Column('bigint', { name: 'outstanding_fen' }) outstandingFen!: string;
  @Column('bigint', { name: 'interest_fen' }) interestFen!: string;
  @Column('bigint', { name: 'recovered_fen' }) recoveredFen!: string;
  /** 冲正: what was told as outstanding still when the loan was reversed. */
  @Column('bigint', { name: 'reversed_fen' }) reversedFen!: string;
  /** Why it was reversed. */
  @Column('text', { name: 'reversal_reason', nullable: true }) reversalReason!: string | null;
  @Column('text') class!: LoanClass;
  @Column('date', { name: 'overdue_since', nullable: true }) overdueSince!: string | null;
  @Column('bigint', { name: 'overdue_fen' }) overdueFen!: string;
  @Column('date', { name: 'disbursed_on' }) disbursedOn!: string;
  @Column('date', { name: 'due_on' }) dueOn!: string;
  @Column('text', { name: 'pledge_ids', array: true }) pledgeIds!: string[];
  @Column('text', { name: 'credit_line_id', nullable: true }) creditLineId!: string | null;
  @Column('text', { name: 'application_id', nullable: true }) applicationId!: string | null;
  @Column('text', { nullable: true }) grade!: string | null;
  @Column('text', { array: true }) qualifications!: string[];
  @Column('text', { name: 'industry_code', nullable: true }) industryCode!: string | null;
  /** The next day the clock has something to raise. */
  @Column('date', { name: 'next_clock_on', nullable: true, select: false }) nextClockOn!: string | null;
}

/** Makes the rows of the loans anew that these events moved. */
export async function projectLoans(tx: Tx, events: readonly StoredEvent<LoanEvent>[]): Promise<void> {
  if (events.length === 0) return;
  const streams = [...new Set(events.map(({ stream }) => stream))];
  const loaded = await new Unit(tx, events[0]!.meta, false).loadMany(loanDecider, streams);
  for (const { state } of loaded) if (state.kind !== 'none') await tx.save(LoanRow, rowOf(state));
}

function rowOf(state: KnownLoan): LoanRow {
  const { disbursed, terms, kind } = state;
  const overdue = overdueOf(state);
  const { product, creditLineId, applicationId, grade, industryCode } = disbursed;
  return {
    id: disbursed.loanId,
    stage: kind,
    bank: disbursed.bank,
    bankName: disbursed.bankName,
    borrower: disbursed.borrower!.name,
    borrowerUscc: disbursed.borrower!.uscc ?? '',
    borrowerSize: disbursed.borrowerSize,
    product: product ?? null,
    productKind: terms.productKind,
    security: terms.security,
    repayment: terms.repayment,
    ratePpm: terms.ratePpm,
    termMonths: terms.termMonths,
    principalFen: `${terms.principalFen}`,
    repaidFen: `${state.repaidFen}`,
    writtenOffFen: `${state.writtenOffFen}`,
    outstandingFen: `${outstandingFen(state)}`,
    interestFen: `${state.interestFen}`,
    recoveredFen: `${state.recoveredFen}`,
    reversedFen: `${state.reversedFen}`,
    reversalReason: state.reversalReason ?? null,
    class: state.class,
    overdueSince: overdue?.since ?? null,
    overdueFen: `${overdue?.fen ?? 0n}`,
    disbursedOn: disbursed.effectiveOn,
    dueOn: state.dueOn,
    pledgeIds: disbursed.pledgeIds,
    creditLineId: creditLineId ?? null,
    applicationId: applicationId ?? null,
    grade: grade ?? null,
    qualifications: disbursed.qualifications,
    industryCode: industryCode ?? null,
    nextClockOn: nextClockOn(state) ?? null,
  };
}
