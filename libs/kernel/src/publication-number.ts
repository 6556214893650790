import type { PatentType } from './patent-number';
import { compact, quoted, unreadable, type Reading } from './reading';

/** A Chinese publication or announcement number in its stored form: `CN112256133A`, `CN208585036U`. */
export type PublicationNumber = string & { readonly __brand: 'PublicationNumber' };

/** What a publication number says about itself. */
export type PublicationNumberParts = {
  number: PublicationNumber;
  type: PatentType;
  /** The kind letter: A published application; B, C invention; U, Y utility model; S, D design. */
  kind: string;
  /** `published` for 公布 (A); `granted` for 授权公告 (all others; until 1992 also 审定公告). */
  stage: 'published' | 'granted';
};

/** Kind letters each type may carry. */
const KINDS: Record<string, { type: PatentType; kinds: string }> = {
  1: { type: 'invention', kinds: 'ABC' },
  2: { type: 'utility_model', kinds: 'UY' },
  3: { type: 'design', kinds: 'SD' },
};

/**
 * Reads a publication number: optional CN, nine digits (seven before August 2007; eight, led by the year,
 * until 1988) and a kind letter. There is no check digit, so a wrong digit cannot be noticed.
 */
export function parsePublicationNumber(text: string): Reading<PublicationNumberParts> {
  const [, digits = '', kind = ''] =
    compact(text)
      .toUpperCase()
      .match(/^(?:CN)?(8[5-8][123]\d{5}|[123]\d{6}|[123]\d{8})([A-DSUY])$/) ?? [];
  const typeDigit = digits.charAt(digits.length === 8 ? 2 : 0);
  const family = KINDS[typeDigit];
  if (!family) {
    return unreadable(
      'PUBLICATION_NUMBER_FORMAT',
      `公开（公告）号${quoted(text)}无法识别，应为 CN、七位或九位数字和种类字母，例如 CN112256133A。`,
    );
  }
  if (!family.kinds.includes(kind)) {
    return unreadable(
      'PUBLICATION_NUMBER_KIND',
      `公开（公告）号${quoted(text)}的种类字母“${kind}”与种类位“${typeDigit}”不符，应为 ${[...family.kinds].join('、')} 之一。`,
      [...family.kinds].join(''),
    );
  }
  const number = `CN${digits}${kind}` as PublicationNumber;
  return { ok: true, number, type: family.type, kind, stage: kind === 'A' ? 'published' : 'granted' };
}
