import { create, delivery, type Message } from '@ipflow/contracts';
import { entriesOf, short } from '../harness/tally.fixture';

const at = '2026-03-01T17:00:00Z';
const delivered = (more: object = {}): Message =>
  create(delivery.WebhookDeliveredSchema, { role: 'bank', deliveredAt: at, attempts: 3, ...more });
const givenUp = (more: object = {}): Message =>
  create(delivery.WebhookGivenUpSchema, { role: 'bank', endedAt: at, ...more });
const disabled = (cause: string, role: string | undefined = 'bank'): Message =>
  create(delivery.EndpointDisabledSchema, { cause, role });
const enabled = create(delivery.EndpointEnabledSchema, {});
const removed = create(delivery.EndpointRemovedSchema, {});

test('a message counts once, by who receives it, on the day of Shanghai, however often it was tried', () => {
  expect(short(entriesOf(delivered()))).toEqual(['webhook.delivered 2026-03-02 +1 contract bank']);
  expect(short(entriesOf(givenUp()))).toEqual(['webhook.given_up 2026-03-02 +1 contract bank']);
});

test('what is sent again because somebody asked for it counts nothing', () => {
  expect([entriesOf(delivered({ isReplay: true })), entriesOf(givenUp({ isReplay: true }))]).toEqual([
    [],
    [],
  ]);
});

test('an event of before the receiver’s role was told counts as not stated', () => {
  expect(short(entriesOf(delivered({ role: undefined })))).toEqual([
    'webhook.delivered 2026-03-02 +1 contract -',
  ]);
});

test('an endpoint that failed counts as disabled until it is enabled or removed; one its owner stopped does not', () => {
  for (const cause of ['gone', 'failing'])
    expect(short(entriesOf(disabled(cause)))).toEqual([
      'webhook.endpoints_disabled 2026-03-05 +1 contract bank',
    ]);
  for (const ending of [enabled, removed])
    expect(short(entriesOf(disabled('gone'), ending))).toEqual([
      'webhook.endpoints_disabled 2026-03-05 -1 takes back 1.0 contract bank',
    ]);
  expect(entriesOf(disabled('owner'))).toEqual([]);
  expect(entriesOf(disabled('owner'), enabled)).toEqual([]);
  expect(entriesOf(disabled('gone'), enabled, removed)).toEqual([]);
});
