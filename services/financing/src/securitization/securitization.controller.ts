import { shanghaiDate } from '@ipflow/kernel';
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
} from '@ipflow/platform';
import { Body, Controller, Get, NotFoundException, Param, Post, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { DataSource } from 'typeorm';
import { securitizationDecider, securitizationStream } from './securitization.decider';
import {
  DissolveSecuritizationDto,
  FormSecuritizationDto,
  SecuritizationQueryDto,
} from './securitization.dto';
import { formSecuritization } from './securitization.process';
import {
  assetsOf,
  cashFlowOf,
  findSecuritizations,
  type AssetShown,
  type MonthDue,
} from './securitization.queries';
import { SecuritizationRow } from './securitization.view';

/** A securitization with its assets and whole course. */
type SecuritizationPage = Omit<SecuritizationRow, 'assets'> & {
  assets: AssetShown[];
  history: HistoryItem[];
};

/** 知识产权证券化: pools of license fees and pledge loans, for their originator and the office. */
@ApiTags('证券化 Securitizations')
@Controller('securitizations')
export class SecuritizationController {
  constructor(
    private readonly store: EventStore,
    private readonly db: DataSource,
  ) {}

  @ApiOperation({
    summary: '资产池封包：许可费债权与质押贷款，各项余额之和须等于总额，一项资产同时只在一个池中',
  })
  @Allow('office', 'bank')
  @Post()
  form(
    @Body() body: FormSecuritizationDto,
    @Command() command: CommandContext,
    @Caller() caller: Principal,
  ): Promise<Answer> {
    const originator = { tenant: command.tenant, isOffice: isOffice(caller) };
    const asked = { ...body, totalFen: BigInt(body.totalFen) };
    return this.store.run(command, async (unit, now) => {
      const { kind: stage } = await formSecuritization(unit, asked, originator, now);
      return new Answer(201, { securitizationId: body.securitizationId, stage, totalFen: body.totalFen });
    });
  }

  @ApiOperation({ summary: '解散资产池；其资产可以再入其他资产池' })
  @Allow('office', 'bank')
  @Post(':id/dissolution')
  dissolve(
    @Param('id') id: string,
    @Body() { reason }: DissolveSecuritizationDto,
    @Command() command: CommandContext,
    @Caller() caller: Principal,
  ): Promise<Answer> {
    return this.store.run(command, async (unit, now) => {
      const pool = await unit.load(securitizationDecider, securitizationStream(id));
      if (pool.state.kind === 'none' || !isSeenBy(caller, pool.state.formed.originatedBy)) throw unknown(id);
      unit.decide(securitizationDecider, pool, {
        type: 'DissolveSecuritization',
        securitizationId: id,
        reason,
        today: shanghaiDate(now.getTime()),
      });
      return new Answer(200, { securitizationId: id, stage: pool.state.kind });
    });
  }

  @ApiOperation({ summary: '查询资产池（发起机构只见自己的）' })
  @Allow('office', 'reviewer', 'bank')
  @Get()
  list(
    @Query() query: SecuritizationQueryDto,
    @Caller() caller: Principal,
  ): Promise<{ items: SecuritizationRow[]; next: string | null }> {
    return findSecuritizations(this.db.manager, query, caller);
  }

  @ApiOperation({ summary: '一个资产池：逐项资产及全部经过' })
  @Allow('office', 'reviewer', 'bank')
  @Get(':id')
  async show(@Param('id') id: string, @Caller() caller: Principal): Promise<SecuritizationPage> {
    const row = await this.find(id, caller);
    const tx = this.db.manager;
    return {
      ...row,
      assets: await assetsOf(tx, id),
      history: await historyOf(tx, securitizationStream(id)),
    };
  }

  @ApiOperation({ summary: '现金流表：按到期月份列出应收金额，各月之和等于总额' })
  @Allow('office', 'reviewer', 'bank')
  @Get(':id/cash-flow')
  async cashFlow(
    @Param('id') id: string,
    @Caller() caller: Principal,
  ): Promise<{ securitizationId: string; cutOffOn: string; totalFen: string; months: MonthDue[] }> {
    const { cutOffOn, totalFen } = await this.find(id, caller);
    return { securitizationId: id, cutOffOn, totalFen, months: await cashFlowOf(this.db.manager, id) };
  }

  private async find(id: string, caller: Principal): Promise<SecuritizationRow> {
    const row = await this.db.getRepository(SecuritizationRow).findOneBy({ id });
    if (!row || !isSeenBy(caller, row.originatedBy)) throw unknown(id);
    return row;
  }
}

function isSeenBy(caller: Principal, originatedBy: string): boolean {
  return isOffice(caller) || caller.tenant === originatedBy;
}

/** What is another's does not exist for this caller: a 403 would tell that it does. */
function unknown(id: string): NotFoundException {
  return new NotFoundException(`没有资产池 ${id}，或当前身份无权查看；请核对编号`);
}
