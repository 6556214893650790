import type { MigrationInterface, QueryRunner } from 'typeorm';

/** 数据知识产权: the register, its listing on the exchanges, and the objections to it. */
export class DataIp1780001900000 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query(`
      create table data_ip (
        id text primary key,
        ordinal bigint generated always as identity unique,
        stage text not null
          check (stage in ('filed', 'correction', 'announced', 'registered', 'refused', 'ended')),
        filed_by text not null,
        name text not null,
        industry_code text not null,
        source text not null,
        division_code text not null,
        holders jsonb not null,
        content jsonb not null,
        deposit_sha256 text not null,
        filed_on date not null,
        -- Since when it waits for the formal review.
        review_since date not null,
        defects text[] not null default '{}',
        correction_due_on date,
        notice_until date,
        -- 登记证号.
        number text,
        registered_on date,
        valid_until date,
        listing text not null default 'none' check (listing in ('none', 'listed', 'suspended', 'ended')),
        listing_revision integer not null default 0,
        -- 变更申请 that waits for the office.
        change jsonb,
        change_since date,
        ended_on date,
        cause text,
        reason text,
        search tsvector not null
      );
      -- Belt and braces beside the lock under which numbers are given.
      create unique index data_ip_number on data_ip (number);
      -- Likewise: the same data is registered once.
      create unique index data_ip_deposit on data_ip (deposit_sha256) where stage not in ('refused', 'ended');
      create index data_ip_public on data_ip (ordinal desc) where stage in ('announced', 'registered');
      create index data_ip_of_tenant on data_ip (filed_by, ordinal desc);
      create index data_ip_review on data_ip (review_since, id) where stage = 'filed';
      create index data_ip_change on data_ip (change_since, id) where change_since is not null;
      create index data_ip_correction_due on data_ip (correction_due_on) where stage = 'correction';
      create index data_ip_notice_until on data_ip (notice_until) where stage = 'announced';
      create index data_ip_valid_until on data_ip (valid_until) where stage = 'registered';
      create index data_ip_search on data_ip using gin (search);

      create table data_ip_objection (
        data_ip_id text not null references data_ip,
        id text not null,
        ordinal bigint generated always as identity unique,
        objector jsonb not null,
        grounds text not null,
        evidence jsonb not null,
        filed_by text not null,
        filed_on date not null,
        decision text check (decision in ('upheld', 'dismissed')),
        reason text,
        decided_on date,
        primary key (data_ip_id, id)
      );
      create index data_ip_objection_open on data_ip_objection (filed_on, data_ip_id) where decision is null;
      create index data_ip_objection_of_tenant on data_ip_objection (filed_by, ordinal desc);
    `);
  }

  async down(): Promise<void> {
    throw new Error('views are made anew from the events, not taken back');
  }
}
