/** What comes in and what is owed, in fen; `capFen` is 最高债权额 of a maximum-amount pledge. */
export interface Proceeds {
  readonly proceedsFen: bigint;
  readonly owedFen: bigint;
  readonly capFen?: bigint;
}

/** Where the proceeds go. */
export interface Shares {
  /** To the pledgee, before everybody else. */
  readonly toPledgeeFen: bigint;
  /** Back to the pledgor (民法典第四百三十八条). */
  readonly surplusFen: bigint;
  /** Still owed by the debtor, unsecured. */
  readonly shortfallFen: bigint;
}

/** Shares the proceeds to the fen: what is owed up to the cap first, the rest back. */
export function shareProceeds({ proceedsFen, owedFen, capFen = owedFen }: Proceeds): Shares {
  const preferred = owedFen < capFen ? owedFen : capFen;
  const toPledgeeFen = proceedsFen < preferred ? proceedsFen : preferred;
  return { toPledgeeFen, surplusFen: proceedsFen - toPledgeeFen, shortfallFen: owedFen - toPledgeeFen };
}
