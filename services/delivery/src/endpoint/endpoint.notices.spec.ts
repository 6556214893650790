import { noticeOf } from './endpoint.notices';

const now = new Date('2026-11-28T12:00:00Z');
const hoursAgo = (hours: number): Date => new Date(now.getTime() - hours * 3_600_000);
const said = (state: string, cause: string | null, failingSince: Date | null = null): string | null =>
  noticeOf({ state, cause, failingSince }, now);

test.each(['gone', 'failing'])(
  'a tenant whose endpoint was stopped as %s reads why, and what to do',
  (cause) => {
    expect(said('disabled', cause)).toMatch(/平台已停用；请.*重新启用/);
  },
);

test('what its owner stopped, what is removed and what works need no notice', () => {
  for (const [state, cause] of [
    ['disabled', 'owner'],
    ['removed', 'gone'],
    ['active', null],
  ] as const)
    expect([state, said(state, cause)]).toEqual([state, null]);
});

test('an endpoint that keeps failing is warned of before it is stopped, and a short outage is not', () => {
  expect(said('active', null, hoursAgo(0.9))).toBeNull();
  expect(said('active', null, hoursAgo(20))).toBe(
    '已 20 小时每次推送均失败；请检查接收程序，再过 100 小时仍失败将被停用',
  );
  expect(said('active', null, hoursAgo(130))).toContain('再过 0 小时');
});
