import { conceptsOf, type Concept, type WordStatistics } from './concepts';
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

/** A patent, ready to be compared. */
export interface PatentProfile extends PatentText {
  readonly words: ReadonlySet<string>;
}

/** A demand, ready to be compared. */
export interface DemandProfile extends DemandText {
  readonly concepts: readonly Concept[];
}

/** Cuts a text into words, separated by spaces. */
export type Segment = (text: string) => string;

/** Digits alone are measures. */
const measure = /^[\d.,%]+$/;
/** Behind the last character a measure is made of; nearly every word starts there. */
const behindMeasures = 0x3a;
const isMeasure = (word: string): boolean => word.charCodeAt(0) < behindMeasures && measure.test(word);
const twoHan = /^\p{Script=Han}{2}$/u;

/**
 * The words of a text that is cut, and how often it says each. Single characters are particles and parts of words; two side
 * by side that the dictionary has no word for (又潮) count as one, or what people say in words of their own would be lost.
 */
export function tellingWords(cut: string): Map<string, number> {
  const words = new Map<string, number>();
  const add = (word: string): unknown => words.set(word, (words.get(word) ?? 0) + 1);
  let before = '';
  for (const word of cut.split(' ')) {
    if (word.length > 1) {
      if (!isMeasure(word)) add(word);
    } else if (before.length === 1 && twoHan.test(before + word)) add(before + word);
    before = word;
  }
  return words;
}

/** The words of a patent's title and abstract. */
export function patentWords(
  { title, abstract }: Pick<PatentText, 'title' | 'abstract'>,
  segment: Segment,
): Set<string> {
  return new Set(tellingWords(`${segment(title)}  ${segment(abstract)}`).keys());
}

/** A patent with all its words. */
export function patentProfile(patent: PatentText, segment: Segment): PatentProfile {
  return { ...patent, words: patentWords(patent, segment) };
}

/** A demand with what it asks for, in the words of the pool. */
export function demandProfile(
  demand: DemandText,
  statistics: WordStatistics,
  policy: MatchingPolicy,
  segment: Segment,
): DemandProfile {
  return { ...demand, concepts: conceptsOf(tellingWords(segment(demand.text)), statistics, policy) };
}
