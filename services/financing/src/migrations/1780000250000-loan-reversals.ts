import type { MigrationInterface, QueryRunner } from 'typeorm';

/** 贷款冲正: what a reversal takes of a loan, and why; no loan made before was reversed. */
export class LoanReversals1780000250000 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query(`
      alter table loan
        add column reversed_fen bigint not null default 0,
        add column reversal_reason text,
        drop constraint loan_stage_check,
        add constraint loan_stage_check check (stage in ('running', 'settled', 'written_off', 'reversed')),
        drop constraint loan_books,
        -- The books balance to the fen, or nothing is written.
        add constraint loan_books check (
          repaid_fen >= 0 and written_off_fen >= 0 and outstanding_fen >= 0 and recovered_fen >= 0 and reversed_fen >= 0
          and repaid_fen + written_off_fen + outstanding_fen + reversed_fen = principal_fen
          and repaid_fen + recovered_fen <= principal_fen),
        add constraint loan_reversed check ((stage = 'reversed') = (reversal_reason is not null));
    `);
  }

  async down(): Promise<void> {
    throw new Error('views are made anew from the events, not taken back');
  }
}
