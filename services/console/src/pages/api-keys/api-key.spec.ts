import { scopes, scopeText, standingOf, type ApiKey } from './api-key';

const key = { revokedAt: null, expiresAt: '2026-12-01T00:00:00Z' } as ApiKey;

it('stands until its last instant, and falls for good when it is revoked', () => {
  expect(standingOf(key, Date.parse('2026-11-30T23:59:59Z'))).toBe('active');
  expect(standingOf(key, Date.parse('2026-12-01T00:00:00Z'))).toBe('expired');
  expect(standingOf({ ...key, revokedAt: '2026-11-01T00:00:00Z' }, 0)).toBe('revoked');
});

it('says what a scope lets in, and shows an unknown one as it is', () => {
  expect(scopeText('pledges:write').zh).toBe('质押登记（读写）');
  expect(scopeText('counters:read').zh).toBe('统计（只读）');
  expect(scopeText('later:read').zh).toBe('later（只读）');
});

it('offers each resource to read before it offers it to write', () => {
  expect(scopes.slice(0, 2)).toEqual(['patents:read', 'patents:write']);
});
