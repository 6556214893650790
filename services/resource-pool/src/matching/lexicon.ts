import type { Tx } from '@ipflow/platform';
import { setImmediate as breathe } from 'node:timers/promises';
import { segmentedOnce } from '../patent/segment';
import { openDemandTexts, patentCount, patentTexts } from './matching.queries';
import { patentWords, tellingWords } from './profile';
import { WordSample } from './word-sample';

/** Texts whose words are looked at. */
const sampledMax = { patents: 40_000, demands: 2_000 };
/** Words are read anew when so large a part of the pool is new, in millionths: a sample of many says little more than before. */
const staleFromPpm = 500_000;
const staleFromPatents = 1;
/** Words rest for so long per text that was cut (milliseconds): cutting takes a tenth of one, so an import spends 2% of its time on it. */
const restMsPerText = 5;
/** Texts kept in one row, and cut before others get their turn. */
const textsPerRow = 1_000;
const textsInARow = 100;

/** Reads the words anew when too much of the pool has changed since. Returns whether it did. */
export async function keepCounted(tx: Tx): Promise<boolean> {
  const [corpus]: [{ patents: number; changed: number; restedMs: number | null }] = await tx.query(
    `select patents, changed, extract(epoch from clock_timestamp() - counted_at)::float8 * 1000 as "restedMs"
     from match_corpus for update`,
  );
  if (corpus.restedMs !== null && !isStale(corpus, corpus.restedMs)) return false;
  await recount(tx);
  return true;
}

/** Whether so much of the pool is new that its words should be read anew, and the last reading has rested. */
export function isStale(
  { patents, changed }: { patents: number; changed: number },
  restedMs: number,
): boolean {
  const staleFrom = Math.max(staleFromPatents, (patents * staleFromPpm) / 1e6);
  return changed >= staleFrom && restedMs >= Math.min(patents, sampledMax.patents) * restMsPerText;
}

/** Reads the words of a sample anew, and keeps them: cutting texts into words takes longer than all the rest. */
export async function recount(tx: Tx): Promise<void> {
  const patents = await patentCount(tx);
  const texts = await patentTexts(tx, sampledMax.patents, patents);
  await tx.query('delete from match_sample');
  await keep(tx, 'patent', texts, (text) => patentWords(text, segmentedOnce));
  await keep(tx, 'demand', await openDemandTexts(tx, sampledMax.demands), (text) =>
    tellingWords(segmentedOnce(text)).keys(),
  );
  await tx.query('update match_corpus set patents = $1, changed = 0, counted_at = clock_timestamp()', [
    patents,
  ]);
}

async function keep<Text>(
  tx: Tx,
  kind: 'patent' | 'demand',
  texts: readonly Text[],
  wordsOf: (text: Text) => Iterable<string>,
): Promise<void> {
  for (let start = 0; start < texts.length; start += textsPerRow) {
    const cut: string[] = [];
    for (const text of texts.slice(start, start + textsPerRow)) {
      cut.push([...wordsOf(text)].join(' '));
      if (cut.length % textsInARow === 0) await breathe();
    }
    await tx.query('insert into match_sample (kind, first, texts) values ($1, $2, $3)', [kind, start, cut]);
  }
}

/** So many patents are new or changed. */
export async function noteChanged(tx: Tx, patents: number): Promise<void> {
  await tx.query('update match_corpus set changed = changed + $1', [patents]);
}

/** When the words were read last. */
export async function countedAt(tx: Tx): Promise<number> {
  const [{ at }]: [{ at: Date | null }] = await tx.query('select counted_at as at from match_corpus');
  return at?.getTime() ?? 0;
}

/** How words are used, in memory. */
export async function readSample(tx: Tx): Promise<WordSample> {
  const [{ patents }]: [{ patents: number }] = await tx.query('select patents from match_corpus');
  return new WordSample(patents, await keptTexts(tx, 'patent'), await keptTexts(tx, 'demand'));
}

async function keptTexts(tx: Tx, kind: 'patent' | 'demand'): Promise<string[][]> {
  const rows: { texts: string[] }[] = await tx.query(
    'select texts from match_sample where kind = $1 order by first',
    [kind],
  );
  return rows.flatMap(({ texts }) => texts.map((text) => text.split(' ').filter(Boolean)));
}
