import { check, fen, formatFen, type Refusal, type Rule } from '@ipflow/kernel';
import type { Lending, PledgeAtHand } from './loan.facts';

const yuan = (amountFen: bigint): string => formatFen(fen(amountFen));

type Facts = {
  readonly pledgeId: string;
  readonly index: number;
  readonly pledge: PledgeAtHand | undefined;
  readonly lending: Lending;
};

const isMaximum = ({ pledge }: Facts): boolean => pledge?.kind === 'maximum_amount';
const owedWith = ({ pledge, lending }: Facts): bigint =>
  pledge!.outstandingFen + pledge!.includedEarlierFen + lending.terms.principalFen;
const field = ({ index }: Facts): string => `pledgeIds[${index}]`;

const pledgeRules: readonly Rule<Facts>[] = [
  {
    code: 'LOAN_PLEDGE_UNKNOWN',
    article: '',
    message: ({ pledgeId }) => `本行没有质押 ${pledgeId}；请核对编号`,
    field,
    broken: ({ pledge }) => pledge === undefined,
  },
  {
    code: 'LOAN_PLEDGE_NOT_REGISTERED',
    article: '民法典第四百四十四条',
    message: ({ pledgeId }) => `质押 ${pledgeId} 不在登记有效状态，质权未设立或已消灭；请在登记后发放`,
    field,
    broken: ({ pledge }) => pledge !== undefined && pledge.stage !== 'registered',
  },
  {
    code: 'LOAN_PLEDGE_OTHER_DEBTOR',
    article: '',
    message: ({ pledgeId, lending }) => `质押 ${pledgeId} 不担保 ${lending.borrower.name} 的债务；请核对编号`,
    field,
    broken: ({ pledge, lending }) =>
      pledge !== undefined && !pledge.debtors.includes(lending.borrower.uscc ?? ''),
  },
  {
    code: 'LOAN_PLEDGE_FIXED',
    article: '民法典第四百二十三条',
    message: ({ pledgeId }) => `最高额质押 ${pledgeId} 所担保的债权已确定，不再担保新的贷款；请另行质押`,
    field,
    broken: (facts) => isMaximum(facts) && facts.pledge!.isFixed,
  },
  {
    code: 'LOAN_PLEDGE_PERIOD',
    article: '民法典第四百二十条',
    message: ({ pledgeId, pledge }) =>
      `最高额质押 ${pledgeId} 只担保 ${pledge!.from} 至 ${pledge!.until} 期间发生的债权；请核对发放日期`,
    field,
    broken: (facts) =>
      isMaximum(facts) &&
      (facts.lending.disbursedOn < facts.pledge!.from || facts.lending.disbursedOn > facts.pledge!.until),
  },
  {
    code: 'LOAN_PLEDGE_CAP_EXCEEDED',
    article: '民法典第四百二十条',
    message: (facts) =>
      `最高额质押 ${facts.pledgeId} 的最高债权额 ${yuan(facts.pledge!.securedFen)}，加上本笔后未偿 ${yuan(owedWith(facts))}；` +
      '请减少金额或先办理变更登记',
    field,
    detail: (facts) => ({ capFen: `${facts.pledge!.securedFen}`, owedFen: `${owedWith(facts)}` }),
    broken: (facts) => isMaximum(facts) && owedWith(facts) > facts.pledge!.securedFen,
  },
];

const securityRules: readonly Rule<Lending>[] = [
  {
    code: 'LOAN_PLEDGE_MISSING',
    article: '',
    message: '质押贷款和组合贷款须写明担保的质押；请填写已登记的质押编号',
    field: 'pledgeIds',
    broken: ({ terms, pledgeIds }) => terms.security !== 'credit' && pledgeIds.length === 0,
  },
  {
    code: 'LOAN_PLEDGE_UNEXPECTED',
    article: '',
    message: '信用贷款没有质押；请去掉质押编号，或改为质押贷款',
    field: 'pledgeIds',
    broken: ({ terms, pledgeIds }) => terms.security === 'credit' && pledgeIds.length > 0,
  },
  {
    code: 'LOAN_PLEDGE_TWICE',
    article: '',
    message: '同一质押重复填写；请去掉重复的编号',
    field: 'pledgeIds',
    broken: ({ pledgeIds }) => new Set(pledgeIds).size < pledgeIds.length,
  },
];

/**
 * Every reason the pledges give. Outstanding of all loans that name a maximum-amount pledge stays within its cap, each
 * counted whole, also where another pledge secures it beside.
 */
export function pledgedRefusals(lending: Lending): Refusal[] {
  return [
    ...check(securityRules, lending),
    ...lending.pledgeIds.flatMap((pledgeId, index) =>
      check(pledgeRules, { pledgeId, index, pledge: lending.pledges[index], lending }),
    ),
  ];
}
