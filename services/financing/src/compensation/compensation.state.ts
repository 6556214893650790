import type { financing } from '@ipflow/contracts';

/** Every fact of a compensation's stream. */
export type CompensationEvent =
  | financing.CompensationClaimed
  | financing.CompensationReviewed
  | financing.CompensationRefused
  | financing.CompensationPaid
  | financing.CompensationReturned;

/** Where a compensation stands. */
export const compensationStages = ['claimed', 'reviewed', 'refused', 'paid'] as const;
/** One of {@link compensationStages}. */
export type CompensationStage = (typeof compensationStages)[number];

/** A compensation as its events leave it. */
export type CompensationState =
  | { readonly kind: 'none' }
  | { readonly kind: 'claimed'; readonly claim: financing.CompensationClaimed }
  | {
      readonly kind: 'reviewed' | 'refused';
      readonly claim: financing.CompensationClaimed;
      /** Absent when it was refused before a review. */
      readonly reviewed?: financing.CompensationReviewed;
      readonly refused?: financing.CompensationRefused;
    }
  | {
      readonly kind: 'paid';
      readonly claim: financing.CompensationClaimed;
      readonly reviewed?: financing.CompensationReviewed;
      readonly paid: financing.CompensationPaid;
      readonly recoveries: readonly financing.CompensationReturned[];
    };

/** A compensation that was claimed. */
export type KnownCompensation = Exclude<CompensationState, { kind: 'none' }>;

/** The stream of a compensation. */
export function compensationStream(compensationId: string): string {
  return `compensation-${compensationId}`;
}

/** What came back so far. */
export function recoveredFen({ recoveries }: Pick<PaidCompensation, 'recoveries'>): bigint {
  return recoveries.reduce((sum, recovery) => sum + recovery.recoveredFen, 0n);
}

/** A compensation that was paid. */
export type PaidCompensation = Extract<CompensationState, { kind: 'paid' }>;
