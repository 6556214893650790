import type { Terms } from './terms';

/** 访问审计所记的操作. */
export const auditActions = {
  'sign-in': { zh: '登录', en: 'Sign-in', tone: 'rest' },
  'sign-out': { zh: '退出', en: 'Sign-out', tone: 'rest' },
  'account.create': { zh: '开立账户', en: 'Account opened', tone: 'rest' },
  'account.change': { zh: '修改账户', en: 'Account changed', tone: 'rest' },
  'password.change': { zh: '修改密码', en: 'Password changed', tone: 'rest' },
  'api-key.create': { zh: '新建密钥', en: 'Key made', tone: 'rest' },
  'api-key.revoke': { zh: '撤销密钥', en: 'Key revoked', tone: 'rest' },
  'tenant.name': { zh: '登记机构名称', en: 'Organisation named', tone: 'rest' },
  'audit.read': { zh: '查阅审计', en: 'Audit read', tone: 'rest' },
} as const satisfies Terms;

/** 操作的结果. */
export const auditOutcomes = {
  done: { zh: '完成', en: 'Done', tone: 'good' },
  refused: { zh: '拒绝', en: 'Refused', tone: 'bad' },
} as const satisfies Terms;
