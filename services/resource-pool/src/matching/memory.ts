import type { Tx } from '@ipflow/platform';
import { setImmediate as breathe } from 'node:timers/promises';
import { segmented } from '../patent/segment';
import { DemandIndex } from './demand-index';
import { countedAt, readLexicon, type Lexicon } from './lexicon';
import type { MatchingPolicy } from './matching.policy';
import { demandsOf, openDemands } from './matching.queries';
import { floorsOf } from './match.store';
import { demandProfile, patentProfile, type PatentProfile, type PatentText } from './profile';

/** Demands read at once, and texts cut into words before others get their turn. */
const demandsAtOnce = 500;
const textsInARow = 100;

/** What the matching keeps in memory while it works: how often words occur, and the open demands by their words. */
export interface Memory {
  readonly lexicon: Lexicon;
  readonly index: DemandIndex;
}

/** Open demands by their words, as they are now. `floors`: with the score a new pair must beat. */
export async function remember(tx: Tx, policy: MatchingPolicy, floors: boolean): Promise<Memory> {
  const memory = { lexicon: await readLexicon(tx), index: new DemandIndex(policy) };
  await addDemands(
    tx,
    memory,
    (await openDemands(tx)).map(({ id }) => id),
    floors,
  );
  return memory;
}

/** The memory brought up to date; made anew when words were counted or the policy changed since. */
export async function refreshed(tx: Tx, memory: Memory | undefined, policy: MatchingPolicy): Promise<Memory> {
  const isStale =
    !memory ||
    memory.index.policy.version !== policy.version ||
    memory.index.waste > memory.index.size + demandsAtOnce ||
    memory.lexicon.countedAt !== (await countedAt(tx));
  if (isStale) return remember(tx, policy, true);
  const open = new Map((await openDemands(tx)).map(({ id, revision }) => [id, revision]));
  for (const id of memory.index.demandIds()) if (!open.has(id)) memory.index.remove(id);
  const changed = [...open].filter(([id, revision]) => memory.index.revisionOf(id) !== revision);
  await addDemands(
    tx,
    memory,
    changed.map(([id]) => id),
    true,
  );
  return memory;
}

async function addDemands(tx: Tx, memory: Memory, ids: readonly string[], floors: boolean): Promise<void> {
  const { index, lexicon } = memory;
  for (let start = 0; start < ids.length; start += demandsAtOnce) {
    const some = ids.slice(start, start + demandsAtOnce);
    const floorOf = floors ? await floorsOf(tx, some) : new Map<string, number>();
    for (const demand of await demandsOf(tx, some, false)) {
      index.add(demandProfile(demand, lexicon, index.policy, segmented), floorOf.get(demand.id));
    }
    await breathe();
  }
}

/** Patents with their words; others get their turn in between. */
export async function profilesOf(
  patents: readonly PatentText[],
  lexicon: Lexicon,
  policy: MatchingPolicy,
  each: (profile: PatentProfile) => void,
): Promise<void> {
  for (const [at, patent] of patents.entries()) {
    each(patentProfile(patent, lexicon, policy, segmented));
    if (at % textsInARow === textsInARow - 1) await breathe();
  }
}
