import { guaranteesLeft } from './trial';

describe('who can still stand in for a late payment', () => {
  const guarantees = [
    { kind: 'insurance', guarantor: '甲', limitFen: '500' },
    { kind: 'guarantee', guarantor: '乙', limitFen: '300' },
  ];
  const payout = (guarantor: string, paidFen: string) => ({ guarantor, paidFen, paymentReference: paidFen });
  const sum = { state: 'defaulted', ordinal: 1, trigger: 'date' };

  it('is everybody, up to the limit, before anything was paid out', () => {
    expect(guaranteesLeft({ guarantees, sums: [sum] })).toEqual([
      { guarantor: '甲', leftFen: 500n },
      { guarantor: '乙', leftFen: 300n },
    ]);
  });

  it('is nobody whose limit is spent, over all sums together', () => {
    const sums = [
      { ...sum, payouts: [payout('甲', '200'), payout('乙', '1')] },
      { ...sum, ordinal: 2, payouts: [payout('甲', '300')] },
    ];
    expect(guaranteesLeft({ guarantees, sums })).toEqual([{ guarantor: '乙', leftFen: 299n }]);
  });
});
