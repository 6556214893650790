import { Webhook } from 'standardwebhooks';
import { isEvent, verifyWebhook, type EventData, type Received, type WebhookVerifying } from './index';

const [secret, nextSecret, otherSecret] = [1, 2, 3].map(
  (byte) => `whsec_${Buffer.alloc(32, byte).toString('base64')}`,
) as [string, string, string];
const sentAt = new Date('2026-11-28T08:00:00Z');
const event = {
  ...{ specversion: '1.0', id: '0193-1', source: '/ipflow/resource-pool', time: '2026-11-28T07:59:59Z' },
  ...{ type: 'ipflow.pool.v1.TransferRegistered', subject: 'transfer-1', data: { transferId: 't-1' } },
};

/** A delivery as the platform sends it: signed by every secret of the time, on one raw body. */
function delivery(body: string = JSON.stringify(event), ...by: string[]): Received & { body: string } {
  const signatures = (by.length > 0 ? by : [secret]).map((one) =>
    new Webhook(one).sign('msg_1', sentAt, body),
  );
  return {
    body,
    headers: {
      'Webhook-Id': 'msg_1',
      'webhook-timestamp': `${sentAt.getTime() / 1_000}`,
      'webhook-signature': signatures.join(' '),
    },
  };
}

const verify = (received: Received, more: Partial<WebhookVerifying> = {}) =>
  verifyWebhook(received, { secrets: [secret], now: () => sentAt, ...more });
const refusal = (code: string) => expect.objectContaining({ name: 'WebhookRefused', code });

test('a delivery that is signed is taken, from text or from bytes, and whatever kind of headers', async () => {
  const { body, headers } = delivery();
  const asHeaders = new Headers(headers as Record<string, string>);
  const lists = Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, [value as string]]));
  for (const received of [
    { body, headers },
    { body: new TextEncoder().encode(body), headers: asHeaders },
    { body: Buffer.from(body), headers: lists },
  ])
    expect(await verify(received)).toEqual({ webhookId: 'msg_1', sentAt, event });
});

test('during a change of secrets either signature is enough, and an old secret alone is not', async () => {
  const both = delivery(undefined, secret, nextSecret);
  for (const secrets of [[secret], [nextSecret], [otherSecret, nextSecret]])
    expect((await verify(both, { secrets })).webhookId).toBe('msg_1');
  await expect(verify(both, { secrets: [otherSecret] })).rejects.toEqual(refusal('SIGNATURE_WRONG'));
});

test('one character changed anywhere is refused', async () => {
  const { body, headers } = delivery();
  for (const place of [0, 10, body.length - 1]) {
    const changed = `${body.slice(0, place)}_${body.slice(place + 1)}`;
    await expect(verify({ body: changed, headers })).rejects.toEqual(refusal('SIGNATURE_WRONG'));
  }
  for (const [name, value] of Object.entries({
    'Webhook-Id': 'msg_2',
    'webhook-timestamp': `${sentAt.getTime() / 1_000 + 1}`,
    'webhook-signature': `v1,${'A'.repeat(44)}`,
  }))
    await expect(verify({ body, headers: { ...headers, [name]: value } })).rejects.toEqual(
      refusal('SIGNATURE_WRONG'),
    );
});

test.each(['', ' ', 'v1,', 'v2,abc', 'v1', 'v1,=='])('the signature %p is refused', async (signature) => {
  const { body, headers } = delivery();
  const code = signature === '' ? 'HEADERS_MISSING' : 'SIGNATURE_WRONG';
  await expect(verify({ body, headers: { ...headers, 'webhook-signature': signature } })).rejects.toEqual(
    refusal(code),
  );
});

test.each(['webhook-id', 'webhook-timestamp', 'webhook-signature'])(
  'without %s it is refused',
  async (name) => {
    const { body, headers } = delivery();
    const left = Object.entries(headers).filter(([given]) => given.toLowerCase() !== name);
    await expect(verify({ body, headers: Object.fromEntries(left) })).rejects.toEqual(
      refusal('HEADERS_MISSING'),
    );
  },
);

test.each([
  [300, undefined, true],
  [-300, undefined, true],
  [301, undefined, false],
  [-301, undefined, false],
  [61, 60, false],
  [301, 9_999, false],
])('%d seconds apart with a tolerance of %p: taken %p', async (apart, toleranceSeconds, isTaken) => {
  const now = (): Date => new Date(sentAt.getTime() + apart * 1_000);
  const given = toleranceSeconds === undefined ? { now } : { now, toleranceSeconds };
  const outcome = verify(delivery(), given).then(
    () => true,
    (error: unknown) => (expect(error).toEqual(refusal('TIME_OUT_OF_RANGE')), false),
  );
  expect(await outcome).toBe(isTaken);
});

test('what was taken before is refused as a repeat, and what is forged is not remembered', async () => {
  const seen = new Set<string>();
  const isFirst = (id: string): boolean => !seen.has(id) && !!seen.add(id);
  await expect(verify({ ...delivery(), body: '{}' }, { isFirst })).rejects.toEqual(
    refusal('SIGNATURE_WRONG'),
  );
  await verify(delivery(), { isFirst });
  await expect(verify(delivery(), { isFirst })).rejects.toEqual(refusal('REPEATED'));
});

test.each(['', 'x', 'null', '[]', '{}', JSON.stringify({ ...event, specversion: '0.3' })])(
  'signed but no event: %p',
  async (body) => {
    await expect(verify(delivery(body))).rejects.toEqual(refusal('BODY_MALFORMED'));
  },
);

test('bytes that are no text are refused, and no secret at all is a mistake of the receiver', async () => {
  const body = new Uint8Array([0xff, 0xfe]);
  await expect(verify({ ...delivery(), body })).rejects.toEqual(refusal('SIGNATURE_WRONG'));
  await expect(verify(delivery(), { secrets: [] })).rejects.toThrow('at least one secret');
});

test('an event that is of a type has the data of that fact, and is of no other', async () => {
  const { event: taken } = await verify(delivery());
  const isOther = isEvent(taken, 'ipflow.pool.v1.TransferWithdrawn');
  const transferId: string | undefined = isEvent(taken, 'ipflow.pool.v1.TransferRegistered')
    ? taken.data.transferId
    : undefined;
  expect([isOther, transferId]).toEqual([false, 't-1']);
});

test('money and other 64-bit numbers in the data of an event are strings of digits', () => {
  type Amount = NonNullable<EventData['ipflow.financing.v1.WhitelistOutcomeReported']['amountFen']>;
  const amount: Amount = '1050000';
  expect(BigInt(amount)).toBe(1_050_000n);
});
