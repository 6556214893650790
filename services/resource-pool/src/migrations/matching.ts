import type { MigrationInterface, QueryRunner } from 'typeorm';

/** 匹配: what fits what, what is still to be matched, what was said of it, and how often words occur in the pool. */
export class Matching1780001200000 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query(`
      create table match (
        demand_id text not null,
        patent_number text not null,
        score_ppm integer not null,
        components jsonb not null,
        rule_version integer not null,
        -- Of the demand, as it was weighed.
        revision integer not null,
        computed_at timestamptz not null default now(),
        primary key (demand_id, patent_number)
      );
      create index match_best on match (demand_id, score_ppm desc, patent_number);
      create index match_of_patent on match (patent_number, score_ppm desc, demand_id);

      create table match_judgement (
        demand_id text not null,
        patent_number text not null,
        judged_by text not null,
        relevant boolean not null,
        reason text,
        judged_on date not null,
        primary key (demand_id, patent_number, judged_by)
      );

      -- A demand, or the patents of one transaction: one row whatever their number, so that imports hardly notice.
      create table match_due (
        id bigint generated always as identity primary key,
        demand_id text,
        patent_numbers text[],
        due_at timestamptz not null default now()
      );

      create table match_word (word text primary key, patents integer not null);
      create table match_corpus (
        only_one boolean primary key default true check (only_one),
        patents integer not null,
        -- Listed or amended since the words were counted.
        changed integer not null,
        counted_at timestamptz
      );
      insert into match_corpus (patents, changed) values (0, 0);

      create table match_run (
        id uuid primary key,
        state text not null check (state in ('waiting', 'scanning', 'explaining', 'done')),
        requested_by text not null,
        patents_total integer,
        patents_done integer not null default 0,
        -- The last patent, and later the last demand, that took effect: a restart goes on behind it.
        last_number text not null default '',
        demands_total integer,
        demands_done integer not null default 0,
        last_demand text not null default '',
        rule_version integer,
        created_at timestamptz not null default now(),
        started_at timestamptz,
        finished_at timestamptz
      );
      create unique index match_run_open on match_run ((true)) where state <> 'done';
      -- The best pairs of a run that is under way, by demand; the best first.
      create table match_run_best (
        run_id uuid not null references match_run on delete cascade,
        demand_id text not null,
        numbers text[] not null,
        scores integer[] not null,
        primary key (run_id, demand_id)
      );
    `);
  }

  async down(): Promise<void> {
    throw new Error('views are made anew from the events, not taken back');
  }
}
