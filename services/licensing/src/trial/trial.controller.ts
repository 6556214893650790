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
import { trialDecider, trialStream, type TrialCommand } from './trial.decider';
import {
  GuaranteePayoutDto,
  paymentOf,
  reportOf,
  ReturnTrialDto,
  scheduleOf,
  StartTrialDto,
  TrialPaymentDto,
  TrialQueryDto,
  UseReportDto,
} from './trial.dto';
import { licenseOf } from './trial.license';
import { findTrials } from './trial.queries';
import { sideOf } from './trial.state';
import { rowOf, TrialRow } from './trial.view';

/** 先使用后付费: the filer of the license starts it and confirms what comes in; the licensee reports and gives back. */
@ApiTags('先使用后付费 Use first, pay later')
@Controller('trials')
export class TrialController {
  constructor(
    private readonly store: EventStore,
    private readonly db: DataSource,
  ) {}

  @ApiOperation({ summary: '为一件许可启动先使用后付费（试用期、付款安排、增信）' })
  @Allow('operation_center', 'enterprise', 'office')
  @Post()
  start(@Body() body: StartTrialDto, @Command() command: CommandContext): Promise<Answer> {
    return this.store.run(command, async (unit, now) => {
      const { licenseId } = body;
      const license = await licenseOf(unit, licenseId);
      if (license?.filedBy !== command.tenant) throw unknown(licenseId);
      const trial = await unit.load(trialDecider, trialStream(licenseId));
      unit.decide(trialDecider, trial, {
        type: 'StartTrial',
        licenseId,
        license,
        startedBy: command.tenant,
        schedule: scheduleOf(body.schedule),
        today: shanghaiDate(now.getTime()),
      });
      return new Answer(201, { licenseId, stage: 'running' });
    });
  }

  @ApiOperation({
    summary: '申报一个期间的销售额、产量和里程碑（被许可人或提交机构）；达到约定条件的款项随即到期',
  })
  @Allow('operation_center', 'enterprise', 'office')
  @Post(':id/reports')
  report(
    @Param('id') id: string,
    @Body() body: UseReportDto,
    @Command() command: CommandContext,
  ): Promise<Answer> {
    return this.run(command, id, 201, {
      type: 'ReportUse',
      reportedBy: command.tenant,
      report: reportOf(body),
    });
  }

  @ApiOperation({ summary: '登记一笔款项已付清（提交机构）；金额须与应付一致' })
  @Allow('operation_center', 'enterprise', 'office')
  @Post(':id/payments')
  pay(
    @Param('id') id: string,
    @Body() body: TrialPaymentDto,
    @Command() command: CommandContext,
  ): Promise<Answer> {
    return this.run(command, id, 201, {
      type: 'MakePayment',
      payment: paymentOf(body),
      tenant: command.tenant,
    });
  }

  @ApiOperation({ summary: '登记担保人或保险人的先行赔付（提交机构，逾期之后，限额之内）' })
  @Allow('operation_center', 'enterprise', 'office')
  @Post(':id/guarantee-payouts')
  payOut(
    @Param('id') id: string,
    @Body() body: GuaranteePayoutDto,
    @Command() command: CommandContext,
  ): Promise<Answer> {
    return this.run(command, id, 201, {
      type: 'PayOutGuarantee',
      guarantor: body.guarantor,
      payment: paymentOf(body),
      tenant: command.tenant,
    });
  }

  @ApiOperation({ summary: '试用期内退回许可（被许可人或提交机构）；已到期的款项仍须支付，其余不再到期' })
  @Allow('operation_center', 'enterprise', 'office')
  @Post(':id/return')
  giveBack(
    @Param('id') id: string,
    @Body() { reason }: ReturnTrialDto,
    @Command() command: CommandContext,
  ): Promise<Answer> {
    return this.run(command, id, 200, { type: 'ReturnTrial', reason });
  }

  @ApiOperation({ summary: '查询先使用后付费（提交机构和被许可人只见自己的）' })
  @Allow('operation_center', 'enterprise', 'office', 'reviewer')
  @Get()
  list(
    @Query() query: TrialQueryDto,
    @Caller() caller: Principal,
  ): Promise<{ items: TrialRow[]; next: string | null }> {
    return findTrials(this.db.manager, query, caller);
  }

  @ApiOperation({ summary: '一件先使用后付费：付款安排、每一笔款项的状态及全部经过' })
  @Allow('operation_center', 'enterprise', 'office', 'reviewer')
  @Get(':id')
  async show(
    @Param('id') id: string,
    @Caller() caller: Principal,
  ): Promise<TrialRow & { history: HistoryItem[] }> {
    const row = await this.db.getRepository(TrialRow).findOneBy({ id });
    const isOwn = row?.startedBy === caller.tenant || row?.licenseeUscc === caller.tenant;
    if (!row || !(isOwn || isOffice(caller))) throw unknown(id);
    return { ...row, history: await historyOf(this.db.manager, trialStream(id)) };
  }

  private run(command: CommandContext, licenseId: string, status: number, asked: Asked): Promise<Answer> {
    return this.store.run(command, async (unit, now) => {
      const license = await licenseOf(unit, licenseId);
      const trial = await unit.load(trialDecider, trialStream(licenseId));
      const { state } = trial;
      if (!license || state.kind === 'none' || !sideOf(state, command.tenant)) throw unknown(licenseId);
      const today = shanghaiDate(now.getTime());
      const events = unit.decide(trialDecider, trial, { ...asked, licenseId, license, today });
      const { stage, owedFen } = rowOf(trial.state as typeof state);
      const fellDue = events.flatMap((event) =>
        event.$typeName === 'ipflow.licensing.v1.PaymentFellDue'
          ? [{ dueId: event.dueId, amountFen: `${event.amountFen}`, payBy: event.payBy }]
          : [],
      );
      return new Answer(status, { licenseId, stage, owedFen, fellDue });
    });
  }
}

/** A command before it is known on what it acts. */
type Asked = TrialCommand extends infer One
  ? One extends TrialCommand
    ? Omit<One, 'licenseId' | 'license' | 'today'>
    : never
  : never;

/** What is another's does not exist for this caller: a 403 would tell that it does. */
function unknown(id: string): NotFoundException {
  return new NotFoundException(`没有许可 ${id} 或其先使用后付费，或当前身份无权办理；请核对编号`);
}
