import type { Refusal } from '@ipflow/kernel';
import { HEADER_SEARCH_ROWS, sheetRefusal, type SheetRow } from '@ipflow/sheets';
import { fieldOf, HEADERS, type SheetField } from './headers';

/** Which column says what, worked out once per file. Column indexes are 0-based. */
export type SheetLayout = {
  /** Row number of the header; data begins behind it. */
  headerRow: number;
  /** Header texts by column, as written. */
  headers: readonly string[];
  /** Columns of each field, the one that counts first in front. Empty when the file has none. */
  columns: Readonly<Record<SheetField, readonly number[]>>;
  /** Columns nobody knows, for the report. */
  unknown: readonly { index: number; name: string }[];
  /** Columns whose values are kept aside as they are: the unknown ones and the second choices. */
  aside: readonly { index: number; name: string }[];
};

/**
 * Finds the header among the first rows of a file: the row that names the most fields, the earlier on a tie.
 * Refuses a file without an application number, because nothing else identifies a patent.
 */
export function detectLayout(
  rows: readonly SheetRow[],
): { ok: true; layout: SheetLayout } | { ok: false; refusal: Refusal } {
  const candidates = rows.slice(0, HEADER_SEARCH_ROWS).map(layoutOf);
  const best = candidates.reduce<SheetLayout | undefined>(
    (chosen, next) => (chosen && score(chosen) >= score(next) ? chosen : next),
    undefined,
  );
  if (!best) {
    return { ok: false, refusal: sheetRefusal('SHEET_EMPTY', '表格没有任何内容，请确认选对了工作表。') };
  }
  if (best.columns.number.length === 0) {
    return { ok: false, refusal: sheetRefusal('SHEET_COLUMN_MISSING', missingNumber(best)) };
  }
  return { ok: true, layout: best };
}

function layoutOf({ rowNumber, cells }: SheetRow): SheetLayout {
  const ranked = emptyColumns<{ index: number; rank: number }>();
  const unknown: { index: number; name: string }[] = [];
  cells.forEach((cell, index) => {
    const known = fieldOf(cell);
    if (known) ranked[known.field].push({ index, rank: known.rank });
    else if (cell.trim() !== '') unknown.push({ index, name: cell.trim() });
  });
  const columns = emptyColumns<number>();
  const secondChoices: { index: number; name: string }[] = [];
  for (const field of Object.keys(HEADERS) as SheetField[]) {
    columns[field] = ranked[field].sort((a, b) => a.rank - b.rank).map(({ index }) => index);
    if (field === 'number' || field === 'region') continue;
    for (const index of columns[field].slice(1)) {
      secondChoices.push({ index, name: (cells[index] ?? '').trim() });
    }
  }
  const aside = [...unknown, ...secondChoices].sort((a, b) => a.index - b.index);
  return { headerRow: rowNumber, headers: cells, columns, unknown, aside };
}

function emptyColumns<Item>(): Record<SheetField, Item[]> {
  return Object.fromEntries(Object.keys(HEADERS).map((field) => [field, []])) as unknown as Record<
    SheetField,
    Item[]
  >;
}

/** A row with a number column always beats one without. */
function score({ columns }: SheetLayout): number {
  const fields = Object.values(columns).filter((indexes) => indexes.length > 0).length;
  return fields + (columns.number.length > 0 ? Object.keys(columns).length : 0);
}

function missingNumber({ headers, columns }: SheetLayout): string {
  const found = headers
    .map((header) => header.trim())
    .filter(Boolean)
    .slice(0, 12)
    .map((header) => header.slice(0, 20));
  const hint =
    columns.publicationNumber.length > 0
      ? '公开（公告）号不能代替申请号；'
      : '没有申请号就无法确定是哪件专利；';
  return (
    `文件缺少“申请号”（或“专利号”）列，找到的列有：${found.join('、') || '无'}。${hint}` +
    '请在导出字段中勾选“申请号”后重新导出，并确认表头在前 ' +
    `${HEADER_SEARCH_ROWS} 行之内。`
  );
}
