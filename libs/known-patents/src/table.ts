import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What licensing knows of the pool's patents. Made anew by reading the pool's topic from the start. */
export class KnownPatents1780000000000 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query(`
      create table known_patent (
        number text primary key,
        patent jsonb not null
      );
    `);
  }

  async down(): Promise<void> {
    throw new Error('what is known of patents is read anew, not taken back');
  }
}
