import fc from 'fast-check';
import { check, examine, reasonsIn, Refused, refuseWhen, type ExaminedRule } from './refusal';

type Facts = { expired: boolean; challenged: boolean; patents: string[]; told?: boolean };

const RULES: readonly ExaminedRule<Facts>[] = [
  {
    code: 'PLEDGE_PATENT_EXPIRED',
    article: '专利权质押登记办法 第十二条(二)',
    asks: '专利权没有终止',
    message: '专利权已经终止，不能出质。',
    broken: ({ expired }) => expired,
  },
  {
    code: 'PLEDGE_PATENT_CHALLENGED',
    article: '专利权质押登记办法 第十二条(十一)',
    asks: '没有启动无效宣告程序，或双方知悉并坚持',
    applies: ({ patents }) => patents.length > 0,
    message: ({ patents }) =>
      `专利 ${patents.join('、')} 已启动无效宣告程序；双方知悉并坚持的，可以继续办理。`,
    field: 'patents[0]',
    detail: ({ patents }) => ({ patents: patents.join(',') }),
    broken: ({ challenged }) => challenged,
    waivable: true,
  },
];

const facts: Facts = { expired: true, challenged: true, patents: ['202010566088.9'] };
const codes = (waived: string[] = [], over: Partial<Facts> = {}) =>
  check(RULES, { ...facts, ...over }, waived).map(({ code }) => code);

describe('a table of rules', () => {
  test('gives every reason at once, in the order of the table', () => {
    expect(codes()).toEqual(['PLEDGE_PATENT_EXPIRED', 'PLEDGE_PATENT_CHALLENGED']);
  });

  test('gives nothing when no rule is broken', () => {
    expect(codes([], { expired: false, challenged: false })).toEqual([]);
  });

  test('lets the parties waive a warning, never a hard rule', () => {
    expect(codes(['PLEDGE_PATENT_EXPIRED', 'PLEDGE_PATENT_CHALLENGED'])).toEqual(['PLEDGE_PATENT_EXPIRED']);
  });

  test('works out message, field and detail from the facts, and says what can be waived', () => {
    expect(check(RULES, { ...facts, expired: false })).toEqual([
      {
        code: 'PLEDGE_PATENT_CHALLENGED',
        article: '专利权质押登记办法 第十二条(十一)',
        message: '专利 202010566088.9 已启动无效宣告程序；双方知悉并坚持的，可以继续办理。',
        field: 'patents[0]',
        detail: { patents: '202010566088.9' },
        waivable: true,
      },
    ]);
  });

  test('does not ask whether a rule is broken where it does not apply', () => {
    expect(codes([], { expired: false, patents: [] })).toEqual([]);
  });

  test('leaves out what a rule does not have', () => {
    expect(Object.keys(check(RULES, { ...facts, challenged: false })[0] ?? {})).toEqual([
      'code',
      'article',
      'message',
    ]);
  });
});

describe('an examination', () => {
  const sound = { ...facts, expired: false, challenged: false };
  const outcomes = (things: Facts[], waived: string[] = []) =>
    examine(RULES, things, waived).map(({ code, outcome }) => [code, outcome]);

  test('says of each rule what it asks for, by which article, and that it is met', () => {
    expect(examine(RULES, [sound])[0]).toEqual({
      code: 'PLEDGE_PATENT_EXPIRED',
      article: '专利权质押登记办法 第十二条(二)',
      asks: '专利权没有终止',
      outcome: 'met',
      reasons: [],
    });
  });

  test('has one line for each rule, with everything that breaks it', () => {
    const things = [sound, facts, { ...facts, patents: ['201510958772.0'] }];
    expect(outcomes(things)).toEqual([
      ['PLEDGE_PATENT_EXPIRED', 'broken'],
      ['PLEDGE_PATENT_CHALLENGED', 'broken'],
    ]);
    expect(examine(RULES, things)[1]!.reasons.map(({ detail }) => detail)).toEqual([
      { patents: '202010566088.9' },
      { patents: '201510958772.0' },
    ]);
  });

  test('says what the parties insist against, with what they know of it', () => {
    expect(outcomes([facts], ['PLEDGE_PATENT_EXPIRED', 'PLEDGE_PATENT_CHALLENGED'])).toEqual([
      ['PLEDGE_PATENT_EXPIRED', 'broken'],
      ['PLEDGE_PATENT_CHALLENGED', 'waived'],
    ]);
    expect(examine(RULES, [facts], ['PLEDGE_PATENT_CHALLENGED'])[1]!.reasons).toHaveLength(1);
  });

  test('leaves out a rule that applies to nothing', () => {
    expect(outcomes([{ ...sound, patents: [] }])).toEqual([['PLEDGE_PATENT_EXPIRED', 'met']]);
    expect(outcomes([])).toEqual([]);
  });

  describe('by a rule that only a statement tells of', () => {
    const rule: ExaminedRule<Facts> = { ...RULES[1]!, stated: ({ told }) => told === true };
    const found = (...things: Partial<Facts>[]) =>
      examine(
        [rule],
        things.map((more) => ({ ...sound, ...more })),
      ).map(({ outcome, byStatement }) => [outcome, byStatement]);

    test('never finds it met while nothing was stated', () => {
      expect(found({})).toEqual([['unverified', undefined]]);
    });

    test('finds it met where that was stated of each thing, and says that a statement tells so', () => {
      expect(found({ told: true })).toEqual([['met', true]]);
      expect(found({ told: true }, {})).toEqual([['unverified', undefined]]);
      expect(found({ told: true }, { patents: [] })).toEqual([['met', true]]);
    });

    test('finds it broken by one thing, whatever was not stated of others', () => {
      expect(found({ told: true, challenged: true }, {})).toEqual([['broken', true]]);
    });
  });

  test('finds broken exactly what a refusal names', () => {
    const code = fc.constantFrom('A', 'B', 'C');
    const rule = fc.record({
      code,
      applies: fc.boolean(),
      broken: fc.boolean(),
      waivable: fc.boolean(),
      stated: fc.option(fc.boolean(), { nil: undefined }),
    });
    fc.assert(
      fc.property(fc.array(rule), fc.array(code), (drawn, waived) => {
        const rules: ExaminedRule<object>[] = drawn.map(({ applies, broken, stated, ...row }) => ({
          ...row,
          article: '',
          asks: '',
          message: '',
          applies: () => applies,
          broken: () => broken,
          ...(stated !== undefined && { stated: () => stated }),
        }));
        expect(reasonsIn(examine(rules, [{}], waived))).toEqual(check(rules, {}, waived));
      }),
    );
  });
});

describe('a refusal', () => {
  test('throws with all reasons', () => {
    const reasons = check(RULES, facts);
    expect(() => refuseWhen(reasons)).toThrow(Refused);
    expect(new Refused(reasons).reasons).toBe(reasons);
    expect(new Refused(reasons).message).toContain('PLEDGE_PATENT_CHALLENGED: 专利 202010566088.9');
  });

  test('is not thrown without a reason', () => {
    expect(() => refuseWhen([])).not.toThrow();
    expect(() => new Refused([])).toThrow(RangeError);
  });
});
