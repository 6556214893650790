import { Refused } from '@ipflow/kernel';
import { HEADER_SEARCH_ROWS } from '@ipflow/sheets';
import { detectLayout } from '../sheet';
import { importBatch } from './import.batch';
import type { Intake } from './intake';
import { readRow, type ReadRow } from './read-row';

/** 专利清单: rows list or amend patents. */
export const patentsIntake: Intake<ReadRow> = {
  open(firstRows, today) {
    const found = detectLayout(firstRows.slice(0, HEADER_SEARCH_ROWS));
    if (!found.ok) throw new Refused([found.refusal]);
    const { layout } = found;
    return { headerRow: layout.headerRow, read: (row) => readRow(row, layout, today) };
  },
  takeIn: importBatch,
};
