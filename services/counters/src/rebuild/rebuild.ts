import { isContention, Kafka, type Tx } from '@ipflow/platform';
import type { QueryRunner } from 'typeorm';
import { appendFeed } from '../feed/feed';
import { moveHead, readHead } from '../ledger/ledger';
import { topicsCounted } from '../tally/tally';
import { decodeAll } from './decode';
import { LogReader, type Vector } from './log-reader';
import { lettersWithoutEffect, liveProgress, settleCounted, type Letter } from './progress';
import {
  createShadow,
  differences,
  dropShadow,
  indexShadow,
  lockLedger,
  rebuildStatementMaxMs,
  swapShadow,
  type Difference,
} from './shadow';
import { Shelf, type Transact } from './shelf';

/** Records counted in one transaction. */
export const rebuildChunkMax = 2_000;
/** Records that may be left for the moment in which the live counters wait. */
export const lastStretchMax = 4_000;
/** Times the rebuild catches up and tries to take the place of the totals in force. */
export const swapAttemptsMax = 5;

/** How a rebuild went. */
export interface RebuildReport {
  readonly events: number;
  readonly entries: number;
  readonly leftOut: number;
  /** Totals that were wrong and are right now; empty when nothing had drifted. At most `differencesMax`. */
  readonly differences: readonly Difference[];
  /** Reading and counting, without the wait for the group and the swap (milliseconds). */
  readonly countingMs: number;
  /** How long the live counters waited (milliseconds). */
  readonly pauseMs: number;
}

/** The rebuilt ledger cannot take the place of the one in force; the totals stay as they are. */
export class RebuildRefused extends Error {}

/** Called now and then with what was read and written so far. */
export type OnProgress = (tx: Tx, shelf: Shelf) => Promise<void>;

/**
 * Counts the whole history anew beside the ledger in force, and takes its place.
 *
 * It follows the live counters and never overtakes them. At the end it holds the ledger's head, so that they wait;
 * reads the last stretch; and swaps the tables in one transaction. Progress and inbox of the live consumer stay as
 * they are, for the new totals hold exactly the events before that progress.
 */
export class Rebuild {
  private readonly transact: Transact = (work) => transactOn(this.session, work);

  /** What the live counters parked or discarded, as far as they are. */
  private letters: readonly Letter[] = [];

  constructor(
    private readonly session: QueryRunner,
    private readonly kafka: Kafka,
    private readonly id: string,
    private readonly onProgress: OnProgress,
  ) {}

  /** @throws RebuildRefused, LogUnreadable, TooMuchLeftOut; the ledger in force is untouched then */
  async run(): Promise<RebuildReport> {
    // Nobody reads the new tables until the swap, whose commit waits for the disk and for all before it.
    await this.session.query(
      `set statement_timeout = ${rebuildStatementMaxMs}; set synchronous_commit = off`,
    );
    await this.transact(createShadow);
    await this.look();
    const discarded = new Set(
      this.letters.filter(({ state }) => state === 'discarded').map(({ place }) => place),
    );
    const shelf = new Shelf(this.transact, discarded);
    const reader = await LogReader.start(this.kafka, topicsCounted, `counters.rebuild.${this.id}`);
    try {
      const startedAt = performance.now();
      await this.catchUp(reader, shelf);
      await shelf.flush();
      const countingMs = Math.round(performance.now() - startedAt);
      await this.transact(indexShadow);
      return { ...(await this.swap(reader, shelf, discarded)), countingMs };
    } finally {
      await reader.stop();
    }
  }

  /** Where the live counters are, and what they parked before that: in this order, so that no letter is missed. */
  private async look(): Promise<Vector> {
    const tx = this.session.manager;
    const live = await liveProgress(tx, topicsCounted);
    const letters = await lettersWithoutEffect(tx, topicsCounted);
    this.letters = letters.filter(({ partition, offset }) => offset < (live.get(partition) ?? 0n));
    return live;
  }

  /** Reads on until the live counters are at most {@link lastStretchMax} ahead. */
  private async catchUp(reader: LogReader, shelf: Shelf): Promise<void> {
    for (;;) {
      const live = await this.look();
      if (reader.distanceTo(live) <= lastStretchMax) return;
      await this.readUntil(reader, shelf, live);
    }
  }

