import { check, Refused, refuseWhen, type Rule } from './refusal';

type Facts = { expired: boolean; challenged: boolean; patents: string[] };

const RULES: readonly Rule<Facts>[] = [
  {
    code: 'PLEDGE_PATENT_EXPIRED',
    article: '专利权质押登记办法 第十二条(二)',
    message: '专利权已经终止，不能出质。',
    broken: ({ expired }) => expired,
  },
  {
    code: 'PLEDGE_PATENT_CHALLENGED',
    article: '专利权质押登记办法 第十二条(十一)',
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

  test('leaves out what a rule does not have', () => {
    expect(Object.keys(check(RULES, { ...facts, challenged: false })[0] ?? {})).toEqual([
      'code',
      'article',
      'message',
    ]);
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
