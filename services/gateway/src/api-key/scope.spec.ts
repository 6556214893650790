import { isWithin, scopes } from './scope';

describe('the scopes of a key', () => {
  it('let it read what it may read or write, and write what it may write', () => {
    expect(isWithin(['transfers:read'], 'transfers', 'GET')).toBe(true);
    expect(isWithin(['transfers:read'], 'transfers', 'POST')).toBe(false);
    expect(isWithin(['transfers:write'], 'transfers', 'GET')).toBe(true);
    expect(isWithin(['transfers:write'], 'transfers', 'DELETE')).toBe(true);
  });

  it('say nothing of other resources', () => {
    const others = scopes.filter((scope) => !scope.startsWith('patents:'));
    expect(isWithin(others, 'patents', 'GET')).toBe(false);
    expect(isWithin([], 'patents', 'GET')).toBe(false);
  });
});
