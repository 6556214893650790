import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Views of the pool: patents, what lies on them, transfers and imports. All can be made anew from the events. */
export class PoolViews1700000001000 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query(`
      create table patent (
        number text primary key,
        state text not null check (state in ('listed', 'delisted')),
        patent_type text not null,
        title text not null,
        -- Normalized names, first patentee first.
        holders text[] not null,
        division_code text,
        main_class text,
        industry_code text,
        filed_on date,
        granted_on date,
        grade text,
        asking_modes text[] not null,
        legal_status text not null,
        listed_by text not null,
        listed_on date not null,
        facts jsonb not null,
        search tsvector not null
      );
      create index patent_holders on patent using gin (holders);
      create index patent_search on patent using gin (search);
      create index patent_division on patent (division_code, number);
      create index patent_main_class on patent (main_class text_pattern_ops, number);
      create index patent_listed_by on patent (listed_by, number);

      create table encumbrance (
        claim_id text not null,
        patent_number text not null,
        kind text not null,
        case_ref text not null,
        beneficiary text,
        state text not null check (state in ('claimed', 'confirmed', 'released', 'expired')),
        expires_at timestamptz,
        claimed_at timestamptz not null,
        ended_at timestamptz,
        primary key (claim_id, patent_number)
      );
      create index encumbrance_of_patent on encumbrance (patent_number) where state in ('claimed', 'confirmed');
      create index encumbrance_due on encumbrance (expires_at) where state = 'claimed' and expires_at is not null;
      -- Belt and braces beside the decider: two of these can never lie on one patent.
      create unique index encumbrance_exclusive on encumbrance (patent_number, kind)
        where state in ('claimed', 'confirmed')
          and kind in ('transfer', 'pledge', 'exclusive_license', 'sole_license', 'open_license');

      create table transfer (
        id text primary key,
        stage text not null check (stage in ('filed', 'registered', 'refused', 'withdrawn', 'revoked')),
        filed_by text not null,
        kind text not null,
        patent_numbers text[] not null,
        parties text[] not null,
        filed_on date not null,
        registered_on date,
        closed_on date,
        revision integer not null,
        reason text,
        terms jsonb not null,
        papers jsonb not null,
        patents jsonb not null
      );
      create index transfer_patents on transfer using gin (patent_numbers);
      create index transfer_queue on transfer (stage, id);
      create index transfer_filed_by on transfer (filed_by, id);

      create table import (
        id uuid primary key,
        tenant text not null,
        actor text not null,
        file_name text not null,
        file_bytes bigint not null,
        file_sha256 text not null,
        state text not null check (state in ('waiting', 'running', 'done', 'refused')),
        -- The last row that took effect: a restart goes on behind it.
        rows_done integer not null default 0,
        listed integer not null default 0,
        amended integer not null default 0,
        unchanged integer not null default 0,
        rejected integer not null default 0,
        warned integer not null default 0,
        refusal jsonb,
        created_at timestamptz not null default now(),
        started_at timestamptz,
        finished_at timestamptz
      );
      create index import_open on import (created_at) where state in ('waiting', 'running');
      create index import_of_tenant on import (tenant, created_at desc);
      create table import_chunk (
        import_id uuid not null references import on delete cascade,
        ordinal integer not null,
        bytes bytea not null,
        primary key (import_id, ordinal)
      );
      create table import_reject (
        import_id uuid not null references import on delete cascade,
        row_number integer not null,
        ordinal integer not null,
        column_name text not null,
        value text not null,
        code text not null,
        reason text not null,
        -- A warning: the row landed all the same.
        landed boolean not null,
        primary key (import_id, row_number, ordinal)
      );
    `);
  }

  async down(): Promise<void> {
    throw new Error('views are made anew from the events, not taken back');
  }
}
