import { shanghaiDate, type LocalDate } from '@ipflow/kernel';
import {
  Allow,
  Answer,
  Caller,
  Command,
  EventStore,
  historyOf,
  isOffice,
  type CommandContext,
  type HistoryItem,
  type Principal,
  type Unit,
} from '@ipflow/platform';
import { Body, Controller, Get, NotFoundException, Param, Post, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { DataSource } from 'typeorm';
import { filedWithNumber } from '../license/license.queries';
import { clockDecider, clockStream } from './recordal.decider';
import { AwaitRecordalDto, RecordalQueryDto, SettleRecordalDto } from './recordal.dto';
import { awaitRecordal } from './recordal.process';
import { findRecordals } from './recordal.queries';
import { RecordalClockRow } from './recordal.view';

/** 待备案合同: contracts that took effect and must be on record within three months. */
@ApiTags('待备案 Awaited recordals')
@Controller('awaited-recordals')
export class RecordalController {
  constructor(
    private readonly store: EventStore,
    private readonly db: DataSource,
  ) {}

  @ApiOperation({ summary: '登记待备案合同：自合同生效之日起三个月内提醒办理' })
  @Allow('operation_center', 'enterprise', 'office')
  @Post()
  announce(@Body() body: AwaitRecordalDto, @Command() command: CommandContext): Promise<Answer> {
    const announcedBy = command.tenant;
    return this.run(command, body.clockId, 'awaited', 201, (unit, today) =>
      awaitRecordal(unit, { ...body, announcedBy, today }, () =>
        filedWithNumber(unit.tx, announcedBy, body.contractNumber),
      ),
    );
  }

  @ApiOperation({ summary: '了结：合同解除或无须备案（仅登记机构）' })
  @Allow('operation_center', 'enterprise', 'office')
  @Post(':id/settlement')
  async settle(
    @Param('id') clockId: string,
    @Body() { reason }: SettleRecordalDto,
    @Command() command: CommandContext,
    @Caller() caller: Principal,
  ): Promise<Answer> {
    await this.visible(clockId, caller);
    return this.run(command, clockId, 'settled', 200, async (unit, today) => {
      const clock = await unit.load(clockDecider, clockStream(clockId));
      const { tenant } = command;
      unit.decide(clockDecider, clock, { type: 'SettleRecordal', clockId, reason, tenant, today });
    });
  }

  @ApiOperation({ summary: '查询待备案合同（各机构只见本机构的）' })
  @Allow('operation_center', 'enterprise', 'office', 'reviewer')
  @Get()
  list(
    @Query() query: RecordalQueryDto,
    @Caller() caller: Principal,
  ): Promise<{ items: RecordalClockRow[]; next: string | null }> {
    return findRecordals(this.db.manager, query, caller);
  }

  @ApiOperation({ summary: '一份待备案合同及其全部经过' })
  @Allow('operation_center', 'enterprise', 'office', 'reviewer')
  @Get(':id')
  async show(
    @Param('id') id: string,
    @Caller() caller: Principal,
  ): Promise<RecordalClockRow & { history: HistoryItem[] }> {
    const row = await this.visible(id, caller);
    return { ...row, history: await historyOf(this.db.manager, clockStream(id)) };
  }

  private async visible(id: string, caller: Principal): Promise<RecordalClockRow> {
    const row = await this.db.getRepository(RecordalClockRow).findOneBy({ id });
    if (row && (isOffice(caller) || row.announcedBy === caller.tenant)) return row;
    throw new NotFoundException(`没有待备案合同 ${id}，或当前身份无权查看`);
  }

  private run(
    command: CommandContext,
    clockId: string,
    stage: string,
    status: number,
    work: (unit: Unit, today: LocalDate) => Promise<void>,
  ): Promise<Answer> {
    return this.store.run(command, async (unit, now) => {
      await work(unit, shanghaiDate(now.getTime()));
      return new Answer(status, { clockId, stage });
    });
  }
}
