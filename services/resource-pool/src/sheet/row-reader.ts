import type { LocalDate } from '@ipflow/kernel';
import {
  filledText,
  isUndecodable,
  ownCopy,
  readDate,
  REJECTED_VALUE_CHARS_MAX,
  remembering,
  type Rejection,
} from '@ipflow/sheets';
import type { SheetField } from './headers';
import type { SheetLayout } from './layout';

/** Something odd in a row that lands nevertheless. */
export type RowWarning = { column: string; code: string; message: string };

/** Different dates remembered; patents are filed and granted on some 15,000 days in all. */
const DATES_MAX = 10_000;

const dateOf = remembering(readDate, DATES_MAX);

/** Finds the cells of a field in one row and gathers what is wrong with them. */
export class RowReader {
  readonly rejections: Rejection[] = [];
  readonly warnings: RowWarning[] = [];
  private readonly kept: SheetField[] = [];

  constructor(
    private readonly cells: readonly string[],
    private readonly layout: SheetLayout,
  ) {}

  /** True when the file has a column for the field. */
  has(field: SheetField): boolean {
    return this.layout.columns[field].length > 0;
  }

  /** The first filled cell of the field's columns, on one line; `''` when all are empty. */
  text(field: SheetField): string {
    for (const index of this.layout.columns[field]) {
      const text = filledText(this.cells[index] ?? '');
      if (text === '') continue;
      if (isUndecodable(text)) {
        this.reject(field, 'TEXT_UNDECODABLE', '含有无法解码的字符，原文件已损坏，请从数据来源重新导出。');
      }
      return text;
    }
    return '';
  }

  /** The cell `text` reads, as it was written, for separators that cleaning would remove. */
  raw(field: SheetField): string {
    return this.cells[this.column(field)] ?? '';
  }

  /** The texts of all columns of a field, in their order. */
  texts(field: SheetField): string[] {
    return this.layout.columns[field].map((index) => filledText(this.cells[index] ?? ''));
  }

  /** The date in the field; undefined when it is empty or was rejected. */
  date(field: 'filedOn' | 'grantedOn' | 'publishedOn'): LocalDate | undefined {
    const text = this.text(field);
    if (text === '') return undefined;
    const reading = dateOf(text);
    if (!reading.ok) {
      this.reject(field, reading.code, reading.message);
      return undefined;
    }
    if (reading.several) {
      this.warn(field, 'SEVERAL_DATES', `单元格内有多个日期，已取第一个 ${reading.date}。`);
    }
    return reading.date;
  }

  reject(field: SheetField, code: string, reason: string): void {
    const value = ownCopy(this.raw(field).slice(0, REJECTED_VALUE_CHARS_MAX));
    this.rejections.push({ column: this.header(field), value, code, reason });
  }

  warn(field: SheetField, code: string, message: string): void {
    this.warnings.push({ column: this.header(field), code, message });
  }

  /** Keeps the field's cell aside: it was not used, or could not be read. */
  keep(field: SheetField): void {
    this.kept.push(field);
  }

  /** What is kept aside, by header. Without a prototype, so a header may be `__proto__`. */
  extra(): Record<string, string> {
    const extra = Object.create(null) as Record<string, string>;
    for (const { index, name } of this.layout.aside) {
      const text = filledText(this.cells[index] ?? '');
      if (text !== '') extra[name] = text;
    }
    for (const field of this.kept) extra[this.header(field)] = filledText(this.raw(field));
    return extra;
  }

  private header(field: SheetField): string {
    return this.layout.headers[this.column(field)]?.trim() ?? '';
  }

  private column(field: SheetField): number {
    const columns = this.layout.columns[field];
    if (columns.length < 2) return columns[0] ?? -1;
    return columns.find((index) => filledText(this.cells[index] ?? '') !== '') ?? columns[0] ?? -1;
  }
}
