import { fromData } from '@ipflow/contracts';
import {
  bearer,
  startTestService,
  testEngines,
  testNamespace,
  until,
  type TestService,
} from '@ipflow/testing';
import { DataSource } from 'typeorm';
import { fromHeaders, toHeaders } from '../cloudevent';
import { deadLetterPageMax, settle, type DeadLetter, type DeadLetterPage } from '../dead-letter';
import { EventStore } from '../event-store';
import { Kafka, type KafkaRecord } from '../kafka';
import { inTransaction, type Tx } from '../transaction';
import { applyToy, poisonPrefix, recordLegalEvent } from './toy';
import { toyService } from './toy.service';
import { commandOf, isConsumed, toyTopic } from './world';

jest.setTimeout(60_000);

describe('events that cannot take effect', () => {
  const namespace = testNamespace();
  const kafka = new Kafka('poisoner', testEngines().kafkaBrokers.split(','), namespace);
  let service: TestService;
  let db: DataSource;
  let store: EventStore;
  beforeAll(async () => {
    service = await startTestService(toyService('toy'), namespace);
    db = service.app.get(DataSource);
    store = service.app.get(EventStore);
    await db.query('insert into toy_poisonous values (true)');
  });
  afterAll(async () => {
    await kafka.close();
    await service.destroy();
  });

  it('are parked with all that follows in their stream, while other streams go on', async () => {
    const bad: KafkaRecord[] = [
      record('bad-json', '{'),
      record('bad-schema', '{"patentNumber":"1","code":"XX99","effectiveOn":"2026-01-05"}'),
      record('bad-type', '{}', { ce_type: 'ipflow.pool.v1.PatentEnchanted' }),
      record('bad-id', '{}', { ce_id: 'not-a-uuid' }),
      record('bad-version', '{}', { ce_streamversion: 'x' }),
      record('bad-nul\0', 'nul \0 in the value', { ce_actor: 'nul \0 in a header' }),
      { key: 'bad-headers', value: '{}', headers: {} },
    ];
    await publish(bad);
    for (const op of [`${poisonPrefix}1`, 'behind-2', 'behind-3']) await append('poisoned', op);
    for (const op of ['good-1', 'good-2']) await append('good', op);
    await settled();
    expect(await ledgerOf('good')).toEqual([1, 2]);
    expect(await ledgerOf('poisoned')).toEqual([]);
    const states = (await letters()).map(({ stream, state }) => `${stream}: ${state}`);
    expect(states.sort()).toEqual(
      [
        ...bad.map(({ key }) => `${key.replace('\0', '\u{fffd}')}: poison`),
        'poisoned: poison',
        'poisoned: waiting',
        'poisoned: waiting',
      ].sort(),
    );
  });

  it('say at a replay why they fail again, and change nothing', async () => {
    const { body } = await office('POST', 'dead-letters/poisoned/replay');
    expect(body).toMatchObject({
      replayed: 0,
      failed: { error: expect.stringContaining('cannot read poison-1') },
    });
    expect(await ledgerOf('poisoned')).toEqual([]);
  });

  it('take effect once and in order when they are replayed after the cure', async () => {
    await cure();
    expect((await office('POST', 'dead-letters/poisoned/replay')).body).toEqual({ replayed: 3 });
    expect((await office('POST', 'dead-letters/poisoned/replay')).body).toEqual({ replayed: 0 });
    expect(await letters('poisoned')).toEqual([]);
    const settledOnes = await letters('poisoned', 'settled');
    expect(settledOnes.map(({ state }) => state)).toEqual(['replayed', 'replayed', 'replayed']);
    for (const letter of settledOnes) {
      expect(letter).toMatchObject({ settledBy: expect.any(String), settledAt: expect.any(String) });
    }
    await append('poisoned', 'later-4');
    await settled();
    expect(await ledgerOf('poisoned')).toEqual([1, 2, 3, 4]);
  });

  it('are found by a part of their topic or type, and by nothing that is not one', async () => {
    const found = async (query: string) => {
      const { status, body } = await office('GET', `dead-letters?${query}`);
      return status === 200 ? (body as DeadLetterPage).items.map(({ stream }) => stream).sort() : status;
    };
    expect(await found('about=patentENCHANTED')).toEqual(['bad-type']);
    expect(await found(`about=${toyTopic}&stream=bad-json`)).toEqual(['bad-json']);
    expect(await found('about=%25')).toEqual([]);
    expect(await found('state=settled')).toEqual(['poisoned', 'poisoned', 'poisoned']);
    expect(await found('state=lost')).toBe(400);
    expect(await found('after=x')).toBe(400);
  });

  it('are replayed to the last one, however many wait and while more arrive', async () => {
    await poison();
    await append('long', `${poisonPrefix}long`);
    for (let i = 0; i < deadLetterPageMax + 20; i += 1) await append('long', `long-${i}`);
    await settled();
    await cure();
    const arriving = (async () => {
      for (let i = 0; i < 50; i += 1) await append('long', `arriving-${i}`);
    })();
    const first = await office('GET', 'dead-letters?stream=long');
    const { items, next } = first.body as DeadLetterPage;
    expect([items.length, next]).toEqual([deadLetterPageMax, items.at(-1)!.id]);
    await Promise.all([
      office('POST', 'dead-letters/long/replay'),
      office('POST', 'dead-letters/long/replay'),
      arriving,
    ]);
    await settled();
    expect(await letters('long')).toEqual([]);
    expect(await ledgerOf('long')).toEqual(Array.from({ length: deadLetterPageMax + 71 }, (_, i) => i + 1));
  });

  it('let the next event of their stream wait for a replay under way, not behind it', async () => {
    await poison();
    await append('turn', `${poisonPrefix}turn`);
    await settled();
    await cure();
    const [letter] = await letters('turn');
    await inTransaction(db, async (tx) => {
      await applyLetter(tx, letter!);
      await append('turn', 'next');
      await until(
        'the consumer waits, or has parked it',
        async () => (await isBlocked()) || (await letters('turn')).length > 1,
      );
    });
    await settled();
    expect(await letters('turn')).toEqual([]);
    expect(await ledgerOf('turn')).toEqual([1, 2]);
  });

  it('never take effect once they are discarded, even if they are delivered again', async () => {
    await poison();
    await append('discarded', `${poisonPrefix}discarded`);
    await append('discarded', 'survivor');
    await settled();
    const [letter] = await letters('discarded');
    expect((await office('POST', `dead-letters/${letter!.id}/discard`)).status).toBe(204);
    expect((await office('POST', `dead-letters/${letter!.id}/discard`)).status).toBe(404);
    expect((await office('POST', 'dead-letters/discarded/replay')).body).toEqual({ replayed: 1 });
    await cure();
    await publish([{ key: 'discarded', value: letter!.body, headers: letter!.headers }]);
    await settled();
    expect(await ledgerOf('discarded')).toEqual([2]);
  });

  it.each(['enterprise', 'bank', 'dashboard'] as const)('are none of the business of a %s', async (role) => {
    const response = await fetch(`${service.url}/dead-letters`, {
      headers: { authorization: await bearer({ roles: [role] }) },
    });
    expect(response.status).toBe(403);
  });

  let version = 0;
  function record(stream: string, value: string, headers: Record<string, string> = {}): KafkaRecord {
    version += 1;
    const envelope = {
      id: `00000000-0000-7000-8000-${String(version).padStart(12, '0')}`,
      source: '/ipflow/poisoner',
      type: 'ipflow.pool.v1.LegalEventRecorded',
      stream,
      version,
      recordedAt: '2026-01-05T00:00:00Z',
      meta: { tenant: 't', actor: 'a', correlationId: 'c', traceparent: '' },
    };
    return { key: stream, value, headers: { ...toHeaders(envelope), ...headers } };
  }

  const append = (stream: string, op: string) =>
    store.run(commandOf(op), (unit) => recordLegalEvent(unit, { stream, op }));
  const publish = (records: readonly KafkaRecord[]) => kafka.publish(new Map([[toyTopic, records]]));
  const poison = () => db.query('update toy_poisonous set is_poisonous = true');
  const cure = () => db.query('update toy_poisonous set is_poisonous = false');

  async function settled(): Promise<void> {
    await until(
      'all is published',
      async () => (await db.query('select from event_unpublished')).length === 0,
    );
    await until('all is consumed', () => isConsumed(db, kafka));
  }

  async function ledgerOf(stream: string): Promise<number[]> {
    const rows: { version: number }[] = await db.query(
      'select version from toy_ledger where stream = $1 order by entry',
      [stream],
    );
    return rows.map((row) => row.version);
  }

  async function letters(stream?: string, state = 'open'): Promise<DeadLetter[]> {
    const { body } = await office('GET', `dead-letters?state=${state}${stream ? `&stream=${stream}` : ''}`);
    return (body as DeadLetterPage).items;
  }

  /** A replay by hand, in a transaction that stays open. */
  async function applyLetter(tx: Tx, letter: DeadLetter): Promise<void> {
    const envelope = fromHeaders(letter.headers);
    await applyToy([{ envelope, event: fromData(envelope.type, JSON.parse(letter.body)) }], tx);
    await settle(tx, letter.id, 'replayed', 'tester');
  }

  async function isBlocked(): Promise<boolean> {
    const blocked: unknown[] = await db.query(
      `select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`,
    );
    return blocked.length > 0;
  }

  async function office(method: 'GET' | 'POST', path: string): Promise<{ status: number; body: unknown }> {
    const response = await fetch(`${service.url}/${path}`, {
      method,
      headers: { authorization: await bearer({ roles: ['office'] }) },
    });
    const text = await response.text();
    return { status: response.status, body: text && JSON.parse(text) };
  }
});
