import { pool, toMessageJson } from '@ipflow/contracts';
import { normalizedName } from '@ipflow/kernel';
import type { StoredEvent, Tx } from '@ipflow/platform';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { statusFollowing, type LegalStatus } from './legal-status';
import type { PatentEvent } from './patent.decider';
import { segmented } from './segment';

/** A patent of the pool, as lists and pages show it. */
@Entity('patent')
export class PatentRow {
  @PrimaryColumn('text') number!: string;
  @Column('text') state!: 'listed' | 'delisted';
  @Column('text', { name: 'patent_type' }) patentType!: string;
  @Column('text') title!: string;
  @Column('text', { array: true }) holders!: string[];
  @Column('text', { name: 'division_code', nullable: true }) divisionCode!: string | null;
  @Column('text', { name: 'main_class', nullable: true }) mainClass!: string | null;
  @Column('text', { name: 'industry_code', nullable: true }) industryCode!: string | null;
  @Column('date', { name: 'filed_on', nullable: true }) filedOn!: string | null;
  @Column('date', { name: 'granted_on', nullable: true }) grantedOn!: string | null;
  @Column('text', { nullable: true }) grade!: string | null;
  @Column('text', { name: 'asking_modes', array: true }) askingModes!: string[];
  @Column('text', { name: 'legal_status' }) legalStatus!: LegalStatus;
  @Column('text', { name: 'listed_by' }) listedBy!: string;
  @Column('date', { name: 'listed_on' }) listedOn!: string;
  @Column('jsonb') facts!: Record<string, unknown>;
}

const factColumns = `patent_type text, title text, holders text[], division_code text, main_class text,
  industry_code text, filed_on date, granted_on date, grade text, asking_modes text[], facts jsonb, words text`;
const setFacts = `patent_type = new.patent_type, title = new.title, holders = new.holders,
  division_code = new.division_code, main_class = new.main_class, industry_code = new.industry_code,
  filed_on = new.filed_on, granted_on = new.granted_on, grade = new.grade, asking_modes = new.asking_modes,
  facts = new.facts`;

/** Applies a run of patent events to the view: one statement per kind of change, whatever the number of patents. */
export async function projectPatents(tx: Tx, events: readonly StoredEvent<PatentEvent>[]): Promise<void> {
  const listed = new Map<string, object>();
  const amended = new Map<string, object>();
  const moved = new Map<string, object>();
  const statuses: StoredEvent<pool.LegalEventRecorded>[] = [];
  const delisted: string[] = [];
  for (const { event, ...envelope } of events) {
    if (event.$typeName === 'ipflow.pool.v1.PatentListed') listed.set(event.patentNumber, listedRow(event));
    if (event.$typeName === 'ipflow.pool.v1.PatentAmended') {
      amended.set(event.patentNumber, factsRow(event.patentNumber, event.after!));
    }
    if (event.$typeName === 'ipflow.pool.v1.HoldersChanged') moved.set(event.patentNumber, holdersRow(event));
    if (event.$typeName === 'ipflow.pool.v1.LegalEventRecorded') statuses.push({ ...envelope, event });
    if (event.$typeName === 'ipflow.pool.v1.PatentDelisted') delisted.push(event.patentNumber);
  }
  if (listed.size > 0) await insertListed(tx, [...listed.values()]);
  if (amended.size > 0) await updateFacts(tx, [...amended.values()]);
  if (moved.size > 0) await updateHolders(tx, [...moved.values()]);
  for (const { event } of statuses) await updateStatus(tx, event);
  if (delisted.length > 0)
    await tx.query(`update patent set state = 'delisted' where number = any($1)`, [delisted]);
}

async function insertListed(tx: Tx, rows: readonly object[]): Promise<void> {
  await tx.query(
    `insert into patent as old (number, state, patent_type, title, holders, division_code, main_class, industry_code,
       filed_on, granted_on, grade, asking_modes, legal_status, listed_by, listed_on, facts, search)
     select number, 'listed', patent_type, title, holders, division_code, main_class, industry_code,
       filed_on, granted_on, grade, asking_modes, legal_status, listed_by, listed_on, facts, to_tsvector('simple', words)
     from jsonb_to_recordset($1::jsonb)
       as row (number text, ${factColumns}, legal_status text, listed_by text, listed_on date)
     on conflict (number) do update set state = 'listed', listed_by = excluded.listed_by,
       listed_on = excluded.listed_on, search = excluded.search, ${setFacts.replaceAll('new.', 'excluded.')}`,
    [JSON.stringify(rows)],
  );
}

async function updateFacts(tx: Tx, rows: readonly object[]): Promise<void> {
  await tx.query(
    `update patent set search = to_tsvector('simple', new.words), ${setFacts}
     from jsonb_to_recordset($1::jsonb) as new (number text, ${factColumns})
     where patent.number = new.number`,
    [JSON.stringify(rows)],
  );
}

async function updateHolders(tx: Tx, rows: readonly object[]): Promise<void> {
  await tx.query(
    `update patent set holders = new.holders, division_code = new.division_code,
       facts = jsonb_set(facts, '{holders}', new.parties)
         || jsonb_build_object('divisionCode', new.division_code)
     from jsonb_to_recordset($1::jsonb) as new (number text, holders text[], division_code text, parties jsonb)
     where patent.number = new.number`,
    [JSON.stringify(rows)],
  );
}

async function updateStatus(tx: Tx, event: pool.LegalEventRecorded): Promise<void> {
  // IP01 leaves the status as it is; every other code says where to, whatever it was.
  const status = statusFollowing('pending', event.code);
  if (event.code === 'IP01') return;
  await tx.query('update patent set legal_status = $2 where number = $1', [event.patentNumber, status]);
}

function listedRow(event: pool.PatentListed): object {
  const entered: LegalStatus = event.facts!.grantedOn ? 'in_force' : 'pending';
  return {
    ...factsRow(event.patentNumber, event.facts!),
    legal_status: statusFollowing(entered, event.legalEvent ?? ''),
    listed_by: event.listedBy,
    listed_on: event.effectiveOn,
  };
}

function factsRow(number: string, facts: pool.PatentFacts): object {
  const names = facts.holders.map(({ name }) => normalizedName(name));
  return {
    number,
    patent_type: facts.patentType,
    title: facts.title,
    holders: names,
    division_code: facts.divisionCode,
    main_class: facts.mainClass,
    industry_code: facts.industryCode,
    filed_on: facts.filedOn,
    granted_on: facts.grantedOn,
    grade: facts.grade,
    asking_modes: facts.askingModes,
    facts: toMessageJson(pool.PatentFactsSchema, facts),
    words: segmented(`${facts.title} ${names.join(' ')} ${facts.abstract ?? ''}`),
  };
}

function holdersRow(event: pool.HoldersChanged): object {
  return {
    number: event.patentNumber,
    holders: event.after.map(({ name }) => normalizedName(name)),
    division_code: event.after[0]?.divisionCode ?? null,
    parties: event.after.map((party) => toMessageJson(pool.PartySchema, party)),
  };
}
