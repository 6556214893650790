import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The reach of publications is broken down by kind of listing and by partner. */
export class Syndication1700000600000 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query('alter table entry add column listing_kind text, add column partner text');
  }

  async down(): Promise<void> {
    throw new Error('the ledger is the proof behind every number; there is no way down');
  }
}
