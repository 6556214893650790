import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Open licenses as lists and portals show them, their acceptances, and the feed of what changed. */
export class OpenLicenses1780000100000 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query(`
      create table open_license (
        id text primary key,
        -- The order of declaration, which never changes: lists go by it.
        ordinal bigint generated always as identity unique,
        stage text not null check (stage in ('filed', 'admitted', 'announced', 'refused', 'withdrawn', 'ended')),
        declared_by text not null,
        patent_number text not null,
        patent_type text not null,
        title text not null,
        -- Normalized names, to find by.
        patentees text[] not null,
        main_class text,
        division_code text,
        holder_kind text not null,
        fee_method text not null,
        fixed_fen bigint not null,
        until date not null,
        declared_on date not null,
        announced_on date,
        announcement_number text,
        closed_on date,
        surviving_licenses integer,
        survive_until date,
        terms jsonb not null,
        papers jsonb not null,
        patent jsonb not null,
        warnings jsonb not null,
        reasons jsonb not null default '[]',
        -- Causes that stand, with their consequence and message.
        risks jsonb not null default '[]'
      );
      create index open_license_of_patent on open_license (patent_number) where stage in ('filed', 'admitted', 'announced');
      create index open_license_open on open_license (ordinal) where stage = 'announced' and risks = '[]';
      create index open_license_declared_by on open_license (declared_by, ordinal);
      create index open_license_patentees on open_license using gin (patentees);

      -- One row whose lock makes the numbers of the feed grow in the order of the commits: a reader's cursor skips nothing.
      create table open_license_feed_head (last bigint not null);
      insert into open_license_feed_head values (0);
      create table open_license_feed (
        number bigint primary key,
        open_license_id text not null,
        event_id uuid not null,
        type text not null,
        effective_on date not null
      );

      create table acceptance (
        id text primary key,
        ordinal bigint generated always as identity unique,
        open_license_id text not null,
        -- Who declared the listing: it sees what is accepted there.
        declared_by text not null,
        notified_by text not null,
        stage text not null check (stage in ('notified', 'licensed', 'refund_due', 'refunded')),
        patent_number text not null,
        licensee jsonb not null,
        licensee_name text not null,
        licensee_uscc text,
        due_fen bigint not null,
        paid_fen bigint,
        payment_reference text,
        refund_reference text,
        reasons jsonb not null default '[]',
        notified_on date not null,
        licensed_on date,
        until date,
        refund_due_on date,
        refunded_on date
      );
      -- A licensee accepts a declaration once, by its name and by its credit code; what is paid back may be tried again.
      create unique index acceptance_licensee_name on acceptance (open_license_id, licensee_name)
        where stage in ('notified', 'licensed');
      create unique index acceptance_licensee_uscc on acceptance (open_license_id, licensee_uscc)
        where stage in ('notified', 'licensed') and licensee_uscc is not null;
      create index acceptance_of_listing on acceptance (open_license_id, ordinal);
      create index acceptance_notified_by on acceptance (notified_by, ordinal);
      create index acceptance_declared_by on acceptance (declared_by, ordinal);
    `);
  }

  async down(): Promise<void> {
    throw new Error('views are made anew from the events, not taken back');
  }
}
