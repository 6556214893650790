import { createTestDatabase, testEnvironment, until, type TestDatabase } from '@ipflow/testing';
import { connect, createServer, type AddressInfo } from 'node:net';
import { DataSource } from 'typeorm';
import { platformSettings, readSettings } from '../config';
import { databaseOptions } from '../platform.module';
import {
  inTransaction,
  isContention,
  isEngineAway,
  isOverrun,
  SwallowedStatementError,
  surviveLostConnections,
  type Tx,
} from './transaction';

jest.setTimeout(30_000);

// PostgreSQL messages: type, length with itself, content.
const message = (type: string, content: string): Buffer => {
  const head = Buffer.alloc(5, type, 'latin1');
  head.writeInt32BE(content.length + 4, 1);
  return Buffer.concat([head, Buffer.from(content, 'latin1')]);
};
const readyForQuery = message('Z', 'I');
const shuttingDown = message('E', 'SFATAL\0VFATAL\0C57P01\0Mterminating connection\0\0');

describe('a transaction', () => {
  let database: TestDatabase;
  let db: DataSource;
  const openAt = async (url: string): Promise<DataSource> => {
    const settings = readSettings(platformSettings, await testEnvironment(url, ''));
    return new DataSource(
      databaseOptions({ name: 'transaction', entities: [], migrations: [] }, settings),
    ).initialize();
  };
  beforeAll(async () => {
    database = await createTestDatabase();
    db = await openAt(database.url);
    await db.query('create table fact (id integer primary key)');
  });
  beforeEach(() => db.query('truncate fact'));
  afterAll(async () => {
    await db.destroy();
    await database.drop();
  });

  const failureOf = (work: Promise<unknown>): Promise<unknown> =>
    work.then(
      () => undefined,
      (error: unknown) => error,
    );
  const rows = (): Promise<unknown[]> => db.query('select from fact');
  const endSession = (pid: number): Promise<unknown> => db.query('select pg_terminate_backend($1)', [pid]);
  const pidOf = async (tx: Tx): Promise<number> => (await tx.query('select pg_backend_pid() as pid'))[0].pid;

  async function swallows(tx: Tx): Promise<void> {
    await tx.query('insert into fact values (1)');
    await tx.query('insert into fact values (1)').catch(() => undefined);
  }

  it('rejects when a statement error was swallowed, for nothing is committed', async () => {
    // Many times, for whether the driver has seen the failed state by then is a matter of packets.
    for (let i = 0; i < 100; i += 1)
      await expect(inTransaction(db, swallows)).rejects.toThrow(SwallowedStatementError);
    expect(await rows()).toEqual([]);
  });

  it("is needed: TypeORM's own transaction() resolves and commits nothing", async () => {
    await expect(db.transaction(swallows)).resolves.toBeUndefined();
    expect(await rows()).toEqual([]);
  });

  it('gives its connection back, whatever happened in it', async () => {
    for (let i = 0; i < 30; i += 1) await failureOf(inTransaction(db, swallows));
    expect(await inTransaction(db, async (tx) => (await tx.query('select 1 as one'))[0].one)).toBe(1);
  });

  it('knows a session that was ended during a statement', async () => {
    const failure = await failureOf(
      inTransaction(db, async (tx) => {
        const asleep = failureOf(tx.query('select pg_sleep(20)'));
        const [{ pid }] = await until('it sleeps', () =>
          db
            .query(
              `select pid from pg_stat_activity where query like 'select pg_sleep%' and state = 'active'`,
            )
            .then((found) => found.length > 0 && found),
        );
        await endSession(pid);
        throw await asleep;
      }),
    );
    expect(isEngineAway(failure)).toBe(true);
  });

  it('knows a session that was ended between two statements', async () => {
    const failure = await failureOf(
      inTransaction(db, async (tx) => {
        const pid = await pidOf(tx);
        await endSession(pid);
        await until('the connection is seen to be gone', () => tx.queryRunner?.isReleased);
        await tx.query('insert into fact values (1)');
      }),
    );
    expect(isEngineAway(failure)).toBe(true);
  });

  it('survives that its idle sessions are ended', async () => {
    const others = `select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()`;
    await Promise.all(Array.from({ length: 5 }, () => db.query('select pg_sleep(0.01)')));
    await db.query(others);
    await until('the pool works again', () =>
      inTransaction(db, (tx) => tx.query('select 1')).then(
        () => true,
        () => false,
      ),
    );
  });

  it('survives that a session is ended in the moment it was opened', async () => {
    const engine = new URL(database.url);
    let isDoomed = false;
    // Once doomed, the server says in the packet of its first "ready for query" that it is shutting down.
    const server = createServer((client) => {
      const upstream = connect(Number(engine.port), engine.hostname);
      client.on('data', (bytes) => upstream.write(bytes));
      upstream.on('data', (bytes) => {
        if (isDoomed && bytes.subarray(-6).equals(readyForQuery))
          client.end(Buffer.concat([bytes, shuttingDown]));
        else client.write(bytes);
      });
      client.on('error', () => upstream.destroy()).on('close', () => upstream.destroy());
      upstream.on('error', () => client.destroy()).on('close', () => client.destroy());
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const address = server.address() as AddressInfo;
    const detour = new URL(database.url);
    detour.host = `127.0.0.1:${address.port}`;
    const behind = await openAt(detour.toString());
    surviveLostConnections(behind);
    isDoomed = true;
    const work = (): Promise<unknown> => inTransaction(behind, (tx) => tx.query('select 1'));
    const outcomes = await Promise.all([1, 2, 3].map(() => failureOf(work())));
    isDoomed = false;
    const recovered = await failureOf(work());
    await behind.destroy();
    server.close();
    // One of the three used the session that was open before.
    expect(outcomes.filter(isEngineAway)).toHaveLength(2);
    expect(recovered).toBeUndefined();
  });

  it.each(['127.0.0.1', 'localhost'])('knows that nobody listens at %s', async (host) => {
    expect(isEngineAway(await failureOf(openAt(`postgres://postgres@${host}:1/none`)))).toBe(true);
  });

  it('knows a statement that ran too long, and tells it from an engine that is away', async () => {
    const failure = await failureOf(
      inTransaction(db, async (tx) => {
        await tx.query('set local statement_timeout = 20');
        await tx.query('select pg_sleep(5)');
      }),
    );
    expect([isOverrun(failure), isEngineAway(failure)]).toEqual([true, false]);
  });

  it('knows a session that was ended because it slept in a transaction', async () => {
    const failure = await failureOf(
      inTransaction(db, async (tx) => {
        await tx.query('set local idle_in_transaction_session_timeout = 20');
        await until('the connection is seen to be gone', () => tx.queryRunner?.isReleased);
        await tx.query('select 1');
      }),
    );
    expect(isEngineAway(failure)).toBe(true);
  });

  it('knows a lock it waited for too long', async () => {
    const failure = await failureOf(
      inTransaction(db, async (holder) => {
        await holder.query('lock table fact');
        await inTransaction(db, async (tx) => {
          await tx.query('set local lock_timeout = 20');
          await tx.query('insert into fact values (1)');
        });
      }),
    );
    expect(isContention(failure)).toBe(true);
  });

  it('takes a broken rule of the data for what it is', async () => {
    const failure = await failureOf(inTransaction(db, (tx) => tx.query('insert into fact values (1), (1)')));
    expect([isContention(failure), isEngineAway(failure), isOverrun(failure)]).toEqual([false, false, false]);
  });
});
