import type { IncomingMessage } from 'node:http';
import type { Readable } from 'node:stream';
import { Readable as Stream } from 'node:stream';

/** A request's body is larger than its route takes. */
export class BodyTooLarge extends Error {
  constructor(readonly maxBytes: number) {
    super(`the body is larger than ${maxBytes} bytes`);
  }
}

/**
 * The body to pass on, unread; null when there is none. A length that was told is held to it by the HTTP parser, one
 * that was not is counted as it streams.
 * @throws BodyTooLarge at once when the length told is too large; the stream fails with it when the count is
 */
export function bodyOf(request: IncomingMessage, maxBytes: number): Readable | null {
  const { 'content-length': length, 'transfer-encoding': encoding } = request.headers;
  if (encoding !== undefined) return Stream.from(counted(request, maxBytes), { objectMode: false });
  const told = Number(length ?? 0);
  if (told > maxBytes) throw new BodyTooLarge(maxBytes);
  return told > 0 ? request : null;
}

async function* counted(request: IncomingMessage, maxBytes: number): AsyncGenerator<Buffer> {
  let bytes = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    if (bytes > maxBytes) throw new BodyTooLarge(maxBytes);
    yield chunk;
  }
}
