import { isOffice, Unit, type Principal, type StoredEvent, type Tx } from '@ipflow/platform';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import {
  applicationDecider,
  type ApplicationEvent,
  type ApplicationStage,
  type KnownApplication,
} from './application.decider';
import type { ApplicationQueryDto } from './application.dto';
import { scoreOf, type Measures } from './scorecard';
import { indicatorNames, scorecardOf } from './scorecard.policy';

/** An application as lists and pages show it. Amounts are digit strings, in fen. */
@Entity('credit_application')
export class ApplicationRow {
  @PrimaryColumn('text') id!: string;
  @Column('text') stage!: ApplicationStage;
  @Column('text', { name: 'applied_by' }) appliedBy!: string;
  @Column('text') applicant!: string;
  @Column('text', { name: 'applicant_uscc', nullable: true }) applicantUscc!: string | null;
  @Column('text') bank!: string;
  @Column('text') product!: string;
  @Column('bigint', { name: 'wanted_fen' }) wantedFen!: string;
  @Column('int', { name: 'term_months' }) termMonths!: number;
  @Column('text', { name: 'patent_numbers', array: true }) patentNumbers!: string[];
  @Column('text', { array: true }) qualifications!: string[];
  @Column('text', { name: 'industry_code', nullable: true }) industryCode!: string | null;
  @Column('text', { nullable: true }) grade!: string | null;
  @Column('int', { name: 'scorecard_version', nullable: true }) scorecardVersion!: number | null;
  @Column('int', { name: 'total_points', nullable: true }) totalPoints!: number | null;
  @Column('bigint', { name: 'grade_limit_fen', nullable: true }) gradeLimitFen!: string | null;
  /** 评分说明, indicator by indicator. */
  @Column('jsonb', { nullable: true }) scores!: Record<string, unknown>[] | null;
  @Column('bigint', { name: 'approved_fen', nullable: true }) approvedFen!: string | null;
  @Column('text', { name: 'reason_code', nullable: true }) reasonCode!: string | null;
  @Column('text', { nullable: true }) reason!: string | null;
  @Column('date', { name: 'applied_on' }) appliedOn!: string;
  @Column('date', { name: 'decided_on', nullable: true }) decidedOn!: string | null;
}

/** Makes the rows of the applications anew that these events moved. */
export async function projectApplications(
  tx: Tx,
  events: readonly StoredEvent<ApplicationEvent>[],
): Promise<void> {
  if (events.length === 0) return;
  const streams = [...new Set(events.map(({ stream }) => stream))];
  const loaded = await new Unit(tx, events[0]!.meta, false).loadMany(applicationDecider, streams);
  for (const { state } of loaded) if (state.kind !== 'none') await tx.save(ApplicationRow, rowOf(state));
}

function rowOf({ kind, applied, graded, approved, declined }: KnownApplication): ApplicationRow {
  return {
    id: applied.applicationId,
    stage: kind,
    appliedBy: applied.appliedBy,
    applicant: applied.applicant!.name,
    applicantUscc: applied.applicant!.uscc ?? null,
    bank: applied.bank,
    product: applied.product,
    wantedFen: `${applied.wantedFen}`,
    termMonths: applied.termMonths,
    patentNumbers: applied.patentNumbers,
    qualifications: applied.qualifications,
    industryCode: applied.industryCode ?? null,
    grade: graded?.grade ?? null,
    scorecardVersion: graded?.scorecardVersion ?? null,
    totalPoints: graded?.totalPoints ?? null,
    gradeLimitFen: graded ? `${graded.limitFen}` : null,
    scores: graded ? scoresOf(graded) : null,
    approvedFen: approved ? `${approved.approvedFen}` : null,
    reasonCode: declined?.reasonCode ?? null,
    reason: declined?.reason ?? null,
    appliedOn: applied.effectiveOn,
    decidedOn: approved?.effectiveOn ?? declined?.effectiveOn ?? null,
  };
}

/** The explanation of a grade, by the scorecard that gave it. */
function scoresOf(graded: NonNullable<KnownApplication['graded']>): Record<string, unknown>[] {
  const measures = Object.fromEntries(indicatorNames.map((name) => [name, graded.measures[name] ?? 0n]));
  return scoreOf(scorecardOf(graded.scorecardVersion)!, measures as Measures).indicators.map((one) => ({
    ...one,
    measured: `${one.measured}`,
    ...(one.nextFrom !== undefined && { nextFrom: `${one.nextFrom}` }),
  }));
}

/** True when the caller filed it, applies in it, is its bank, or is the office. */
export function maySeeApplication(row: ApplicationRow, caller: Principal): boolean {
  return isOffice(caller) || [row.appliedBy, row.applicantUscc, row.bank].includes(caller.tenant);
}

/** Applications this caller may see, by the filters, in the order of their ids. */
export async function findApplications(
  tx: Tx,
  query: ApplicationQueryDto,
  caller: Principal,
): Promise<{ items: ApplicationRow[]; next: string | null }> {
  const find = tx
    .getRepository(ApplicationRow)
    .createQueryBuilder('a')
    .orderBy('a.id')
    .take(query.limit + 1);
  if (!isOffice(caller)) {
    const { tenant } = caller;
    find.andWhere('(a.bank = :tenant or a.appliedBy = :tenant or a.applicantUscc = :tenant)', { tenant });
  }
  for (const field of ['stage', 'bank', 'product', 'grade'] as const) {
    if (query[field]) find.andWhere(`a.${field} = :${field}`, { [field]: query[field] });
  }
  if (query.applicant) find.andWhere('a.applicantUscc = :applicant', { applicant: query.applicant });
  if (query.from) find.andWhere('a.appliedOn >= :from', { from: query.from });
  if (query.to) find.andWhere('a.appliedOn <= :to', { to: query.to });
  if (query.after) find.andWhere('a.id > :after', { after: query.after });
  const rows = await find.getMany();
  const items = rows.slice(0, query.limit);
  return { items, next: rows.length > query.limit ? items.at(-1)!.id : null };
}
