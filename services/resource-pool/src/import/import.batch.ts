import { Refused } from '@ipflow/kernel';
import type { Loaded, Unit } from '@ipflow/platform';
import { patentDecider, patentStream, type PatentState } from '../patent/patent.decider';
import type { ImportContext } from './intake';
import { lockProgress, moveOn, saveRemarks, type RemarkRow } from './import.store';
import type { ReadRow, Remark, StatedPatent } from './read-row';

/** What became of a run of rows. */
export interface BatchResult {
  listed: number;
  amended: number;
  unchanged: number;
  rejected: number;
  /** Rows that landed although something about them is odd. */
  warned: number;
}

/**
 * Takes in one run of rows in the transaction of `unit`: good rows are listed or amended, every other row is
 * remarked on, and the import moves past them. Rows that took effect before (another replica was at it, or the
 * answer to a commit was lost) are passed over, so that each counts once.
 */
export async function importBatch(
  unit: Unit,
  batch: readonly ReadRow[],
  context: ImportContext,
): Promise<void> {
  const rowsDone = await lockProgress(unit.tx, context.importId);
  const rows = batch.filter(({ rowNumber }) => rowNumber > rowsDone);
  if (rows.length === 0) return;
  const patents = await loadPatents(unit, rows);
  const result: BatchResult = { listed: 0, amended: 0, unchanged: 0, rejected: 0, warned: 0 };
  const remarks: RemarkRow[] = [];
  for (const { rowNumber, patent, remarks: found } of rows) {
    const refused = patent && takeIn(unit, patents.get(patent.number)!, patent, context, result);
    const landed = patent !== undefined && refused === undefined;
    if (!landed) result.rejected += 1;
    else if (found.length > 0) result.warned += 1;
    for (const [ordinal, remark] of (refused ?? found).entries()) {
      remarks.push({ rowNumber, ordinal, landed, ...remark });
    }
  }
  await saveRemarks(unit.tx, context.importId, remarks);
  await moveOn(unit.tx, context.importId, rows.at(-1)!.rowNumber, result);
}

async function loadPatents(unit: Unit, rows: readonly ReadRow[]): Promise<Map<string, Loaded<PatentState>>> {
  const numbers = [...new Set(rows.flatMap(({ patent }) => (patent ? [patent.number] : [])))];
  const loaded = await unit.loadMany(patentDecider, numbers.map(patentStream));
  return new Map(numbers.map((number, index) => [number, loaded[index]!]));
}

/** Lists or amends a patent and counts it; or says why the pool refuses. */
function takeIn(
  unit: Unit,
  loaded: Loaded<PatentState>,
  { number, facts, legalEvent }: StatedPatent,
  { importId, actor, today }: ImportContext,
  result: BatchResult,
): Remark[] | undefined {
  try {
    const events = unit.decide(patentDecider, loaded, {
      type: 'ListPatent',
      patentNumber: number,
      today,
      facts,
      legalEvent,
      actor,
      importId,
    });
    if (events.length === 0) result.unchanged += 1;
    else if (events[0]!.$typeName === 'ipflow.pool.v1.PatentListed') result.listed += 1;
    else result.amended += 1;
    return undefined;
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    return error.reasons.map(({ code, message: reason }) => ({
      column: '申请号',
      value: number,
      code,
      reason,
    }));
  }
}
