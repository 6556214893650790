import type { Pool } from 'pg';
import type { DataSource, EntityManager } from 'typeorm';

/** One database transaction. Everything that belongs together goes through the same `Tx`, never past it. */
export type Tx = EntityManager;

/**
 * Lets the process live when the server ends a session in the very moment it was opened: between pg-pool's error
 * listener and TypeORM's there is none, and an error event without a listener ends the process. The next statement
 * on that connection reports the loss.
 */
export function surviveLostConnections(db: DataSource): void {
  const pool = (db.driver as unknown as { master: Pool }).master;
  pool.on('connect', (client) => client.on('error', () => undefined));
}

interface PgClient {
  query(statement: string): Promise<{ command: string }>;
  query<Row>(statement: { name: string; text: string; values: readonly unknown[] }): Promise<{ rows: Row[] }>;
}

/** A statement failed inside a transaction and somebody swallowed the error: nothing was committed. */
export class SwallowedStatementError extends Error {
  constructor() {
    super(
      'a statement failed inside this transaction and its error was caught; PostgreSQL would answer ROLLBACK to ' +
        'the COMMIT. Let statement errors leave the transaction, or use a savepoint',
    );
  }
}

/**
 * Runs `work` in one transaction: commits when it resolves, rolls back when it rejects.
 *
 * PostgreSQL answers `ROLLBACK` to the `COMMIT` of a failed transaction and TypeORM does not look, so an
 * acknowledged write could never exist. Only that answer is sure: the driver reports an error before it has read the
 * state behind it.
 * @throws SwallowedStatementError
 */
export async function inTransaction<T>(db: DataSource, work: (tx: Tx) => Promise<T>): Promise<T> {
  const runner = db.createQueryRunner();
  try {
    const client = (await runner.connect()) as PgClient;
    await runner.startTransaction();
    try {
      const result = await work(runner.manager);
      const { command } = await client.query('COMMIT');
      if (command !== 'COMMIT') throw new SwallowedStatementError();
      return result;
    } catch (error) {
      // A lost connection cannot roll back; the server has done it. The first error is the one to report.
      if (runner.isTransactionActive) await runner.rollbackTransaction().catch(() => undefined);
      throw error;
    }
  } finally {
    await runner.release();
  }
}

/**
 * Runs a statement of a hot path: parsed and planned once per connection under `name`, past TypeORM's query layer. It
 * halves what a small command costs both here and in PostgreSQL. One name, one text.
 */
export async function prepared<Row>(
  tx: Tx,
  name: string,
  text: string,
  values: readonly unknown[],
): Promise<Row[]> {
  const client = (await tx.queryRunner?.connect()) as PgClient | undefined;
  if (!client) return tx.query(text, [...values]);
  const { rows } = await client.query<Row>({ name, text, values });
  return rows;
}

interface DriverError {
  readonly code?: unknown;
  readonly constraint?: unknown;
  readonly driverError?: DriverError;
}

/** SQLSTATE or system error code of a failed statement, looked up through TypeORM's wrapper; undefined when none. */
export function errorCode(error: unknown): string | undefined {
  const found = (error as DriverError)?.driverError?.code ?? (error as DriverError)?.code;
  return typeof found === 'string' ? found : undefined;
}

/** Name of the constraint a statement broke; undefined when none. */
export function brokenConstraint(error: unknown): string | undefined {
  const found = (error as DriverError)?.driverError?.constraint ?? (error as DriverError)?.constraint;
  return typeof found === 'string' ? found : undefined;
}

// Serialization failure, deadlock, lock timeout.
const contention = new Set(['40001', '40P01', '55P03']);
// Connection lost, resources exhausted, server stopping, disk trouble; 25006 a standby before its promotion, 25P03 a
// session closed because this process slept inside a transaction; then Node's socket errors.
const lostConnection =
  /^(08|53|57P|58)|^25006$|^25P03$|^(ECONN|EPIPE|ETIMEDOUT|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH)/;
// node-postgres gives no code to what it notices itself. TypeORM takes a connection that broke between two statements
// away, and says of the next statement only that its query runner was already released.
const lostConnectionText =
  /Connection terminated|not queryable|timeout exceeded when trying to connect|timeout expired|Query read timeout|query runner.*already released/i;

/** The work met other work and may simply be done again. */
export function isContention(error: unknown): boolean {
  return contention.has(errorCode(error) ?? '');
}

/** A statement ran into its time limit, or into the end of the lock table: the engine is overloaded, or the work is too large. */
export function isOverrun(error: unknown): boolean {
  const code = errorCode(error);
  return code === '57014' || code === '53200';
}

/** Another command was faster on a stream this work writes to: deciding anew finds what it did. */
export function isOvertaken(error: unknown): boolean {
  return brokenConstraint(error) === 'event_stream_version';
}

/** The engine went away or is overloaded: the same work may succeed later; whether it took effect is unknown. */
export function isEngineAway(error: unknown): boolean {
  if (lostConnection.test(errorCode(error) ?? '')) return true;
  return error instanceof Error && lostConnectionText.test(error.message);
}

/** The failure may pass by itself: the engine is away or overloaded, or somebody else was faster. Anything else is the work's own fault. */
export function isTransient(error: unknown): boolean {
  return isEngineAway(error) || isContention(error) || isOverrun(error) || isOvertaken(error);
}
