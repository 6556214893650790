import type { financing } from '@ipflow/contracts';

/** Every fact of a fund's stream. */
export type FundEvent =
  | financing.FundEstablished
  | financing.FundRulesChanged
  | financing.FundContributed
  | financing.LoanCovered
  | financing.FundPaidOut
  | financing.FundRefunded
  | financing.FundGateMoved;

/** 不良率闸门. */
export const fundGates = ['open', 'warning', 'stopped'] as const;
/** One of {@link fundGates}. */
export type FundGate = (typeof fundGates)[number];

/** Money that was put in. */
export interface Contribution {
  readonly contributionId: string;
  readonly contributor: string;
  readonly amountFen: bigint;
}

/**
 * A fund as its events leave it. What it has used of its caps is counted gross: money that comes back fills the balance,
 * but does not open a cap again.
 */
export type FundState =
  | { readonly kind: 'none' }
  | {
      readonly kind: 'established';
      readonly fundId: string;
      readonly name: string;
      /** Every version, oldest first; a loan keeps the one it was covered under. */
      readonly versions: readonly financing.FundRules[];
      readonly contributions: readonly Contribution[];
      readonly balanceFen: bigint;
      readonly contributedFen: bigint;
      readonly paidFen: bigint;
      readonly returnedFen: bigint;
      /** Paid out by calendar year, `2026`. */
      readonly paidByYear: ReadonlyMap<string, bigint>;
      /** Paid out by borrower. */
      readonly paidByBorrower: ReadonlyMap<string, bigint>;
      readonly gate: FundGate;
    };

/** A fund that was established. */
export type KnownFund = Exclude<FundState, { kind: 'none' }>;

/** The covered loans of a fund as they stand: what is outstanding, and how much of it is non-performing (fen). */
export interface Exposure {
  readonly coveredFen: bigint;
  readonly nonPerformingFen: bigint;
}

/** The stream of a fund. */
export function fundStream(fundId: string): string {
  return `fund-${fundId}`;
}

/** The rules in force. */
export function rulesInForce({ versions }: KnownFund): financing.FundRules {
  return versions.at(-1)!;
}

/** The rules of a version. */
export function rulesOf({ versions }: KnownFund, version: number): financing.FundRules | undefined {
  return versions.find((rules) => rules.version === version);
}

/** Non-performing of covered, in whole millionths, rounded down; 0 when nothing is covered. */
export function nplPpm({ coveredFen, nonPerformingFen }: Exposure): number {
  return coveredFen === 0n ? 0 : Number((nonPerformingFen * 1_000_000n) / coveredFen);
}

/** Where the gate must stand: a threshold that is reached exactly counts as reached. */
export function gateOf(exposure: Exposure, rules: financing.FundRules): FundGate {
  const reaches = (ppm: number): boolean =>
    exposure.coveredFen > 0n && exposure.nonPerformingFen * 1_000_000n >= exposure.coveredFen * BigInt(ppm);
  if (reaches(rules.nplStopPpm)) return 'stopped';
  return reaches(rules.nplWarningPpm) ? 'warning' : 'open';
}

/** Stopped by the record, or by what the loans say now, whichever is stricter: the record follows the loans a little later. */
export function isStopped(fund: KnownFund, exposure: Exposure): boolean {
  return fund.gate === 'stopped' || gateOf(exposure, rulesInForce(fund)) === 'stopped';
}
