import { Clock } from '@ipflow/platform';
import { Sink, until, type Got } from '@ipflow/testing';
import { randomUUID } from 'node:crypto';
import { Webhook } from 'standardwebhooks';
import { Delivery } from '../../testdata/delivery';
import { PretendMarket, published } from '../../testdata/market';
import { WebhookSweeper } from '../webhook/webhook.sweeper';

let house: Delivery;
let market: PretendMarket;
let sink: Sink;
let id: string;
let first: string;

beforeAll(async () => {
  house = await Delivery.start();
  market = new PretendMarket(house.namespace);
});
beforeEach(async () => {
  sink = await Sink.start();
  id = `p-${randomUUID().slice(0, 8)}`;
  first = (await set().expect(200)).body.secret;
});
afterEach(async () => {
  jest.restoreAllMocks();
  await set({ isActive: false }).expect(200);
  await sink.stop();
});
afterAll(async () => {
  await market?.stop();
  await house?.stop();
});

const set = (more: object = {}) =>
  house.call('put', `/partners/${id}`, 'office').send({
    ...{ name: '供应链平台', kind: 'platform', url: sink.url(`/${id}`), mapping: 'ipflow' },
    ...{ listingKinds: ['demand'], isActive: true },
    ...more,
  });
const rotate = (overlapHours?: number, key?: string, of = id) =>
  house.call('post', `/partners/${of}/rotation`, 'office', key).send({ overlapHours });
const endOld = (of = id) => house.call('post', `/partners/${of}/old-secret-ending`, 'office');
const shown = async () => (await house.call('get', `/partners/${id}`, 'office').expect(200)).body;

/** What the partner gets of a listing that is published now. */
async function sent(): Promise<Got> {
  const postingId = randomUUID();
  await market.tell({ stream: `posting-${postingId}`, version: 2, event: published(postingId, 1) });
  return until('the partner has it', () =>
    sink.at(`/${id}`).find(({ headers }) => headers['ipflow-listing-id'] === `demand.${postingId}`),
  );
}

/** The secrets a message is signed by, in the order of its signatures. */
const signersOf = ({ id: messageId, headers, body }: Got, ...secrets: string[]): (number | undefined)[] => {
  const at = new Date(Number(headers['webhook-timestamp']) * 1_000);
  const signatures = secrets.map((secret) => new Webhook(secret).sign(messageId, at, body));
  return String(headers['webhook-signature'])
    .split(' ')
    .map((signature) => signatures.indexOf(signature));
};

test('both secrets sign up to the instant the old one ends, and from it on the new one alone', async () => {
  const { secret, rotatingUntil } = (await rotate().expect(200)).body;
  expect((await shown()).rotatingUntil).toBe(rotatingUntil);
  expect(signersOf(await sent(), first, secret)).toEqual([1, 0]);
  const endsMs = Date.parse(rotatingUntil);
  const now = jest.spyOn(house.service.app.get(Clock), 'now');
  now.mockReturnValue(new Date(endsMs - 1));
  expect(signersOf(await sent(), first, secret)).toEqual([1, 0]);
  now.mockReturnValue(new Date(endsMs));
  expect(signersOf(await sent(), first, secret)).toEqual([1]);
});

test('a secret that leaked ends at once, and so does one that still signed from before', async () => {
  const second = (await rotate(168).expect(200)).body.secret;
  const { secret: third, ...rest } = (await rotate(0).expect(200)).body;
  expect(rest).toEqual({ partnerId: id, rotatingUntil: null });
  expect((await shown()).rotatingUntil).toBeNull();
  expect(signersOf(await sent(), first, second, third)).toEqual([2]);
});

test('the office ends the old secret during a rotation; the new one stays, and ending it again changes nothing', async () => {
  const { secret } = (await rotate(24).expect(200)).body;
  expect((await endOld().expect(200)).body).toEqual({ partnerId: id, rotatingUntil: null });
  expect(signersOf(await sent(), first, secret)).toEqual([1]);
  await endOld().expect(200);
  expect((await shown()).rotatingUntil).toBeNull();
  expect(signersOf(await sent(), first, secret)).toEqual([1]);
});

test('what signs no more is cleared away, and nothing else', async () => {
  const { rotatingUntil } = (await rotate(24).expect(200)).body;
  const ends = new Date(rotatingUntil);
  const kept = async (): Promise<unknown[]> =>
    house.db.query('select id from partner_secret where partner_id = $1 order by id', [id]);
  const before = await kept();
  const sweeper = house.service.app.get(WebhookSweeper);
  await sweeper.sweep(new Date(ends.getTime() - 1));
  expect(await kept()).toEqual(before);
  await sweeper.sweep(ends);
  expect(await kept()).toEqual(before.slice(1));
});

test('a new secret is shown once, and a second rotation waits for the end of the first', async () => {
  const key = randomUUID();
  const { secret, ...rest } = (await rotate(24, key).expect(200)).body;
  expect(secret).toMatch(/^whsec_/);
  expect((await rotate(24, key).expect(200)).body).toEqual(rest);
  expect((await rotate(24)).body.reasons).toMatchObject([{ code: 'PARTNER_ROTATING' }]);
  expect((await set({ name: '改名' }).expect(200)).body).not.toHaveProperty('secret');
  expect(signersOf(await sent(), first, secret)).toEqual([1, 0]);
});

test('of two rotations at the same instant one is carried out', async () => {
  const answers = await Promise.all([rotate(24), rotate(24)]);
  const done = answers.filter(({ status }) => status === 200);
  expect([done.length, answers.length]).toEqual([1, 2]);
  expect(signersOf(await sent(), first, done[0]!.body.secret)).toEqual([1, 0]);
});

test('the history tells who rotated and until when, and nothing that is kept or told holds a secret', async () => {
  const { secret, rotatingUntil } = (await rotate(1).expect(200)).body;
  await endOld().expect(200);
  const { history } = await shown();
  expect(history.map(({ term, actor }: { term: string; actor: string }) => [term, actor])).toEqual([
    ['合作平台设定', 'wang'],
    ['合作平台密钥轮换', 'wang'],
    ['合作平台旧密钥作废', 'wang'],
  ]);
  expect(history[1].data).toEqual({ partnerId: id, rotatedBy: 'wang', oldUntil: rotatingUntil });
  for (const table of ['event', 'idempotency', 'partner', 'partner_secret'])
    for (const one of [first, secret])
      expect(
        await house.db.query(`select 1 from ${table} t where strpos(t::text, $1) > 0`, [one]),
      ).toHaveLength(0);
});

test('nobody but the office rotates, and no partner that is none', async () => {
  await house.call('post', `/partners/${id}/rotation`, 'dashboard').send({}).expect(403);
  await house.call('post', `/partners/${id}/old-secret-ending`, 'bank').expect(403);
  expect((await rotate(169)).status).toBe(400);
  expect((await rotate(24, undefined, 'nobody')).body.reasons).toMatchObject([{ code: 'PARTNER_UNKNOWN' }]);
  expect((await endOld('nobody')).body.reasons).toMatchObject([{ code: 'PARTNER_UNKNOWN' }]);
});
