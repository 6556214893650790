import { Sink, until, type Got } from '@ipflow/testing';
import { randomUUID } from 'node:crypto';
import { Webhook } from 'standardwebhooks';
import {
  Delivery,
  loanDisbursed,
  loanRepaid,
  matchmakingCancelled,
  productSet,
  whitelisted,
} from '../../testdata/delivery';

let house: Delivery;
let sink: Sink;

beforeAll(async () => {
  house = await Delivery.start();
});
beforeEach(async () => {
  sink = await Sink.start();
});
afterEach(() => sink?.stop());
afterAll(() => house?.stop());

const signed = ({ headers, body }: Got, secret: string): unknown =>
  new Webhook(secret).verify(body, headers as Record<string, string>);
const arrived = (path: string, n: number): Promise<Got[]> =>
  until(`${n} messages at ${path}`, () => (sink.at(path).length >= n ? sink.at(path) : undefined));

test('a fact reaches the bank it is for: signed, whole, with its event id as the webhook-id', async () => {
  const { endpointId, secret } = await house.register('bank', sink.url('/a'), [
    'ipflow.financing.v1.LoanDisbursed',
    'ipflow.financing.v1.LoanRepaid',
  ]);
  const loanId = randomUUID();
  const disbursed = house.facts.say(loanId, loanDisbursed(loanId, 'bank-hubei'));
  const repaid = house.facts.say(loanId, loanRepaid(loanId));
  await house.tell(disbursed, repaid);
  const got = await arrived('/a', 2);
  expect(got.map(({ id }) => id)).toEqual([disbursed.id, repaid.id]);
  expect(signed(got[0]!, secret)).toMatchObject({
    specversion: '1.0',
    id: disbursed.id,
    type: 'ipflow.financing.v1.LoanDisbursed',
    subject: `loan-${loanId}`,
    streamversion: 1,
    data: { loanId, bank: 'bank-hubei', terms: { principalFen: '100000000' } },
  });
  expect(() => signed(got[0]!, `whsec_${Buffer.alloc(32).toString('base64')}`)).toThrow();
  const log = await until('both are delivered', async () => {
    const { body } = await house.call(
      'get',
      `/webhook-deliveries?endpointId=${endpointId}&state=delivered`,
      'bank',
    );
    return (body as { items: unknown[] }).items.length === 2 && body;
  });
  expect(log).toMatchObject({
    items: [
      { messageId: repaid.id, attempts: 1, lastStatus: 200, isReplay: false },
      { messageId: disbursed.id, attempts: 1, lastStatus: 200, isReplay: false },
    ],
    next: null,
  });
  const { id } = (log as { items: { id: string }[] }).items[0]!;
  expect((await house.call('get', `/webhook-deliveries/${id}`, 'bank')).body).toMatchObject({
    attemptLog: [{ number: 1, status: 200, failure: '', answer: 'taken' }],
  });
  const published: { data: object }[] = await house.db.query(
    `select data from event where type = 'ipflow.delivery.v1.WebhookDelivered' and data ->> 'endpointId' = $1`,
    [endpointId],
  );
  expect(published).toHaveLength(2);
  for (const { data } of published) expect(data).toMatchObject({ role: 'bank' });
});

test('a bank never gets what is of another bank, whatever the fact', async () => {
  await house.register('bank', sink.url('/own'));
  await house.register('otherBank', sink.url('/other'));
  await house.register('dashboard', sink.url('/wall'));
  await house.register('office', sink.url('/office'));
  const canary = 'CANARY-OF-BANK-HUBEI';
  const loan = `${canary}-${randomUUID()}`;
  const uscc = '914201000000000001';
  const said = [
    house.facts.say('bank-hubei.wuhan', productSet('bank-hubei', 'wuhan', ['420100'])),
    house.facts.say('bank-hankou.yichang', productSet('bank-hankou', 'yichang', ['420500'])),
  ];
  await house.tell(...said);
  const end = house.facts.say(randomUUID(), matchmakingCancelled('m', 'END'));
  await house.tell(
    house.facts.say(loan, loanDisbursed(loan, 'bank-hubei')),
    house.facts.say(loan, loanRepaid(loan)),
    house.facts.say(uscc, whitelisted(uscc, '420100', canary)),
  );
  await house.tell(end);
  for (const path of ['/own', '/other', '/wall', '/office'])
    await until(`the last one is at ${path}`, () => sink.at(path).some(({ id }) => id === end.id));
  const texts = (path: string): string[] => sink.at(path).map(({ body }) => body);
  expect(texts('/own').filter((body) => body.includes(canary))).toHaveLength(3);
  expect(texts('/office').filter((body) => body.includes(canary))).toHaveLength(3);
  expect(texts('/other').join()).not.toContain(canary);
  expect(texts('/wall').join()).not.toContain(canary);
  // Nor whom else the office recommends it to.
  expect([...texts('/own'), ...texts('/office')].join()).not.toContain('bank-secret');
});

