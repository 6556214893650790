import { actsOf, awaits, leftFen, type Compensation } from './compensation';

const claimed = {
  stage: 'claimed',
  bank: 'bank-hubei',
  claimedBy: 'li',
  reviewedBy: null,
  lossFen: '100',
  recoveredFen: '0',
} as Compensation;
const reviewed: Compensation = { ...claimed, stage: 'reviewed', reviewedBy: 'wang' };
const paid: Compensation = { ...reviewed, stage: 'paid' };

type Person = Parameters<typeof actsOf>[1];
const bank: Person = { subject: 'li', tenant: 'bank-hubei', roles: ['bank'] };
const otherBank: Person = { subject: 'zhao', tenant: 'bank-hankou', roles: ['bank'] };
const reviewer: Person = { subject: 'wang', tenant: 'office', roles: ['reviewer'] };
const office: Person = { subject: 'chen', tenant: 'office', roles: ['office'] };

describe('what may be done with a compensation', () => {
  it('is reviewed first and approved next, or refused, by the office', () => {
    for (const person of [reviewer, office]) {
      expect(actsOf(claimed, person)).toEqual(['review', 'refuse']);
      expect(actsOf(reviewed, person)).toEqual(['approve', 'refuse']);
      expect(actsOf({ ...claimed, stage: 'refused' }, person)).toEqual([]);
    }
  });

  it('is not decided by the bank, nor by whoever claimed it', () => {
    for (const one of [claimed, reviewed]) {
      expect(actsOf(one, bank)).toEqual([]);
      expect(actsOf(one, { ...office, subject: 'li' })).toEqual([]);
      expect(actsOf(one, { ...office, tenant: 'bank-hubei' })).toEqual([]);
    }
  });

  it('is recovered for its own bank and by the office, until the whole loss has come back', () => {
    expect(actsOf(paid, bank)).toEqual(['recover']);
    expect(actsOf(paid, office)).toEqual(['recover']);
    expect(actsOf(paid, otherBank)).toEqual([]);
    expect(leftFen({ ...paid, recoveredFen: '40' })).toBe('60');
    expect(actsOf({ ...paid, recoveredFen: '100' }, bank)).toEqual([]);
  });

  it('waits after its review for another than the first reviewer', () => {
    expect(awaits(claimed, reviewer)).toBe(true);
    expect(awaits(reviewed, reviewer)).toBe(false);
    expect(awaits(reviewed, office)).toBe(true);
    expect(awaits(paid, office)).toBe(false);
    expect(awaits(claimed, bank)).toBe(false);
  });
});
