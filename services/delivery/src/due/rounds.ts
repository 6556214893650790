import type { Logger } from 'pino';

/** How long a due row belongs to the process that took it (milliseconds): longer than any attempt. */
export const leaseMs = 60_000;
/** Due rows of one receiver taken in one round: one that is slow never keeps the others waiting. */
export const perReceiverMax = 5;
/** Due rows taken in one round. */
export const perRoundMax = 50;
/** How often due rows are looked for (milliseconds). */
export const roundIntervalMs = 250;

/** Runs a round again and again, one at a time; a round that fails is logged, and the next one tries again. */
export class Rounds {
  private timer?: NodeJS.Timeout;
  private running?: Promise<void>;

  constructor(
    private readonly round: () => Promise<unknown>,
    private readonly log: Logger,
  ) {}

  start(): void {
    this.timer = setInterval(() => {
      this.running ??= this.runOnce().finally(() => (this.running = undefined));
    }, roundIntervalMs);
  }

  /** Ends after the round under way. */
  async stop(): Promise<void> {
    clearInterval(this.timer);
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
