import type { Text } from '../../i18n/i18n';
import { detailText, type AuditLine } from './audit';
import { auditDetailWords } from './words';

const say = (key: keyof typeof auditDetailWords.zh): string => auditDetailWords.zh[key];
const pick = ({ zh }: Text): string => zh;
const told = (action: AuditLine['action'], detail: Record<string, unknown>): string =>
  detailText({ action, detail }, say, pick);

describe('what a line of the audit was about', () => {
  it('is told in the words of the house', () => {
    expect(told('account.create', { tenant: 'bank-a', roles: ['bank', 'reviewer'] })).toBe(
      '机构：bank-a；角色：银行、审查员',
    );
    expect(told('api-key.create', { scopes: ['pledges:read'] })).toContain('（只读）');
    expect(told('sign-in', { by: 'oidc' })).toBe('方式：统一身份');
    expect(told('audit.read', { action: 'sign-in', outcome: 'refused', from: '2026-11-01' })).toBe(
      '操作：登录；结果：拒绝；起始日：2026-11-01',
    );
  });

  it('says what changed of an account, and of a password only that it did', () => {
    const detail = { disabled: true, password: 'reset', oidcSubject: null };
    expect(told('account.change', detail)).toBe('停用：是；密码：重置；统一身份：解除关联');
  });

  it('says what an institution is called, and what it was called before', () => {
    expect(told('tenant.name', { name: '示例银行', before: '示例行' })).toBe(
      '名称：示例银行；原名称：示例行',
    );
  });

  it('says of a reading without filters that it was of everything, and keeps what it does not know', () => {
    expect(told('audit.read', {})).toBe('全部记录');
    expect(told('sign-out', {})).toBe('');
    expect(told('account.change', { novelty: 'x' })).toBe('novelty：x');
  });
});
