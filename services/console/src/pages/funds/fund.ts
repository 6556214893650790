import type { AnswerOf, ItemOf } from '../../api/types';

/** Who bears how much of a loss. */
export interface Bearer {
  readonly bearer: string;
  readonly name: string;
  /** Absent when it bears nothing. */
  readonly sharePpm?: number;
  readonly capPerClaimFen?: string;
  /** Present and true when its share is paid out of the fund. */
  readonly isOfFund?: boolean;
}

/** The rules as the service keeps them: what is 0, empty or no is left out (`FundRules` in the language of events). */
export interface FundRules {
  readonly bearers?: readonly Bearer[];
  readonly capPerBorrowerFen?: string;
  readonly capPerYearFen?: string;
  readonly loanCapFen?: string;
  readonly leverage?: number;
  readonly borrowerSizes?: readonly string[];
  readonly overdueDaysMin?: number;
  readonly suitRequired?: boolean;
  readonly nplWarningPpm?: number;
  readonly nplStopPpm?: number;
  readonly principalOnly?: boolean;
}

/** A fund in a list. */
export type Fund = Omit<ItemOf<'/api/funds'>, 'rules'> & { readonly rules: FundRules };
/** A fund on its own page. */
export type FundDetail = Omit<AnswerOf<'/api/funds/{id}'>, 'rules'> & { readonly rules: FundRules };
/** A loan the fund covers. */
export type CoveredLoan = ItemOf<'/api/funds/{id}/coverages'>;
/** The books: every account's sums. */
export type Ledger = AnswerOf<'/api/funds/{id}/ledger'>;

/** Where funds are read. */
export const fundsPath = '/api/funds';

/** How much more the fund covers by its leverage; undefined without one. */
export function coverableLeft({
  coverableFen,
  coveredFen,
}: Pick<Fund, 'coverableFen' | 'coveredFen'>): string | undefined {
  if (coverableFen === null) return undefined;
  const left = BigInt(coverableFen) - BigInt(coveredFen);
  return `${left > 0n ? left : 0n}`;
}

/** How much of a loss is paid out of the fund, in millionths. */
export function paidByFund(bearers: readonly Bearer[] = []): number {
  return bearers.reduce((sum, { isOfFund, sharePpm = 0 }) => sum + (isOfFund ? sharePpm : 0), 0);
}
