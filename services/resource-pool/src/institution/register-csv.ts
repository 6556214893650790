import { stringify } from 'csv-stringify';
import { Readable } from 'node:stream';

/** Rows read at once while a file is written. */
export const exportPageMax = 100;

/** A page of a list, and where the next one begins. */
interface Page<Row> {
  readonly items: readonly Row[];
  readonly next: string | null;
}

/**
 * A list as CSV, written while it is read. Names and numbers are what somebody typed, so none may become a formula: a
 * quote goes in front of `=`, `+`, `-`, `@` and their full-width forms. A BOM tells Excel that it is UTF-8.
 */
export function registerAsCsv<Row>(
  columns: readonly (readonly [title: string, cell: (row: Row) => string])[],
  rowsMax: number,
  page: (after: string | undefined, limit: number) => Promise<Page<Row>>,
): Readable {
  const csv = stringify({
    header: true,
    columns: columns.map(([title]) => title),
    bom: true,
    escape_formulas: true,
  });
  const source = Readable.from(lines(columns, rowsMax, page));
  source.on('error', (error) => csv.destroy(error));
  return source.pipe(csv);
}

async function* lines<Row>(
  columns: readonly (readonly [string, (row: Row) => string])[],
  rowsMax: number,
  page: (after: string | undefined, limit: number) => Promise<Page<Row>>,
): AsyncGenerator<string[]> {
  let after: string | undefined;
  for (let read = 0; read < rowsMax; read += exportPageMax) {
    const { items, next } = await page(after, exportPageMax);
    yield* items.map((row) => columns.map(([, cell]) => cell(row)));
    if (next === null) return;
    after = next;
  }
  // The file says itself that it is not whole: nobody must take it for the register.
  yield [`结果超过 ${rowsMax} 行，其余未导出；请用条件分批导出`];
}
