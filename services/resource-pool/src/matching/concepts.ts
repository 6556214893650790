import type { MatchingPolicy } from './matching.policy';

/** A word that stands for a concept. */
export interface ConceptWord {
  readonly word: string;
  /** How much of the concept a text says that has this word; what several say adds up, to the whole at most. */
  readonly share: number;
  /** The word of the demand it stands for, when the demand does not say it itself. */
  readonly for?: string;
}

/** One of the things a demand asks for: what it is about, what is wrong with it, where it stands. */
export interface Concept {
  /** Its part of the whole; those of a demand make 1. */
  readonly weight: number;
  readonly words: readonly ConceptWord[];
}

/** A word that stands beside another one far more often than by chance. */
export interface NearWord {
  readonly word: string;
  /** 0 to 1: 1 when it stands nowhere else. */
  readonly likeness: number;
}

/** How words are used in the pool, and in the demands. */
export interface WordStatistics {
  /** Patents of the pool. */
  readonly patents: number;
  /** Patents that have the word. */
  patentsWith(word: string): number;
  /** Of the patents with a word, the part that has the other one too. */
  alongside(word: string, other: string): number;
  /** What patents say beside a word, or in place of it; the likest first. */
  near(word: string): readonly NearWord[];
  /** The part of the open demands that have the word; 0 while there are too few to tell. */
  demandShare(word: string): number;
}

/** The rarer in the pool, the more a word says. */
export function rarity(
  word: string,
  { patents, patentsWith }: Pick<WordStatistics, 'patents' | 'patentsWith'>,
): number {
  return patents === 0 ? 1 : Math.log(1 + patents / (1 + patentsWith(word)));
}

/**
 * What a demand asks for. Words that go together in the pool, or are parts of one another, are one concept: so that what is
 * said with five words weighs no more than what is said with one, and a place or a trouble is not drowned by the long name
 * of the thing. What patents say in place of a word (狭小 where the demand says 太窄) counts for it.
 */
export function conceptsOf(
  said: ReadonlyMap<string, number>,
  statistics: WordStatistics,
  policy: MatchingPolicy,
): Concept[] {
  const weighed = weighedWords(said, statistics, policy);
  const groups = grouped([...weighed.keys()], statistics, policy);
  const all = groups.map((words) => {
    const own = new Map(words.map((word) => [word, weighed.get(word)!]));
    return { weight: Math.max(...own.values()), words: withNear(own, statistics, policy) };
  });
  const whole = all.reduce((sum, { weight }) => sum + weight, 0);
  return all
    .map(({ weight, words }) => ({ weight: weight / whole, words }))
    .sort((a, b) => b.weight - a.weight || compared(a.words[0]!.word, b.words[0]!.word));
}

/** The most telling words: often said here, rare in the pool, not everywhere in it, and not what every demand says (求购, 相关). */
function weighedWords(
  said: ReadonlyMap<string, number>,
  statistics: WordStatistics,
  policy: MatchingPolicy,
): Map<string, number> {
  const commonFrom = Math.max(policy.commonWordPatentsMin, (statistics.patents * policy.commonWordPpm) / 1e6);
  // A word the pool does not have finds nothing today, but perhaps the patent that comes tomorrow.
  const factor = (word: string): number => (statistics.patentsWith(word) > 0 ? 1 : policy.unknownWordFactor);
  return new Map(
    [...said]
      .filter(([word]) => statistics.patentsWith(word) <= commonFrom)
      .filter(([word]) => statistics.demandShare(word) * 1e6 <= policy.boilerplatePpm)
      .map(
        ([word, times]) => [word, factor(word) * (1 + Math.log(times)) * rarity(word, statistics)] as const,
      )
      .sort(([a, x], [b, y]) => y - x || compared(a, b))
      .slice(0, policy.wordsPerDemandMax),
  );
}

function grouped(words: readonly string[], statistics: WordStatistics, policy: MatchingPolicy): string[][] {
  const goTogether = (a: string, b: string): boolean =>
    a.includes(b) ||
    b.includes(a) ||
    Math.max(statistics.alongside(a, b), statistics.alongside(b, a)) * 1e6 >= policy.togetherPpm;
  const groups: string[][] = [];
  for (const word of words) {
    const [mine, others] = [[word], [] as string[][]];
    for (const group of groups) {
      if (group.some((other) => goTogether(word, other))) mine.push(...group);
      else others.push(group);
    }
    groups.splice(0, groups.length, ...others, mine);
  }
  return groups;
}

/** A part of the words that a demand uses for one thing is all that a patent will say of it. */
function withNear(
  own: ReadonlyMap<string, number>,
  statistics: WordStatistics,
  policy: MatchingPolicy,
): ConceptWord[] {
  const full = ([...own.values()].reduce((sum, weight) => sum + weight, 0) * policy.conceptFullAtPpm) / 1e6;
  const found = new Map(
    [...own].map(([word, weight]) => [word, { word, share: weight / full } as ConceptWord]),
  );
  for (const word of own.keys()) {
    for (const { word: near, likeness } of statistics.near(word)) {
      // Likely the same is not the same: however rare, it says no more than its likeness.
      const share = Math.min(likeness, (likeness * rarity(near, statistics)) / full);
      if (share * 1e6 < policy.nearWordPpmMin || own.has(near) || share <= (found.get(near)?.share ?? 0))
        continue;
      found.set(near, { word: near, share, for: word });
    }
  }
  return [...found.values()].sort((a, b) => b.share - a.share || compared(a.word, b.word));
}

function compared(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
