import type { LocalDate } from '@ipflow/kernel';
import type { Unit } from '@ipflow/platform';
import { patentDecider, patentStream } from '../patent/patent.decider';
import { lockRun, moveOn, nextPatents, type PatentAtHand } from './grading-run.store';
import { measuresOf } from './measures';
import { scoreOf, type Score } from './scorecard';
import { scorecardOf } from './scorecard.policy';

/** Patents that are graded in one transaction. */
export const gradedTogetherMax = 2_000;

interface Judged {
  readonly patent: PatentAtHand;
  readonly score: Score;
}

/**
 * Grades the next patents of a batch in the transaction of `unit`, and moves the batch past them. Views tell which have
 * another grade now; only their streams are read, and the patent itself has the last word. Returns whether more may come.
 */
export async function gradeNext(unit: Unit, runId: string): Promise<boolean> {
  const { tx } = unit;
  const run = await lockRun(tx, runId);
  if (run.state === 'done') return false;
  const card = scorecardOf(run.scorecardVersion)!;
  const day = run.gradedOn as LocalDate;
  const patents = await nextPatents(tx, run.filter, run.afterNumber, gradedTogetherMax);
  const judged = patents.map((patent) => ({ patent, score: scoreOf(card, measuresOf(patent, day)) }));
  const isLast = patents.length < gradedTogetherMax;
  await moveOn(tx, runId, {
    seen: patents.length,
    graded: await gradeAll(unit, judged.filter(hasAnother), run.requestedBy, day),
    overridden: judged.filter(isOverridden).map(({ patent, score }) => ({
      number: patent.number,
      grade: patent.grade!,
      scorecardGrade: score.grade,
    })),
    afterNumber: patents.at(-1)?.number ?? run.afterNumber,
    isLast,
  });
  return !isLast;
}

function isOverridden({ patent }: Judged): boolean {
  return patent.scorecardVersion === 0;
}

function hasAnother({ patent, score }: Judged): boolean {
  return (
    patent.scorecardVersion !== 0 &&
    (patent.grade !== score.grade || patent.scorecardVersion !== score.version)
  );
}

async function gradeAll(
  unit: Unit,
  judged: readonly Judged[],
  gradedBy: string,
  today: LocalDate,
): Promise<number> {
  if (judged.length === 0) return 0;
  const loaded = await unit.loadMany(
    patentDecider,
    judged.map(({ patent }) => patentStream(patent.number)),
  );
  const events = judged.map(({ patent, score }, index) => {
    const at = loaded[index]!;
    // It left the pool since its row was read: there is nothing to grade any more.
    if (at.state.kind !== 'listed') return 0;
    const command = { type: 'GradePatent', patentNumber: patent.number, today, score, gradedBy } as const;
    return unit.decide(patentDecider, at, command).length;
  });
  return events.reduce((sum, count) => sum + count, 0);
}
