import type { Principal, Tx } from '@ipflow/platform';
import { stringify } from 'csv-stringify';
import { writeXlsxStream } from 'hucre';
import { Readable } from 'node:stream';
import type { ReadableStream } from 'node:stream/web';
import { stageNames } from './posting.decider';
import type { PostingFilterDto } from './posting.dto';
import { findPostings, type ShownPosting } from './posting.queries';

/** Rows of one file. */
export const exportRowsMax = 10_000;
/** Postings read at once while a file is written. */
const exportPageMax = 100;

const header = [
  '类别',
  '状态',
  '标题',
  '摘要',
  '专利号',
  '合作方式',
  '价格下限（元）',
  '价格上限（元）',
  '分类号',
  '行业',
  '产业链',
  '市州',
  '标签',
  '有效期',
  '发布日',
  '编号',
] as const;

/** Widths of the columns of the spreadsheet, in characters. */
const columnWidth = 20;

/** What each format is on the wire. */
export const fileTypes = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const;

/**
 * The postings of a list as a file, written while they are read. Texts are what somebody typed, so none may become a
 * formula: the spreadsheet has typed text cells, the CSV gets a quote in front of `=`, `+`, `-`, `@` and their full-width
 * forms, and a BOM so that Excel reads it as UTF-8.
 */
export function postingsAsFile(
  tx: Tx,
  filter: PostingFilterDto,
  caller: Principal,
  format: keyof typeof fileTypes,
): Readable {
  return format === 'xlsx' ? asXlsx(lines(tx, filter, caller)) : asCsv(lines(tx, filter, caller));
}

function asXlsx(rows: AsyncGenerator<string[]>): Readable {
  const columns = header.map((name) => ({ header: name, width: columnWidth }));
  const sheet = writeXlsxStream(rows, { name: '供需信息', columns, freezePane: { rows: 1 } });
  return Readable.fromWeb(sheet as ReadableStream<Uint8Array>);
}

function asCsv(rows: AsyncGenerator<string[]>): Readable {
  const csv = stringify({ header: true, columns: [...header], bom: true, escape_formulas: true });
  const source = Readable.from(rows);
  source.on('error', (error) => csv.destroy(error));
  return source.pipe(csv);
}

async function* lines(tx: Tx, filter: PostingFilterDto, caller: Principal): AsyncGenerator<string[]> {
  let after: string | undefined;
  for (let read = 0; read < exportRowsMax; read += exportPageMax) {
    const { items, next } = await findPostings(tx, { ...filter, after, limit: exportPageMax }, caller);
    yield* items.map(lineOf);
    if (next === null) return;
    after = next;
  }
}

function lineOf(row: ShownPosting): string[] {
  return [
    row.kind === 'supply' ? '供给' : '需求',
    stageNames[row.stage],
    row.title,
    row.summary,
    row.patentNumbers.join('、'),
    row.modes.join('、'),
    yuan(row.priceFromFen),
    yuan(row.priceToFen),
    row.classes.join('、'),
    row.industryCode ?? '',
    row.chain ?? '',
    row.divisionCode ?? '',
    row.tags.join('、'),
    row.validUntil,
    row.publishedOn ?? '',
    row.id,
  ];
}

/** For a spreadsheet to count with: no separators, no unit. */
function yuan(fen: string | null): string {
  if (fen === null) return '';
  const digits = fen.padStart(3, '0');
  return `${digits.slice(0, -2)}.${digits.slice(-2)}`;
}
