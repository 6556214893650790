import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * 匹配: demands are understood by what patents say beside and in place of their words. What was counted before is not enough
 * for that: the words are read anew with the next thing to do, and a run weighs every open demand by the new rule.
 */
export class Concepts1780003000000 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query(`
      drop table match_word;
      -- Words of patents and demands, a text each, separated by spaces; so many to a row, from the first one's place on.
      create table match_sample (
        kind text not null check (kind in ('patent', 'demand')),
        first integer not null,
        texts text[] not null,
        primary key (kind, first)
      );
      -- What each open demand asks for, see matching/concepts.ts.
      create table match_demand (
        demand_id text primary key,
        revision integer not null,
        concepts jsonb not null,
        -- Milliseconds of match_corpus.counted_at: which count of the words they rest on.
        counted_at bigint not null,
        rule_version integer not null
      );
      update match_corpus set counted_at = null;
      insert into match_run (id, state, requested_by)
        select gen_random_uuid(), 'waiting', 'system:matching'
        where exists (select 1 from posting where kind = 'demand' and stage = 'published')
        on conflict do nothing;
    `);
  }

  async down(): Promise<void> {
    throw new Error('views are made anew from the events, not taken back');
  }
}
