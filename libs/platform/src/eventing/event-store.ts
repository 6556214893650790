import { Refused } from '@ipflow/kernel';
import { Injectable } from '@nestjs/common';
import { setTimeout as delay } from 'node:timers/promises';
import { DataSource } from 'typeorm';
import { Clock } from '../clock';
import { faultPoint } from './faults';
import {
  Answer,
  IdempotencyKeyReused,
  rememberAnswer,
  storedAnswer,
  type CommandContext,
} from './idempotency';
import {
  brokenConstraint,
  inTransaction,
  isContention,
  isEngineAway,
  surviveLostConnections,
  type Tx,
} from './transaction';
import type { EventMeta, StoredEvent } from './stored-event';
import { Unit } from './unit';

/** Times a command is decided anew when others changed its streams first, or the database went away. */
export const commandAttemptsMax = 12;
const retryDelayMs = 4;
const retryDelayMaxMs = 250;

/** Brings the service's own views up to date inside the transaction that appends. */
export type Projector = (tx: Tx, events: readonly StoredEvent[]) => Promise<void>;

/** Injection key of the service's {@link Projector}. */
export const PROJECTOR = Symbol('projector');

/**
 * Where every command of a service runs: one transaction that loads, decides, appends, projects and remembers
 * the answer. `unique (stream, version)` is the lock.
 */
@Injectable()
export class EventStore {
  private readonly listeners = new Set<() => void>();

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
   * A {@link Refused} becomes the stored answer too, so that a repeat learns the same.
   * @throws IdempotencyKeyReused when the key was used for another request
   */
  async run(command: CommandContext, work: (unit: Unit, now: Date) => Promise<Answer>): Promise<Answer> {
    try {
      return await this.answerOnce(command, false, async (tx, attempt) => {
        const unit = new Unit(tx, command.meta, attempt > 0);
        const answer = await work(unit, this.clock.now());
        await faultPoint('command.afterDecide');
        await this.write(unit);
        return answer;
      });
    } catch (error) {
      if (mayRunAgain(error) || error instanceof IdempotencyKeyReused) throw error;
      // All that the work wrote is rolled back. A twin that was faster may have caused the error: its answer counts.
      return this.answerOnce(command, true, async () => {
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
    lookFirst: boolean,
    work: (tx: Tx, attempt: number) => Promise<Answer>,
  ): Promise<Answer> {
    return this.persist(async (tx, attempt) => {
      const stored = lookFirst || attempt > 0 ? await storedAnswer(tx, command) : undefined;
      if (stored) return stored;
      const answer = await work(tx, attempt);
      await rememberAnswer(tx, command, answer);
      await faultPoint('command.afterProject');
      return answer;
    });
  }

  /**
   * Runs work of the service itself (a job, a timer), which brings its own identity in the streams it writes.
   * @throws Refused and whatever `work` throws
   */
  async runInternal<T>(meta: EventMeta, work: (unit: Unit, now: Date) => Promise<T>): Promise<T> {
    return this.persist(async (tx, attempt) => {
      const unit = new Unit(tx, meta, attempt > 0);
      const result = await work(unit, this.clock.now());
      await this.write(unit);
      return result;
    });
  }

  /** Runs work inside a transaction that is already open: a consumer's. The caller calls {@link wake} after it. */
  async runWithin<T>(tx: Tx, meta: EventMeta, work: (unit: Unit, now: Date) => Promise<T>): Promise<T> {
    const unit = new Unit(tx, meta, true);
    const result = await work(unit, this.clock.now());
    await this.write(unit);
    return result;
  }

  /** Tells the relay that there is something to publish. */
  wake(): void {
    for (const listener of this.listeners) listener();
  }

  private async write(unit: Unit): Promise<void> {
    const events = await unit.flush();
    await faultPoint('command.afterAppend');
    if (events.length > 0) await this.project(unit.tx, events);
  }

  private async persist<T>(work: (tx: Tx, attempt: number) => Promise<T>): Promise<T> {
    for (let attempt = 0; ; attempt += 1) {
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
