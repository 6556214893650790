import { candidateQuery } from './candidates';
import { conceptsOf, type Concept, type WordStatistics } from './concepts';
import { demand, evenWords, policy } from './matching.fixture';
import { patentWords, tellingWords } from './profile';

const said = (...words: string[]) => new Map(words.map((word) => [word, 1]));
const statistics = (more: Partial<WordStatistics>): WordStatistics => ({ ...evenWords, ...more });
const wordsOf = (concepts: readonly Concept[]) => concepts.map(({ words }) => words.map(({ word }) => word));
const of = (words: Map<string, number>, more: Partial<WordStatistics> = {}) =>
  conceptsOf(words, statistics(more), policy);

describe('what a demand asks for', () => {
  it('is one thing for words that go together in the pool, or are parts of one another', () => {
    const together = new Map([['高温 高湿', 0.9]]);
    const concepts = of(said('光纤', '光纤光栅', '高温', '高湿', '渗漏'), {
      alongside: (word, other) => together.get(`${word} ${other}`) ?? 0,
    });
    expect(wordsOf(concepts).map((words) => words.sort())).toEqual(
      expect.arrayContaining([['光纤', '光纤光栅'], ['渗漏'], ['高温', '高湿']]),
    );
    expect(concepts).toHaveLength(3);
  });

  it('has parts that make a whole, each as weighty as its rarest word, however many it has', () => {
    const counts: Record<string, number> = { 传感: 9, 传感器: 9, 感器: 9, 渗漏: 9 };
    const concepts = of(said('传感', '传感器', '感器', '渗漏'), {
      patents: 1_000,
      patentsWith: (word) => counts[word] ?? 0,
    });
    expect(concepts.map(({ weight }) => weight)).toEqual([0.5, 0.5]);
  });

  it('leaves out words that stand everywhere in the pool, and hardly counts those that stand nowhere', () => {
    const counts: Record<string, number> = { 装置: 9_000, 清漂: 3 };
    const concepts = of(said('清漂', '装置', '求购'), {
      patents: 10_000,
      patentsWith: (one) => counts[one] ?? 0,
    });
    expect(wordsOf(concepts)).toEqual([['清漂'], ['求购']]);
    expect(concepts[1]!.weight).toBeLessThan(concepts[0]!.weight / 2);
  });

  it('leaves out what so many demands say', () => {
    const shares: Record<string, number> = { 求购: 0.8, 清漂: 0.1 };
    expect(wordsOf(of(said('求购', '清漂'), { demandShare: (word) => shares[word] ?? 0 }))).toEqual([
      ['清漂'],
    ]);
  });

  it('is also said by words that patents use in place of its own, as far as they are alike', () => {
    const [concept] = of(said('太窄'), {
      near: () => [
        { word: '狭小', likeness: 0.4 },
        { word: '结构', likeness: 0.01 },
      ],
    });
    expect(concept!.words).toMatchObject([{ word: '太窄' }, { word: '狭小', share: 0.4, for: '太窄' }]);
    expect(concept!.words).toHaveLength(2);
  });

  it('weighs more the more often it is said', () => {
    const concepts = of(new Map([...said('渗漏'), ['清漂', 3]]));
    expect(wordsOf(concepts)).toEqual([['清漂'], ['渗漏']]);
    expect(concepts[0]!.weight).toBeGreaterThan(concepts[1]!.weight);
  });

  it('is nothing when nothing is said', () => {
    expect(of(said())).toEqual([]);
  });
});

describe('the words of a text', () => {
  it('are its words, and single characters two by two; measures and marks are none', () => {
    const words = tellingWords('又 潮 的 地方 35 1.5% 地方');
    expect([...words]).toEqual([
      ['又潮', 1],
      ['潮的', 1],
      ['地方', 2],
    ]);
  });

  it('do not run from the title into the abstract', () => {
    expect([...patentWords({ title: '甲 板', abstract: '上 装' }, (text) => text)]).toEqual(['甲板', '上装']);
  });
});

describe('candidates', () => {
  const concept = (weight: number, ...words: string[]): Concept => ({
    weight,
    words: words.map((word) => ({ word, share: 1 })),
  });

  it('are what has all that is asked, then what has all but the least', () => {
    const asked = {
      ...demand({ classes: [] }),
      concepts: [concept(0.6, '清漂'), concept(0.4, '水面', "a'b")],
    };
    expect(candidateQuery(asked).words).toEqual([
      "('清漂') & ('水面' | 'a''b')",
      "('清漂')",
      "('水面' | 'a''b')",
    ]);
  });

  it('may lie under a symbol of the demand, down to the main group', () => {
    const { words, symbols } = candidateQuery({ ...demand(), concepts: [concept(1, '清漂')] });
    expect(symbols).toEqual(['E02B 15/']);
    expect(words[0]).toBe("('清漂') & ('c:E02B 15/':*)");
  });

  it('are none by words when the demand has none', () => {
    expect(candidateQuery(demand({ text: '' })).words).toEqual([]);
  });
});
