import type { MigrationInterface, QueryRunner } from 'typeorm';
import type { TopicSpec } from './kafka-topics';
import { prepared, type Tx } from './transaction';

/** Tombstones are kept so long for readers that were away (milliseconds): 90 days. */
export const tombstoneKeptMs = 90 * 86_400_000;
/** What was taken back is gone from the brokers' disks within this time (milliseconds): a day. */
export const forgottenWithinMs = 86_400_000;

/** A topic that tells what stands, by key, and not what happened. One partition: a reader has it whole and in order. */
export function stateTopic(name: string): TopicSpec {
  return {
    name,
    partitions: 1,
    config: {
      'cleanup.policy': 'compact',
      'delete.retention.ms': `${tombstoneKeptMs}`,
      'max.compaction.lag.ms': `${forgottenWithinMs}`,
      'segment.ms': `${forgottenWithinMs}`,
      'message.timestamp.type': 'LogAppendTime',
      'max.message.bytes': '1048576',
    },
  };
}

/**
 * What every state topic of this service should hold, and what it holds. `version` is drawn anew with every change,
 * `published_version` is the one the brokers acknowledged last: while they differ there is something to publish, also when
 * a value was changed and changed back between a batch and its acknowledgement. A row without a value is a tombstone to be
 * published; then it goes. List the migration in a service that keeps such topics.
 */
export class StateTopics1700000100000 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query(`
      create sequence topic_state_version;
      create table topic_state (
        topic text not null,
        key text not null,
        value text,
        version bigint not null default nextval('topic_state_version'),
        published_version bigint not null default 0,
        primary key (topic, key)
      );
      create index topic_state_unpublished on topic_state (version) where version <> published_version;
    `);
  }

  async down(): Promise<void> {
    throw new Error('what a topic holds is not forgotten while the topic exists');
  }
}

/** What a key should hold: a JSON text, or `null` for nothing. */
export interface KeptEntry {
  readonly key: string;
  readonly value: string | null;
}

/**
 * Says in this transaction what keys of a topic hold from its commit on; keys not named stay as they are. The publisher
 * brings the topic there. Saying the same again changes nothing.
 */
export async function keepState(tx: Tx, topic: string, entries: readonly KeptEntry[]): Promise<void> {
  if (entries.length === 0) return;
  await prepared(
    tx,
    'keep-topic-state',
    `insert into topic_state (topic, key, value)
     select $1, key, value from unnest($2::text[], $3::text[]) as said (key, value)
     where value is not null or exists (select from topic_state s where s.topic = $1 and s.key = said.key)
     on conflict (topic, key) do update set value = excluded.value, version = excluded.version
       where topic_state.value is distinct from excluded.value`,
    [topic, entries.map(({ key }) => key), entries.map(({ value }) => value)],
  );
}

/** Keys of a topic that hold something. */
export async function keptKeys(tx: Tx, topic: string): Promise<string[]> {
  const rows = await prepared<{ key: string }>(
    tx,
    'kept-topic-keys',
    'select key from topic_state where topic = $1 and value is not null',
    [topic],
  );
  return rows.map(({ key }) => key);
}

/** How much of a topic is still to be published, and how many keys hold something. */
export async function topicStanding(tx: Tx, topic: string): Promise<{ keys: number; waiting: number }> {
  const rows = await prepared<{ keys: number; waiting: number }>(
    tx,
    'topic-standing',
    `select count(value)::int as keys, (count(*) filter (where version <> published_version))::int as waiting
     from topic_state where topic = $1`,
    [topic],
  );
  return rows[0]!;
}
