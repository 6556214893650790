import { licensing, pool, toMessageJson } from '@ipflow/contracts';
import { normalizedName } from '@ipflow/kernel';
import { prepared, type StoredEvent, type Tx } from '@ipflow/platform';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { appendToFeed } from './feed';
import type { OpenLicenseEvent, OpenLicenseStage } from './open-license.state';

/** A cause that stands, as pages show it. */
export interface ShownRisk {
  readonly cause: string;
  readonly consequence: string;
  readonly message: string;
  readonly since: string;
}

/** An open license as lists and pages show it. */
@Entity('open_license')
export class OpenLicenseRow {
  @PrimaryColumn('text') id!: string;
  /** Order of declaration; a digit string. */
  @Column('bigint') ordinal!: string;
  @Column('text') stage!: OpenLicenseStage;
  @Column('text', { name: 'declared_by' }) declaredBy!: string;
  @Column('text', { name: 'patent_number' }) patentNumber!: string;
  @Column('text', { name: 'patent_type' }) patentType!: string;
  @Column('text') title!: string;
  /** Normalized names, to find by. */
  @Column('text', { array: true }) patentees!: string[];
  @Column('text', { name: 'main_class', nullable: true }) mainClass!: string | null;
  @Column('text', { name: 'division_code', nullable: true }) divisionCode!: string | null;
  @Column('text', { name: 'holder_kind' }) holderKind!: string;
  @Column('text', { name: 'fee_method' }) feeMethod!: string;
  /** What is due at once, at most; 0 when free or pure royalty. */
  @Column('bigint', { name: 'fixed_fen' }) fixedFen!: string;
  @Column('date') until!: string;
  @Column('date', { name: 'declared_on' }) declaredOn!: string;
  @Column('date', { name: 'announced_on', nullable: true }) announcedOn!: string | null;
  @Column('text', { name: 'announcement_number', nullable: true }) announcementNumber!: string | null;
  @Column('date', { name: 'closed_on', nullable: true }) closedOn!: string | null;
  @Column('int', { name: 'surviving_licenses', nullable: true }) survivingLicenses!: number | null;
  @Column('date', { name: 'survive_until', nullable: true }) surviveUntil!: string | null;
  @Column('jsonb') terms!: Record<string, unknown>;
  @Column('jsonb') papers!: Record<string, unknown>;
  @Column('jsonb') patent!: Record<string, unknown>;
  @Column('jsonb') warnings!: Record<string, unknown>[];
  @Column('jsonb') reasons!: Record<string, unknown>[];
  @Column('jsonb') risks!: ShownRisk[];
}

/** Applies open-license events to the view and to the feed. */
export async function projectOpenLicenses(
  tx: Tx,
  events: readonly StoredEvent<OpenLicenseEvent>[],
): Promise<void> {
  for (const { event } of events) await apply(tx, event);
  await appendToFeed(tx, events);
}

async function apply(tx: Tx, event: OpenLicenseEvent): Promise<void> {
  const { openLicenseId: id, effectiveOn: on } = event;
  switch (event.$typeName) {
    case 'ipflow.licensing.v1.OpenLicenseDeclared':
      return insert(tx, event);
    case 'ipflow.licensing.v1.OpenLicenseAdmitted':
      return run(tx, `update open_license set stage = 'admitted' where id = $1`, [id]);
    case 'ipflow.licensing.v1.OpenLicenseRefused':
      return run(
        tx,
        `update open_license set stage = 'refused', closed_on = $2, reasons = $3 where id = $1`,
        [id, on, JSON.stringify(event.reasons.map((reason) => toMessageJson(pool.ReasonSchema, reason)))],
      );
    case 'ipflow.licensing.v1.OpenLicenseAnnounced':
      return announce(tx, event);
    case 'ipflow.licensing.v1.OpenLicenseWithdrawn':
      return run(
        tx,
        `update open_license set stage = 'withdrawn', closed_on = coalesce(closed_on, $2), surviving_licenses = $3,
           survive_until = $4 where id = $1`,
        [id, on, event.survivingLicenses, event.surviveUntil ?? null],
      );
    case 'ipflow.licensing.v1.OpenLicenseRiskRaised':
      return risk(tx, event);
    case 'ipflow.licensing.v1.OpenLicenseRiskCleared':
      return clear(tx, event);
    default: {
      const forgotten: never = event;
      return forgotten;
    }
  }
}

