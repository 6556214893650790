import type { financing } from '@ipflow/contracts';
import {
  check,
  daysBetween,
  examine,
  type ExaminedRule,
  type LocalDate,
  type Refusal,
  type Rule,
  type RuleResult,
} from '@ipflow/kernel';
import { gateRefusals, yuan } from '../fund/fund.rules';
import { shortMessage } from '../fund/fund.decider';
import { rulesOf, type Exposure, type KnownFund } from '../fund/fund.state';
import type { LoanKnown } from '../loan/loan.known';
import { nonPerforming } from '../loan/loan.state';
import { recoveriesMax, suitEvidence } from './compensation.policy';
import { recoveredFen, type KnownCompensation, type PaidCompensation } from './compensation.state';
import { capsLeft, type CapsLeft, type Payout } from './payout';

/** Where the loan is covered, and under which rules. */
export interface Coverage {
  readonly fundId: string;
  readonly rulesVersion: number;
}

/** What decides whether a loss may be claimed. */
export interface ClaimFacts {
  readonly fund: KnownFund;
  readonly loan: LoanKnown;
  readonly coverage: Coverage | undefined;
  /** Another claim of this loan that is open or paid. */
  readonly otherClaimId: string | undefined;
  readonly exposure: Exposure;
  readonly lossFen: bigint;
  readonly evidence: Readonly<Record<string, string>>;
  readonly today: LocalDate;
}

type Facts = ClaimFacts & {
  readonly rules: financing.FundRules | undefined;
  readonly overdueDays: number;
  readonly caps: CapsLeft;
};

/** Days a loan is overdue without a break. */
export function overdueDaysOf({ overdueSince }: LoanKnown, today: LocalDate): number {
  return overdueSince ? Math.max(0, daysBetween(overdueSince as LocalDate, today)) : 0;
}

/** Principal that never came back: what is outstanding, and what the bank wrote off and did not recover. */
const unpaidFen = ({ outstandingFen, writtenOffFen, recoveredFen }: LoanKnown): bigint =>
  outstandingFen + writtenOffFen - recoveredFen;

/** At the claim and at the approval: a bank that calls its loan a good one has lost nothing. */
const mustBeNonPerforming: ExaminedRule<{ readonly loan: LoanKnown }> = {
  code: 'COMPENSATION_LOAN_PERFORMING',
  article: '',
  asks: '贷款已列为不良（次级、可疑、损失）',
  message: ({ loan }) =>
    `贷款 ${loan.loanId} 尚未列为不良（次级、可疑、损失），不予补偿；请先办理五级分类，再申请或批准`,
  field: 'loanId',
  broken: ({ loan }) => !nonPerforming.has(loan.class),
  detail: ({ loan }) => ({ class: loan.class }),
};

