import { divisionOf, HUBEI_PREFECTURES, type LocalDate } from '@ipflow/kernel';
import type { Tongue } from '../i18n/i18n';
import { today } from './dates';

/** The divisions of the province as English texts write them. */
const inEnglish: Readonly<Record<string, string>> = {
  '420100': 'Wuhan',
  '420200': 'Huangshi',
  '420300': 'Shiyan',
  '420500': 'Yichang',
  '420600': 'Xiangyang',
  '420700': 'Ezhou',
  '420800': 'Jingmen',
  '420900': 'Xiaogan',
  '421000': 'Jingzhou',
  '421100': 'Huanggang',
  '421200': 'Xianning',
  '421300': 'Suizhou',
  '422800': 'Enshi',
  '429004': 'Xiantao',
  '429005': 'Qianjiang',
  '429006': 'Tianmen',
  '429021': 'Shennongjia',
};

/** The 17 divisions of the province, in the order of their codes. */
export const divisions: readonly { readonly code: string; readonly name: string }[] = HUBEI_PREFECTURES.map(
  ({ code, name }) => ({ code, name }),
);

/**
 * The name of a division by its code, also of a county or of a code that was replaced; the code when it is none. Counties have
 * no English name here.
 */
export function divisionName(code: string, tongue: Tongue = 'zh'): string {
  const read = divisionOf(code, today() as LocalDate);
  if (!read.ok) return code;
  return (tongue === 'en' && inEnglish[read.division.code]) || read.division.name;
}

/** The divisions to choose from. */
export function divisionOptions(tongue: Tongue): { value: string; label: string }[] {
  return divisions.map(({ code }) => ({ value: code, label: divisionName(code, tongue) }));
}
