import type { MigrationInterface, QueryRunner } from 'typeorm';

/** 分级: which scorecard gave a grade, and the batches over the pool. */
export class Grading1780001500000 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query(`
      -- 0 when somebody overrode the grade; null when it was never graded.
      alter table patent add column scorecard_version integer;

      create table grading_run (
        id text primary key,
        requested_by text not null,
        filter jsonb not null,
        -- The card and the day of the whole batch, however long it takes.
        scorecard_version integer not null,
        graded_on date not null,
        state text not null check (state in ('waiting', 'running', 'done')),
        total integer not null,
        -- The last patent that was looked at: a restart goes on behind it.
        after_number text not null default '',
        seen integer not null default 0,
        graded integer not null default 0,
        unchanged integer not null default 0,
        overridden integer not null default 0,
        created_at timestamptz not null default now(),
        started_at timestamptz,
        finished_at timestamptz
      );
      create index grading_run_open on grading_run (created_at) where state in ('waiting', 'running');
      create table grading_run_overridden (
        run_id text not null references grading_run on delete cascade,
        patent_number text not null,
        grade text not null,
        -- What the scorecard would have said.
        scorecard_grade text not null,
        primary key (run_id, patent_number)
      );
    `);
  }

  async down(): Promise<void> {
    throw new Error('views are made anew from the events, not taken back');
  }
}
