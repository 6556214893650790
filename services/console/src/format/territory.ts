import { divisionName, divisions } from './division';

const provinceCode = '420000';

/** What a license's territory is chosen from: the province and its divisions (GB/T 2260); none means the whole country. */
export const territories: readonly { readonly code: string; readonly name: string }[] = [
  { code: provinceCode, name: '湖北省' },
  ...divisions,
];

/** The name of a territory by its code. */
export const territoryName = (code: string): string =>
  code === provinceCode ? '湖北省' : divisionName(code);
