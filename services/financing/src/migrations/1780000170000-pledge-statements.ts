import type { MigrationInterface, QueryRunner } from 'typeorm';

/** 提交机构的陈述; of what was filed before nothing is kept. */
export class PledgeStatements1780000170000 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query(`alter table pledge add column stated jsonb not null default '{}'`);
  }

  async down(): Promise<void> {
    throw new Error('views are made anew from the events, not taken back');
  }
}
