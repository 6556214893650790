import { comma } from '../format/comma';
import type { Paper } from './examination';

/** What a transfer and a license file alike of others' consent and of leaving the country. */
interface Consents {
  readonly coOwnerConsents?: readonly string[];
  readonly consentedClaimIds?: readonly string[];
  readonly foreignReviewNumber?: string;
  readonly exportCertificate?: string;
}

/** These papers as an examination shows them; each page has its own words for them. */
export function consentPapers(
  { coOwnerConsents = [], consentedClaimIds = [], foreignReviewNumber, exportCertificate }: Consents,
  say: (key: 'coOwnerConsents' | 'consentedClaims' | 'foreignReview' | 'exportCertificate') => string,
): Paper[] {
  const paper = (
    key: Parameters<typeof say>[0],
    filed: string | undefined,
    field: keyof Consents,
  ): Paper => ({
    name: say(key),
    filed,
    field: `papers.${field}`,
  });
  return [
    paper('coOwnerConsents', coOwnerConsents.join(comma()), 'coOwnerConsents'),
    paper('consentedClaims', consentedClaimIds.join(comma()), 'consentedClaimIds'),
    paper('foreignReview', foreignReviewNumber, 'foreignReviewNumber'),
    paper('exportCertificate', exportCertificate, 'exportCertificate'),
  ];
}
