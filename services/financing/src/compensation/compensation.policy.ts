/** 证据材料 by kind; `suit` is the court's notice that a suit was filed, or that it accepted the borrower's bankruptcy. */
export const evidenceKinds = [
  'loan_contract',
  'disbursement',
  'overdue_notice',
  'collection',
  'suit',
  'insurance',
  'guarantee',
  'other',
] as const;
/** Kind of the evidence that the court has the case. */
export const suitEvidence = 'suit';
/** Recoveries of one compensation. */
export const recoveriesMax = 400;
/** Reasons of one refusal. */
export const refusalReasonsMax = 20;
