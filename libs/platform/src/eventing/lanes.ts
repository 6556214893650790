import { setImmediate as nextTurn, setTimeout as delay } from 'node:timers/promises';

/** How much runs at once. */
export interface LaneLimits {
  /** Groups under way at once. */
  readonly lanes: number;
  /** Jobs in a group at most. */
  readonly together: number;
  /**
   * How long a lane rests after a group, so that the next one grows (milliseconds). A job that comes to a rested lane does
   * not wait, but for those that come in the same breath. 0: no rest, and no waiting for others.
   */
  readonly restMs: number;
}

/**
 * Hands jobs on at once while a lane is free, and in groups when all are busy: an idle house loses no time, a busy one
 * pays for a transaction once for many jobs.
 */
export class Lanes<Job> {
  private readonly waiting: Job[] = [];
  private busy = 0;

  /** `run` settles each of its jobs and never rejects. */
  constructor(
    private readonly limits: LaneLimits,
    private readonly run: (jobs: readonly Job[]) => Promise<void>,
  ) {}

  /** Runs the job as soon as a lane is free. */
  take(job: Job): void {
    this.waiting.push(job);
    if (this.busy < this.limits.lanes) void this.workOff();
  }

  private async workOff(): Promise<void> {
    const { restMs, together } = this.limits;
    this.busy += 1;
    if (restMs > 0) await nextTurn();
    while (this.waiting.length > 0) {
      await this.run(this.waiting.splice(0, together));
      if (restMs > 0) await delay(restMs);
    }
    this.busy -= 1;
  }
}
