import type { MigrationInterface, QueryRunner } from 'typeorm';

/** 国密摘要: what an edition's rows say by SM3, where it is signed with SM2. */
export class Sm3Hashes1780002160000 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query('alter table edition add column content_hash_sm3 text');
  }

  async down(): Promise<void> {
    throw new Error('views are made anew from the events, not taken back');
  }
}
