import { Refused } from '@ipflow/kernel';
import {
  Allow,
  Answer,
  Caller,
  Command,
  EventStore,
  type CommandContext,
  type Principal,
} from '@ipflow/platform';
import { Body, Controller, Get, NotFoundException, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { DataSource } from 'typeorm';
import { ownEndpoint } from '../endpoint/endpoint.queries';
import { DeliveryQueryDto, FiguresQueryDto, ReplayDto } from './webhook.dto';
import {
  countReplay,
  deliveryOf,
  figuresOf,
  findDeliveries,
  replay,
  replayMax,
  type AttemptShown,
  type DeliveryShown,
} from './webhook.queries';
import { WebhookSender } from './webhook.sender';

/** 推送记录: what was sent to whom and what came of it, and asking for it again. */
@ApiTags('推送 Webhooks')
@Allow('office', 'reviewer', 'operation_center', 'enterprise', 'bank', 'dashboard')
@Controller()
export class WebhookController {
  constructor(
    private readonly store: EventStore,
    private readonly db: DataSource,
    private readonly sender: WebhookSender,
  ) {}

  @ApiOperation({
    summary: '补发一条消息，或一段时间内的全部消息（webhook-id 与原消息相同，记录标明为补发）',
  })
  @Allow('office', 'operation_center', 'enterprise', 'bank', 'dashboard')
  @Post('webhook-endpoints/:id/replays')
  async replay(
    @Param('id') id: string,
    @Body() asked: ReplayDto,
    @Command() command: CommandContext,
    @Caller() caller: Principal,
  ): Promise<Answer> {
    const answer = await this.store.run(command, async ({ ownTx: tx }, now) => {
      const endpoint = await ownEndpoint(tx, id, caller);
      if (endpoint.state !== 'active')
        throw refusedAs('ENDPOINT_NOT_ACTIVE', `推送地址 ${id} 未启用；请先启用，再补发`);
      const count = await countReplay(tx, endpoint, asked);
      if (count === 0)
        throw refusedAs('REPLAY_NOTHING', '没有可以补发的消息（不存在、已过保存期，或正在推送）；请核对条件');
      if (count > replayMax)
        throw refusedAs('REPLAY_TOO_MANY', `一次最多补发 ${replayMax} 条；请缩短时间范围，分次补发`);
      return new Answer(202, { endpointId: id, replayed: await replay(tx, endpoint, asked, now) });
    });
    this.sender.wake();
    return answer;
  }

  @ApiOperation({
    summary: '推送的统计：送达、终止、待推送条数，与平均、中位、99 分位时延（毫秒，不含补发）',
  })
  @Get('webhook-deliveries/figures')
  figures(@Query() query: FiguresQueryDto, @Caller() caller: Principal): Promise<object> {
    return figuresOf(this.db.manager, query, caller);
  }

  @ApiOperation({ summary: '推送记录，最近的在前（省局见全部，其他单位只见自己的；保存 30 天）' })
  @Get('webhook-deliveries')
  list(
    @Query() query: DeliveryQueryDto,
    @Caller() caller: Principal,
  ): Promise<{ items: DeliveryShown[]; next: string | null }> {
    return findDeliveries(this.db.manager, query, caller);
  }

  @ApiOperation({ summary: '一条推送，附每次尝试的状态、用时与对方答复的开头' })
  @Get('webhook-deliveries/:id')
  async show(
    @Param('id', ParseUUIDPipe) id: string,
    @Caller() caller: Principal,
  ): Promise<DeliveryShown & { attemptLog: AttemptShown[] }> {
    const found = await deliveryOf(this.db.manager, id, caller);
    if (!found) throw new NotFoundException(`没有推送 ${id}；请核对编号`);
    return found;
  }
}

function refusedAs(code: string, message: string): Refused {
  return new Refused([{ code, article: '', message }]);
}
