import fc from 'fast-check';
import { isUnifiedIdentifier } from 'util-helpers';
import {
  CHECK_CHARACTER_ZERO,
  INVALID,
  ORGANIZATION_CODE_WRONG,
  VALID,
  WRONG_CHECK_CHARACTER,
} from './testdata/usccs';
import { organizationCheckCharacter, parseUscc, usccCheckCharacter } from './uscc';

const ALPHABET = [...'0123456789ABCDEFGHJKLMNPQRTUWXY'];
/** Every capital and digit, so that the five letters the standard leaves out are tried as well. */
const TYPED = [...'0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ'];

const text = (characters: string[], length: number) =>
  fc
    .array(fc.constantFrom(...characters), { minLength: length, maxLength: length })
    .map((all) => all.join(''));
const bodies = fc
  .tuple(
    fc.constantFrom('91', '92', '93', '12', '51', 'N2', 'Y1'),
    text([...'0123456789'], 6),
    text(ALPHABET, 8),
  )
  .map(([category, division, organization]) => category + division + organization)
  .map((start) => start + organizationCheckCharacter(start.slice(8)));
const valid = bodies.map((body) => body + usccCheckCharacter(body));

describe('reading a unified social credit code', () => {
  test.each(VALID)('%s (%s) is right, without a warning', (uscc) => {
    expect(parseUscc(uscc)).toMatchObject({ ok: true, uscc, warnings: [] });
  });

  test.each(INVALID)('%j is refused as %s', (code, refusal) => {
    expect(parseUscc(code)).toMatchObject({ ok: false, code: refusal });
  });

  test.each(WRONG_CHECK_CHARACTER)('%s is refused, and %s would be right', (code, expected) => {
    expect(parseUscc(code)).toMatchObject({ ok: false, code: 'USCC_CHECK_CHARACTER', expected });
  });

  test('accepts the one code in 31 whose check character is 0', () => {
    expect(parseUscc(CHECK_CHARACTER_ZERO).ok).toBe(true);
  });

  test('puts spaces, small letters and full-width forms right', () => {
    expect(parseUscc(' 91420100 616400352x ')).toMatchObject({ uscc: '91420100616400352X' });
    expect(parseUscc('９１４２０１００６１６４００３５２Ｘ')).toMatchObject({ uscc: '91420100616400352X' });
  });

  test('takes the code apart', () => {
    expect(parseUscc('12100000441626842D')).toMatchObject({
      category: { code: '12', name: '事业单位' },
      divisionCode: '100000',
      organizationCode: '441626842',
    });
    expect(parseUscc('12100000441626842D')).not.toHaveProperty('holderKind');
    expect(parseUscc('91420100616400352X')).toMatchObject({ holderKind: 'enterprise' });
  });

  test('warns of a made-up organization code inside, without refusing', () => {
    expect(parseUscc(ORGANIZATION_CODE_WRONG)).toMatchObject({
      ok: true,
      warnings: [{ code: 'USCC_ORGANIZATION_CODE_MISMATCH' }],
    });
  });

  test('warns of a category nobody has published', () => {
    const body = '99420100616400352';
    expect(parseUscc(body + usccCheckCharacter(body))).toMatchObject({
      ok: true,
      warnings: [{ code: 'USCC_CATEGORY_UNKNOWN' }],
    });
  });
});

describe('the check character', () => {
  test('every generated code passes here and at the oracle', () => {
    fc.assert(
      fc.property(valid, (uscc) => {
        expect(parseUscc(uscc)).toMatchObject({ ok: true, warnings: [] });
        expect(isUnifiedIdentifier(uscc)).toBe(true);
      }),
    );
  });

  test('agrees with the oracle on anything of the right shape', () => {
    fc.assert(
      fc.property(text([...'0123456789'], 8), text(ALPHABET, 10), (start, end) => {
        expect(parseUscc(start + end).ok).toBe(isUnifiedIdentifier(start + end));
      }),
      { numRuns: 1_000 },
    );
  });

  test('catches every change of one character and every swap of two neighbors', () => {
    fc.assert(
      fc.property(valid, (uscc) => {
        const characters = [...uscc];
        const changed = characters.flatMap((character, index) =>
          TYPED.filter((other) => other !== character).map((other) => characters.with(index, other).join('')),
        );
        const swapped = characters.slice(1).flatMap((next, index) => {
          const previous = characters[index] ?? '';
          return next === previous
            ? []
            : [
                characters
                  .with(index, next)
                  .with(index + 1, previous)
                  .join(''),
              ];
        });
        expect([...changed, ...swapped].filter((mutant) => parseUscc(mutant).ok)).toEqual([]);
      }),
    );
  });
});
