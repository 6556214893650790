/**
 * What a file may cost. Sized so that an honest export of 300,000 rows × 15 columns passes with room to
 * spare, and so that reading the worst permitted file stays below 400 MB of memory.
 */
export type SheetLimits = {
  /** Size of an uploaded `.xlsx`, in bytes. */
  xlsxBytesMax: number;
  /** Size of an uploaded `.csv`, in bytes: it is not compressed. */
  csvBytesMax: number;
  /** Files inside one `.xlsx`. */
  entriesMax: number;
  /** All files of one `.xlsx` after inflation, in bytes; also the text of all its cells, in characters. */
  inflatedBytesMax: number;
  /** Inflated size by compressed size of one entry. Real sheets reach 40. */
  inflationRatioMax: number;
  /** Entries smaller than this after inflation, in bytes, may have any ratio. */
  inflationRatioFromBytes: number;
  /** The string table of one `.xlsx` as it is kept in memory, in bytes. */
  sharedStringBytesMax: number;
  /** Rows that hold anything, the header included. */
  rowsMax: number;
  /** Columns up to the last one that holds anything. */
  columnsMax: number;
  /** Text of one cell, in characters: Excel's own limit. */
  cellCharsMax: number;
  /** Text of one row, in characters. */
  rowCharsMax: number;
  /** Rows handed on at once. */
  batchRowsMax: number;
  /** Text handed on at once, in characters, before a batch is closed early. */
  batchCharsMax: number;
};

/** The limits in force for every table that people upload. */
export const SHEET_LIMITS: SheetLimits = {
  xlsxBytesMax: 64 * 2 ** 20,
  csvBytesMax: 256 * 2 ** 20,
  entriesMax: 200,
  inflatedBytesMax: 640 * 2 ** 20,
  inflationRatioMax: 200,
  inflationRatioFromBytes: 2 ** 20,
  sharedStringBytesMax: 256 * 2 ** 20,
  rowsMax: 500_000,
  columnsMax: 256,
  cellCharsMax: 32_767,
  rowCharsMax: 131_072,
  batchRowsMax: 1_000,
  batchCharsMax: 2 ** 20,
};
