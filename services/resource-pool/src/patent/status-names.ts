import type { LegalStatus } from '@ipflow/kernel';

/** 法律状态, as a refusal says it. */
export const statusNames: Readonly<Record<LegalStatus, string>> = {
  pending: '尚未授权',
  in_force: '有效',
  in_grace: '处于年费滞纳期',
  lapsed: '未缴年费终止',
  expired: '期限届满',
  abandoned: '已放弃',
  invalid: '被宣告无效',
};
