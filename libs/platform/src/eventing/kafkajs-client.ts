// Before the client, functions of which they replace.
import './kafkajs-queue';
import './kafkajs.install';
import { Kafka as KafkaJs, logLevel, type RetryOptions } from 'kafkajs';

const connectionTimeoutMs = 3_000;
const requestTimeoutMs = 15_000;
const patient: RetryOptions = { initialRetryTime: 100, maxRetryTime: 2_000, retries: 5 };

/** The client as every file of ours uses it: silent, and it gives up in time. */
export function kafkaClient(clientId: string, brokers: readonly string[], retry = patient): KafkaJs {
  process.env.KAFKAJS_NO_PARTITIONER_WARNING = '1';
  return new KafkaJs({
    clientId,
    brokers: [...brokers],
    logLevel: logLevel.NOTHING,
    connectionTimeout: connectionTimeoutMs,
    requestTimeout: requestTimeoutMs,
    retry,
  });
}
