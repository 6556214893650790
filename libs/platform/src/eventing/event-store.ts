import { Refused } from '@ipflow/kernel';
import { Injectable } from '@nestjs/common';
import { setTimeout as delay } from 'node:timers/promises';
import { DataSource } from 'typeorm';
import { Clock } from '../clock';
import { currentTrace, withTrace } from '../telemetry/trace';
import { append } from './append';
import { decideTogether, type Job, type Work } from './decide-together';
import { faultPoint } from './faults';
import {
  Answer,
  IdempotencyKeyReused,
  rememberAnswer,
  storedAnswer,
  type CommandContext,
} from './idempotency';
import { Lanes, type LaneLimits } from './lanes';
import {
  brokenConstraint,
  inTransaction,
  isContention,
  isEngineAway,
  surviveLostConnections,
  type Tx,
} from './transaction';
import type { EventMeta, StoredEvent } from './stored-event';
import { Look, Unit } from './unit';

/** Times a command is decided anew when others changed its streams first, or the database went away. */
export const commandAttemptsMax = 12;
/** Transactions of commands under way at once, and commands in one of them; what arrives meanwhile is decided together. */
export const commandLanes: LaneLimits = { lanes: 3, together: 32, waitsForOthers: false, gatherMs: 10 };
const retryDelayMs = 4;
const retryDelayMaxMs = 250;

/** Brings the service's own views up to date inside the transaction that appends. */
export type Projector = (tx: Tx, events: readonly StoredEvent[]) => Promise<void>;

/** Injection key of the service's {@link Projector}. */
export const PROJECTOR = Symbol('projector');

/** A job and who waits for it. */
interface Waiting extends Job {
  settle(answer: Promise<Answer>): void;
}

/**
 * Where every command of a service runs: a transaction that loads, decides, appends, projects and remembers the answer.
 * `unique (stream, version)` is the lock. Commands that arrive while the lanes are busy share a transaction; each is
 * still decided and answered for itself.
 */
@Injectable()
export class EventStore {
  private readonly listeners = new Set<() => void>();
  private readonly lanes = new Lanes<Waiting>(commandLanes, (jobs) => this.runJobs(jobs));

  constructor(
    private readonly db: DataSource,
    private readonly clock: Clock,
    private readonly project: Projector,
  ) {
    surviveLostConnections(db);
  }

