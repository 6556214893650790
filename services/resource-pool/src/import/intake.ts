import type { LocalDate } from '@ipflow/kernel';
import type { Unit } from '@ipflow/platform';
import type { Actor } from '../patent/patent.decider';
import type { SheetRow } from '@ipflow/sheets';

/** The import a run of rows belongs to. */
export interface ImportContext {
  readonly importId: string;
  readonly actor: Actor;
  readonly today: LocalDate;
}

/** A file whose header was found. */
export interface OpenedSheet<Row> {
  /** Data begins behind it. */
  readonly headerRow: number;
  /** Reads one row. Pure. */
  read(row: SheetRow): Row;
}

/** One kind of file: what its rows say, and what becomes of them. */
export interface Intake<Row> {
  /** @throws Refused when the first rows hold no header it can use */
  open(firstRows: readonly SheetRow[], today: LocalDate): OpenedSheet<Row>;
  /** Takes in a run of rows in the transaction of `unit`, and moves the import past them. */
  takeIn(unit: Unit, rows: readonly Row[], context: ImportContext): Promise<void>;
}
