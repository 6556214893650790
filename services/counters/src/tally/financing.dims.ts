import { industryOf, prefectureOf, type Dims } from './dims';
import type { BorrowerFact, Disbursed, Pledged } from './financing.facts';
import { unstated, valueLengthMax, type Dimension } from './metric';

/** Who a borrower is, as far as the event says: the credit code, else the name. */
export function borrowerOf(borrower: BorrowerFact | undefined): string | undefined {
  return borrower?.uscc || borrower?.name || undefined;
}

/** Who gets the money of a pledge: the debtor, or the first pledgor when that is the same. */
export function debtorOf({ terms }: Pledged): BorrowerFact | undefined {
  return terms?.debtor ?? terms?.pledgors?.[0];
}

/**
 * The set of qualifications as one value, `high_tech+specialized`: every loan counts once, and the number of one
 * qualification is that of all sets that hold it.
 */
export function qualificationOf(qualifications: readonly string[] = []): string {
  return [...new Set(qualifications)].sort().join('+').slice(0, valueLengthMax) || unstated;
}

/** Where a registered pledge counts; by the industry of its first patent, or of the given one. */
export function pledgeDims(pledge: Pledged, industryCode: string | undefined): Dims {
  return {
    borrower_division: prefectureOf(debtorOf(pledge)?.divisionCode),
    bank: pledge.bank || pledge.terms?.pledgee?.uscc || unstated,
    industry: industryOf(industryCode),
    qualification: qualificationOf(pledge.qualifications),
  };
}

/** Where a loan counts. */
export function loanDims({ bank, borrower, terms, ...loan }: Disbursed): Dims {
  return {
    borrower_division: prefectureOf(borrower?.divisionCode),
    bank,
    industry: industryOf(loan.industryCode),
    qualification: qualificationOf(loan.qualifications),
    loan_product: terms?.productKind || unstated,
    loan_grade: loan.grade || unstated,
  };
}

/** The dimensions of these names alone. */
export function narrowed(dims: Dims, names: readonly Dimension[]): Dims {
  return Object.fromEntries(names.map((name) => [name, dims[name] ?? unstated]));
}
