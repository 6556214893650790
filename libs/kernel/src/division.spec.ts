import { divisionFromAddress, divisionOf, HUBEI_PREFECTURES } from './division';
import { localDate } from './local-date';
import { ADDRESSES } from './testdata/addresses';

const today = localDate('2026-01-01');
const codeOf = (codeOrName: string, on = '2026-01-01') => {
  const reading = divisionOf(codeOrName, localDate(on));
  return reading.ok ? `${reading.division.code}${reading.division.name}` : reading.code;
};

describe('the divisions of Hubei', () => {
  test('are seventeen, four of them directly under the province', () => {
    expect(HUBEI_PREFECTURES.map(({ code }) => code)).toEqual(
      (
        '420100 420200 420300 420500 420600 420700 420800 420900 421000 421100 421200 421300 422800 ' +
        '429004 429005 429006 429021'
      ).split(' '),
    );
  });

  test.each([
    ['420100', '420100武汉市'],
    ['武汉市', '420100武汉市'],
    ['武汉', '420100武汉市'],
    ['420111', '420111洪山区'],
    ['恩施', '422800恩施土家族苗族自治州'],
    ['恩施州', '422800恩施土家族苗族自治州'],
    ['恩施市', '422801恩施市'],
    ['422801', '422801恩施市'],
    ['荆州', '421000荆州市'],
    ['荆州区', '421003荆州区'],
    ['神农架', '429021神农架林区'],
    ['429004', '429004仙桃市'],
    ['长阳县', '420528长阳土家族自治县'],
  ])('%s is %s', (asked, expected) => expect(codeOf(asked)).toBe(expected));

  test('know which of the seventeen a county belongs to', () => {
    for (const [county, prefecture] of [
      ['420115', '420100'],
      ['422822', '422800'],
      ['429021', '429021'],
    ] as const) {
      expect(divisionOf(county, today)).toMatchObject({ division: { prefecture } });
    }
  });

  test.each(['429000', '421071', '421171', '420101', '420000'])('%s is refused: not a division', (code) =>
    expect(codeOf(code)).toBe('DIVISION_PSEUDO'),
  );

  test.each(['420400', '440100', '长沙市', '湖北', '', '房'])('%j is refused: unknown', (asked) =>
    expect(codeOf(asked)).toBe('DIVISION_UNKNOWN'),
  );

  test('随县 before its foundation is refused', () => {
    expect(codeOf('421321', '2009-07-28')).toBe('DIVISION_NOT_YET_IN_FORCE');
  });
});

describe('a division that was replaced or renamed', () => {
  test.each([
    ['421023', '2020-06-11', '421023监利县'],
    ['421023', '2020-06-12', '421088监利市'],
    ['421088', '2019-01-01', '421023监利县'],
    ['监利', '2019-01-01', '421023监利县'],
    ['420821', '2018-02-23', '420821京山县'],
    ['京山县', '2026-01-01', '420882京山市'],
    ['420600', '2010-12-08', '420600襄樊市'],
    ['襄樊市', '2010-12-09', '420600襄阳市'],
    ['襄阳区', '2026-01-01', '420607襄州区'],
    ['郧县', '2020-01-01', '420304郧阳区'],
    ['421302', '2026-01-01', '421303曾都区'],
    ['421303', '2005-01-01', '421302曾都区'],
    ['随县', '2009-07-29', '421321随县'],
  ])('%s on %s was %s', (asked, on, expected) => expect(codeOf(asked, on)).toBe(expected));

  test('a former division says until when, and what carries on', () => {
    expect(divisionOf('421023', localDate('2019-01-01'))).toMatchObject({
      division: { validTo: '2020-06-12', successor: '421088' },
    });
    expect(divisionOf('421088', today)).toMatchObject({ division: { validFrom: '2020-06-12' } });
  });
});

describe('the division of an address', () => {
  test.each(ADDRESSES)('%j lies in %j', (address, code) => {
    expect(divisionFromAddress(address)?.code ?? '').toBe(code);
  });
});
