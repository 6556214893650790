import { inTransaction, type Tx } from '@ipflow/platform';
import type { DataSource } from 'typeorm';
import { takeOver } from './due.store';
import { DemandIndex, type Hit } from './demand-index';
import type { MatchingPolicy } from './matching.policy';
import { countedAt, recount } from './lexicon';
import { demandsOf, patentCount, patentsBehind, patentsOf } from './matching.queries';
import { forgetBefore, saveMatches, type WeighedPair } from './match.store';
import { profilesOf, remember, understood, type Memory } from './memory';
import type { PatentProfile } from './profile';
import { beginRun, bestOf, endRun, moveOn, openRun, saveScan, type MatchRunRow } from './run.store';
import { scoreOf } from './score';

/** Patents read at once in a scan, and between two places a restart goes on from. */
const patentsPerStep = 5_000;
const patentsPerMark = 100_000;
/** Demands whose scores are explained in one transaction, and demands written or read at once. */
const demandsExplainedAtOnce = 40;
const demandsAtOnce = 1_000;

/** A scan under way in this process. */
interface Scan {
  readonly runId: string;
  readonly memory: Memory;
  lastNumber: string;
  patentsDone: number;
  markedAt: number;
}

/**
 * A run over the whole pool, step by step: the patents pass the open demands once, then the best pairs of each demand are
 * weighed again and written with their reasons. Every step can be repeated; what was marked is not done again.
 */
export class RunSteps {
  private scan?: Scan;

  constructor(private readonly db: DataSource) {}

  /** One step of the open run. Returns whether there was one. */
  async step(policy: MatchingPolicy): Promise<boolean> {
    const run = await openRun(this.db.manager);
    if (!run) return false;
    if (run.state === 'waiting') await this.begin(run, policy);
    else if (run.state === 'scanning') await this.goOn(run, policy);
    else await this.explain(run, policy);
    return true;
  }

  /** After an error nothing in memory is trusted. */
  forget(): void {
    this.scan = undefined;
  }

  private async begin(run: MatchRunRow, policy: MatchingPolicy): Promise<void> {
    await inTransaction(this.db, recount);
    const memory = await inTransaction(this.db, async (tx) => {
      const made = await remember(tx, policy, false);
      const demandIds = made.index.demandIds();
      await takeOver(tx, demandIds);
      await beginRun(tx, run.id, { patents: await patentCount(tx), demandIds, ruleVersion: policy.version });
      return made;
    });
    this.scan = { runId: run.id, memory, lastNumber: '', patentsDone: 0, markedAt: 0 };
  }

  private async goOn(run: MatchRunRow, policy: MatchingPolicy): Promise<void> {
    const scan = this.scan?.runId === run.id ? this.scan : await this.resumed(run, policy);
    this.scan = scan;
    const patents = await patentsBehind(this.db.manager, scan.lastNumber, patentsPerStep);
    await profilesOf(patents, (patent) => scan.memory.index.offer(patent));
    scan.lastNumber = patents.at(-1)?.number ?? scan.lastNumber;
    scan.patentsDone += patents.length;
    const over = patents.length < patentsPerStep;
    if (!over && scan.patentsDone < scan.markedAt + patentsPerMark) return;
    await inTransaction(this.db, (tx) => mark(tx, scan, over));
    scan.markedAt = scan.patentsDone;
    if (over) this.scan = undefined;
  }

  private async resumed(run: MatchRunRow, policy: MatchingPolicy): Promise<Scan> {
    const memory = await remember(this.db.manager, policy, false);
    for (let after = ''; ;) {
      const best = await bestOf(this.db.manager, run.id, after, demandsAtOnce);
      for (const { demandId, hits } of best) memory.index.restore(demandId, hits);
      if (best.length < demandsAtOnce) break;
      after = best.at(-1)!.demandId;
    }
    const { id: runId, lastNumber, patentsDone } = run;
    return { runId, memory, lastNumber, patentsDone, markedAt: patentsDone };
  }

  private async explain(run: MatchRunRow, policy: MatchingPolicy): Promise<void> {
    const over = await inTransaction(this.db, async (tx) => {
      const best = await bestOf(tx, run.id, run.lastDemand, demandsExplainedAtOnce);
      if (best.length > 0) {
        await writeBest(tx, run, best, policy);
        await moveOn(tx, run.id, best.length, best.at(-1)!.demandId);
      } else await endRun(tx, run.id);
      return best.length === 0;
    });
    if (over) this.forget();
  }
}

async function mark(tx: Tx, scan: Scan, over: boolean): Promise<void> {
  const best = [...scan.memory.index.best()].map(({ demand, hits }) => ({ demandId: demand.id, hits }));
  const done = { patents: scan.patentsDone, lastNumber: scan.lastNumber, over };
  for (let start = 0; start < Math.max(1, best.length); start += demandsAtOnce) {
    await saveScan(tx, scan.runId, done, best.slice(start, start + demandsAtOnce));
  }
}

/** The best pairs of some demands, weighed again and with their reasons; what is newer than the run stays. */
async function writeBest(
  tx: Tx,
  run: MatchRunRow,
  best: readonly { demandId: string; hits: readonly Hit[] }[],
  policy: MatchingPolicy,
): Promise<void> {
  const ids = best.map(({ demandId }) => demandId);
  const basis: Memory = { index: new DemandIndex(policy), countedAt: await countedAt(tx) };
  const demands = await understood(tx, basis, await demandsOf(tx, ids, true));
  const numbers = [...new Set(best.flatMap(({ hits }) => hits.map(({ number }) => number)))];
  const profiles = new Map<string, PatentProfile>();
  await profilesOf(await patentsOf(tx, numbers), (patent) => profiles.set(patent.number, patent));
  const hitsOf = new Map(best.map(({ demandId, hits }) => [demandId, hits]));
  const pairs: WeighedPair[] = [];
  for (const demand of demands) {
    for (const { number } of hitsOf.get(demand.id)!) {
      const patent = profiles.get(number);
      if (!patent) continue;
      const score = scoreOf(demand, patent, policy);
      pairs.push({ demandId: demand.id, revision: demand.revision, number, score });
    }
  }
  await forgetBefore(tx, ids, run.startedAt!);
  await saveMatches(tx, pairs);
}
