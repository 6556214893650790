import type { MigrationInterface, QueryRunner } from 'typeorm';

/** 一月一链路演: interests declared at them, and what came of these. */
export class Roadshows1780000850000 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query(`
      create table roadshow (
        id text primary key,
        organized_by text not null,
        title text not null,
        chain text not null,
        held_on date not null,
        enterprises jsonb not null,
        enterprise_codes text[] not null,
        announced_on date not null
      );
      create index roadshow_enterprises on roadshow using gin (enterprise_codes);
      create index roadshow_chain on roadshow (chain, held_on);
      create table roadshow_interest (
        roadshow_id text not null references roadshow,
        id text not null,
        declared_by text not null,
        kind text not null check (kind in ('loan', 'equity', 'linked')),
        enterprise text not null,
        amount_fen bigint not null check (amount_fen > 0),
        declared_on date not null,
        primary key (roadshow_id, id)
      );
      create table roadshow_outcome (
        roadshow_id text not null,
        interest_id text not null,
        outcome text not null,
        amount_fen bigint not null check (amount_fen > 0),
        linked_on date not null,
        primary key (roadshow_id, outcome),
        foreign key (roadshow_id, interest_id) references roadshow_interest
      );
    `);
  }

  async down(): Promise<void> {
    throw new Error('views are made anew from the events, not taken back');
  }
}
