import { Injectable, type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { forgetOldAnswers } from './idempotency';

/** How often what has served its time is cleared away (milliseconds). */
export const housekeepingIntervalMs = 3_600_000;

/** Clears away stored answers past their time. Safe in every replica; a round that fails is made up for by the next. */
@Injectable()
export class Housekeeping implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private timer?: NodeJS.Timeout;

  constructor(private readonly db: DataSource) {}

  onApplicationBootstrap(): void {
    const round = (): void => void forgetOldAnswers(this.db.manager).catch(() => undefined);
    this.timer = setInterval(round, housekeepingIntervalMs);
  }

  beforeApplicationShutdown(): void {
    clearInterval(this.timer);
  }
}
