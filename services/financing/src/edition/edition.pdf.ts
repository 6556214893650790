import type { JsonValue } from '@ipflow/contracts';
import { drawCode, hansFont } from '@ipflow/print';
import { Readable } from 'node:stream';
import { setImmediate as othersTurn } from 'node:timers/promises';
import PDFDocument from 'pdfkit';
import { linesOf, pagesOf, type PageRows, type WidthOf } from '../print/table';
import { rowOf } from '../whitelist/whitelist.view';
import { whitelistColumns } from './edition.export';

/** Rows measured before others have their turn in this process. */
const rowsMeasuredAtOnce = 200;
/** Lines of one cell; what is longer is cut, and whole in the JSON. */
const cellLinesMax = 12;

// All lengths are points, of an A4 page that lies on its side.
const margin = 36;
const [pageWidth, pageHeight] = [841.89, 595.28];
const width = pageWidth - 2 * margin;
const textSize = 7.5;
const lineHeight = 10;
const cellPadding = 3;
const codeSide = 96;
/** The signature is printed small: some 500 characters that are compared by machines. */
const signatureSize = 6;
const signatureLineHeight = 8;
const factHeight = 14;
/** What stands below the last row of a page. */
const footTop = pageHeight - margin - 10;

/** Beside each of `whitelistColumns`, behind the row's place in the file. */
const placeWidth = 28;
const widths = [84, 130, 50, 60, 34, 52, 30, 112, 36, 36, 62, 55] as const;
/** Columns that hardly repeat a text: what is set in them is not kept for the next time. */
const distinctColumns = 2;

/** An edition as it is printed; the rows are those its reader may see. */
export interface EditionPaper {
  readonly number: string;
  readonly title: string;
  readonly validFrom: string;
  readonly validUntil: string;
  readonly publishedOn: string;
  /** Of the whole edition: what hash and signature stand for. */
  readonly rowCount: number;
  readonly contentHash: string;
  readonly signature: string;
  readonly sm2Signature: string | null;
  readonly contentHashSm3: string | null;
  /** Where anybody verifies it; in the QR code. */
  readonly verifyUrl: string;
  readonly rows: readonly JsonValue[];
}

/**
 * An edition as A4 pages, made page by page as fast as the reader takes them: however many rows there are, what is held
 * is one page, the font and the characters used.
 */
export function editionAsPdf(paper: EditionPaper): Readable {
  return Readable.from(draw(paper), { objectMode: false });
}

async function* draw(paper: EditionPaper): AsyncGenerator<Buffer> {
  const document = begin(await hansFont(), paper);
  const widthOf = measuring(document);
  const head = headOf(paper, widthOf);
  const pages = await laidOut(paper.rows, head.bottom, widthOf);
  for (const [at, page] of pages.entries()) {
    if (at > 0) document.addPage();
    else drawHead(document, paper, head);
    drawRows(document, paper.rows, page, { top: at === 0 ? head.bottom : margin, widthOf });
    const foot = `${paper.number}　内容摘要 ${paper.contentHash}　第 ${at + 1} 页 / 共 ${pages.length} 页`;
    line(document, foot, margin, footTop);
    yield* written(document);
    await othersTurn();
  }
  document.end();
  yield* written(document);
}

/** What the document has written so far. */
function* written(document: PDFDocument): Generator<Buffer> {
  for (let part: Buffer | null; (part = document.read() as Buffer | null) !== null;) yield part;
}

function begin(hans: Buffer, { number, title, signature, publishedOn }: EditionPaper): PDFDocument {
  const info = {
    Title: `${title} ${number}`,
    Author: '湖北省知识产权局',
    Keywords: signature,
    CreationDate: new Date(`${publishedOn}T00:00:00+08:00`),
  };
  const layout = 'landscape' as const;
  const document = new PDFDocument({ size: 'A4', layout, margin, lang: 'zh-CN', font: null, info });
  return document.registerFont('hans', hans).font('hans').fontSize(textSize);
}

/** Widths of characters, each looked up once. */
function measuring(document: PDFDocument): WidthOf {
  const widthAtOne = new Map<string, number>();
  return (character) => {
    const known = widthAtOne.get(character);
    if (known !== undefined) return known;
    const measured = document.fontSize(textSize).widthOfString(character);
    widthAtOne.set(character, measured);
    return measured;
  };
}

interface Head {
  readonly facts: readonly string[];
  readonly signatures: readonly string[];
  /** Where the table begins. */
  readonly bottom: number;
}

