import type { LocalDate } from '@ipflow/kernel';

/** What a score is made of, in the order it is shown. */
export const componentNames = ['text', 'ipc', 'industry', 'region', 'maturity', 'price', 'modes'] as const;

/** One of {@link componentNames}. */
export type ComponentName = (typeof componentNames)[number];

/** How demands and patents are weighed against each other; a change is a new row with a version of its own. */
export interface MatchingPolicy {
  readonly version: number;
  readonly from: LocalDate;
  /** Shares of the components in the score, in millionths; together a million. */
  readonly weightsPpm: Readonly<Record<ComponentName, number>>;
  /** Worth of the finest level at which two IPC symbols agree (ppm). */
  readonly ipcPpm: {
    readonly subgroup: number;
    readonly group: number;
    readonly subclass: number;
    readonly class: number;
  };
  /** Worth of the finest level at which two industries agree, GB/T 4754 (ppm). */
  readonly industryPpm: {
    readonly class: number;
    readonly group: number;
    readonly division: number;
    readonly section: number;
  };
  readonly regionPpm: { readonly division: number; readonly province: number };
  /** The likeness of the words (cosine, see `lengthExponent`) at which texts count as alike in full (ppm): short texts never come near one. */
  readonly textFullAtPpm: number;
  /** What a component counts when one side does not say (ppm). */
  readonly unknownPpm: number;
  /** What a missing level of maturity costs (ppm a level). */
  readonly maturityStepPpm: number;
  /** A word of the title against one of the abstract. */
  readonly titleFactor: number;
  /** A word that the pool does not have against one it has. */
  readonly unknownWordFactor: number;
  /** How much a long text is marked down against a short one: 1 as the cosine does, 0 not at all. */
  readonly lengthExponent: number;
  /** Length of the word vector of a usual patent: what is neither marked down nor up. */
  readonly lengthUsual: number;
  /** Most telling words of a demand that are compared. */
  readonly wordsPerDemandMax: number;
  /** Words that more of the pool has say nothing of a demand (ppm of the pool, but at least so many patents). */
  readonly commonWordPpm: number;
  readonly commonWordPatentsMin: number;
  /** Below this a pair is no match (ppm). */
  readonly scorePpmMin: number;
}

/** Patents kept for one demand. */
export const matchesPerDemandMax = 50;

const policies: readonly MatchingPolicy[] = [
  {
    version: 1,
    from: '2020-01-01' as LocalDate,
    weightsPpm: {
      text: 600_000,
      ipc: 250_000,
      industry: 50_000,
      region: 25_000,
      maturity: 25_000,
      price: 25_000,
      modes: 25_000,
    },
    ipcPpm: { subgroup: 1_000_000, group: 800_000, subclass: 500_000, class: 200_000 },
    industryPpm: { class: 1_000_000, group: 800_000, division: 600_000, section: 200_000 },
    regionPpm: { division: 1_000_000, province: 500_000 },
    textFullAtPpm: 500_000,
    unknownPpm: 500_000,
    maturityStepPpm: 250_000,
    titleFactor: 1.3,
    unknownWordFactor: 0.2,
    lengthExponent: 0.5,
    lengthUsual: 35,
    wordsPerDemandMax: 24,
    commonWordPpm: 100_000,
    commonWordPatentsMin: 200,
    scorePpmMin: 250_000,
  },
];

/** The policy in force on a day. */
export function matchingPolicyOn(day: LocalDate): MatchingPolicy {
  return policies.filter(({ from }) => from <= day).at(-1) ?? policies[0]!;
}
