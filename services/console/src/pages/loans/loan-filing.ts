import type { BodyOf } from '../../api/types';
import { typedFen } from '../../format/money';
import { ppmOf } from '../../format/rate';
import { filled } from '../transfers/transfer-filing';

type Request = BodyOf<'/api/loans'>;

/** What a bank fills in of a loan it disbursed. */
export interface LoanForm {
  readonly applicationId?: string;
  readonly bankName: string;
  readonly borrower: { readonly name: string; readonly uscc: string };
  readonly borrowerSize: Request['borrowerSize'];
  readonly product: string;
  readonly terms: {
    readonly principalFen: string;
    readonly ratePercent: number;
    readonly termMonths: number;
    readonly repayment: Request['terms']['repayment'];
    readonly security: Request['terms']['security'];
  };
  readonly pledgeIds?: readonly string[];
  readonly creditLineId?: string;
  readonly qualifications?: readonly string[];
  readonly industryCode?: string;
  readonly disbursedOn: string;
}

/** The request a filled form makes: a loan on credit alone names no pledge, whatever was chosen before. */
export function loanOf(loanId: string, form: LoanForm): Request {
  const { terms, borrower, applicationId, creditLineId, industryCode, pledgeIds, qualifications, ...rest } =
    form;
  const { principalFen, ratePercent, ...others } = terms;
  return {
    ...rest,
    ...filled({ applicationId, creditLineId, industryCode: industryCode?.trim() }),
    loanId,
    borrower: { name: borrower.name.trim(), uscc: borrower.uscc.trim() },
    terms: { ...others, principalFen: typedFen(principalFen) ?? '', ratePpm: ppmOf(ratePercent) },
    pledgeIds: others.security === 'credit' ? [] : [...(pledgeIds ?? [])],
    qualifications: [...(qualifications ?? [])],
  };
}
