import { formOf, orderOf, type TargetForm, type TargetVersion } from './target';

const version = {
  id: '2',
  targetId: 'pledge-financing-2026',
  version: 1,
  name: '知识产权质押融资',
  year: 2026,
  goal: '5000000000000',
  unit: '分',
  source: '专项行动（500亿元）',
  metric: 'pledge.amount',
  beside: 'pledge_loan.amount',
  validFrom: '2025-01-01',
  setBy: 'migration',
  setAt: '2025-01-01T00:00:00.000Z',
  reason: '载入',
  state: 'in_force',
} as TargetVersion;

describe('the form of a goal', () => {
  it('begins with the last version, from today on or from the day that is still to come', () => {
    expect(formOf(version, '2026-11-29')).toMatchObject({ goal: '500亿元', validFrom: '2026-11-29' });
    expect(formOf({ ...version, validFrom: '2027-01-01' }, '2026-11-29').validFrom).toBe('2027-01-01');
    expect(formOf(version, '2026-11-29')).not.toHaveProperty('reason');
  });

  it('makes a request of it: money in fen, counts without their commas, and the version it replaces', () => {
    const form = { ...formOf(version, '2026-11-29'), reason: '调高', goal: '520.5亿元' } as TargetForm;
    expect(orderOf(form, true, 1)).toEqual({
      method: 'PUT',
      path: '/api/counters/targets/pledge-financing-2026',
      body: {
        name: '知识产权质押融资',
        year: 2026,
        goal: '5205000000000',
        unit: '分',
        source: '专项行动（500亿元）',
        metric: 'pledge.amount',
        beside: 'pledge_loan.amount',
        validFrom: '2026-11-29',
        reason: '调高',
        replaces: 1,
      },
    });
    const count = { ...form, metric: 'plan.transfers_and_licenses', unit: '次', goal: '48,000', caveat: ' ' };
    expect(orderOf(count, false, 0).body).toMatchObject({ goal: '48000', unit: '次', replaces: 0 });
    expect(orderOf(count, false, 0).body).not.toHaveProperty('caveat');
  });
});
