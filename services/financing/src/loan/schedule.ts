import {
  addMonths,
  daysBetween,
  fen,
  rollToWorkingDay,
  splitByLargestRemainder,
  type LocalDate,
} from '@ipflow/kernel';
import { loanTermMonthsMax, type InterestBasis, type Repayment } from './loan.policy';

/** One installment of a plan. */
export interface Installment {
  readonly ordinal: number;
  /** As agreed. */
  readonly dueOn: LocalDate;
  /** The last day on which it is paid in time: the next working day when it is due on a holiday (民法典第二百零三条). */
  readonly payBy: LocalDate;
  readonly principalFen: bigint;
  /** As planned: what is paid early or late changes what the bank asks for, not the plan. */
  readonly interestFen: bigint;
}

/** What a plan is made of. */
export interface PlanTerms {
  readonly principalFen: bigint;
  /** 年利率 in millionths. */
  readonly ratePpm: number;
  readonly repayment: Repayment;
  readonly basis: InterestBasis;
  readonly from: LocalDate;
  readonly until: LocalDate;
}

interface Period {
  readonly dueOn: LocalDate;
  readonly days: number;
  readonly months: number;
}

const million = 1_000_000n;
const monthsPerYear = 12n;
const daysPerYear = 360n;

/**
 * 还款计划, exact to the fen: the principal parts always sum to the principal, and no amount is negative. Interest of a
 * period is rounded half up to the fen, once. Total, for it is folded from facts: a plan of more than `loanTermMonthsMax`
 * periods has its rest in the last.
 */
export function scheduleOf(terms: PlanTerms): Installment[] {
  const periods = periodsOf(terms);
  const principal = principalParts(terms, periods);
  let balance = terms.principalFen;
  return periods.map((period, index) => {
    const principalFen = principal[index]!;
    const interestFen = interestOf(balance, period, terms);
    balance -= principalFen;
    const { dueOn } = period;
    return { ordinal: index + 1, dueOn, payBy: rollToWorkingDay(dueOn), principalFen, interestFen };
  });
}

/** One period for each month until the end, the last as long as it is; a bullet loan has but one. */
function periodsOf({ from, until, repayment }: PlanTerms): Period[] {
  const periods: Period[] = [];
  let start = from;
  do {
    const next = addMonths(from, periods.length + 1);
    const isLast = next >= until || periods.length + 1 === loanTermMonthsMax;
    const dueOn = isLast ? until : next;
    periods.push({ dueOn, days: daysBetween(start, dueOn), months: 1 });
    start = dueOn;
  } while (start < until);
  if (repayment !== 'bullet') return periods;
  return [{ dueOn: until, days: daysBetween(from, until), months: periods.length }];
}

function principalParts(terms: PlanTerms, periods: readonly Period[]): readonly bigint[] {
  const { principalFen, repayment } = terms;
  switch (repayment) {
    case 'bullet':
    case 'interest_first':
      return periods.map((_, index) => (index === periods.length - 1 ? principalFen : 0n));
    case 'equal_principal':
      return equalParts(principalFen, periods.length);
    case 'equal_payment':
      return annuityParts(terms, periods);
    default: {
      const forgotten: never = repayment;
      return forgotten;
    }
  }
}

/** The fen left over go to the first installments. */
function equalParts(principalFen: bigint, count: number): bigint[] {
  return splitByLargestRemainder(
    fen(principalFen),
    Array.from({ length: count }, () => 1n),
  );
}

/** 等额本息: what a payment leaves after its interest; the last takes what is left. */
function annuityParts(terms: PlanTerms, periods: readonly Period[]): bigint[] {
  const { principalFen, ratePpm } = terms;
  if (ratePpm === 0) return equalParts(principalFen, periods.length);
  const payment = annuityFen(principalFen, ratePpm, periods.length);
  let balance = principalFen;
  return periods.map((period, index) => {
    const wanted = payment - interestOf(balance, period, terms);
    const part = index === periods.length - 1 ? balance : least(balance, wanted > 0n ? wanted : 0n);
    balance -= part;
    return part;
  });
}

/** P·i·(1+i)ⁿ / ((1+i)ⁿ − 1) with i a twelfth of the yearly rate, as a fraction of whole numbers. */
function annuityFen(principalFen: bigint, ratePpm: number, count: number): bigint {
  const rate = BigInt(ratePpm);
  const one = million * monthsPerYear;
  const grown = (one + rate) ** BigInt(count);
  const flat = one ** BigInt(count);
  return roundHalfUp(principalFen * rate * grown, one * (grown - flat));
}

function interestOf(balanceFen: bigint, { days, months }: Period, { ratePpm, basis }: PlanTerms): bigint {
  const yearly = balanceFen * BigInt(ratePpm);
  return basis === 'monthly'
    ? roundHalfUp(yearly * BigInt(months), million * monthsPerYear)
    : roundHalfUp(yearly * BigInt(days), million * daysPerYear);
}

function roundHalfUp(numerator: bigint, denominator: bigint): bigint {
  return (2n * numerator + denominator) / (2n * denominator);
}

function least(a: bigint, b: bigint): bigint {
  return a < b ? a : b;
}
