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
  /** What a component counts when one side does not say (ppm). */
  readonly unknownPpm: number;
  /** What a missing level of maturity costs (ppm a level). */
  readonly maturityStepPpm: number;
  /** A word that the pool does not have against one it has. */
  readonly unknownWordFactor: number;
  /** Most telling words of a demand that are compared. */
  readonly wordsPerDemandMax: number;
  /** Words that more of the pool has say nothing of a demand (ppm of the pool, but at least so many patents). */
  readonly commonWordPpm: number;
  readonly commonWordPatentsMin: number;
  /** Words that more of the open demands have say nothing of one of them (ppm). */
  readonly boilerplatePpm: number;
  /** Words that so many of the patents with one of them have both are one concept (ppm). */
  readonly togetherPpm: number;
  /** The part of the words a demand has for a concept with which a patent says it in full (ppm). */
  readonly conceptFullAtPpm: number;
  /** What says less of a concept is passed over (ppm). */
  readonly nearWordPpmMin: number;
  /** Below this a pair is no match (ppm). */
  readonly scorePpmMin: number;
}

/** Patents kept for one demand. */
export const matchesPerDemandMax = 50;

const policies: readonly MatchingPolicy[] = [
  {
    // The first edition compared texts as a whole (cosine); its scores carry a 1.
    version: 2,
    from: '2020-01-01' as LocalDate,
    weightsPpm: {
      text: 640_000,
      ipc: 240_000,
      industry: 60_000,
      region: 15_000,
      maturity: 15_000,
      price: 15_000,
      modes: 15_000,
    },
    ipcPpm: { subgroup: 1_000_000, group: 800_000, subclass: 500_000, class: 200_000 },
    industryPpm: { class: 1_000_000, group: 800_000, division: 600_000, section: 200_000 },
    regionPpm: { division: 1_000_000, province: 500_000 },
    unknownPpm: 500_000,
    maturityStepPpm: 250_000,
    unknownWordFactor: 0.2,
    wordsPerDemandMax: 24,
    commonWordPpm: 100_000,
    commonWordPatentsMin: 200,
    boilerplatePpm: 150_000,
    togetherPpm: 700_000,
    conceptFullAtPpm: 500_000,
    nearWordPpmMin: 100_000,
    scorePpmMin: 250_000,
  },
];

/** The policy in force on a day. */
export function matchingPolicyOn(day: LocalDate): MatchingPolicy {
  return policies.filter(({ from }) => from <= day).at(-1) ?? policies[0]!;
}
