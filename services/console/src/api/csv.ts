/** A column of a file: its title and what stands in it. */
export interface CsvColumn<Row> {
  readonly title: string;
  readonly cell: (row: Row) => string | number | bigint | null | undefined;
}

/** A spreadsheet takes text that begins so for a formula. */
const formula = /^[=+\-@\t\r]/;

/**
 * Rows as a CSV file (RFC 4180, UTF-8 with BOM, as spreadsheets here expect). Text that a spreadsheet would take for a
 * formula gets an apostrophe in front; numbers stay numbers.
 */
export function csvOf<Row>(columns: readonly CsvColumn<Row>[], rows: readonly Row[]): string {
  const lines = [
    columns.map(({ title }) => field(title)),
    ...rows.map((row) => columns.map(({ cell }) => field(cell(row)))),
  ];
  return `\u{feff}${lines.map((line) => `${line.join(',')}\r\n`).join('')}`;
}

function field(value: string | number | bigint | null | undefined): string {
  if (value === null || value === undefined) return '';
  if (typeof value !== 'string') return String(value);
  const safe = formula.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** Offers a text as a file to save. */
export function saveFile(name: string, text: string, type = 'text/csv;charset=utf-8'): void {
  const address = URL.createObjectURL(new Blob([text], { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
}
