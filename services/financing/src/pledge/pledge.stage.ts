import { Refused } from '@ipflow/kernel';

/**
 * Where a pledge stands: filed (the pool is asked) → admitted (the office reviews) ⇄ correcting → registered → enforced →
 * cancelled; on the way there refused or withdrawn; void from the beginning when revoked.
 */
export const pledgeStages = [
  'filed',
  'admitted',
  'correcting',
  'registered',
  'enforced',
  'refused',
  'withdrawn',
  'cancelled',
  'revoked',
] as const;

/** One of {@link pledgeStages}. */
export type PledgeStage = (typeof pledgeStages)[number];

/** How people call them. */
export const stageNames: Readonly<Record<PledgeStage, string>> = {
  filed: '待资源库确认',
  admitted: '待审查',
  correcting: '待补正',
  registered: '已登记',
  enforced: '质权已实现',
  refused: '不予登记',
  withdrawn: '已撤回',
  cancelled: '已注销',
  revoked: '已撤销',
};

/** @throws Refused unless the pledge stands at one of `stages` */
export function mustBe(
  state: { readonly kind: PledgeStage; readonly pledgeId: string },
  stages: readonly PledgeStage[],
  act: string,
): void {
  if (stages.includes(state.kind)) return;
  const allowed = stages.map((stage) => stageNames[stage]).join('或');
  const message = `质押 ${state.pledgeId} ${stageNames[state.kind]}，不能${act}；只有${allowed}的质押可以${act}`;
  throw new Refused([{ code: 'PLEDGE_STAGE', article: '', message, detail: { stage: state.kind } }]);
}
