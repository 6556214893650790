import type { MigrationInterface, QueryRunner } from 'typeorm';

/** 专利池, and what was divided under it. */
export class PatentPools1780000500000 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query(`
      create table patent_pool (
        id text primary key,
        stage text not null check (stage in ('formed', 'dissolved')),
        administered_by text not null,
        name text not null,
        patent_numbers text[] not null,
        members jsonb not null,
        fee jsonb not null,
        patents jsonb not null,
        formed_on date not null,
        changed_on date,
        dissolved_on date,
        reason text
      );
      create index patent_pool_patents on patent_pool using gin (patent_numbers);
      create table patent_pool_fee (
        patent_pool_id text not null references patent_pool,
        payment_reference text not null,
        license_id text not null,
        received_fen bigint not null check (received_fen > 0),
        divided_on date not null,
        primary key (patent_pool_id, payment_reference)
      );
      create index patent_pool_fee_latest on patent_pool_fee (patent_pool_id, divided_on desc);
      create table patent_pool_share (
        patent_pool_id text not null,
        payment_reference text not null,
        ordinal integer not null,
        member text not null,
        amount_fen bigint not null check (amount_fen >= 0),
        primary key (patent_pool_id, payment_reference, ordinal),
        foreign key (patent_pool_id, payment_reference) references patent_pool_fee
      );
    `);
  }

  async down(): Promise<void> {
    throw new Error('views are made anew from the events, not taken back');
  }
}
