import fs from 'node:fs';
import { setTimeout as delay } from 'node:timers/promises';
import { Failure } from './failure.mjs';

/** How long the brokers may take to answer one request, in milliseconds. */
const REQUEST_MS = 10_000;
/** How often they are asked for a topic they have not heard of yet, in milliseconds. */
const ASK_MS = 50;
/** How long a new Kafka may take until it keeps consumer groups, in milliseconds. */
const GROUPS_MS = 60_000;
/** What a broker says of a topic that was made a moment ago. */
const NOT_KNOWN_YET = new Set(['UNKNOWN_TOPIC_OR_PARTITION', 'LEADER_NOT_AVAILABLE']);

/** @typedef {{ name: string, partitions: number, config?: Record<string, string> }} Topic */

/**
 * The committed topics.
 * @returns {Topic[]}
 */
export function readTopics() {
  return JSON.parse(fs.readFileSync(new URL('../kafka/topics.json', import.meta.url), 'utf8'));
}

/**
 * Creates the topics that are missing. A topic with another number of partitions is refused: adding partitions would move
 * keys, and with them the order of the events of one stream.
 * @param {string} brokers    host:port, separated by commas
 * @param {Topic[]} topics
 */
export async function ensureTopics(brokers, topics) {
  const { Kafka, logLevel } = (await import('kafkajs')).default;
  const kafka = new Kafka({
    brokers: brokers.split(','),
    logLevel: logLevel.NOTHING,
    requestTimeout: REQUEST_MS,
  });
  const admin = kafka.admin();
  await admin.connect();
  try {
    await admin.createTopics({
      // Its own wait gives up when a broker has not heard of the new topic yet.
      waitForLeaders: false,
      topics: topics.map(({ name, partitions, config = {} }) => ({
        topic: name,
        numPartitions: partitions,
        configEntries: Object.entries(config).map(([key, value]) => ({ name: key, value })),
      })),
    });
    for (const { name, partitions } of await knownTopics(admin, topics)) {
      const wanted = topics.find((topic) => topic.name === name)?.partitions;
      if (partitions.length !== wanted)
        throw new Failure(
          `主题分区数不符。The topic ${name} has ${partitions.length} partitions, deploy/kafka/topics.json says ${wanted}: ` +
            'correct the file, or start afresh with npm start -- --fresh.',
        );
    }
    await untilGroupsAreKept(admin);
  } finally {
    await admin.disconnect();
  }
}

/**
 * A new Kafka makes its list of consumer groups when the first one is asked for, which takes seconds; services that ask meanwhile are
 * told that nobody keeps their group, and end.
 * @param {import('kafkajs').Admin} admin
 */
async function untilGroupsAreKept(admin) {
  const deadline = performance.now() + GROUPS_MS;
  for (;;) {
    try {
      await admin.describeGroups(['ipflow-start']);
      return;
    } catch (error) {
      if (performance.now() > deadline) throw error;
      await delay(ASK_MS);
    }
  }
}

/**
 * The topics with their partitions, once the brokers know them and each partition has a leader.
 * @param {import('kafkajs').Admin} admin
 * @param {Topic[]} topics
 */
async function knownTopics(admin, topics) {
  const deadline = performance.now() + REQUEST_MS;
  for (;;) {
    try {
      return (await admin.fetchTopicMetadata({ topics: topics.map(({ name }) => name) })).topics;
    } catch (error) {
      const { type } = /** @type {{ type?: string }} */ (error);
      if (!type || !NOT_KNOWN_YET.has(type) || performance.now() > deadline) throw error;
      await delay(ASK_MS);
    }
  }
}
