import type { MigrationInterface, QueryRunner } from 'typeorm';

/** 机构认定与专利产品备案: two registers with their yearly figures, and who is licensed what. */
export class Registers1780001400000 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query(`
      create table institution (
        id text primary key,
        kind text not null check (kind in ('conversion_base', 'operation_center', 'model_enterprise')),
        stage text not null check (stage in ('filed', 'recognised', 'returned', 'revoked')),
        filed_by text not null,
        name text not null,
        uscc text not null,
        division_code text,
        institution jsonb not null,
        facts jsonb not null,
        evidence jsonb not null,
        revision integer not null,
        filed_on date not null,
        number text,
        recognised_on date,
        valid_until date,
        closed_on date,
        reason text
      );
      -- Belt and braces beside the lock under which numbers are given.
      create unique index institution_number on institution (number);
      -- Likewise: an institution is in each register once.
      create unique index institution_once on institution (kind, uscc) where stage in ('filed', 'recognised');
      create index institution_queue on institution (kind, stage, id);
      create index institution_filed_by on institution (filed_by, id);

      create table institution_indicator (
        institution_id text not null references institution,
        year integer not null,
        name text not null,
        amount bigint not null,
        primary key (institution_id, year, name)
      );

      create table product (
        id text primary key,
        stage text not null check (stage in ('filed', 'recorded', 'returned', 'cancelled')),
        filed_by text not null,
        name text not null,
        model text,
        industry_code text not null,
        enterprise_name text not null,
        enterprise_uscc text not null,
        division_code text,
        enterprise jsonb not null,
        patent_numbers text[] not null,
        patents jsonb not null,
        evidence jsonb not null,
        output_fen bigint not null,
        output_year integer not null,
        revision integer not null,
        filed_on date not null,
        number text,
        recorded_on date,
        closed_on date,
        reason text
      );
      create unique index product_number on product (number);
      create index product_queue on product (stage, id);
      create index product_filed_by on product (filed_by, id);
      create index product_enterprise on product (enterprise_uscc, id);
      create index product_patents on product using gin (patent_numbers);

      create table product_output (
        product_id text not null references product,
        year integer not null,
        output_fen bigint not null,
        primary key (product_id, year)
      );

      -- 被许可人 of licenses in force, kept from the licensing service's events.
      create table licensed_to (
        license_id text not null,
        patent_number text not null,
        name text not null,
        uscc text,
        valid_from date not null,
        valid_until date not null,
        primary key (license_id, patent_number, name)
      );
      create index licensed_to_patent on licensed_to (patent_number);
    `);
  }

  async down(): Promise<void> {
    throw new Error('views are made anew from the events, not taken back');
  }
}
