import type { MigrationInterface, QueryRunner } from 'typeorm';

/** 对接成果: what banks say came of the enterprises of an edition. */
export class Outcomes1780002050000 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query(`
      create table outcome (
        edition_id text not null,
        uscc text not null,
        bank text not null,
        stage text not null,
        granted_fen bigint not null,
        drawn_fen bigint not null,
        reason_code text,
        reported_on date not null,
        primary key (edition_id, uscc, bank)
      );
    `);
  }

  async down(): Promise<void> {
    throw new Error('views are made anew from the events, not taken back');
  }
}
