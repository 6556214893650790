import { Readable } from 'node:stream';
import type { ReadableStream } from 'node:stream/web';
import { stringify } from 'csv-stringify';
import { writeXlsxStream } from 'hucre';
import { cleanText } from './cell-text';

/** One reason why a row does not land. */
export type Rejection = {
  /** Header of the column, as written. */
  column: string;
  /** The cell, cut to `REJECTED_VALUE_CHARS_MAX` characters. */
  value: string;
  code: string;
  /** What is wrong and what to do, Chinese. */
  reason: string;
};

/** A rejected cell is shown up to so many characters. */
export const REJECTED_VALUE_CHARS_MAX = 200;

/** One line of the rejection report. A row with several faults has several lines. */
export type RejectedCell = Rejection & { rowNumber: number };

const HEADER = ['行号', '列', '值', '代码', '原因'] as const;

/** Width of the columns of the spreadsheet, in characters. */
const WIDTHS = [8, 18, 30, 30, 80] as const;

/**
 * The rejection report as a file, written while `rejected` is read. Values are what somebody else typed, so
 * none may become a formula: the spreadsheet has typed text cells, the CSV gets a quote in front of `=`,
 * `+`, `-`, `@` and their full-width forms, and a BOM so that Excel reads it as UTF-8.
 */
export function rejectionReport(rejected: AsyncIterable<RejectedCell>, format: 'xlsx' | 'csv'): Readable {
  return format === 'xlsx' ? asXlsx(rejected) : asCsv(rejected);
}

function asXlsx(rejected: AsyncIterable<RejectedCell>): Readable {
  const columns = HEADER.map((header, index) => ({ header, width: WIDTHS[index] }));
  const sheet = writeXlsxStream(lines(rejected), {
    name: '未导入的行',
    columns,
    freezePane: { rows: 1 },
  });
  return Readable.fromWeb(sheet as ReadableStream<Uint8Array>);
}

function asCsv(rejected: AsyncIterable<RejectedCell>): Readable {
  const csv = stringify({ header: true, columns: [...HEADER], bom: true, escape_formulas: true });
  const source = Readable.from(lines(rejected));
  source.on('error', (error) => csv.destroy(error));
  return source.pipe(csv);
}

async function* lines(rejected: AsyncIterable<RejectedCell>): AsyncGenerator<(string | number)[]> {
  for await (const { rowNumber, column, value, code, reason } of rejected) {
    yield [rowNumber, cleanText(column), cleanText(value), code, reason];
  }
}
