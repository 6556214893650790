import type { delivery } from '@ipflow/contracts';
import { fold } from '@ipflow/kernel';
import fc from 'fast-check';
import { publicationDecider, type PublicationCommand, type PublicationEvent } from './publication.decider';

const on = {
  publicationId: 'demand.1',
  listingKind: 'demand',
  listingId: '1',
  now: '2026-03-02T00:00:00Z',
} as const;

const dispatch = (revision: number, partnerIds = ['a', 'b'], isRetraction = false): PublicationCommand => ({
  type: 'DispatchListing',
  ...on,
  revision,
  isRetraction,
  partnerIds,
});
const retract = (revision: number): PublicationCommand => dispatch(revision, [], true);
const extend = (partnerIds: string[], anew = false): PublicationCommand => ({
  type: 'ExtendListing',
  ...on,
  partnerIds,
  anew,
});
const settling = {
  publicationId: 'demand.1',
  listingKind: 'demand',
  now: on.now,
  isRetraction: false,
} as const;
const receive = (partnerId: string, revision: number): PublicationCommand => ({
  type: 'ReceiveListing',
  ...settling,
  partnerId,
  revision,
  attempts: 1,
  receipt: undefined,
  delayMs: 5,
});
const giveUp = (partnerId: string, revision: number): PublicationCommand => ({
  type: 'GiveUpListing',
  ...settling,
  partnerId,
  revision,
  attempts: 10,
  lastFailure: 'HTTP 503',
});

function story(...commands: PublicationCommand[]): PublicationEvent[] {
  const events: PublicationEvent[] = [];
  for (const command of commands)
    events.push(...publicationDecider.decide(command, fold(publicationDecider, events)));
  return events;
}

/** What happened, in short. */
const short = (events: readonly PublicationEvent[]): string[] =>
  events.map((event) =>
    event.$typeName === 'ipflow.delivery.v1.ListingDispatched'
      ? `${event.isRetraction ? 'retracted' : 'dispatched'} ${event.revision} to ${event.partnerIds.join()}`
      : `${event.$typeName.replace(/^.*Listing/, '').toLowerCase()} ${event.revision} ${event.partnerId}`,
  );

test.each<[string, PublicationCommand[], string[]]>([
  ['the newest goes out', [dispatch(2), dispatch(4)], ['dispatched 2 to a,b', 'dispatched 4 to a,b']],
  ['an older one never does', [dispatch(4), dispatch(2), dispatch(4)], ['dispatched 4 to a,b']],
  ['what was never out is not taken back', [retract(3)], []],
  [
    'a retraction reaches everybody who ever may have it, whoever takes it now',
    [dispatch(2, ['a', 'b']), dispatch(3, ['c']), retract(4)],
    ['dispatched 2 to a,b', 'dispatched 3 to c', 'retracted 4 to a,b,c'],
  ],
  [
    'it is taken back once',
    [dispatch(2), retract(3), retract(4)],
    ['dispatched 2 to a,b', 'retracted 3 to a,b'],
  ],
  [
    'and may come again',
    [dispatch(2), retract(3), dispatch(5, ['a'])],
    ['dispatched 2 to a,b', 'retracted 3 to a,b', 'dispatched 5 to a'],
  ],
  [
    'who comes later gets the newest',
    [dispatch(2), extend(['c', 'a'])],
    ['dispatched 2 to a,b', 'dispatched 2 to c'],
  ],
  [
    'but nothing that was taken back',
    [dispatch(2), retract(3), extend(['c'])],
    ['dispatched 2 to a,b', 'retracted 3 to a,b'],
  ],
  [
    'sent again when asked for',
    [dispatch(2), extend(['a'], true)],
    ['dispatched 2 to a,b', 'dispatched 2 to a'],
  ],
  [
    'a retraction too, to who may have it',
    [dispatch(2), retract(3), extend(['a', 'c'], true)],
    ['dispatched 2 to a,b', 'retracted 3 to a,b', 'retracted 3 to a'],
  ],
  [
    'a receipt counts once',
    [dispatch(2), receive('a', 2), receive('a', 2)],
    ['dispatched 2 to a,b', 'received 2 a'],
  ],
  [
    'a receipt of what was never sent is none',
    [dispatch(2, ['a']), receive('b', 2), receive('a', 3)],
    ['dispatched 2 to a'],
  ],
  [
    'giving up after a receipt is nothing',
    [dispatch(2), receive('a', 2), giveUp('a', 2), giveUp('b', 2)],
    ['dispatched 2 to a,b', 'received 2 a', 'undelivered 2 b'],
  ],
])('%s', (_, commands, came) => expect(short(story(...commands))).toEqual(came));

test('in whatever order facts and receipts come, revisions only grow and every partner that got it is told of its end', () => {
  const commands = fc.oneof(
    fc.tuple(fc.integer({ min: 1, max: 9 }), fc.subarray(['a', 'b', 'c'])).map(([n, to]) => dispatch(n, to)),
    fc.integer({ min: 1, max: 9 }).map(retract),
    fc.tuple(fc.constantFrom('a', 'b', 'c'), fc.integer({ min: 1, max: 9 })).map(([p, n]) => receive(p, n)),
    fc.subarray(['a', 'b', 'c']).map((to) => extend(to)),
  );
  fc.assert(
    fc.property(fc.array(commands, { maxLength: 20 }), (asked) => {
      const events = story(...asked, retract(10));
      const out = events.filter(
        (event): event is delivery.ListingDispatched =>
          event.$typeName === 'ipflow.delivery.v1.ListingDispatched',
      );
      const revisions = out.map(({ revision }) => revision);
      expect(revisions).toEqual([...revisions].sort((a, b) => a - b));
      const told = new Set(out.flatMap(({ partnerIds }) => partnerIds));
      const last = new Map(
        out.flatMap(({ partnerIds, isRetraction }) => partnerIds.map((id) => [id, isRetraction])),
      );
      for (const id of told) expect(last.get(id)).toBe(true);
    }),
    { seed: 20261128 },
  );
});
