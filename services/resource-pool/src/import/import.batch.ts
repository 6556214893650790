import { Refused, type LocalDate } from '@ipflow/kernel';
import type { Loaded, Tx, Unit } from '@ipflow/platform';
import { patentDecider, patentStream, type Actor, type PatentState } from '../patent/patent.decider';
import { toRecord, type PatentRecord, type SheetLayout, type SheetRow } from '../sheet';
import { factsOf, legalEventOf } from './facts';

/** What became of a run of rows. */
export interface BatchResult {
  listed: number;
  amended: number;
  unchanged: number;
  rejected: number;
  warned: number;
}

/** One remark on a row: why it was left out, or what is odd about it although it landed. */
interface Remark {
  row_number: number;
  ordinal: number;
  column_name: string;
  value: string;
  code: string;
  reason: string;
  landed: boolean;
}

interface ReadRow {
  rowNumber: number;
  record: PatentRecord;
}

/** The import a batch belongs to. */
export interface ImportContext {
  readonly importId: string;
  readonly actor: Actor;
  readonly today: LocalDate;
}

/**
 * Takes in one run of rows in the transaction of `unit`: good rows are listed or amended, every other row is
 * remarked on, and the import moves past them. Nothing here depends on an earlier run, so a restart goes on.
 */
export async function importBatch(
  unit: Unit,
  rows: readonly SheetRow[],
  layout: SheetLayout,
  context: ImportContext,
): Promise<BatchResult> {
  const remarks = new Remarks();
  const read = readRows(rows, layout, remarks);
  const result: BatchResult = {
    listed: 0,
    amended: 0,
    unchanged: 0,
    rejected: remarks.rejectedRows,
    warned: 0,
  };
  const streams = [...new Set(read.map(({ record }) => patentStream(record.number)))];
  const patents = new Map((await unit.loadMany(patentDecider, streams)).map((one) => [one.stream, one]));
  for (const row of read)
    takeIn(unit, row, patents.get(patentStream(row.record.number))!, context, result, remarks);
  result.warned = remarks.warnedRows;
  await remarks.save(unit.tx, context.importId);
  await moveOn(unit.tx, context.importId, rows.at(-1)!.rowNumber, result);
  return result;
}

function readRows(rows: readonly SheetRow[], layout: SheetLayout, remarks: Remarks): ReadRow[] {
  const read: ReadRow[] = [];
  for (const { rowNumber, cells } of rows) {
    const reading = toRecord(cells, layout);
    if (!reading.ok) remarks.reject(rowNumber, reading.rejections);
    else {
      remarks.warn(rowNumber, reading.warnings);
      read.push({ rowNumber, record: reading.record });
    }
  }
  return read;
}

function takeIn(
  unit: Unit,
  { rowNumber, record }: ReadRow,
  patent: Loaded<PatentState>,
  { importId, actor, today }: ImportContext,
  result: BatchResult,
  remarks: Remarks,
): void {
  try {
    const events = unit.decide(patentDecider, patent, {
      type: 'ListPatent',
      patentNumber: record.number,
      today,
      facts: factsOf(record, today),
      legalEvent: legalEventOf(record),
      actor,
      importId,
    });
    if (events.length === 0) result.unchanged += 1;
    else if (events[0]!.$typeName === 'ipflow.pool.v1.PatentListed') result.listed += 1;
    else result.amended += 1;
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    result.rejected += 1;
    const column = '申请号';
    const value = record.number;
    remarks.reject(
      rowNumber,
      error.reasons.map(({ code, message: reason }) => ({ column, value, code, reason })),
    );
  }
}

/** Gathers what is to be said of the rows of one run. */
class Remarks {
  private readonly all: Remark[] = [];
  private readonly ordinals = new Map<number, number>();
  rejectedRows = 0;
  warnedRows = 0;

  reject(
    row: number,
    reasons: readonly { column: string; value: string; code: string; reason: string }[],
  ): void {
    this.rejectedRows += 1;
    this.add(row, false, reasons);
  }

  warn(row: number, warnings: readonly { column: string; code: string; message: string }[]): void {
    if (warnings.length === 0) return;
    this.warnedRows += 1;
    this.add(
      row,
      true,
      warnings.map(({ column, code, message: reason }) => ({ column, value: '', code, reason })),
    );
  }

  private add(
    row: number,
    landed: boolean,
    reasons: readonly { column: string; value: string; code: string; reason: string }[],
  ): void {
    for (const { column, value, code, reason } of reasons) {
      const ordinal = this.ordinals.get(row) ?? 0;
      this.ordinals.set(row, ordinal + 1);
      this.all.push({ row_number: row, ordinal, column_name: column, value, code, reason, landed });
    }
  }

  async save(tx: Tx, importId: string): Promise<void> {
    if (this.all.length === 0) return;
    await tx.query(
      `insert into import_reject (import_id, row_number, ordinal, column_name, value, code, reason, landed)
       select $1, row_number, ordinal, column_name, value, code, reason, landed
       from jsonb_to_recordset($2::jsonb) as row (row_number int, ordinal int, column_name text, value text,
         code text, reason text, landed boolean)`,
      [importId, JSON.stringify(this.all).replaceAll('\\u0000', '')],
    );
  }
}

async function moveOn(tx: Tx, importId: string, lastRow: number, result: BatchResult): Promise<void> {
  await tx.query(
    `update import set rows_done = $2, listed = listed + $3, amended = amended + $4, unchanged = unchanged + $5,
       rejected = rejected + $6, warned = warned + $7 where id = $1`,
    [importId, lastRow, result.listed, result.amended, result.unchanged, result.rejected, result.warned],
  );
}
