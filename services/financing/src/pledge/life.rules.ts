import type { financing, pool } from '@ipflow/contracts';
import { addDays, addYears, fen, formatFen, type LocalDate, type Rule } from '@ipflow/kernel';
import type { Actor, CancellationCause, FixingCause } from './pledge.commands';
import { pledgePolicyOn } from './pledge.policy';
import type { KnownPledge } from './pledge.state';

/** A pledge that stands, and who acts on it. */
export interface Acted {
  readonly state: KnownPledge;
  readonly actor: Actor;
}

/** 质权人 alone acts on the right, or the office for it. */
export const pledgeeRules: readonly Rule<Acted>[] = [
  {
    code: 'PLEDGE_NOT_PLEDGEE',
    article: '民法典第四百四十条',
    message: ({ state }) => `只有质权人${state.terms.pledgee?.name}可以办理；请由质权人提交`,
    broken: ({ state, actor }) => !actor.isOffice && !isPledgee(state, actor),
  },
];

/** True for the pledgee's own tenant. */
export function isPledgee(state: KnownPledge, { tenant }: Actor): boolean {
  return tenant === state.pledgeeTenant || tenant === state.terms.pledgee?.uscc;
}

interface Change {
  readonly state: KnownPledge;
  readonly terms: financing.PledgeTerms;
  readonly agreedOn: LocalDate;
  readonly today: LocalDate;
}

const changeArticle = '专利权质押登记办法第十五条';

/** Rules of a change beside those of the contract itself. */
export const changeRules: readonly Rule<Change>[] = [
  {
    code: 'PLEDGE_CHANGE_LATE',
    article: changeArticle,
    message: ({ agreedOn, today }) =>
      `变更协议签订于 ${agreedOn}，已超过 ${pledgePolicyOn(today).changeDays} 日；确需办理的，请在 waived 中声明`,
    waivable: true,
    field: 'agreedOn',
    broken: ({ agreedOn, today }) => today > addDays(agreedOn, pledgePolicyOn(today).changeDays),
  },
  {
    code: 'PLEDGE_CHANGE_IN_FUTURE',
    article: changeArticle,
    message: ({ agreedOn, today }) => `变更协议签订日 ${agreedOn} 晚于今天 ${today}；请核对`,
    field: 'agreedOn',
    broken: ({ agreedOn, today }) => agreedOn > today,
  },
  {
    code: 'PLEDGE_CHANGES_PARTIES',
    article: changeArticle,
    message: '变更登记只改名称和地址，不改当事人；质权人变化请办理主债权转让，出质人变化请先办理转移登记',
    field: 'terms',
    broken: ({ state, terms }) =>
      state.terms.pledgors.length !== terms.pledgors.length ||
      state.terms.pledgors.some((pledgor, index) => isOther(pledgor, terms.pledgors[index])) ||
      isOther(state.terms.pledgee, terms.pledgee),
  },
  {
    code: 'PLEDGE_ALREADY_FIXED',
    article: '民法典第四百二十二条',
    message: '债权确定后不能再变更最高债权额和债权确定期间；请按确定的债权办理',
    field: 'terms',
    broken: ({ state, terms }) =>
      state.fixedFen !== undefined &&
      (terms.securedFen !== state.terms.securedFen ||
        terms.debtFrom !== state.terms.debtFrom ||
        terms.debtUntil !== state.terms.debtUntil),
  },
];

/** Another credit code is another party; a name may change. */
function isOther(before: pool.Party | undefined, after: pool.Party | undefined): boolean {
  if (before?.uscc !== undefined && after?.uscc !== undefined) return before.uscc !== after.uscc;
  return before?.name !== after?.name && before?.uscc !== after?.uscc;
}

interface Release extends Acted {
  readonly numbers: readonly string[];
  readonly consent?: string;
}

