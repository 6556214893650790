import { shanghaiDate } from '@ipflow/kernel';
import {
  Allow,
  Answer,
  Caller,
  Command,
  EventStore,
  type CommandContext,
  type Principal,
} from '@ipflow/platform';
import { Body, Controller, Get, NotFoundException, Param, Post, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { DataSource } from 'typeorm';
import { entryDecider, entryStream } from './entry.decider';
import { RemovalDto, WhitelistQueryDto } from './whitelist.dto';
import { findWhitelisted } from './whitelist.queries';
import type { WhitelistedRow } from './whitelist.view';

/** 现行白名单: who stands in it now, and removals from it. */
@ApiTags('白名单 Whitelist')
@Controller('whitelist')
export class WhitelistController {
  constructor(
    private readonly store: EventStore,
    private readonly db: DataSource,
  ) {}

  @ApiOperation({
    summary: '现行白名单（银行只见在办产品覆盖的企业，企业只见自己）；changedSince 只列新增与变更',
  })
  @Allow('office', 'reviewer', 'operation_center', 'bank', 'enterprise')
  @Get()
  list(
    @Query() query: WhitelistQueryDto,
    @Caller() caller: Principal,
  ): Promise<{ items: WhitelistedRow[]; next: string | null }> {
    return findWhitelisted(this.db.manager, query, caller);
  }

  @ApiOperation({ summary: '将一家企业中途移出（附事由）；已发布的批次不变' })
  @Allow('office')
  @Post(':uscc/removal')
  remove(
    @Param('uscc') uscc: string,
    @Body() { reasonCode, reason }: RemovalDto,
    @Command() command: CommandContext,
  ): Promise<Answer> {
    return this.store.run(command, async (unit, now) => {
      const entry = await unit.load(entryDecider, entryStream(uscc));
      if (entry.version === 0) throw new NotFoundException(`白名单中没有 ${uscc}；请核对统一社会信用代码`);
      const { tenant: by } = command;
      const today = shanghaiDate(now.getTime());
      unit.decide(entryDecider, entry, {
        type: 'DelistEnterprise',
        cause: 'removed',
        reasonCode,
        reason,
        by,
        today,
      });
      return new Answer(200, { uscc, standing: false });
    });
  }
}
