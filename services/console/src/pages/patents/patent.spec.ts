import { chainOfTitle, share, type PatentFact } from './patent';

const fact = (type: string, data: object): PatentFact =>
  ({ type: `ipflow.pool.v1.${type}`, data }) as unknown as PatentFact;

describe('the chain of title', () => {
  it('begins with who held it on entry, and adds each change by its case', () => {
    const chain = chainOfTitle([
      fact('PatentListed', { facts: { holders: [{ name: '甲' }] }, effectiveOn: '2026-01-01' }),
      fact('EncumbranceClaimed', { kind: 'transfer' }),
      fact('HoldersChanged', {
        before: [{ name: '甲' }],
        after: [{ name: '乙' }],
        transferId: 't-1',
        effectiveOn: '2026-02-01',
      }),
    ]);
    expect(chain).toEqual([
      { holders: [{ name: '甲' }], from: '2026-01-01', transferId: undefined },
      { holders: [{ name: '乙' }], from: '2026-02-01', transferId: 't-1' },
    ]);
  });
});

it('writes shares as percent, without digits nobody wrote', () => {
  expect(share(500_000)).toBe('50%');
  expect(share(333_333)).toBe('33.3333%');
});
