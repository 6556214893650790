import { create, pool } from '@ipflow/contracts';
import type { LocalDate } from '@ipflow/kernel';
import type { KnownPatent } from '../patent/patent.decider';
import type { Score } from './scorecard';
import type { Grade } from './scorecard.policy';

/** How a patent came by its grade; absent when no scorecard and nobody with a reason gave it one. */
export interface Grading {
  /** Of the scorecard; 0 when overridden. */
  readonly scorecardVersion: number;
  /** 人工调整理由; the grade then stands until the override is lifted or replaced. */
  readonly overrideReason?: string;
}

interface OnPatent {
  readonly patentNumber: string;
  readonly today: LocalDate;
  readonly gradedBy: string;
}

/** How the patent is graded after this. */
export function gradingAfter(event: pool.PatentGraded): Grading {
  return { scorecardVersion: event.scorecardVersion, overrideReason: event.overrideReason };
}

/** 分级 by the scorecard: silence where the same version gave the same grade before, and where an override stands. */
export function grade(command: OnPatent & { score: Score }, patent: KnownPatent): pool.PatentGraded[] {
  const { score } = command;
  const { grading, facts } = patent;
  if (grading?.overrideReason !== undefined) return [];
  if (facts.grade === score.grade && grading?.scorecardVersion === score.version) return [];
  return [graded(command, patent, score.grade, score)];
}

/** 人工调整: the grade is what the person says, and why. */
export function override(
  command: OnPatent & { grade: Grade; reason: string },
  patent: KnownPatent,
): pool.PatentGraded[] {
  const { grade: wanted, reason } = command;
  if (patent.facts.grade === wanted && patent.grading?.overrideReason === reason) return [];
  return [graded(command, patent, wanted, undefined, reason)];
}

/** 撤销调整: the scorecard speaks again; silence where no override stands. */
export function liftOverride(command: OnPatent & { score: Score }, patent: KnownPatent): pool.PatentGraded[] {
  if (patent.grading?.overrideReason === undefined) return [];
  return [graded(command, patent, command.score.grade, command.score)];
}

function graded(
  { patentNumber, today, gradedBy }: OnPatent,
  { facts }: KnownPatent,
  after: Grade,
  score?: Score,
  overrideReason?: string,
): pool.PatentGraded {
  return create(pool.PatentGradedSchema, {
    patentNumber,
    before: facts,
    after: create(pool.PatentFactsSchema, { ...facts, grade: after }),
    scorecardVersion: score?.version ?? 0,
    points: { ...score?.points },
    totalPoints: score?.totalPoints ?? 0,
    overrideReason,
    gradedBy,
    effectiveOn: today,
  });
}
