import type { Loaded, Unit } from '@ipflow/platform';
import { createHash } from 'node:crypto';
import { addOutcomes, lockProgress, saveRemarks, type RemarkRow } from '../import/import.store';
import type { ImportContext } from '../import/intake';
import { patentDecider, patentStream, type PatentState } from '../patent/patent.decider';
import { discrepancyDecider, discrepancyStream, type DiscrepancyState } from './discrepancy.decider';
import { isLegalEvent } from './gazette.codes';
import { reconcile, type DiscrepancyKind, type Notice } from './gazette.rules';
import type { GazetteRow } from './gazette.sheet';

/** What a row comes to: what is counted of a gazette. */
export type Outcome = 'applied' | 'held' | 'rejected' | DiscrepancyKind;

/** Streams of the patents and of the cases a run of rows may touch. */
interface Opened {
  readonly patents: ReadonlyMap<string, Loaded<PatentState>>;
  readonly cases: ReadonlyMap<string, Loaded<DiscrepancyState>>;
}

/**
 * Takes in one run of rows: what agrees is recorded, what disagrees becomes a case, what cannot be read is remarked on.
 * Rows that took effect before are passed over, so that each counts once.
 */
export async function gazetteBatch(
  unit: Unit,
  batch: readonly GazetteRow[],
  context: ImportContext,
): Promise<void> {
  const rowsDone = await lockProgress(unit.tx, context.importId);
  const rows = batch.filter(({ rowNumber }) => rowNumber > rowsDone);
  if (rows.length === 0) return;
  const opened = await open(unit, rows);
  const outcomes: Partial<Record<Outcome, number>> = {};
  const remarks: RemarkRow[] = [];
  for (const { rowNumber, notice, remarks: found } of rows) {
    const outcome = notice ? takeIn(unit, opened, notice, context) : 'rejected';
    outcomes[outcome] = (outcomes[outcome] ?? 0) + 1;
    for (const [ordinal, remark] of found.entries())
      remarks.push({ rowNumber, ordinal, landed: false, ...remark });
  }
  await saveRemarks(unit.tx, context.importId, remarks);
  await addOutcomes(unit.tx, context.importId, rows.at(-1)!.rowNumber, outcomes);
}

async function open(unit: Unit, rows: readonly GazetteRow[]): Promise<Opened> {
  const notices = rows.flatMap(({ notice }) => (notice ? [notice] : []));
  const numbers = [...new Set(notices.map(({ patentNumber }) => patentNumber))];
  const loaded = await unit.loadMany(patentDecider, numbers.map(patentStream));
  const ids = [...new Set(notices.map(discrepancyIdOf))];
  const cases = await unit.loadMany(discrepancyDecider, ids.map(discrepancyStream));
  return {
    patents: new Map(numbers.map((number, index) => [number, loaded[index]!])),
    cases: new Map(ids.map((id, index) => [id, cases[index]!])),
  };
}

function takeIn(unit: Unit, opened: Opened, notice: Notice, context: ImportContext): Outcome {
  const { importId: gazetteImportId, today } = context;
  const patent = opened.patents.get(notice.patentNumber)!;
  const reconciled = reconcile(notice, patent.state);
  if (reconciled.is === 'held') return 'held';
  if (reconciled.is === 'discrepancy') {
    const discrepancyId = discrepancyIdOf(notice);
    const { kind, gazetteSays, poolSays } = reconciled;
    const on = opened.cases.get(discrepancyId)!;
    unit.decide(discrepancyDecider, on, {
      type: 'FindDiscrepancy',
      discrepancyId,
      kind,
      notice,
      gazetteSays,
      poolSays,
      gazetteImportId,
      today,
    });
    return kind;
  }
  record(unit, patent, notice, context);
  return 'applied';
}

function record(unit: Unit, patent: Loaded<PatentState>, notice: Notice, { today }: ImportContext): void {
  const { patentNumber, code, publishedOn } = notice;
  if (!isLegalEvent(code)) return;
  unit.decide(patentDecider, patent, {
    type: 'RecordLegalEvent',
    patentNumber,
    today,
    code,
    effectiveOn: publishedOn as typeof today,
    note: '公报导入',
  });
}

/** The same notice is the same case, whichever file brings it and however often. */
export function discrepancyIdOf(notice: Notice): string {
  const { patentNumber, code, publishedOn, holders, registrationNumber } = notice;
  const said = JSON.stringify([
    patentNumber,
    code,
    publishedOn,
    [...holders].sort(),
    registrationNumber ?? '',
  ]);
  return createHash('sha256').update(said).digest('hex').slice(0, 32);
}
