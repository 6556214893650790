import { StreamableFile } from '@nestjs/common';
import { stringify } from 'csv-stringify';
import { writeXlsxStream } from 'hucre';
import { Readable } from 'node:stream';
import type { ReadableStream } from 'node:stream/web';
import { z } from 'zod';

/** Rows of one exported file; a list that is longer says so in its last line. */
export const exportRowsMax = 20_000;
/** Rows read at once while a file is written. */
export const exportPageMax = 100;
/** Widths of the columns of a spreadsheet, in characters. */
const columnWidth = 20;

/** What each format is on the wire. */
const fileTypes = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const;

/** A kind of file a list can be had as. */
export type FileFormat = keyof typeof fileTypes;

/** The format in a request; CSV when none is named. */
export const formatField = z.enum(['csv', 'xlsx']).default('csv');

/** A column: its title, and what a row says in it. */
export type Column<Row> = readonly [title: string, cell: (row: Row) => string];

/** A list that is written to a file while it is read, page by page. */
export interface ListFile<Row> {
  /** Name of the file, without its ending. */
  readonly fileName: string;
  /** Name of the sheet in a spreadsheet. */
  readonly title: string;
  readonly columns: readonly Column<Row>[];
  readonly page: (
    after: string | undefined,
    limit: number,
  ) => Promise<{ readonly items: readonly Row[]; readonly next: string | null }>;
}

/**
 * A list as a file. Texts are what somebody typed, so none may become a formula: a spreadsheet has typed text cells, a CSV
 * gets a quote in front of `=`, `+`, `-`, `@` and their full-width forms, and a BOM so that Excel reads it as UTF-8. A list
 * that fails half way ends the connection, so that what came never looks whole.
 */
export function listAsFile<Row>(list: ListFile<Row>, format: FileFormat): StreamableFile {
  return new StreamableFile(format === 'xlsx' ? asXlsx(list) : asCsv(list), {
    type: fileTypes[format],
    disposition: `attachment; filename="${list.fileName}.${format}"`,
  });
}

function asXlsx<Row>(list: ListFile<Row>): Readable {
  const columns = list.columns.map(([header]) => ({ header, width: columnWidth }));
  const sheet = writeXlsxStream(lines(list), { name: list.title, columns, freezePane: { rows: 1 } });
  return Readable.fromWeb(sheet as ReadableStream<Uint8Array>);
}

function asCsv<Row>(list: ListFile<Row>): Readable {
  const columns = list.columns.map(([title]) => title);
  const csv = stringify({ header: true, columns, bom: true, escape_formulas: true });
  const source = Readable.from(lines(list));
  source.on('error', (error) => csv.destroy(error));
  return source.pipe(csv);
}

async function* lines<Row>({ columns, page }: ListFile<Row>): AsyncGenerator<string[]> {
  let after: string | undefined;
  for (let read = 0; read < exportRowsMax; read += exportPageMax) {
    const { items, next } = await page(after, exportPageMax);
    yield* items.map((row) => columns.map(([, cell]) => cell(row)));
    if (next === null) return;
    after = next;
  }
  // The file says itself that it is not whole: nobody must take it for the list.
  yield [`结果超过 ${exportRowsMax} 行，其余未导出；请用条件分批导出`];
}

/** An amount for a spreadsheet to count with: in yuan, no separators, no unit. */
export function yuanCell(amountFen: bigint): string {
  return `${amountFen / 100n}.${String(amountFen % 100n).padStart(2, '0')}`;
}
