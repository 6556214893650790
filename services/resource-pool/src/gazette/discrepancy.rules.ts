import { check, type Claim, type Refusal, type Rule } from '@ipflow/kernel';
import type { DiscrepancyState, Settlement } from './discrepancy.decider';

interface Settling {
  readonly discrepancyId: string;
  readonly outcome: Settlement;
  readonly reason: string;
  readonly state: DiscrepancyState;
}

const settling: readonly Rule<Settling>[] = [
  {
    code: 'DISCREPANCY_UNKNOWN',
    article: '',
    message: ({ discrepancyId }) => `没有法律状态差异 ${discrepancyId}；请从差异清单中选择`,
    broken: ({ state }) => state.kind === 'none',
  },
  {
    code: 'DISCREPANCY_SETTLED',
    article: '',
    message: ({ discrepancyId }) => `法律状态差异 ${discrepancyId} 已处理，不能再改；如有新公告，请重新导入`,
    broken: ({ state, outcome, reason }) =>
      state.kind === 'settled' && !(state.outcome === outcome && state.reason === reason),
  },
];

/** Why a discrepancy cannot be settled so. */
export function settlingRefusals(command: Omit<Settling, 'state'>, state: DiscrepancyState): Refusal[] {
  return check(settling, { ...command, state });
}

const ownCase = /^(pledge|license|open_license|transfer|trial)-/;

const cancelling: readonly Rule<{ patentNumber: string; lying: readonly Claim[] }>[] = [
  {
    code: 'DISCREPANCY_CASE_IN_FORCE',
    article: '专利法实施细则第一百零七条',
    message: ({ patentNumber, lying }) =>
      `专利 ${patentNumber} 的权利负担由案件 ${casesOf(lying).join('、')} 登记；请先在该案件中办理注销，再处理本差异`,
    broken: ({ lying }) => casesOf(lying).length > 0,
  },
];

/** Why the gazette's cancellation cannot be taken over here: a case of the platform holds what it cancels. */
export function cancellingRefusals(patentNumber: string, lying: readonly Claim[]): Refusal[] {
  return check(cancelling, { patentNumber, lying });
}

function casesOf(lying: readonly Claim[]): string[] {
  return lying.map(({ caseRef }) => caseRef).filter((caseRef) => ownCase.test(caseRef));
}
