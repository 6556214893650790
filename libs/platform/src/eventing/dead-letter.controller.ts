import { Controller, Get, HttpCode, NotFoundException, Param, Post, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { createZodDto } from 'nestjs-zod';
import { DataSource } from 'typeorm';
import { z } from 'zod';
import { Allow, Caller } from '../auth/access.guard';
import type { Principal } from '../auth/principal';
import { textField } from '../http/fields';
import type { Consumer, Replayed } from './consumer';
import { findDeadLetters, settle, type DeadLetterPage } from './dead-letter';
import { inTransaction } from './transaction';

const letterId = /^\d{1,18}$/;
/** Longest name of a stream, a topic or a type that is looked for (characters). */
const nameCharsMax = 200;

/** Filters of the parked events; `about` is a part of the topic or of the event's type. */
export class DeadLetterQueryDto extends createZodDto(
  z
    .object({
      state: z.enum(['open', 'settled']).default('open'),
      stream: textField(nameCharsMax).optional(),
      about: textField(nameCharsMax).optional(),
      after: z.string().regex(letterId, '请填写上一页答复中的 next').optional(),
    })
    .strict(),
) {}

/** The consumer of this process, for its operators; filled by the bootstrap. */
export class ConsumerHandle {
  consumer?: Consumer;
}

/** Dead letters of this service: look, also at what became of them; replay a stream once its cause is mended, or discard one for good. */
@ApiTags('运维 Operations')
@Controller('dead-letters')
@Allow('office')
export class DeadLetterController {
  constructor(
    private readonly db: DataSource,
    private readonly handle: ConsumerHandle,
  ) {}

  @ApiOperation({ summary: '列出死信事件：未处理的，或已重放、已放弃的及其办理人与时间' })
  @Get()
  async list(@Query() query: DeadLetterQueryDto): Promise<DeadLetterPage> {
    return findDeadLetters(this.db.manager, query);
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
