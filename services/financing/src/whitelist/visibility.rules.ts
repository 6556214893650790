import type { financing } from '@ipflow/contracts';

/** What of a bank's product decides whom it is for; an empty list leaves nobody out. */
export interface OfferedProduct {
  readonly regions: readonly string[];
  readonly sizeClasses: readonly string[];
  readonly qualifications: readonly string[];
}

/** True when one of a bank's products on offer is for this enterprise: its region, its size, one of its qualifications. */
export function isSeenBy({ profile }: financing.WhitelistRow, offered: readonly OfferedProduct[]): boolean {
  const { divisionCode, sizeClass, qualifications } = profile!;
  return offered.some(
    (product) =>
      covers(product.regions, [divisionCode]) &&
      covers(product.sizeClasses, [sizeClass]) &&
      covers(product.qualifications, qualifications),
  );
}

function covers(asked: readonly string[], has: readonly string[]): boolean {
  return asked.length === 0 || has.some((one) => asked.includes(one));
}
