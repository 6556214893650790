import { draftOf, formOf, isLongList, namedByFormMax, type EditionDetail } from './edition';

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

it('a list that is too long for the form stays as it is, unless the draft goes by criteria again', () => {
  const included = Array.from({ length: namedByFormMax + 1 }, (_, n) => `U${n}`);
  const long = { ...edition, criteria: { included, onlyIncluded: true } } as EditionDetail;
  expect([isLongList(edition), isLongList(long)]).toEqual([false, true]);
  const { criteria: kept } = draftOf('edition-1', formOf(long), true) as { criteria: object };
  expect(kept).not.toHaveProperty('included');
  expect(kept).toMatchObject({ onlyIncluded: true });
  const form = { ...formOf(long), criteria: { chains: ['光电子'], onlyIncluded: false } };
  expect(draftOf('edition-1', form, true)).toMatchObject({ criteria: { included: [], onlyIncluded: false } });
});
