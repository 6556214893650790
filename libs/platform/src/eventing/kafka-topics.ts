import { KafkaJSProtocolError, type Admin, type ITopicMetadata } from 'kafkajs';
import { setTimeout as delay } from 'node:timers/promises';

/** A topic as code. */
export interface TopicSpec {
  readonly name: string;
  readonly partitions: number;
  /** Topic settings, e.g. `retention.ms: "-1"`. */
  readonly config: Readonly<Record<string, string>>;
}

/** How long a broker may take to hear of a new topic, and how often it is asked, in milliseconds. */
const topicKnownMs = 10_000;
const topicAskMs = 50;
/** What a broker says of a topic that was made a moment ago. */
const notKnownYet: ReadonlySet<string> = new Set(['UNKNOWN_TOPIC_OR_PARTITION', 'LEADER_NOT_AVAILABLE']);

/**
 * Creates the topics that are missing, and waits until they can be used.
 * @throws when a topic exists with another number of partitions: keys would move and lose their order
 */
export async function ensureTopics(admin: Admin, specs: readonly TopicSpec[]): Promise<void> {
  await admin.createTopics({
    // Its own wait gives up when a broker has not heard of the new topic yet.
    waitForLeaders: false,
    topics: specs.map(({ name, partitions, config }) => ({
      topic: name,
      numPartitions: partitions,
      configEntries: Object.entries(config).map(([key, value]) => ({ name: key, value })),
    })),
  });
  const found = await knownTopics(
    admin,
    specs.map(({ name }) => name),
  );
  for (const { name, partitions } of specs) {
    const count = found.find((topic) => topic.name === name)?.partitions.length ?? 0;
    if (count !== partitions) {
      throw new Error(
        `topic ${name} has ${count} partitions, not ${partitions}; keys would change partition and lose their ` +
          'order: move to a new topic instead',
      );
    }
  }
}

/**
 * The topics with their partitions, once every broker asked knows them and each partition has a leader.
 * @throws the broker's answer when they are still unknown after {@link topicKnownMs}
 */
async function knownTopics(admin: Admin, topics: string[]): Promise<ITopicMetadata[]> {
  const deadline = performance.now() + topicKnownMs;
  for (;;) {
    try {
      return (await admin.fetchTopicMetadata({ topics })).topics;
    } catch (error) {
      const type = error instanceof KafkaJSProtocolError ? error.type : undefined;
      if (!type || !notKnownYet.has(type) || performance.now() > deadline) throw error;
      await delay(topicAskMs);
    }
  }
}
