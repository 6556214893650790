import { Controller, Get, HttpCode, NotFoundException, Param, Post, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { DataSource } from 'typeorm';
import { Allow, Caller } from '../auth/access.guard';
import type { Principal } from '../auth/principal';
import type { Consumer, Replayed } from './consumer';
import { openDeadLetters, settle, type DeadLetter } from './dead-letter';
import { inTransaction } from './transaction';

const letterId = /^\d{1,18}$/;

/** The consumer of this process, for its operators; filled by the bootstrap. */
export class ConsumerHandle {
  consumer?: Consumer;
}

/** Dead letters of this service: look, replay a stream once its cause is mended, or discard one for good. */
@ApiTags('运维 Operations')
@Controller('dead-letters')
@Allow('office')
export class DeadLetterController {
  constructor(
    private readonly db: DataSource,
    private readonly handle: ConsumerHandle,
  ) {}

  @ApiOperation({ summary: '列出未处理的死信事件' })
  @Get()
  async list(
    @Query('stream') stream?: string,
    @Query('after') after?: string,
  ): Promise<{ items: DeadLetter[] }> {
    return {
      items: await openDeadLetters(this.db.manager, stream, letterId.test(after ?? '') ? after : '0'),
    };
  }

  @ApiOperation({ summary: '按顺序重放一个事件流的死信' })
  @Post(':stream/replay')
  @HttpCode(200)
  async replay(@Param('stream') stream: string, @Caller() caller: Principal): Promise<Replayed> {
    if (!this.handle.consumer) throw new NotFoundException('此服务不消费事件');
    return this.handle.consumer.replay(stream, caller.subject);
  }

  @ApiOperation({ summary: '放弃一封死信；其后的事件在重放时继续' })
  @Post(':id/discard')
  @HttpCode(204)
  async discard(@Param('id') id: string, @Caller() caller: Principal): Promise<void> {
    const found =
      letterId.test(id) &&
      (await inTransaction(this.db, (tx) => settle(tx, id, 'discarded', caller.subject)));
    if (!found) throw new NotFoundException('没有这封未处理的死信；请刷新列表');
  }
}
