import { Refused, shanghaiDate, type LocalDate, type Refusal } from '@ipflow/kernel';
import {
  Clock,
  continueTrace,
  EventStore,
  inTransaction,
  isOverrun,
  isTransient,
  LOG,
  type EventMeta,
} from '@ipflow/platform';
import {
  Inject,
  Injectable,
  type BeforeApplicationShutdown,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { EventEmitter } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import type { Logger } from 'pino';
import { DataSource } from 'typeorm';
import { gazetteIntake } from '../gazette/gazette.intake';
import { openSheet, type SheetRow } from '@ipflow/sheets';
import { failed, stalled, stalledMaxMs, unreadable } from './import.faults';
import type { ImportContext, Intake, OpenedSheet } from './intake';
import { isOver, markEnded, markRunning, nextImport, restoreFile, type ImportRow } from './import.store';
import { patentsIntake } from './patents.intake';

/** How often the runner looks for work without being told (milliseconds). */
export const importPollMs = 1_000;
/** Pause after an engine went away in the middle of an import (milliseconds). */
const retryPauseMs = 1_000;
/** Rows and characters of text that take effect in one transaction: few round trips, and what is made of them dies young. */
const batchLimits = { batchRowsMax: 1_000, batchCharsMax: 2 ** 22 };
// One kind of file each: what a row says, and what is done with it.
const intakes: Readonly<Record<ImportRow['kind'], Intake<{ readonly rowNumber: number }>>> = {
  patents: patentsIntake as Intake<{ readonly rowNumber: number }>,
  gazette: gazetteIntake as Intake<{ readonly rowNumber: number }>,
};
// One import at a time in the whole platform: they are heavy, and their order is the order of the uploads.
const runnerLock = 7_105_102;

/** Works through the imports, one at a time; goes on behind the last finished run of rows after a restart. */
@Injectable()
export class ImportRunner implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private running = true;
  private loop: Promise<void> = Promise.resolve();
  private wakeUp: () => void = () => undefined;
  private readonly ended = new EventEmitter().setMaxListeners(0);
  /** The import at hand, and when it last got a run of rows done, or was taken up. */
  private moved: { readonly importId: string; readonly atMs: number } | undefined;

  constructor(
    private readonly db: DataSource,
    private readonly store: EventStore,
    private readonly clock: Clock,
    @Inject(LOG) private readonly log: Logger,
  ) {}

  onApplicationBootstrap(): void {
    this.loop = this.run();
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.running = false;
    this.wakeUp();
    await this.loop;
  }

  /** There is a new import. */
  wake(): void {
    this.wakeUp();
  }

  /** Waits until an import has ended, here or in another replica, but not longer than `ms`. */
  async untilEnded(importId: string, ms: number): Promise<void> {
    const deadline = performance.now() + ms;
    for (;;) {
      const waiting = new AbortController();
      const stop = (): void => waiting.abort();
      // Listening before looking: an end between the two is not missed.
      this.ended.once(importId, stop);
      const over = await isOver(this.db.manager, importId);
      const leftMs = deadline - performance.now();
      if (!over && leftMs > 0) {
        await delay(Math.min(leftMs, importPollMs), undefined, { signal: waiting.signal }).catch(
          () => undefined,
        );
      }
      this.ended.off(importId, stop);
      if (over || leftMs <= 0) return;
    }
  }

  private async run(): Promise<void> {
    while (this.running) {
      try {
        if (!(await this.workOff())) await this.pause(importPollMs);
      } catch (error) {
        this.log.warn({ err: error }, 'import: paused; it goes on behind the last finished rows');
        await this.pause(retryPauseMs);
      }
    }
  }

  /** Takes the next import, if any and if no other replica is at it. Returns whether there was one. */
  private async workOff(): Promise<boolean> {
    const next = await nextImport(this.db.manager);
    if (next?.id !== this.moved?.importId) this.moved = undefined;
    if (!next) return false;
    const session = this.db.createQueryRunner();
    try {
      const [{ won }]: [{ won: boolean }] = await session.query('select pg_try_advisory_lock($1) as won', [
        runnerLock,
      ]);
      const job = won ? await nextImport(this.db.manager) : undefined;
      if (job) await this.execute(job);
      return job !== undefined;
    } finally {
      await session.query('select pg_advisory_unlock($1)', [runnerLock]).catch(() => undefined);
      await session.release();
    }
  }

  /** Works on an import until it has ended; @throws what may pass, unless the import has waited long enough for that. */
  private async execute(job: ImportRow): Promise<void> {
    if (this.moved?.importId !== job.id) this.moved = this.movedNow(job.id);
    try {
      const refusal = await this.workOn(job);
      if (refusal !== 'interrupted') await this.end(job.id, refusal);
    } catch (error) {
      if (this.nowMs() - this.moved!.atMs < stalledMaxMs) throw error;
      this.log.error({ err: error, importId: job.id }, `import: given up, ${stalled.code}`);
      await this.end(job.id, [stalled]);
    }
  }

  private async workOn(job: ImportRow): Promise<readonly Refusal[] | undefined | 'interrupted'> {
    const folder = await mkdtemp(join(tmpdir(), 'ipflow-import-'));
    const path = join(folder, 'sheet');
    try {
      await markRunning(this.db.manager, job.id);
      await restoreFile(this.db.manager, job.id, path);
      return await this.readAll(job, path);
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  }

  private async end(importId: string, refusal: readonly Refusal[] | undefined): Promise<void> {
    await inTransaction(this.db, (tx) => markEnded(tx, importId, refusal));
    this.moved = undefined;
    this.ended.emit(importId);
  }

  private movedNow(importId: string) {
    return { importId, atMs: this.nowMs() };
  }

  private nowMs(): number {
    return this.clock.now().getTime();
  }

  /** Reads the file to its end; the reasons when it had to be refused, in whole or from some row on. */
  private async readAll(
    job: ImportRow,
    path: string,
  ): Promise<readonly Refusal[] | undefined | 'interrupted'> {
    const today = shanghaiDate(this.nowMs());
    const actor = { tenant: job.tenant, isOffice: job.tenant === 'office' };
    let fault = unreadable;
    try {
      const sheet = openSheet(path, { fileName: job.fileName, limits: batchLimits });
      const intake = intakes[job.kind];
      for await (const rows of ahead(readSheet(sheet, intake, job.rowsDone, today))) {
        if (!this.running) return 'interrupted';
        fault = failed;
        await this.takeIn(metaOf(job), intake, rows, { importId: job.id, actor, today });
        fault = unreadable;
      }
      return this.running ? undefined : 'interrupted';
    } catch (error) {
      if (error instanceof Refused) return error.reasons;
      if (isTransient(error)) throw error;
      this.log.error({ err: error, importId: job.id }, `import: given up, ${fault.code}`);
      return [fault];
    }
  }

  /** Takes in a run of rows; where the database is too slow for so many at once, in halves, each in its own transaction. */
  private async takeIn<Row>(
    meta: EventMeta,
    intake: Intake<Row>,
    rows: readonly Row[],
    context: ImportContext,
  ): Promise<void> {
    if (!this.running) return;
    try {
      await this.store.runInternal(meta, (unit) => intake.takeIn(unit, rows, context));
      this.moved = this.movedNow(context.importId);
    } catch (error) {
      if (!isOverrun(error) || rows.length === 1) throw error;
      const half = Math.ceil(rows.length / 2);
      await this.takeIn(meta, intake, rows.slice(0, half), context);
      await this.takeIn(meta, intake, rows.slice(half), context);
    }
  }

  private async pause(ms: number): Promise<void> {
    const waiting = new AbortController();
    this.wakeUp = () => waiting.abort();
    await delay(ms, undefined, { signal: waiting.signal }).catch(() => undefined);
  }
}

/** Runs of rows behind `rowsDone`, read and ready to be taken in. */
async function* readSheet<Row>(
  sheet: AsyncGenerator<SheetRow[], void, undefined>,
  intake: Intake<Row>,
  rowsDone: number,
  today: LocalDate,
): AsyncGenerator<Row[], void, undefined> {
  let opened: OpenedSheet<Row> | undefined;
  for await (const batch of sheet) {
    const known = (opened ??= intake.open(batch, today));
    const from = Math.max(known.headerRow, rowsDone);
    const rows = batch.filter(({ rowNumber }) => rowNumber > from);
    if (rows.length > 0) yield rows.map((row) => known.read(row));
  }
}

/** Reads one run of rows ahead, so that the file is parsed while the database works. */
async function* ahead<T>(source: AsyncGenerator<T, void, undefined>): AsyncGenerator<T> {
  let next = source.next();
  try {
    for (;;) {
      const { value, done } = await next;
      if (done) return;
      next = source.next();
      // A failure of the read-ahead is met when its turn comes, not before.
      next.catch(() => undefined);
      yield value;
    }
  } finally {
    await source.return();
  }
}

function metaOf(job: ImportRow): EventMeta {
  const { traceparent } = continueTrace(undefined, undefined);
  return { tenant: job.tenant, actor: job.actor, traceparent, correlationId: job.id };
}
