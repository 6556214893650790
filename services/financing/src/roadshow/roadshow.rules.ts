import type { pool } from '@ipflow/contracts';
import { check, type LocalDate, type Refusal, type Rule } from '@ipflow/kernel';
import type { LoanKnown } from '../loan/loan.known';
import { loanStream } from '../loan/loan.state';
import type { DeclaredInterest, KnownRoadshow } from './roadshow.decider';
import {
  enterprisesPerRoadshowMax,
  interestsPerRoadshowMax,
  outcomesPerInterestMax,
} from './roadshow.policy';

interface ScheduleFacts {
  readonly enterprises: readonly pool.Party[];
  readonly heldOn: LocalDate;
  readonly today: LocalDate;
}

const withoutCode = ({ enterprises }: ScheduleFacts): string[] =>
  enterprises.filter(({ uscc }) => !uscc).map(({ name }) => name);

const scheduleRules: readonly Rule<ScheduleFacts>[] = [
  {
    code: 'ROADSHOW_IN_THE_PAST',
    article: '',
    message: ({ heldOn, today }) => `路演日期 ${heldOn} 早于今天（${today}）；请填写今天或以后的日期`,
    field: 'heldOn',
    broken: ({ heldOn, today }) => heldOn < today,
  },
  {
    code: 'ROADSHOW_ENTERPRISE_COUNT',
    article: '',
    message: ({ enterprises }) =>
      `一场路演须有 1 至 ${enterprisesPerRoadshowMax} 家企业，现有 ${enterprises.length} 家；请增减企业后重试`,
    field: 'enterprises',
    broken: ({ enterprises }) => enterprises.length < 1 || enterprises.length > enterprisesPerRoadshowMax,
  },
  {
    code: 'ROADSHOW_ENTERPRISE_WITHOUT_CODE',
    article: '',
    message: (facts) =>
      `${withoutCode(facts).join('、')}没有统一社会信用代码；请补填，意向与成果以代码对应企业`,
    field: 'enterprises',
    broken: (facts) => withoutCode(facts).length > 0,
  },
  {
    code: 'ROADSHOW_ENTERPRISE_TWICE',
    article: '',
    message: '同一企业（统一社会信用代码）重复出现；请删除重复的一项',
    field: 'enterprises',
    broken: ({ enterprises }) => {
      const codes = enterprises.flatMap(({ uscc }) => uscc ?? []);
      return new Set(codes).size < codes.length;
    },
  },
];

/** Every reason against a roadshow as announced. */
export function scheduleRefusals(facts: ScheduleFacts): Refusal[] {
  return check(scheduleRules, facts);
}

interface InterestFacts {
  readonly roadshow: KnownRoadshow;
  readonly interestId: string;
  readonly enterprise: string;
  readonly amountFen: bigint;
}

const interestRules: readonly Rule<InterestFacts>[] = [
  {
    code: 'ROADSHOW_INTEREST_ID_TAKEN',
    article: '',
    message: ({ interestId }) => `意向编号 ${interestId} 已用于另一项意向；请换一个新的编号`,
    field: 'interestId',
    broken: ({ roadshow, interestId }) => roadshow.interests.has(interestId),
  },
  {
    code: 'ROADSHOW_ENTERPRISE_NOT_PRESENT',
    article: '',
    message: ({ enterprise }) => `企业 ${enterprise} 没有参加这场路演；请核对统一社会信用代码`,
    field: 'enterprise',
    broken: ({ roadshow, enterprise }) => !roadshow.enterprises.includes(enterprise),
  },
  {
    code: 'ROADSHOW_AMOUNT_NOT_POSITIVE',
    article: '',
    message: '意向金额须大于零；请核对金额（单位：分）',
    field: 'amountFen',
    broken: ({ amountFen }) => amountFen <= 0n,
  },
  {
    code: 'ROADSHOW_INTERESTS_TOO_MANY',
    article: '',
    message: `一场路演最多登记 ${interestsPerRoadshowMax} 项意向；请与主办机构联系`,
    broken: ({ roadshow }) => roadshow.interests.size >= interestsPerRoadshowMax,
  },
];

/** Every reason against an interest. */
export function interestRefusals(facts: InterestFacts): Refusal[] {
  return check(interestRules, facts);
}

/** True when an outcome names a loan: by its stream. */
export function namesLoan(outcome: string): boolean {
  return outcome.startsWith(loanStream(''));
}

interface OutcomeFacts {
  readonly roadshow: KnownRoadshow;
  readonly interest: DeclaredInterest;
  readonly outcome: string;
  readonly amountFen: bigint;
  /** The loan the outcome names; undefined when it names none, or one that is not there. */
  readonly loan: LoanKnown | undefined;
  readonly today: LocalDate;
}

const outcomeRules: readonly Rule<OutcomeFacts>[] = [
  {
    code: 'ROADSHOW_NOT_HELD',
    article: '',
    message: ({ roadshow }) => `路演定于 ${roadshow.heldOn} 举办，尚未举办，不能登记成果；请在举办后登记`,
    broken: ({ roadshow, today }) => today < roadshow.heldOn,
  },
  {
    code: 'ROADSHOW_AMOUNT_NOT_POSITIVE',
    article: '',
    message: '成果金额须大于零；请核对金额（单位：分）',
    field: 'amountFen',
    broken: ({ amountFen }) => amountFen <= 0n,
  },
  {
    code: 'ROADSHOW_OUTCOME_TAKEN',
    article: '',
    message: ({ outcome }) => `成果 ${outcome} 已在这场路演登记；一项成果只登记一次，请核对`,
    field: 'outcome',
    broken: ({ roadshow, outcome }) =>
      [...roadshow.interests.values()].some(({ outcomes }) => outcomes.has(outcome)),
  },
  {
    code: 'ROADSHOW_OUTCOMES_TOO_MANY',
    article: '',
    message: `一项意向最多登记 ${outcomesPerInterestMax} 项成果；请合并登记`,
    broken: ({ interest }) => interest.outcomes.size >= outcomesPerInterestMax,
  },
  {
    code: 'ROADSHOW_LOAN_UNKNOWN',
    article: '',
    message: ({ outcome }) => `没有该意向方发放给该企业的贷款 ${outcome}；请核对贷款编号`,
    field: 'outcome',
    broken: ({ outcome, loan, interest }) =>
      namesLoan(outcome) && (loan?.bank !== interest.declaredBy || loan.borrowerUscc !== interest.enterprise),
  },
  {
    code: 'ROADSHOW_LOAN_REVERSED',
    article: '',
    message: ({ outcome }) => `贷款 ${outcome} 已冲正，不能作为成果；请填写正确登记的贷款编号`,
    field: 'outcome',
    // Of a loan that is not this bank's to this enterprise nothing else is said.
    broken: ({ loan, interest }) =>
      loan?.stage === 'reversed' &&
      loan.bank === interest.declaredBy &&
      loan.borrowerUscc === interest.enterprise,
  },
];

/** Every reason against an outcome. */
export function outcomeRefusals(facts: OutcomeFacts): Refusal[] {
  return check(outcomeRules, facts);
}
