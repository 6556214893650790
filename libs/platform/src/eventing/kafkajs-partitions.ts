/*
 * Which partition a record goes to, in place of the pinned client's own two functions (`kafkajs.install.ts`): it reckons 32-bit
 * numbers with objects of 64 bits, and copies a partition's records once for each record. Together that was more than to encode
 * them. A spec holds both against the originals.
 */

const seed = 0x9747b28c;
const factor = 0x5bd1e995;

/** Murmur2 of a key, as Kafka's own clients have it: a signed 32-bit number. Texts are UTF-8. */
export function murmur2(key: Buffer | string): number {
  const bytes = Buffer.isBuffer(key) ? key : Buffer.from(String(key));
  const whole = bytes.length & ~3;
  let hash = seed ^ bytes.length;
  for (let at = 0; at < whole; at += 4) {
    let word = Math.imul(bytes.readInt32LE(at), factor);
    word = Math.imul(word ^ (word >>> 24), factor);
    hash = Math.imul(hash, factor) ^ word;
  }
  if (whole < bytes.length) {
    for (let at = bytes.length - 1; at >= whole; at -= 1) hash ^= bytes[at]! << (8 * (at - whole));
    hash = Math.imul(hash, factor);
  }
  hash = Math.imul(hash ^ (hash >>> 13), factor);
  return hash ^ (hash >>> 15);
}

/** What the client's producer asks for: records of one topic, and who says where each goes. */
export interface ToGroup<Message> {
  readonly topic: string;
  readonly partitionMetadata: readonly unknown[];
  readonly messages: readonly Message[];
  readonly partitioner: (record: {
    readonly topic: string;
    readonly partitionMetadata: readonly unknown[];
    readonly message: Message;
  }) => number;
}

/** Records by partition, in their order; none when nothing is known of the topic's partitions. */
export function groupedByPartition<Message>({
  topic,
  partitionMetadata,
  messages,
  partitioner,
}: ToGroup<Message>): Record<number, Message[]> {
  const groups: Record<number, Message[]> = {};
  if (partitionMetadata.length === 0) return groups;
  for (const message of messages) {
    (groups[partitioner({ topic, partitionMetadata, message })] ??= []).push(message);
  }
  return groups;
}
