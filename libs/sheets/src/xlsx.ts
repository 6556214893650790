import { RowBatch, type SheetRow } from './rows';
import type { SheetLimits } from './sheet.limits';
import { sheetRefused } from './sheet.refusals';
import { damaged, openArchive } from './xlsx.archive';
import { readSharedStrings, SharedStrings } from './xlsx.strings';
import { readWorkbook, type Workbook } from './xlsx.workbook';
import { unescapeCell, XmlReader, type XmlHandlers } from './xlsx.xml';

/** Rows and columns a worksheet can have at all. */
const EXCEL_ROWS_MAX = 1_048_576;
const EXCEL_COLUMNS_MAX = 16_384;

/** 1970-01-01 as a day number of the 1900 system, and how far the 1904 system is behind it. */
const EPOCH_SERIAL = 25_569;
const SERIALS_1904_LATER = 1_462;
const SERIAL_MAX = 2_958_465;
const DAY_MS = 86_400_000;

/** From twelve digits on, a whole number is an identifier that was taken for a number. */
const IDENTIFIER_MIN = 1e11;

/** Reads the first visible worksheet as batches of rows, inflating only as fast as they are taken. */
export async function* readXlsx(
  path: string,
  limits: SheetLimits,
): AsyncGenerator<SheetRow[], void, undefined> {
  const archive = await openArchive(path, limits);
  try {
    const workbook = await readWorkbook(archive);
    const { stringsPart } = workbook;
    const strings =
      stringsPart && archive.has(stringsPart)
        ? await readSharedStrings(archive.text(stringsPart), limits)
        : new SharedStrings(limits);
    const batch = new RowBatch(limits);
    const reader = new XmlReader(new SheetReader(workbook, strings, batch, limits));
    for await (const chunk of archive.text(workbook.sheetPart)) {
      reader.write(chunk);
      if (batch.full) yield batch.take();
    }
    reader.end();
    yield batch.take();
  } finally {
    archive.close();
  }
}

/** Turns the markup of a worksheet into rows. */
class SheetReader implements XmlHandlers {
  private rowNumber = 0;
  private cells: string[] = [];
  private rowChars = 0;
  private column = -1;
  private kind = '';
  private isDate = false;
  private value = '';
  private inValue = false;
  private inPhonetic = false;
  private charsGiven = 0;

  constructor(
    private readonly workbook: Workbook,
    private readonly strings: SharedStrings,
    private readonly batch: RowBatch,
    private readonly limits: SheetLimits,
  ) {}

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    if (name === 'c') this.openCell(attributes);
    else if (name === 'v' || name === 't') this.inValue = !this.inPhonetic;
    else if (name === 'row') this.openRow(attributes.r);
    else if (name === 'f') throw this.formula();
    else if (name === 'rPh') this.inPhonetic = true;
  }

  text(text: string): void {
    if (this.inValue) this.value += text;
  }

  close(name: string): void {
    if (name === 'c') this.closeCell();
    else if (name === 'v' || name === 't') this.inValue = false;
    else if (name === 'row') this.batch.add(this.rowNumber, this.cells);
    else if (name === 'rPh') this.inPhonetic = false;
  }

  /** Some writers leave the numbers of rows and cells out: then they follow one another. */
  private openRow(written: string | undefined): void {
    const rowNumber = written === undefined ? this.rowNumber + 1 : Number(written);
    if (rowNumber > EXCEL_ROWS_MAX) {
      throw sheetRefused(
        'SHEET_TOO_MANY_ROWS',
        `工作表超过 ${EXCEL_ROWS_MAX} 行，请删去多余的空行后再导入。`,
      );
    }
    if (!(Number.isInteger(rowNumber) && rowNumber > this.rowNumber)) {
      throw damaged(new Error(`row "${written}" follows row ${this.rowNumber}`));
    }
    this.rowNumber = rowNumber;
    this.cells = [];
    this.rowChars = 0;
    this.column = -1;
  }

  private openCell({ r, t = 'n', s }: Readonly<Record<string, string>>): void {
    this.column = r === undefined ? this.column + 1 : columnOf(r);
    if (!(this.column < EXCEL_COLUMNS_MAX)) throw damaged(new Error(`cell "${r}" is outside the sheet`));
    this.kind = t;
    this.isDate = s !== undefined && this.workbook.dateStyles[Number(s)] === true;
    this.value = '';
  }

  private closeCell(): void {
    const text = this.cellText();
    if (text === '') return;
    this.rowChars += text.length;
    this.charsGiven += text.length;
    // A few bytes of markup can point at the same long string again and again.
    if (this.charsGiven > this.limits.inflatedBytesMax) {
      throw sheetRefused('SHEET_BOMB', '工作表的文字展开后过大，疑似压缩炸弹；请拆成几个文件后再导入。');
    }
    while (this.cells.length < this.column) this.cells.push('');
    this.cells[this.column] = text;
    if (this.rowChars > this.limits.rowCharsMax) this.batch.add(this.rowNumber, this.cells);
  }

  private cellText(): string {
    if (this.value === '') return '';
    switch (this.kind) {
      case 's': {
        const text = this.strings.at(Number(this.value));
        if (text === undefined) throw damaged(new Error(`there is no shared string ${this.value}`));
        return text;
      }
      case 'n':
        return numberText(this.value, this.isDate, this.workbook.date1904);
      case 'b':
        return this.value === '1' ? 'TRUE' : 'FALSE';
      default:
        // Inline and formula strings, ISO dates, error values such as #N/A.
        return unescapeCell(this.value);
    }
  }

  private formula() {
    const cell = `${columnName(this.column)}${this.rowNumber}`;
    return sheetRefused(
      'SHEET_FORMULA',
      `单元格 ${cell} 是公式；只接受数值。请全选后复制，用“选择性粘贴—数值”替换公式，再导入。`,
      { cell },
    );
  }
}

/** A number as its cell means it: a day for date cells, all digits for long identifiers, else as it is stored. */
function numberText(stored: string, isDate: boolean, date1904: boolean): string {
  const number = Number(stored);
  if (isDate && number >= 1 && number <= SERIAL_MAX) {
    const serial = Math.floor(number) + (date1904 ? SERIALS_1904_LATER : 0);
    return new Date((serial - EPOCH_SERIAL) * DAY_MS).toISOString().slice(0, 10);
  }
  if (!(number >= IDENTIFIER_MIN) || !Number.isInteger(number)) return stored;
  // Six zeros at the end are not a serial number but digits lost earlier: 2.0151E+12, saved once more. It is
  // shown as what it is, so that the number parser refuses it for the right reason.
  if (number % 1e6 === 0) return number.toExponential().toUpperCase();
  const significant = stored.replace(/e.*$/i, '').replace(/\D/g, '').length;
  return significant >= String(number).length ? String(number) : stored;
}

/** 0-based column of a cell reference, `AB12` → 27; NaN for text that is none. */
function columnOf(reference: string): number {
  let column = 0;
  for (let i = 0; i < reference.length; i++) {
    const code = reference.charCodeAt(i);
    if (code < 65 || code > 90) return i > 0 ? column - 1 : NaN;
    column = column * 26 + code - 64;
  }
  return NaN;
}

/** Letters of a 0-based column, 27 → `AB`. */
function columnName(column: number): string {
  return column < 26
    ? String.fromCharCode(65 + column)
    : columnName(Math.floor(column / 26) - 1) + columnName(column % 26);
}
