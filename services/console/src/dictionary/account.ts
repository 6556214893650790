import type { Terms } from './terms';

/** 角色. */
export const roleTerms = {
  office: { zh: '省局', en: 'Provincial office', tone: 'rest' },
  reviewer: { zh: '审查员', en: 'Reviewer', tone: 'rest' },
  operation_center: { zh: '运营中心', en: 'Operation center', tone: 'rest' },
  enterprise: { zh: '企业', en: 'Enterprise', tone: 'rest' },
  bank: { zh: '银行', en: 'Bank', tone: 'rest' },
  dashboard: { zh: '看板', en: 'Dashboard', tone: 'rest' },
} as const satisfies Terms;

/** 账户状态. */
export const accountStandings = {
  active: { zh: '正常', en: 'In use', tone: 'good' },
  locked: { zh: '暂时锁定', en: 'Locked for a while', tone: 'care' },
  disabled: { zh: '已停用', en: 'Disabled', tone: 'rest' },
} as const satisfies Terms;

/** API 密钥的状态. */
export const keyStandings = {
  active: { zh: '有效', en: 'In force', tone: 'good' },
  expired: { zh: '已过期', en: 'Expired', tone: 'care' },
  revoked: { zh: '已撤销', en: 'Revoked', tone: 'rest' },
} as const satisfies Terms;
