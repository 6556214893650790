import { cleanText } from '@ipflow/sheets';

/** Marks that always separate parties. */
const SEPARATOR = /[;；|｜\n]+/;

/** Marks that separate parties in some exports and belong to a name in others. */
const COMMA = /[,，、]/;

/** Any of both: most cells have one party and none of these. */
const SEPARATES = /[;；|｜\n,，、]/;

/** What may stand after a comma inside one name: `某某科技,有限公司`. */
const LEGAL_FORM = /^(?:有限|有限责任|股份有限|集团有限|集团)?(?:公司|合伙)?(?:\(.*\))?$/u;

/** `1.燕山大学`: the numbering of PatSnap. A digit behind the dot is part of a name. */
const NUMBERING = /^\d{1,2}[.．]\s*(?=\D)/;

/**
 * The parties of a cell (applicants, inventors) in their order, without repeats: separated by `;` or `|` in
 * any number and width, by a comma only where no name can be torn apart; numbering and `-` for none dropped.
 */
export function splitParties(cell: string): string[] {
  if (!SEPARATES.test(cell)) return named([cleanText(cell)]);
  return named(cell.split(SEPARATOR).flatMap((piece) => splitAtCommas(cleanText(piece))));
}

function named(parties: readonly string[]): string[] {
  const names = parties.map((party) => party.replace(NUMBERING, '').trim());
  return [...new Set(names.filter((name) => name !== '' && !/^[-—]+$/.test(name)))];
}

/** Splits only when every part is a Chinese name by itself: has two ideographs, whole brackets, no bare form. */
function splitAtCommas(text: string): string[] {
  if (!COMMA.test(text)) return [text];
  const parts = text.split(COMMA).map((part) => part.trim());
  const whole = parts.filter(Boolean).every((part) => {
    const ideographs = part.match(/\p{Script=Han}/gu)?.length ?? 0;
    const opened = part.match(/[(（]/g)?.length ?? 0;
    const closed = part.match(/[)）]/g)?.length ?? 0;
    return ideographs >= 2 && opened === closed && !LEGAL_FORM.test(part);
  });
  return whole ? parts : [text];
}