const claimRules: readonly Rule<Facts>[] = [
  {
    code: 'COMPENSATION_LOAN_NOT_COVERED',
    article: '',
    message: ({ loan, fund }) => `贷款 ${loan.loanId} 未纳入资金 ${fund.fundId}；请核对资金和贷款编号`,
    field: 'loanId',
    broken: ({ coverage, fund }) => coverage?.fundId !== fund.fundId,
  },
  {
    code: 'COMPENSATION_LOAN_CLAIMED',
    article: '',
    message: ({ loan, otherClaimId }) =>
      `贷款 ${loan.loanId} 已有补偿申请 ${otherClaimId}；一笔贷款只补偿一次`,
    field: 'loanId',
    broken: ({ otherClaimId }) => otherClaimId !== undefined,
  },
  {
    code: 'COMPENSATION_LOSS_NOT_POSITIVE',
    article: '',
    message: '损失须大于零；请核对金额（单位：分）',
    field: 'lossFen',
    broken: ({ lossFen }) => lossFen <= 0n,
  },
  {
    code: 'COMPENSATION_LOSS_ABOVE_OUTSTANDING',
    article: '',
    message: ({ lossFen, loan }) =>
      `损失 ${yuan(lossFen)} 超过未偿本金 ${yuan(unpaidFen(loan))}；只补偿本金，请更正金额`,
    field: 'lossFen',
    broken: ({ lossFen, loan }) => lossFen > unpaidFen(loan),
    detail: ({ loan }) => ({ outstandingFen: `${unpaidFen(loan)}` }),
  },
  mustBeNonPerforming,
  {
    code: 'COMPENSATION_TOO_EARLY',
    article: '',
    message: ({ overdueDays, rules }) =>
      `贷款已连续逾期 ${overdueDays} 天，须满 ${rules!.overdueDaysMin} 天方可申请；请届时再办`,
    // Rules that ask for no day ask for no arrears either.
    broken: ({ overdueDays, rules }) => rules !== undefined && overdueDays < rules.overdueDaysMin,
    detail: ({ overdueDays }) => ({ overdueDays: `${overdueDays}` }),
  },
  {
    code: 'COMPENSATION_SUIT_REQUIRED',
    article: '',
    message: `须先起诉，或由法院受理借款人的破产申请：请提供立案通知或受理裁定的摘要（evidence.${suitEvidence}）`,
    field: 'evidence',
    broken: ({ rules, evidence }) => rules?.suitRequired === true && !(suitEvidence in evidence),
  },
  {
    code: 'COMPENSATION_EVIDENCE_MISSING',
    article: '',
    message: '请至少提供一件证据材料的 SHA-256 摘要',
    field: 'evidence',
    broken: ({ evidence }) => Object.keys(evidence).length === 0,
  },
];

/** Caps that leave nothing. A cap that leaves something cuts the fund's part, and the bank bears the rest. */
const capRules: readonly ExaminedRule<{ readonly caps: CapsLeft }>[] = [
  {
    code: 'COMPENSATION_YEAR_CAP',
    article: '',
    asks: '资金本年度的补偿上限没有用完',
    message: '资金本年度的补偿上限已用完；请在下一年度办理',
    broken: ({ caps }) => caps.ofYearFen === 0n,
  },
  {
    code: 'COMPENSATION_BORROWER_CAP',
    article: '',
    asks: '该借款企业的补偿上限没有用完',
    message: '该借款企业的补偿上限已用完，本笔损失由银行承担',
    broken: ({ caps }) => caps.ofBorrowerFen === 0n,
  },
];

/** Every reason against a claim. */
export function claimRefusals(facts: ClaimFacts): Refusal[] {
  const { fund, loan, coverage, today } = facts;
  const isHere = coverage?.fundId === fund.fundId;
  const more = {
    rules: isHere ? rulesOf(fund, coverage.rulesVersion) : undefined,
    overdueDays: overdueDaysOf(loan, today),
    caps: capsLeft(fund, loan.borrowerUscc, today.slice(0, 4)),
  };
  return [
    ...gateRefusals(fund, facts.exposure),
    ...check(claimRules, { ...facts, ...more }),
    ...check(capRules, more),
  ];
}

/** The person who acts, and for whom. */
export interface Actor {
  readonly person: string;
  readonly tenant: string;
}

interface EyesFacts {
  readonly state: KnownCompensation;
  readonly actor: Actor;
}

const notThoseOfTheBank: Rule<EyesFacts> = {
  code: 'COMPENSATION_OWN_CLAIM',
  article: '',
  message: '申请补偿的银行及其经办人不能审核自己的申请；请由管理部门的其他人员办理',
  broken: ({ state: { claim }, actor }) => actor.tenant === claim.bank || actor.person === claim.claimedBy,
};

const notTheReviewer: Rule<EyesFacts> = {
  code: 'COMPENSATION_SAME_PERSON',
  article: '',
  message: ({ actor }) => `初审和批准须由两人办理，${actor.person} 已作初审；请由另一人批准`,
  broken: ({ state, actor }) =>
    (state.kind === 'reviewed' || state.kind === 'paid') && state.reviewed?.reviewedBy === actor.person,
};

/** Every reason against a person as reviewer. */
export function reviewerRefusals(facts: EyesFacts): Refusal[] {
  return check([notThoseOfTheBank], facts);
}

