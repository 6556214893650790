import { create, licensing } from '@ipflow/contracts';
import { shanghaiDate, type LocalDate } from '@ipflow/kernel';
import {
  Allow,
  Answer,
  Caller,
  Command,
  EventStore,
  examineCase,
  historyOf,
  isOffice,
  preferredWaitMs,
  untilSettled,
  type CommandContext,
  type Examination,
  type HistoryItem,
  type Principal,
  type Unit,
} from '@ipflow/platform';
import {
  BadRequestException,
  Body,
  Controller,
  Get,
  Headers,
  NotFoundException,
  Param,
  Post,
  Query,
  Res,
} from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { pipeline } from 'node:stream/promises';
import { DataSource } from 'typeorm';
import {
  amendedOf,
  ChangeLicenseDto,
  CorrectLicenseDto,
  FileLicenseDto,
  LicenseExportDto,
  LicenseQueryDto,
  LicenseReasonDto,
  RecordLicenseDto,
  RefuseLicenseDto,
  termsOf,
} from './license.dto';
import { licensesAsCsv } from './license.export';
import { exportRowsMax } from './license.policy';
import {
  amendLicense,
  cancelLicense,
  examineUndecided,
  fileLicense,
  reasonOf,
  recordLicense,
  stepLicense,
} from './license.process';
import { areMoreThan, findLicenses } from './license.queries';
import type { LicenseStage } from './license.stage';
import { licenseStream } from './license.state';
import { licenseOf, LicenseRow } from './license.view';

/** 专利实施许可合同备案: parties file, reviewers record, change and cancel, the office corrects. */
@ApiTags('许可 Licenses')
@Controller('licenses')
export class LicenseController {
  constructor(
    private readonly store: EventStore,
    private readonly db: DataSource,
  ) {}

  @ApiOperation({
    summary: '提交许可合同备案申请；资源库占用专利后受理。Prefer: wait=5 等待受理结果，否则 202',
  })
  @Allow('operation_center', 'enterprise', 'office')
  @Post()
  async file(
    @Body() body: FileLicenseDto,
    @Command() command: CommandContext,
    @Caller() caller: Principal,
    @Headers('prefer') prefer?: string,
  ): Promise<Answer> {
    const { licenseId, patentNumbers } = body;
    const filer = { tenant: caller.tenant, isOffice: isOffice(caller) };
    const papers = create(licensing.LicensePapersSchema, body.papers);
    const answer = await this.run(command, licenseId, 'filed', 202, async (unit, today) => {
      const terms = termsOf(body.terms, today);
      const filing = { licenseId, filer, terms, papers, patentNumbers, today };
      const { recordalDueOn, isLate, warnings } = await fileLicense(unit, filing);
      return { recordalDueOn, isLate, warnings: warnings.map(shownReason) };
    });
    const waitMs = preferredWaitMs(prefer);
    return answer.refusals || waitMs === 0 ? answer : this.whenSettled(answer, licenseId, waitMs);
  }

  @ApiOperation({ summary: '备案：编号由系统按年度顺序给出' })
  @Allow('reviewer')
  @Post(':id/recordal')
  record(
    @Param('id') licenseId: string,
    @Body() _body: RecordLicenseDto,
    @Command() command: CommandContext,
  ): Promise<Answer> {
    const recordedBy = command.meta.actor;
    return this.run(command, licenseId, 'recorded', 200, async (unit, today) => ({
      recordalNumber: await recordLicense(unit, { licenseId, recordedBy, today }),
    }));
  }

  @ApiOperation({ summary: '不予备案' })
  @Allow('reviewer')
  @Post(':id/refusal')
  refuse(
    @Param('id') licenseId: string,
    @Body() { reasonCode, reason, article }: RefuseLicenseDto,
    @Command() command: CommandContext,
  ): Promise<Answer> {
    return this.run(command, licenseId, 'refused', 200, async (unit, today) => {
      await stepLicense(unit, {
        type: 'RefuseLicense',
        licenseId,
        reason: reasonOf(reasonCode, reason, article),
        refusedBy: command.meta.actor,
        today,
      });
    });
  }

  @ApiOperation({ summary: '撤回申请（仅提交机构，备案前）' })
  @Allow('operation_center', 'enterprise', 'office')
  @Post(':id/withdrawal')
  async withdraw(
    @Param('id') licenseId: string,
    @Body() { reason }: LicenseReasonDto,
    @Command() command: CommandContext,
    @Caller() caller: Principal,
  ): Promise<Answer> {
    await this.visible(licenseId, caller);
    return this.run(command, licenseId, 'withdrawn', 200, async (unit, today) => {
      const { tenant } = command;
      await stepLicense(unit, { type: 'WithdrawLicense', licenseId, tenant, reason, today });
    });
  }

