import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What was obtained by one acceptance of an open license stands on record once, whatever number its contract was given. */
export class LicenseAcceptance1780000800000 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query(`
      create unique index license_acceptance on license ((terms->>'acceptanceId'))
        where stage in ('filed', 'admitted', 'recorded', 'ended');
    `);
  }

  async down(): Promise<void> {
    throw new Error('views are made anew from the events, not taken back');
  }
}
