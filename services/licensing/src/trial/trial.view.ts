import { licensing, toMessageJson, type JsonObject } from '@ipflow/contracts';
import { Unit, type StoredEvent, type Tx } from '@ipflow/platform';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { nextClockOn, nextPaymentOn } from './trial.clock';
import { trialDecider } from './trial.decider';
import {
  booksOf,
  isFixed,
  notDueYet,
  owedOf,
  type DueSum,
  type KnownTrial,
  type TrialEvent,
} from './trial.state';

/** Where a trial stands, as lists filter by it: a running one with a sum open is due, one not paid in time defaulted. */
export const trialStages = ['running', 'due', 'defaulted', 'returned', 'settled'] as const;
/** One of {@link trialStages}. */
export type TrialStage = (typeof trialStages)[number];

/** Where one sum stands. */
export type SumState = 'not_due' | 'due' | 'defaulted' | 'paid' | 'paid_out' | 'waived';

/** A sum as pages show it: its installment, and what became of it. Amounts are digit strings, in fen. */
export type SumShown = JsonObject & { state: SumState };

/** A trial as lists and pages show it; its id is the license's. Amounts are digit strings, in fen. */
@Entity('trial')
export class TrialRow {
  @PrimaryColumn('text') id!: string;
  @Column('text') stage!: TrialStage;
  @Column('text', { name: 'started_by' }) startedBy!: string;
  @Column('text') licensee!: string;
  @Column('text', { name: 'licensee_uscc', nullable: true }) licenseeUscc!: string | null;
  @Column('text', { name: 'schedule_kind' }) scheduleKind!: string;
  @Column('date', { name: 'trial_from' }) trialFrom!: string;
  @Column('date', { name: 'trial_until' }) trialUntil!: string;
  @Column('text', { name: 'patent_numbers', array: true }) patentNumbers!: string[];
  @Column('bigint', { name: 'agreed_fen' }) agreedFen!: string;
  @Column('bigint', { name: 'paid_fen' }) paidFen!: string;
  @Column('bigint', { name: 'paid_out_fen' }) paidOutFen!: string;
  @Column('bigint', { name: 'owed_fen' }) owedFen!: string;
  @Column('bigint', { name: 'not_due_fen' }) notDueFen!: string;
  @Column('bigint', { name: 'waived_fen' }) waivedFen!: string;
  /** The next day a payment is expected. */
  @Column('date', { name: 'next_payment_on', nullable: true }) nextPaymentOn!: string | null;
  /** The next day the clock has something to raise. */
  @Column('date', { name: 'next_clock_on', nullable: true, select: false }) nextClockOn!: string | null;
  @Column('date', { name: 'returned_on', nullable: true }) returnedOn!: string | null;
  @Column('text', { nullable: true }) reason!: string | null;
  @Column('jsonb') sums!: SumShown[];
  @Column('jsonb') guarantees!: JsonObject[];
  @Column('jsonb') reports!: JsonObject[];
}

/** Makes the rows of the trials anew that these events moved: a trial's stream is short, and its books are one fold. */
export async function projectTrials(tx: Tx, events: readonly StoredEvent<TrialEvent>[]): Promise<void> {
  if (events.length === 0) return;
  const streams = [...new Set(events.map(({ stream }) => stream))];
  const loaded = await new Unit(tx, events[0]!.meta, false).loadMany(trialDecider, streams);
  for (const { state } of loaded) if (state.kind !== 'none') await tx.save(TrialRow, rowOf(state));
}

/** The row of a trial. */
export function rowOf(state: KnownTrial): TrialRow {
  const { started, reports } = state;
  const books = booksOf(state);
  return {
    id: started.licenseId,
    stage: stageOf(state),
    startedBy: started.startedBy,
    licensee: started.licensee!.name,
    licenseeUscc: started.licensee!.uscc ?? null,
    scheduleKind: started.scheduleKind,
    trialFrom: started.trialFrom,
    trialUntil: started.trialUntil,
    patentNumbers: started.patents.map(({ patentNumber }) => patentNumber),
    agreedFen: `${books.agreedFen}`,
    paidFen: `${books.paidFen}`,
    paidOutFen: `${books.paidOutFen}`,
    owedFen: `${books.owedFen}`,
    notDueFen: `${books.notDueFen}`,
    waivedFen: `${books.waivedFen}`,
    nextPaymentOn: nextPaymentOn(state) ?? null,
    nextClockOn: nextClockOn(state) ?? null,
    returnedOn: state.returnedOn ?? null,
    reason: state.reason ?? null,
    sums: sumsOf(state),
    guarantees: started.guarantees.map((one) => toMessageJson(licensing.GuaranteeSchema, one) as JsonObject),
    reports: reports.map((one) => toMessageJson(licensing.UseReportedSchema, one) as JsonObject),
  };
}

function stageOf({ kind, sums }: KnownTrial): TrialStage {
  if (kind !== 'running') return kind;
  const open = sums.filter((sum) => owedOf(sum) > 0n);
  if (open.some(({ defaultedOn }) => defaultedOn)) return 'defaulted';
  return open.length > 0 ? 'due' : 'running';
}

/** Every sum of the schedule in its order, shares report by report; a share before its first report stands alone. */
function sumsOf(state: KnownTrial): SumShown[] {
  const notDue = new Set(notDueYet(state).map(({ ordinal }) => ordinal));
  return state.started.installments.flatMap((installment) => {
    const agreed = toMessageJson(licensing.InstallmentSchema, installment) as JsonObject;
    const due = state.sums.filter(({ ordinal }) => ordinal === installment.ordinal);
    if (due.length > 0) return due.map((sum): SumShown => ({ ...agreed, ...dueShown(sum) }));
    const waits = isFixed(installment) ? notDue.has(installment.ordinal) : state.kind !== 'settled';
    return waits ? [{ ...agreed, state: state.kind === 'returned' ? 'waived' : 'not_due' }] : [];
  });
}

function dueShown(sum: DueSum): SumShown {
  const { dueId, amountFen, dueOn, payBy, paid, defaultedOn, payouts } = sum;
  return {
    state: sumStateOf(sum),
    dueId,
    amountFen: `${amountFen}`,
    owedFen: `${owedOf(sum)}`,
    dueOn,
    payBy,
    ...(defaultedOn && { defaultedOn }),
    ...(paid && {
      paidFen: `${paid.paidFen}`,
      paidOn: paid.on,
      paymentReference: paid.paymentReference,
    }),
    payouts: payouts.map(({ guarantor, paidFen, paymentReference }) => ({
      guarantor,
      paidFen: `${paidFen}`,
      paymentReference,
    })),
  };
}

function sumStateOf(sum: DueSum): SumState {
  if (owedOf(sum) > 0n) return sum.defaultedOn ? 'defaulted' : 'due';
  return sum.paid ? 'paid' : 'paid_out';
}
