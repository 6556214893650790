import type { Message } from '@ipflow/contracts';

/** Who caused an event, and in which piece of work: kept with it and sent along as CloudEvents extensions. */
export interface EventMeta {
  readonly tenant: string;
  readonly actor: string;
  readonly correlationId: string;
  readonly traceparent: string;
  /** The event or command that led to this one. */
  readonly causationId?: string;
}

/** An event as it was appended. */
export interface StoredEvent<E extends Message = Message> {
  readonly id: string;
  readonly stream: string;
  /** 1 for the first event of a stream, then without gaps. */
  readonly version: number;
  readonly event: E;
  readonly meta: EventMeta;
  /** RFC 3339, the database's clock. */
  readonly recordedAt: string;
}
