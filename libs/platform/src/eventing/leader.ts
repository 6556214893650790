import { setTimeout as delay } from 'node:timers/promises';
import { Client } from 'pg';
import type { Logger } from 'pino';
import { restAfter, type Rest } from './rest';

/** How often a standby asks for the leadership (milliseconds). */
export const standbyMs = 1_000;
const errorPauseMs = 500;
/** A query of the leader's session that takes longer counts as lost (milliseconds). */
export const leaderQueryMaxMs = 15_000;
/** A leader that stays silent so long (its host died, its process hangs) loses the leadership (milliseconds). */
export const leaderSilenceMaxMs = 30_000;
/** How long `stop` waits for the round under way. */
export const leaderStopMaxMs = 3_000;
// The session outlives a dead host only for the keepalives.
const sessionSettings = [
  `idle_session_timeout=${leaderSilenceMaxMs}`,
  'tcp_keepalives_idle=10',
  'tcp_keepalives_interval=5',
  'tcp_keepalives_count=3',
];

/** What one process per database does at a time. */
export interface Duty {
  /** In the log and in the session's name. */
  readonly name: string;
  /** Any number that no other advisory lock of this database uses. */
  readonly lock: number;
  /** How often a leader looks without being woken: other replicas make work, too (milliseconds). */
  readonly pollMs: number;
  /** Settings of the session beyond those of every leader. */
  readonly settings?: readonly string[];
  /** What it means to wait, said in the log when a round fails. */
  readonly whenPaused: string;
  /** Called once the leadership is won, before the first round. */
  readonly begin?: () => Promise<void>;
  /** One round of work on the very session that holds the leadership; returns how much there was to do. */
  readonly round: (session: Client) => Promise<number>;
  /** How its work gathers in a busy time; when absent, rounds follow one another at once. */
  readonly rest?: Rest;
  /** Called when the leadership ends, however it ended. */
  readonly end?: () => Promise<void>;
}

/**
 * One leader per database: the advisory lock lives on the very session that reads and marks, so a leader that lost its
 * session cannot mark or read on. Rounds follow one another while there is work, then wait to be woken.
 */
export class Leader {
  private readonly stopping = new AbortController();
  private leading = false;
  private loop: Promise<void> = Promise.resolve();
  private woken = false;
  private wakeUp: () => void = () => undefined;

  constructor(
    private readonly databaseUrl: string,
    private readonly duty: Duty,
    private readonly log: Logger,
  ) {}

  /** Starts the loop. */
  start(): void {
    this.loop = this.run();
  }

  /** There may be something to do. */
  wake(): void {
    this.woken = true;
    this.wakeUp();
  }

  /** True while this process holds the leadership. */
  get isLeader(): boolean {
    return this.leading;
  }

  /** Finishes the round under way and ends; an engine that does not answer is not waited for. */
  async stop(): Promise<void> {
    this.stopping.abort();
    this.wake();
    const late = new AbortController();
    await Promise.race([this.loop, pause(leaderStopMaxMs, late.signal)]);
    late.abort();
  }

  private get running(): boolean {
    return !this.stopping.signal.aborted;
  }

  private async run(): Promise<void> {
    const { name, settings = [], whenPaused, end } = this.duty;
    while (this.running) {
      const session = new Client({
        connectionString: this.databaseUrl,
        application_name: name,
        connectionTimeoutMillis: leaderQueryMaxMs,
        query_timeout: leaderQueryMaxMs,
        options: [...sessionSettings, ...settings].map((setting) => `-c ${setting}`).join(' '),
      });
      // A lost session surfaces in the next query; without a listener it would end the process.
      session.on('error', () => undefined);
      try {
        await session.connect();
        await this.lead(session);
      } catch (error) {
        this.log.warn({ err: error }, whenPaused);
        await pause(errorPauseMs, this.stopping.signal);
      } finally {
        this.leading = false;
        await end?.().catch(() => undefined);
        await session.end().catch(() => undefined);
      }
    }
  }

  private async lead(session: Client): Promise<void> {
    const { lock, begin, round, rest } = this.duty;
    while (this.running) {
      const { rows } = await session.query('select pg_try_advisory_lock($1) as won', [lock]);
      if (rows[0].won) break;
      await pause(standbyMs, this.stopping.signal);
    }
    this.leading = this.running;
    if (this.running) await begin?.();
    while (this.running) {
      const done = await round(session);
      if (done === 0) await this.untilWoken();
      else if (rest) await pause(restAfter(done, rest), this.stopping.signal);
    }
  }

  /** Waits for the next look, or until woken; not at all when woken since the last look, so no wake-up is lost. */
  private async untilWoken(): Promise<void> {
    if (!this.woken) {
      const waiting = new AbortController();
      this.wakeUp = () => waiting.abort();
      await pause(this.duty.pollMs, waiting.signal);
      this.wakeUp = () => undefined;
    }
    this.woken = false;
  }
}

/** Waits so long, or until `signal`. */
async function pause(ms: number, signal: AbortSignal): Promise<void> {
  if (ms === 0) return;
  await delay(ms, undefined, { signal }).catch(() => undefined);
}
