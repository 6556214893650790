import { refuseWhen } from '@ipflow/kernel';
import { bearer, startTestService, until, type TestService } from '@ipflow/testing';
import { DataSource } from 'typeorm';
import { recordLegalEvent, refusedPrefix } from './contract/toy';
import { toyService } from './contract/toy.service';
import { commandOf } from './contract/world';
import { EventStore } from './event-store';
import { Answer, forgetOldAnswers, IdempotencyKeyReused } from './idempotency';

jest.setTimeout(60_000);

describe('a command and its Idempotency-Key', () => {
  let service: TestService;
  let store: EventStore;
  let db: DataSource;
  beforeAll(async () => {
    service = await startTestService(toyService('toy', false));
    store = service.app.get(EventStore);
    db = service.app.get(DataSource);
  });
  afterAll(() => service.destroy());

  async function post(stream: string, key: string, op: string, tenant = 'center-wuhan') {
    const response = await fetch(`${service.url}/toy/${stream}`, {
      method: 'POST',
      headers: {
        authorization: await bearer({ roles: ['office'], tenant }),
        'content-type': 'application/json',
        ...(key && { 'idempotency-key': key }),
      },
      body: JSON.stringify({ op }),
    });
    return {
      status: response.status,
      text: await response.text(),
      isReplay: response.headers.has('idempotency-replayed'),
    };
  }

  const eventsOf = (stream: string): Promise<unknown[]> =>
    db.query('select from event where stream = $1', [stream]);

  it('takes effect once per key, however many ask at once, and answers all alike', async () => {
    for (let i = 0; i < 20; i += 1) {
      const key = `burst-key-${i}`;
      const answers = await Promise.all(Array.from({ length: 50 }, () => post(key, key, key)));
      expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([201]));
      expect(new Set(answers.map(({ text }) => text)).size).toBe(1);
      expect(answers.filter(({ isReplay }) => !isReplay)).toHaveLength(1);
      expect(await eventsOf(key)).toHaveLength(1);
    }
  });

  it('refuses a key that was used for another request', async () => {
    await post('patent-reuse', 'reused-key', 'first');
    const other = await post('patent-reuse', 'reused-key', 'second');
    expect(other.status).toBe(422);
    expect(JSON.parse(other.text)).toMatchObject({ code: 'IDEMPOTENCY_KEY_REUSED' });
    expect(await eventsOf('patent-reuse')).toHaveLength(1);
  });

  it('lets another tenant use the same key', async () => {
    const answers = [
      await post('patent-tenant', 'shared-key', 'a'),
      await post('patent-tenant', 'shared-key', 'b', 'bank-1'),
    ];
    expect(answers.map(({ status, isReplay }) => [status, isReplay])).toEqual([
      [201, false],
      [201, false],
    ]);
    expect(await eventsOf('patent-tenant')).toHaveLength(2);
  });

  it('asks for a key', async () => {
    const answer = await post('patent-keyless', '', 'first');
    expect([answer.status, JSON.parse(answer.text).code]).toEqual([400, 'IDEMPOTENCY_KEY_REQUIRED']);
  });

  it('answers a repeat with the first refusal, even when the command would now be refused differently', async () => {
    const first = await post('patent-refused', 'refused-key', `${refusedPrefix}1`);
    await post('patent-refused', 'accepted-key', 'accepted');
    const repeat = await post('patent-refused', 'refused-key', `${refusedPrefix}1`);
    expect([first.status, first.isReplay, repeat.status, repeat.isReplay]).toEqual([422, false, 422, true]);
    expect(JSON.parse(repeat.text).reasons).toEqual(JSON.parse(first.text).reasons);
    expect(JSON.parse(repeat.text).detail).toContain('第 0 次');
  });

  it('keeps nothing of a refused command but the refusal', async () => {
    const answer = await store.run(commandOf('half-done'), async (unit) => {
      await recordLegalEvent(unit, { stream: 'patent-half', op: 'half' });
      await unit.tx.query(`insert into toy_view values ('patent-half', 1)`);
      refuseWhen([{ code: 'TOO_LATE', article: '', message: '已不予受理' }]);
      return new Answer(201);
    });
    expect([answer.status, answer.refusals?.[0]?.code]).toEqual([422, 'TOO_LATE']);
    expect(await eventsOf('patent-half')).toEqual([]);
    expect(await db.query(`select from toy_view where stream = 'patent-half'`)).toEqual([]);
  });

  it('answers with what a faster twin achieved, though its own attempt failed', async () => {
    const command = commandOf('twin-key');
    const slow = store.run(command, async () => {
      await until('the twin is done', () => isStored('twin-key'));
      throw new Error('what I was to change is gone');
    });
    await store.run(command, (unit) => recordLegalEvent(unit, { stream: 'patent-twin', op: 'twin' }));
    expect(await slow).toMatchObject({ status: 201, replayed: true });
  });

  it('stores nothing when the command fails for another reason than a refusal', async () => {
    const fails = store.run(commandOf('broken-key'), async () => {
      throw new RangeError('a bug');
    });
    await expect(fails).rejects.toThrow(RangeError);
    expect(await isStored('broken-key')).toBe(false);
    const answer = await store.run(commandOf('broken-key'), async () => new Answer(200));
    expect(answer.replayed).toBe(false);
  });

  it('tells a key from its reuse in code, too', async () => {
    await store.run(commandOf('code-key'), async () => new Answer(200));
    const other = store.run({ ...commandOf('code-key'), requestHash: 'other' }, async () => new Answer(200));
    await expect(other).rejects.toThrow(IdempotencyKeyReused);
  });

  it('forgets answers past their time only', async () => {
    await store.run(commandOf('old-key'), async () => new Answer(200));
    await db.query(`update idempotency set recorded_at = now() - interval '15 days' where key = 'old-key'`);
    expect(await forgetOldAnswers(db.manager)).toBe(1);
    expect(await isStored('code-key')).toBe(true);
  });

  async function isStored(key: string): Promise<boolean> {
    return (await db.query('select from idempotency where key = $1', [key])).length > 0;
  }
});
