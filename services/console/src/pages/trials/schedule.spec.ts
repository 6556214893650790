import { scheduleOf } from './schedule';

it('makes of each installment what its trigger needs, and nothing that another trigger left behind', () => {
  const made = scheduleOf({
    kind: 'conditional',
    trialFrom: '2026-12-01',
    trialUntil: '2027-11-30',
    installments: [
      { trigger: 'sales', salesFen: '100万元', amountFen: '5万元', daysToPay: 30, onDate: '2027-01-01' },
      { trigger: 'milestone', milestone: '样机通过验收', amountFen: '1', daysToPay: 0, outputPieces: '5' },
      { trigger: 'share', sharePercent: 2.5, daysToPay: 15, amountFen: '9' },
    ],
    guarantees: [{ kind: 'insurance', guarantor: '丙保险', limitFen: '10万元' }],
  });
  expect(made).toEqual({
    kind: 'conditional',
    trialFrom: '2026-12-01',
    trialUntil: '2027-11-30',
    installments: [
      { trigger: 'sales', salesFen: '100000000', amountFen: '5000000', daysToPay: 30 },
      { trigger: 'milestone', milestone: '样机通过验收', amountFen: '100', daysToPay: 0 },
      { trigger: 'sales', sharePpm: 25_000, daysToPay: 15 },
    ],
    guarantees: [{ kind: 'insurance', guarantor: '丙保险', limitFen: '10000000' }],
  });
});
