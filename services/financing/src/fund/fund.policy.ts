/** 1,000,000 millionths: all of a loss. */
export const wholePpm = 1_000_000;
/** Those who bear a share of a loss. */
export const bearersMax = 12;
/** Versions of the rules of one fund. */
export const rulesVersionsMax = 200;
/** Contributions to one fund. */
export const contributionsMax = 5_000;
/** Largest single amount, and the most a fund ever holds (fen): ten trillion yuan. */
export const amountFenMax = 1_000_000_000_000_000n;
/** Largest multiple of its money that a fund covers. */
export const leverageMax = 100;
/** Longest wait between due date and claim (days). */
export const overdueDaysMax = 3_650;
