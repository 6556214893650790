import type { Tx } from '@ipflow/platform';
import { patentCount, recountWords } from './matching.queries';
import type { WordStatistics } from './profile';

/** Patents whose words are counted, and words that are kept; the rest counts as unknown. */
const countLimits = { sampledPatentsMax: 50_000, wordsMax: 200_000 };
/** Words are counted anew when so large a part of the pool is new, in millionths. */
const staleFromPpm = 200_000;
const staleFromPatents = 1;

/** How often words occur in the pool, as it was counted last. */
export interface Lexicon extends WordStatistics {
  /** Tells one count from the next. */
  readonly countedAt: number;
}

/** Counts the words anew when too much of the pool has changed since. Returns whether it did. */
export async function keepCounted(tx: Tx): Promise<boolean> {
  const [corpus]: [{ patents: number; changed: number; counted: boolean }] = await tx.query(
    'select patents, changed, counted_at is not null as counted from match_corpus for update',
  );
  const staleFrom = Math.max(staleFromPatents, (corpus.patents * staleFromPpm) / 1e6);
  if (corpus.counted && corpus.changed < staleFrom) return false;
  await recount(tx);
  return true;
}

/** Counts the words anew. */
export async function recount(tx: Tx): Promise<void> {
  await recountWords(tx, await patentCount(tx), countLimits);
}

/** So many patents are new or changed. */
export async function noteChanged(tx: Tx, patents: number): Promise<void> {
  await tx.query('update match_corpus set changed = changed + $1', [patents]);
}

/** When the words were counted last. */
export async function countedAt(tx: Tx): Promise<number> {
  const [{ at }]: [{ at: Date | null }] = await tx.query('select counted_at as at from match_corpus');
  return at?.getTime() ?? 0;
}

/** All counts, in memory. */
export async function readLexicon(tx: Tx): Promise<Lexicon> {
  const [corpus]: [{ patents: number; at: Date | null }] = await tx.query(
    'select patents, counted_at as at from match_corpus',
  );
  const rows: { word: string; patents: number }[] = await tx.query('select word, patents from match_word');
  const counts = new Map(rows.map(({ word, patents }) => [word, patents]));
  return {
    patents: corpus.patents,
    countedAt: corpus.at?.getTime() ?? 0,
    patentsWith: (word) => counts.get(word) ?? 0,
  };
}
