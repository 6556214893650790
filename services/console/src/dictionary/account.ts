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
