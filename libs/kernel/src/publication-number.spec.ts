import { parsePublicationNumber } from './publication-number';

describe('reading a publication number', () => {
  test.each([
    ['CN112256133A', 'CN112256133A', 'invention', 'published'],
    ['CN 104586364 B', 'CN104586364B', 'invention', 'granted'],
    ['101945314B', 'CN101945314B', 'invention', 'granted'],
    ['CN100506495C', 'CN100506495C', 'invention', 'granted'],
    ['CN1340998A', 'CN1340998A', 'invention', 'published'],
    ['cn208585036u', 'CN208585036U', 'utility_model', 'granted'],
    ['CN201234567Y', 'CN201234567Y', 'utility_model', 'granted'],
    ['CN305252435S', 'CN305252435S', 'design', 'granted'],
    ['CN300740482D', 'CN300740482D', 'design', 'granted'],
    ['CN85100462A', 'CN85100462A', 'invention', 'published'],
  ])('%s is %s, %s, %s', (text, number, type, stage) => {
    expect(parsePublicationNumber(text)).toMatchObject({ ok: true, number, type, stage });
  });

  test.each([
    ['CN112256133U', 'PUBLICATION_NUMBER_KIND'],
    ['CN208585036A', 'PUBLICATION_NUMBER_KIND'],
    ['CN112256133', 'PUBLICATION_NUMBER_FORMAT'],
    ['CN11225613A', 'PUBLICATION_NUMBER_FORMAT'],
    ['CN412256133A', 'PUBLICATION_NUMBER_FORMAT'],
    ['US112256133A', 'PUBLICATION_NUMBER_FORMAT'],
    ['202010566088.9', 'PUBLICATION_NUMBER_FORMAT'],
    ['', 'PUBLICATION_NUMBER_FORMAT'],
  ])('%j is refused as %s', (text, code) => {
    expect(parsePublicationNumber(text)).toMatchObject({ ok: false, code });
  });
});
