import { check, type Fact, type History } from './checker';

const first: Fact = { id: 'a', stream: 'patent-1', version: 1 };
const second: Fact = { id: 'b', stream: 'patent-1', version: 2 };
const sound: History = {
  attempts: [
    { op: 'one', outcome: 'unknown' },
    { op: 'one', outcome: 'acknowledged', answer: '1' },
    { op: 'two', outcome: 'acknowledged', answer: '2' },
  ],
  events: [
    { ...first, op: 'one' },
    { ...second, op: 'two' },
  ],
  view: new Map([['patent-1', 2]]),
  unpublished: 0,
  log: [first, second, first],
  ledger: [first, second],
  totals: new Map([['patent-1', 2]]),
  inbox: new Set(['a', 'b']),
  parked: new Set(),
};

const broken = (change: Partial<History>): string[] => [
  ...new Set(check({ ...sound, ...change }).map(({ invariant }) => invariant)),
];

describe('the history checker', () => {
  it('finds nothing in a sound history, repeats in Kafka included', () => expect(check(sound)).toEqual([]));

  it.each<[string, Partial<History>, string[]]>([
    [
      'I1 an acknowledged command without effect',
      { attempts: [...sound.attempts, { op: 'x', outcome: 'acknowledged' }] },
      ['I1'],
    ],
    ['I2 an effect nobody asked for', { attempts: sound.attempts.slice(0, 2) }, ['I2']],
    [
      'I2 an effect of a refused command',
      { attempts: [...sound.attempts, { op: 'two', outcome: 'refused' }] },
      ['I2'],
    ],
    [
      'I3 two effects of one key',
      { events: [sound.events[0]!, { ...second, op: 'one' }], attempts: sound.attempts.slice(0, 2) },
      ['I3'],
    ],
    [
      'I3 two answers to one key',
      { attempts: [...sound.attempts, { op: 'two', outcome: 'acknowledged', answer: '3' }] },
      ['I3'],
    ],
    ['I4 a view behind its events', { view: new Map([['patent-1', 1]]) }, ['I4']],
    ['I4 a view without events', { view: new Map([...sound.view, ['patent-9', 1]]) }, ['I4']],
    ['I4 a version appended twice', { events: [...sound.events, { ...second, op: 'one' }] }, ['I3', 'I4']],
    ['I5 an unmarked event', { unpublished: 1 }, ['I5']],
    [
      'I5 a marked event that never reached Kafka',
      { log: [first], ledger: [first], inbox: new Set(['a']), totals: new Map([['patent-1', 1]]) },
      ['I5'],
    ],
    ['I6 a later version first', { log: [second, first] }, ['I6']],
    ['I7 a record nobody took in', { inbox: new Set(['a']) }, ['I7']],
    ['I7 a parked event that took effect', { parked: new Set(['b']) }, ['I7', 'I8']],
    ['I8 a double effect', { ledger: [first, second, second], totals: new Map([['patent-1', 3]]) }, ['I8']],
    ['I8 a lost effect', { ledger: [first], totals: new Map([['patent-1', 1]]) }, ['I8']],
    ['I8 effects out of order', { ledger: [second, first] }, ['I8']],
    ['I8 a total that drifted', { totals: new Map([['patent-1', 3]]) }, ['I8']],
  ])('notices %s', (_, change, expected) => expect(broken(change)).toEqual(expected));
});
