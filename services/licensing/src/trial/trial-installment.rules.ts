import type { licensing } from '@ipflow/contracts';
import { check, formatFen, fen, type Refusal, type Rule } from '@ipflow/kernel';
import type { Schedule, TrialLicense } from './trial.state';
import { amountFenMax, daysToPayMax, outputPiecesMax, wholePpm } from './trial.policy';

interface InstallmentFacts {
  readonly installment: licensing.Installment;
  /** The one before it that has a date, if any. */
  readonly earlier: licensing.Installment | undefined;
  readonly schedule: Schedule;
  readonly license: TrialLicense;
}

const isShare = ({ sharePpm }: licensing.Installment): boolean => sharePpm !== undefined;
const field = ({ installment }: InstallmentFacts): string =>
  `schedule.installments[${installment.ordinal - 1}]`;
const place = ({ installment }: InstallmentFacts): string => `第 ${installment.ordinal} 期`;

/** The triggers each kind of schedule knows. */
const triggers: Readonly<Record<string, { names: string; fits: (one: licensing.Installment) => boolean }>> = {
  deferred: { names: '到期日', fits: (one) => one.trigger === 'date' && !isShare(one) },
  staged: {
    names: '到期日或里程碑',
    fits: (one) => ['date', 'milestone'].includes(one.trigger) && !isShare(one),
  },
  conditional: {
    names: '销售额、产量或里程碑',
    fits: (one) => ['sales', 'output', 'milestone'].includes(one.trigger) && !isShare(one),
  },
  revenue_share: {
    names: '销售额提成，或入门费的到期日',
    fits: (one) => one.trigger === (isShare(one) ? 'sales' : 'date'),
  },
};

/** What the trigger needs is there, and nothing else is. */
function isComplete(one: licensing.Installment): boolean {
  const { trigger, onDate, salesFen, outputPieces, milestone } = one;
  const given = { date: onDate, sales: salesFen, output: outputPieces, milestone };
  const wanted = isShare(one) ? undefined : trigger;
  return Object.entries(given).every(([name, value]) => (value !== undefined) === (name === wanted));
}

const within = (value: bigint | undefined, max: bigint): boolean =>
  value === undefined || (value > 0n && value <= max);

const rules: readonly Rule<InstallmentFacts>[] = [
  {
    code: 'TRIAL_INSTALLMENT_KIND',
    article: '',
    message: (facts) =>
      `${place(facts)}的触发条件与付款方式不符，该方式只能使用${triggers[facts.schedule.kind]!.names}；请更改`,
    field,
    broken: ({ installment, schedule }) => !triggers[schedule.kind]!.fits(installment),
  },
  {
    code: 'TRIAL_INSTALLMENT_TRIGGER',
    article: '',
    message: (facts) =>
      `${place(facts)}须且只须填写其触发条件：到期日填日期，销售额填金额，产量填件数，里程碑填名称，收入提成均不填`,
    field,
    broken: ({ installment }) => !isComplete(installment),
  },
  {
    code: 'TRIAL_THRESHOLD',
    article: '',
    message: (facts) => `${place(facts)}触发付款的销售额或产量须大于零，且不超过系统上限；请核对`,
    field,
    broken: ({ installment: { salesFen, outputPieces } }) =>
      !within(salesFen, amountFenMax) || !within(outputPieces, outputPiecesMax),
  },
  {
    code: 'TRIAL_AMOUNT',
    article: '民法典第八百四十六条',
    message: (facts) =>
      `${place(facts)}须填写大于零且不超过 ${formatFen(fen(amountFenMax))} 的金额，或（仅收入提成）1 至 ${wholePpm} 的提成比例，二者只填其一`,
    field,
    broken: ({ installment: { amountFen, sharePpm } }) =>
      (amountFen === undefined) === (sharePpm === undefined) ||
      !within(amountFen, amountFenMax) ||
      !within(sharePpm === undefined ? undefined : BigInt(sharePpm), BigInt(wholePpm)),
  },
  {
    code: 'TRIAL_DAYS_TO_PAY',
    article: '',
    message: (facts) => `${place(facts)}的付款期限须为 0 至 ${daysToPayMax} 日；请核对`,
    field,
    broken: ({ installment: { daysToPay } }) => daysToPay < 0 || daysToPay > daysToPayMax,
  },
  {
    code: 'TRIAL_DATE_OUTSIDE_LICENSE',
    article: '',
    message: (facts) =>
      `${place(facts)}的到期日 ${facts.installment.onDate} 不在许可期限 ${facts.license.terms.scope!.from} 至 ${facts.license.terms.scope!.until} 之内；请调整`,
    field,
    broken: ({ installment: { onDate }, license: { terms } }) =>
      onDate !== undefined && (onDate < terms.scope!.from || onDate > terms.scope!.until),
  },
  {
    code: 'TRIAL_DATE_WITHIN_TRIAL',
    article: '',
    message: (facts) =>
      `延期支付的到期日 ${facts.installment.onDate} 须在试用期满（${facts.schedule.trialUntil}）之后；请调整`,
    field,
    broken: ({ installment: { onDate }, schedule }) =>
      schedule.kind === 'deferred' && onDate !== undefined && onDate <= schedule.trialUntil,
  },
  {
    code: 'TRIAL_DATES_OUT_OF_ORDER',
    article: '',
    message: (facts) =>
      `${place(facts)}的到期日 ${facts.installment.onDate} 不晚于前一期的 ${facts.earlier!.onDate}；请按先后顺序排列`,
    field,
    broken: ({ installment: { onDate }, earlier, schedule }) =>
      schedule.kind === 'staged' &&
      onDate !== undefined &&
      earlier !== undefined &&
      onDate <= earlier.onDate!,
  },
];

/** Every reason against the installments, each for itself and in their order. */
export function installmentRefusals(schedule: Schedule, license: TrialLicense): Refusal[] {
  return schedule.installments.flatMap((installment, index) => {
    const earlier = schedule.installments.slice(0, index).findLast(({ onDate }) => onDate !== undefined);
    return check(rules, { installment, earlier, schedule, license });
  });
}