test('of a row of the whitelist a bank whose products no longer cover it hears no more', async () => {
  await house.register('otherBank', sink.url('/rows'));
  const uscc = '914201000000000002';
  await house.tell(house.facts.say('bank-hankou.all', productSet('bank-hankou', 'all', [])));
  const first = house.facts.say(uscc, whitelisted(uscc, '420600', '第一次'));
  await house.tell(first);
  await house.tell(house.facts.say('bank-hankou.all', productSet('bank-hankou', 'all', [], false)));
  await house.tell(house.facts.say(uscc, whitelisted(uscc, '420600', '第二次')));
  const end = house.facts.say(randomUUID(), matchmakingCancelled('m', 'END'));
  await house.tell(end);
  await until('the last one is here', () => sink.at('/rows').some(({ id }) => id === end.id));
  expect(sink.at('/rows').map(({ id }) => id)).toEqual([first.id, end.id]);
});

test('both secrets sign during a rotation, the new one alone when the old one has ended', async () => {
  const { endpointId, secret } = await house.register('bank', sink.url('/rotated'), []);
  const rotate = (overlapHours: number) =>
    house.call('post', `/webhook-endpoints/${endpointId}/rotation`, 'bank').send({ overlapHours });
  const second = ((await rotate(24)).body as { secret: string }).secret;
  expect((await rotate(24)).body).toMatchObject({ reasons: [{ code: 'ENDPOINT_ROTATING' }] });
  await house.call('post', `/webhook-endpoints/${endpointId}/test`, 'bank').expect(201);
  const third = ((await rotate(0)).body as { secret: string }).secret;
  await house.call('post', `/webhook-endpoints/${endpointId}/test`, 'bank').expect(201);
  const [during, after] = sink.at('/rotated') as [Got, Got];
  expect(signed(during, secret)).toMatchObject({ type: 'ipflow.test' });
  expect(signed(during, second)).toMatchObject({ type: 'ipflow.test' });
  expect(signed(after, third)).toMatchObject({ type: 'ipflow.test' });
  for (const old of [secret, second]) expect(() => signed(after, old)).toThrow();
});

test('a fact published twice is delivered once; one asked for again has the same id and is marked', async () => {
  const { endpointId } = await house.register('bank', sink.url('/again'));
  const fact = house.facts.say(randomUUID(), matchmakingCancelled('m'));
  await house.tell(fact);
  await house.tell(fact, house.facts.say(randomUUID(), matchmakingCancelled('n')));
  await arrived('/again', 2);
  await until('settled', async () => {
    const { body } = await house.call(
      'get',
      `/webhook-deliveries?endpointId=${endpointId}&state=due`,
      'bank',
    );
    return (body as { items: unknown[] }).items.length === 0;
  });
  const replay = (body: object) =>
    house.call('post', `/webhook-endpoints/${endpointId}/replays`, 'bank').send(body);
  const one = await replay({ messageId: fact.id });
  expect([one.status, one.body]).toEqual([202, { endpointId, replayed: 1 }]);
  expect((await arrived('/again', 3)).map(({ id }) => id).filter((id) => id === fact.id)).toHaveLength(2);
  await until('the replay is settled', async () => {
    const { body } = await house.call(
      'get',
      `/webhook-deliveries?endpointId=${endpointId}&state=delivered`,
      'bank',
    );
    return (body as { items: { isReplay: boolean }[] }).items.filter(({ isReplay }) => isReplay).length === 1;
  });
  const from = new Date(fact.recordedAt.getTime() - 1).toISOString();
  const range = await replay({ from, to: new Date(Date.now() + 60_000).toISOString() });
  expect([range.status, range.body]).toEqual([202, { endpointId, replayed: 2 }]);
  expect((await replay({ messageId: randomUUID() })).body).toMatchObject({
    reasons: [{ code: 'REPLAY_NOTHING' }],
  });
  expect((await replay({})).status).toBe(400);
  const { body } = await house.call('get', `/webhook-deliveries/figures?endpointId=${endpointId}`, 'bank');
  expect(body).toMatchObject({
    total: { givenUp: 0, medianMs: expect.any(Number) as number },
    endpoints: [{ endpointId, p99Ms: expect.any(Number) as number }],
  });
});
