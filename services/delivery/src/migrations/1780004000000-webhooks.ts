import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Webhooks: who wants what, what is due to whom, and every attempt. */
export class Webhooks1780004000000 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query(`
      create table webhook_endpoint (
        id text primary key,
        tenant text not null,
        role text not null,
        url text not null,
        event_types text[] not null,
        description text not null,
        state text not null check (state in ('active', 'disabled', 'removed')),
        cause text,
        registered_at timestamptz not null,
        state_at timestamptz not null,
        -- Since when every attempt has failed; null while the last one succeeded.
        failing_since timestamptz,
        -- One process at a time sends to it: which, and until when it is believed to be alive.
        lease_id uuid,
        leased_until timestamptz,
        served_at timestamptz
      );
      create index webhook_endpoint_tenant on webhook_endpoint (tenant) where state <> 'removed';

      -- Signing secrets, encrypted; no fact and in no event. Null: valid until it is replaced.
      create table webhook_secret (
        id bigint generated always as identity primary key,
        -- Its endpoint's row is projected after it, in the same transaction.
        endpoint_id text not null references webhook_endpoint (id) deferrable initially deferred,
        sealed text not null,
        ends_at timestamptz
      );
      create index webhook_secret_endpoint on webhook_secret (endpoint_id);

      -- Whose case a stream is, by part: later facts of it name nobody any more.
      create table webhook_party (
        stream text not null,
        part text not null,
        tenants text[] not null,
        primary key (stream, part)
      );

      -- Products of banks on offer: they decide which rows of the whitelist a bank has.
      create table webhook_product (
        bank text not null,
        code text not null,
        regions text[] not null,
        size_classes text[] not null,
        qualifications text[] not null,
        primary key (bank, code)
      );

      -- A fact that some endpoint may have, as it is sent.
      create table webhook_message (
        position bigint generated always as identity primary key,
        -- The fact's event id: the webhook-id of every attempt, to everybody, also when it is asked for again.
        id text not null,
        event_type text not null,
        body text not null,
        -- Who may have it.
        tenants text[] not null,
        is_public boolean not null,
        fact_at timestamptz not null
      );
      create unique index webhook_message_id on webhook_message (id);
      create index webhook_message_fact_at on webhook_message (fact_at);

      create table webhook_delivery (
        position bigint generated always as identity primary key,
        id uuid not null default gen_random_uuid(),
        endpoint_id text not null references webhook_endpoint (id),
        message_id text not null references webhook_message (id),
        event_type text not null,
        is_replay boolean not null,
        state text not null check (state in ('due', 'delivered', 'given_up')),
        attempts integer not null default 0,
        -- When it is sent next; null when nothing is due.
        next_at timestamptz,
        fact_at timestamptz not null,
        created_at timestamptz not null,
        settled_at timestamptz,
        delay_ms bigint,
        last_status integer,
        last_failure text
      );
      create unique index webhook_delivery_id on webhook_delivery (id);
      create unique index webhook_delivery_once on webhook_delivery (endpoint_id, message_id) where not is_replay;
      create unique index webhook_delivery_replay on webhook_delivery (endpoint_id, message_id)
        where is_replay and state = 'due';
      create index webhook_delivery_due on webhook_delivery (endpoint_id, position) where next_at is not null;
      create index webhook_delivery_log on webhook_delivery (endpoint_id, position desc);
      create index webhook_delivery_message on webhook_delivery (message_id);
      create index webhook_delivery_settled on webhook_delivery (settled_at);

      create table webhook_attempt (
        delivery_id uuid not null references webhook_delivery (id) on delete cascade,
        number integer not null,
        sent_at timestamptz not null,
        duration_ms integer not null,
        status integer,
        failure text not null,
        -- The first of the receiver's answer.
        answer text not null,
        primary key (delivery_id, number)
      );
    `);
  }

  async down(run: QueryRunner): Promise<void> {
    await run.query(
      `drop table webhook_attempt, webhook_delivery, webhook_message, webhook_product, webhook_party, webhook_secret,
         webhook_endpoint`,
    );
  }
}
