import type { MigrationInterface, QueryRunner } from 'typeorm';

/** 导入排队: an import that goes on after the platform failed at it takes its place behind those that wait, and keeps its day. */
export class ImportQueue1780004200000 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query(`
      alter table import add column queued_at timestamptz not null default now();
      update import set queued_at = created_at;
      drop index import_open;
      create index import_open on import (queued_at) where state in ('waiting', 'running');
    `);
  }

  async down(): Promise<void> {
    throw new Error('views are made anew from the events, not taken back');
  }
}
