import { HUBEI_PREFECTURES } from '@ipflow/kernel';

const names = new Map<string, string>(HUBEI_PREFECTURES.map(({ code, name }) => [code, name]));

/** 市州 by name; a code that is none of the province's is written as it is. */
export function divisionName(code: string): string {
  return names.get(code) ?? names.get(`${code.slice(0, 4)}00`) ?? code;
}

/** Fen as yuan with two decimals, exact: `"12345"` → `"123.45"`. */
export function yuan(fen: string): string {
  const digits = fen.padStart(3, '0');
  return `${digits.slice(0, -2)}.${digits.slice(-2)}`;
}

/** Millionths as percent without needless zeros: `50000` → `"5%"`. */
export function percent(ppm: number): string {
  return `${ppm / 10_000}%`;
}
