import type { Message } from '@ipflow/contracts';
import fc from 'fast-check';
import { transferCorrected, transferRegistered, transferredPatent } from '../harness/events.fixture';
import {
  licenseCorrected,
  licensedPatent,
  licenseRecorded,
  licenseTerms,
} from '../harness/licensing.fixture';
import type { Dimension } from './metric';
import { metricOf, partsOf, type MetricId } from './metrics';
import { Sums } from './sums';
import { tallyAll } from './tally-all';

const plan = ['plan.transfers_and_licenses', 'plan.transfers_and_licenses.contracts'] as const;

/** Transfers and licenses of so many patents, some corrected to fewer. */
const cases = fc.array(
  fc.record({
    isLicense: fc.boolean(),
    patents: fc.integer({ min: 1, max: 4 }),
    correctedTo: fc.option(fc.integer({ min: 1, max: 4 })),
    kind: fc.constantFrom('exclusive', 'ordinary', 'open'),
    amountFen: fc.bigInt({ min: 0n, max: 2n ** 60n }),
    on: fc.constantFrom('2025-12-31', '2026-01-01', '2026-02-01'),
  }),
  { maxLength: 12 },
);
type Case = typeof cases extends fc.Arbitrary<(infer One)[]> ? One : never;

function eventsOf({ isLicense, patents, correctedTo, kind, amountFen, on }: Case, id: string): Message[] {
  const numbers = (n: number): string[] => Array.from({ length: n }, (_, i) => `ZL${id}-${i}`);
  const terms = licenseTerms({ kind, contractFen: amountFen });
  const said = { effectiveOn: on, terms };
  if (isLicense) {
    const licensed = (n: number) => numbers(n).map((number) => licensedPatent(number));
    const recorded = licenseRecorded(id, licensed(patents), said);
    return [recorded, ...(correctedTo ? [licenseCorrected(id, licensed(correctedTo), 2, said)] : [])];
  }
  const transferred = (n: number) => numbers(n).map((number) => transferredPatent(number));
  const registered = transferRegistered(id, transferred(patents), { effectiveOn: on });
  return [registered, ...(correctedTo ? [transferCorrected(id, transferred(correctedTo), 2, on)] : [])];
}

function totalsOf(told: readonly Case[]): Map<string, bigint> {
  const occurrences = told.flatMap((one, i) =>
    eventsOf(one, `${i}`).map((event, version) => ({
      envelope: {
        id: `e${i}-${version}`,
        type: event.$typeName,
        stream: `s${i}`,
        version: version + 1,
        recordedAt: '2026-03-05T00:00:00Z',
      },
      event,
    })),
  );
  const sums = new Sums();
  for (const entry of tallyAll(occurrences, new Map())) sums.add(entry);
  return new Map(
    sums
      .changes()
      .map(({ metric, dimension, period, value, n }) => [[metric, dimension, period, value].join('|'), n]),
  );
}

describe('the plan’s figure', () => {
  test('is registered transfers plus recorded licenses, in every period and by every dimension', () => {
    fc.assert(
      fc.property(cases, (told) => {
        const totals = totalsOf(told);
        for (const id of plan) {
          const dimensions: (Dimension | 'all')[] = ['all', ...metricOf(id).dimensions];
          const wanted = new Map<string, bigint>();
          for (const part of partsOf(id)) {
            for (const [key, n] of totals) {
              const [metric, dimension, ...rest] = key.split('|') as [MetricId, Dimension, string, string];
              if (metric !== part || !dimensions.includes(dimension)) continue;
              const sum = [id, dimension, ...rest].join('|');
              wanted.set(sum, (wanted.get(sum) ?? 0n) + n);
            }
          }
          expect(new Map([...totals].filter(([key]) => key.startsWith(`${id}|`)))).toEqual(wanted);
        }
      }),
    );
  });

  test('counts each case as it stands, per patent and per contract, and amounts to the fen', () => {
    fc.assert(
      fc.property(cases, (told) => {
        const totals = totalsOf(told);
        const total = (metric: MetricId): bigint => totals.get(`${metric}|all|all|`) ?? 0n;
        const patents = told.reduce((sum, one) => sum + (one.correctedTo ?? one.patents), 0);
        expect(total('plan.transfers_and_licenses')).toBe(BigInt(patents));
        expect(total('plan.transfers_and_licenses.contracts')).toBe(BigInt(told.length));
        const licenses = told.filter(({ isLicense }) => isLicense);
        expect(total('license.amount')).toBe(licenses.reduce((sum, { amountFen }) => sum + amountFen, 0n));
      }),
    );
  });
});
