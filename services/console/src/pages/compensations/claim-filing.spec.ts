import { claimOf, isClaimable, unpaidFen } from './claim-filing';

const digest = 'ab'.repeat(32);

it('makes the request of a filled form: the loss in fen, digests in lower case, nothing that was left empty', () => {
  const evidence = { suit: ` ${digest.toUpperCase()} `, collection: '', other: ' ' };
  expect(claimOf('c-1', { fundId: 'f-1', loanId: 'l-1', lossFen: '80万元', evidence })).toEqual({
    compensationId: 'c-1',
    fundId: 'f-1',
    loanId: 'l-1',
    lossFen: '80000000',
    evidence: { suit: digest },
  });
});

it('hands over an empty list where nothing is proven, for the service to say what it asks for', () => {
  expect(claimOf('c-1', { fundId: 'f-1', loanId: 'l-1', lossFen: '1' }).evidence).toEqual({});
});

const bad = {
  stage: 'running',
  class: 'substandard',
  outstandingFen: '500',
  writtenOffFen: '300',
  recoveredFen: '100',
} as const;

it('claims at most the principal that never came back', () => expect(unpaidFen(bad)).toBe(700n));

it.each([
  [bad, true],
  [{ ...bad, stage: 'written_off', class: 'loss', outstandingFen: '0' } as const, true],
  [{ ...bad, class: 'watch' } as const, false],
  [{ ...bad, stage: 'reversed' } as const, false],
  [{ ...bad, outstandingFen: '0', writtenOffFen: '100' }, false],
])('a loss is claimed for a bad loan of which principal is unpaid (%#)', (loan, may) =>
  expect(isClaimable(loan)).toBe(may),
);