/** Rules of 部分解除. */
export const releaseRules: readonly Rule<Release>[] = [
  {
    code: 'PLEDGE_RELEASE_WITHOUT_CONSENT',
    article: '民法典第四百四十四条',
    message: ({ state }) => `部分解除须经质权人${state.terms.pledgee?.name}书面同意；请填写同意书编号`,
    field: 'consent',
    broken: ({ state, actor, consent }) => !isPledgee(state, actor) && !consent,
  },
  {
    code: 'PLEDGE_THING_UNKNOWN',
    article: '',
    message: (facts) => `${unknown(facts).join('、')} 不在本质押之中；请核对号码`,
    field: 'numbers',
    broken: (facts) => unknown(facts).length > 0,
  },
  {
    code: 'PLEDGE_RELEASES_ALL',
    article: '专利权质押登记办法第十六条',
    message: '全部解除不是部分解除；请办理注销登记',
    field: 'numbers',
    broken: ({ state, numbers }) => state.collateral.every(({ number }) => numbers.includes(number)),
  },
];

function unknown({ state, numbers }: Release): string[] {
  return numbers.filter((number) => !state.collateral.some((item) => item.number === number));
}

/** 最高额质权: part of the claim carries no pledge along until it is fixed; the whole needs the fixing first. */
export const transferRules: readonly Rule<KnownPledge>[] = [
  {
    code: 'PLEDGE_NOT_FIXED',
    article: '民法典第四百二十一条',
    message: '最高额质权在债权确定前不随债权转让；请先办理债权确定',
    broken: ({ terms, fixedFen }) => terms.kind === 'maximum_amount' && fixedFen === undefined,
  },
];

interface Fixing {
  readonly state: KnownPledge;
  readonly cause: FixingCause;
  readonly fixedFen: bigint;
  readonly today: LocalDate;
}

/** 民法典第四百二十三条: when the claims of a maximum-amount pledge are fixed. */
export const fixingRules: readonly Rule<Fixing>[] = [
  {
    code: 'PLEDGE_NOT_MAXIMUM_AMOUNT',
    article: '民法典第四百三十九条',
    message: '一般质权的债权自始确定；只有最高额质权办理债权确定',
    broken: ({ state }) => state.terms.kind !== 'maximum_amount',
  },
  {
    code: 'PLEDGE_FIXED_OVER_CAP',
    article: '民法典第四百二十条',
    message: ({ state }) =>
      `确定的债权超过最高债权额 ${formatFen(fen(state.terms.securedFen))}；超出部分不受质押担保，请核对`,
    field: 'fixedFen',
    broken: ({ state, fixedFen }) => fixedFen > state.terms.securedFen,
  },
  {
    code: 'PLEDGE_PERIOD_RUNS',
    article: '民法典第四百二十三条（一）',
    message: ({ state }) => `约定的债权确定期间至 ${state.terms.debtUntil}，尚未届满；请填写其他原因`,
    field: 'cause',
    broken: ({ state, cause, today }) => cause === 'period_ended' && state.terms.debtUntil > today,
  },
  {
    code: 'PLEDGE_TWO_YEARS_RUN',
    article: '民法典第四百二十三条（二）',
    message: '自最高额质权设立之日起未满二年；满二年后方可请求确定债权',
    field: 'cause',
    broken: ({ state, cause, today }) =>
      cause === 'two_years_asked' && addYears(state.registeredOn ?? today, 2) > today,
  },
];

/** Rules of 质权实现. */
export const enforcementRules: readonly Rule<KnownPledge>[] = [
  {
    code: 'PLEDGE_NOT_FIXED',
    article: '民法典第四百二十三条',
    message: '最高额质权须先确定债权才能实现；请先办理债权确定',
    broken: ({ terms, fixedFen }) => terms.kind === 'maximum_amount' && fixedFen === undefined,
  },
];

/** Rules of 注销. */
export const cancellationRules: readonly Rule<{ state: KnownPledge; cause: CancellationCause }>[] = [
  {
    code: 'PLEDGE_NOT_ENFORCED',
    article: '民法典第四百三十六条',
    message: '尚未办理质权实现；请先登记实现的方式和价款，或填写其他注销原因',
    field: 'cause',
    broken: ({ state, cause }) => cause === 'realised' && state.kind !== 'enforced',
  },
];
