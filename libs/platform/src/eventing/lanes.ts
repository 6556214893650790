import { setImmediate as nextTurn, setTimeout as delay } from 'node:timers/promises';

/** How much runs at once. */
export interface LaneLimits {
  /** Groups under way at once. */
  readonly lanes: number;
  /** Jobs in a group at most. */
  readonly together: number;
  /** A free lane waits one turn of the event loop for jobs that come in the same breath. */
  readonly waitsForOthers: boolean;
}

/**
 * Hands jobs on at once while a lane is free, and in groups when all are busy: an idle house loses no time, a busy one
 * pays for a transaction once for many jobs.
 */
export class Lanes<Job> {
  private readonly waiting: Job[] = [];
  private busy = 0;

  /**
   * `run` settles each of its jobs and never rejects. It says how long the lane rests afterwards (milliseconds), so that the
   * next group grows.
   */
  constructor(
    private readonly limits: LaneLimits,
    private readonly run: (jobs: readonly Job[]) => Promise<number | void>,
  ) {}

  /** Runs the job as soon as a lane is free. */
  take(job: Job): void {
    this.waiting.push(job);
    if (this.busy < this.limits.lanes) void this.workOff();
  }

  private async workOff(): Promise<void> {
    const { waitsForOthers, together } = this.limits;
    this.busy += 1;
    if (waitsForOthers) await nextTurn();
    while (this.waiting.length > 0) {
      const restMs = await this.run(this.waiting.splice(0, together));
      if (restMs) await delay(restMs);
    }
    this.busy -= 1;
  }
}
