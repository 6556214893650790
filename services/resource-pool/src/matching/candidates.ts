import { ipcKeys } from './ipc-keys';
import type { DemandProfile, WordStatistics } from './profile';

/** Patents looked at for one demand: by its words, and by its symbols. */
export const candidateLimits = { byWords: 1_200, bySymbols: 300 };
/** Words that are looked for in pairs when each alone is too common. */
const pairedWordsMax = 8;

/** How a demand asks the database for patents worth weighing. */
export interface CandidateQuery {
  /** A `tsquery`; finds nothing when the demand has no words. */
  readonly words: string;
  /** Beginnings of main classes. */
  readonly symbols: readonly string[];
}

/**
 * The rarest words, each alone, as long as they find no more than are looked at together; and the most telling ones in
 * pairs, for what has several that are common alone.
 */
export function candidateQuery(demand: DemandProfile, statistics: WordStatistics): CandidateQuery {
  const words = [...demand.words].sort(([, a], [, b]) => b - a).map(([word]) => word);
  const alone: string[] = [];
  let found = 0;
  for (const word of [...words].sort((a, b) => statistics.patentsWith(a) - statistics.patentsWith(b))) {
    found += statistics.patentsWith(word);
    if (found > candidateLimits.byWords && alone.length > 0) break;
    alone.push(lexeme(word));
  }
  const paired = words.slice(0, pairedWordsMax);
  const pairs = paired.flatMap((a, index) =>
    paired.slice(index + 1).map((b) => `(${lexeme(a)} & ${lexeme(b)})`),
  );
  return { words: [...alone, ...pairs].join(' | '), symbols: symbolPrefixes(demand.classes) };
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
