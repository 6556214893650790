import type { Dims } from './dims';
import type { Entry } from './entry';
import { borrowerOf, debtorOf, loanDims, narrowed, pledgeDims } from './financing.dims';
import type {
  Classified,
  Compensated,
  Contributed,
  Disbursed,
  FenFact,
  Pledged,
  Recovered,
  Repaid,
  RepaymentReversed,
  Returned,
  Reversed,
  WrittenOff,
} from './financing.facts';
import type { Lines, Rule } from './lines';
import { metricOf, type MetricId } from './metrics';

/** 普惠: the largest principal of an inclusive loan, ten million yuan (fen). */
export const inclusiveLoanMaxFen = 1_000_000_000n;

/** The largest amount a line of the ledger holds. */
const deltaMax = 2n ** 63n - 1n;

const securedByPledge: ReadonlySet<string> = new Set(['pledge', 'mixed']);
const nonPerforming: ReadonlySet<string> = new Set(['substandard', 'doubtful', 'loss']);

/**
 * How financing's events are counted. A change, partial release, fixing, enforcement or cancellation of a pledge counts
 * nothing and takes nothing back: the flow keeps what was registered. Only a revocation, void from the beginning, does, and
 * the reversal of a loan or a payment that never was.
 */
export const financingRules: Readonly<Record<string, Rule>> = {
  'ipflow.financing.v1.PledgeRegistered': { count: pledge, looksBack: false },
  'ipflow.financing.v1.PledgeRevoked': { count: revoke, looksBack: true },
  'ipflow.financing.v1.LoanDisbursed': { count: disburse, looksBack: false },
  'ipflow.financing.v1.LoanRepaid': { count: repay, looksBack: true },
  'ipflow.financing.v1.LoanRepaymentReversed': { count: reverseRepayment, looksBack: true },
  'ipflow.financing.v1.LoanClassified': { count: classify, looksBack: true },
  'ipflow.financing.v1.LoanWrittenOff': { count: writeOff, looksBack: true },
  'ipflow.financing.v1.LoanRecovered': { count: recover, looksBack: true },
  'ipflow.financing.v1.LoanReversed': { count: reverse, looksBack: true },
  'ipflow.financing.v1.CompensationPaid': { count: compensate, looksBack: false },
  'ipflow.financing.v1.CompensationReturned': { count: giveBack, looksBack: true },
  'ipflow.financing.v1.FundContributed': { count: contribute, looksBack: false },
};

function pledge(lines: Lines, event: Pledged): void {
  const { effectiveOn, terms, collateral = [] } = event;
  const patents = collateral.filter(({ kind }) => kind === 'patent');
  const dims = pledgeDims(event, patents[0]?.patent?.industryCode);
  lines.borrower = borrowerOf(debtorOf(event));
  lines.count(effectiveOn, null, 'pledge.count', '', dims);
  countAmount(lines, effectiveOn, 'pledge.amount', dims, terms?.securedFen);
  for (const { number, patent } of patents)
    lines.count(effectiveOn, null, 'pledge.patents', number, pledgeDims(event, patent?.industryCode));
}

function revoke(lines: Lines, _: object, open: readonly Entry[]): void {
  if (open.length === 0) throw lines.mismatch('this pledge is not counted, or was taken back before');
  lines.reverse(null, open);
}

function disburse(lines: Lines, event: Disbursed): void {
  const { effectiveOn, terms } = event;
  const dims = loanDims(event);
  const principalFen = fenOf(lines, terms?.principalFen);
  lines.borrower = borrowerOf(event.borrower);
  const count = (metric: MetricId, amount: bigint): void =>
    countAmount(lines, effectiveOn, metric, dims, amount);
  count('loan.count', 1n);
  count('loan.amount', principalFen);
  if (securedByPledge.has(terms?.security ?? '')) count('pledge_loan.amount', principalFen);
  if (principalFen <= inclusiveLoanMaxFen) {
    count('inclusive_loan.count', 1n);
    count('inclusive_loan.amount', principalFen);
  }
  count('loan.rate_weight', principalFen * BigInt(terms?.ratePpm ?? 0));
  count('loan.term_weight', principalFen * BigInt(terms?.termMonths ?? 0));
  count('loan.outstanding', principalFen);
}

function repay(lines: Lines, { effectiveOn, ...event }: Repaid, open: readonly Entry[]): void {
  const { dims } = loanIn(lines, open);
  countAmount(lines, effectiveOn, 'loan.repaid', dims, event.principalFen);
  owe(lines, effectiveOn, open, event.outstandingFen);
}

