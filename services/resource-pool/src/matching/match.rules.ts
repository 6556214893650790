import { check, type Refusal, type Rule } from '@ipflow/kernel';
import type { JudgeMatch } from './match.decider';

const judging: readonly Rule<JudgeMatch>[] = [
  {
    code: 'MATCH_DEMAND_NOT_OPEN',
    article: '',
    message: ({ demandId }) => `需求 ${demandId} 已结束或不再公开，不能再评价它的匹配结果；请刷新列表`,
    broken: ({ shown }) => !shown.demandOpen,
    detail: ({ demandId }) => ({ demandId }),
  },
  {
    code: 'MATCH_JUDGE_NOT_CONCERNED',
    article: '',
    message: ({ matchId }) =>
      `匹配 ${matchId} 只能由需求发布方、专利入库单位或省局评价；请用相应机构的账号登录`,
    broken: ({ shown, judgedBy, byOffice }) =>
      !byOffice && judgedBy !== shown.postedBy && judgedBy !== shown.listedBy,
    detail: ({ matchId }) => ({ matchId }),
  },
];

/** Why a match cannot be judged. */
export function judgingRefusals(command: JudgeMatch): Refusal[] {
  return check(judging, command);
}
