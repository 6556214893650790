import type { Logger } from 'pino';
import { createClient } from 'redis';

/** Hints between processes. They may be lost: whoever needs the truth reads it, and looks by itself now and then. */
export interface Hints {
  /** Says that something changed. Never rejects: a lost hint costs time, not truth. */
  publish(channel: string): void;
  /** Calls `listener` on each hint. */
  subscribe(channel: string, listener: () => void): Promise<void>;
  /** True while Redis answers. */
  readonly isReady: boolean;
  close(): Promise<void>;
}

const reconnectMaxMs = 2_000;

/** Connects in the background; Redis being away never stops a service. */
export function connectHints(url: string, log: Logger): Hints {
  const socket = { reconnectStrategy: (retries: number) => Math.min(50 * 2 ** retries, reconnectMaxMs) };
  const publisher = createClient({ url, socket, disableOfflineQueue: true });
  const subscriber = publisher.duplicate({ disableOfflineQueue: false });
  for (const client of [publisher, subscriber]) {
    client.on('error', (error: Error) =>
      log.debug({ err: error }, 'redis is away; hints are lost, truth is not'),
    );
    client.connect().catch((error: Error) => log.warn({ err: error }, 'redis: not connected'));
  }
  return {
    publish: (channel) => {
      if (publisher.isReady) publisher.publish(channel, '').catch(() => log.debug('redis: hint lost'));
    },
    subscribe: (channel, listener) => subscriber.subscribe(channel, listener),
    get isReady() {
      return publisher.isReady;
    },
    close: async () => {
      for (const client of [publisher, subscriber]) if (client.isOpen) client.destroy();
    },
  };
}
