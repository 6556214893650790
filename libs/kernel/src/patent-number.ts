import { compact, quoted, unreadable, type Reading, type Unreadable } from './reading';

/**
 * A Chinese application (= patent) number in its one stored form: twelve digits, a dot and the check
 * character, `202010566088.9`; for applications before October 2003 eight digits, `85100001.0`.
 */
export type PatentNumber = string & { readonly __brand: 'PatentNumber' };

/** 发明, 实用新型, 外观设计. */
export type PatentType = 'invention' | 'utility_model' | 'design';

/** What a patent number says about itself. */
export type PatentNumberParts = {
  number: PatentNumber;
  type: PatentType;
  /** True for an international (PCT) application that entered China: type digit 8 or 9. */
  pct: boolean;
  /** Year the number was given, 1985 or later. A filing year may differ (divisionals): warn only. */
  year: number;
  /** Whether the text carried the check character. A computed one proves nothing about the digits. */
  checkDigit: 'given' | 'computed';
};

/** Weights of ZC 0006-2003, left to right; eight-digit numbers use the first eight. */
const WEIGHTS = [2, 3, 4, 5, 6, 7, 8, 9, 2, 3, 4, 5] as const;

const TYPES: Record<string, PatentType> = {
  1: 'invention',
  2: 'utility_model',
  3: 'design',
  8: 'invention',
  9: 'utility_model',
};

type Written = { body: string; check?: string };

/** The forms a number is met in, after spaces, full-width forms and a CN/ZL prefix are gone. */
const PLAIN_FORMS = [
  // 202010566088.9, 2020105660889, 202010566088, and Google's 201820308096.1U (a kind letter at the end).
  /^(?<body>20\d{10})(?:\.?(?<check>[\dX]))?[ABCDUYS]?$/,
  // 85102475, 03350279.X: the numbering of April 1985 to September 2003; check characters since 1989.
  /^(?<body>(?:8[5-9]|9\d|0[0-3])\d{6})(?:\.?(?<check>[\dX]))?[ABCDUYS]?$/,
];

/**
 * The padded forms of exports. Each is trusted only as far as a real pair of long and plain form shows it:
 * that is, for inventions numbered after 2003. For other types the type code is a guess, and 2003 itself
 * had both numberings, so everything else is refused instead of guessed.
 */
const PADDED_FORMS = [
  // 102010000298420 = 201010298420.4 (CNIPA bulk XML, "standard"): 10 = invention, year, nine-digit serial.
  /^(?<type>10)(?<year>20\d{2})00(?<serial>\d{7})$/,
  // 201200010464170 = 201210464170.6 (CNIPR API): year, type in four digits, serial.
  /^(?<year>20\d{2})000(?<type>\d)(?<serial>\d{7})$/,
  // 202000117291900.0001 = 202011172919.0 (CNIPA search): year, serial in nine digits, 00, type in four.
  /^(?<year>20\d{2})00(?<serial>\d{7})00\.000(?<type>\d)$/,
];

/** A 15-digit body, with or without the four-digit extension: written by a machine, whatever it means. */
const PADDED_SHAPE = /^\d{15}(\.\d{4})?$/;

/** What is left when a spreadsheet took the column for a number. */
const EXCEL_DAMAGED = /^\d(\.\d+)?E\+?\d{1,2}$/;

/** Publication numbers have seven or nine digits, begin with 1, 2 or 3, and end in a kind letter. */
const PUBLICATION_SHAPE = /^[123]\d{6}(\d{2})?[ABCDUYS]\d?$/;

/** The check character (0-9 or X) for the eight or twelve digits of a number, mod 11 by ZC 0006-2003. */
export function patentCheckDigit(body: string): string {
  const sum = [...body].reduce((total, digit, index) => total + Number(digit) * (WEIGHTS[index] ?? 0), 0);
  return '0123456789X'.charAt(sum % 11);
}

/**
 * Reads a patent or application number in any form people and exports write it: prefix ZL or CN, spaces,
 * full-width characters, with or without dot, lower-case x, without check digit, with a kind letter behind,
 * eight-digit numbers, and the padded forms that real samples prove.
 *
 * A check digit that is present must be right; the refusal says which one would be. Note that a number
 * without its check digit cannot be verified at all: the result says `checkDigit: 'computed'`.
 */
