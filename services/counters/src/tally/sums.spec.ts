import fc from 'fast-check';
import type { Message } from '@ipflow/contracts';
import {
  enterprise,
  patentDelisted,
  patentListed,
  person,
  termsWith,
  transferCorrected,
  transferRegistered,
  transferRevoked,
  transferredPatent,
} from '../harness/events.fixture';
import type { Entry } from './entry';
import { periodOf, Sums, type TotalKey } from './sums';
import { tallyAll, type Occurrence } from './tally-all';

function summed(entries: readonly Entry[]): Map<string, number> {
  const sums = new Sums();
  for (const entry of entries) sums.add(entry);
  const key = ({ metric, period, dimension, value }: TotalKey): string =>
    [metric, period, dimension, value].join('|');
  return new Map(sums.changes().map((total) => [key(total), Number(total.n)]));
}

function occurrence(id: number, stream: string, version: number, event: Message): Occurrence {
  const recordedAt = '2026-03-05T00:00:00Z';
  return { envelope: { id: `e${id}`, type: event.$typeName, stream, version, recordedAt }, event };
}

type Step = 'register' | 'correct' | 'revoke' | 'list' | 'delist';

interface Transfer {
  revision: number;
  version: number;
  counted?: { patents: number; on: string; to: string };
}

const days = ['2025-12-31', '2026-01-01', '2026-01-31', '2026-02-01', '2026-12-31'];

/** Runs steps over three transfers and three patents; a step that its stream does not allow is left out. */
function play(steps: readonly { step: Step; on: number; day: number; patents: number; toPerson: boolean }[]) {
  const events: Occurrence[] = [];
  const transfers = new Map<number, Transfer>();
  const listed = new Map<number, { isIn: boolean; version: number }>();
  for (const { step, on, day, patents, toPerson } of steps) {
    const id = `t${on}`;
    const transfer = transfers.get(on);
    const patent = listed.get(on) ?? { isIn: false, version: 0 };
    const many = Array.from({ length: patents }, (_, i) => transferredPatent(`ZL${i}`));
    const effectiveOn = days[day]!;
    if (step === 'register' && !transfer) {
      const terms = termsWith(toPerson ? person : enterprise);
      events.push(occurrence(events.length, id, 1, transferRegistered(id, many, { effectiveOn, terms })));
      const counted = { patents, on: effectiveOn, to: toPerson ? '-' : '420600' };
      transfers.set(on, { revision: 1, version: 1, counted });
    } else if (step === 'correct' && transfer?.counted) {
      transfer.revision += 1;
      transfer.version += 1;
      transfer.counted = { patents, on: effectiveOn, to: '420600' };
      const event = transferCorrected(id, many, transfer.revision, effectiveOn);
      events.push(occurrence(events.length, id, transfer.version, event));
    } else if (step === 'revoke' && transfer?.counted) {
      transfer.version += 1;
      transfer.counted = undefined;
      events.push(occurrence(events.length, id, transfer.version, transferRevoked(id, transfer.revision)));
    } else if ((step === 'list' && !patent.isIn) || (step === 'delist' && patent.isIn)) {
      patent.version += 1;
      patent.isIn = !patent.isIn;
      listed.set(on, patent);
      const event = patent.isIn ? patentListed(`ZL${on}`) : patentDelisted(`ZL${on}`);
      events.push(occurrence(events.length, `p${on}`, patent.version, event));
    }
  }
  const counted = [...transfers.values()].flatMap((transfer) => transfer.counted ?? []);
  return { events, counted, inPool: [...listed.values()].filter(({ isIn }) => isIn).length };
}

const steps = fc.array(
  fc.record({
    step: fc.constantFrom<Step>('register', 'correct', 'revoke', 'list', 'delist'),
    on: fc.nat(2),
    day: fc.nat(days.length - 1),
    patents: fc.integer({ min: 1, max: 4 }),
    toPerson: fc.boolean(),
  }),
  { maxLength: 40 },
);

describe('totals', () => {
  test('are what still stands, after any registrations, corrections and revocations', () => {
    fc.assert(
      fc.property(steps, (taken) => {
        const { events, counted, inPool } = play(taken);
        const totals = summed(tallyAll(events, new Map()));
        const sum = (of: typeof counted): number => of.reduce((n, { patents }) => n + patents, 0);
        const total = (key: string): number => totals.get(key) ?? 0;
        expect(total('transfer.patents|all|all|')).toBe(sum(counted));
        expect(total('transfer.contracts|all|all|')).toBe(counted.length);
        expect(total('pool.patents|all|all|')).toBe(inPool);
        for (const period of ['2025', '2026', '2026-01', '2026-02', ...days]) {
          const within = counted.filter(({ on }) => on.startsWith(period));
          expect(total(`transfer.patents|${period}|all|`)).toBe(sum(within));
          const toXiangyang = sum(within.filter(({ to }) => to === '420600'));
          expect(total(`transfer.patents|${period}|transferee_division|420600`)).toBe(toXiangyang);
        }
      }),
    );
  });

  test('do not depend on where a run of events is cut', () => {
    fc.assert(
      fc.property(steps, fc.nat(40), (taken, at) => {
        const { events } = play(taken);
        const cut = Math.min(at, events.length);
        const whole = tallyAll(events, new Map());
        const first = tallyAll(events.slice(0, cut), new Map());
        const open = new Map<string, Entry[]>();
        const back = new Set(
          first.flatMap(({ source, reverses }) =>
            reverses ? `${source.stream}/${reverses.version}/${reverses.ordinal}` : [],
          ),
        );
        for (const entry of first) {
          const { stream, version } = entry.source;
          if (entry.delta < 0n || back.has(`${stream}/${version}/${entry.ordinal}`)) continue;
          open.set(stream, [...(open.get(stream) ?? []), entry]);
        }
        expect([...first, ...tallyAll(events.slice(cut), open)]).toEqual(whole);
      }),
    );
  });

  test('by each dimension add up to the total', () => {
    fc.assert(
      fc.property(steps, (taken) => {
        const totals = summed(tallyAll(play(taken).events, new Map()));
        const byType = [...totals].filter(([key]) => key.startsWith('transfer.patents|2026|patent_type|'));
        expect(byType.reduce((sum, [, n]) => sum + n, 0)).toBe(totals.get('transfer.patents|2026|all|') ?? 0);
      }),
    );
  });

  test('a day belongs to its month, its year and all time', () => {
    const periods = (['all', 'year', 'month', 'day'] as const).map((grain) => periodOf(grain, '2026-11-22'));
    expect(periods).toEqual(['all', '2026', '2026-11', '2026-11-22']);
  });
});
