import { pool, toMessageJson } from '@ipflow/contracts';
import { type LegalStatus, normalizedName, statusFollowing } from '@ipflow/kernel';
import { prepared, type StoredEvent, type Tx } from '@ipflow/platform';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { PatentEvent } from './patent.decider';

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
  /** Version of the scorecard that gave the grade; 0 when overridden by hand. */
  @Column('int', { name: 'scorecard_version', nullable: true }) scorecardVersion!: number | null;
  @Column('text', { name: 'asking_modes', array: true }) askingModes!: string[];
  @Column('text', { name: 'legal_status' }) legalStatus!: LegalStatus;
  @Column('text', { name: 'listed_by' }) listedBy!: string;
  @Column('date', { name: 'listed_on' }) listedOn!: string;
  @Column('jsonb') facts!: Record<string, unknown>;
}

// What the facts of an event say, in the order of `factColumns`; holders are worked out here.
const factColumns = `patent_type, title, holders, division_code, main_class, industry_code, filed_on, granted_on,
  grade, asking_modes, facts`;
const factValues = (facts: string): string => `${facts}->>'patentType', ${facts}->>'title', row.holders,
  ${facts}->>'divisionCode', ${facts}->>'mainClass', ${facts}->>'industryCode', (${facts}->>'filedOn')::date,
  (${facts}->>'grantedOn')::date, ${facts}->>'grade', array(select jsonb_array_elements_text(${facts}->'askingModes')),
  ${facts}`;

const excluded = factColumns.replace(/\w+/g, 'excluded.$&');

interface FactsRow {
  /** Of the event, whose data the database has already. */
  id: string;
  holders: string[];
}

/** Applies a run of patent events to the view: one statement per kind of change, whatever the number of patents. */
export async function projectPatents(tx: Tx, events: readonly StoredEvent<PatentEvent>[]): Promise<void> {
  const listed = new Map<string, object>();
  const amended = new Map<string, FactsRow>();
  const moved = new Map<string, HoldersRow>();
  const statuses = new Map<string, LegalStatus>();
  const delisted: string[] = [];
  const graded = new Map<string, GradeRow>();
  for (const { id, event } of events) {
    if (event.$typeName === 'ipflow.pool.v1.PatentListed')
      listed.set(event.patentNumber, listedRow(id, event));
    if (event.$typeName === 'ipflow.pool.v1.PatentAmended') {
      amended.set(event.patentNumber, factsRow(id, event.after!));
      // A grade given just before is in these facts already, or they have another.
      const before = graded.get(event.patentNumber);
      if (before) before.grade = event.after!.grade ?? null;
    }
    if (event.$typeName === 'ipflow.pool.v1.PatentGraded') graded.set(event.patentNumber, gradeRow(event));
    if (event.$typeName === 'ipflow.pool.v1.HoldersChanged') moved.set(event.patentNumber, holdersRow(event));
    // IP01 leaves the status as it is; every other code says where to, whatever it was.
    if (event.$typeName === 'ipflow.pool.v1.LegalEventRecorded' && event.code !== 'IP01') {
      statuses.set(event.patentNumber, statusFollowing('pending', event.code));
    }
    if (event.$typeName === 'ipflow.pool.v1.PatentDelisted') delisted.push(event.patentNumber);
  }
  if (listed.size > 0) await insertListed(tx, [...listed.values()]);
  if (amended.size > 0) await updateFacts(tx, [...amended.values()]);
  if (graded.size > 0) await updateGrades(tx, [...graded.values()]);
  if (moved.size > 0) await updateHolders(tx, [...moved.values()]);
  if (statuses.size > 0) await updateStatuses(tx, statuses);
  if (delisted.length > 0)
    await tx.query(`update patent set state = 'delisted' where number = any($1)`, [delisted]);
}

