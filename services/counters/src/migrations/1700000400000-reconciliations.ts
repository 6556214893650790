import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What each night's comparison of totals and entries found; the day is whose night it was, so that one replica runs it. */
export class Reconciliations1700000400000 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query(`
      create table reconciliation (
        day date primary key,
        begun_at timestamptz not null,
        ended_at timestamptz,
        entries bigint,
        drift jsonb
      );
    `);
  }

  async down(): Promise<void> {
    throw new Error('what was compared is part of the proof behind every number; there is no way down');
  }
}
