import type { financing } from '@ipflow/contracts';
import { check, type Refusal, type Rule } from '@ipflow/kernel';
import { gateRefusals, yuan } from './fund.rules';
import type { LoanKnown } from '../loan/loan.known';
import { rulesInForce, type Exposure, type KnownFund } from './fund.state';

/** What decides whether a loan may be covered. */
export interface CoverageFacts {
  readonly fund: KnownFund;
  readonly loan: LoanKnown;
  /** The fund that covers the loan already, when one does. */
  readonly coveredBy: string | undefined;
  readonly exposure: Exposure;
}

type Facts = CoverageFacts & { readonly rules: financing.FundRules };

const roomFen = ({ fund, rules, exposure }: Facts): bigint | undefined =>
  rules.leverage === undefined ? undefined : BigInt(rules.leverage) * fund.balanceFen - exposure.coveredFen;

const coverageRules: readonly Rule<Facts>[] = [
  {
    code: 'COVERAGE_LOAN_TAKEN',
    article: '',
    message: ({ loan, coveredBy }) => `贷款 ${loan.loanId} 已纳入资金 ${coveredBy}；一笔贷款只能纳入一个资金`,
    field: 'loanId',
    broken: ({ coveredBy }) => coveredBy !== undefined,
  },
  {
    code: 'COVERAGE_LOAN_REPAID',
    article: '',
    message: ({ loan }) => `贷款 ${loan.loanId} 已无未偿本金，不需纳入`,
    field: 'loanId',
    broken: ({ loan }) => loan.outstandingFen <= 0n,
  },
  {
    code: 'COVERAGE_LOAN_NOT_NORMAL',
    article: '',
    message: ({ loan }) => `贷款 ${loan.loanId} 已逾期或不属正常类，风险已经发生，不能纳入`,
    field: 'loanId',
    broken: ({ loan }) => loan.class !== 'normal' || loan.overdueSince !== undefined,
  },
  {
    code: 'COVERAGE_BORROWER_SIZE',
    article: '',
    message: ({ loan, rules }) =>
      `借款企业规模为 ${loan.borrowerSize}，本资金只纳入 ${rules.borrowerSizes.join('、')}；请核对规模或另选资金`,
    field: 'loanId',
    broken: ({ loan, rules }) => !rules.borrowerSizes.includes(loan.borrowerSize),
  },
  {
    code: 'COVERAGE_LOAN_CAP',
    article: '',
    message: ({ loan, rules }) =>
      `贷款本金 ${yuan(loan.principalFen)} 超过单笔上限 ${yuan(rules.loanCapFen!)}；请另选资金`,
    field: 'loanId',
    broken: ({ loan, rules }) => rules.loanCapFen !== undefined && loan.principalFen > rules.loanCapFen,
  },
  {
    code: 'COVERAGE_LEVERAGE',
    article: '',
    message: (facts) =>
      `资金余额 ${yuan(facts.fund.balanceFen)} 的 ${facts.rules.leverage} 倍，已覆盖 ${yuan(facts.exposure.coveredFen)}，` +
      `不足以再覆盖 ${yuan(facts.loan.outstandingFen)}；请等待注资或贷款归还`,
    field: 'loanId',
    broken: (facts) => {
      const room = roomFen(facts);
      return room !== undefined && facts.loan.outstandingFen > room;
    },
  },
];

/** Every reason against covering a loan. */
export function coverageRefusals(facts: CoverageFacts): Refusal[] {
  const rules = rulesInForce(facts.fund);
  return [...gateRefusals(facts.fund, facts.exposure), ...check(coverageRules, { ...facts, rules })];
}
