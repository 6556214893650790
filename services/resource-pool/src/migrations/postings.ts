import type { MigrationInterface, QueryRunner } from 'typeorm';

/** 供需与对接: what is offered and sought, who asked to talk about it, and which case came of it. */
export class Postings1780001000000 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query(`
      create table posting (
        id text primary key,
        ordinal bigint generated always as identity unique,
        kind text not null check (kind in ('supply', 'demand')),
        stage text not null
          check (stage in ('submitted', 'published', 'returned', 'taken_down', 'closed', 'expired')),
        posted_by text not null,
        title text not null,
        summary text not null,
        classes text[] not null,
        industry_code text,
        chain text,
        division_code text,
        tags text[] not null,
        modes text[] not null,
        price_from_fen bigint,
        price_to_fen bigint,
        patent_numbers text[] not null,
        -- The day the first of its patents runs out.
        patents_until date,
        valid_until date not null,
        submitted_on date not null,
        published_on date,
        ended_on date,
        revision integer not null default 0,
        pending_revision integer,
        -- Never what is disclosed in stages: that stays in the stream.
        content jsonb not null,
        reason_code text,
        reason text,
        outcome text,
        led_to text,
        search tsvector not null
      );
      create index posting_public on posting (kind, ordinal desc) where stage = 'published';
      create index posting_of_tenant on posting (posted_by, ordinal desc);
      create index posting_queue on posting (ordinal) where pending_revision is not null;
      create index posting_ends on posting (valid_until) where stage = 'published';
      create index posting_patents_end on posting (patents_until) where stage = 'published';
      create index posting_patents on posting using gin (patent_numbers) where stage = 'published';
      create index posting_search on posting using gin (search);
      create index posting_led_to on posting (led_to) where led_to is not null;

      -- Published supplies whose patents changed hands or ended: looked at once each, then struck off.
      create table posting_doubt (
        posting_id text primary key,
        raised_at timestamptz not null default now()
      );

      create table contact (
        id text primary key,
        ordinal bigint generated always as identity unique,
        stage text not null check (stage in ('requested', 'accepted', 'declined', 'concluded')),
        posting_id text not null,
        asked_of text not null,
        requested_by text not null,
        requester jsonb not null,
        message text not null,
        own_posting_id text,
        patent_numbers text[] not null,
        found_by text not null,
        requested_on date not null,
        answered_on date,
        concluded_on date,
        agreement_number text,
        outcome text,
        led_to text,
        note text
      );
      -- Belt and braces beside the process: one open request of each requester about a posting.
      create unique index contact_open on contact (posting_id, requested_by)
        where stage in ('requested', 'accepted');
      create index contact_of_posting on contact (posting_id, ordinal);
      create index contact_asked on contact (asked_of, ordinal desc);
      create index contact_led_to on contact (led_to) where led_to is not null;
      create index contact_requested on contact (requested_by, ordinal desc);

      alter table transfer add column led_by text;
      create index transfer_led_by on transfer (led_by) where led_by is not null;
    `);
  }

  async down(): Promise<void> {
    throw new Error('views are made anew from the events, not taken back');
  }
}