export function parsePatentNumber(text: string): Reading<PatentNumberParts> {
  const plain = compact(text).toUpperCase().replaceAll('。', '.');
  const bare = plain.replace(/^(ZL|CN)/, '');
  const written = writtenPlainly(bare) ?? writtenPadded(bare);
  return written ? verify(written, text) : explain(plain, bare, text);
}

function writtenPlainly(bare: string): Written | undefined {
  for (const form of PLAIN_FORMS) {
    const groups = form.exec(bare)?.groups;
    if (groups?.body) return { body: groups.body, check: groups.check };
  }
  return undefined;
}

function writtenPadded(bare: string): Written | undefined {
  for (const form of PADDED_FORMS) {
    const { type, year, serial } = form.exec(bare)?.groups ?? {};
    const invention = type === '1' || type === '10';
    if (invention && Number(year) > 2003) return { body: `${year}1${serial}` };
  }
  return undefined;
}

function verify({ body, check }: Written, text: string): Reading<PatentNumberParts> {
  const old = body.length === 8;
  const typeDigit = body.charAt(old ? 2 : 4);
  const type = TYPES[typeDigit];
  const shortYear = Number(body.slice(0, 2));
  const year = old ? (shortYear >= 85 ? 1900 : 2000) + shortYear : Number(body.slice(0, 4));
  if (!old && year < 2003) {
    return unreadable(
      'PATENT_NUMBER_YEAR',
      `申请号${quoted(text)}的年份 ${year} 不可能，十二位申请号自 2003 年起使用。`,
    );
  }
  if (!type) {
    return unreadable(
      'PATENT_NUMBER_TYPE',
      `申请号${quoted(text)}的种类位“${typeDigit}”无效，应为 1 发明、2 实用新型、3 外观设计、8 或 9 国际申请。`,
    );
  }
  const expected = patentCheckDigit(body);
  if (check !== undefined && check !== expected) {
    return unreadable(
      'PATENT_NUMBER_CHECK_DIGIT',
      `申请号${quoted(text)}的校验位不符：按其余数字应为“${expected}”，实为“${check}”，请对照证书核对整个号码。`,
      expected,
    );
  }
  const number = `${body}.${expected}` as PatentNumber;
  const pct = typeDigit === '8' || typeDigit === '9';
  return { ok: true, number, type, pct, year, checkDigit: check === undefined ? 'computed' : 'given' };
}

function explain(plain: string, bare: string, text: string): Unreadable {
  if (plain === '') return unreadable('PATENT_NUMBER_EMPTY', '申请号为空。');
  if (EXCEL_DAMAGED.test(plain)) {
    return unreadable(
      'PATENT_NUMBER_EXCEL_DAMAGED',
      `申请号${quoted(text)}已被表格软件改成科学计数，末尾数字已丢失且无法复原；` +
        '请回到数据来源，把申请号一列设为“文本”格式后重新导出，再上传。',
    );
  }
  if (PUBLICATION_SHAPE.test(bare)) {
    return unreadable(
      'PATENT_NUMBER_IS_PUBLICATION',
      `${quoted(text)}是公开（公告）号，请填写申请号（专利号）。`,
    );
  }
  if (PADDED_SHAPE.test(bare)) {
    return unreadable(
      'PATENT_NUMBER_AMBIGUOUS',
      `${quoted(text)}这种补零写法只能对 2004 年以后的发明申请确定含义，请改填带校验位的申请号。`,
    );
  }
  return unreadable(
    'PATENT_NUMBER_FORMAT',
    `申请号${quoted(text)}无法识别，应为十二位数字加校验位（2003 年 10 月以前为八位），例如 202010566088.9。`,
  );
}

/** True for text that is exactly a stored patent number: canonical form and right check digit. */
export function isPatentNumber(text: string): text is PatentNumber {
  const reading = parsePatentNumber(text);
  return reading.ok && reading.number === text;
}

/**
 * A stored number for people: `plain` 202010566088.9, `ZL` ZL202010566088.9 (granted patents only), `CN`
 * CN202010566088.9 (as exports write it).
 */
export function formatPatentNumber(number: PatentNumber, style: 'plain' | 'ZL' | 'CN'): string {
  return style === 'plain' ? number : `${style}${number}`;
}
