import type { MigrationInterface, QueryRunner } from 'typeorm';

/** 公报: imports of another kind, and what of them disagrees with the pool. */
export class Gazette1780001600000 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query(`
      alter table import add column kind text not null default 'patents' check (kind in ('patents', 'gazette'));
      -- Rows of a gazette by what became of them; together they are all rows behind its header.
      alter table import add column outcomes jsonb not null default '{}';

      create table discrepancy (
        id text primary key,
        patent_number text not null,
        kind text not null,
        code text not null,
        published_on date not null,
        gazette_says text not null,
        pool_says text not null,
        gazette_import_id text not null,
        found_on date not null,
        outcome text check (outcome in ('gazette_taken', 'pool_kept', 'not_ours')),
        reason text,
        settled_by text,
        settled_on date
      );
      create index discrepancy_open on discrepancy (id) where outcome is null;
      create index discrepancy_of_patent on discrepancy (patent_number);
      create index discrepancy_of_import on discrepancy (gazette_import_id, id);
    `);
  }

  async down(): Promise<void> {
    throw new Error('views are made anew from the events, not taken back');
  }
}
