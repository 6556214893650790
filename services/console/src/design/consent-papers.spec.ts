import { consentPapers } from './consent-papers';

const asKey = (key: string): string => key;

it('shows what was filed under the field by which rules name it', () => {
  const filed = { coOwnerConsents: ['甲', '乙'], consentedClaimIds: ['pledge-1'], exportCertificate: 'EX-1' };
  expect(consentPapers(filed, asKey)).toEqual([
    { name: 'coOwnerConsents', filed: '甲、乙', field: 'papers.coOwnerConsents' },
    { name: 'consentedClaims', filed: 'pledge-1', field: 'papers.consentedClaimIds' },
    { name: 'foreignReview', filed: undefined, field: 'papers.foreignReviewNumber' },
    { name: 'exportCertificate', filed: 'EX-1', field: 'papers.exportCertificate' },
  ]);
});
