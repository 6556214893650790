import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * - `entry`: what each event did to each metric, appended once; corrections are entries of their own. `id` counts up
 *   without gaps in the order of commits, so a page of entries can say how far the ledger was.
 * - `total`: the entries added up, kept in the transaction that appends them.
 * - `feed`: the totals each transaction changed, for the live stream; only the last ones are kept.
 * - `ledger_head`: one row, locked by whoever writes: writers take turns, and ids follow commits.
 * - `rebuild_run`: rebuilds of the totals and how they went. Schema `rebuild` holds the tables of one under way.
 */
export class Ledger1700000100000 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query(`
      create table entry (
        id bigint not null,
        event_id uuid not null,
        stream text not null,
        version integer not null,
        ordinal integer not null,
        metric text not null,
        rule_version integer not null,
        effective_on date not null,
        recorded_at timestamptz not null,
        patent_number text not null,
        revision integer,
        transferor_division text,
        transferee_division text,
        division text,
        patent_type text,
        ipc_section text,
        industry text,
        holder_kind text,
        grade text,
        delta smallint not null check (delta in (1, -1)),
        reverses_version integer,
        reverses_ordinal integer,
        check ((delta < 0) = (reverses_version is not null) and (delta < 0) = (reverses_ordinal is not null))
      );
      create unique index entry_once on entry (stream, version, ordinal);
      create unique index entry_reversed_once on entry (stream, reverses_version, reverses_ordinal)
        where reverses_version is not null;
      create unique index entry_page on entry (metric, id);
      create index entry_day on entry (metric, effective_on);

      create function entry_is_immutable() returns trigger language plpgsql as $$
      begin
        raise exception 'the ledger is append-only: take an entry back with an entry that reverses it';
      end $$;
      create trigger entry_is_immutable before update or delete or truncate on entry
        for each statement execute function entry_is_immutable();

      create table total (
        metric text not null,
        dimension text not null,
        grain text not null check (grain in ('all', 'year', 'month', 'day')),
        period text not null,
        value text not null,
        n bigint not null
      );
      create unique index total_key on total (metric, dimension, grain, period, value);

      create table feed (
        id bigint primary key,
        kind text not null check (kind in ('change', 'correction')),
        totals jsonb not null,
        recorded_at timestamptz not null default now()
      );

      create table ledger_head (
        only_row boolean primary key default true check (only_row),
        entry_id bigint not null,
        feed_id bigint not null,
        generation integer not null
      );
      insert into ledger_head (entry_id, feed_id, generation) values (0, 0, 1);

      create table rebuild_run (
        id uuid primary key,
        state text not null check (state in ('running', 'done', 'failed')),
        requested_by text not null,
        started_at timestamptz not null default now(),
        ended_at timestamptz,
        events bigint not null default 0,
        entries bigint not null default 0,
        report jsonb
      );
      create schema rebuild;
    `);
  }

  async down(): Promise<void> {
    throw new Error('the ledger is the proof behind every number; there is no way down');
  }
}
