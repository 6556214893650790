/** Patents in one contract; the larger portfolios of the statistics stay far below. */
export const patentsPerLicenseMax = 100;
/** Licensors or licensees of one contract. */
export const partiesPerSideMax = 50;
/** Territories of one scope. */
export const territoriesMax = 200;
/** Rows of one exported table; a longer list is exported in parts, by its filters. */
export const exportRowsMax = 10_000;
/** Sub-licenses looked at when their license is changed or cancelled; one more than this is refused by the first. */
export const subLicensesMax = 1_000;
