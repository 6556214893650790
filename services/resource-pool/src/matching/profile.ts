import type { MatchingPolicy } from './matching.policy';

/** Money asked or offered, in fen; an absent end is open. */
export interface Band {
  readonly fromFen?: bigint;
  readonly toFen?: bigint;
}

/** What the matching reads of a patent, or of a demand. */
interface Facts {
  readonly classes: readonly string[];
  readonly industryCode?: string;
  readonly divisionCode?: string;
  readonly modes: readonly string[];
  /** Asked by a published supply, or the budget. */
  readonly price?: Band;
}

/** A patent of the pool, with what a published supply adds. */
export interface PatentText extends Facts {
  readonly number: string;
  readonly title: string;
  readonly abstract: string;
  readonly maturityLevel?: number;
}

/** A published demand. */
export interface DemandText extends Facts {
  readonly id: string;
  readonly revision: number;
  readonly text: string;
  readonly maturityLevelMin?: number;
}

/** Weight of each word. */
export type WordVector = ReadonlyMap<string, number>;

/** A patent, ready to be compared. */
export interface PatentProfile extends PatentText {
  readonly words: WordVector;
}

/** A demand, ready to be compared: its most telling words only. */
export interface DemandProfile extends DemandText {
  readonly words: WordVector;
}

/** How often words occur in the pool. */
export interface WordStatistics {
  /** Patents that were counted. */
  readonly patents: number;
  /** Patents that have the word. */
  patentsWith(word: string): number;
}

/** Cuts a text into words, separated by spaces. */
export type Segment = (text: string) => string;

/** Single characters are particles and parts of words, digits alone are measures. */
const telling = (word: string): boolean => word.length > 1 && !/^[\d.,%]+$/.test(word);

/** Inverse document frequency: the rarer in the pool, the more a word says. */
export function rarity(word: string, { patents, patentsWith }: WordStatistics): number {
  return patents === 0 ? 1 : Math.log(1 + patents / (1 + patentsWith(word)));
}

/** A patent with the weights of all its words; words of the title count more. */
export function patentProfile(
  patent: PatentText,
  statistics: WordStatistics,
  policy: MatchingPolicy,
  segment: Segment,
): PatentProfile {
  const weights = new Map<string, number>();
  for (const word of segment(patent.title).split(' ')) {
    if (telling(word) && !weights.has(word)) weights.set(word, policy.titleFactor * rarity(word, statistics));
  }
  for (const word of segment(patent.abstract).split(' ')) {
    if (telling(word) && !weights.has(word)) weights.set(word, rarity(word, statistics));
  }
  const { lengthExponent, lengthUsual } = policy;
  const divisor = (length: number): number => length ** lengthExponent * lengthUsual ** (1 - lengthExponent);
  return { ...patent, words: normalized(weights, divisor) };
}

/** A demand with its most telling words: often said here, rare in the pool, and not everywhere in it. */
export function demandProfile(
  demand: DemandText,
  statistics: WordStatistics,
  policy: MatchingPolicy,
  segment: Segment,
): DemandProfile {
  const counts = new Map<string, number>();
  for (const word of segment(demand.text).split(' ')) {
    if (telling(word)) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  const commonFrom = Math.max(policy.commonWordPatentsMin, (statistics.patents * policy.commonWordPpm) / 1e6);
  // A word the pool does not have finds nothing today (求购, 怎么办), but perhaps the patent that comes tomorrow.
  const factor = (word: string): number => (statistics.patentsWith(word) > 0 ? 1 : policy.unknownWordFactor);
  const weighed = [...counts]
    .filter(([word]) => statistics.patentsWith(word) <= commonFrom)
    .map(([word, count]) => [word, factor(word) * (1 + Math.log(count)) * rarity(word, statistics)] as const)
    .sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
    .slice(0, policy.wordsPerDemandMax);
  return { ...demand, words: normalized(new Map(weighed)) };
}

/** Shares in the length of the vector; for a patent also marked down by it, as far as the policy says. */
function normalized(weights: Map<string, number>, divisor = (length: number): number => length): WordVector {
  let squares = 0;
  for (const weight of weights.values()) squares += weight * weight;
  const by = divisor(Math.sqrt(squares) || 1);
  for (const [word, weight] of weights) weights.set(word, weight / by);
  return weights;
}
