import { Kafka, LOG, type Tx } from '@ipflow/platform';
import {
  Inject,
  Injectable,
  type BeforeApplicationShutdown,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import type { Logger } from 'pino';
import { DataSource, type QueryRunner } from 'typeorm';
import { FeedTail } from '../feed/feed.tail';
import { Rebuild, type RebuildReport } from './rebuild';
import { dropShadow } from './shadow';

/** A rebuild as it is told to the office. */
export interface RebuildRun {
  readonly id: string;
  readonly state: 'running' | 'done' | 'failed';
  readonly requestedBy: string;
  readonly startedAt: Date;
  readonly endedAt: Date | null;
  readonly events: number;
  readonly entries: number;
  /** What it found, or why it failed; null while it runs. */
  readonly report: RebuildReport | { readonly error: string } | null;
}

// Any number that no other advisory lock of this database uses.
const rebuildLock = 7_105_102;
const errorTextMax = 2_000;
/** Progress is noted once in so many milliseconds. */
const progressEveryMs = 500;

/** One rebuild at a time among all replicas: its session holds a lock that ends with the process. */
@Injectable()
export class RebuildRunner implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private session?: QueryRunner;
  private work: Promise<void> = Promise.resolve();

  constructor(
    private readonly db: DataSource,
    private readonly kafka: Kafka,
    private readonly tail: FeedTail,
    @Inject(LOG) private readonly log: Logger,
  ) {}

  /** Clears away what a rebuild left whose process died. */
  async onApplicationBootstrap(): Promise<void> {
    if (await this.claim()) await this.release();
  }

  /** Ends the rebuild under way; the ledger in force is whole, and the next start clears the rest away. */
  async beforeApplicationShutdown(): Promise<void> {
    await this.session?.query('select pg_advisory_unlock_all()').catch(() => undefined);
  }

  /** Takes the right to rebuild; false when another rebuild has it. */
  async claim(): Promise<boolean> {
    if (this.session) return false;
    const session = this.db.createQueryRunner();
    const [row]: { won: boolean }[] = await session.query('select pg_try_advisory_lock($1) as won', [
      rebuildLock,
    ]);
    if (!row?.won) {
      await session.release();
      return false;
    }
    this.session = session;
    await dropShadow(session.manager);
    await session.query(
      `update rebuild_run set state = 'failed', ended_at = now(), report = $1::jsonb where state = 'running'`,
      [JSON.stringify({ error: '进程在重算中途结束；在用的累计数未受影响，可重新发起' })],
    );
    return true;
  }

  /** Gives the right back unused. */
  async release(): Promise<void> {
    const { session } = this;
    this.session = undefined;
    if (!session || session.isReleased) return;
    // The session goes back to the pool as it came.
    await session.query('reset statement_timeout; reset synchronous_commit').catch(() => undefined);
    await session.query('select pg_advisory_unlock($1)', [rebuildLock]).catch(() => undefined);
    await session.release();
  }

  /** Starts the rebuild that was claimed. */
  start(id: string): void {
    this.work = this.run(id);
  }

  /** Resolves when the rebuild started last has ended. */
  async ended(): Promise<void> {
    await this.work;
  }

  private async run(id: string): Promise<void> {
    let notedAt = 0;
    const rebuild = new Rebuild(this.session!, this.kafka, id, async (tx, shelf) => {
      if (performance.now() - notedAt < progressEveryMs) return;
      notedAt = performance.now();
      await noteProgress(tx, id, shelf);
    });
    try {
      const report = await rebuild.run();
      await close(this.db.manager, id, 'done', report);
      this.log.info({ rebuild: id, ...report, differences: report.differences.length }, 'rebuild: done');
    } catch (error) {
      const text = error instanceof Error ? error.message : String(error);
      this.log.error({ err: error, rebuild: id }, 'rebuild: failed; the totals in force are untouched');
      await rebuild.cleanUp().catch(() => undefined);
      await close(this.db.manager, id, 'failed', { error: text.slice(0, errorTextMax) }).catch(
        (again: unknown) =>
          this.log.warn(
            { err: again, rebuild: id },
            'rebuild: its end could not be noted; the next start will',
          ),
      );
    } finally {
      await this.release();
      this.tail.changed();
    }
  }
}

/** Notes a rebuild that begins, in the transaction of the command that asked for it. */
export async function noteStart(tx: Tx, id: string, requestedBy: string): Promise<void> {
  await tx.query(`insert into rebuild_run (id, state, requested_by) values ($1, 'running', $2)`, [
    id,
    requestedBy,
  ]);
}

async function noteProgress(tx: Tx, id: string, so: { events: number; entries: bigint }): Promise<void> {
  await tx.query('update rebuild_run set events = $2, entries = $3 where id = $1', [
    id,
    so.events,
    so.entries.toString(),
  ]);
}

async function close(
  tx: Tx,
  id: string,
  state: 'done' | 'failed',
  report: NonNullable<RebuildRun['report']>,
): Promise<void> {
  await tx.query(
    `update rebuild_run set state = $2, ended_at = now(), report = $3::jsonb,
       events = coalesce(($3::jsonb->>'events')::bigint, events),
       entries = coalesce(($3::jsonb->>'entries')::bigint, entries)
     where id = $1`,
    [id, state, JSON.stringify(report)],
  );
}

/** A rebuild by its id; undefined when there is none. */
export async function readRun(tx: Tx, id: string): Promise<RebuildRun | undefined> {
  const rows: (Omit<RebuildRun, 'events' | 'entries'> & { events: string; entries: string })[] =
    await tx.query(
      `select id, state, requested_by as "requestedBy", started_at as "startedAt", ended_at as "endedAt", events, entries, report
     from rebuild_run where id = $1`,
      [id],
    );
  const [row] = rows;
  return row && { ...row, events: Number(row.events), entries: Number(row.entries) };
}
