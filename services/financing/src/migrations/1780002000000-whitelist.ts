import type { MigrationInterface, QueryRunner } from 'typeorm';

/** 企业档案, editions of the whitelist, their rows, and who stands in it now. All can be made anew from the events. */
export class Whitelist1780002000000 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query(`
      alter table credit_product
        add column regions text[] not null default '{}',
        add column size_classes text[] not null default '{}',
        add column qualifications text[] not null default '{}';

      create table enterprise (
        uscc text primary key,
        name text not null,
        division_code text not null,
        profile jsonb not null,
        profiled_by text not null,
        profiled_on date not null,
        consent_until date
      );
      create index enterprise_division on enterprise (division_code, uscc);

      create table edition (
        id text primary key,
        stage text not null check (stage in ('draft', 'submitted', 'published', 'discarded')),
        title text not null,
        valid_from date not null,
        valid_until date not null,
        criteria jsonb not null,
        drafted_by text not null,
        submitted_by text,
        row_count int,
        content_hash text,
        returned_for text,
        number text unique,
        sequence int unique,
        signature text,
        previous_id text,
        added int,
        changed int,
        dropped int,
        checked_by text,
        published_on date
      );
      create table edition_row (
        edition_id text not null references edition,
        uscc text not null,
        row jsonb not null,
        primary key (edition_id, uscc)
      );
      create function refuse_change_of_published_rows() returns trigger language plpgsql as $$
      begin
        if exists (select from edition where id = old.edition_id and stage = 'published') then
          raise exception 'the rows of a published edition never change';
        end if;
        return case tg_op when 'DELETE' then old else new end;
      end $$;
      create trigger edition_row_is_frozen before update or delete on edition_row
        for each row execute function refuse_change_of_published_rows();

      create table whitelist (
        uscc text primary key,
        edition_id text not null,
        sequence int not null,
        change text not null,
        row jsonb not null,
        listed_on date not null
      );
    `);
  }

  async down(): Promise<void> {
    throw new Error('views are made anew from the events, not taken back');
  }
}
