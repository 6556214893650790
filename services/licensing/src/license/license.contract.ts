import type { licensing } from '@ipflow/contracts';
import { normalizedName } from '@ipflow/kernel';

/**
 * What makes two filings speak of the same contract: its number, or without one the day it was agreed and with whom. The
 * licensors and patents must be the same besides.
 */
export function contractKeyOf({ contractNumber, agreedOn, licensees }: licensing.LicenseTerms): string {
  if (contractNumber !== undefined) return `number ${normalizedName(contractNumber)}`;
  const names = licensees.map(({ name }) => normalizedName(name)).sort();
  return `agreed ${agreedOn} ${names.join('、')}`;
}
