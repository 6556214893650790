import { shanghaiDate, type LocalDate } from '@ipflow/kernel';
import {
  Allow,
  Answer,
  Caller,
  Command,
  EventStore,
  historyOf,
  partyOf,
  type CommandContext,
  type HistoryItem,
  type Principal,
  type Unit,
} from '@ipflow/platform';
import { Body, Controller, Get, NotFoundException, Param, Post, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { DataSource } from 'typeorm';
import { acceptanceStream, type KnownAcceptance } from './acceptance.decider';
import {
  AcceptanceQueryDto,
  NotifyAcceptanceDto,
  PayAcceptanceDto,
  RefundAcceptanceDto,
} from './acceptance.dto';
import { notifyAcceptance, payAcceptance, refundAcceptance } from './acceptance.process';
import { findAcceptance, findAcceptances } from './acceptance.queries';
import { AcceptanceRow } from './acceptance.view';

/** 接受开放许可: whoever wants the license gives notice and pays; the patentee signs nothing and pays back what came late. */
@ApiTags('开放许可接受 Acceptances')
@Controller('acceptances')
export class AcceptanceController {
  constructor(
    private readonly store: EventStore,
    private readonly db: DataSource,
  ) {}

  @ApiOperation({ summary: '书面通知接受开放许可；公告标准无须即时付款的，通知即取得许可' })
  @Allow('operation_center', 'enterprise', 'office')
  @Post()
  notify(@Body() body: NotifyAcceptanceDto, @Command() command: CommandContext): Promise<Answer> {
    const { acceptanceId, openLicenseId, licensee } = body;
    return this.run(command, 201, (unit, today) =>
      notifyAcceptance(unit, {
        acceptanceId,
        openLicenseId,
        notifiedBy: command.tenant,
        licensee: partyOf(licensee, today),
        today,
      }),
    );
  }

  @ApiOperation({ summary: '报告付款：金额相符且许可仍开放的取得许可；已撤回、终止或暂停的记为待退款' })
  @Allow('operation_center', 'enterprise', 'office')
  @Post(':id/payment')
  pay(
    @Param('id') acceptanceId: string,
    @Body() { paidFen, ...body }: PayAcceptanceDto,
    @Command() command: CommandContext,
  ): Promise<Answer> {
    return this.run(command, 200, (unit, today) =>
      payAcceptance(unit, {
        acceptanceId,
        paidFen: BigInt(paidFen),
        ...body,
        tenant: command.tenant,
        today,
      }),
    );
  }

  @ApiOperation({ summary: '报告退款（由声明机构）' })
  @Allow('operation_center', 'enterprise', 'office')
  @Post(':id/refund')
  refund(
    @Param('id') acceptanceId: string,
    @Body() { refundReference }: RefundAcceptanceDto,
    @Command() command: CommandContext,
  ): Promise<Answer> {
    return this.run(command, 200, (unit, today) =>
      refundAcceptance(unit, { acceptanceId, refundReference, tenant: command.tenant, today }),
    );
  }

  @ApiOperation({ summary: '查询接受（本机构提交的，及本机构开放许可收到的）' })
  @Allow('operation_center', 'enterprise', 'office', 'reviewer')
  @Get()
  list(
    @Query() query: AcceptanceQueryDto,
    @Caller() caller: Principal,
  ): Promise<{ items: AcceptanceRow[]; next: string | null }> {
    return findAcceptances(this.db.manager, query, caller);
  }

  @ApiOperation({ summary: '一件接受及其全部经过' })
  @Allow('operation_center', 'enterprise', 'office', 'reviewer')
  @Get(':id')
  async show(
    @Param('id') id: string,
    @Caller() caller: Principal,
  ): Promise<AcceptanceRow & { history: HistoryItem[] }> {
    const row = await findAcceptance(this.db.manager, id, caller);
    // What is another's does not exist for this caller: a 403 would tell that it does.
    if (!row) throw new NotFoundException(`没有接受通知 ${id}，或当前身份无权查看`);
    return { ...row, history: await historyOf(this.db.manager, acceptanceStream(id)) };
  }

  private run(
    command: CommandContext,
    status: number,
    work: (unit: Unit, today: LocalDate) => Promise<KnownAcceptance>,
  ): Promise<Answer> {
    return this.store.run(
      command,
      async (unit, now) => new Answer(status, answerOf(await work(unit, shanghaiDate(now.getTime())))),
    );
  }
}

/** What the caller must know: where it stands, what is due, and why money goes back. */
function answerOf({ acceptanceId, openLicenseId, kind, dueFen, paidFen, reasons }: KnownAcceptance) {
  return {
    acceptanceId,
    openLicenseId,
    stage: kind,
    dueFen: `${dueFen}`,
    ...(paidFen !== undefined && { paidFen: `${paidFen}` }),
    ...(reasons && { reasons: reasons.map(({ code, article, message }) => ({ code, article, message })) }),
  };
}
