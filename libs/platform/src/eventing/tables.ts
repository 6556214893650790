import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The tables of the engine, the same in every service's database.
 *
 * - `event`: every fact of this service, appended once, never changed (a trigger says no).
 * - `event_unpublished`: positions the relay has still to publish. State per row, because a cursor over `position`
 *   skips rows that commit late. A row of its own, because updating the wide event row would write it twice.
 * - `idempotency`: answers to commands, by tenant, operation and the caller's key; `json`, for `jsonb` would change the
 *   order of their fields, and a repeat must get the same bytes.
 * - `consumer_progress`, `consumer_inbox`: what of each partition has taken effect here.
 * - `dead_letter`: events that cannot take effect, and the later events of their stream that wait behind them.
 */
export class EngineTables1700000000000 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query(`
      create table event (
        position bigint generated always as identity primary key,
        id uuid not null unique default uuidv7(),
        stream text not null,
        version integer not null check (version > 0),
        type text not null,
        data jsonb not null,
        meta jsonb not null,
        recorded_at timestamptz not null default clock_timestamp(),
        constraint event_stream_version unique (stream, version)
      );
      create table event_unpublished (position bigint primary key);

      create function event_is_immutable() returns trigger language plpgsql as $$
      begin
        raise exception 'events are facts: they are appended, never changed or removed';
      end $$;
      create trigger event_is_immutable before update or delete or truncate on event
        for each statement execute function event_is_immutable();

      create table idempotency (
        tenant text not null,
        operation text not null,
        key text not null,
        request_hash text not null,
        status integer not null,
        body json not null,
        recorded_at timestamptz not null default now(),
        constraint idempotency_key primary key (tenant, operation, key)
      );
      create index idempotency_recorded_at on idempotency (recorded_at);

      create table consumer_progress (
        topic text not null,
        partition integer not null,
        next_offset bigint not null,
        last_event_id uuid not null,
        primary key (topic, partition)
      );
      create table consumer_inbox (event_id uuid primary key);
      create table dead_letter (
        id bigint generated always as identity primary key,
        topic text not null,
        partition integer not null,
        record_offset bigint not null,
        stream text not null,
        headers jsonb not null,
        body text not null,
        state text not null check (state in ('poison', 'waiting', 'replayed', 'discarded')),
        error text,
        parked_at timestamptz not null default now(),
        settled_at timestamptz,
        settled_by text,
        unique (topic, partition, record_offset)
      );
      create index dead_letter_open on dead_letter (stream, id) where state in ('poison', 'waiting');
    `);
  }

  async down(): Promise<void> {
    throw new Error('the event tables are the audit trail; there is no way down');
  }
}
