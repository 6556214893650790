import { create, pool, violations, type MessageInitShape } from './index';

type Listed = MessageInitShape<typeof pool.PatentListedSchema>;
const holder = { name: '武汉大学', kind: 'university' };
const facts = { patentType: 'invention', title: '一种阀门', holders: [holder] };
const listed: Listed = {
  patentNumber: '2018101234560',
  facts,
  listedBy: 'center-wuhan',
  effectiveOn: '2026-03-01',
};

const problems = (change: Listed): string[] =>
  violations(pool.PatentListedSchema, create(pool.PatentListedSchema, { ...listed, ...change } as Listed));
const factProblems = (change: Listed['facts']): string[] =>
  problems({ facts: { ...facts, ...change } as Listed['facts'] });

describe('an event conforms', () => {
  it('when every plain field is there and optional ones are left out', () =>
    expect(problems({})).toEqual([]));

  it('with empty lists and maps, zeros and false', () => {
    expect(factProblems({ holders: [], extra: {} })).toEqual([]);
    expect(
      violations(
        pool.TransferRevokedSchema,
        create(pool.TransferRevokedSchema, {
          transferId: 't1',
          revokesRevision: 0,
          reason: '判决',
          revokedBy: 'office',
          effectiveOn: '2024-02-29',
        }),
      ),
    ).toEqual([]);
  });
});

describe('an event does not conform', () => {
  it.each<[string, string[], string]>([
    ['without a required text', problems({ listedBy: '' }), 'listedBy is required'],
    ['without a required message', problems({ facts: undefined }), 'facts is required'],
    [
      'with an optional text that is empty',
      problems({ importId: '' }),
      'importId is optional but present and empty',
    ],
    [
      'with a value outside one_of',
      factProblems({ patentType: 'trademark' }),
      'facts.patentType is "trademark", not one of',
    ],
    [
      'with a list item outside one_of',
      factProblems({ askingModes: ['transfer', 'gift'] }),
      'facts.askingModes[1] is "gift"',
    ],
    [
      'with a broken message in a list',
      factProblems({ holders: [holder, { name: '', kind: 'person' }] }),
      'facts.holders[1].name is required',
    ],
    [
      'with a date in another order',
      problems({ effectiveOn: '01-03-2026' }),
      'effectiveOn is "01-03-2026", not a date',
    ],
    ['with a date that has a time', factProblems({ filedOn: '2026-03-01T00:00:00Z' }), 'facts.filedOn is'],
  ])('%s', (_, found, problem) => {
    expect(found).toEqual([expect.stringContaining(problem)]);
  });

  it('with an instant that has no zone', () => {
    const event = create(pool.EncumbranceExpiredSchema, {
      patentNumber: '1',
      claimId: 'c',
      expiredAt: '2026-03-01T08:00:00',
    });
    expect(violations(pool.EncumbranceExpiredSchema, event)).toEqual([
      expect.stringContaining('not an RFC 3339 instant'),
    ]);
  });

  it('with a day its month does not have, and with no other, as the calendar of the runtime says', () => {
    const two = (value: number): string => String(value).padStart(2, '0');
    for (const year of ['1899', '1900', '1904', '2000', '2023', '2024', '2100', '2400'])
      for (let month = 1; month <= 12; month += 1)
        for (let day = 1; day <= 31; day += 1) {
          const date = `${year}-${two(month)}-${two(day)}`;
          const exists = new Date(`${date}T00:00:00Z`).toISOString().startsWith(date);
          expect([date, problems({ effectiveOn: date }).length]).toEqual([date, exists ? 0 : 1]);
        }
  });

  it('and every problem is told at once', () =>
    expect(problems({ listedBy: '', patentNumber: '' })).toHaveLength(2));
});
