import { Refused } from '@ipflow/kernel';

/**
 * Where a license stands: filed (the pool is asked) → admitted (the office reviews) → recorded → cancelled | ended; on
 * the way there refused or withdrawn.
 */
export const licenseStages = [
  'filed',
  'admitted',
  'recorded',
  'refused',
  'withdrawn',
  'cancelled',
  'ended',
] as const;

/** One of {@link licenseStages}. */
export type LicenseStage = (typeof licenseStages)[number];

/** How people call them. */
export const stageNames: Readonly<Record<LicenseStage, string>> = {
  filed: '待资源库确认',
  admitted: '待审查',
  recorded: '已备案',
  refused: '不予备案',
  withdrawn: '已撤回',
  cancelled: '已注销',
  ended: '已期满',
};

/** @throws Refused unless the license stands at one of `stages` */
export function mustBe(
  state: { readonly kind: LicenseStage; readonly licenseId: string },
  stages: readonly LicenseStage[],
  act: string,
): void {
  if (stages.includes(state.kind)) return;
  const allowed = stages.map((stage) => stageNames[stage]).join('或');
  const message = `许可 ${state.licenseId} ${stageNames[state.kind]}，不能${act}；只有${allowed}的许可可以${act}`;
  throw new Refused([{ code: 'LICENSE_STAGE', article: '', message, detail: { stage: state.kind } }]);
}
