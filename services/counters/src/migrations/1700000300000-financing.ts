import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * - Pledges, loans and compensation are broken down by the borrower's division, bank, qualification, product, grade and
 *   fund; they come from their topic, which is read from its first event on.
 * - `borrower` is there to count distinct ones by. It is no dimension: no total and no list of entries tells it.
 */
export class Financing1700000300000 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query(`
      alter table entry
        add column borrower_division text,
        add column bank text,
        add column qualification text,
        add column loan_product text,
        add column loan_grade text,
        add column fund text,
        add column borrower text;
    `);
  }

  async down(): Promise<void> {
    throw new Error('the ledger is the proof behind every number; there is no way down');
  }
}
