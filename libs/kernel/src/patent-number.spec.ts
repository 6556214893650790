import fc from 'fast-check';
import { formatPatentNumber, isPatentNumber, parsePatentNumber, patentCheckDigit } from './patent-number';
import { NOT_A_NUMBER, VALID, WRITTEN_FORMS, WRONG_CHECK_DIGIT } from './testdata/patent-numbers';

const CHARACTERS = [...'0123456789X'];

const digits = (count: number) => fc.stringMatching(new RegExp(`^\\d{${count}}$`));
const types = fc.constantFrom('1', '2', '3', '8', '9');
const since2003 = fc
  .tuple(fc.integer({ min: 2003, max: 2099 }), types, digits(7))
  .map(([year, type, serial]) => `${year}${type}${serial}`);
const before2003 = fc
  .tuple(fc.constantFrom(...'85 86 89 92 99 00 01 02 03'.split(' ')), types, digits(5))
  .map(([year, type, serial]) => `${year}${type}${serial}`);
const canonical = fc.oneof(since2003, before2003).map((body) => `${body}.${patentCheckDigit(body)}`);

/** Every text that differs in one character (digits and X only; the dot stays). */
function changes(text: string): string[] {
  return [...text].flatMap((character, index) =>
    character === '.'
      ? []
      : CHARACTERS.filter((other) => other !== character).map(
          (other) => text.slice(0, index) + other + text.slice(index + 1),
        ),
  );
}

/** Every text with two neighbors swapped: of the thirteen characters, whether or not a dot stands between. */
function swaps(text: string): string[] {
  const characters = [...text.replace('.', '')];
  return characters.slice(1).flatMap((next, index) => {
    const previous = characters[index] ?? '';
    if (next === previous) return [];
    const swapped = characters
      .with(index, next)
      .with(index + 1, previous)
      .join('');
    return [swapped, `${swapped.slice(0, -1)}.${swapped.slice(-1)}`];
  });
}

describe('reading a patent number', () => {
  test.each(VALID)('%s is a right number and says what it is', (number, type, pct, year) => {
    expect(parsePatentNumber(number)).toEqual({ ok: true, number, type, pct, year, checkDigit: 'given' });
  });

  test.each(WRITTEN_FORMS)('%s means %s (check digit %s)', (text, number, checkDigit) => {
    expect(parsePatentNumber(text)).toMatchObject({ ok: true, number, checkDigit });
  });

  test.each(WRONG_CHECK_DIGIT)('%s is refused, and %s would be right', (text, expected) => {
    const reading = parsePatentNumber(text);
    expect(reading).toMatchObject({ ok: false, code: 'PATENT_NUMBER_CHECK_DIGIT', expected });
    expect(reading.ok || reading.message).toContain(`应为“${expected}”`);
  });

  test.each(NOT_A_NUMBER)('%j is refused as %s', (text, code) => {
    expect(parsePatentNumber(text)).toMatchObject({ ok: false, code });
  });

  test('a number damaged by a spreadsheet is refused with the way to mend the file', () => {
    const reading = parsePatentNumber('2.0151E+12');
    expect(reading.ok || reading.message).toMatch(/文本.*重新导出/);
  });

  test('an international application says so', () => {
    expect(parsePatentNumber('201880012345')).toMatchObject({ type: 'invention', pct: true });
    expect(parsePatentNumber('201890012345')).toMatchObject({ type: 'utility_model', pct: true });
  });

  test('an overlong text is refused, not searched', () => {
    expect(parsePatentNumber('9'.repeat(1_000_000))).toMatchObject({ code: 'PATENT_NUMBER_FORMAT' });
  });
});

describe('the check digit', () => {
  test('every number with its check digit reads back as itself, in every style', () => {
    fc.assert(
      fc.property(canonical, fc.constantFrom('plain', 'ZL', 'CN'), (number, style) => {
        const reading = parsePatentNumber(number);
        expect(reading).toMatchObject({ ok: true, number, checkDigit: 'given' });
        if (!reading.ok) return;
        expect(parsePatentNumber(formatPatentNumber(reading.number, style))).toEqual(reading);
        expect(parsePatentNumber(number.replace('.', '').toLowerCase())).toEqual(reading);
      }),
    );
  });

  test('catches every change of one character and every swap of two neighbors', () => {
    fc.assert(
      fc.property(canonical, (number) => {
        const mutants = [...changes(number), ...changes(number.replace('.', '')), ...swaps(number)];
        expect(mutants.filter((mutant) => parsePatentNumber(mutant).ok)).toEqual([]);
      }),
    );
  });
});

describe('a stored number', () => {
  test('is only the canonical form', () => {
    expect(isPatentNumber('202010566088.9')).toBe(true);
    for (const text of ['ZL202010566088.9', '2020105660889', '202010566088', '202010566088.8', '']) {
      expect(isPatentNumber(text)).toBe(false);
    }
  });
});
