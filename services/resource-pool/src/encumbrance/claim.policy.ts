/** Patents claimed at once. */
export const patentsPerClaimMax = 200;
/** A claim nobody confirms lapses at the latest after so many days. */
export const claimDaysMax = 30;
const dayMs = 86_400_000;

/** When a claim laid at `now` lapses unless confirmed: RFC 3339 in UTC. */
export function expiryOf(now: Date, days = claimDaysMax): string {
  return new Date(now.getTime() + days * dayMs).toISOString();
}