function headOf(paper: EditionPaper, widthOf: WidthOf): Head {
  const { number, validFrom, validUntil, publishedOn, rowCount, rows, contentHash, signature, sm2Signature } =
    paper;
  const isPart = rows.length !== rowCount;
  const facts = [
    `批次编号　${number}`,
    `有效期　　${validFrom} 至 ${validUntil}　　发布日期　${publishedOn}`,
    `企业数　　${rowCount} 家${isPart ? `；本文件只列您可见的 ${rows.length} 家，内容摘要与签名针对全部 ${rowCount} 家` : ''}`,
    `内容摘要　${contentHash}（SHA-256）`,
    ...(paper.contentHashSm3 ? [`国密摘要　${paper.contentHashSm3}（SM3）`] : []),
    `核验　　　${paper.verifyUrl}`,
  ];
  const narrow: WidthOf = (character) => (widthOf(character) * signatureSize) / textSize;
  const signatures = [
    ...linesOf(`签名（JWS，EdDSA） ${signature}`, width, cellLinesMax, narrow),
    ...(sm2Signature ? linesOf(`国密签名（SM2，SM3） ${sm2Signature}`, width, cellLinesMax, narrow) : []),
  ];
  const factsBottom = Math.max(margin + 32 + facts.length * factHeight, margin + codeSide);
  return { facts, signatures, bottom: factsBottom + signatures.length * signatureLineHeight + 8 };
}

function drawHead(document: PDFDocument, { title, verifyUrl }: EditionPaper, head: Head): void {
  const textWidth = width - codeSide - 12;
  document.fillColor('#8c1c13').fontSize(16);
  document.text(title, margin, margin, { width: textWidth, height: 24, ellipsis: true });
  document.fillColor('#000000').fontSize(9);
  head.facts.forEach((fact, at) => line(document, fact, margin, margin + 32 + at * factHeight));
  document.fontSize(signatureSize);
  const signaturesTop = head.bottom - 8 - head.signatures.length * signatureLineHeight;
  head.signatures.forEach((text, at) =>
    line(document, text, margin, signaturesTop + at * signatureLineHeight),
  );
  drawCode(document, verifyUrl, { left: margin + width - codeSide, top: margin - 8, side: codeSide });
  document.fontSize(textSize);
}

/** Which rows stand on which page: every row is measured before the first is drawn, for each page says how many there are. */
async function laidOut(rows: readonly JsonValue[], firstTop: number, widthOf: WidthOf): Promise<PageRows[]> {
  const heights: number[] = [];
  for (const [at, row] of rows.entries()) {
    heights.push(heightOf(cellsOf(row, at, widthOf)));
    if (at % rowsMeasuredAtOnce === 0) await othersTurn();
  }
  const room = footTop - 6 - titleHeight;
  return pagesOf(heights, room - firstTop, room - margin);
}

/** Of the titles of the columns, which stand on every page in at most two lines. */
const titleHeight = 2 * lineHeight + cellPadding;

type Cells = readonly (readonly string[])[];

function cellsOf(json: JsonValue, at: number, widthOf: WidthOf): Cells {
  const row = rowOf(json);
  return wrapped([`${at + 1}`, ...whitelistColumns.map(([, cell]) => cell(row))], widthOf);
}

function wrapped(texts: readonly string[], widthOf: WidthOf): Cells {
  return texts.map((text, at) => linesOf(text, columnWidth(at) - cellPadding, cellLinesMax, widthOf));
}

function columnWidth(at: number): number {
  return at === 0 ? placeWidth : widths[at - 1]!;
}

function heightOf(cells: Cells): number {
  return Math.max(...cells.map(({ length }) => length)) * lineHeight + cellPadding;
}

interface Drawing {
  readonly top: number;
  readonly widthOf: WidthOf;
}

function drawRows(
  document: PDFDocument,
  rows: readonly JsonValue[],
  { from, until }: PageRows,
  { top, widthOf }: Drawing,
): void {
  document.rect(margin, top, width, titleHeight - cellPadding / 2).fill('#ececec');
  document.fillColor('#000000');
  drawCells(document, wrapped(['序号', ...whitelistColumns.map(([title]) => title)], widthOf), top);
  let y = top + titleHeight;
  for (let at = from; at < until; at += 1) {
    const cells = cellsOf(rows[at]!, at, widthOf);
    drawCells(document, cells, y);
    y += heightOf(cells);
    document.rect(margin, y - cellPadding, width, 0.3).fill('#c8c8c8');
    document.fillColor('#000000');
  }
}

function drawCells(document: PDFDocument, cells: Cells, top: number): void {
  let x = margin;
  cells.forEach((lines, at) => {
    lines.forEach((text, place) => line(document, text, x, top + place * lineHeight, at <= distinctColumns));
    x += columnWidth(at);
  });
}

/** A line as it is; the document keeps how it is set unless it will not come again. */
function line(document: PDFDocument, text: string, x: number, y: number, isDistinct = true): void {
  if (text) document.text(text, x, y, { lineBreak: false, ...(isDistinct && { features: [] }) });
}
