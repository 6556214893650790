import RequestQueue from 'kafkajs/src/network/requestQueue';

/*
 * One method of the pinned client is replaced here. The client's own sets a timer of one millisecond after every check of a
 * connection's waiting requests, also when none waits, and the timer checks again: some 1,500 wake-ups a second in an idle
 * service, 4 to 5 % of a core (kafkajs issues 1556 and 1704, never released).
 */

/** How long requests wait for one in flight to be answered before the queue is looked at all the same (milliseconds). */
const lookAgainMs = 10;

/** Looks at the waiting requests again once they may go; sets no timer when none waits. */
RequestQueue.prototype.scheduleCheckPendingRequests = function schedule(this: RequestQueue): void {
  if (this.throttleCheckTimeoutId || this.pending.length === 0) return;
  const throttledMs = this.throttledUntil - Date.now();
  const look = (): void => {
    this.throttleCheckTimeoutId = null;
    this.checkPendingRequests();
  };
  this.throttleCheckTimeoutId = setTimeout(look, throttledMs > 0 ? throttledMs : lookAgainMs);
};
