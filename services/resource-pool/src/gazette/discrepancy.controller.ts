import { shanghaiDate } from '@ipflow/kernel';
import {
  Allow,
  Answer,
  Command,
  EventStore,
  historyOf,
  type CommandContext,
  type HistoryItem,
} from '@ipflow/platform';
import { Body, Controller, Get, NotFoundException, Param, Post, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { DataSource } from 'typeorm';
import { discrepancyStream } from './discrepancy.decider';
import { settleDiscrepancy } from './discrepancy.process';
import { findDiscrepancies } from './discrepancy.queries';
import { DiscrepancyRow } from './discrepancy.view';
import { DiscrepancyQueryDto, SettleDiscrepancyDto } from './gazette.dto';

/** 法律状态差异: what the gazette says against what the pool holds; the office settles each. */
@ApiTags('公报核对 Gazette')
@Controller('discrepancies')
@Allow('office', 'reviewer')
export class DiscrepancyController {
  constructor(
    private readonly store: EventStore,
    private readonly db: DataSource,
  ) {}

  @ApiOperation({ summary: '查询差异（专利、类别、导入批次、是否待处理），公告日最近的在前' })
  @Get()
  list(@Query() query: DiscrepancyQueryDto): Promise<{ items: DiscrepancyRow[]; next: string | null }> {
    return findDiscrepancies(this.db.manager, query);
  }

  @ApiOperation({ summary: '一项差异及其经过' })
  @Get(':id')
  async show(@Param('id') id: string): Promise<DiscrepancyRow & { history: HistoryItem[] }> {
    const row = await this.db.getRepository(DiscrepancyRow).findOneBy({ id });
    if (!row) throw new NotFoundException(`没有法律状态差异 ${id}`);
    return { ...row, history: await historyOf(this.db.manager, discrepancyStream(id)) };
  }

  @ApiOperation({
    summary: '处理差异：以公报为准（登记公报所载状态、权利人或负担）、以库为准、与本库无关；须说明理由',
  })
  @Allow('office')
  @Post(':id/settlement')
  settle(
    @Param('id') discrepancyId: string,
    @Body() body: SettleDiscrepancyDto,
    @Command() command: CommandContext,
  ): Promise<Answer> {
    return this.store.run(command, async (unit, now) => {
      const today = shanghaiDate(now.getTime());
      const settledBy = command.meta.actor;
      await settleDiscrepancy(unit, { discrepancyId, ...body, settledBy, today, now });
      return new Answer(200, { discrepancyId, outcome: body.outcome });
    });
  }
}
