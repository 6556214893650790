import { consumerRest } from './consumer';
import { relayRest } from './relay';
import { busyEvents, restAfter } from './rest';

describe.each([
  ['the relay', relayRest],
  ['a consumer', consumerRest],
])('%s', (_, rest) => {
  it.each([0, 1, busyEvents - 1])('keeps nobody waiting in an idle time: after %i events', (events) =>
    expect(restAfter(events, rest)).toBe(0),
  );

  it.each([busyEvents, rest.fullEvents - 1])('rests in a busy time: after %i events', (events) =>
    expect(restAfter(events, rest)).toBeGreaterThan(0),
  );

  it.each([rest.fullEvents, 10 * rest.fullEvents])(
    'goes on when a round was full: after %i events',
    (events) => expect(restAfter(events, rest)).toBe(0),
  );
});
