import { create, pool } from '@ipflow/contracts';
import { refuseWhen, shanghaiDate, type LocalDate } from '@ipflow/kernel';
import {
  Allow,
  Answer,
  Caller,
  Command,
  EventStore,
  examineCase,
  type CommandContext,
  type Examination,
  type Principal,
  type Unit,
  isOffice,
  historyOf,
  type HistoryItem,
} from '@ipflow/platform';
import { Body, Controller, Get, NotFoundException, Param, Post, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { DataSource } from 'typeorm';
import { originOf, type Origin } from '../posting/chain';
import { transferStream } from './transfer.decider';
import {
  BulkFilingDto,
  BulkRegistrationDto,
  CorrectTransferDto,
  FileTransferDto,
  ReasonDto,
  RefuseTransferDto,
  RegisterTransferDto,
  termsOf,
  TransferQueryDto,
} from './transfer.dto';
import {
  correctTransfer,
  endTransfer,
  examineFiled,
  fileTransfers,
  registerTransfers,
  revokeTransfer,
  type Filing,
  type RowResult,
} from './transfer.process';
import { findTransfers } from './transfer.queries';
import { TransferRow } from './transfer.view';

/** 专利权转让: operation centers file, reviewers register, the office corrects and revokes. */
@ApiTags('转让 Transfers')
@Controller('transfers')
export class TransferController {
  constructor(
    private readonly store: EventStore,
    private readonly db: DataSource,
  ) {}

  @ApiOperation({ summary: '提交转让登记申请（一份合同可含多件专利，全部占用或全部不占用）' })
  @Allow('operation_center', 'enterprise', 'office')
  @Post()
  file(@Body() body: FileTransferDto, @Command() command: CommandContext): Promise<Answer> {
    return this.run(command, body.transferId, 201, 'filed', async (unit, today) =>
      mustHold(await fileTransfers(unit, [filingOf(body, command.tenant, today)])),
    );
  }

  @ApiOperation({ summary: '批量提交转让登记申请；逐行给出结果，互不影响' })
  @Allow('operation_center', 'enterprise', 'office')
  @Post('bulk-filings')
  fileMany(@Body() body: BulkFilingDto, @Command() command: CommandContext): Promise<Answer> {
    return this.runRows(command, 'filed', (unit, today) =>
      fileTransfers(
        unit,
        body.transfers.map((row) => filingOf(row, command.tenant, today)),
      ),
    );
  }

  @ApiOperation({ summary: '批量登记；逐行给出结果，互不影响' })
  @Allow('reviewer')
  @Post('bulk-registrations')
  registerMany(@Body() body: BulkRegistrationDto, @Command() command: CommandContext): Promise<Answer> {
    return this.runRows(command, 'registered', (unit, today) =>
      registerTransfers(unit, { transferIds: body.transferIds, registeredBy: command.meta.actor, today }),
    );
  }

  @ApiOperation({ summary: '登记：转让自登记之日起生效' })
  @Allow('reviewer')
  @Post(':id/registration')
  register(
    @Param('id') transferId: string,
    @Body() _body: RegisterTransferDto,
    @Command() command: CommandContext,
  ): Promise<Answer> {
    return this.run(command, transferId, 200, 'registered', async (unit, today) =>
      mustHold(
        await registerTransfers(unit, {
          transferIds: [transferId],
          registeredBy: command.meta.actor,
          today,
        }),
      ),
    );
  }

  @ApiOperation({ summary: '不予登记' })
  @Allow('reviewer')
  @Post(':id/refusal')
  refuse(
    @Param('id') transferId: string,
    @Body() body: RefuseTransferDto,
    @Command() command: CommandContext,
  ): Promise<Answer> {
    return this.run(command, transferId, 200, 'refused', (unit, today) =>
      endTransfer(unit, {
        type: 'RefuseTransfer',
        transferId,
        refusedBy: command.meta.actor,
        today,
        ...body,
      }),
    );
  }

  @ApiOperation({ summary: '撤回申请（仅提交机构，登记前）' })
  @Allow('operation_center', 'enterprise', 'office')
  @Post(':id/withdrawal')
  withdraw(
    @Param('id') transferId: string,
    @Body() body: ReasonDto,
    @Command() command: CommandContext,
  ): Promise<Answer> {
    return this.run(command, transferId, 200, 'withdrawn', (unit, today) =>
      endTransfer(unit, { type: 'WithdrawTransfer', transferId, tenant: command.tenant, today, ...body }),
    );
  }

  @ApiOperation({ summary: '更正登记' })
  @Allow('office')
  @Post(':id/correction')
  correct(
    @Param('id') transferId: string,
    @Body() body: CorrectTransferDto,
    @Command() command: CommandContext,
  ): Promise<Answer> {
    return this.run(command, transferId, 200, 'registered', (unit, today) =>
      correctTransfer(unit, {
        transferId,
        terms: termsOf(body.terms, today),
        effectiveOn: body.effectiveOn,
        reason: body.reason,
        today,
      }),
    );
  }

  @ApiOperation({ summary: '撤销登记：权利人与统计一并恢复' })
  @Allow('office')
  @Post(':id/revocation')
  revoke(
    @Param('id') transferId: string,
    @Body() body: ReasonDto,
    @Command() command: CommandContext,
  ): Promise<Answer> {
    return this.run(command, transferId, 200, 'revoked', (unit, today) =>
      revokeTransfer(unit, { transferId, reason: body.reason, revokedBy: command.meta.actor, today }),
    );
  }

  @ApiOperation({ summary: '查询转让（运营中心只见本机构的）' })
  @Allow('operation_center', 'enterprise', 'office', 'reviewer')
  @Get()
  list(
    @Query() query: TransferQueryDto,
    @Caller() caller: Principal,
  ): Promise<{ items: TransferRow[]; next: string | null }> {
    return findTransfers(this.db.manager, query, caller);
  }

  @ApiOperation({ summary: '一件转让及其全部经过' })
  @Allow('operation_center', 'enterprise', 'office', 'reviewer')
  @Get(':id')
  async show(
    @Param('id') id: string,
    @Caller() caller: Principal,
  ): Promise<TransferRow & { origin: Origin; history: HistoryItem[] }> {
    const row = await this.visible(id, caller);
    const origin = await originOf(this.db.manager, row);
    return { ...row, origin, history: await historyOf(this.db.manager, transferStream(id)) };
  }

  @ApiOperation({ summary: '审查：登记所依据的规则，逐条按今天核对（仅待审查的转让）' })
  @Allow('operation_center', 'enterprise', 'office', 'reviewer')
  @Get(':id/examination')
  async examine(@Param('id') id: string, @Caller() caller: Principal): Promise<Examination> {
    await this.visible(id, caller);
    return examineCase(this.store, (look, today) => examineFiled(look, id, today));
  }

  private async visible(id: string, caller: Principal): Promise<TransferRow> {
    const row = await this.db.getRepository(TransferRow).findOneBy({ id });
    // What is another's does not exist for this caller: a 403 would tell that it does.
    if (row && (isOffice(caller) || row.filedBy === caller.tenant)) return row;
    throw new NotFoundException(`没有转让 ${id}，或当前身份无权查看`);
  }

  private runRows(
    command: CommandContext,
    stage: string,
    work: (unit: Unit, today: LocalDate) => Promise<RowResult[]>,
  ): Promise<Answer> {
    return this.store.run(command, async (unit, now) => {
      const rows = await work(unit, shanghaiDate(now.getTime()));
      return new Answer(200, { results: rows.map((row) => (row.refusals ? row : { ...row, stage })) });
    });
  }

  private run(
    command: CommandContext,
    transferId: string,
    status: number,
    stage: string,
    work: (unit: Unit, today: LocalDate) => Promise<void>,
  ): Promise<Answer> {
    return this.store.run(command, async (unit, now) => {
      await work(unit, shanghaiDate(now.getTime()));
      return new Answer(status, { transferId, stage });
    });
  }
}

function filingOf(body: FileTransferDto, filedBy: string, today: LocalDate): Filing {
  return {
    transferId: body.transferId,
    filedBy,
    terms: termsOf(body.terms, today),
    papers: create(pool.TransferPapersSchema, body.papers),
    patentNumbers: body.patentNumbers,
    ledBy: body.ledBy,
    today,
  };
}

/** A command of one row is refused with the row. */
function mustHold(rows: readonly RowResult[]): void {
  refuseWhen(rows.flatMap(({ refusals }) => refusals ?? []));
}
