import { KafkaJSProtocolError, type Admin } from 'kafkajs';
import { ensureTopics } from './kafka-topics';

const spec = { name: 'facts', partitions: 3, config: {} };

/** A cluster that answers for the new topic as told, one answer a question. */
function cluster(...answers: (number | string)[]): Admin & { readonly asked: number } {
  let asked = 0;
  return {
    createTopics: () => Promise.resolve(true),
    fetchTopicMetadata: () => {
      const answer = answers[Math.min(asked++, answers.length - 1)];
      if (typeof answer === 'string')
        return Promise.reject(
          new KafkaJSProtocolError(Object.assign(new Error('no'), { type: answer, code: 0 })),
        );
      return Promise.resolve({
        topics: [{ name: spec.name, partitions: Array.from({ length: answer ?? 0 }) }],
      });
    },
    get asked() {
      return asked;
    },
  } as unknown as Admin & { readonly asked: number };
}

test('waits until the brokers have heard of a new topic and its partitions have leaders', async () => {
  const admin = cluster('UNKNOWN_TOPIC_OR_PARTITION', 'LEADER_NOT_AVAILABLE', 3);
  await ensureTopics(admin, [spec]);
  expect(admin.asked).toBe(3);
});

test('does not wait for what no waiting mends', async () => {
  const admin = cluster('TOPIC_AUTHORIZATION_FAILED', 3);
  await expect(ensureTopics(admin, [spec])).rejects.toMatchObject({ type: 'TOPIC_AUTHORIZATION_FAILED' });
  expect(admin.asked).toBe(1);
});

test('refuses a topic with another number of partitions', async () => {
  await expect(ensureTopics(cluster(6), [spec])).rejects.toThrow('topic facts has 6 partitions, not 3');
});