/** Every reason against a person as approver. */
export function approverRefusals(facts: EyesFacts): Refusal[] {
  return check([notThoseOfTheBank, notTheReviewer], facts);
}

/** What decides whether a loss is paid now. */
export interface PayFacts {
  readonly caps: CapsLeft;
  readonly payout: Payout;
  readonly fund: KnownFund;
  readonly loan: LoanKnown;
  readonly lossFen: bigint;
}

const payRules: readonly ExaminedRule<PayFacts>[] = [
  mustBeNonPerforming,
  {
    code: 'COMPENSATION_LOSS_ABOVE_OUTSTANDING',
    article: '',
    asks: '损失不超过未偿本金',
    message: ({ lossFen, loan }) =>
      `申请后贷款有还款，未偿本金 ${yuan(unpaidFen(loan))} 已低于损失 ${yuan(lossFen)}；请不予受理，由银行重新申请`,
    broken: ({ lossFen, loan }) => lossFen > unpaidFen(loan),
    detail: ({ loan }) => ({ outstandingFen: `${unpaidFen(loan)}` }),
  },
  {
    code: 'COMPENSATION_NOTHING_TO_PAY',
    article: '',
    asks: '按规则资金应支付的金额大于零',
    message: '按规则计算，资金应支付的金额为零；请不予受理',
    applies: ({ caps }) => caps.ofYearFen !== 0n && caps.ofBorrowerFen !== 0n,
    broken: ({ payout }) => payout.paidFen === 0n,
  },
  {
    code: 'FUND_SHORT',
    article: '',
    asks: '资金余额足以支付',
    message: ({ fund, payout }) => shortMessage(fund.balanceFen, payout.paidFen),
    broken: ({ fund, payout }) => payout.paidFen > fund.balanceFen,
    detail: ({ fund, payout }) => ({ balanceFen: `${fund.balanceFen}`, payableFen: `${payout.paidFen}` }),
  },
];

/** How a claim stands to every rule of paying now. Broken, it stays reviewed: it can be approved once the reason is gone. */
export function examinePayment(facts: PayFacts): RuleResult[] {
  return [...examine(capRules, [facts]), ...examine(payRules, [facts])];
}

interface RecoveryFacts {
  readonly state: PaidCompensation;
  readonly recoveryReference: string;
  readonly recovered: bigint;
  /** What came under this reference before, if it is something else. */
  readonly earlier: financing.CompensationReturned | undefined;
}

const leftFen = ({ state }: RecoveryFacts): bigint => state.paid.lossFen - recoveredFen(state);

const recoveryRules: readonly Rule<RecoveryFacts>[] = [
  {
    code: 'COMPENSATION_REFERENCE_TAKEN',
    article: '',
    message: ({ recoveryReference, earlier }) =>
      `追回凭证号 ${recoveryReference} 已用于 ${yuan(earlier!.recoveredFen)}；请核对凭证号`,
    field: 'recoveryReference',
    broken: ({ earlier }) => earlier !== undefined,
  },
  {
    code: 'COMPENSATION_RECOVERY_NOT_POSITIVE',
    article: '',
    message: '追回金额须大于零；请核对金额（单位：分）',
    field: 'recoveredFen',
    broken: ({ recovered }) => recovered <= 0n,
  },
  {
    code: 'COMPENSATION_RECOVERY_ABOVE_LOSS',
    article: '',
    message: (facts) =>
      `追回 ${yuan(facts.recovered)} 超过尚未追回的损失 ${yuan(leftFen(facts))}；超出部分不属于补偿，请更正金额`,
    field: 'recoveredFen',
    broken: (facts) => facts.recovered > leftFen(facts),
    detail: (facts) => ({ leftFen: `${leftFen(facts)}` }),
  },
  {
    code: 'COMPENSATION_RECOVERIES_TOO_MANY',
    article: '',
    message: `一件补偿最多登记 ${recoveriesMax} 笔追回；请合并办理`,
    broken: ({ state }) => state.recoveries.length >= recoveriesMax,
  },
];

/** Every reason against a recovery. */
export function recoveryRefusals(facts: RecoveryFacts): Refusal[] {
  return check(recoveryRules, facts);
}
