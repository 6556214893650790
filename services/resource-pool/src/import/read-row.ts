import type { pool } from '@ipflow/contracts';
import type { LocalDate, PatentNumber } from '@ipflow/kernel';
import type { SheetRow } from '@ipflow/sheets';
import { toRecord, type SheetLayout } from '../sheet';
import { factsOf, legalEventOf } from './facts';

/** One remark on a row: why it was left out, or what is odd about it although it landed. */
export interface Remark {
  readonly column: string;
  readonly value: string;
  readonly code: string;
  readonly reason: string;
}

/** What a row states of a patent. */
export interface StatedPatent {
  readonly number: PatentNumber;
  readonly facts: pool.PatentFacts;
  readonly legalEvent?: string;
}

/** A row as it was read: what it states and what is odd about it, or why it states nothing. */
export interface ReadRow {
  readonly rowNumber: number;
  readonly patent?: StatedPatent;
  readonly remarks: readonly Remark[];
}

/** Words by which a file says that a patent is secret, in its type or status column. */
const secrecy = /(国防|保密)(发明)?专利/;

/** Reads one row. Pure: the same cells, layout and day always give the same answer. */
export function readRow({ rowNumber, cells }: SheetRow, layout: SheetLayout, today: LocalDate): ReadRow {
  const reading = toRecord(cells, layout);
  if (!reading.ok) return { rowNumber, remarks: reading.rejections };
  const { record, warnings } = reading;
  // The record keeps neither column as it was written, and the pool's rules must see this of them.
  for (const index of [...layout.columns.type, ...layout.columns.legalStatus]) {
    const cell = cells[index]?.trim() ?? '';
    if (secrecy.test(cell)) record.extra[layout.headers[index]!.trim()] = cell;
  }
  return {
    rowNumber,
    patent: { number: record.number, facts: factsOf(record, today), legalEvent: legalEventOf(record) },
    remarks: warnings.map(({ column, code, message }) => ({ column, value: '', code, reason: message })),
  };
}
