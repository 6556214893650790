/** The part of the pinned client that `kafkajs-queue.ts` mends. */
declare module 'kafkajs/src/network/requestQueue' {
  export default class RequestQueue {
    constructor(options: {
      maxInFlightRequests: number | null;
      requestTimeout: number;
      enforceRequestTimeout: boolean;
      clientId: string;
      broker: string;
      logger: { debug(...what: unknown[]): void; warn(...what: unknown[]): void };
    });
    /** Requests that could not be sent at once. */
    readonly pending: readonly unknown[];
    /** Milliseconds since 1970; the broker asked not to be asked before that. */
    throttledUntil: number;
    throttleCheckTimeoutId: NodeJS.Timeout | null;
    push(request: {
      entry: { correlationId: number; resolve(): void; reject(): void };
      expectResponse: boolean;
      sendRequest(): void;
    }): void;
    checkPendingRequests(): void;
    scheduleCheckPendingRequests(): void;
    destroy(): void;
  }
}
