import { useEffect, useSyncExternalStore } from 'react';
import { read } from '../../api/client';
import { ApiProblem } from '../../api/problem';
import { sessionEnded } from '../../api/session-ended';
import { after, silence, type Message, type Total, type WallState } from './wall-state';

/** How the wall hears: not yet, live, or not at the moment. */
export type Link = 'opening' | 'live' | 'lost';

const streamPath = '/api/counters/stream';
/** Pause before a stream that was refused is asked for again (milliseconds). */
const reopenAfterMs = 3_000;
/** Items of so long a time are drawn together; a timer, since a hidden tab has no frames (milliseconds). */
const frameMs = 100;
const kinds = ['snapshot', 'change', 'correction', 'reset'] as const;

/** What the wall shows at a moment. */
export interface Heard {
  readonly state: WallState;
  readonly link: Link;
  /** When the last item or the connection itself was heard of (milliseconds). */
  readonly heardAtMs: number | undefined;
}

/**
 * The live stream and what it made of the wall. Items are taken in together ten times a second, so that a burst of thousands costs no
 * more than a few drawings. After a break the browser comes back with the last id, and the stream goes on from there.
 */
class Listener {
  private heard: Heard = { state: silence, link: 'opening', heardAtMs: undefined };
  private waiting: Message[] = [];
  private frame: ReturnType<typeof setTimeout> | undefined;
  private source: EventSource | undefined;
  private reopening: ReturnType<typeof setTimeout> | undefined;
  private readonly listeners = new Set<() => void>();

  readonly now = (): Heard => this.heard;
  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  };

  open(): void {
    const source = new EventSource(streamPath);
    this.source = source;
    source.addEventListener('open', () => this.tell({ link: 'live', heardAtMs: Date.now() }));
    source.addEventListener('error', () => this.broken(source));
    for (const kind of kinds) {
      source.addEventListener(kind, ({ data, lastEventId }: MessageEvent<string>) => {
        const { totals = [] } = JSON.parse(data) as { totals?: readonly Total[] };
        this.take({ id: lastEventId, event: kind, totals });
      });
    }
    window.addEventListener('offline', this.offline);
    window.addEventListener('online', this.online);
  }

  close(): void {
    this.source?.close();
    clearTimeout(this.reopening);
    clearTimeout(this.frame);
    this.frame = undefined;
    window.removeEventListener('offline', this.offline);
    window.removeEventListener('online', this.online);
  }

  private readonly offline = (): void => this.tell({ link: 'lost' });
  /** A connection from before may be dead without a word. */
  private readonly online = (): void => {
    this.close();
    this.open();
  };

  private take(message: Message): void {
    this.waiting.push(message);
    this.frame ??= setTimeout(this.takeIn, frameMs);
  }

  private readonly takeIn = (): void => {
    this.frame = undefined;
    const messages = this.waiting.splice(0);
    const nowMs = Date.now();
    this.tell({ state: after(this.heard.state, messages, nowMs), link: 'live', heardAtMs: nowMs });
  };

  /** The browser comes back by itself after a break, but not after a refusal: then the session may be over. */
  private broken(source: EventSource): void {
    this.tell({ link: 'lost' });
    if (source.readyState !== EventSource.CLOSED) return;
    read('/api/session').catch((error: unknown) => {
      if (error instanceof ApiProblem && error.problem.status === 401) sessionEnded();
    });
    clearTimeout(this.reopening);
    this.reopening = setTimeout(() => {
      if (this.source !== source) return;
      this.close();
      this.open();
    }, reopenAfterMs);
  }

  private tell(changed: Partial<Heard>): void {
    this.heard = { ...this.heard, ...changed };
    for (const listener of this.listeners) listener();
  }
}

const listener = new Listener();

/** The wall as it is heard; listens while a page shows it, and keeps what it knows in between. */
export function useWall(): Heard {
  useEffect(() => {
    listener.open();
    return () => listener.close();
  }, []);
  return useSyncExternalStore(listener.subscribe, listener.now);
}
