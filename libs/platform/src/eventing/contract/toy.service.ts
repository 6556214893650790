import { Body, Controller, Get, Module, Param, Post, Res } from '@nestjs/common';
import { Ctx, EventPattern, Payload } from '@nestjs/microservices';
import type { Response } from 'express';
import { Public, AllowAnyRole } from '../../auth/access.guard';
import { bootstrap, type ServiceDefinition } from '../../bootstrap';
import { Command } from '../../http/command';
import { OpenStreams } from '../../http/streams';
import { PlatformModule } from '../../platform.module';
import type { Received } from '../consumer';
import { EventStore } from '../event-store';
import type { Answer, CommandContext } from '../idempotency';
import { EventContext } from '../kafka.strategy';
import { applyToy, recordLegalEvent, ToyTables1700000000001, toyProjector } from './toy';

@Controller('toy')
class ToyController {
  constructor(
    private readonly store: EventStore,
    private readonly streams: OpenStreams,
  ) {}

  @AllowAnyRole()
  @Post(':stream')
  record(
    @Param('stream') stream: string,
    @Body() body: { op: string },
    @Command() command: CommandContext,
  ): Promise<Answer> {
    return this.store.run(command, (unit) => recordLegalEvent(unit, { stream, op: body.op }));
  }

  @Public()
  @Get('stream')
  watch(@Res() response: Response): void {
    this.streams.start(response);
  }

  @EventPattern('ipflow.pool.v1')
  consume(@Payload() events: readonly Received[], @Ctx() context: EventContext): Promise<void> {
    return applyToy(events, context.tx);
  }
}

/** A whole service around the toy. The name is its consumer group: a killed member of a group is missed for 30 s. */
export function toyService(name: string, consumes = true): ServiceDefinition {
  @Module({
    imports: [
      PlatformModule.forRoot({
        name,
        entities: [],
        migrations: [ToyTables1700000000001],
        project: toyProjector(),
      }),
    ],
    controllers: [ToyController],
  })
  class ToyModule {}
  return {
    module: ToyModule,
    platform: { name, entities: [], migrations: [ToyTables1700000000001] },
    publishes: true,
    consumes,
  };
}

if (require.main === module)
  bootstrap(toyService(process.env.TOY_NAME ?? 'toy', process.env.TOY_CONSUMES !== 'no'));
