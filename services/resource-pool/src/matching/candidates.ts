import type { Concept } from './concepts';
import { ipcKeys } from './ipc-keys';
import type { DemandProfile } from './profile';

/** Patents looked at for one demand: by its words, by one way of putting them together, and by its symbols. */
export const candidateLimits = { byWords: 2_000, byQuery: 800, bySymbols: 300 };
/** Concepts that are put together, the weightiest first; words that stand for each; and ways of putting them together. */
const conceptsMax = 5;
const wordsPerConceptMax = 8;
const queriesMax = 24;
/** A word that says less of its concept by itself finds too much beside it. */
const shareMin = 0.3;
/** What a symbol weighs beside the concepts, whose weights make 1. */
const symbolWeight = 0.4;

/** How a demand asks the database for patents worth weighing. */
export interface CandidateQuery {
  /** Queries (`tsquery`), those whose finds may score highest first; none when the demand has no words. */
  readonly words: readonly string[];
  /** Beginnings of main classes. */
  readonly symbols: readonly string[];
}

interface Asked {
  readonly weight: number;
  readonly query: string;
}

/** What has all of the demand's concepts, then what has all but one, and so on: the order the score would put them in. */
export function candidateQuery(demand: DemandProfile): CandidateQuery {
  const symbols = symbolPrefixes(demand.classes);
  const parts: Asked[] = demand.concepts
    .slice(0, conceptsMax)
    .map((concept) => ({ weight: concept.weight, query: anyWord(concept) }));
  if (symbols.length > 0) {
    const any = symbols.map((symbol) => `${lexeme(`c:${symbol}`)}:*`).join(' | ');
    parts.push({ weight: symbolWeight, query: `(${any})` });
  }
  const sets = Array.from({ length: 2 ** parts.length - 1 }, (_, place) =>
    parts.filter((__, at) => ((place + 1) >> at) % 2 === 1),
  );
  const words = sets
    .map((set) => ({
      weight: set.reduce((sum, { weight }) => sum + weight, 0),
      query: set.map(({ query }) => query).join(' & '),
    }))
    .sort((a, b) => b.weight - a.weight || (a.query < b.query ? -1 : 1))
    .slice(0, queriesMax)
    .map(({ query }) => query);
  return { words: demand.concepts.length > 0 ? words : [], symbols };
}

function anyWord({ words }: Concept): string {
  const telling = words.filter(({ share }, place) => place === 0 || share >= shareMin);
  return `(${telling
    .slice(0, wordsPerConceptMax)
    .map(({ word }) => lexeme(word))
    .join(' | ')})`;
}

/** Down to the main group: a subgroup finds too little, a subclass too much to be of use. */
function symbolPrefixes(classes: readonly string[]): string[] {
  const keys = classes.map((symbol) => {
    const all = ipcKeys(symbol);
    const group = all.find(({ level }) => level === 'group');
    return group ? `${group.key}/` : all[0]?.key;
  });
  return [...new Set(keys.filter((key) => key !== undefined))];
}

function lexeme(word: string): string {
  return `'${word.replaceAll('\\', '\\\\').replaceAll("'", "''")}'`;
}
