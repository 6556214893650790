import type { financing } from '@ipflow/contracts';
import { check, fen, formatFen, type Refusal, type Rule } from '@ipflow/kernel';
import {
  amountFenMax,
  bearersMax,
  contributionsMax,
  leverageMax,
  overdueDaysMax,
  rulesVersionsMax,
  wholePpm,
} from './fund.policy';
import { isStopped, rulesInForce, type Contribution, type Exposure, type KnownFund } from './fund.state';

/** An amount for a message. */
export const yuan = (amountFen: bigint): string => formatFen(fen(amountFen));

const sumPpm = ({ bearers }: financing.FundRules): number =>
  bearers.reduce((sum, { sharePpm }) => sum + sharePpm, 0);
const isPositive = (amountFen: bigint | undefined): boolean =>
  amountFen === undefined || (amountFen > 0n && amountFen <= amountFenMax);
const isGate = (ppm: number): boolean => ppm >= 1 && ppm <= wholePpm;

const bearerRules: readonly Rule<financing.FundRules>[] = [
  {
    code: 'FUND_BEARER_COUNT',
    article: '',
    message: ({ bearers }) => `分担方须为 2 至 ${bearersMax} 个，现为 ${bearers.length} 个；请增减后重试`,
    field: 'rules.bearers',
    broken: ({ bearers }) => bearers.length < 2 || bearers.length > bearersMax,
  },
  {
    code: 'FUND_BEARER_TWICE',
    article: '',
    message: '同一分担方重复出现；请合并为一项',
    field: 'rules.bearers',
    broken: ({ bearers }) =>
      new Set(bearers.map(({ bearer, name }) => `${bearer} ${name}`)).size < bearers.length,
  },
  {
    code: 'FUND_SHARES_NOT_WHOLE',
    article: '',
    message: (rules) =>
      `各方分担比例须为正数，其和须恰为 ${wholePpm}（百万分比），现为 ${sumPpm(rules)}；请调整比例`,
    field: 'rules.bearers',
    broken: (rules) => sumPpm(rules) !== wholePpm || rules.bearers.some(({ sharePpm }) => !(sharePpm > 0)),
    detail: (rules) => ({ sumPpm: `${sumPpm(rules)}` }),
  },
  {
    code: 'FUND_BANK_BEARER',
    article: '',
    message: '须恰有一个分担方为银行，且不设上限、不由资金支付：其他方因上限少担的部分由银行承担；请修改',
    field: 'rules.bearers',
    broken: ({ bearers }) => {
      const banks = bearers.filter(({ bearer }) => bearer === 'bank');
      return banks.length !== 1 || banks[0]!.isOfFund || banks[0]!.capPerClaimFen !== undefined;
    },
  },
  {
    code: 'FUND_PAYS_NOTHING',
    article: '',
    message: '没有由本资金支付的分担方；请至少标明一方（isOfFund）',
    field: 'rules.bearers',
    broken: ({ bearers }) => !bearers.some(({ isOfFund }) => isOfFund),
  },
];

