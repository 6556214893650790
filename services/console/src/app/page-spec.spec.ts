import { maySee, type PageSpec } from './page-spec';

describe('who may see a page', () => {
  const cases: [PageSpec['for'], Parameters<typeof maySee>[1], boolean][] = [
    ['everyone', undefined, true],
    ['signed-in', undefined, false],
    ['signed-in', ['bank'], true],
    [['office'], ['bank'], false],
    [['office', 'bank'], ['bank'], true],
    [['office'], undefined, false],
  ];
  it.each(cases)('for %p and %p: %p', (to, held, sees) => expect(maySee({ for: to }, held)).toBe(sees));
});
