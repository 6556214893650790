import { financing, pool, toMessageJson } from '@ipflow/contracts';
import { normalizedName } from '@ipflow/kernel';
import type { StoredEvent, Tx } from '@ipflow/platform';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { patentNumbersOf } from './pledge.facts';
import type { PledgeStage } from './pledge.stage';
import type { PledgeEvent } from './pledge.state';
import { nothingStated } from './statements';

type Json = Record<string, unknown>;

/** A pledge as queues and pages show it; terms, collateral, papers and statements are proto3-JSON, amounts digit strings in fen. */
@Entity('pledge')
export class PledgeRow {
  @PrimaryColumn('text') id!: string;
  @Column('text') stage!: PledgeStage;
  @Column('text', { name: 'filed_by' }) filedBy!: string;
  @Column('text', { name: 'pledgee_tenant', nullable: true }) pledgeeTenant!: string | null;
  @Column('text', { array: true }) tenants!: string[];
  @Column('text') kind!: 'ordinary' | 'maximum_amount';
  @Column('text', { name: 'patent_numbers', array: true }) patentNumbers!: string[];
  @Column('text', { array: true }) pledgors!: string[];
  @Column('text') pledgee!: string;
  @Column('bigint', { name: 'secured_fen' }) securedFen!: string;
  @Column('date', { name: 'debt_until' }) debtUntil!: string;
  @Column('date', { name: 'filed_on' }) filedOn!: string;
  @Column('date', { name: 'review_due_on' }) reviewDueOn!: string;
  @Column('text', { nullable: true }) reminded!: 'soon' | 'late' | null;
  @Column('date', { name: 'registered_on', nullable: true }) registeredOn!: string | null;
  @Column('date', { name: 'closed_on', nullable: true }) closedOn!: string | null;
  @Column('text', { name: 'certificate_number', nullable: true }) certificateNumber!: string | null;
  @Column('bigint', { name: 'fixed_fen', nullable: true }) fixedFen!: string | null;
  /** 质权实现: manner and shares. */
  @Column('jsonb', { nullable: true }) enforcement!: Json | null;
  @Column('text', { name: 'loan_id', nullable: true }) loanId!: string | null;
  /** Why it was cancelled. */
  @Column('text', { nullable: true }) cause!: string | null;
  /** Why it was changed, withdrawn, partly released or revoked last. */
  @Column('text', { nullable: true }) reason!: string | null;
  /** 信用记录: revoked for a false undertaking. */
  @Column('boolean', { name: 'false_undertaking' }) falseUndertaking!: boolean;
  /** Why it was refused; all reasons. */
  @Column('jsonb') reasons!: { code: string; article?: string; message: string }[];
  /** What is to be cured, while it is. */
  @Column('jsonb') defects!: string[];
  @Column('text', { array: true }) qualifications!: string[];
  @Column('jsonb') terms!: Json;
  @Column('jsonb') collateral!: Json[];
  @Column('jsonb') papers!: Json;
  /** What the filer stated last, unverified; empty for what was filed before statements were kept. */
  @Column('jsonb') stated!: Json;
}

/** What the pledgee was told of a pledged patent. */
@Entity('pledge_notice')
export class PledgeNoticeRow {
  @PrimaryColumn('text', { name: 'pledge_id' }) pledgeId!: string;
  /** The pool's event. */
  @PrimaryColumn('text', { name: 'because_of' }) becauseOf!: string;
  @PrimaryColumn('text', { name: 'patent_number' }) patentNumber!: string;
  @Column('text') cause!: string;
  @Column('text') message!: string;
  @Column('date', { name: 'effective_on' }) effectiveOn!: string;
  @Column('bigint', { generated: 'increment', select: false }) position!: string;
}

/** Applies the events of pledges to the views. */
export async function projectPledges(tx: Tx, events: readonly StoredEvent<PledgeEvent>[]): Promise<void> {
  for (const { event } of events) await project(tx, event);
}

async function project(tx: Tx, event: PledgeEvent): Promise<void> {
  if (event.$typeName === 'ipflow.financing.v1.PledgeFiled') {
    await tx.getRepository(PledgeRow).insert(rowOf(event) as object);
    return;
  }
  if (event.$typeName === 'ipflow.financing.v1.PledgeeNotified') {
    const { pledgeId, becauseOf, patentNumber, cause, message, effectiveOn } = event;
    const row = { pledgeId, becauseOf, patentNumber, cause, message, effectiveOn };
    await tx.getRepository(PledgeNoticeRow).insert(row);
    return;
  }
  const row = await tx.getRepository(PledgeRow).findOneByOrFail({ id: event.pledgeId });
  await tx.getRepository(PledgeRow).update({ id: event.pledgeId }, changed(row, event) as object);
}

type Later = Exclude<PledgeEvent, financing.PledgeFiled | financing.PledgeeNotified>;

