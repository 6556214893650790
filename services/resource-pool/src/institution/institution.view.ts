import { market, pool, toMessageJson } from '@ipflow/contracts';
import type { StoredEvent, Tx } from '@ipflow/platform';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { InstitutionEvent, InstitutionStage } from './institution.decider';
import type { InstitutionKind } from './institution.policy';

/** An institution as the register shows it. Whether its term has run out follows from the day. */
@Entity('institution')
export class InstitutionRow {
  @PrimaryColumn('text') id!: string;
  @Column('text') kind!: InstitutionKind;
  @Column('text') stage!: InstitutionStage;
  @Column('text', { name: 'filed_by' }) filedBy!: string;
  @Column('text') name!: string;
  @Column('text') uscc!: string;
  @Column('text', { name: 'division_code', nullable: true }) divisionCode!: string | null;
  @Column('jsonb') institution!: Record<string, unknown>;
  @Column('jsonb') facts!: Record<string, string>;
  @Column('jsonb') evidence!: Record<string, unknown>[];
  @Column('int') revision!: number;
  @Column('date', { name: 'filed_on' }) filedOn!: string;
  /** 认定编号. */
  @Column('text', { nullable: true }) number!: string | null;
  @Column('date', { name: 'recognised_on', nullable: true }) recognisedOn!: string | null;
  @Column('date', { name: 'valid_until', nullable: true }) validUntil!: string | null;
  @Column('date', { name: 'closed_on', nullable: true }) closedOn!: string | null;
  /** Why it was returned or revoked. */
  @Column('text', { nullable: true }) reason!: string | null;
}

/** Applies institution events to the view, in their order. */
export async function projectInstitutions(
  tx: Tx,
  events: readonly StoredEvent<InstitutionEvent>[],
): Promise<void> {
  for (const { event } of events) await apply(tx, event);
}

function apply(tx: Tx, event: InstitutionEvent): Promise<unknown> {
  switch (event.$typeName) {
    case 'ipflow.market.v1.InstitutionFiled':
      return upsertFiled(tx, event);
    case 'ipflow.market.v1.InstitutionRecognised':
      return tx.query(
        `update institution set stage = 'recognised', number = $2, recognised_on = $3, valid_until = $4 where id = $1`,
        [event.institutionId, event.number, event.effectiveOn, event.validUntil],
      );
    case 'ipflow.market.v1.InstitutionReturned':
      return close(tx, 'returned', event);
    case 'ipflow.market.v1.InstitutionRevoked':
      return close(tx, 'revoked', event);
    case 'ipflow.market.v1.InstitutionReported':
      return replaceIndicators(tx, event);
    default: {
      const forgotten: never = event;
      return forgotten;
    }
  }
}

function upsertFiled(tx: Tx, event: market.InstitutionFiled): Promise<unknown> {
  const { institutionId, kind, filedBy, facts, evidence, revision, effectiveOn } = event;
  const institution = event.institution!;
  return tx.query(
    `insert into institution (id, kind, stage, filed_by, name, uscc, division_code, institution, facts, evidence,
       revision, filed_on)
     values ($1, $2, 'filed', $3, $4, $5, $6, $7, $8, $9, $10, $11)
     on conflict (id) do update set stage = 'filed', name = excluded.name, division_code = excluded.division_code,
       institution = excluded.institution, facts = excluded.facts, evidence = excluded.evidence,
       revision = excluded.revision, filed_on = excluded.filed_on, closed_on = null, reason = null`,
    [
      institutionId,
      kind,
      filedBy,
      institution.name,
      institution.uscc,
      institution.divisionCode ?? null,
      JSON.stringify(toMessageJson(pool.PartySchema, institution)),
      JSON.stringify(facts),
      JSON.stringify(evidence.map((paper) => toMessageJson(market.EvidenceSchema, paper))),
      revision,
      effectiveOn,
    ],
  );
}

function close(
  tx: Tx,
  stage: InstitutionStage,
  { institutionId, effectiveOn, reason }: market.InstitutionReturned | market.InstitutionRevoked,
): Promise<unknown> {
  return tx.query('update institution set stage = $2, closed_on = $3, reason = $4 where id = $1', [
    institutionId,
    stage,
    effectiveOn,
    reason,
  ]);
}

/** What was said of the year before is gone: the last word counts. */
async function replaceIndicators(tx: Tx, event: market.InstitutionReported): Promise<void> {
  const { institutionId, year, indicators } = event;
  await tx.query('delete from institution_indicator where institution_id = $1 and year = $2', [
    institutionId,
    year,
  ]);
  await tx.query(
    `insert into institution_indicator (institution_id, year, name, amount)
     select $1, $2, name, amount from unnest($3::text[], $4::bigint[]) as said (name, amount)`,
    [institutionId, year, Object.keys(indicators), Object.values(indicators).map(String)],
  );
}
