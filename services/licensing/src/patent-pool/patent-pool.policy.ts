/** Members of one pool. */
export const poolMembersMax = 50;
/** Patents of one pool: a license under it covers them all, and one filing holds no more. */
export const poolPatentsMax = 200;
/** Fees divided under one pool; a busier pool is closed and formed anew. */
export const feesPerPoolMax = 5_000;
/** 1,000,000 millionths: the whole fee. */
export const wholePpm = 1_000_000;
