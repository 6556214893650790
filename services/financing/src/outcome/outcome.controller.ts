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
import { editionRowSeenBy } from '../edition/edition.queries';
import { outcomeDecider, outcomeStream } from './outcome.decider';
import { OutcomeQueryDto, ReportOutcomeDto } from './outcome.dto';
import { findOutcomes, type OutcomeRow } from './outcome.view';

/** 白名单对接成果: banks report, the office and the enterprise follow. */
@ApiTags('白名单对接成果 Whitelist outcomes')
@Controller('whitelist-editions/:id/outcomes')
export class OutcomeController {
  constructor(
    private readonly store: EventStore,
    private readonly db: DataSource,
  ) {}

  @ApiOperation({ summary: '报告对接成果（联系、审批、授信、放款、拒绝）；金额填截至目前的累计数' })
  @Allow('bank')
  @Post()
  report(
    @Param('id') editionId: string,
    @Body() { uscc, amountFen, stage, reasonCode, loanId, correctionReason }: ReportOutcomeDto,
    @Command() command: CommandContext,
    @Caller() caller: Principal,
  ): Promise<Answer> {
    return this.store.run(command, async (unit, now) => {
      const { tenant: bank } = caller;
      const seen = await editionRowSeenBy(unit.tx, editionId, uscc, caller);
      if (!seen) throw new NotFoundException(`批次 ${editionId} 中没有本行可见的企业 ${uscc}；请核对`);
      const outcome = await unit.load(outcomeDecider, outcomeStream(editionId, uscc, bank));
      unit.decide(outcomeDecider, outcome, {
        ...{ type: 'ReportOutcome', uscc, editionId, bank, stage, reasonCode, loanId, correctionReason },
        ...seen,
        amountFen: amountFen === undefined ? undefined : BigInt(amountFen),
        by: command.meta.actor,
        today: shanghaiDate(now.getTime()),
      });
      const { grantedFen, drawnFen } = outcome.state;
      return new Answer(200, {
        editionId,
        uscc,
        stage,
        grantedFen: `${grantedFen}`,
        drawnFen: `${drawnFen}`,
      });
    });
  }

  @ApiOperation({ summary: '查询对接成果（银行见本行的，企业见自己的，省局见全部）' })
  @Allow('bank', 'enterprise', 'office', 'reviewer')
  @Get()
  list(
    @Param('id') editionId: string,
    @Query() query: OutcomeQueryDto,
    @Caller() caller: Principal,
  ): Promise<{ items: OutcomeRow[]; next: string | null }> {
    return findOutcomes(this.db.manager, editionId, query, caller);
  }
}
