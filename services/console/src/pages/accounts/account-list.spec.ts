import { standingOf, type Account } from './account-list';

const account = { disabledAt: null, lockedUntil: null } as Account;
const now = Date.parse('2026-11-28T12:00:00Z');

it('is in use until somebody disables it', () => {
  expect(standingOf(account, now)).toBe('active');
  expect(standingOf({ ...account, disabledAt: '2026-11-01T00:00:00Z' }, now)).toBe('disabled');
});

it('is locked only as long as the lock lasts', () => {
  expect(standingOf({ ...account, lockedUntil: '2026-11-28T12:00:01Z' }, now)).toBe('locked');
  expect(standingOf({ ...account, lockedUntil: '2026-11-28T11:59:59Z' }, now)).toBe('active');
});