  /** Calls `listener` after each commit that appended events; the relay wakes by it. Returns how to stop that. */
  onAppended(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /**
   * Runs a caller's command once per idempotency key and answers the same to every repeat.
   * A {@link Refused} becomes the stored answer too, so that a repeat learns the same. `work` may run several times, and
   * only its last run takes effect.
   * @throws IdempotencyKeyReused when the key was used for another request
   */
  run(command: CommandContext, work: Work): Promise<Answer> {
    const trace = currentTrace();
    const traced: Work = (unit, now) => (trace ? withTrace(trace, () => work(unit, now)) : work(unit, now));
    return new Promise((resolve) => {
      this.lanes.take({ command, work: traced, settle: resolve });
    });
  }

  /** Several jobs share a transaction; those that cannot, and all when it fails, run alone and say why. */
  private async runJobs(jobs: readonly Waiting[]): Promise<void> {
    const [first, ...others] = jobs;
    if (others.length === 0) {
      const answer = this.runAlone(first!, 0);
      first!.settle(answer);
      await answer.catch(() => undefined);
      return;
    }
    const answers = await this.runTogether(jobs).catch(() => new Map<Job, Answer>());
    for (const job of jobs) {
      const answer = answers.get(job);
      job.settle(answer ? Promise.resolve(answer) : this.runAlone(job, 1));
    }
  }

  private async runTogether(jobs: readonly Waiting[]): Promise<Map<Job, Answer>> {
    const answers = await inTransaction(this.db, (tx) =>
      decideTogether(tx, jobs, this.clock.now(), this.project),
    );
    await faultPoint('command.afterCommit');
    this.wake();
    return answers;
  }

  /** `firstAttempt` above 0: others are at its streams, or its key may be known. */
  private async runAlone({ command, work }: Job, firstAttempt: number): Promise<Answer> {
    try {
      return await this.answerOnce(command, firstAttempt, async (tx, attempt) => {
        const unit = new Unit(tx, command.meta, attempt > 0);
        const answer = await work(unit, this.clock.now());
        await faultPoint('command.afterDecide');
        await this.write(tx, unit);
        return answer;
      });
    } catch (error) {
      if (mayRunAgain(error) || error instanceof IdempotencyKeyReused) throw error;
      // All that the work wrote is rolled back. A twin that was faster may have caused the error: its answer counts.
      return this.answerOnce(command, 1, async () => {
        if (error instanceof Refused) return new Answer(422, undefined, error.reasons);
        throw error;
      });
    }
  }

  /**
   * Repeats are rare: the first attempt does not look for a stored answer. A repeat then breaks `idempotency_key` or is
   * refused, and both ways lead here again, looking first.
   */
  private answerOnce(
    command: CommandContext,
    firstAttempt: number,
    work: (tx: Tx, attempt: number) => Promise<Answer>,
  ): Promise<Answer> {
    return this.persist(async (tx, attempt) => {
      const stored = attempt > 0 ? await storedAnswer(tx, command) : undefined;
      if (stored) return stored;
      const answer = await work(tx, attempt);
      await rememberAnswer(tx, command, answer);
      await faultPoint('command.afterProject');
      return answer;
    }, firstAttempt);
  }

  /**
   * Runs work of the service itself (a job, a timer), which brings its own identity in the streams it writes.
   * @throws Refused and whatever `work` throws
   */
  async runInternal<T>(meta: EventMeta, work: (unit: Unit, now: Date) => Promise<T>): Promise<T> {
    return this.persist(async (tx, attempt) => {
      const unit = new Unit(tx, meta, attempt > 0);
      const result = await work(unit, this.clock.now());
      await this.write(tx, unit);
      return result;
    });
  }

  /** Runs work inside a transaction that is already open: a consumer's. The caller calls {@link wake} after it. */
  async runWithin<T>(tx: Tx, meta: EventMeta, work: (unit: Unit, now: Date) => Promise<T>): Promise<T> {
    const unit = new Unit(tx, meta, true);
    const result = await work(unit, this.clock.now());
    await this.write(tx, unit);
    return result;
  }

  /**
   * Shows what a command would be decided on now, without deciding: all as of one moment, nothing locked. It cannot write.
   * @throws whatever `work` throws
   */
  look<T>(work: (look: Look, now: Date) => Promise<T>): Promise<T> {
    return inTransaction(this.db, async (tx) => {
      await tx.query('set transaction isolation level repeatable read, read only');
      return work(new Look(tx), this.clock.now());
    });
  }

  /** Tells the relay that there is something to publish. */
  wake(): void {
    for (const listener of this.listeners) listener();
  }

  private async write(tx: Tx, { drafts }: Unit): Promise<void> {
    const events = await append(tx, drafts);
    await faultPoint('command.afterAppend');
    if (events.length > 0) await this.project(tx, events);
  }

  private async persist<T>(work: (tx: Tx, attempt: number) => Promise<T>, firstAttempt = 0): Promise<T> {
    for (let attempt = firstAttempt; ; attempt += 1) {
      try {
        const result = await inTransaction(this.db, (tx) => work(tx, attempt));
        await faultPoint('command.afterCommit');
        this.wake();
        return result;
      } catch (error) {
        if (attempt + 1 >= commandAttemptsMax || !mayRunAgain(error)) throw error;
      }
      const backOffMs = Math.min(retryDelayMs * 2 ** attempt, retryDelayMaxMs);
      await delay(backOffMs * (0.5 + Math.random()));
    }
  }
}

const raceConstraints = new Set(['event_stream_version', 'idempotency_key']);

/** Somebody else was first, or the outcome is unknown: running again finds the stored answer or decides anew. */
function mayRunAgain(error: unknown): boolean {
  return isContention(error) || isEngineAway(error) || raceConstraints.has(brokenConstraint(error) ?? '');
}
