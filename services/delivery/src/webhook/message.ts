import { toData, type JsonObject } from '@ipflow/contracts';
import type { Received } from '@ipflow/platform';

/** Largest message (bytes, UTF-8); a larger fact goes out without its data and is fetched by its subject. */
export const messageBytesMax = 256 * 1024;

/**
 * A fact as it leaves the house: CloudEvents 1.0 in structured mode, with the proto3-JSON of the event. `subject` is the
 * stream and `streamversion` its place in it: with them a receiver puts into order what did not arrive so.
 */
export function messageOf({ envelope, event }: Received, without: readonly string[]): string {
  const { id, source, type, stream: subject, version: streamversion, recordedAt: time } = envelope;
  const head = { specversion: '1.0', id, source, type, subject, streamversion, time };
  const data = toData(event);
  for (const path of without) drop(data, path.split('.'));
  const body = JSON.stringify({ ...head, datacontenttype: 'application/json', data });
  return Buffer.byteLength(body) <= messageBytesMax ? body : JSON.stringify({ ...head, dataomitted: true });
}

/** The message of the test button. */
export function testMessage(endpointId: string, messageId: string, now: Date): string {
  return JSON.stringify({
    specversion: '1.0',
    id: messageId,
    source: '/ipflow/delivery',
    type: 'ipflow.test',
    subject: `endpoint-${endpointId}`,
    time: now.toISOString(),
    datacontenttype: 'application/json',
    data: { endpointId },
  });
}

function drop(within: JsonObject, [name, ...rest]: readonly string[]): void {
  if (name === undefined) return;
  const next = within[name];
  if (rest.length === 0) delete within[name];
  else if (next && typeof next === 'object' && !Array.isArray(next)) drop(next, rest);
}
