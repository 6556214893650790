import type { MigrationInterface, QueryRunner } from 'typeorm';

/** 供需对接活动: what is announced, who is invited, who meets whom, and which contracts came of it. */
export class Matchmaking1780001300000 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query(`
      create table matchmaking (
        id text primary key,
        stage text not null check (stage in ('announced', 'cancelled')),
        organized_by text not null,
        name text not null,
        division_codes text[] not null,
        classes text[] not null,
        industry_code text,
        held_on date not null,
        place text not null,
        agenda jsonb not null,
        announced_on date not null,
        reason text
      );
      create index matchmaking_days on matchmaking (held_on, id);
      create index matchmaking_organizer on matchmaking (organized_by, id);

      create table matchmaking_invitation (
        matchmaking_id text not null references matchmaking,
        posting_id text not null,
        kind text not null check (kind in ('supply', 'demand')),
        posted_by text not null,
        invited_on date not null,
        -- Null until answered.
        attends boolean,
        primary key (matchmaking_id, posting_id)
      );
      create index matchmaking_invited on matchmaking_invitation (posted_by, matchmaking_id);

      create table matchmaking_meeting (
        matchmaking_id text not null references matchmaking,
        id text not null,
        supply_id text not null,
        demand_id text not null,
        starts_at timestamptz not null,
        table_number integer not null,
        outcome text check (outcome in ('agreed', 'follow_up', 'none')),
        note text,
        primary key (matchmaking_id, id),
        -- Belt and braces beside the decider, which knows how long a meeting lasts.
        constraint matchmaking_table unique (matchmaking_id, table_number, starts_at) deferrable initially deferred
      );

      create table matchmaking_contract (
        matchmaking_id text not null,
        meeting_id text not null,
        led_to text not null,
        linked_on date not null,
        primary key (matchmaking_id, led_to),
        foreign key (matchmaking_id, meeting_id) references matchmaking_meeting (matchmaking_id, id)
      );
      create index matchmaking_led_to on matchmaking_contract (led_to);
    `);
  }

  async down(): Promise<void> {
    throw new Error('views are made anew from the events, not taken back');
  }
}
