import { AsyncLocalStorage } from 'node:async_hooks';
import { randomBytes } from 'node:crypto';

/** What ties the lines of one piece of work together, across processes. */
export interface TraceContext {
  /** W3C Trace Context `traceparent` of the work under way. */
  readonly traceparent: string;
  /** Given by the first caller, or made at the front door; the same in every service and event. */
  readonly correlationId: string;
}

const storage = new AsyncLocalStorage<TraceContext>();
const traceparentShape = /^00-([0-9a-f]{32})-([0-9a-f]{16})-([0-9a-f]{2})$/;
const correlationShape = /^[\w.:-]{1,64}$/;

/** The trace context of the work under way; undefined outside any. */
export function currentTrace(): TraceContext | undefined {
  return storage.getStore();
}

/**
 * The context for work that continues `traceparent` (a fresh one when it is absent or malformed, as it is
 * attacker input). Each hop gets its own span id, as W3C Trace Context §3.2.2.4 asks.
 */
export function continueTrace(
  traceparent: string | undefined,
  correlationId: string | undefined,
): TraceContext {
  const match = traceparentShape.exec(traceparent ?? '');
  const traceId = match?.[1] ?? randomBytes(16).toString('hex');
  const flags = match?.[3] ?? '01';
  return {
    traceparent: `00-${traceId}-${randomBytes(8).toString('hex')}-${flags}`,
    correlationId: correlationShape.test(correlationId ?? '') ? correlationId! : traceId,
  };
}

/** Runs `work` so that logs, events and outgoing calls made by it carry `trace`. */
export function withTrace<T>(trace: TraceContext, work: () => T): T {
  return storage.run(trace, work);
}
