import { fen, type Fen, type LocalDate, type PatentType } from '@ipflow/kernel';

/** Annual fee of patent years, from the first up to and including the last. */
export interface FeeBand {
  readonly fromYear: number;
  readonly toYear: number;
  readonly yearFen: Fen;
}

/** 年费减免 while an open license is exploited, and the fees it is taken from; dated, and unverified in every figure. */
export interface ReliefPolicy {
  readonly version: string;
  /** Fees due from this day on. */
  readonly from: LocalDate;
  /** Of the annual fee, in millionths. */
  readonly reliefPpm: number;
  readonly fees: Readonly<Record<PatentType, readonly FeeBand[]>>;
}

const yuan = (fromYear: number, toYear: number, amount: bigint): FeeBand => ({
  fromYear,
  toYear,
  yearFen: fen(amount * 100n),
});

const shortTerm = [yuan(1, 3, 600n), yuan(4, 5, 900n), yuan(6, 8, 1_200n), yuan(9, 10, 2_000n)];
const fees: ReliefPolicy['fees'] = {
  invention: [
    yuan(1, 3, 900n),
    yuan(4, 6, 1_200n),
    yuan(7, 9, 2_000n),
    yuan(10, 12, 4_000n),
    yuan(13, 15, 6_000n),
    yuan(16, 20, 8_000n),
  ],
  utility_model: shortTerm,
  design: [...shortTerm, yuan(11, 15, 3_000n)],
};

const policies: readonly ReliefPolicy[] = [
  // The article came into force in 2021; the rate is said to be granted from 2024.
  { version: 'annual-fee-2021', from: '2021-06-01' as LocalDate, reliefPpm: 0, fees },
  { version: 'annual-fee-2024', from: '2024-01-01' as LocalDate, reliefPpm: 150_000, fees },
];

/** The policy for a fee that is due on a day. */
export function reliefPolicyOn(day: LocalDate): ReliefPolicy {
  return policies.filter(({ from }) => from <= day).at(-1) ?? policies[0]!;
}

/** The full annual fee of a patent year; undefined beyond the table. */
export function annualFeeFen(policy: ReliefPolicy, type: PatentType, patentYear: number): Fen | undefined {
  return policy.fees[type].find(({ fromYear, toYear }) => fromYear <= patentYear && patentYear <= toYear)
    ?.yearFen;
}
