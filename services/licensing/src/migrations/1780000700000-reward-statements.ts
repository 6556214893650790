import type { MigrationInterface, QueryRunner } from 'typeorm';

/** 职务发明奖酬计算书. */
export class RewardStatements1780000700000 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query(`
      create table reward_statement (
        id text primary key,
        stated_by text not null,
        license_id text,
        stated_on date not null,
        statement jsonb not null
      );
      create index reward_statement_license on reward_statement (license_id) where license_id is not null;
    `);
  }

  async down(): Promise<void> {
    throw new Error('views are made anew from the events, not taken back');
  }
}
