import { licensing, pool, toMessageJson } from '@ipflow/contracts';
import { normalizedName } from '@ipflow/kernel';
import type { StoredEvent, Tx } from '@ipflow/platform';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { contractKeyOf } from './license.contract';
import type { LicenseKind } from './license.kind';
import type { LicenseEvent } from './license.state';
import type { LicenseStage } from './license.stage';

/** A license as queues and pages show it; terms, papers and patents are proto3-JSON. */
@Entity('license')
export class LicenseRow {
  @PrimaryColumn('text') id!: string;
  @Column('text') stage!: LicenseStage;
  @Column('text', { name: 'filed_by' }) filedBy!: string;
  @Column('text') kind!: LicenseKind;
  @Column('text', { name: 'patent_numbers', array: true }) patentNumbers!: string[];
  @Column('text', { array: true, select: false }) licensors!: string[];
  /** Normalized names of both sides, to find by. */
  @Column('text', { array: true }) parties!: string[];
  @Column('text', { name: 'contract_key', select: false }) contractKey!: string;
  @Column('text', { name: 'parent_license_id', nullable: true }) parentLicenseId!: string | null;
  @Column('date', { name: 'filed_on' }) filedOn!: string;
  @Column('date', { name: 'recordal_due_on' }) recordalDueOn!: string;
  @Column('boolean', { name: 'is_late' }) isLate!: boolean;
  @Column('date', { name: 'recorded_on', nullable: true }) recordedOn!: string | null;
  @Column('date', { name: 'closed_on', nullable: true }) closedOn!: string | null;
  /** The last day of the term. */
  @Column('date', { name: 'ends_on' }) endsOn!: string;
  @Column('int') revision!: number;
  @Column('text', { name: 'recordal_number', nullable: true }) recordalNumber!: string | null;
  /** Why it was changed, corrected, withdrawn or cancelled last. */
  @Column('text', { nullable: true }) reason!: string | null;
  /** Why it was refused; all reasons. */
  @Column('jsonb') reasons!: { code: string; article?: string; message: string }[];
  @Column('jsonb') warnings!: { code: string; article?: string; message: string }[];
  @Column('jsonb') terms!: Record<string, unknown>;
  @Column('jsonb') papers!: Record<string, unknown>;
  @Column('jsonb') patents!: Record<string, unknown>[];
}

/** A license, whoever filed it; null when there is none of this id. */
export function licenseOf(tx: Tx, licenseId: string): Promise<LicenseRow | null> {
  return tx.getRepository(LicenseRow).findOneBy({ id: licenseId });
}

/** Applies the events of licenses to the view. */
export async function projectLicenses(tx: Tx, events: readonly StoredEvent<LicenseEvent>[]): Promise<void> {
  for (const { event } of events) await project(tx, event);
}

async function project(tx: Tx, event: LicenseEvent): Promise<void> {
  const set = async (fields: object): Promise<void> => {
    await tx.getRepository(LicenseRow).update({ id: event.licenseId }, fields);
  };
  const closedOn = event.effectiveOn;
  switch (event.$typeName) {
    case 'ipflow.licensing.v1.LicenseFiled':
      await tx.getRepository(LicenseRow).insert(rowOf(event) as object);
      return;
    case 'ipflow.licensing.v1.LicenseAdmitted':
      return set({ stage: 'admitted' });
    case 'ipflow.licensing.v1.LicenseRefused': {
      const reasons = event.reasons.map(({ code, article, message }) => ({ code, article, message }));
      return set({ stage: 'refused', reasons, closedOn });
    }
    case 'ipflow.licensing.v1.LicenseRecorded': {
      const { revision, recordalNumber, effectiveOn: recordedOn } = event;
      return set({ stage: 'recorded', revision, recordalNumber, recordedOn, patents: patentsJson(event) });
    }
    case 'ipflow.licensing.v1.LicenseChanged':
      return set({ ...termsColumns(event.terms!), reason: event.reason });
    case 'ipflow.licensing.v1.LicenseCorrected': {
      const { revision, reason, effectiveOn: recordedOn } = event;
      return set({ ...termsColumns(event.terms!), revision, reason, recordedOn });
    }
    case 'ipflow.licensing.v1.LicenseCancelled':
      return set({ stage: 'cancelled', reason: event.reason, closedOn });
    case 'ipflow.licensing.v1.LicenseWithdrawn':
      return set({ stage: 'withdrawn', reason: event.reason, closedOn });
    case 'ipflow.licensing.v1.LicenseEnded':
      return set({ stage: 'ended', closedOn });
    default: {
      const forgotten: never = event;
      return forgotten;
    }
  }
}

function rowOf(event: licensing.LicenseFiled): Partial<LicenseRow> {
  const { terms, warnings } = event;
  return {
    ...termsColumns(terms!),
    id: event.licenseId,
    stage: 'filed',
    filedBy: event.filedBy,
    patentNumbers: event.patents.map(({ patentNumber }) => patentNumber),
    parentLicenseId: terms!.parentLicenseId ?? null,
    filedOn: event.effectiveOn,
    recordalDueOn: event.recordalDueOn,
    isLate: event.isLate,
    revision: 0,
    reasons: [],
    warnings: warnings.map(({ code, article, message }) => ({ code, article, message })),
    papers: toMessageJson(licensing.LicensePapersSchema, event.papers!) as Record<string, unknown>,
    patents: patentsJson(event),
  };
}

/** What the terms alone say. */
function termsColumns(terms: licensing.LicenseTerms): Partial<LicenseRow> {
  const licensors = terms.licensors.map(normalizedName);
  return {
    kind: terms.kind as LicenseKind,
    licensors,
    parties: [...licensors, ...terms.licensees.map(({ name }) => normalizedName(name))],
    contractKey: contractKeyOf(terms),
    endsOn: terms.scope!.until,
    terms: toMessageJson(licensing.LicenseTermsSchema, terms) as Record<string, unknown>,
  };
}

function patentsJson({ patents }: { patents: pool.PatentSnapshot[] }): Record<string, unknown>[] {
  return patents.map((patent) => toMessageJson(pool.PatentSnapshotSchema, patent) as Record<string, unknown>);
}
