import type { MigrationInterface, QueryRunner } from 'typeorm';

/** 一点发布、全网通达: partners, what they shall have, what they have, and what they sent in. */
export class Syndication1780003000000 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query(`
      create table partner (
        id text primary key,
        name text not null,
        kind text not null check (kind in ('platform', 'exchange')),
        url text not null,
        mapping text not null,
        listing_kinds text[] not null,
        tenant text,
        is_active boolean not null,
        -- Counts its settings: a backfill under way for an older one stops.
        setting integer not null,
        -- Backfill goes on behind this publication; null when it is done.
        backfill_after text
      );
      create unique index partner_tenant on partner (tenant) where tenant is not null;

      -- Shared secrets, encrypted; no fact and in no event.
      create table partner_secret (
        partner_id text primary key,
        sealed text not null
      );

      create table publication (
        id text primary key,
        kind text not null,
        listing_id text not null,
        -- Version of the last fact that took effect, in the listing's own stream.
        source_version integer not null,
        known jsonb not null,
        is_shown boolean not null,
        fact_at timestamptz not null,
        -- What tells two listings for the same; null when nothing does.
        fingerprint text,
        -- Of the last dispatch; 0 before the first.
        revision integer not null default 0,
        is_retraction boolean not null default false,
        dispatched_at timestamptz
      );
      create index publication_kind on publication (kind, id);
      create index publication_fingerprint on publication (fingerprint) where is_shown;

      create table syndication_target (
        publication_id text not null references publication (id),
        partner_id text not null,
        kind text not null,
        revision integer not null,
        is_retraction boolean not null,
        state text not null check (state in ('due', 'received', 'undelivered')),
        -- From when its delay counts.
        since timestamptz not null,
        attempts integer not null default 0,
        -- When it is sent next; null when nothing is due.
        next_at timestamptz,
        leased_until timestamptz,
        lease_id uuid,
        received_revision integer,
        received_at timestamptz,
        receipt text,
        delay_ms bigint,
        last_failure text,
        primary key (publication_id, partner_id)
      );
      create index syndication_due on syndication_target (partner_id, next_at) where next_at is not null;

      create table inbound_listing (
        id text primary key,
        -- In the order they first came: of those that say the same, the first is shown.
        ordinal bigint generated always as identity unique,
        partner_id text not null,
        external_id text not null,
        revision integer not null,
        kind text not null check (kind in ('supply', 'demand')),
        title text not null,
        division_code text,
        valid_until date not null,
        is_withdrawn boolean not null,
        fingerprint text not null,
        content jsonb not null
      );
      create index inbound_partner on inbound_listing (partner_id, ordinal desc);
      create index inbound_fingerprint on inbound_listing (fingerprint, ordinal) where not is_withdrawn;
    `);
  }

  async down(): Promise<void> {
    throw new Error('views are made anew from the events, and secrets from nothing: there is no way down');
  }
}
