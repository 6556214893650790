import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Licenses are found by the 市州 of their patents, which their snapshots say: those of the first holders. */
export class LicenseDivisions1780000900000 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query(`
      create index license_divisions on license
        using gin (jsonb_path_query_array(patents, '$[*].divisionCode') jsonb_path_ops);
    `);
  }

  async down(): Promise<void> {
    throw new Error('views are made anew from the events, not taken back');
  }
}
