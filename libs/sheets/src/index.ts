/** Tables of people: what they upload, as rows; and lists and reports, as files they can open. Knows no subject. */
export { cleanText, filledText, isUndecodable } from './cell-text';
export { HEADER_SEARCH_ROWS, normalizedHeader } from './header-text';
export * from './list-file';
export { receiveSheet, sheetNameField } from './receive';
export { rejectionReport, REJECTED_VALUE_CHARS_MAX, type RejectedCell, type Rejection } from './rejects';
export { ownCopy, remembering } from './remember';
export type { SheetRow } from './rows';
export { openSheet } from './sheet';
export { dayOfSerial, readDate } from './sheet-date';
export { SHEET_LIMITS, type SheetLimits } from './sheet.limits';
export { sheetRefusal, sheetRefused, type SheetRefusalCode } from './sheet.refusals';
