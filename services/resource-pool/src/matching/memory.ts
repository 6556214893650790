import type { Tx } from '@ipflow/platform';
import { setImmediate as breathe } from 'node:timers/promises';
import { segmented } from '../patent/segment';
import { keepConcepts, keptConcepts } from './concept.store';
import { DemandIndex } from './demand-index';
import { countedAt, readSample } from './lexicon';
import type { MatchingPolicy } from './matching.policy';
import { demandsOf, openDemands } from './matching.queries';
import { floorsOf } from './match.store';
import {
  demandProfile,
  patentProfile,
  type DemandProfile,
  type DemandText,
  type PatentProfile,
  type PatentText,
} from './profile';
import type { WordSample } from './word-sample';

/** Demands read at once, and texts cut into words before others get their turn. */
const demandsAtOnce = 500;
const textsInARow = 100;

/** What the matching keeps in memory while it works: the open demands by their words. */
export interface Memory {
  readonly index: DemandIndex;
  /** When the words were read that the demands are understood by. */
  readonly countedAt: number;
  /** How words are used; read when the first demand comes that was not understood before. */
  sample?: WordSample;
}

/** Open demands by their words, as they are now. `floors`: with the score a new pair must beat. */
export async function remember(tx: Tx, policy: MatchingPolicy, floors: boolean): Promise<Memory> {
  const memory: Memory = { index: new DemandIndex(policy), countedAt: await countedAt(tx) };
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
    memory.countedAt !== (await countedAt(tx));
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
  for (let start = 0; start < ids.length; start += demandsAtOnce) {
    const some = ids.slice(start, start + demandsAtOnce);
    const floorOf = floors ? await floorsOf(tx, some) : new Map<string, number>();
    for (const demand of await understood(tx, memory, await demandsOf(tx, some, false))) {
      memory.index.add(demand, floorOf.get(demand.id));
    }
    await breathe();
  }
}

/** Demands with what they ask for: as it was worked out once, so that every pair of a demand is weighed by the same. */
export async function understood(
  tx: Tx,
  memory: Memory,
  texts: readonly DemandText[],
): Promise<DemandProfile[]> {
  const { policy } = memory.index;
  const basis = { countedAt: memory.countedAt, ruleVersion: policy.version };
  const kept = await keptConcepts(
    tx,
    texts.map(({ id }) => id),
    basis,
  );
  const known = new Map(kept.map((one) => [`${one.id} ${one.revision}`, one.concepts]));
  const made: DemandProfile[] = [];
  const profiles: DemandProfile[] = [];
  for (const text of texts) {
    const concepts = known.get(`${text.id} ${text.revision}`);
    if (concepts) profiles.push({ ...text, concepts });
    else {
      memory.sample ??= await readSample(tx);
      made.push(demandProfile(text, memory.sample, policy, segmented));
      if (made.length % textsInARow === 0) await breathe();
    }
  }
  if (made.length > 0) await keepConcepts(tx, made, basis);
  return [...profiles, ...made];
}

/** Patents with their words; others get their turn in between. */
export async function profilesOf(
  patents: readonly PatentText[],
  each: (profile: PatentProfile) => void,
): Promise<void> {
  for (const [at, patent] of patents.entries()) {
    each(patentProfile(patent, segmented));
    if (at % textsInARow === textsInARow - 1) await breathe();
  }
}
