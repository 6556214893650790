import { Refused } from '@ipflow/kernel';
import { openSheet, type SheetLimits } from '@ipflow/sheets';
import { detectLayout, type SheetLayout } from './layout';
import { toRecord, type RecordReading } from './record';

/** A part of a file, read. The layout is the same in all parts of one file. */
export type PatentBatch = {
  layout: SheetLayout;
  /** At most `batchRowsMax`; none when the file ends with its header. */
  rows: { rowNumber: number; reading: RecordReading }[];
};

/**
 * Reads an uploaded table of patents from its bytes to records and rejections, batch by batch, at the
 * consumer's pace and in constant memory.
 *
 * @param file.fileName the name the user gave it; `path` may be any temporary name.
 * @throws Refused when the file as a whole cannot be used. That may come after some batches: what is wrong in
 * the last row is met last.
 */
export async function* readPatents(
  path: string,
  file: { fileName: string; limits?: Partial<SheetLimits> },
): AsyncGenerator<PatentBatch, void, undefined> {
  let layout: SheetLayout | undefined;
  for await (const rows of openSheet(path, file)) {
    const known = (layout ??= layoutOf(rows));
    const data = rows.filter(({ rowNumber }) => rowNumber > known.headerRow);
    yield {
      layout: known,
      rows: data.map(({ rowNumber, cells }) => ({ rowNumber, reading: toRecord(cells, known) })),
    };
  }
}

function layoutOf(rows: Parameters<typeof detectLayout>[0]): SheetLayout {
  const detected = detectLayout(rows);
  if (!detected.ok) throw new Refused([detected.refusal]);
  return detected.layout;
}
