import type { Intake } from '../import/intake';
import { gazetteBatch } from './gazette.batch';
import { gazetteLayoutOf, readGazetteRow, type GazetteRow } from './gazette.sheet';

/** 公报: rows record legal events, or disagree with the pool. */
export const gazetteIntake: Intake<GazetteRow> = {
  open(firstRows, today) {
    const layout = gazetteLayoutOf(firstRows);
    return { headerRow: layout.headerRow, read: (row) => readGazetteRow(row, layout, today) };
  },
  takeIn: gazetteBatch,
};
