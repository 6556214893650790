import { setImmediate as nextTurn, setTimeout as delay } from 'node:timers/promises';

/** How much runs at once. */
export interface LaneLimits {
  /** Groups under way at once. */
  readonly lanes: number;
  /** Jobs in a group at most. */
  readonly together: number;
  /** A free lane waits one turn of the event loop for jobs that come in the same breath. */
  readonly waitsForOthers: boolean;
  /** While another lane is at work, a group that is not full waits so long for more jobs (milliseconds). */
  readonly gatherMs: number;
}

/**
 * Hands jobs on at once while all lanes are free, and in groups when some are busy: an idle house loses no time, a busy one
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
    const { waitsForOthers, together, gatherMs } = this.limits;
    this.busy += 1;
    if (waitsForOthers) await nextTurn();
    if (this.mayGrow()) await delay(gatherMs);
    while (this.waiting.length > 0) {
      const restMs = await this.run(this.waiting.splice(0, together));
      if (restMs) await delay(restMs);
      if (this.mayGrow()) await delay(gatherMs);
    }
    this.busy -= 1;
  }

  /** Others are at work, so more is likely to come; a lone caller would only be kept waiting. */
  private mayGrow(): boolean {
    const { gatherMs, together } = this.limits;
    return gatherMs > 0 && this.busy > 1 && this.waiting.length > 0 && this.waiting.length < together;
  }
}
