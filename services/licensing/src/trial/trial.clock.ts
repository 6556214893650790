import { create, licensing } from '@ipflow/contracts';
import {
  addDays,
  daysBetween,
  fen,
  normalizedName,
  rollToWorkingDay,
  splitByLargestRemainder,
  type LocalDate,
} from '@ipflow/kernel';
import { wholePpm } from './trial.policy';
import { notDueYet, owedOf, useOf, type KnownTrial } from './trial.state';

/** The last day to pay a sum that fell due on a day; a term that ends on a holiday ends on the next working day. */
export function payByOf(dueOn: LocalDate, daysToPay: number): LocalDate {
  return rollToWorkingDay(addDays(dueOn, daysToPay));
}

function fellDue(
  licenseId: string,
  { ordinal, daysToPay }: licensing.Installment,
  sum: { dueId: string; amountFen: bigint; dueOn: LocalDate },
): licensing.PaymentFellDue {
  return create(licensing.PaymentFellDueSchema, {
    licenseId,
    dueId: sum.dueId,
    ordinal,
    amountFen: sum.amountFen,
    payBy: payByOf(sum.dueOn, daysToPay),
    effectiveOn: sum.dueOn,
  });
}

/**
 * Sums whose date has come. They are due on their date however late the clock looks, but not before the platform knew
 * of the schedule.
 */
export function dueByDate(state: KnownTrial, today: LocalDate): licensing.PaymentFellDue[] {
  if (state.kind !== 'running') return [];
  const { licenseId, effectiveOn } = state.started;
  return notDueYet(state)
    .filter(({ onDate }) => onDate !== undefined && onDate <= today)
    .map((sum) => {
      const dueOn = (sum.onDate! > effectiveOn ? sum.onDate! : effectiveOn) as LocalDate;
      return fellDue(licenseId, sum, { dueId: `${sum.ordinal}`, amountFen: sum.amountFen, dueOn });
    });
}

/** Sums that a report brings about: thresholds reached by all reports together, and its own revenue share. */
export function dueByReport(
  state: KnownTrial,
  report: licensing.UseReported,
  today: LocalDate,
): licensing.PaymentFellDue[] {
  const { licenseId, installments } = state.started;
  const use = useOf([...state.reports, report]);
  const fixed = notDueYet(state)
    .filter(
      ({ salesFen, outputPieces, milestone }) =>
        (salesFen !== undefined && use.salesFen >= salesFen) ||
        (outputPieces !== undefined && use.outputPieces >= outputPieces) ||
        (milestone !== undefined && use.milestones.has(normalizedName(milestone))),
    )
    .map((sum) =>
      fellDue(licenseId, sum, { dueId: `${sum.ordinal}`, amountFen: sum.amountFen, dueOn: today }),
    );
  const shares = installments
    .filter(({ sharePpm }) => sharePpm !== undefined)
    .map((share) => ({ share, amountFen: shareOf(report.salesFen, share.sharePpm!) }))
    .filter(({ amountFen }) => amountFen > 0n)
    .map(({ share, amountFen }) =>
      fellDue(licenseId, share, {
        dueId: `${share.ordinal}/${report.reportId}`,
        amountFen,
        dueOn: today,
      }),
    );
  return [...fixed, ...shares];
}

/** 收入提成 of one report, to the nearest fen; half a fen goes to the licensor. */
export function shareOf(salesFen: bigint, sharePpm: number): bigint {
  return splitByLargestRemainder(fen(salesFen), [BigInt(sharePpm), BigInt(wholePpm - sharePpm)])[0]!;
}

/** Sums that were not paid by their last day. */
export function defaulted(state: KnownTrial, today: LocalDate): licensing.PaymentDefaulted[] {
  return state.sums
    .filter((sum) => sum.payBy < today && !sum.defaultedOn && owedOf(sum) > 0n)
    .map((sum) =>
      create(licensing.PaymentDefaultedSchema, {
        licenseId: state.started.licenseId,
        dueId: sum.dueId,
        owedFen: owedOf(sum),
        licensee: state.started.licensee!.name,
        effectiveOn: addDays(sum.payBy, 1),
      }),
    );
}

/** True when nothing is owed and nothing can fall due any more. */
export function isSettled(state: KnownTrial, licenseUntil: LocalDate): boolean {
  if (state.kind !== 'running' || notDueYet(state).length > 0) return false;
  if (state.sums.some((sum) => owedOf(sum) > 0n)) return false;
  const shares = state.started.installments.some(({ sharePpm }) => sharePpm !== undefined);
  return !shares || isReportedThrough(state, licenseUntil);
}

/** Periods never overlap, so that all days are reported when as many are. */
function isReportedThrough({ started, reports }: KnownTrial, licenseUntil: LocalDate): boolean {
  const reportedDays = reports.reduce(
    (days, { periodFrom, periodUntil }) =>
      days + daysBetween(periodFrom as LocalDate, periodUntil as LocalDate) + 1,
    0,
  );
  return reportedDays === daysBetween(started.trialFrom as LocalDate, licenseUntil) + 1;
}

/** The next day on which the clock has something to raise. */
export function nextClockOn(state: KnownTrial): LocalDate | undefined {
  const dates = state.kind === 'running' ? notDueYet(state).map(({ onDate }) => onDate) : [];
  const defaults = state.sums
    .filter((sum) => !sum.defaultedOn && owedOf(sum) > 0n)
    .map(({ payBy }) => addDays(payBy, 1));
  return earliest([...dates, ...defaults]);
}

/** The next day a payment is expected: the last day of what is owed, or the date of a sum to come. */
export function nextPaymentOn(state: KnownTrial): LocalDate | undefined {
  const dates = state.kind === 'running' ? notDueYet(state).map(({ onDate }) => onDate) : [];
  const owed = state.sums.filter((sum) => owedOf(sum) > 0n).map(({ payBy }) => payBy);
  return earliest([...dates, ...owed]);
}

function earliest(days: readonly (string | undefined)[]): LocalDate | undefined {
  return days.filter((day) => day !== undefined).sort()[0] as LocalDate | undefined;
}
