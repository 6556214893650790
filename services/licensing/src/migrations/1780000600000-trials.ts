import type { MigrationInterface, QueryRunner } from 'typeorm';

/** 先使用后付费. */
export class Trials1780000600000 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query(`
      create table trial (
        id text primary key,
        stage text not null check (stage in ('running', 'due', 'defaulted', 'returned', 'settled')),
        started_by text not null,
        licensee text not null,
        licensee_uscc text,
        schedule_kind text not null,
        trial_from date not null,
        trial_until date not null,
        patent_numbers text[] not null,
        agreed_fen bigint not null,
        paid_fen bigint not null,
        paid_out_fen bigint not null,
        owed_fen bigint not null,
        not_due_fen bigint not null,
        waived_fen bigint not null,
        next_payment_on date,
        next_clock_on date,
        returned_on date,
        reason text,
        sums jsonb not null,
        guarantees jsonb not null,
        reports jsonb not null,
        -- The books balance to the fen, or nothing is written.
        constraint trial_books
          check (agreed_fen = paid_fen + paid_out_fen + owed_fen + not_due_fen + waived_fen)
      );
      create index trial_clock on trial (next_clock_on, id) where next_clock_on is not null;
      create index trial_started_by on trial (started_by, id);
      create index trial_licensee on trial (licensee_uscc, id);
    `);
  }

  async down(): Promise<void> {
    throw new Error('views are made anew from the events, not taken back');
  }
}