async function insertListed(tx: Tx, rows: readonly object[]): Promise<void> {
  await tx.query(
    `insert into patent (number, state, legal_status, listed_by, listed_on, ${factColumns})
     select data->>'patentNumber', 'listed', row.legal_status, data->>'listedBy', (data->>'effectiveOn')::date,
       ${factValues("data->'facts'")}
     from jsonb_to_recordset($1::jsonb) as row (id uuid, holders text[], legal_status text)
     join event using (id)
     on conflict (number) do update set state = 'listed', listed_by = excluded.listed_by,
       listed_on = excluded.listed_on, (${factColumns}) = row(${excluded})`,
    [JSON.stringify(rows)],
  );
}

async function updateFacts(tx: Tx, rows: readonly FactsRow[]): Promise<void> {
  await tx.query(
    `update patent set (${factColumns}) = row(${factValues("data->'after'")})
     from jsonb_to_recordset($1::jsonb) as row (id uuid, holders text[]) join event using (id)
     where patent.number = data->>'patentNumber'`,
    [JSON.stringify(rows)],
  );
}

/** Holders come as JSON arrays: an SQL array of arrays would need them all of one length. */
async function updateHolders(tx: Tx, rows: readonly HoldersRow[]): Promise<void> {
  await prepared(
    tx,
    'update-holders',
    `update patent set holders = array(select jsonb_array_elements_text(new.holders::jsonb)),
       division_code = new.division_code,
       facts = jsonb_set(facts, '{holders}', new.parties::jsonb)
         || jsonb_build_object('divisionCode', new.division_code)
     from unnest($1::text[], $2::text[], $3::text[], $4::text[]) as new (number, holders, division_code, parties)
     where patent.number = new.number`,
    [
      rows.map(({ number }) => number),
      rows.map(({ holders }) => JSON.stringify(holders)),
      rows.map(({ divisionCode }) => divisionCode),
      rows.map(({ parties }) => JSON.stringify(parties)),
    ],
  );
}

/** The grade alone: it changes neither what is searched nor who holds. */
async function updateGrades(tx: Tx, rows: readonly GradeRow[]): Promise<void> {
  await prepared(
    tx,
    'update-grades',
    `update patent set grade = new.grade, scorecard_version = new.version,
       facts = case when new.grade is null then facts - 'grade'
         else facts || jsonb_build_object('grade', new.grade) end
     from unnest($1::text[], $2::text[], $3::int[]) as new (number, grade, version)
     where patent.number = new.number`,
    [
      rows.map(({ number }) => number),
      rows.map(({ grade }) => grade),
      rows.map(({ scorecardVersion }) => scorecardVersion),
    ],
  );
}

async function updateStatuses(tx: Tx, statuses: ReadonlyMap<string, LegalStatus>): Promise<void> {
  await tx.query(
    `update patent set legal_status = new.status
     from unnest($1::text[], $2::text[]) as new (number, status) where patent.number = new.number`,
    [[...statuses.keys()], [...statuses.values()]],
  );
}

function listedRow(id: string, event: pool.PatentListed): FactsRow & { legal_status: LegalStatus } {
  const entered: LegalStatus = event.facts!.grantedOn ? 'in_force' : 'pending';
  return {
    legal_status: statusFollowing(entered, event.legalEvent ?? ''),
    ...factsRow(id, event.facts!),
  };
}

function factsRow(id: string, facts: pool.PatentFacts): FactsRow {
  return { id, holders: facts.holders.map(({ name }) => normalizedName(name)) };
}

interface GradeRow {
  readonly number: string;
  grade: string | null;
  readonly scorecardVersion: number;
}

function gradeRow({ patentNumber, after, scorecardVersion }: pool.PatentGraded): GradeRow {
  return { number: patentNumber, grade: after!.grade ?? null, scorecardVersion };
}

interface HoldersRow {
  readonly number: string;
  readonly holders: readonly string[];
  readonly divisionCode: string | null;
  readonly parties: readonly unknown[];
}

function holdersRow(event: pool.HoldersChanged): HoldersRow {
  return {
    number: event.patentNumber,
    holders: event.after.map(({ name }) => normalizedName(name)),
    divisionCode: event.after[0]?.divisionCode ?? null,
    parties: event.after.map((party) => toMessageJson(pool.PartySchema, party)),
  };
}
