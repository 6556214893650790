/** Transactions of commands under way at once; what arrives meanwhile waits, and is then decided together. */
export const commandLanesMax = 3;
/** Commands decided together at most. */
export const commandsTogetherMax = 32;

/**
 * Hands jobs on at once while a lane is free, and in groups when all are busy: an idle house loses no time, a busy one
 * pays for a transaction once for many commands.
 */
export class Lanes<Job> {
  private readonly waiting: Job[] = [];
  private busy = 0;

  /** `run` settles each of its jobs and never rejects. */
  constructor(private readonly run: (jobs: readonly Job[]) => Promise<void>) {}

  /** Runs the job as soon as a lane is free. */
  take(job: Job): void {
    this.waiting.push(job);
    this.next();
  }

  private next(): void {
    while (this.busy < commandLanesMax && this.waiting.length > 0) {
      this.busy += 1;
      void this.run(this.waiting.splice(0, commandsTogetherMax)).finally(() => {
        this.busy -= 1;
        this.next();
      });
    }
  }
}
