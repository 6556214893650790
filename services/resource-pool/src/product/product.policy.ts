import type { LocalDate } from '@ipflow/kernel';

/** Figures behind the register of patent products that rest on notices: dated, so that a change is a new row. */
export interface ProductPolicy {
  readonly from: LocalDate;
  /** Largest output one product may state for a year (fen); unverified, a guard against wrong units. */
  readonly outputFenMax: bigint;
  /** How many years back the output of a filing may lie (years); unverified. */
  readonly outputYearsBackMax: number;
}

/** Patents in one product. */
export const patentsPerProductMax = 200;
/** Papers of one filing. */
export const evidenceMax = 50;

// 1,000 亿元 a year for one product.
const policies: readonly ProductPolicy[] = [
  { from: '2025-01-01' as LocalDate, outputFenMax: 10_000_000_000_000n, outputYearsBackMax: 3 },
];

/** The policy in force on a day. */
export function productPolicyOn(day: LocalDate): ProductPolicy {
  return policies.filter(({ from }) => from <= day).at(-1) ?? policies[0]!;
}
