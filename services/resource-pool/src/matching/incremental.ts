import type { Tx } from '@ipflow/platform';
import { candidateLimits, candidateQuery } from './candidates';
import type { Hit } from './demand-index';
import { takeDue, type Due, type DueLimits } from './due.store';
import { keepCounted, noteChanged } from './lexicon';
import { matchesPerDemandMax, type MatchingPolicy } from './matching.policy';
import { candidatesOf, demandsOf, openDemands, patentsOf } from './matching.queries';
import { forgetDemands, forgetPatents, saveMatches, type WeighedPair } from './match.store';
import { dropConcepts } from './concept.store';
import { profilesOf, refreshed, understood, type Memory } from './memory';
import type { DemandProfile, PatentProfile } from './profile';
import { scoreOf } from './score';

/** Patents weighed, and pairs written, in one statement. */
const patentsAtOnce = 1_000;
const pairsAtOnce = 2_000;

/** What a round came to. */
export interface Round {
  readonly worked: boolean;
  readonly memory: Memory | undefined;
}

/** Matches the oldest of what is due: demands against the pool, patents against the open demands. */
export async function matchDue(
  tx: Tx,
  limits: DueLimits,
  known: Memory | undefined,
  policy: MatchingPolicy,
): Promise<Round> {
  const due = await takeDue(tx, limits);
  if (!due) return { worked: false, memory: known };
  if (due.numbers.length > 0) await noteChanged(tx, due.numbers.length);
  if (due.demandIds.length === 0 && (await openDemands(tx)).length === 0)
    return { worked: true, memory: undefined };
  await keepCounted(tx);
  const memory = await refreshed(tx, known, policy);
  await matchDemands(tx, due, memory);
  await matchPatents(tx, due.numbers, memory);
  return { worked: true, memory };
}

async function matchDemands(tx: Tx, { demandIds }: Due, memory: Memory): Promise<void> {
  if (demandIds.length === 0) return;
  const open = await demandsOf(tx, demandIds, true);
  await forgetDemands(tx, demandIds);
  const closed = new Set(demandIds);
  for (const { id } of open) closed.delete(id);
  if (closed.size > 0) await dropConcepts(tx, [...closed]);
  for (const demand of await understood(tx, memory, open)) {
    const pairs = await bestPairs(tx, demand, memory);
    await saveMatches(tx, pairs);
    memory.index.loosen(demand.id);
  }
}

/** The best of what the database finds for one demand. */
async function bestPairs(tx: Tx, demand: DemandProfile, { index }: Memory): Promise<WeighedPair[]> {
  const patents = await candidatesOf(tx, candidateQuery(demand), candidateLimits);
  const pairs: WeighedPair[] = [];
  await profilesOf(patents, (patent) => {
    const score = scoreOf(demand, patent, index.policy);
    if (score.totalPpm <= index.policy.scorePpmMin) return;
    pairs.push({ demandId: demand.id, revision: demand.revision, number: patent.number, score });
  });
  return pairs
    .sort((a, b) => b.score.totalPpm - a.score.totalPpm || (a.number < b.number ? -1 : 1))
    .slice(0, matchesPerDemandMax);
}

/** New and amended patents against every open demand. */
async function matchPatents(tx: Tx, numbers: readonly string[], memory: Memory): Promise<void> {
  const { index } = memory;
  for (let start = 0; start < numbers.length; start += patentsAtOnce) {
    const some = numbers.slice(start, start + patentsAtOnce);
    for (const demandId of await forgetPatents(tx, some)) index.loosen(demandId);
    const hits: Hit[] = [];
    const profiles = new Map<string, PatentProfile>();
    await profilesOf(await patentsOf(tx, some), (patent) => {
      const found = index.offer(patent);
      if (found.length > 0) profiles.set(patent.number, patent);
      hits.push(...found);
    });
    const pairs = hits.filter((hit) => index.holds(hit)).map((hit) => weighed(hit, profiles, memory));
    for (let at = 0; at < pairs.length; at += pairsAtOnce) {
      await saveMatches(tx, pairs.slice(at, at + pairsAtOnce));
    }
  }
}

function weighed(hit: Hit, profiles: ReadonlyMap<string, PatentProfile>, { index }: Memory): WeighedPair {
  const demand = index.demandOf(hit.demandId)!;
  return {
    demandId: demand.id,
    revision: demand.revision,
    number: hit.number,
    score: scoreOf(demand, profiles.get(hit.number)!, index.policy),
  };
}
