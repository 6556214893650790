import type { LocalDate } from '@ipflow/kernel';

/** Figures behind the transfer rules that rest on notices, not on statutes: dated, so that a change is a new row. */
export interface TransferPolicy {
  readonly from: LocalDate;
  /** 公示期 of public institutions (days), 国发〔2016〕16号; unverified. */
  readonly publicityDaysMin: number;
  /** Whether designs need technology-export papers; unverified. */
  readonly designsNeedExportPapers: boolean;
}

/** Patents in one contract; a larger portfolio is filed in parts. */
export const patentsPerTransferMax = 200;
/** Transferees of one contract. */
export const transfereesMax = 50;

const policies: readonly TransferPolicy[] = [
  { from: '2016-02-26' as LocalDate, publicityDaysMin: 15, designsNeedExportPapers: false },
];

/** The policy in force on a day. */
export function transferPolicyOn(day: LocalDate): TransferPolicy {
  const inForce = policies.filter(({ from }) => from <= day).at(-1);
  return inForce ?? policies[0]!;
}