const limitRules: readonly Rule<financing.FundRules>[] = [
  {
    code: 'FUND_CAP_NOT_POSITIVE',
    article: '',
    message: `上限须大于零且不超过 ${amountFenMax} 分；不设上限时请省略该项`,
    field: 'rules',
    broken: ({ bearers, capPerBorrowerFen, capPerYearFen, loanCapFen }) =>
      ![capPerBorrowerFen, capPerYearFen, loanCapFen].every(isPositive) ||
      !bearers.every(({ capPerClaimFen }) => isPositive(capPerClaimFen)),
  },
  {
    code: 'FUND_LEVERAGE_RANGE',
    article: '',
    message: `杠杆倍数须为 1 至 ${leverageMax} 的整数；不限时请省略`,
    field: 'rules.leverage',
    broken: ({ leverage }) => leverage !== undefined && (leverage < 1 || leverage > leverageMax),
  },
  {
    code: 'FUND_SIZES_MISSING',
    article: '',
    message: '请至少列出一种可纳入的企业规模（micro、small、medium、large）',
    field: 'rules.borrowerSizes',
    broken: ({ borrowerSizes }) => borrowerSizes.length === 0,
  },
  // With 0 a claim does not ask for overdue days at all: the debts of a bankrupt fall due when the court accepts the case
  // (企业破产法第四十六条), and the suit or that acceptance is the evidence. With 1 or more, so many days without a break.
  {
    code: 'FUND_OVERDUE_DAYS_RANGE',
    article: '',
    message: `申请前的逾期天数须为 0 至 ${overdueDaysMax} 天（0 即不要求逾期，例如借款人破产）；请更正`,
    field: 'rules.overdueDaysMin',
    broken: ({ overdueDaysMin }) => overdueDaysMin < 0 || overdueDaysMin > overdueDaysMax,
  },
  {
    code: 'FUND_TRIGGER_MISSING',
    article: '',
    message:
      '不要求逾期天数的，须要求起诉或法院受理（suitRequired 为 true）；否则银行凭自行分类即可申请，请更正',
    field: 'rules.suitRequired',
    broken: ({ overdueDaysMin, suitRequired }) => overdueDaysMin === 0 && !suitRequired,
  },
  {
    code: 'FUND_NPL_GATES',
    article: '',
    message: `不良率预警线须低于熔断线，且都在 1 至 ${wholePpm}（百万分比）之间；例如 50000 和 80000`,
    field: 'rules.nplStopPpm',
    broken: ({ nplWarningPpm, nplStopPpm }) =>
      !isGate(nplWarningPpm) || !isGate(nplStopPpm) || nplWarningPpm >= nplStopPpm,
  },
  {
    code: 'FUND_PRINCIPAL_ONLY',
    article: '',
    message: '目前只办理本金损失的补偿；请将 principalOnly 填为 true',
    field: 'rules.principalOnly',
    broken: ({ principalOnly }) => !principalOnly,
  },
  {
    code: 'FUND_RULES_TOO_MANY',
    article: '',
    message: `一个资金最多有 ${rulesVersionsMax} 版规则；请设立新的资金`,
    broken: ({ version }) => version > rulesVersionsMax,
  },
];

/** Every reason against a set of rules. */
export function rulesRefusals(rules: financing.FundRules): Refusal[] {
  return check([...bearerRules, ...limitRules], rules);
}

interface ContributionFacts extends Contribution {
  readonly fund: KnownFund;
  /** What came under this number before, if it is something else. */
  readonly earlier: Contribution | undefined;
}

const contributionRules: readonly Rule<ContributionFacts>[] = [
  {
    code: 'FUND_CONTRIBUTION_TAKEN',
    article: '',
    message: ({ contributionId, earlier }) =>
      `注资编号 ${contributionId} 已用于${earlier!.contributor}的 ${yuan(earlier!.amountFen)}；请核对编号`,
    field: 'contributionId',
    broken: ({ earlier }) => earlier !== undefined,
  },
  {
    code: 'FUND_AMOUNT_RANGE',
    article: '',
    message: `注资须大于零，且资金累计不超过 ${amountFenMax} 分；请核对金额（单位：分）`,
    field: 'amountFen',
    broken: ({ amountFen, fund }) => amountFen <= 0n || fund.contributedFen + amountFen > amountFenMax,
  },
  {
    code: 'FUND_CONTRIBUTIONS_TOO_MANY',
    article: '',
    message: `一个资金最多登记 ${contributionsMax} 笔注资；请合并办理`,
    broken: ({ fund }) => fund.contributions.length >= contributionsMax,
  },
];

/** Every reason against a contribution. */
export function contributionRefusals(facts: ContributionFacts): Refusal[] {
  return check(contributionRules, facts);
}

const stoppedMessage = '资金不良率已达熔断线，暂停新增业务；不良率回落后可再办理';

/** 熔断: no new claims, no new coverage. */
export function gateRefusals(fund: KnownFund, exposure: Exposure): Refusal[] {
  if (!isStopped(fund, exposure)) return [];
  const { nplStopPpm } = rulesInForce(fund);
  return [
    {
      code: 'FUND_GATE_STOPPED',
      article: '',
      message: stoppedMessage,
      detail: { fundId: fund.fundId, nplStopPpm: `${nplStopPpm}` },
    },
  ];
}
