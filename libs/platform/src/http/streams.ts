import { Injectable } from '@nestjs/common';
import type { Response } from 'express';

/** How often an open stream sends a comment, so that proxies keep it and a dead reader is noticed (milliseconds). */
export const streamHeartbeatMs = 15_000;
/** Bytes a slow reader may leave waiting before its stream is ended; it resumes from its last id. */
export const streamPendingBytesMax = 256 * 1024;
/** Time a client waits before it comes back (milliseconds), sent as `retry:`. */
export const streamRetryMs = 1_000;

/** One reader's server-sent stream (WHATWG HTML §9.2). */
export interface EventStream {
  /** Sends one item; false when the reader was too slow and the stream has ended. */
  send(item: { id: string; event: string; data: unknown }): boolean;
  /** True once either side has ended it. */
  readonly ended: boolean;
  end(): void;
  onEnd(listener: () => void): void;
}

/** Every open stream of this process: counted against a limit, and ended in order at shutdown. */
@Injectable()
export class OpenStreams {
  private readonly open = new Set<EventStream>();

  /** Streams open now. */
  get size(): number {
    return this.open.size;
  }

  /** Turns a response into a stream. */
  start(response: Response): EventStream {
    response.writeHead(200, {
      'Content-Type': 'text/event-stream; charset=utf-8',
      'Cache-Control': 'no-store, no-transform',
      'X-Accel-Buffering': 'no',
    });
    response.write(`retry: ${streamRetryMs}\n\n`);
    const heartbeat = setInterval(() => response.write(': alive\n\n'), streamHeartbeatMs);
    const stream: EventStream = {
      send: ({ id, event, data }) => {
        if (response.writableEnded || response.destroyed) return false;
        response.write(`id: ${id}\nevent: ${event}\ndata: ${JSON.stringify(data)}\n\n`);
        if (response.writableLength <= streamPendingBytesMax) return true;
        response.destroy();
        return false;
      },
      get ended() {
        return response.writableEnded || response.destroyed;
      },
      end: () => response.end(),
      onEnd: (listener) => response.once('close', listener),
    };
    this.open.add(stream);
    response.once('close', () => {
      clearInterval(heartbeat);
      this.open.delete(stream);
    });
    return stream;
  }

  /** Ends every stream; readers come back to another replica. */
  endAll(): void {
    for (const stream of this.open) stream.end();
  }
}
