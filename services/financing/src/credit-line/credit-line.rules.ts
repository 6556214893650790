import { financing } from '@ipflow/contracts';
import { addMonths, check, fen, formatFen, type LocalDate, type Refusal, type Rule } from '@ipflow/kernel';
import { lineMonthsMax, loansPerLineMax, membersMax } from './credit-line.policy';
import { codeOf, type KnownCreditLine, type LineMember } from './credit-line.state';

const yuan = (amountFen: bigint): string => formatFen(fen(amountFen));

/** What a line is to be. */
export interface LineTerms {
  readonly kind: 'single' | 'collective';
  readonly limitFen: bigint;
  readonly members: readonly financing.CreditMember[];
  readonly validFrom: LocalDate;
  readonly validUntil: LocalDate;
  readonly park?: string;
  readonly parkGuaranteeFen?: bigint;
}

type TermsFacts = { readonly terms: LineTerms; readonly today: LocalDate };

const termsRules: readonly Rule<TermsFacts>[] = [
  {
    code: 'CREDIT_LINE_LIMIT_ZERO',
    article: '',
    message: '授信额度须大于零；请填写以分为单位的额度',
    field: 'limitFen',
    broken: ({ terms }) => terms.limitFen <= 0n,
  },
  {
    code: 'CREDIT_LINE_MEMBER_COUNT',
    article: '',
    message: ({ terms }) =>
      terms.kind === 'single'
        ? `单一授信须恰有一个借款人，现为 ${terms.members.length} 个；多个企业请办理集合授信`
        : `集合授信的成员须为 2 至 ${membersMax} 个，现为 ${terms.members.length} 个；请增减后重试`,
    field: 'members',
    broken: ({ terms: { kind, members } }) =>
      kind === 'single' ? members.length !== 1 : members.length < 2 || members.length > membersMax,
  },
  {
    code: 'CREDIT_LINE_MEMBER_CODE',
    article: '',
    message: '每个借款人都须填写统一社会信用代码；请补填后重试',
    field: 'members',
    broken: ({ terms }) => terms.members.some(({ borrower }) => !borrower?.uscc),
  },
  {
    code: 'CREDIT_LINE_MEMBER_TWICE',
    article: '',
    message: '同一企业在成员中重复出现；请合并为一项',
    field: 'members',
    broken: ({ terms: { members } }) =>
      new Set(members.map(({ borrower }) => codeOf(borrower!))).size < members.length,
  },
  {
    code: 'CREDIT_LINE_MEMBER_LIMIT',
    article: '',
    message: ({ terms }) => `每个成员的限额须大于零，且不超过总额度 ${yuan(terms.limitFen)}；请调整后重试`,
    field: 'members',
    broken: ({ terms: { members, limitFen } }) =>
      members.some((one) => one.limitFen <= 0n || one.limitFen > limitFen),
  },
  {
    code: 'CREDIT_LINE_PARK',
    article: '',
    message: ({ terms }) =>
      terms.kind === 'single'
        ? '单一授信不涉及园区；请去掉园区和园区担保'
        : '集合授信须写明园区；请补填园区名称',
    field: 'park',
    broken: ({ terms }) =>
      terms.kind === 'single'
        ? terms.park !== undefined || terms.parkGuaranteeFen !== undefined
        : !terms.park,
  },
  {
    code: 'CREDIT_LINE_TERM',
    article: '',
    message: `授信须先开始后终止，且最长 ${lineMonthsMax} 个月；请核对有效期`,
    field: 'validUntil',
    broken: ({ terms }) =>
      terms.validUntil < terms.validFrom || terms.validUntil > addMonths(terms.validFrom, lineMonthsMax),
  },
  {
    code: 'CREDIT_LINE_OVER',
    article: '',
    message: ({ terms }) => `终止日 ${terms.validUntil} 已过；请填写今天或以后的日期，或终止授信`,
    field: 'validUntil',
    broken: ({ terms, today }) => terms.validUntil < today,
  },
];

/** Every reason against a line as it is to be. */
export function termsRefusals(terms: LineTerms, today: LocalDate): Refusal[] {
  return check(termsRules, { terms, today });
}

type ChangeFacts = {
  readonly state: KnownCreditLine;
  readonly limitFen: bigint;
  readonly tooSmall: readonly LineMember[];
};

const changeRules: readonly Rule<ChangeFacts>[] = [
  {
    code: 'CREDIT_LINE_BELOW_DRAWN',
    article: '',
    message: ({ state, limitFen }) =>
      `新额度 ${yuan(limitFen)} 低于已用 ${yuan(state.drawnFen)}；请待归还后再调低，或终止授信`,
    field: 'limitFen',
    broken: ({ state, limitFen }) => limitFen < state.drawnFen,
  },
  {
    code: 'CREDIT_LINE_MEMBER_BELOW_DRAWN',
    article: '',
    message: ({ tooSmall }) =>
      tooSmall.map(({ name, drawnFen }) => `${name} 已用 ${yuan(drawnFen)}`).join('，') +
      '；成员的限额不得低于已用，有用信的成员不得移出，请待归还后再调整',
    field: 'members',
    broken: ({ tooSmall }) => tooSmall.length > 0,
  },
];

