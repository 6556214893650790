import type { licensing } from '@ipflow/contracts';
import {
  check,
  formatFen,
  formatPpm,
  fen,
  normalizedName,
  type LocalDate,
  type Refusal,
  type Rule,
} from '@ipflow/kernel';
import type { Schedule, TrialLicense } from './trial.state';
import { installmentRefusals } from './trial-installment.rules';
import { amountFenMax, guaranteesMax, installmentsMax } from './trial.policy';

/** What a schedule is checked against. */
export interface StartFacts {
  readonly schedule: Schedule;
  readonly license: TrialLicense;
  readonly today: LocalDate;
}

const mayStart: readonly string[] = ['filed', 'admitted', 'recorded'];
const yuan = (amount: bigint): string => formatFen(fen(amount));

const fixedTotal = ({ schedule }: StartFacts): bigint =>
  schedule.installments.reduce((sum, { amountFen }) => sum + (amountFen ?? 0n), 0n);

/**
 * What the fixed sums must come to: the contract's amount, or its lump sum; beside a revenue share the entry fee and
 * nothing else. Undefined when the contract does not say.
 */
function agreedTotal({ schedule, license: { terms } }: StartFacts): bigint | undefined {
  if (schedule.kind === 'revenue_share') return terms.fee?.fixedFen ?? 0n;
  return terms.contractFen ?? (terms.fee?.method === 'lump_sum' ? terms.fee.fixedFen : undefined);
}

const shareOfSchedule = ({ schedule }: StartFacts): number | undefined =>
  schedule.installments.find(({ sharePpm }) => sharePpm !== undefined)?.sharePpm;

/** Reports tell sales and no profit: only a share of the net sales can be counted from them. */
function netSalesShare({ license: { terms } }: StartFacts): number | undefined {
  return terms.fee?.royaltyBase === 'net_sales' ? terms.fee.royaltyPpm : undefined;
}

function agreedShare(facts: StartFacts): string {
  const share = netSalesShare(facts);
  return share === undefined ? '未约定' : formatPpm(share);
}

const namesOf = ({ schedule }: StartFacts): string[] =>
  schedule.guarantees.map(({ guarantor }) => normalizedName(guarantor));

/** Rules of the license and of the schedule as a whole. */
const startRules: readonly Rule<StartFacts>[] = [
  {
    code: 'TRIAL_LICENSE_STAGE',
    article: '专利法第五十一条第三款',
    message: '该许可未在办理或备案中（已不予备案、撤回、注销或期满），不能启动先使用后付费；请先办理许可备案',
    broken: ({ license }) => !mayStart.includes(license.stage),
    detail: ({ license }) => ({ stage: license.stage }),
  },
  {
    code: 'TRIAL_NOT_AGREED',
    article: '专利法第五十一条第三款',
    message: '许可合同没有约定先使用后付费；请先变更合同条款，再启动',
    broken: ({ license }) => !license.terms.usesFirst,
  },
  {
    code: 'TRIAL_PERIOD',
    article: '',
    message: ({ schedule, license }) =>
      `试用期 ${schedule.trialFrom} 至 ${schedule.trialUntil} 须在许可期限 ${license.terms.scope!.from} 至 ${license.terms.scope!.until} 之内，且起始日不晚于届满日；请调整`,
    field: 'schedule.trialUntil',
    broken: ({ schedule: { trialFrom, trialUntil }, license: { terms } }) =>
      trialFrom > trialUntil || trialFrom < terms.scope!.from || trialUntil > terms.scope!.until,
  },
  {
    code: 'TRIAL_INSTALLMENT_COUNT',
    article: '',
    message: ({ schedule: { kind, installments } }) =>
      kind === 'deferred'
        ? `延期支付须恰有一期，现有 ${installments.length} 期；分几期支付请选择分期`
        : `付款安排须有 1 至 ${installmentsMax} 期，现有 ${installments.length} 期；请增减`,
    field: 'schedule.installments',
    broken: ({ schedule: { kind, installments } }) =>
      installments.length === 0 ||
      installments.length > installmentsMax ||
      (kind === 'deferred' && installments.length > 1),
  },
  {
    code: 'TRIAL_SHARE_COUNT',
    article: '',
    message: '收入提成须恰有一期约定提成比例；其余各期只能是入门费的到期日',
    field: 'schedule.installments',
    broken: ({ schedule: { kind, installments } }) =>
      kind === 'revenue_share' && installments.filter(({ sharePpm }) => sharePpm !== undefined).length !== 1,
  },
  {
    code: 'TRIAL_SHARE_DIFFERS',
    article: '民法典第八百四十六条',
    message: (facts) =>
      `提成比例 ${formatPpm(shareOfSchedule(facts)!)} 须与许可合同约定的净销售额提成比例（${agreedShare(facts)}）一致；请按合同填写，或先变更合同条款`,
    field: 'schedule.installments',
    broken: (facts) => {
      const share = shareOfSchedule(facts);
      return share !== undefined && share !== netSalesShare(facts);
    },
  },
  {
    code: 'TRIAL_SUM_DIFFERS',
    article: '民法典第八百四十六条',
    message: (facts) =>
      `各期金额合计 ${yuan(fixedTotal(facts))}，与许可合同约定的 ${yuan(agreedTotal(facts)!)} 不一致；请核对各期金额`,
    field: 'schedule.installments',
    broken: (facts) => {
      const agreed = agreedTotal(facts);
      return agreed !== undefined && agreed !== fixedTotal(facts);
    },
    detail: (facts) => ({ sumFen: `${fixedTotal(facts)}`, agreedFen: `${agreedTotal(facts)}` }),
  },
  {
    code: 'TRIAL_GUARANTEE_COUNT',
    article: '',
    message: `增信最多 ${guaranteesMax} 项；请合并`,
    field: 'schedule.guarantees',
    broken: ({ schedule }) => schedule.guarantees.length > guaranteesMax,
  },
  {
    code: 'TRIAL_GUARANTEE_LIMIT',
    article: '民法典第六百九十一条',
    message: ({ schedule }) =>
      `${badLimits(schedule.guarantees).join('、')}的担保（保险）限额须大于零且不超过 ${yuan(amountFenMax)}；请填写限额`,
    field: 'schedule.guarantees',
    broken: ({ schedule }) => badLimits(schedule.guarantees).length > 0,
  },
  {
    code: 'TRIAL_GUARANTOR_TWICE',
    article: '',
    message: '同一担保人（保险人）重复出现；请合并为一项',
    field: 'schedule.guarantees',
    broken: (facts) => new Set(namesOf(facts)).size < namesOf(facts).length,
  },
  {
    code: 'TRIAL_GUARANTOR_IS_LICENSEE',
    article: '民法典第六百八十一条',
    message: ({ license }) => `被许可人${license.terms.licensees[0]!.name}不能为自己担保；请另填担保人`,
    field: 'schedule.guarantees',
    broken: (facts) =>
      facts.license.terms.licensees.some(({ name }) => namesOf(facts).includes(normalizedName(name))),
  },
];

function badLimits(guarantees: readonly licensing.Guarantee[]): string[] {
  return guarantees
    .filter(({ limitFen }) => limitFen <= 0n || limitFen > amountFenMax)
    .map(({ guarantor }) => guarantor);
}

/** Every reason against starting a trial: of the license, of the schedule, and of each installment. */
export function startRefusals(facts: StartFacts): Refusal[] {
  return [...check(startRules, facts), ...installmentRefusals(facts.schedule, facts.license)];
}
