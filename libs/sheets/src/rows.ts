import type { SheetLimits } from './sheet.limits';
import { sheetRefused } from './sheet.refusals';

/** One row that holds anything. */
export type SheetRow = {
  /** As the spreadsheet program shows it, 1-based: empty rows and the header count. */
  rowNumber: number;
  /** Text of each cell up to the last filled one, empty ones as `''`. Dates of date cells as `YYYY-MM-DD`. */
  cells: string[];
};

/** Gathers rows into batches of bounded size, and refuses a row or a file that exceeds the limits. */
export class RowBatch {
  private rows: SheetRow[] = [];
  private rowsSeen = 0;
  private charsHeld = 0;

  constructor(private readonly limits: SheetLimits) {}

  /** Takes a row; one without any text is dropped and does not count. */
  add(rowNumber: number, cells: string[]): void {
    let last = cells.length - 1;
    while (last >= 0 && isBlank(cells[last] ?? '')) last--;
    if (last < 0) return;
    const { rowsMax, columnsMax, rowCharsMax, cellCharsMax } = this.limits;
    if (++this.rowsSeen > rowsMax) {
      throw sheetRefused(
        'SHEET_TOO_MANY_ROWS',
        `文件超过 ${rowsMax} 行（读到第 ${rowNumber} 行），请拆成几个文件后分别导入。`,
        { rowsMax: String(rowsMax) },
      );
    }
    if (last >= columnsMax) {
      throw sheetRefused(
        'SHEET_TOO_MANY_COLUMNS',
        `第 ${rowNumber} 行有 ${last + 1} 列，超过 ${columnsMax} 列的上限；请删去多余的列，CSV 请检查分隔符。`,
        { rowNumber: String(rowNumber), columnsMax: String(columnsMax) },
      );
    }
    cells.length = last + 1;
    let chars = 0;
    for (const cell of cells) {
      chars += cell.length;
      if (cell.length > cellCharsMax || chars > rowCharsMax) {
        throw sheetRefused(
          'SHEET_CELL_TOO_LONG',
          `第 ${rowNumber} 行的内容过长（单元格上限 ${cellCharsMax} 字、整行上限 ${rowCharsMax} 字），` +
            '请删去说明书、权利要求等长文本列后重新导入。',
          { rowNumber: String(rowNumber) },
        );
      }
    }
    this.charsHeld += chars;
    this.rows.push({ rowNumber, cells });
  }

  /** True when the batch should be handed on before more is read. */
  get full(): boolean {
    return this.rows.length >= this.limits.batchRowsMax || this.charsHeld >= this.limits.batchCharsMax;
  }

  /** The rows held, and a fresh batch. */
  take(): SheetRow[] {
    const rows = this.rows;
    this.rows = [];
    this.charsHeld = 0;
    return rows;
  }
}

function isBlank(cell: string): boolean {
  return cell === '' || cell.trim() === '';
}
