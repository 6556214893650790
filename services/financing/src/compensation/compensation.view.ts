import type { financing } from '@ipflow/contracts';
import { prepared, type StoredEvent, type Tx } from '@ipflow/platform';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { CompensationEvent, CompensationStage } from './compensation.state';

/** What one bears, and what he got back; amounts are digit strings, in fen. */
export interface ShareShown {
  readonly bearer: string;
  readonly name: string;
  readonly isOfFund: boolean;
  readonly amountFen: string;
  readonly returnedFen: string;
}

/** A compensation as lists and pages show it. Amounts are digit strings, in fen. */
@Entity('compensation')
export class CompensationRow {
  @PrimaryColumn('text') id!: string;
  @Column('text') stage!: CompensationStage;
  @Column('text', { name: 'fund_id' }) fundId!: string;
  @Column('text', { name: 'loan_id' }) loanId!: string;
  @Column('text') bank!: string;
  @Column('text') borrower!: string;
  @Column('bigint', { name: 'loss_fen' }) lossFen!: string;
  @Column('int', { name: 'overdue_days' }) overdueDays!: number;
  @Column('boolean', { name: 'suit_filed' }) suitFiled!: boolean;
  @Column('jsonb') evidence!: Record<string, string>;
  @Column('text', { name: 'claimed_by' }) claimedBy!: string;
  @Column('date', { name: 'claimed_on' }) claimedOn!: string;
  @Column('text', { name: 'reviewed_by', nullable: true }) reviewedBy!: string | null;
  @Column('date', { name: 'reviewed_on', nullable: true }) reviewedOn!: string | null;
  @Column('text', { nullable: true }) opinion!: string | null;
  @Column('text', { name: 'refused_by', nullable: true }) refusedBy!: string | null;
  @Column('date', { name: 'refused_on', nullable: true }) refusedOn!: string | null;
  @Column('jsonb', { nullable: true }) reasons!: { code: string; message: string }[] | null;
  @Column('text', { name: 'approved_by', nullable: true }) approvedBy!: string | null;
  @Column('date', { name: 'paid_on', nullable: true }) paidOn!: string | null;
  @Column('int', { name: 'rules_version', nullable: true }) rulesVersion!: number | null;
  @Column('jsonb', { nullable: true }) shares!: ShareShown[] | null;
  /** Out of the fund's money. */
  @Column('bigint', { name: 'paid_fen' }) paidFen!: string;
  @Column('bigint', { name: 'recovered_fen' }) recoveredFen!: string;
  /** Back to the fund. */
  @Column('bigint', { name: 'returned_fen' }) returnedFen!: string;
}

/** Applies compensation events to the view, in their order. */
export async function projectCompensations(
  tx: Tx,
  events: readonly StoredEvent<CompensationEvent>[],
): Promise<void> {
  for (const { event } of events) await apply(tx, event);
}

async function apply(tx: Tx, event: CompensationEvent): Promise<unknown> {
  switch (event.$typeName) {
    case 'ipflow.financing.v1.CompensationClaimed':
      return insertClaimed(tx, event);
    case 'ipflow.financing.v1.CompensationReviewed':
      return tx.query(
        `update compensation set stage = 'reviewed', reviewed_by = $2, reviewed_on = $3, opinion = $4 where id = $1`,
        [event.compensationId, event.reviewedBy, event.effectiveOn, event.opinion],
      );
    case 'ipflow.financing.v1.CompensationRefused':
      return tx.query(
        `update compensation set stage = 'refused', refused_by = $2, refused_on = $3, reasons = $4 where id = $1`,
        [
          event.compensationId,
          event.refusedBy,
          event.effectiveOn,
          JSON.stringify(event.reasons.map(({ code, message }) => ({ code, message }))),
        ],
      );
    case 'ipflow.financing.v1.CompensationPaid':
      return tx.query(
        `update compensation set stage = 'paid', approved_by = $2, paid_on = $3, rules_version = $4, shares = $5,
           paid_fen = $6 where id = $1`,
        [
          event.compensationId,
          event.approvedBy,
          event.effectiveOn,
          event.rulesVersion,
          JSON.stringify(sharesShown(event)),
          `${event.paidFen}`,
        ],
      );
    case 'ipflow.financing.v1.CompensationReturned':
      return giveBack(tx, event);
    default: {
      const forgotten: never = event;
      return forgotten;
    }
  }
}

function insertClaimed(tx: Tx, event: financing.CompensationClaimed): Promise<unknown> {
  return tx.query(
    `insert into compensation (id, stage, fund_id, loan_id, bank, borrower, loss_fen, overdue_days, suit_filed,
       evidence, claimed_by, claimed_on)
     values ($1, 'claimed', $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
    [
      event.compensationId,
      event.fundId,
      event.loanId,
      event.bank,
      event.borrower,
      `${event.lossFen}`,
      event.overdueDays,
      event.suitFiled,
      JSON.stringify(event.evidence),
      event.claimedBy,
      event.effectiveOn,
    ],
  );
}

function sharesShown({ shares }: financing.CompensationPaid): ShareShown[] {
  return shares.map(({ bearer, name, isOfFund, amountFen }) => ({
    bearer,
    name,
    isOfFund,
    amountFen: `${amountFen}`,
    returnedFen: '0',
  }));
}

/** The shares of a recovery stand in the order of those that were paid. */
async function giveBack(tx: Tx, event: financing.CompensationReturned): Promise<void> {
  const rows = await prepared<{ shares: ShareShown[] }>(
    tx,
    'compensation-shares',
    'select shares from compensation where id = $1',
    [event.compensationId],
  );
  const shares = rows[0]!.shares.map((share, index) => ({
    ...share,
    returnedFen: `${BigInt(share.returnedFen) + event.shares[index]!.amountFen}`,
  }));
  await tx.query(
    `update compensation set shares = $2, recovered_fen = recovered_fen + $3, returned_fen = returned_fen + $4
     where id = $1`,
    [event.compensationId, JSON.stringify(shares), `${event.recoveredFen}`, `${event.returnedFen}`],
  );
}
