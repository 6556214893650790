/** The reading half of patent import: a file comes in, records and reasons go out. No database. */
export { readPatents, type PatentBatch } from './patents';
export { openSheet } from './sheet';
export type { SheetRow } from './rows';
export { SHEET_LIMITS, type SheetLimits } from './sheet.limits';
export type { SheetRefusalCode } from './sheet.refusals';
export { detectLayout, HEADER_SEARCH_ROWS, type SheetLayout } from './layout';
export type { SheetField } from './headers';
export { toRecord, type PatentRecord, type RecordReading } from './record';
export type { Rejection, RowWarning } from './row-reader';
export { rejectionReport, type RejectedCell } from './rejects';
export type { LegalStatusCode } from './legal-status';
