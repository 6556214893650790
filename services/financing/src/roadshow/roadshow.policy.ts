/** Enterprises that present themselves at one roadshow. */
export const enterprisesPerRoadshowMax = 50;
/** Interests declared at one roadshow. */
export const interestsPerRoadshowMax = 2_000;
/** Outcomes linked to one interest. */
export const outcomesPerInterestMax = 50;
