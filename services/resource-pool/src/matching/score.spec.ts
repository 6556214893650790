import fc from 'fast-check';
import { DemandIndex } from './demand-index';
import { ipcKeys } from './ipc-keys';
import { demand, patent, policy } from './matching.fixture';
import { componentNames } from './matching.policy';
import { scoreOf, type Score } from './score';

const word = fc.constantFrom(
  '清漂',
  '水面',
  '光纤',
  '传感',
  '电池',
  '热管理',
  '垃圾',
  '装置',
  '轴承',
  '密封',
);
const text = fc.array(word, { maxLength: 8 }).map((words) => words.join(' '));
const symbol = fc.constantFrom(
  'E02B 15/10',
  'E02B 15/00',
  'E02B 1/00',
  'E02D 3/00',
  'G01D 5/353',
  'G01D',
  'H01M 10/613',
  'H01',
  '14-02',
);
const optional = <T>(values: readonly T[]) => fc.option(fc.constantFrom(...values), { nil: undefined });
const level = optional([1, 4, 6, 9]);
const facts = {
  classes: fc.array(symbol, { maxLength: 3 }),
  industryCode: optional(['C3973', 'C397', 'C3599', 'A01']),
  divisionCode: optional(['420100', '420500', '310000']),
  modes: fc.subarray(['transfer', 'license', 'investment']),
  price: optional([{}, { fromFen: 100n, toFen: 900n }, { toFen: 50n }, { fromFen: 1_000n }]),
};
const patents = fc
  .record({ title: text, abstract: text, maturityLevel: level, ...facts })
  .map((more) => patent(more));
const demands = fc.record({ text, maturityLevelMin: level, ...facts }).map((more) => demand(more));
const ppmOf = (score: Score, name: string): number => score.components.find((one) => one.name === name)!.ppm;
const wordsOf = (score: Score, name: string): string =>
  score.components.find((one) => one.name === name)!.explanation;

describe('a score', () => {
  it('is the weighted sum of its components, whose weights make a whole', () => {
    const weights = componentNames.reduce((sum, name) => sum + policy.weightsPpm[name], 0);
    expect(weights).toBe(1_000_000);
    fc.assert(
      fc.property(demands, patents, (d, p) => {
        const { totalPpm, components } = scoreOf(d, p, policy);
        const sum = components.reduce((all, { ppm, weightPpm }) => all + ppm * weightPpm, 0);
        expect(totalPpm).toBe(Math.round(sum / 1e6));
        expect(components.map(({ name }) => name)).toEqual([...componentNames]);
        for (const { ppm, explanation } of components) {
          expect(ppm).toBeGreaterThanOrEqual(0);
          expect(ppm).toBeLessThanOrEqual(1e6);
          expect(explanation).not.toBe('');
        }
      }),
    );
  });

  it('is the same from the side of the patent: the index of demands finds it too', () => {
    fc.assert(
      fc.property(demands, patents, (d, p) => {
        const index = new DemandIndex({ ...policy, scorePpmMin: -1 });
        index.add(d);
        const [hit] = index.offer(p);
        const { totalPpm, components } = scoreOf(d, p, policy);
        if (hit) expect(Math.abs(hit.scorePpm - totalPpm)).toBeLessThanOrEqual(1);
        // Who shares neither a word nor a subclass is no candidate.
        else expect(components[0]!.ppm + Math.max(0, components[1]!.ppm - policy.ipcPpm.class)).toBe(0);
      }),
    );
  });

  it('never falls when the patent gets another symbol', () => {
    fc.assert(
      fc.property(demands, patents, symbol, (d, p, more) => {
        const before = scoreOf(d, p, policy).totalPpm;
        expect(scoreOf(d, { ...p, classes: [...p.classes, more] }, policy).totalPpm).toBeGreaterThanOrEqual(
          before,
        );
      }),
    );
  });

  it('never falls when a word of the demand takes the place of another one', () => {
    fc.assert(
      fc.property(
        demands,
        fc.array(fc.constantFrom('甲乙', '丙丁', '戊己'), { minLength: 1 }),
        (d, strange) => {
          const first = d.concepts[0]?.words[0]?.word;
          if (!first) return;
          const without = patent({ title: strange.join(' ') });
          const withIt = patent({ title: [...strange.slice(1), first].join(' ') });
          expect(ppmOf(scoreOf(d, withIt, policy), 'text')).toBeGreaterThan(
            ppmOf(scoreOf(d, without, policy), 'text'),
          );
        },
      ),
    );
  });

  it('never falls with maturity', () => {
    fc.assert(
      fc.property(demands, fc.integer({ min: 1, max: 8 }), (d, maturityLevel) => {
        const [lower, higher] = [maturityLevel, maturityLevel + 1].map(
          (one) => scoreOf(d, patent({ maturityLevel: one }), policy).totalPpm,
        );
        expect(higher).toBeGreaterThanOrEqual(lower!);
      }),
    );
  });
});

