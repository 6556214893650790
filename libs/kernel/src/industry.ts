import { INDUSTRY_DIVISIONS, INDUSTRY_SECTIONS } from './industry-data';
import { compact, quoted, unreadable, type Reading } from './reading';

/** A code of the national industry classification GB/T 4754-2017, always with its section letter: `C3973`. */
export type Industry = {
  code: string;
  name: string;
  /** 门类, 大类, 中类, 小类: a letter with no, two, three or four digits. */
  level: 'section' | 'division' | 'group' | 'class';
};

const LEVELS: Readonly<Record<number, Industry['level']>> = {
  1: 'section',
  3: 'division',
  4: 'group',
  5: 'class',
};

/** Code → name, in the order of the standard. */
const NAMES: ReadonlyMap<string, string> = unpack();

/** Digits are unique across sections, so `3973` finds `C3973`. */
const BY_DIGITS: ReadonlyMap<string, string> = new Map(
  [...NAMES.keys()].map((code) => [code.slice(1), code]),
);

function unpack(): Map<string, string> {
  const names = new Map<string, string>();
  for (const section of INDUSTRY_SECTIONS) names.set(section.charAt(0), section.slice(1));
  for (const line of INDUSTRY_DIVISIONS) {
    const division = line.slice(0, 3);
    for (const entry of line.slice(3).split('|')) {
      const [, digits = '', name = ''] = entry.match(/^(\d*)(.*)$/) ?? [];
      // A group's only class often repeats its name; the table leaves it out.
      names.set(division + digits, name || (names.get(division + digits.charAt(0)) ?? ''));
    }
  }
  return names;
}

/**
 * Looks a code up: `C3973`, `c3973` or without the letter `3973`. Gives the entry with its parents, widest
 * first (section, division, group). An unknown code or a letter that does not go with the digits is refused.
 */
export function parseIndustry(text: string): Reading<{ industry: Industry; parents: readonly Industry[] }> {
  const asked = compact(text).toUpperCase();
  const industry = entryOf(/^\d+$/.test(asked) ? (BY_DIGITS.get(asked) ?? '') : asked);
  if (!industry) {
    return unreadable(
      'INDUSTRY_UNKNOWN',
      `${quoted(text)}不是国民经济行业分类（GB/T 4754-2017）的代码，应为例如 C3973。`,
    );
  }
  const parents = [1, 3, 4]
    .filter((length) => length < industry.code.length)
    .flatMap((length) => entryOf(industry.code.slice(0, length)) ?? []);
  return { ok: true, industry, parents };
}

/** Every code of the standard, in its order, for pickers and reports. */
export function listIndustries(): Industry[] {
  return [...NAMES.keys()].flatMap((code) => entryOf(code) ?? []);
}

function entryOf(code: string): Industry | undefined {
  const name = NAMES.get(code);
  const level = LEVELS[code.length];
  return name && level ? { code, name, level } : undefined;
}
