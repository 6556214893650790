import type { MigrationInterface, QueryRunner } from 'typeorm';

/** 差异清单: by the gazette's day and the patent's number, the newest first; ids are hashes and order nothing. */
export class DiscrepancyOrder1780004100000 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query(`
      create index discrepancy_newest on discrepancy (published_on, patent_number, id);
      drop index discrepancy_open;
      create index discrepancy_open on discrepancy (published_on, patent_number, id) where outcome is null;
      drop index discrepancy_of_import;
      create index discrepancy_of_import on discrepancy (gazette_import_id, published_on, patent_number, id);
    `);
  }

  async down(): Promise<void> {
    throw new Error('views are made anew from the events, not taken back');
  }
}