describe('components', () => {
  const wanting = (classes: string[]): number =>
    ppmOf(scoreOf(demand({ classes }), patent({ classes: ['G01D 5/353'] }), policy), 'ipc');

  it('count the finest level of IPC at which both agree', () => {
    const levels = [['G01D 5/353'], ['G01D 5/26'], ['G01D 21/00'], ['G01N 1/00'], ['H01M 1/00']].map(wanting);
    expect(levels).toEqual([1_000_000, 800_000, 500_000, 200_000, 0]);
    expect(ipcKeys('14-02')).toEqual([]);
    expect(ipcKeys('G06F 13/00').map(({ key }) => key)).toEqual(['G06F 13', 'G06F', 'G06']);
  });

  it('say in Chinese why', () => {
    const score = scoreOf(
      demand({
        text: '光纤 传感 水面',
        classes: ['G01D'],
        divisionCode: '420100',
        industryCode: 'C3973',
        maturityLevelMin: 6,
        price: { toFen: 500n },
        modes: ['transfer'],
      }),
      patent({
        title: '光纤 传感 探头',
        classes: ['G01D 5/353'],
        divisionCode: '420500',
        industryCode: 'C3973',
        maturityLevel: 7,
        price: { fromFen: 400n },
        modes: ['transfer', 'license'],
      }),
      policy,
    );
    expect(wordsOf(score, 'text')).toBe('共同的技术词：传感、光纤');
    expect(wordsOf(score, 'ipc')).toBe('国际专利分类同小类：G01D');
    expect(wordsOf(score, 'region')).toBe('同省：武汉市与宜昌市');
    expect(wordsOf(score, 'industry')).toContain('行业相近：需求 C3973 集成电路制造');
    expect(wordsOf(score, 'maturity')).toBe('技术成熟度 7 级，达到要求的 6 级');
    expect(wordsOf(score, 'price')).toBe('预算与报价有交集');
    expect(wordsOf(score, 'modes')).toBe('合作方式一致：转让');
  });

  it('count what is not said as the middle, and what excludes as nothing', () => {
    const silent = scoreOf(demand(), patent(), policy);
    for (const name of ['industry', 'region', 'maturity', 'price', 'modes']) {
      expect(ppmOf(silent, name)).toBe(policy.unknownPpm);
    }
    const apart = scoreOf(
      demand({ price: { toFen: 100n }, modes: ['license'], divisionCode: '420100', industryCode: 'A01' }),
      patent({
        price: { fromFen: 101n },
        modes: ['transfer'],
        divisionCode: '310000',
        industryCode: 'C3973',
      }),
      policy,
    );
    for (const name of ['industry', 'region', 'price', 'modes']) expect(ppmOf(apart, name)).toBe(0);
  });

  it('say which words of the patent stand for words of the demand', () => {
    const narrow = { word: '太窄', share: 1 };
    const concepts = [{ weight: 1, words: [narrow, { word: '狭小', share: 0.4, for: '太窄' }] }];
    const score = scoreOf({ ...demand(), concepts }, patent({ title: '狭小 空间' }), policy);
    expect(ppmOf(score, 'text')).toBe(400_000);
    expect(wordsOf(score, 'text')).toBe('没有共同的技术词；库内常与需求用词同现：狭小（太窄）');
  });
});

describe('the index of demands', () => {
  it('keeps the best fifty of a demand, the best first, and forgets a demand that is taken out', () => {
    const index = new DemandIndex(policy);
    index.add(demand());
    for (let at = 0; at < 60; at += 1) {
      index.offer(patent({ number: `2020${at}`, title: at % 2 ? '清漂' : '清漂 水面' }));
    }
    const hits = [...index.best()][0]!.hits;
    expect(hits).toHaveLength(50);
    expect(hits.map(({ scorePpm }) => scorePpm)).toEqual(
      hits.map(({ scorePpm }) => scorePpm).sort((a, b) => b - a),
    );
    index.remove('demand-0001');
    expect([...index.best()]).toEqual([]);
    expect(index.offer(patent({ title: '清漂 水面' }))).toEqual([]);
  });
});
