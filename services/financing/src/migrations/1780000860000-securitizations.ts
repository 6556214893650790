import type { MigrationInterface, QueryRunner } from 'typeorm';

/** 证券化资产池 and their assets; an asset is held by one pool at a time. */
export class Securitizations1780000860000 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query(`
      create table securitization (
        id text primary key,
        stage text not null check (stage in ('formed', 'dissolved')),
        name text not null,
        originated_by text not null,
        cut_off_on date not null,
        total_fen bigint not null check (total_fen > 0),
        assets integer not null,
        formed_on date not null,
        dissolved_on date,
        reason text
      );
      create table securitized_asset (
        securitization_id text not null references securitization,
        asset_ref text not null,
        kind text not null check (kind in ('license_fee', 'pledge_loan')),
        obligor text not null,
        balance_fen bigint not null check (balance_fen > 0),
        due_on date not null,
        is_held boolean not null,
        primary key (securitization_id, asset_ref)
      );
      create unique index securitized_asset_once on securitized_asset (asset_ref) where is_held;
    `);
  }

  async down(): Promise<void> {
    throw new Error('views are made anew from the events, not taken back');
  }
}
