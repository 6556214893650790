const ppmOfPercent = 10_000;

/** A yearly rate of millionths as people read it: `3.9%`. */
export const ratePercent = (ppm: number): string => `${ppm / ppmOfPercent}%`;

/** Percent a person typed, in millionths. */
export const ppmOf = (percent: number): number => Math.round(percent * ppmOfPercent);

/** Millionths as percent to be typed over. */
export const percentOf = (ppm: number): number => ppm / ppmOfPercent;
