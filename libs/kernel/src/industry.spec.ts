import { listIndustries, parseIndustry } from './industry';

describe('the national industry classification', () => {
  test('knows a class with its parents, widest first', () => {
    expect(parseIndustry('C3973')).toEqual({
      ok: true,
      industry: { code: 'C3973', name: '集成电路制造', level: 'class' },
      parents: [
        { code: 'C', name: '制造业', level: 'section' },
        { code: 'C39', name: '计算机、通信和其他电子设备制造业', level: 'division' },
        { code: 'C397', name: '电子器件制造', level: 'group' },
      ],
    });
  });

  test.each([
    ['c3973', 'C3973'],
    [' Ｃ３９７３ ', 'C3973'],
    ['3973', 'C3973'],
    ['39', 'C39'],
    ['C', 'C'],
  ])('%j is %s', (text, code) => expect(parseIndustry(text)).toMatchObject({ industry: { code } }));

  test('a group and its only class share their name', () => {
    expect(parseIndustry('C3940')).toMatchObject({
      industry: { name: '雷达及配套设备制造', level: 'class' },
    });
    expect(parseIndustry('C394')).toMatchObject({ industry: { name: '雷达及配套设备制造', level: 'group' } });
  });

  test.each(['', 'C3978', 'D3973', 'Z', '9999', 'C39730', '集成电路制造'])('refuses %j', (text) =>
    expect(parseIndustry(text)).toMatchObject({ ok: false, code: 'INDUSTRY_UNKNOWN' }),
  );

  test('holds the counts of the standard, every entry under its parents', () => {
    const entries = listIndustries();
    const count = (level: string) => entries.filter((entry) => entry.level === level).length;
    expect(['section', 'division', 'group', 'class'].map(count)).toEqual([20, 97, 473, 1381]);
    for (const { code, name, level } of entries) {
      const parents = ['section', 'division', 'group', 'class'].indexOf(level);
      expect(name).not.toBe('');
      expect(parseIndustry(code)).toMatchObject({ ok: true, parents: { length: parents } });
    }
  });
});
