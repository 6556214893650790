/** Sums of one schedule. */
export const installmentsMax = 60;
/** Guarantors and insurers of one trial. */
export const guaranteesMax = 10;
/** Reports of use over a license's term: one a month for twenty years. */
export const reportsMax = 240;
/** Milestones named in one report. */
export const milestonesPerReportMax = 60;
/** Longest term to pay once a sum is due (days). */
export const daysToPayMax = 365;
/** Largest single amount of a trial, and the largest sales of one report (fen): ten trillion yuan. */
export const amountFenMax = 1_000_000_000_000_000n;
/** Most pieces in one report or threshold. */
export const outputPiecesMax = 1_000_000_000_000n;
/** 1,000,000 millionths: all of the sales. */
export const wholePpm = 1_000_000;
