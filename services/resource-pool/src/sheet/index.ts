/** What a table says of patents: rows come in, records and reasons go out. No database. Tables themselves: `@ipflow/sheets`. */
export { readPatents, type PatentBatch } from './patents';
export { detectLayout, type SheetLayout } from './layout';
export type { SheetField } from './headers';
export { toRecord, type PatentRecord, type RecordReading } from './record';
export type { RowWarning } from './row-reader';
export type { LegalStatusCode } from './legal-status';
