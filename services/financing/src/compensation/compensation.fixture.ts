import { create, financing, type MessageInitShape } from '@ipflow/contracts';
import type { LocalDate } from '@ipflow/kernel';
import type { Exposure, KnownFund } from '../fund/fund.state';
import { loanKnown } from '../loan/loan.fixture';
import type { LoanKnown } from '../loan/loan.known';

export const fundId = 'fund-0001';
export const loanId = 'loan-0001';
export const bank = 'bank-hubei';
export const borrower = '91420100616400352X';
export const today = '2026-11-24' as LocalDate;
/** A digest as evidence. */
export const digest = 'a'.repeat(64);
export const evidence = { overdue_notice: digest, suit: digest };
export const nothing: Exposure = { coveredFen: 0n, nonPerformingFen: 0n };

/** Yuan as fen. */
export const yuan = (amount: number): bigint => BigInt(Math.round(amount * 100));

type BearerInit = MessageInitShape<typeof financing.FundBearerSchema>;

/** 4:2:4 of province, city and bank; the city bears at most ¥1m of a claim. */
export const provinceCityBank: BearerInit[] = [
  { bearer: 'province', name: '省级', sharePpm: 400_000, isOfFund: true },
  { bearer: 'city', name: '市级', sharePpm: 200_000, isOfFund: true, capPerClaimFen: yuan(1_000_000) },
  { bearer: 'bank', name: '合作银行', sharePpm: 400_000, isOfFund: false },
];

/** 54:26:16:4 of fund, bank, insurer and valuer (Zhongshan). */
export const fundBankInsurerValuer: BearerInit[] = [
  { bearer: 'province', name: '风险补偿资金', sharePpm: 540_000, isOfFund: true },
  { bearer: 'bank', name: '合作银行', sharePpm: 260_000, isOfFund: false },
  { bearer: 'insurer', name: '保险公司', sharePpm: 160_000, isOfFund: false },
  { bearer: 'valuer', name: '评估机构', sharePpm: 40_000, isOfFund: false },
];

/** Rules as agreed; `more` replaces what is usual. */
export function rules(more: MessageInitShape<typeof financing.FundRulesSchema> = {}): financing.FundRules {
  const usual = {
    version: 1,
    bearers: provinceCityBank,
    leverage: 10,
    loanCapFen: yuan(10_000_000),
    borrowerSizes: ['micro', 'small', 'medium'],
    overdueDaysMin: 90,
    suitRequired: true,
    nplWarningPpm: 50_000,
    nplStopPpm: 80_000,
    principalOnly: true,
  };
  return create(financing.FundRulesSchema, { ...usual, ...more } as object);
}

/** A fund with ¥20m. */
export function fund(more: Partial<KnownFund> = {}): KnownFund {
  return {
    kind: 'established',
    fundId,
    name: '知识产权质押融资风险补偿资金',
    versions: [rules()],
    contributions: [],
    balanceFen: yuan(20_000_000),
    contributedFen: yuan(20_000_000),
    paidFen: 0n,
    returnedFen: 0n,
    paidByYear: new Map(),
    paidByBorrower: new Map(),
    gate: 'open',
    ...more,
  };
}

/** A loan of ¥8m, as disbursed. */
export function loan(more: Partial<LoanKnown> = {}): LoanKnown {
  return loanKnown({
    loanId,
    bank,
    borrowerUscc: borrower,
    principalFen: yuan(8_000_000),
    outstandingFen: yuan(8_000_000),
    ...more,
  });
}

/** The same loan, long overdue. */
export function badLoan(more: Partial<LoanKnown> = {}): LoanKnown {
  return loan({ class: 'substandard', overdueSince: '2026-06-01', ...more });
}