async function run(tx: Tx, statement: string, values: unknown[]): Promise<void> {
  await tx.query(statement, values);
}

async function insert(tx: Tx, event: licensing.OpenLicenseDeclared): Promise<void> {
  const { openLicenseId, declaredBy, effectiveOn } = event;
  const [terms, papers, patent] = [event.terms!, event.papers!, event.patent!];
  await prepared(
    tx,
    'insert-open-license',
    `insert into open_license (id, stage, declared_by, patent_number, patent_type, title, patentees, main_class,
       division_code, holder_kind, fee_method, fixed_fen, until, declared_on, terms, papers, patent, warnings)
     values ($1, 'filed', $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17)`,
    [
      openLicenseId,
      declaredBy,
      patent.patentNumber,
      patent.patentType,
      patent.title,
      terms.patentees.map(normalizedName),
      patent.mainClass ?? null,
      patent.divisionCode ?? null,
      patent.holderKind,
      terms.fee!.method,
      String(terms.fee!.fixedFen ?? 0n),
      terms.until,
      effectiveOn,
      JSON.stringify(toMessageJson(licensing.OpenLicenseTermsSchema, terms)),
      JSON.stringify(toMessageJson(licensing.OpenLicensePapersSchema, papers)),
      patentJson(patent),
      JSON.stringify(event.warnings.map((warning) => toMessageJson(licensing.WarningSchema, warning))),
    ],
  );
}

async function announce(tx: Tx, event: licensing.OpenLicenseAnnounced): Promise<void> {
  const patent = event.patent!;
  await run(
    tx,
    `update open_license set stage = 'announced', announced_on = $2, announcement_number = $3, title = $4,
       main_class = $5, division_code = $6, holder_kind = $7, patent = $8 where id = $1`,
    [
      event.openLicenseId,
      event.effectiveOn,
      event.announcementNumber,
      patent.title,
      patent.mainClass ?? null,
      patent.divisionCode ?? null,
      patent.holderKind,
      patentJson(patent),
    ],
  );
}

async function risk(tx: Tx, event: licensing.OpenLicenseRiskRaised): Promise<void> {
  const { openLicenseId, cause, consequence, message, effectiveOn } = event;
  const shown: ShownRisk = { cause, consequence, message, since: effectiveOn };
  await run(
    tx,
    `update open_license set risks = risks || $2::jsonb,
       stage = case when $3 = 'ended' then 'ended' else stage end,
       closed_on = case when $3 = 'ended' then $4::date else closed_on end where id = $1`,
    [openLicenseId, JSON.stringify([shown]), consequence, effectiveOn],
  );
}

/** After a transfer the new holders stand there, once they have confirmed. */
async function clear(tx: Tx, event: licensing.OpenLicenseRiskCleared): Promise<void> {
  const { openLicenseId, cause, patentees } = event;
  await run(
    tx,
    `update open_license set
       risks = coalesce((select jsonb_agg(risk) from jsonb_array_elements(risks) risk where risk->>'cause' <> $2), '[]'),
       patentees = case when cardinality($3::text[]) > 0 then $3 else patentees end where id = $1`,
    [openLicenseId, cause, patentees.map(normalizedName)],
  );
}

function patentJson(patent: pool.PatentSnapshot): string {
  return JSON.stringify(toMessageJson(pool.PatentSnapshotSchema, patent));
}
