/** Members of one collective line; a larger park has several lines. */
export const membersMax = 500;
/** Loans drawn under one line over its life. */
export const loansPerLineMax = 5_000;
/** 授信期限: months from its first day to its last. */
export const lineMonthsMax = 120;
