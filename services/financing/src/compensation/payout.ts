import type { financing } from '@ipflow/contracts';
import { fen, splitByLargestRemainder } from '@ipflow/kernel';
import { rulesInForce, rulesOf, type KnownFund } from '../fund/fund.state';

/** What one bearer bears of a loss. */
export interface BearerPart {
  readonly bearer: string;
  readonly name: string;
  readonly amountFen: bigint;
  readonly isOfFund: boolean;
}

/** A loss as it is divided. */
export interface Payout {
  readonly rulesVersion: number;
  /** In the order of the rules; together the loss, to the fen. */
  readonly shares: readonly BearerPart[];
  /** Out of the fund's money. */
  readonly paidFen: bigint;
}

/** How much of the fund's caps is left for a borrower in a year (fen); undefined where there is no cap. */
export interface CapsLeft {
  readonly ofYearFen: bigint | undefined;
  readonly ofBorrowerFen: bigint | undefined;
}

/**
 * The caps of the fund as a whole are those in force today, also for loans covered before: there is one cap of a year, and
 * it must hold for all that is paid in it.
 */
export function capsLeft(fund: KnownFund, borrower: string, year: string): CapsLeft {
  const { capPerYearFen, capPerBorrowerFen } = rulesInForce(fund);
  return {
    ofYearFen: left(capPerYearFen, fund.paidByYear.get(year)),
    ofBorrowerFen: left(capPerBorrowerFen, fund.paidByBorrower.get(borrower)),
  };
}

function left(capFen: bigint | undefined, usedFen = 0n): bigint | undefined {
  if (capFen === undefined) return undefined;
  return capFen > usedFen ? capFen - usedFen : 0n;
}

/**
 * Divides a loss by the shares of the rules the loan was covered under, by largest remainder; then by the caps of each
 * bearer, then by what is left of the fund's caps. What a cap leaves over falls to the bank.
 */
export function payoutOf(lossFen: bigint, fund: KnownFund, rulesVersion: number, caps: CapsLeft): Payout {
  const { bearers } = rulesOf(fund, rulesVersion)!;
  const parts = splitByLargestRemainder(
    fen(lossFen),
    bearers.map(({ sharePpm }) => BigInt(sharePpm)),
  );
  const capped = parts.map((part, index) => least(part, bearers[index]!.capPerClaimFen));
  const ofFund = capped.map((part, index) => (bearers[index]!.isOfFund ? part : 0n));
  const wholeFen = sum(ofFund);
  const paidFen = least(least(wholeFen, caps.ofYearFen), caps.ofBorrowerFen);
  const cut = wholeFen > paidFen ? splitByLargestRemainder(fen(paidFen), ofFund) : ofFund;
  const borne = bearers.map(({ isOfFund, bearer }, index) => {
    if (isOfFund) return cut[index]!;
    return bearer === 'bank' ? 0n : capped[index]!;
  });
  const ofBankFen = lossFen - sum(borne);
  const shares = bearers.map(({ bearer, name, isOfFund }, index) => {
    const amountFen = bearer === 'bank' ? ofBankFen : borne[index]!;
    return { bearer, name, amountFen, isOfFund };
  });
  return { rulesVersion, shares, paidFen };
}

/**
 * Divides what came back so far (`recoveredFen`, this recovery with it) in the shares in which the loss was borne, and
 * takes off what each has got before. A split of the whole by largest remainder is not monotone: a bearer could have to
 * give a fen back. Hence the difference to what is due so far is divided; nobody ever gets more than he bore, nobody
 * stands more than a fen for each other bearer behind, and after full recovery each has what he bore.
 */
export function returnOf(
  shares: readonly BearerPart[],
  returnedFen: readonly bigint[],
  earlierFen: bigint,
  recoveredFen: bigint,
): bigint[] {
  const lossFen = sum(shares.map(({ amountFen }) => amountFen));
  const owed = shares.map(({ amountFen }, index) => {
    const behind = recoveredFen * amountFen - returnedFen[index]! * lossFen;
    return behind > 0n ? behind : 0n;
  });
  return splitByLargestRemainder(fen(recoveredFen - earlierFen), owed);
}

/** Of a list of shares, what is the fund's. */
export function ofFundFen(shares: readonly Pick<financing.BearerShare, 'amountFen' | 'isOfFund'>[]): bigint {
  return sum(shares.filter(({ isOfFund }) => isOfFund).map(({ amountFen }) => amountFen));
}

function least(amountFen: bigint, limitFen: bigint | undefined): bigint {
  return limitFen !== undefined && limitFen < amountFen ? limitFen : amountFen;
}

function sum(amounts: readonly bigint[]): bigint {
  return amounts.reduce((total, amountFen) => total + amountFen, 0n);
}
