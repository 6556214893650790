import type { licensing } from '@ipflow/contracts';
import {
  check,
  fen,
  formatFen,
  normalizedName,
  type LocalDate,
  type Refusal,
  type Rule,
} from '@ipflow/kernel';
import { amountFenMax, milestonesPerReportMax, outputPiecesMax, reportsMax } from './trial.policy';
import {
  isGone,
  owedOf,
  useOf,
  type DueSum,
  type KnownTrial,
  type Payment,
  type TrialLicense,
  type UseReport,
} from './trial.state';

const yuan = (amount: bigint): string => formatFen(fen(amount));

interface ReportFacts {
  readonly report: UseReport;
  /** A report under the same id, which says something else. */
  readonly earlier: licensing.UseReported | undefined;
  readonly state: KnownTrial;
  readonly license: TrialLicense;
  readonly today: LocalDate;
}

const milestonesOf = ({ started }: KnownTrial): string[] =>
  started.installments.flatMap(({ milestone }) => (milestone === undefined ? [] : [milestone]));

function unknownMilestones({ report, state }: ReportFacts): string[] {
  const known = new Set(milestonesOf(state).map(normalizedName));
  return report.milestones.filter((name) => !known.has(normalizedName(name)));
}

/** Milestones of a staged schedule that come before a reported one and were not reached. */
function skippedMilestones({ report, state }: ReportFacts): string[] {
  if (state.started.scheduleKind !== 'staged') return [];
  const reached = useOf(state.reports).milestones;
  const names = new Set([...reached, ...report.milestones.map(normalizedName)]);
  const inOrder = milestonesOf(state);
  const last = inOrder.findLastIndex((name) => names.has(normalizedName(name)));
  return inOrder.slice(0, Math.max(last, 0)).filter((name) => !names.has(normalizedName(name)));
}

const overlapping = ({ report, state }: ReportFacts): licensing.UseReported | undefined =>
  state.reports.find(
    ({ periodFrom, periodUntil }) => periodFrom <= report.periodUntil && periodUntil >= report.periodFrom,
  );

const reportRules: readonly Rule<ReportFacts>[] = [
  {
    code: 'TRIAL_REPORT_ID_TAKEN',
    article: '',
    message: ({ report }) => `申报编号 ${report.reportId} 已用于另一次申报；请换一个新的编号`,
    field: 'reportId',
    broken: ({ earlier }) => earlier !== undefined,
  },
  {
    code: 'TRIAL_REPORT_PERIOD',
    article: '',
    message: ({ report, state, license }) =>
      `申报期间 ${report.periodFrom} 至 ${report.periodUntil} 须自试用期起（${state.started.trialFrom}）至许可期满（${license.terms.scope!.until}）之内，且起始日不晚于截止日；请核对`,
    field: 'periodUntil',
    broken: ({ report: { periodFrom, periodUntil }, state, license }) =>
      periodFrom > periodUntil ||
      periodFrom < state.started.trialFrom ||
      periodUntil > license.terms.scope!.until,
  },
  {
    code: 'TRIAL_REPORT_IN_FUTURE',
    article: '',
    message: ({ report, today }) =>
      `申报期间截止日 ${report.periodUntil} 晚于今天 ${today}；请在期间结束后申报`,
    field: 'periodUntil',
    broken: ({ report, today }) => report.periodUntil > today,
  },
  {
    code: 'TRIAL_REPORT_OVERLAPS',
    article: '',
    message: (facts) => {
      const { reportId, periodFrom, periodUntil } = overlapping(facts)!;
      return `申报期间与申报 ${reportId}（${periodFrom} 至 ${periodUntil}）重叠；请只填未申报过的日期`;
    },
    field: 'periodFrom',
    broken: (facts) => facts.earlier === undefined && overlapping(facts) !== undefined,
  },
  {
    code: 'TRIAL_REPORT_FIGURES',
    article: '',
    message: '销售额和产量不能为负数，也不能超过系统上限；请核对单位（分、件）',
    broken: ({ report: { salesFen, outputPieces } }) =>
      salesFen < 0n || outputPieces < 0n || salesFen > amountFenMax || outputPieces > outputPiecesMax,
  },
  {
    code: 'TRIAL_MILESTONE_UNKNOWN',
    article: '',
    message: (facts) => `付款安排中没有里程碑“${unknownMilestones(facts).join('”、“')}”；请按合同填写名称`,
    field: 'milestones',
    broken: (facts) => unknownMilestones(facts).length > 0,
  },
  {
    code: 'TRIAL_MILESTONE_SKIPPED',
    article: '',
    message: (facts) =>
      `在此之前的里程碑“${skippedMilestones(facts).join('”、“')}”尚未达成；请一并申报或核对`,
    field: 'milestones',
    broken: (facts) => skippedMilestones(facts).length > 0,
  },
  {
    code: 'TRIAL_REPORTS_TOO_MANY',
    article: '',
    message: `申报最多 ${reportsMax} 次、每次最多 ${milestonesPerReportMax} 个里程碑；请合并期间后申报`,
    broken: ({ state, report }) =>
      state.reports.length >= reportsMax || report.milestones.length > milestonesPerReportMax,
  },
];