/** Every reason against a change that what is drawn gives; those of the terms come beside. */
export function changeRefusals(state: KnownCreditLine, terms: LineTerms): Refusal[] {
  const limits = new Map(terms.members.map(({ borrower, limitFen }) => [codeOf(borrower!), limitFen]));
  const tooSmall = state.members.filter(({ uscc, drawnFen }) => (limits.get(uscc) ?? 0n) < drawnFen);
  return check(changeRules, { state, limitFen: terms.limitFen, tooSmall });
}

type RoomFacts = {
  readonly state: KnownCreditLine;
  readonly member: LineMember | undefined;
  readonly amountFen: bigint;
};

/** Whether there is room for so much. */
const roomRules: readonly Rule<RoomFacts>[] = [
  {
    code: 'CREDIT_LINE_NOT_MEMBER',
    article: '',
    message: '借款人不在该授信的成员之列；请先调整授信成员，或另选授信',
    field: 'borrower',
    broken: ({ member }) => member === undefined,
  },
  {
    code: 'CREDIT_LINE_LIMIT_EXCEEDED',
    article: '',
    message: ({ state, amountFen }) =>
      `额度 ${yuan(state.limitFen)}，已用 ${yuan(state.drawnFen)}，不足以再用 ${yuan(amountFen)}；请减少金额或先调整额度`,
    field: 'terms.principalFen',
    detail: ({ state }) => ({ availableFen: `${state.limitFen - state.drawnFen}` }),
    broken: ({ state, amountFen }) => state.drawnFen + amountFen > state.limitFen,
  },
  {
    code: 'CREDIT_LINE_MEMBER_LIMIT_EXCEEDED',
    article: '',
    message: ({ member, amountFen }) =>
      `${member!.name} 的限额 ${yuan(member!.limitFen)}，已用 ${yuan(member!.drawnFen)}，不足以再用 ${yuan(amountFen)}；` +
      '请减少金额或先调整成员限额',
    field: 'terms.principalFen',
    detail: ({ member }) => ({ availableFen: `${member!.limitFen - member!.drawnFen}` }),
    broken: ({ member, amountFen }) => member !== undefined && member.drawnFen + amountFen > member.limitFen,
  },
];

type DrawFacts = RoomFacts & { readonly on: LocalDate };

const drawRules: readonly Rule<DrawFacts>[] = [
  {
    code: 'CREDIT_LINE_CLOSED',
    article: '',
    message: ({ state }) => `授信 ${state.granted.creditLineId} 已终止，不能再用信；请另行授信`,
    field: 'creditLineId',
    broken: ({ state }) => state.kind === 'closed',
  },
  {
    code: 'CREDIT_LINE_NOT_YET_VALID',
    article: '',
    message: ({ state, on }) => `授信自 ${state.granted.validFrom} 起有效，${on} 尚不能用信`,
    field: 'creditLineId',
    broken: ({ state, on }) => on < state.granted.validFrom,
  },
  {
    code: 'CREDIT_LINE_EXPIRED',
    article: '',
    message: ({ state, on }) => `授信有效至 ${state.validUntil}，${on} 已不能用信；请先续期`,
    field: 'creditLineId',
    broken: ({ state, on }) => on > state.validUntil,
  },
  ...roomRules,
  {
    code: 'CREDIT_LINE_LOANS_TOO_MANY',
    article: '',
    message: `一个授信最多 ${loansPerLineMax} 笔用信；请另行授信`,
    field: 'creditLineId',
    broken: ({ state }) => state.draws.size >= loansPerLineMax,
  },
];

/** Every reason against drawing so much for a borrower on a day. */
export function drawRefusals(
  state: KnownCreditLine,
  asked: { readonly uscc: string; readonly amountFen: bigint; readonly on: LocalDate },
): Refusal[] {
  return check(drawRules, { state, member: memberOf(state, asked.uscc), ...asked });
}

/** Every reason against drawing again what a loan gave back by mistake; it names no field, for nobody asked for an amount. */
export function redrawRefusals(
  state: KnownCreditLine,
  asked: { readonly uscc: string; readonly amountFen: bigint },
): Refusal[] {
  const found = check(roomRules, { state, member: memberOf(state, asked.uscc), amountFen: asked.amountFen });
  return found.map(({ field: _, ...refusal }) => refusal);
}

function memberOf({ members }: KnownCreditLine, uscc: string): LineMember | undefined {
  return members.find((one) => one.uscc === uscc);
}
