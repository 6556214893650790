import { normalizedName, parseUscc, Refused, type Refusal } from '@ipflow/kernel';
import {
  filledText,
  HEADER_SEARCH_ROWS,
  normalizedHeader,
  REJECTED_VALUE_CHARS_MAX,
  sheetRefusal,
  type SheetRow,
} from '@ipflow/sheets';
import { rowsPerEditionMax } from './edition.policy';

/** Faults told at once; how many more there are is said as well. */
export const faultsToldMax = 200;
/** Rows of a file: an edition's, and what templates put above them. */
export const editionSheetRowsMax = rowsPerEditionMax + HEADER_SEARCH_ROWS;

/** An enterprise a row names. */
export interface NamedEnterprise {
  readonly rowNumber: number;
  /** As the register has it, its check character verified. */
  readonly uscc: string;
  /** Undefined when the row gives none. */
  readonly name: string | undefined;
}

/** What a file says: whom it names, and what is wrong with the other rows. */
export interface ReadEditionSheet {
  readonly named: readonly NamedEnterprise[];
  readonly faults: readonly SheetFault[];
}

/** What is wrong with one cell, and where it is. */
export interface SheetFault {
  readonly rowNumber: number;
  readonly column: string;
  readonly value: string;
  readonly code: string;
  /** What is wrong and what to do, Chinese, without the place. */
  readonly reason: string;
}

// The first is how the platform's own files title the column, so that they can be read again.
const titles = {
  uscc: ['统一社会信用代码', '社会信用代码', '信用代码', '统一信用代码', 'uscc', 'credit_code'],
  name: ['企业名称', '单位名称', '公司名称', '名称', 'name', 'enterprise_name'],
} as const;

type Field = keyof typeof titles;

const fieldOf: ReadonlyMap<string, Field> = new Map(
  Object.entries(titles).flatMap(([field, known]) =>
    known.map((title) => [normalizedHeader(title), field as Field] as const),
  ),
);

/** Which column says what. */
interface Layout {
  readonly headerRow: number;
  readonly columns: Readonly<Partial<Record<Field, number>>>;
}

/**
 * Reads the whole file: every row is looked at, whatever is wrong with others. Columns that are not asked for are passed over.
 * @throws Refused when no column holds the credit codes
 */
export function readEditionSheet(rows: readonly SheetRow[]): ReadEditionSheet {
  const { headerRow, columns } = layoutOf(rows.slice(0, HEADER_SEARCH_ROWS));
  const named: NamedEnterprise[] = [];
  const faults: SheetFault[] = [];
  const firstAt = new Map<string, number>();
  for (const { rowNumber, cells } of rows) {
    if (rowNumber <= headerRow) continue;
    const text = (field: Field): string => filledText(cells[columns[field] ?? -1] ?? '');
    const fault = (code: string, reason: string): number =>
      faults.push({ rowNumber, column: titles.uscc[0], value: text('uscc'), code, reason });
    const reading = parseUscc(text('uscc'));
    if (!reading.ok) {
      fault(reading.code, reading.message);
      continue;
    }
    const uscc: string = reading.uscc;
    const before = firstAt.get(uscc);
    if (before !== undefined) fault('EDITION_ROW_TWICE', `与第 ${before} 行是同一家企业；请删去其中一行`);
    else {
      firstAt.set(uscc, rowNumber);
      named.push({ rowNumber, uscc, name: text('name') || undefined });
    }
  }
  return { named, faults };
}

function layoutOf(rows: readonly SheetRow[]): Layout {
  for (const { rowNumber, cells } of rows) {
    const columns: Partial<Record<Field, number>> = {};
    cells.forEach((cell, index) => {
      const field = fieldOf.get(normalizedHeader(cell));
      if (field) columns[field] ??= index;
    });
    if (columns.uscc !== undefined) return { headerRow: rowNumber, columns };
  }
  throw new Refused([
    sheetRefusal(
      'SHEET_COLUMN_MISSING',
      `文件缺少“${titles.uscc[0]}”列；请补全表头，并确认表头在前 ${HEADER_SEARCH_ROWS} 行之内。`,
    ),
  ]);
}

/** What is wrong with those the file names, by the profiles that are known: credit code → name. */
export function unknownAmong(
  named: readonly NamedEnterprise[],
  known: ReadonlyMap<string, string>,
): SheetFault[] {
  return named.flatMap(({ rowNumber, uscc, name }): SheetFault[] => {
    const registered = known.get(uscc);
    if (registered === undefined) {
      const reason = '没有这家企业的档案；请先登记企业档案';
      return [{ rowNumber, column: titles.uscc[0], value: uscc, code: 'ENTERPRISE_UNKNOWN', reason }];
    }
    if (name === undefined || normalizedName(name) === normalizedName(registered)) return [];
    const reason = `与档案中的名称“${registered}”不符；请核对代码与名称，或先更新企业档案`;
    return [{ rowNumber, column: titles.name[0], value: name, code: 'EDITION_NAME_DIFFERS', reason }];
  });
}

/** The faults as reasons, each with its place, in the order of the file. */
export function faultRefusals(faults: readonly SheetFault[]): Refusal[] {
  const told = [...faults].sort((a, b) => a.rowNumber - b.rowNumber).slice(0, faultsToldMax);
  const reasons = told.map(({ rowNumber, column, value, code, reason }): Refusal => {
    const place = { rowNumber: `${rowNumber}`, column, value: value.slice(0, REJECTED_VALUE_CHARS_MAX) };
    return { code, article: '', message: `第 ${rowNumber} 行：${reason}`, field: 'file', detail: place };
  });
  if (faults.length > told.length)
    reasons.push({
      code: 'EDITION_SHEET_FAULTS',
      article: '',
      message: `另有 ${faults.length - told.length} 处错误未列出；请改正以上各行后重新导入`,
      field: 'file',
    });
  return reasons;
}
