import { Kafka, type Role } from '@ipflow/platform';
import {
  bearer,
  startTestService,
  testEngines,
  testNamespace,
  until,
  type TestService,
} from '@ipflow/testing';
import { Client } from 'pg';
import type { RebuildReport } from '../rebuild/rebuild';
import { counters } from '../service';
import { EventLog } from './event-log.fixture';

/** An answer's body, as loosely as a spec wants it. */
export type Body = Record<string, unknown>;

/** A rebuild as its status route tells it. */
export interface RunBody {
  readonly state: string;
  readonly report: RebuildReport & { readonly error?: string };
}

/** The counters in this process, the pool's side of the log, and a look into the database. */
export class RunningCounters {
  private constructor(
    readonly service: TestService,
    readonly namespace: string,
    readonly kafka: Kafka,
    readonly db: Client,
    readonly log: EventLog,
  ) {}

  static async start(): Promise<RunningCounters> {
    const namespace = testNamespace();
    const service = await startTestService(counters, namespace);
    const kafka = new Kafka('pool', testEngines().kafkaBrokers.split(','), namespace);
    const db = new Client({ connectionString: service.databaseUrl });
    await db.connect();
    return new RunningCounters(service, namespace, kafka, db, new EventLog(kafka));
  }

  async stop(): Promise<void> {
    await this.kafka.close();
    await this.db.end();
    await this.service.destroy();
  }

  /** Waits until everything published has been taken in (or parked). */
  async settled(): Promise<void> {
    await until(
      `${this.log.records} records taken in`,
      async () => (await this.takenIn()) === this.log.records,
      60_000,
    );
  }

  /** Records taken in so far. */
  async takenIn(): Promise<number> {
    const { rows } = await this.db.query<{ n: string }>(
      'select coalesce(sum(next_offset), 0) as n from consumer_progress',
    );
    return Number(rows[0]!.n);
  }

  /** Sends a request as somebody of this role. */
  async fetch(path: string, role: Role = 'office', init: RequestInit = {}): Promise<Response> {
    const headers = { authorization: await bearer({ roles: [role] }), ...init.headers };
    return fetch(this.service.url + path, { ...init, headers });
  }

  async get<T = Body>(path: string, role: Role = 'office'): Promise<T> {
    return (await this.fetch(path, role)).json() as Promise<T>;
  }

  /** One total; 0 when there is none. */
  async total(metric: string, period = 'all', dimension = 'all', value = ''): Promise<number> {
    const { rows } = await this.db.query<{ n: string }>(
      'select n from total where metric = $1 and period = $2 and dimension = $3 and value = $4',
      [metric, period, dimension, value],
    );
    return Number(rows[0]?.n ?? 0);
  }

  /** Every total that is not zero, as text: equal for equal counters. */
  async totals(): Promise<string[]> {
    const { rows } = await this.db.query<{ line: string }>(
      `select concat_ws('|', metric, dimension, period, value, n) as line from total where n <> 0 order by 1`,
    );
    return rows.map(({ line }) => line);
  }

  /** Asks for a rebuild. */
  async requestRebuild(key: string, role: Role = 'office'): Promise<Response> {
    return this.fetch('/counters/rebuild', role, { method: 'POST', headers: { 'idempotency-key': key } });
  }

  /** Rebuilds and waits for the end. */
  async rebuild(key: string): Promise<RunBody> {
    const { id } = (await (await this.requestRebuild(key)).json()) as { id: string };
    return this.rebuilt(id);
  }

  /** Waits for the end of a rebuild. */
  async rebuilt(id: string): Promise<RunBody> {
    return until(
      `rebuild ${id} has ended`,
      async () => {
        const run = await this.get<RunBody>(`/counters/rebuild/${id}`);
        return run.state !== 'running' && run;
      },
      90_000,
    );
  }
}
