import type { BodyOf } from '../../api/types';
import type { compensationEvidence } from '../../dictionary/compensation';
import { typedFen } from '../../format/money';
import type { Loan } from '../loans/loan';

/** What a bank fills in to claim a compensation; digests as they are typed or computed. */
export interface ClaimForm {
  readonly fundId: string;
  readonly loanId: string;
  readonly lossFen: string;
  readonly evidence?: Readonly<Partial<Record<keyof typeof compensationEvidence, string>>>;
}

/** The request a filled form makes: of the evidence, what there is a digest of. */
export function claimOf(
  compensationId: string,
  { fundId, loanId, lossFen, evidence = {} }: ClaimForm,
): BodyOf<'/api/compensations'> {
  const digests = Object.entries(evidence).map(([kind, typed]) => [kind, typed?.trim().toLowerCase()]);
  return {
    compensationId,
    fundId,
    loanId,
    lossFen: typedFen(lossFen) ?? '',
    evidence: Object.fromEntries(digests.filter(([, digest]) => digest)) as Record<string, string>,
  };
}

/** Principal that never came back, the most that may be claimed (fen). */
export function unpaidFen({
  outstandingFen,
  writtenOffFen,
  recoveredFen,
}: Pick<Loan, 'outstandingFen' | 'writtenOffFen' | 'recoveredFen'>): bigint {
  return BigInt(outstandingFen) + BigInt(writtenOffFen) - BigInt(recoveredFen);
}

/** 不良: the classes a bank claims a loss for. */
export const badClasses = ['substandard', 'doubtful', 'loss'] as const satisfies readonly Loan['class'][];

/** Whether a bank calls a loan of this class a bad one. */
export const isBadClass = (loanClass: string): boolean => badClasses.some((bad) => bad === loanClass);

/** Whether a loss may be claimed for a loan as it stands: it is a bad one, and principal of it is unpaid. */
export function isClaimable(
  loan: Pick<Loan, 'stage' | 'class' | 'outstandingFen' | 'writtenOffFen' | 'recoveredFen'>,
): boolean {
  return isBadClass(loan.class) && loan.stage !== 'reversed' && unpaidFen(loan) > 0n;
}
