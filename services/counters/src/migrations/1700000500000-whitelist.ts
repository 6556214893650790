import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Editions of the whitelist and what banks made of them are broken down by edition. */
export class Whitelist1700000500000 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query('alter table entry add column edition text');
  }

  async down(): Promise<void> {
    throw new Error('the ledger is the proof behind every number; there is no way down');
  }
}
