import type { AnswerOf, ItemOf } from '../../api/types';

/** A sum of the schedule and what became of it, as the service tells it; amounts are digits of fen. */
export interface Sum {
  readonly state: string;
  readonly ordinal: number;
  readonly trigger: string;
  readonly onDate?: string;
  readonly salesFen?: string;
  readonly outputPieces?: string;
  readonly milestone?: string;
  readonly amountFen?: string;
  readonly sharePpm?: number;
  /** Once it fell due. */
  readonly dueId?: string;
  readonly owedFen?: string;
  readonly dueOn?: string;
  readonly payBy?: string;
  readonly paidFen?: string;
  readonly paidOn?: string;
  readonly paymentReference?: string;
  readonly payouts?: readonly Payout[];
}

interface Payout {
  readonly guarantor: string;
  readonly paidFen: string;
  readonly paymentReference: string;
}

/** What was sold and made in one period. */
export interface UseReport {
  readonly reportId: string;
  readonly salesFen?: string;
  readonly outputPieces?: string;
  readonly milestones?: readonly string[];
  readonly periodFrom: string;
  readonly periodUntil: string;
  readonly reportedBy: string;
  readonly effectiveOn: string;
}

/** Who stands in, and up to what. */
export interface Guarantee {
  readonly kind: string;
  readonly guarantor: string;
  readonly limitFen: string;
}

interface Told {
  readonly sums: readonly Sum[];
  readonly reports: readonly UseReport[];
  readonly guarantees: readonly Guarantee[];
}

/** A trial in a list; its id is the license's. */
export type Trial = Omit<ItemOf<'/api/trials'>, keyof Told> & Told;

/** A trial on its own page. */
export type TrialDetail = Omit<AnswerOf<'/api/trials/{id}'>, keyof Told> & Told;

/** Where trials are read and changed. */
export const trialsPath = '/api/trials';
/** What a command on a trial makes stale. */
export const changedByTrials = [trialsPath, '/api/licenses', '/api/workbench', '/api/counters'] as const;

/** A sum that is owed and can be paid. */
export type OwedSum = Sum & { readonly dueId: string; readonly owedFen: string };

/** The sums that are owed now, those past their day included. */
export const owedSums = ({ sums }: Pick<Trial, 'sums'>): OwedSum[] =>
  sums.filter(
    (sum): sum is OwedSum => sum.dueId !== undefined && sum.owedFen !== undefined && BigInt(sum.owedFen) > 0n,
  );

/** Who can still stand in, and with how much (fen): the limit less what was paid out before. */
export function guaranteesLeft({ guarantees, sums }: Pick<Trial, 'guarantees' | 'sums'>): {
  readonly guarantor: string;
  readonly leftFen: bigint;
}[] {
  const payouts = sums.flatMap((sum) => sum.payouts ?? []);
  return guarantees
    .map(({ guarantor, limitFen }) => ({
      guarantor,
      leftFen: payouts
        .filter((payout) => payout.guarantor === guarantor)
        .reduce((left, { paidFen }) => left - BigInt(paidFen), BigInt(limitFen)),
    }))
    .filter(({ leftFen }) => leftFen > 0n);
}

/** True while use is reported and sums can still fall due. */
export const isRunning = ({ stage }: Pick<Trial, 'stage'>): boolean =>
  stage === 'running' || stage === 'due' || stage === 'defaulted';
