import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Webhooks are broken down by who receives. */
export class Webhooks1700000900000 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query('alter table entry add column receiver_role text');
  }

  async down(): Promise<void> {
    throw new Error('the ledger is the proof behind every number; there is no way down');
  }
}
