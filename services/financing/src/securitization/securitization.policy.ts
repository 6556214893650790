/** Assets in one securitization; with the longest names they fit in one event. */
export const assetsPerSecuritizationMax = 250;
