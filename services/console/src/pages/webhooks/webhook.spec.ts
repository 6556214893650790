import { duration, logQueryOf, mayKeep, type Endpoint } from './webhook';

it('asks for whole days by the clock of the province, whatever the browser’s is', () => {
  expect(logQueryOf({ state: 'due', from: '2026-11-01', to: '2026-11-28' })).toEqual({
    state: 'due',
    from: '2026-11-01T00:00:00+08:00',
    to: '2026-11-28T23:59:59.999+08:00',
  });
  expect(logQueryOf({ endpointId: 'e-1' })).toEqual({ endpointId: 'e-1' });
});

it('is kept by its own organisation alone, and by nobody once it is removed', () => {
  const endpoint = { tenant: 'bank-a', state: 'active' } as Endpoint;
  const bank = { subject: 'user:a', tenant: 'bank-a', roles: ['bank' as const] };
  expect(mayKeep(endpoint, bank)).toBe(true);
  expect(mayKeep(endpoint, { ...bank, tenant: 'bank-b' })).toBe(false);
  expect(mayKeep(endpoint, { ...bank, roles: ['reviewer'] })).toBe(false);
  expect(mayKeep({ ...endpoint, state: 'removed' }, bank)).toBe(false);
  expect(mayKeep(endpoint, undefined)).toBe(false);
});

it('tells short spans in milliseconds and longer ones in seconds', () => {
  expect([duration(3.4), duration(999), duration(1_000), duration(65_432)]).toEqual([
    '3 ms',
    '999 ms',
    '1.0 s',
    '65.4 s',
  ]);
});
