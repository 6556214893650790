import {
  FORMER_DIVISIONS,
  NAMES_SHARED_WITH_OTHER_PROVINCES,
  NEW_DIVISIONS,
  PREFECTURES,
  PSEUDO_DIVISIONS,
} from './division-data';
import type { LocalDate } from './local-date';
import { compact, quoted, unreadable, type Reading } from './reading';

/** An administrative division of Hubei, as it was named and coded while it was in force. */
export type Division = {
  /** GB/T 2260, six digits. */
  code: string;
  name: string;
  /** `prefecture` for the 17 that indicators are kept by (four are counties by rank), else `county`. */
  level: 'prefecture' | 'county';
  /** Code of the one of the 17 it belongs to; its own code when it is one. */
  prefecture: string;
  /** First day in force; absent when that is before December 2002. */
  validFrom?: LocalDate;
  /** First day no longer in force; absent while in force. */
  validTo?: LocalDate;
  /** Code that carries on from `validTo`. May equal `code` when only the name changed. */
  successor?: string;
};

const CURRENT: readonly Division[] = PREFECTURES.flatMap(({ code, name, counties }) => [
  current(code, name, 'prefecture', code),
  ...counties
    .split(' ')
    .filter(Boolean)
    .map((county) => current(code.slice(0, 4) + county.slice(0, 2), county.slice(2), 'county', code)),
]);

const FORMER: readonly Division[] = FORMER_DIVISIONS.map(({ code, name, on, successor }) => {
  const next = CURRENT.find((division) => division.code === successor);
  if (!next) throw new RangeError(`division ${code} names successor ${successor}, which is not in the table`);
  return { code, name, level: next.level, prefecture: next.prefecture, validTo: on as LocalDate, successor };
});

const ALL: readonly Division[] = [...CURRENT, ...FORMER];

/** The 17 divisions indicators are kept by, in the order of their codes. */
export const HUBEI_PREFECTURES: readonly Division[] = CURRENT.filter(({ level }) => level === 'prefecture');

/** Names a division goes by; the short one last. `恩施土家族苗族自治州` is also 恩施州 and 恩施. */
const NAMES: ReadonlyMap<Division, readonly string[]> = new Map(
  ALL.map((division) => {
    const short = division.name.replace(/(土家族苗族自治州|土家族自治县|林区|[市区县])$/, '');
    const ethnic = division.name.includes('自治') ? [short + division.name.slice(-1)] : [];
    return [division, [division.name, ...ethnic, ...(short.length > 1 ? [short] : [])]];
  }),
);

function current(code: string, name: string, level: Division['level'], prefecture: string): Division {
  const since = NEW_DIVISIONS[code] ?? FORMER_DIVISIONS.find((former) => former.successor === code)?.on;
  return { code, name, level, prefecture, ...(since && { validFrom: since as LocalDate }) };
}

/**
 * The division a code or name stands for on a date. A code that has been replaced gives the division in
 * force on that date, in both directions: `421023` and `421088` are both 监利县 in 2019 and both 监利市 in 2021.
 * A short name that a prefecture and its county share (恩施, 荆州) means the prefecture.
 */
export function divisionOf(codeOrName: string, on: LocalDate): Reading<{ division: Division }> {
  const asked = compact(codeOrName);
  const pseudo =
    PSEUDO_DIVISIONS[asked] ?? (/^42\d\d01$/.test(asked) && asked !== '422801' && '市辖区（汇总代码）');
  if (pseudo) {
    return unreadable(
      'DIVISION_PSEUDO',
      `${quoted(codeOrName)}是${pseudo}，不是行政区，请改填实际所在的区划。`,
    );
  }
  const known = ALL.find(({ code, name }) => code === asked || name === asked) ?? byShortName(asked);
  if (!known) {
    return unreadable('DIVISION_UNKNOWN', `${quoted(codeOrName)}不是湖北省的行政区划代码或名称。`);
  }
  const division = chainOf(known).find(
    ({ validFrom = '', validTo = '9999-12-31' }) => validFrom <= on && on < validTo,
  );
  return division
    ? { ok: true, division }
    : unreadable('DIVISION_NOT_YET_IN_FORCE', `${known.name}于 ${known.validFrom} 设立，${on} 时尚不存在。`);
}

function byShortName(asked: string): Division | undefined {
  const named = ALL.filter((division) => NAMES.get(division)?.includes(asked));
  return named.find(({ level }) => level === 'prefecture') ?? named[0];
}

/** A division with its predecessors and successor; at most one step each way in this table. */
function chainOf(division: Division): Division[] {
  const last = latest(division);
  return [last, ...FORMER.filter(({ successor }) => successor === last.code)];
}

function latest(division: Division): Division {
  return CURRENT.find(({ code }) => code === (division.successor ?? division.code)) ?? division;
}

/**
 * The division an address lies in: the county where the address names one, else the prefecture; always as
 * it is today (an address in 监利县 gives 监利市, one in 襄樊市 gives 襄阳市). Reads from the left only, after
 * a postcode or country that may be glued in front, so `广东省东莞市松山湖北部工业园` is not in Hubei.
 * Undefined for other provinces, foreign addresses and Hubei addresses without a place.
 */
export function divisionFromAddress(address: string): Division | undefined {
  const place = compact(address)
    .replace(/^[([]?\d{6}[)\]]?/, '')
    .replace(/^(中华人民共和国|中国)/, '');
  const inHubei = place.startsWith('湖北');
  const rest = place.replace(/^湖北省?/, '');
  const county = countyAtStart(rest, ALL);
  if (county && (inHubei || !NAMES_SHARED_WITH_OTHER_PROVINCES.includes(county.name))) return latest(county);
  for (const prefecture of ALL.filter(({ level }) => level === 'prefecture')) {
    const names = NAMES.get(prefecture) ?? [];
    const name = names.find((candidate) => rest.startsWith(candidate));
    if (!name) continue;
    const within = ALL.filter((division) => division.prefecture === prefecture.code);
    const inside = countyAtStart(rest.slice(name.length), within);
    // A short name alone may be a street (武汉路); it counts after the province or before a county of its own.
    const isShort = name === names.at(-1);
    if (inside || inHubei || !isShort) return latest(inside ?? prefecture);
  }
  return undefined;
}

/** The county whose name in full (short names of counties are words: 公安, 通山) begins the text. */
function countyAtStart(text: string, among: readonly Division[]): Division | undefined {
  return among.find(
    (division) =>
      division.level === 'county' &&
      NAMES.get(division)?.some((name) => /[市区县]$/.test(name) && text.startsWith(name)),
  );
}
