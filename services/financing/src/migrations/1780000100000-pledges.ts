import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Views of pledges and of what pledgees were told. Both can be made anew from the events. */
export class Pledges1780000100000 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query(`
      create table pledge (
        id text primary key,
        stage text not null check (stage in ('filed', 'admitted', 'correcting', 'registered', 'enforced',
          'refused', 'withdrawn', 'cancelled', 'revoked')),
        filed_by text not null,
        pledgee_tenant text,
        -- Whoever is a party: the filer's and the pledgee's tenant, and the credit codes of both sides.
        tenants text[] not null,
        kind text not null check (kind in ('ordinary', 'maximum_amount')),
        -- What is still pledged.
        patent_numbers text[] not null,
        -- Normalized names, to find by.
        pledgors text[] not null,
        pledgee text not null,
        secured_fen bigint not null,
        debt_until date not null,
        filed_on date not null,
        review_due_on date not null,
        reminded text check (reminded in ('soon', 'late')),
        registered_on date,
        closed_on date,
        certificate_number text collate "C",
        fixed_fen bigint,
        enforcement jsonb,
        loan_id text,
        cause text,
        reason text,
        false_undertaking boolean not null default false,
        reasons jsonb not null default '[]',
        defects jsonb not null default '[]',
        qualifications text[] not null default '{}',
        terms jsonb not null,
        collateral jsonb not null,
        papers jsonb not null
      );
      -- Belt and braces beside the lock under which a number is taken.
      create unique index pledge_certificate_number on pledge (certificate_number);
      create index pledge_queue on pledge (stage, id);
      create index pledge_tenants on pledge using gin (tenants);
      create index pledge_patents on pledge using gin (patent_numbers);
      create index pledge_pledgors on pledge using gin (pledgors);
      create index pledge_pledgee on pledge (pledgee, id);
      create index pledge_review_due on pledge (review_due_on) where stage in ('filed', 'admitted');

      create table pledge_notice (
        pledge_id text not null,
        because_of text not null,
        patent_number text not null,
        cause text not null,
        message text not null,
        effective_on date not null,
        position bigint generated always as identity,
        primary key (pledge_id, because_of, patent_number)
      );
    `);
  }

  async down(): Promise<void> {
    throw new Error('views are made anew from the events, not taken back');
  }
}