/** Every reason against a report of use. */
export function reportRefusals(facts: ReportFacts): Refusal[] {
  return check(reportRules, facts);
}

interface PaymentFacts {
  readonly payment: Payment;
  readonly sum: DueSum | undefined;
  readonly tenant: string;
  readonly state: KnownTrial;
  readonly today: LocalDate;
}

/** Money of any side: the sum is known, the filer reports it, and it came on a day that has been. */
const moneyRules: readonly Rule<PaymentFacts>[] = [
  {
    code: 'TRIAL_NOT_YOURS',
    article: '',
    message: '收款由提交许可的机构确认；请由该机构办理',
    broken: ({ state, tenant }) => state.started.startedBy !== tenant,
  },
  {
    code: 'TRIAL_DUE_UNKNOWN',
    article: '',
    message: ({ payment }) => `没有已到期的款项 ${payment.dueId}；请核对编号，未到期的款项不能先行登记`,
    field: 'dueId',
    broken: ({ sum }) => sum === undefined,
  },
  {
    code: 'TRIAL_SUM_CLEARED',
    article: '',
    message: ({ payment }) => `款项 ${payment.dueId} 已经付清；请核对编号和支付凭证号`,
    field: 'dueId',
    broken: ({ sum }) => sum !== undefined && owedOf(sum) <= 0n,
  },
  {
    code: 'TRIAL_PAID_ON',
    article: '',
    message: ({ payment, state, today }) =>
      `付款日 ${payment.paidOn} 须在试用期起始日 ${state.started.trialFrom} 至今天 ${today} 之间；请核对`,
    field: 'paidOn',
    broken: ({ payment: { paidOn }, state, today }) => paidOn > today || paidOn < state.started.trialFrom,
  },
];

const paymentRules: readonly Rule<PaymentFacts>[] = [
  ...moneyRules,
  {
    code: 'TRIAL_PAYMENT_NOT_EXACT',
    article: '民法典第五百零九条',
    message: ({ sum, payment }) =>
      `款项 ${payment.dueId} 应付 ${yuan(owedOf(sum!))}，登记的是 ${yuan(payment.paidFen)}；请按应付金额一次登记`,
    field: 'paidFen',
    broken: ({ sum, payment }) => sum !== undefined && owedOf(sum) > 0n && payment.paidFen !== owedOf(sum),
    detail: ({ sum }) => ({ owedFen: `${owedOf(sum!)}` }),
  },
];

/** Every reason against a payment. */
export function paymentRefusals(facts: PaymentFacts): Refusal[] {
  return check(paymentRules, facts);
}