  /** Decodes one chunk while the one before is being written. */
  private async readUntil(reader: LogReader, shelf: Shelf, until: Vector): Promise<void> {
    const suspect = new Set(this.letters.map(({ place }) => place));
    let writing: Promise<void> = Promise.resolve();
    try {
      for (;;) {
        const records = await reader.next(until, rebuildChunkMax);
        const decoded = await decodeAll(records, suspect);
        await writing;
        if (records.length === 0) return;
        writing = shelf.put(decoded).then(() => this.onProgress(this.session.manager, shelf));
        // Its failure is met at the next `await writing`; until then it must not count as unhandled.
        writing.catch(() => undefined);
      }
    } finally {
      await writing.catch(() => undefined);
    }
  }

  /** From the lock on, a failure ends this rebuild: what the reader has read cannot be read again. */
  private async swap(
    reader: LogReader,
    shelf: Shelf,
    discarded: ReadonlySet<string>,
  ): Promise<Omit<RebuildReport, 'countingMs'>> {
    await this.holdEverybody(reader, shelf);
    const startedAt = performance.now();
    try {
      const tx = this.session.manager;
      await tx.query('set local synchronous_commit = on');
      const head = await readHead(tx, true);
      const live = await this.look();
      await this.readUntil(reader, shelf, live);
      await shelf.retryLeftOut();
      await shelf.flush();
      await agree(tx, shelf, this.letters, discarded, this.id);
      const found = await differences(tx);
      await swapShadow(tx);
      const corrected = found.map(({ before: _, after, ...key }) => ({ ...key, n: after }));
      const feedId = await appendFeed(tx, 'correction', corrected, head.feedId);
      await moveHead(tx, { entryId: shelf.entries, feedId, generation: head.generation + 1 });
      await this.session.commitTransaction();
      return {
        events: shelf.events,
        entries: Number(shelf.entries),
        leftOut: shelf.leftOut.size,
        differences: found,
        pauseMs: Math.round(performance.now() - startedAt),
      };
    } catch (error) {
      await this.rollback();
      throw error;
    }
  }

  /** Opens the last transaction, in which writers and readers of the ledger wait; tries again when they are busy. */
  private async holdEverybody(reader: LogReader, shelf: Shelf): Promise<void> {
    for (let attempt = 1; ; attempt += 1) {
      await this.catchUp(reader, shelf);
      await this.session.startTransaction();
      try {
        await readHead(this.session.manager, true);
        await lockLedger(this.session.manager);
        return;
      } catch (error) {
        await this.rollback();
        if (!isContention(error) || attempt === swapAttemptsMax) throw error;
      }
    }
  }

  private async rollback(): Promise<void> {
    // A lost connection cannot roll back; the server has done it. The first error is the one to report.
    if (this.session.isTransactionActive) await this.session.rollbackTransaction().catch(() => undefined);
  }

  /** Removes the tables of a rebuild that failed. */
  async cleanUp(): Promise<void> {
    await this.transact(dropShadow);
  }
}

/**
 * The live counters and the rebuild must have left out the same records. Letters that the rebuild could count are
 * closed with it.
 * @throws RebuildRefused
 */
async function agree(
  tx: Tx,
  shelf: Shelf,
  letters: readonly Letter[],
  discarded: ReadonlySet<string>,
  rebuildId: string,
): Promise<void> {
  const places = new Set(letters.map(({ place }) => place));
  const lost = [...shelf.leftOut.keys()].filter((place) => !places.has(place));
  if (lost.length > 0) {
    throw new RebuildRefused(
      `${lost.length} records that are counted now cannot be counted by the present rules (the first: ` +
        `${lost[0]}); mend the rule, then rebuild again`,
    );
  }
  const counted = letters.filter(({ place }) => !shelf.leftOut.has(place) && !discarded.has(place));
  if (counted.some(({ state }) => state === 'discarded')) {
    throw new RebuildRefused('a dead letter was discarded while the rebuild ran; rebuild again');
  }
  await settleCounted(tx, counted, `rebuild ${rebuildId}`);
}

/** Runs work in a transaction of this session, or in a savepoint when one is open. */
async function transactOn<T>(session: QueryRunner, work: (tx: Tx) => Promise<T>): Promise<T> {
  await session.startTransaction();
  try {
    const result = await work(session.manager);
    await session.commitTransaction();
    return result;
  } catch (error) {
    if (session.isTransactionActive) await session.rollbackTransaction().catch(() => undefined);
    throw error;
  }
}
