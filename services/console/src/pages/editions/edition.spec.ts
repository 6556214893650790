import { draftOf, formOf, type EditionDetail } from './edition';

const edition = {
  title: '2026 年第一批',
  validFrom: '2026-01-01',
  validUntil: '2026-12-31',
  criteria: { included: ['91420100MA00000001', '91420100MA00000002'], onlyIncluded: true },
} as unknown as EditionDetail;

it('a draft made of a table stays one of those named when it is changed by hand', () => {
  const draft = draftOf('edition-1', formOf(edition)) as { criteria: object };
  expect(draft.criteria).toMatchObject({
    included: ['91420100MA00000001', '91420100MA00000002'],
    onlyIncluded: true,
  });
});

it('a draft by criteria takes in whoever meets them', () => {
  const form = { ...formOf(edition), criteria: { chains: ['光电子'] } };
  expect(draftOf('edition-1', form)).toMatchObject({
    criteria: { chains: ['光电子'], included: [], leftOut: [], onlyIncluded: false, patentsInForceMin: 0 },
  });
});
