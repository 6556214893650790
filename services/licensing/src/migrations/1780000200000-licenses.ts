import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Views of licenses and of contracts that await their recordal. Both can be made anew from the events. */
export class Licenses1780000200000 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query(`
      create table license (
        id text primary key,
        stage text not null
          check (stage in ('filed', 'admitted', 'recorded', 'refused', 'withdrawn', 'cancelled', 'ended')),
        filed_by text not null,
        kind text not null check (kind in ('exclusive', 'sole', 'ordinary', 'cross', 'sub', 'open')),
        patent_numbers text[] not null,
        -- Normalized names: of the licensors, and of both sides.
        licensors text[] not null,
        parties text[] not null,
        contract_key text not null,
        parent_license_id text,
        filed_on date not null,
        recordal_due_on date not null,
        is_late boolean not null,
        recorded_on date,
        closed_on date,
        ends_on date not null,
        revision integer not null,
        recordal_number text collate "C",
        reason text,
        reasons jsonb not null,
        warnings jsonb not null,
        terms jsonb not null,
        papers jsonb not null,
        patents jsonb not null
      );
      -- Belt and braces beside the lock under which a number is taken.
      create unique index license_recordal_number on license (recordal_number);
      create index license_queue on license (stage, id);
      create index license_filed_by on license (filed_by, id);
      create index license_patents on license using gin (patent_numbers);
      create index license_parties on license using gin (parties);
      create index license_contract on license (contract_key);
      create index license_subs on license (parent_license_id) where parent_license_id is not null;
      create index license_ending on license (ends_on) where stage = 'recorded';

      create table recordal_clock (
        id text primary key,
        stage text not null check (stage in ('awaited', 'soon', 'last_day', 'late', 'settled')),
        announced_by text not null,
        contract_number text not null,
        contract_key text not null,
        patent_numbers text[] not null,
        in_effect_on date not null,
        due_on date not null,
        next_reminder_on date,
        license_id text,
        reason text,
        settled_on date
      );
      create index recordal_clock_due on recordal_clock (next_reminder_on) where next_reminder_on is not null;
      create index recordal_clock_contract on recordal_clock (contract_key) where stage <> 'settled';
      create index recordal_clock_of_tenant on recordal_clock (announced_by, id);
    `);
  }

  async down(): Promise<void> {
    throw new Error('views are made anew from the events, not taken back');
  }
}
