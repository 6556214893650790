import { create, delivery, type Message } from '@ipflow/contracts';
import { entriesOf, short } from '../harness/tally.fixture';
import { LedgerMismatch } from './entry';

const dispatched = (revision: number, dispatchedAt: string, ...partnerIds: string[]): Message =>
  create(delivery.ListingDispatchedSchema, { listingKind: 'supply', revision, partnerIds, dispatchedAt });
const received = (partnerId: string, revision: number, receivedAt: string): Message =>
  create(delivery.ListingReceivedSchema, { listingKind: 'supply', partnerId, revision, receivedAt });
const first = dispatched(2, '2026-03-01T04:00:00Z', 'a', 'b');

test('what goes out is due to each partner, and counts as received with its receipt, on the day of Shanghai', () => {
  expect(short(entriesOf(first))).toEqual([
    'syndication.due 2026-03-01 +1 contract supply a',
    'syndication.due 2026-03-01 +1 contract supply b',
  ]);
  expect(short(entriesOf(first, received('a', 2, '2026-03-01T17:00:00Z')))).toEqual([
    'syndication.received 2026-03-02 +1 contract supply a',
  ]);
});

test('a newer revision is due in the place of the older one, whose receipt counts no more', () => {
  const newer = dispatched(3, '2026-03-05T04:00:00Z', 'a');
  expect(short(entriesOf(first, received('a', 2, '2026-03-02T04:00:00Z'), newer))).toEqual([
    'syndication.due 2026-03-05 -1 takes back 1.0 contract supply a',
    'syndication.received 2026-03-05 -1 takes back 2.0 contract supply a',
    'syndication.due 2026-03-05 +1 contract supply a',
  ]);
});

test('a receipt of what was overtaken, and one said twice, count nothing; one of what was never due is a mismatch', () => {
  const newer = dispatched(3, '2026-03-05T04:00:00Z', 'a');
  expect(entriesOf(first, newer, received('a', 2, '2026-03-06T04:00:00Z'))).toEqual([]);
  const receipt = received('a', 2, '2026-03-02T04:00:00Z');
  expect(entriesOf(first, receipt, receipt)).toEqual([]);
  expect(() => entriesOf(first, received('c', 2, '2026-03-02T04:00:00Z'))).toThrow(LedgerMismatch);
});
