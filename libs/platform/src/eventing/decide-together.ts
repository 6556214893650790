import { Refused } from '@ipflow/kernel';
import { append } from './append';
import { faultPoint } from './faults';
import { Answer, rememberFresh, type CommandContext } from './idempotency';
import type { StoredEvent } from './stored-event';
import { StreamReader } from './stream-reader';
import type { Tx } from './transaction';
import { Unit } from './unit';

/** What a command does: loads, decides, answers. */
export type Work = (unit: Unit, now: Date) => Promise<Answer>;

/** A command and what it does. */
export interface Job {
  readonly command: CommandContext;
  readonly work: Work;
}

/** What a job came to, before anything is written. */
interface Outcome {
  readonly job: Job;
  readonly unit: Unit;
  readonly answer: Answer;
}

/**
 * Decides several commands in one open transaction, with as many statements as one needs. Returns the answers of those
 * that took effect; who is missing must run alone: its key was used before, its streams met another's of the group, or
 * its work failed. A statement that fails fails the transaction, and with it the whole group.
 */
export async function decideTogether(
  tx: Tx,
  jobs: readonly Job[],
  now: Date,
  project: (tx: Tx, events: readonly StoredEvent[]) => Promise<void>,
): Promise<Map<Job, Answer>> {
  const reader = new StreamReader(tx, true);
  const outcomes = await Promise.all(
    jobs.map((job) => outcomeOf(job, new Unit(tx, job.command.meta, false, reader), now)),
  );
  const side = sideBySide(outcomes.filter((outcome) => outcome !== undefined));
  const fresh = await rememberFresh(
    tx,
    side.map(({ job, answer }) => ({ command: job.command, answer })),
  );
  const kept = side.filter(({ job }) => fresh.has(job.command));
  await faultPoint('command.afterDecide');
  const events = await append(
    tx,
    kept.flatMap(({ unit, answer }) => (answer.refusals ? [] : unit.drafts)),
  );
  await faultPoint('command.afterAppend');
  if (events.length > 0) await project(tx, events);
  await faultPoint('command.afterProject');
  return new Map(kept.map(({ job, answer }) => [job, answer]));
}

async function outcomeOf(job: Job, unit: Unit, now: Date): Promise<Outcome | undefined> {
  try {
    return { job, unit, answer: await job.work(unit, now) };
  } catch (error) {
    if (!(error instanceof Refused)) return undefined;
    return { job, unit, answer: new Answer(422, undefined, error.reasons) };
  }
}

/**
 * Those that do not rest on what another of them changes, nor come twice. Who looked beyond its streams goes first or not at
 * all: views and locks tell it nothing of the others, which share its transaction.
 */
function sideBySide(outcomes: readonly Outcome[]): Outcome[] {
  const changed = new Set<string>();
  const keys = new Set<string>();
  return outcomes.filter(({ job: { command }, unit, answer }) => {
    const key = JSON.stringify([command.tenant, command.operation, command.key]);
    if (keys.has(key) || [...unit.read].some((stream) => changed.has(stream))) return false;
    if (unit.lookedAround && keys.size > 0) return false;
    keys.add(key);
    if (!answer.refusals) for (const { stream } of unit.drafts) changed.add(stream);
    return true;
  });
}