  @ApiOperation({
    summary: '变更备案（许可人、种类和专利不变；范围只能缩小，扩大部分另行备案）',
  })
  @Allow('reviewer', 'office')
  @Post(':id/change')
  change(
    @Param('id') licenseId: string,
    @Body() body: ChangeLicenseDto,
    @Command() command: CommandContext,
  ): Promise<Answer> {
    const { reason } = body;
    const changedBy = command.meta.actor;
    return this.run(command, licenseId, 'recorded', 200, (unit, today) => {
      const terms = amendedOf(body.terms, today);
      return amendLicense(unit, { type: 'ChangeLicense', licenseId, terms, reason, changedBy, today });
    });
  }

  @ApiOperation({ summary: '更正备案：此前的统计一并更正（许可人、种类和专利不变；范围只能缩小）' })
  @Allow('office')
  @Post(':id/correction')
  correct(
    @Param('id') licenseId: string,
    @Body() body: CorrectLicenseDto,
    @Command() command: CommandContext,
  ): Promise<Answer> {
    const { reason, effectiveOn } = body;
    return this.run(command, licenseId, 'recorded', 200, (unit, today) => {
      const terms = amendedOf(body.terms, today);
      return amendLicense(unit, { type: 'CorrectLicense', licenseId, terms, effectiveOn, reason, today });
    });
  }

  @ApiOperation({ summary: '注销备案：合同提前终止；已计入的统计不变' })
  @Allow('reviewer', 'office')
  @Post(':id/cancellation')
  cancel(
    @Param('id') licenseId: string,
    @Body() { reason }: LicenseReasonDto,
    @Command() command: CommandContext,
  ): Promise<Answer> {
    const cancelledBy = command.meta.actor;
    return this.run(command, licenseId, 'cancelled', 200, (unit, today) =>
      cancelLicense(unit, { licenseId, reason, cancelledBy, today }),
    );
  }

  @ApiOperation({ summary: '查询许可（各机构只见本机构提交的）' })
  @Allow('operation_center', 'enterprise', 'office', 'reviewer')
  @Get()
  list(
    @Query() query: LicenseQueryDto,
    @Caller() caller: Principal,
  ): Promise<{ items: LicenseRow[]; next: string | null }> {
    return findLicenses(this.db.manager, query, caller);
  }

  @ApiOperation({ summary: `导出查询结果为 CSV（至多 ${exportRowsMax} 行）` })
  @Allow('operation_center', 'enterprise', 'office', 'reviewer')
  @Get('export')
  async export(
    @Query() { format, ...filter }: LicenseExportDto,
    @Caller() caller: Principal,
    @Res() response: Response,
  ): Promise<void> {
    if (await areMoreThan(this.db.manager, exportRowsMax, filter, caller)) {
      throw new BadRequestException(`结果超过 ${exportRowsMax} 行；请用备案日期等条件分批导出`);
    }
    response.attachment(`licenses.${format}`);
    await pipeline(licensesAsCsv(this.db.manager, filter, caller), response);
  }

  @ApiOperation({ summary: '一件许可及其全部经过' })
  @Allow('operation_center', 'enterprise', 'office', 'reviewer')
  @Get(':id')
  async show(
    @Param('id') id: string,
    @Caller() caller: Principal,
  ): Promise<LicenseRow & { history: HistoryItem[] }> {
    const row = await this.visible(id, caller);
    return { ...row, history: await historyOf(this.db.manager, licenseStream(id)) };
  }

  @ApiOperation({ summary: '审查：备案所依据的规则，逐条按今天核对（仅未办结的备案申请）' })
  @Allow('operation_center', 'enterprise', 'office', 'reviewer')
  @Get(':id/examination')
  async examine(@Param('id') id: string, @Caller() caller: Principal): Promise<Examination> {
    await this.visible(id, caller);
    return examineCase(this.store, (look, today) => examineUndecided(look, id, today));
  }

  private async visible(id: string, caller: Principal): Promise<LicenseRow> {
    const row = await licenseOf(this.db.manager, id);
    // What is another's does not exist for this caller: a 403 would tell that it does.
    if (row && (isOffice(caller) || row.filedBy === caller.tenant)) return row;
    throw new NotFoundException(`没有许可 ${id}，或当前身份无权查看`);
  }

  /** What the pool made of it, if it says so in time: admitted, or refused with every reason. */
  private async whenSettled(answer: Answer, id: string, waitMs: number): Promise<Answer> {
    const look = (): Promise<LicenseRow> => this.db.getRepository(LicenseRow).findOneByOrFail({ id });
    const row = await untilSettled(this.store, waitMs, look, ({ stage }) => stage !== 'filed');
    const { stage, recordalDueOn, isLate, warnings, reasons } = row;
    const body = { licenseId: id, stage, recordalDueOn, isLate, warnings, reasons };
    return new Answer(stage === 'filed' ? 202 : 200, body, undefined, answer.replayed);
  }

  private run(
    command: CommandContext,
    licenseId: string,
    stage: LicenseStage,
    status: number,
    work: (unit: Unit, today: LocalDate) => Promise<object | void>,
  ): Promise<Answer> {
    return this.store.run(command, async (unit, now) => {
      const more = await work(unit, shanghaiDate(now.getTime()));
      return new Answer(status, { licenseId, stage, ...more });
    });
  }
}

function shownReason({ code, article, message }: licensing.Warning): object {
  return { code, article, message };
}
