import type { MigrationInterface, QueryRunner } from 'typeorm';

/** 国密签名: the second signature of an edition, where one is asked for. */
export class Sm2Signatures1780002150000 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query('alter table edition add column sm2_signature text');
  }

  async down(): Promise<void> {
    throw new Error('views are made anew from the events, not taken back');
  }
}