interface PayoutFacts extends PaymentFacts {
  readonly guarantor: string;
  /** What the guarantor paid out under this reference before. */
  readonly earlier: { readonly dueId: string; readonly paidFen: bigint } | undefined;
}

const guaranteeOf = ({ state, guarantor }: PayoutFacts): licensing.Guarantee | undefined =>
  state.started.guarantees.find((one) => one.guarantor === guarantor);

/** What the guarantor may still have to pay. */
function leftOf(facts: PayoutFacts): bigint {
  const spent = facts.state.sums
    .flatMap(({ payouts }) => payouts.filter(({ guarantor }) => guarantor === facts.guarantor))
    .reduce((sum, { paidFen }) => sum + paidFen, 0n);
  return (guaranteeOf(facts)?.limitFen ?? 0n) - spent;
}

const payoutRules: readonly Rule<PayoutFacts>[] = [
  ...moneyRules,
  {
    code: 'TRIAL_GUARANTOR_UNKNOWN',
    article: '民法典第六百八十一条',
    message: ({ guarantor }) => `${guarantor}不是本许可的担保人或保险人；请按约定的名称填写`,
    field: 'guarantor',
    broken: (facts) => guaranteeOf(facts) === undefined,
  },
  {
    code: 'TRIAL_NOT_DEFAULTED',
    article: '民法典第六百八十一条',
    message: ({ sum }) => `款项 ${sum!.dueId} 未逾期（付款期限 ${sum!.payBy}），担保人尚无须赔付`,
    field: 'dueId',
    broken: ({ sum }) => sum !== undefined && !sum.defaultedOn && owedOf(sum) > 0n,
  },
  {
    code: 'TRIAL_PAYOUT_REFERENCE_TAKEN',
    article: '',
    message: ({ payment, earlier }) =>
      `支付凭证号 ${payment.paymentReference} 已用于款项 ${earlier!.dueId} 的赔付 ${yuan(earlier!.paidFen)}；请核对凭证号`,
    field: 'paymentReference',
    broken: ({ earlier }) => earlier !== undefined,
  },
  {
    code: 'TRIAL_PAYOUT_AMOUNT',
    article: '民法典第六百九十一条',
    message: (facts) => `赔付金额须大于零，且不超过尚欠的 ${yuan(owedOf(facts.sum!))}；请核对`,
    field: 'paidFen',
    broken: ({ sum, payment }) =>
      sum !== undefined && owedOf(sum) > 0n && (payment.paidFen <= 0n || payment.paidFen > owedOf(sum)),
  },
  {
    code: 'TRIAL_PAYOUT_ABOVE_LIMIT',
    article: '民法典第六百九十一条',
    message: (facts) =>
      `${facts.guarantor}的限额只余 ${yuan(leftOf(facts))}；请按余额登记，其余仍由被许可人支付`,
    field: 'paidFen',
    broken: (facts) => guaranteeOf(facts) !== undefined && facts.payment.paidFen > leftOf(facts),
    detail: (facts) => ({ leftFen: `${leftOf(facts)}` }),
  },
];

/** Every reason against a payout of a guarantor or insurer. */
export function payoutRefusals(facts: PayoutFacts): Refusal[] {
  return check(payoutRules, facts);
}

interface ReturnFacts {
  readonly state: KnownTrial;
  readonly license: TrialLicense;
  readonly today: LocalDate;
}

const returnRules: readonly Rule<ReturnFacts>[] = [
  {
    code: 'TRIAL_OVER',
    article: '',
    message: ({ state, today }) =>
      `试用期已于 ${state.started.trialUntil} 届满（今天 ${today}），不能再退回；请按付款安排履行，或先注销许可备案`,
    // A license that is gone gives nothing to use any more: its trial may be closed at any time.
    broken: ({ state, license, today }) => today > state.started.trialUntil && !isGone(license),
  },
];

/** Every reason against giving the license back. */
export function returnRefusals(facts: ReturnFacts): Refusal[] {
  return check(returnRules, facts);
}
