import type { Tongue } from '../i18n/i18n';
import { divisionName, divisionOptions } from './division';

const province = { code: '420000', zh: '湖北省', en: 'Hubei' } as const;

/** What a license's territory is chosen from: the province and its divisions (GB/T 2260); none means the whole country. */
export const territoryOptions = (tongue: Tongue): { value: string; label: string }[] => [
  { value: province.code, label: province[tongue] },
  ...divisionOptions(tongue),
];

/** The name of a territory by its code. */
export const territoryName = (code: string, tongue: Tongue): string =>
  code === province.code ? province[tongue] : divisionName(code, tongue);
