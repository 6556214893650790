import { Controller, Get, Injectable, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Response } from 'express';
import { DataSource } from 'typeorm';
import { Public } from '../auth/access.guard';
import { Clock } from '../clock';
import { Metrics } from '../telemetry/metrics';

/** A consumer that has not polled for so long is dead although its process lives (milliseconds). */
export const consumerSilenceMaxMs = 60_000;
const databasePingMs = 2_000;

/** What health needs to know of the consumer; a service without one has none. */
export interface ConsumerHealth {
  readonly isJoined: boolean;
  silentForMs(now: number): number;
}

/** The state of this process, as the bootstrap and the shutdown set it. */
@Injectable()
export class Health {
  consumer?: ConsumerHealth;
  /** False until everything is started, and again from the first moment of the shutdown. */
  accepting = false;
}

/** `live`: the process is worth keeping. `ready`: send it work. Both are for the machine room, not for the public. */
@ApiExcludeController()
@Controller()
export class HealthController {
  constructor(
    private readonly health: Health,
    private readonly db: DataSource,
    private readonly clock: Clock,
    private readonly metrics: Metrics,
  ) {}

  @Public()
  @Get('health/live')
  live(@Res() response: Response): void {
    const silentMs = this.health.consumer?.silentForMs(this.clock.now().getTime()) ?? 0;
    response.status(silentMs > consumerSilenceMaxMs ? 503 : 200).json({ consumerSilentMs: silentMs });
  }

  @Public()
  @Get('health/ready')
  async ready(@Res() response: Response): Promise<void> {
    const checks = {
      accepting: this.health.accepting,
      consumer: this.health.consumer?.isJoined ?? true,
      database: await this.databaseAnswers(),
    };
    response.status(Object.values(checks).every(Boolean) ? 200 : 503).json(checks);
  }

  @Public()
  @Get('metrics')
  async exposition(@Res() response: Response): Promise<void> {
    const { contentType, text } = await this.metrics.exposition();
    response.type(contentType).send(text);
  }

  private async databaseAnswers(): Promise<boolean> {
    const timeout = new Promise<boolean>((resolve) =>
      setTimeout(() => resolve(false), databasePingMs).unref(),
    );
    const ping = this.db.query('select 1').then(
      () => true,
      () => false,
    );
    return Promise.race([ping, timeout]);
  }
}