/** What never came in goes back on the very day it counted, and is owed again from the day of the reversal. */
function reverseRepayment(lines: Lines, event: RepaymentReversed, open: readonly Entry[]): void {
  const { effectiveOn, paidOn } = event;
  const principalFen = fenOf(lines, event.principalFen);
  const outstandingFen = fenOf(lines, event.outstandingFen);
  loanIn(lines, open);
  if (principalFen === 0n) return;
  // Payments of one loan, day and amount count alike: any of them stands for the one that was told by mistake.
  const told = open.find(
    (one) => one.metric === 'loan.repaid' && one.effectiveOn === paidOn && one.delta === principalFen,
  );
  if (!told) throw lines.mismatch(`no payment of ${principalFen} fen on ${paidOn} is counted`);
  lines.reverse(null, [told]);
  holdOf(lines, effectiveOn, open, 'loan.outstanding', outstandingFen);
  if (nonPerforming.has(event.class)) holdOf(lines, effectiveOn, open, 'loan.nonperforming', outstandingFen);
}

function writeOff(lines: Lines, { effectiveOn, ...event }: WrittenOff, open: readonly Entry[]): void {
  const { dims } = loanIn(lines, open);
  countAmount(lines, effectiveOn, 'loan.written_off', dims, event.amountFen);
  owe(lines, effectiveOn, open, event.outstandingFen);
}

function recover(lines: Lines, { effectiveOn, amountFen }: Recovered, open: readonly Entry[]): void {
  countAmount(lines, effectiveOn, 'loan.recovered', loanIn(lines, open).dims, amountFen);
}

function classify(lines: Lines, event: Classified, open: readonly Entry[]): void {
  const isNonPerforming = nonPerforming.has(event.class);
  const amountFen = isNonPerforming ? fenOf(lines, event.outstandingFen) : 0n;
  holdOf(lines, event.effectiveOn, open, 'loan.nonperforming', amountFen);
}

/** Flows never were, and go back on the very days on which they counted; what was owed ends on the day of the reversal. */
function reverse(lines: Lines, { effectiveOn }: Reversed, open: readonly Entry[]): void {
  loanIn(lines, open);
  const isStock = ({ metric }: Entry): boolean => metricOf(metric).kind === 'stock';
  lines.reverse(
    null,
    open.filter((entry) => !isStock(entry)),
  );
  lines.reverse(effectiveOn, open.filter(isStock));
}

/** What is owed from now on: the outstanding stock, and the non-performing one when the loan is in it. */
function owe(lines: Lines, on: string, open: readonly Entry[], outstandingFen: FenFact | undefined): void {
  const amountFen = fenOf(lines, outstandingFen);
  holdOf(lines, on, open, 'loan.outstanding', amountFen);
  if (open.some(({ metric }) => metric === 'loan.nonperforming'))
    holdOf(lines, on, open, 'loan.nonperforming', amountFen);
}

function holdOf(lines: Lines, on: string, open: readonly Entry[], metric: MetricId, amountFen: bigint): void {
  const held = open.find((entry) => entry.metric === metric);
  lines.hold(on, metric, dimsOf(metric, loanIn(lines, open).dims), held, amountFen);
}

/** The disbursement that a later event of the loan speaks of; only a reversal takes it back, and nothing follows that. */
function loanIn(lines: Lines, open: readonly Entry[]): Entry {
  const loan = open.find(({ metric }) => metric === 'loan.count');
  if (!loan) throw lines.mismatch('the disbursement of this loan is not counted');
  return loan;
}

function compensate(lines: Lines, { effectiveOn, bank, fundId, paidFen }: Compensated): void {
  const dims = { bank, fund: fundId };
  lines.count(effectiveOn, null, 'compensation.count', '', dims);
  countAmount(lines, effectiveOn, 'compensation.paid', dims, paidFen);
}

function giveBack(lines: Lines, { effectiveOn, returnedFen }: Returned, open: readonly Entry[]): void {
  const paid = open.find(({ metric }) => metric === 'compensation.count');
  if (!paid) throw lines.mismatch('this compensation is not counted');
  countAmount(lines, effectiveOn, 'compensation.returned', paid.dims, returnedFen);
}

function contribute(lines: Lines, { effectiveOn, fundId, amountFen }: Contributed): void {
  countAmount(lines, effectiveOn, 'fund.contributed', { fund: fundId }, amountFen);
}

/** Counts an amount by the dimensions of its metric; silent when it is nothing. */
function countAmount(
  lines: Lines,
  effectiveOn: string,
  metric: MetricId,
  dims: Dims,
  amount: FenFact | undefined,
): void {
  const delta = fenOf(lines, amount);
  if (delta > 0n) lines.count(effectiveOn, null, metric, '', dimsOf(metric, dims), delta);
}

function dimsOf(metric: MetricId, dims: Dims): Dims {
  return narrowed(dims, metricOf(metric).dimensions);
}

function fenOf(lines: Lines, fen: FenFact | undefined): bigint {
  const amount = BigInt(fen ?? 0);
  if (amount < 0n || amount > deltaMax) throw lines.mismatch(`an amount of ${amount} cannot be counted`);
  return amount;
}
