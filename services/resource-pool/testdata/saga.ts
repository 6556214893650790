import type { Message } from '@ipflow/contracts';
import { testNamespace, until } from '@ipflow/testing';
import { DataSource } from 'typeorm';
import { LicensingLog, type Said } from './licensing-log';
import { startPool, type Pool } from './pool';

/** What the pool said in the stream of a claim. */
export interface Answer {
  readonly type: 'ClaimGranted' | 'ClaimRefused';
  readonly caseRef: string;
  readonly patentNumbers: readonly string[];
  readonly expiresAt?: string;
  readonly reasons?: readonly { code: string; article?: string; message: string }[];
}

/** A claim as the view shows it. */
export interface LyingClaim {
  readonly claimId: string;
  readonly patent: string;
  readonly kind: string;
  readonly state: string;
  readonly scope: { readonly until: string } | null;
}

const takenInWithinMs = 30_000;

/** The pool and a licensing service that publishes to it; answers and claims are read from the pool's database. */
export class Saga {
  private constructor(
    readonly pool: Pool,
    readonly log: LicensingLog,
    readonly db: DataSource,
  ) {}

  static async start(): Promise<Saga> {
    const namespace = testNamespace();
    const pool = await startPool(namespace);
    return new Saga(pool, new LicensingLog(namespace), pool.service.app.get(DataSource));
  }

  async stop(): Promise<void> {
    await this.log.close();
    await this.pool.service.destroy();
  }

  /** Publishes facts and waits until they took effect. */
  async tell(...events: readonly Message[]): Promise<Said[]> {
    const said = this.log.say(...events);
    await this.log.publish(said);
    await this.takenIn(said);
    return said;
  }

  /** Waits until these events are marked in the pool's inbox. */
  async takenIn(said: readonly Said[]): Promise<void> {
    const ids = [...new Set(said.map(({ id }) => id))];
    const count = 'select count(*)::int as n from consumer_inbox where event_id = any($1::uuid[])';
    await until(
      `${ids.length} events of licensing taken in`,
      async () => (await this.db.query(count, [ids]))[0].n === ids.length,
      takenInWithinMs,
    );
  }

  /** What the pool told this claim, in order. */
  async answers(claimId: string): Promise<Answer[]> {
    const rows: { type: string; data: Omit<Answer, 'type'> }[] = await this.db.query(
      'select type, data from event where stream = $1 order by version',
      [`claim-${claimId}`],
    );
    return rows.map(({ type, data }) => ({ ...data, type: type.replace(/^.*\./, '') as Answer['type'] }));
  }

  /** Codes of the last refusal of this claim, in order. */
  async codes(claimId: string): Promise<string[]> {
    const last = (await this.answers(claimId)).at(-1);
    return last?.reasons?.map(({ code }) => code) ?? [];
  }

  /** Claims that lie on these patents, in the order they were laid. */
  async lying(...patents: readonly string[]): Promise<LyingClaim[]> {
    return this.db.query(
      `select claim_id as "claimId", patent_number as patent, kind, state, scope from encumbrance
       where patent_number = any($1) and state in ('claimed', 'confirmed') order by claimed_at, patent_number`,
      [patents],
    );
  }

  /** Short facts of the same: `exclusive_license confirmed`. */
  async states(...patents: readonly string[]): Promise<string[]> {
    return (await this.lying(...patents)).map(({ kind, state }) => `${kind} ${state}`);
  }

  /** How many events a table of the engine holds. */
  async count(table: 'event' | 'event_unpublished' | 'dead_letter'): Promise<number> {
    return (await this.db.query(`select count(*)::int as n from ${table}`))[0].n;
  }
}
