import { shanghaiDate, type LocalDate } from '@ipflow/kernel';
import { LOG, type Tx } from '@ipflow/platform';
import {
  Inject,
  Injectable,
  type BeforeApplicationShutdown,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import type { Logger } from 'pino';
import { DataSource } from 'typeorm';
import { reconcile, type Drift } from './reconcile';

/** How often the clock is looked at (milliseconds). */
const lookEveryMs = 60_000;
/** The hour of Asia/Shanghai from which a day's comparison is due. */
export const nightHour = 3;
/** Whose comparison has not ended by then died with its process, and it is made again (milliseconds). */
const givenUpAfterMs = 3_600_000;
const hourMs = 3_600_000;
/** Nights in one answer. */
export const nightsShownMax = 400;

/** A night's comparison of the totals with their entries. */
export interface NightlyReconciliation {
  readonly day: string;
  readonly begunAt: Date;
  /** Null while it runs. */
  readonly endedAt: Date | null;
  readonly entries: number | null;
  /** Totals that were wrong; empty when all were right. A rebuild puts them right. */
  readonly drift: readonly Drift[] | null;
}

/** 每夜核对: compares totals and entries once a night, whatever the number of replicas, and says so loudly when they differ. */
@Injectable()
export class NightlyReconciler implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private timer?: NodeJS.Timeout;

  constructor(
    private readonly db: DataSource,
    @Inject(LOG) private readonly log: Logger,
  ) {}

  onApplicationBootstrap(): void {
    const look = (): void => {
      this.runIfDue(new Date()).catch((error: unknown) =>
        this.log.warn({ err: error }, 'nightly reconciliation: the next look tries again'),
      );
    };
    this.timer = setInterval(look, lookEveryMs);
  }

  beforeApplicationShutdown(): void {
    clearInterval(this.timer);
  }

  /** Makes the comparison that is due at `now`; false when none is, or when somebody else makes it. */
  async runIfDue(now: Date): Promise<boolean> {
    const day = shanghaiDate(now.getTime() - nightHour * hourMs);
    if (!(await claimNight(this.db.manager, day, now))) return false;
    const { entries, drift } = await reconcile(this.db);
    await this.db.query(
      `update reconciliation set ended_at = now(), entries = $2, drift = $3::jsonb where day = $1`,
      [day, entries, JSON.stringify(drift)],
    );
    if (drift.length > 0) {
      this.log.error(
        { day, drift },
        'nightly reconciliation: totals differ from their entries; rebuild them',
      );
    } else this.log.info({ day, entries }, 'nightly reconciliation: every total is the sum of its entries');
    return true;
  }
}

/** True for the one that is to compare this night: nobody has begun, or who did never ended. */
async function claimNight(tx: Tx, day: LocalDate, now: Date): Promise<boolean> {
  const rows: unknown[] = await tx.query(
    `insert into reconciliation (day, begun_at) values ($1, $2)
     on conflict (day) do update set begun_at = excluded.begun_at
       where reconciliation.ended_at is null and reconciliation.begun_at < $3
     returning day`,
    [day, now, new Date(now.getTime() - givenUpAfterMs)],
  );
  return rows.length > 0;
}

/** The latest nights first. */
export async function listNights(tx: Tx): Promise<NightlyReconciliation[]> {
  const rows: (Omit<NightlyReconciliation, 'entries'> & { entries: string | null })[] = await tx.query(
    `select day::text, begun_at as "begunAt", ended_at as "endedAt", entries, drift from reconciliation
     order by day desc limit $1`,
    [nightsShownMax],
  );
  return rows.map((row) => ({ ...row, entries: row.entries === null ? null : Number(row.entries) }));
}
