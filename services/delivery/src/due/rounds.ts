import type { Logger } from 'pino';

/** How often due rows are looked for (milliseconds). */
export const roundIntervalMs = 250;

/** Runs a round again and again, one at a time; a round that fails is logged, and the next one tries again. */
export class Rounds {
  private timer?: NodeJS.Timeout;
  private running?: Promise<void>;

  constructor(
    private readonly round: () => Promise<unknown>,
    private readonly log: Logger,
    private readonly intervalMs = roundIntervalMs,
  ) {}

  start(): void {
    this.timer = setInterval(() => this.wake(), this.intervalMs);
  }

  /** Begins a round at once, unless one is under way or the rounds have ended. */
  wake(): void {
    if (this.timer) this.running ??= this.runOnce().finally(() => (this.running = undefined));
  }

  /** Ends after the round under way. */
  async stop(): Promise<void> {
    clearInterval(this.timer);
    this.timer = undefined;
    await this.running;
  }

  private async runOnce(): Promise<void> {
    try {
      await this.round();
    } catch (error) {
      this.log.warn({ err: error }, 'due: the round failed, the next one tries again');
    }
  }
}