/** The columns a fact changes. */
function changed(row: PledgeRow, event: Later): Partial<PledgeRow> {
  const on = event.effectiveOn;
  switch (event.$typeName) {
    case 'ipflow.financing.v1.PledgeAdmitted':
      return { stage: 'admitted' };
    case 'ipflow.financing.v1.PledgeCorrectionRequested':
      return { stage: 'correcting', defects: event.defects };
    case 'ipflow.financing.v1.PledgeCorrected': {
      const { reviewDueOn } = event;
      const papers = papersJson(event.papers!);
      const stated = event.stated ? statedJson(event.stated) : row.stated;
      return { stage: 'admitted', defects: [], reviewDueOn, reminded: null, papers, stated };
    }
    case 'ipflow.financing.v1.PledgeReviewReminded':
      return { reminded: event.stage as 'soon' | 'late' };
    case 'ipflow.financing.v1.PledgeRefused': {
      const reasons = event.reasons.map(({ code, article, message }) => ({ code, article, message }));
      return { stage: 'refused', reasons, closedOn: on };
    }
    case 'ipflow.financing.v1.PledgeWithdrawn':
      return { stage: 'withdrawn', reason: event.reason, closedOn: on };
    case 'ipflow.financing.v1.PledgeRegistered': {
      const { certificateNumber, qualifications, collateral } = event;
      const more = { certificateNumber, qualifications, collateral: collateral.map(itemJson) };
      return { stage: 'registered', registeredOn: on, ...more };
    }
    case 'ipflow.financing.v1.PledgeChanged':
      return { ...termsColumns(event.terms!, row), reason: event.reason };
    case 'ipflow.financing.v1.PledgePartlyReleased': {
      const collateral = row.collateral.filter(({ number }) => !event.released.includes(number as string));
      const patentNumbers = row.patentNumbers.filter((number) => !event.patentNumbers.includes(number));
      return { collateral, patentNumbers, reason: event.reason };
    }
    case 'ipflow.financing.v1.PledgeClaimTransferred':
      return transferred(row, event);
    case 'ipflow.financing.v1.PledgeFixed':
      return { fixedFen: `${event.fixedFen}` };
    case 'ipflow.financing.v1.PledgeEnforced':
      return { stage: 'enforced', enforcement: enforcementJson(event) };
    case 'ipflow.financing.v1.PledgeCancelled':
      return { stage: 'cancelled', cause: event.cause, closedOn: on };
    case 'ipflow.financing.v1.PledgeRevoked': {
      const { reason, falseUndertaking } = event;
      return { stage: 'revoked', reason, falseUndertaking, closedOn: on };
    }
    default: {
      const forgotten: never = event;
      return forgotten;
    }
  }
}

function rowOf(event: financing.PledgeFiled): Partial<PledgeRow> {
  const { pledgeId, filedBy, collateral, papers, effectiveOn, reviewDueOn } = event;
  const pledgeeTenant = event.pledgeeTenant ?? null;
  return {
    ...termsColumns(event.terms!, { filedBy, pledgeeTenant }),
    id: pledgeId,
    stage: 'filed',
    filedBy,
    pledgeeTenant,
    patentNumbers: patentNumbersOf(collateral),
    filedOn: effectiveOn,
    reviewDueOn,
    loanId: event.loanId ?? null,
    collateral: collateral.map(itemJson),
    papers: papersJson(papers!),
    stated: statedJson(event.stated ?? nothingStated),
  };
}

/** What the terms say, and who may therefore see the pledge. */
function termsColumns(
  terms: financing.PledgeTerms,
  { filedBy, pledgeeTenant }: Pick<PledgeRow, 'filedBy' | 'pledgeeTenant'>,
): Partial<PledgeRow> {
  const { kind, pledgors, pledgee, securedFen, debtUntil } = terms;
  const codes = [...pledgors.map(({ uscc }) => uscc), pledgee?.uscc, pledgeeTenant, filedBy];
  return {
    tenants: [...new Set(codes.filter((code) => code !== undefined && code !== null))],
    kind: kind as PledgeRow['kind'],
    pledgors: pledgors.map(({ name }) => normalizedName(name)),
    pledgee: normalizedName(pledgee!.name),
    securedFen: `${securedFen}`,
    debtUntil,
    terms: toMessageJson(financing.PledgeTermsSchema, terms) as Json,
  };
}

/** The old pledgee is no party any more, unless it filed. */
function transferred(row: PledgeRow, event: financing.PledgeClaimTransferred): Partial<PledgeRow> {
  const { from, to } = event;
  const pledgeeTenant = event.toTenant ?? null;
  const left = row.tenants.filter((tenant) => tenant !== from?.uscc && tenant !== row.pledgeeTenant);
  const came = [row.filedBy, pledgeeTenant, to?.uscc].filter((one) => one !== null && one !== undefined);
  const pledgee = toMessageJson(pool.PartySchema, to!);
  return {
    pledgeeTenant,
    tenants: [...new Set([...left, ...came])],
    pledgee: normalizedName(to!.name),
    terms: { ...row.terms, pledgee },
  };
}

function enforcementJson(event: financing.PledgeEnforced): Json {
  const { manner, proceedsFen, owedFen, toPledgeeFen, surplusFen, shortfallFen, effectiveOn } = event;
  const fen = { proceedsFen, owedFen, toPledgeeFen, surplusFen, shortfallFen };
  const texts = Object.fromEntries(Object.entries(fen).map(([name, amount]) => [name, `${amount}`]));
  return { manner, ...texts, enforcedOn: effectiveOn };
}

function itemJson(item: financing.Collateral): Json {
  return toMessageJson(financing.CollateralSchema, item) as Json;
}

function papersJson(papers: financing.PledgePapers): Json {
  return toMessageJson(financing.PledgePapersSchema, papers) as Json;
}

function statedJson(stated: financing.PledgeStatements): Json {
  return toMessageJson(financing.PledgeStatementsSchema, stated) as Json;
}
