/** The roles of the platform: 省局, 审查员, 运营中心, 企业, 银行, 看板. */
export const roles = ['office', 'reviewer', 'operation_center', 'enterprise', 'bank', 'dashboard'] as const;
/** One of {@link roles}. */
export type Role = (typeof roles)[number];
