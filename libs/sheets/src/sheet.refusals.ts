import { Refused, type Refusal } from '@ipflow/kernel';

/** The platform's own import rules; no statute says what a spreadsheet may contain. */
const ARTICLE = '平台数据导入规则';

/** Why a whole file is refused. A bad row never refuses its file: it is reported and the others land. */
export type SheetRefusalCode =
  | 'SHEET_EMPTY'
  | 'SHEET_TYPE'
  | 'SHEET_TOO_LARGE'
  | 'SHEET_BOMB'
  | 'SHEET_MACRO'
  | 'SHEET_EXTERNAL_LINK'
  | 'SHEET_FORMULA'
  | 'SHEET_DTD'
  | 'SHEET_DAMAGED'
  | 'SHEET_QUOTES'
  | 'SHEET_TOO_MANY_ROWS'
  | 'SHEET_TOO_MANY_COLUMNS'
  | 'SHEET_CELL_TOO_LONG'
  | 'SHEET_COLUMN_MISSING';

/** The reason why a file is refused. Messages are Chinese and end with what to do. */
export function sheetRefusal(
  code: SheetRefusalCode,
  message: string,
  detail?: Record<string, string>,
): Refusal {
  return { code, article: ARTICLE, message, field: 'file', ...(detail && { detail }) };
}

/** The same, ready to throw: `throw sheetRefused('SHEET_EMPTY', '…')`. */
export function sheetRefused(...reason: Parameters<typeof sheetRefusal>): Refused {
  return new Refused([sheetRefusal(...reason)]);
}

/** A size for people: `64 MB`. */
export function megabytes(bytes: number): string {
  return `${Math.ceil(bytes / 2 ** 20)} MB`;
}
