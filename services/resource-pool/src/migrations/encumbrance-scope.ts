import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * 许可范围: licenses meet by term, territory and mode, so that two exclusive or sole ones may lie on one patent. What the
 * index still holds apart are kinds of which there is never a second one.
 */
export class EncumbranceScope1780000002000 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query(`
      alter table encumbrance add column scope jsonb;

      drop index encumbrance_exclusive;
      create unique index encumbrance_exclusive on encumbrance (patent_number, kind)
        where state in ('claimed', 'confirmed') and kind in ('transfer', 'pledge', 'open_license');

      -- Licenses that outlive the open license they came from; their claims end with their term.
      create index encumbrance_survivors on encumbrance ((scope->>'until'))
        where state = 'confirmed' and kind = 'ordinary_license' and case_ref like 'open_license-%';
    `);
  }

  async down(): Promise<void> {
    throw new Error('views are made anew from the events, not taken back');
  }
}
