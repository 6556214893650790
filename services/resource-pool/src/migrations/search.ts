import { fromMessageJson, pool, type JsonValue } from '@ipflow/contracts';
import type { LegalStatus } from '@ipflow/kernel';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { maskOf } from '../search/facets';
import { searchRowOf } from '../search/search.view';

/** Patents that are read and written at once where there are some already. */
const batchRowsMax = 2_000;

/**
 * 检索: the words of each listed patent and what it is counted by, in a row so narrow that a million of them can be counted
 * through in one pass; saved searches and what they found.
 */
export class Search1780001100000 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query(`
      create table patent_words (
        number text primary key,
        -- See search/facets.ts.
        facets bigint not null,
        -- The day its term has run out.
        expires_on date,
        filed_on date not null default '0001-01-01',
        -- The transaction that listed it: what a saved search has not seen yet.
        listed_tx bigint not null default pg_current_xact_id()::text::bigint,
        -- Words of title, abstract and holders, 'h:' and a holder's whole name, 'c:' and a class.
        words tsvector not null,
        -- Many words lie beside the row, so that counting does not read them. PostgreSQL moves values out of rows over 2 kB
        -- only: these blanks make such rows long, and are squeezed to nothing.
        pad text generated always as (case when length(words) > 24 then repeat(' ', 1960) end) stored
      ) with (toast_tuple_target = 128, fillfactor = 95);
      alter table patent_words alter column words set storage external;

      drop index patent_search;
      -- Holders are found by their lexemes.
      drop index patent_holders;
      alter table patent drop column search;

      create index patent_words_words on patent_words using gin (words);
      create index patent_words_listed on patent_words (listed_tx);

      create table saved_search (
        id uuid primary key,
        tenant text not null,
        actor text not null,
        name text not null,
        query jsonb not null,
        -- Listings of transactions before this one have been looked at.
        looked_until bigint not null,
        created_at timestamptz not null default now()
      );
      create index saved_search_of on saved_search (tenant, actor, created_at);
      create table saved_search_hit (
        search_id uuid not null references saved_search on delete cascade,
        number text not null,
        found_at timestamptz not null default now(),
        seen boolean not null default false,
        primary key (search_id, number)
      );
      create index saved_search_unseen on saved_search_hit (search_id) where not seen;
    `);
    await fill(run);
  }

  async down(): Promise<void> {
    throw new Error('views are made anew from the events, not taken back');
  }
}

/** Patents that were listed before there was a search. */
async function fill(run: QueryRunner): Promise<void> {
  for (let after = ''; ;) {
    const known: { number: string; facts: JsonValue; status: LegalStatus; encumbered: boolean }[] =
      await run.query(
        `select number, facts, legal_status as status, exists (select 1 from encumbrance e
         where e.patent_number = p.number and e.state in ('claimed', 'confirmed')) as encumbered
       from patent p where state = 'listed' and number > $1 order by number limit $2`,
        [after, batchRowsMax],
      );
    if (known.length === 0) return;
    const rows = known.map(({ number, facts, status, encumbered }) => {
      const row = searchRowOf(number, fromMessageJson(pool.PatentFactsSchema, facts), status);
      const bits = BigInt(row.facets) | (encumbered ? maskOf('encumbered') : 0n);
      return { ...row, facets: bits.toString() };
    });
    await run.query(
      `insert into patent_words (number, facets, expires_on, filed_on, words)
       select number, facets, expires_on, filed_on, array_to_tsvector(string_to_array(words, E'\\t'))
       from jsonb_to_recordset($1::jsonb)
         as row (number text, facets bigint, expires_on date, filed_on date, words text)`,
      [JSON.stringify(rows)],
    );
    after = rows.at(-1)!.number;
  }
}
