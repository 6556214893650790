import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Which pledges a mark or an indication lies under is looked up with every filing. */
export class PledgedThings1780000150000 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query(`
      create index pledge_collateral on pledge using gin (collateral jsonb_path_ops)
        where stage in ('filed', 'admitted', 'correcting', 'registered', 'enforced');
    `);
  }

  async down(): Promise<void> {
    throw new Error('views are made anew from the events, not taken back');
  }
}
