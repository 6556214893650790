import fs from 'node:fs';
import { Failure } from './failure.mjs';

/** How long the brokers may take to answer one request, in milliseconds. */
const REQUEST_MS = 10_000;

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
    const present = new Set(await admin.listTopics());
    const [old, missing] = [
      topics.filter(({ name }) => present.has(name)),
      topics.filter(({ name }) => !present.has(name)),
    ];
    await admin.createTopics({
      waitForLeaders: true,
      topics: missing.map(({ name, partitions, config = {} }) => ({
        topic: name,
        numPartitions: partitions,
        configEntries: Object.entries(config).map(([key, value]) => ({ name: key, value })),
      })),
    });
    if (old.length === 0) return;
    const { topics: found } = await admin.fetchTopicMetadata({ topics: old.map(({ name }) => name) });
    for (const { name, partitions } of found) {
      const wanted = old.find((topic) => topic.name === name)?.partitions;
      if (partitions.length !== wanted)
        throw new Failure(
          `主题分区数不符。The topic ${name} has ${partitions.length} partitions, deploy/kafka/topics.json says ${wanted}: ` +
            'correct the file, or start afresh with npm start -- --fresh.',
        );
    }
  } finally {
    await admin.disconnect();
  }
}
