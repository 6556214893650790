import { chanceOf, seedOf } from '@ipflow/testing';
import { Clock } from '../clock';
import { recordLegalEvent, refusedPrefix, toyProjector } from './contract/toy';
import { commandOf, createWorld, type World } from './contract/world';
import { commandLanes, EventStore } from './event-store';
import { Answer, IdempotencyKeyReused } from './idempotency';

jest.setTimeout(120_000);

describe('commands that arrive together', () => {
  let world: World;
  let store: EventStore;
  let release: () => void;
  let held: Promise<unknown>[];
  let gate: Promise<void> | undefined;
  let round = 0;

  beforeAll(async () => {
    world = await createWorld();
    store = new EventStore(
      world.db,
      new Clock(),
      toyProjector(async () => gate),
    );
  });
  afterAll(() => world.destroy());

  /** Every lane is busy until `release`: what comes now waits, and goes on together. */
  function holdTheLanes(): void {
    round += 1;
    gate = new Promise((resolve) => {
      release = () => {
        gate = undefined;
        resolve();
      };
    });
    held = Array.from({ length: commandLanes.lanes }, (_, lane) =>
      send(`hold-${round}-${lane}`, `lane-${round}-${lane}`),
    );
  }

  function send(op: string, stream: string, command = commandOf(op)): Promise<Answer> {
    return store.run(command, (unit) => recordLegalEvent(unit, { stream, op }));
  }

  async function transactionsOf(prefix: string): Promise<number> {
    const [{ n }] = await world.db.query(
      'select count(distinct xmin::text)::int as n from event where stream like $1',
      [`${prefix}%`],
    );
    return n;
  }

  const opsOn = async (stream: string): Promise<string[]> => {
    const rows = await world.db.query(
      `select data->>'note' as op from event where stream = $1 order by version`,
      [stream],
    );
    return rows.map(({ op }: { op: string }) => op);
  };

  it('share a transaction, and each gets its own answer', async () => {
    holdTheLanes();
    const sent = Array.from({ length: 20 }, (_, i) => send(`shared-op-${i}`, `shared-${i}`));
    release();
    const answers = await Promise.all(sent);
    expect(answers.map(({ body }) => body)).toEqual(
      answers.map((_, i) => ({ stream: `shared-${i}`, op: `shared-op-${i}`, version: 1 })),
    );
    expect(await transactionsOf('shared-')).toBe(1);
    await Promise.all(held);
  });

  it('are refused each for itself: a refused one leaves nothing but its answer', async () => {
    holdTheLanes();
    const refused = send(`${refusedPrefix}one`, 'mixed-1');
    const others = [send('mixed-op-2', 'mixed-2'), send('mixed-op-3', 'mixed-3')];
    release();
    expect(await refused).toMatchObject({ status: 422, refusals: [{ code: 'TOY_REFUSED' }] });
    expect((await Promise.all(others)).map(({ status }) => status)).toEqual([201, 201]);
    expect(await opsOn('mixed-1')).toEqual([]);
    expect(await transactionsOf('mixed-')).toBe(1);
    const again = await send(`${refusedPrefix}one`, 'mixed-1');
    expect(again).toMatchObject({ status: 422, replayed: true });
  });

  it('and meet on one stream take effect one after the other', async () => {
    holdTheLanes();
    const sent = Array.from({ length: 6 }, (_, i) => send(`same-op-${i}`, 'same'));
    release();
    const versions = (await Promise.all(sent)).map(({ body }) => (body as { version: number }).version);
    expect([...versions].sort()).toEqual([1, 2, 3, 4, 5, 6]);
    expect(await opsOn('same')).toHaveLength(6);
  });

  it('under one key take effect once and are answered alike; another request under it is refused', async () => {
    holdTheLanes();
    const twins = [send('twin', 'twin-1'), send('twin', 'twin-1'), send('other', 'twin-2')];
    const stolen = send('thief', 'twin-3', { ...commandOf('thief'), key: 'twin' });
    const outcome = stolen.catch((error: unknown) => error);
    release();
    const answers = await Promise.all(twins);
    expect(answers.slice(0, 2).map(({ body }) => body)).toEqual([answers[0]!.body, answers[0]!.body]);
    expect(await outcome).toBeInstanceOf(IdempotencyKeyReused);
    expect(await opsOn('twin-1')).toEqual(['twin']);
    expect(await opsOn('twin-3')).toEqual([]);
  });

  it('stand when the statement of one among them fails', async () => {
    holdTheLanes();
    const failing = store.run(commandOf('broken'), async (unit) => {
      await unit.tx.query('select 1 / 0');
      return recordLegalEvent(unit, { stream: 'beside-0', op: 'broken' });
    });
    const outcome = failing.catch((error: unknown) => error);
    const others = [send('beside-op-1', 'beside-1'), send('beside-op-2', 'beside-2')];
    release();
    expect((await Promise.all(others)).map(({ status }) => status)).toEqual([201, 201]);
    expect(await outcome).toMatchObject({ message: expect.stringContaining('division by zero') });
    expect(await opsOn('beside-0')).toEqual([]);
  });

  it('see each other when they look at views: of those only one shares the transaction', async () => {
    holdTheLanes();
    const sent = Array.from({ length: 8 }, (_, i) =>
      store.run(commandOf(`counting-${i}`), async (unit) => {
        await unit.tx.query('select pg_advisory_xact_lock(4711)');
        const [{ n }] = await unit.tx.query(
          `select count(*)::int as n from toy_view where stream like 'counted-%'`,
        );
        await recordLegalEvent(unit, { stream: `counted-${i}`, op: `counting-${i}` });
        return new Answer(200, { before: n });
      }),
    );
    release();
    const before = (await Promise.all(sent)).map(({ body }) => (body as { before: number }).before);
    expect([...before].sort()).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
  });

  it('and write by themselves have a transaction each: nothing is written twice, or by one that was refused', async () => {
    await world.db.query('create table if not exists note (op text)');
    holdTheLanes();
    const note = (op: string) =>
      store.run(commandOf(op), async (unit) => {
        await unit.ownTx.query('insert into note (op) values ($1)', [op]);
        return recordLegalEvent(unit, { stream: `noted-${op}`, op });
      });
    const ops = Array.from({ length: 8 }, (_, i) => `note-${i}`);
    const sent = [note(`${refusedPrefix}note`), ...ops.map(note)];
    release();
    const answers = await Promise.all(sent);
    expect(answers.map(({ status }) => status)).toEqual([422, ...ops.map(() => 201)]);
    const noted: { op: string }[] = await world.db.query('select op from note order by op');
    expect(noted.map(({ op }) => op)).toEqual(ops);
  });

  it('take effect once each, whatever meets whatever, over 100 seeded rounds', async () => {
    const chance = chanceOf(seedOf(20_261_123));
    for (let i = 0; i < 100; i += 1) {
      const size = 4 + chance.below(30);
      const ops = Array.from({ length: size }, (_, n) => ({
        // A third of the keys comes twice, a third of the streams is shared.
        op: `${chance.below(10) === 0 ? refusedPrefix : 'race-'}${i}-${chance.below(3) === 0 ? 0 : n}`,
        stream: `race-${i}-${chance.below(3) === 0 ? 0 : n}`,
      }));
      const byKey = new Map(ops.map(({ op, stream }) => [op, stream]));
      const answers = await Promise.all(ops.map(({ op }) => send(op, byKey.get(op)!)));
      for (const [n, { op }] of ops.entries()) {
        const stream = byKey.get(op)!;
        const isRefused = op.startsWith(refusedPrefix);
        expect([op, answers[n]!.status]).toEqual([op, isRefused ? 422 : 201]);
        expect((await opsOn(stream)).filter((one) => one === op)).toHaveLength(isRefused ? 0 : 1);
      }
    }
  });
});
