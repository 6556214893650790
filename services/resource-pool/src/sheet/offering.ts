import { parseIndustry } from '@ipflow/kernel';
import { remembering } from '@ipflow/sheets';
import type { RowReader } from './row-reader';

/** 意向方式, as the pool knows them. */
export type AskingMode = 'transfer' | 'license' | 'open_license' | 'use_first_pay_later' | 'pledge';

/** What the pool files a patent by beside the register: its industry, how mature it is, and what its holder wants. */
export interface Offering {
  /** GB/T 4754-2017. */
  readonly industryCode?: string;
  /** 技术成熟度, 1 to 9 (GB/T 22900). */
  readonly maturityLevel?: number;
  readonly askingModes: readonly AskingMode[];
}

/** Words of the modes; the longer ones first, for 开放许可 is not 许可. */
const MODE_WORDS: readonly (readonly [AskingMode, RegExp])[] = [
  ['use_first_pay_later', /先使用后付费|先用后付|use_first_pay_later/gi],
  ['open_license', /开放许可|open_license/gi],
  ['pledge', /质押|pledge/gi],
  ['transfer', /转让|transfer/gi],
  ['license', /(?:普通|独占|排他)?许可|license/gi],
];

/** Codes remembered; the standard has some 1,800 entries, which files write in a few ways each. */
const CODES_MAX = 5_000;
const industryOf = remembering(parseIndustry, CODES_MAX);
/** `C3569`, `3569`, `C3569 其他电子专用设备制造`, `C35(专用设备制造业)`. */
const INDUSTRY_CODE = /^([A-Ta-t]?\d{0,4})(?=$|[^A-Za-z\d])/;
/** `6`, `6级`, `TRL6`, `TRL 6`, `第6级`. */
const MATURITY = /^(?:TRL|第)?\s*([1-9])\s*级?$/i;

/** Reads the pool's own columns. What cannot be read is a warning, and the value stays aside. */
export function offering(row: RowReader): Offering {
  return { industryCode: industry(row), maturityLevel: maturity(row), askingModes: modes(row) };
}

function industry(row: RowReader): string | undefined {
  const text = row.text('industry');
  if (text === '') return undefined;
  const reading = industryOf(INDUSTRY_CODE.exec(text)?.[1] || text);
  if (reading.ok) return reading.industry.code;
  row.warn('industry', reading.code, reading.message);
  row.keep('industry');
  return undefined;
}

function maturity(row: RowReader): number | undefined {
  const text = row.text('maturity');
  if (text === '') return undefined;
  const [, level] = MATURITY.exec(text) ?? [];
  if (level) return Number(level);
  row.warn('maturity', 'MATURITY_UNREADABLE', `技术成熟度“${text.slice(0, 20)}”无法识别，请填写 1 至 9。`);
  row.keep('maturity');
  return undefined;
}

function modes(row: RowReader): AskingMode[] {
  const text = row.text('askingModes');
  if (text === '') return [];
  const found: AskingMode[] = [];
  let rest = text;
  for (const [mode, words] of MODE_WORDS) {
    const without = rest.replace(words, '');
    if (without !== rest) found.push(mode);
    rest = without;
  }
  if (/[\p{L}\p{N}]/u.test(rest)) {
    row.warn(
      'askingModes',
      'ASKING_MODE_UNREADABLE',
      `意向方式“${text.slice(0, 40)}”无法全部识别，可用：转让、许可、开放许可、先使用后付费、质押。`,
    );
    row.keep('askingModes');
  }
  return found.sort();
}
