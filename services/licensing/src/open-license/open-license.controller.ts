import { shanghaiDate, type LocalDate } from '@ipflow/kernel';
import {
  Allow,
  Answer,
  Caller,
  Command,
  EventStore,
  preferredWaitMs,
  untilSettled,
  type CommandContext,
  type Principal,
  type Unit,
} from '@ipflow/platform';
import { Body, Controller, Headers, Param, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { DataSource } from 'typeorm';
import {
  AnnounceOpenLicenseDto,
  ConfirmPatenteesDto,
  DeclareOpenLicenseDto,
  papersOf,
  reasonsOf,
  RefuseOpenLicenseDto,
  termsOf,
  WithdrawOpenLicenseDto,
} from './open-license.dto';
import {
  announceOpenLicense,
  confirmPatentees,
  declareOpenLicense,
  refuseOpenLicense,
  withdrawOpenLicense,
  type Asking,
} from './open-license.process';
import { OpenLicenseRow } from './open-license.view';

/** 专利开放许可: patentees declare and withdraw, reviewers announce or refuse. */
@ApiTags('开放许可 Open licenses')
@Controller('open-licenses')
export class OpenLicenseController {
  constructor(
    private readonly store: EventStore,
    private readonly db: DataSource,
  ) {}

  @ApiOperation({
    summary: '声明开放许可；答复 202，由资源库占用专利后转入待公告（Prefer: wait=5 可等待结果）',
  })
  @Allow('operation_center', 'enterprise', 'office')
  @Post()
  async declare(
    @Body() body: DeclareOpenLicenseDto,
    @Headers('prefer') prefer: string | undefined,
    @Caller() caller: Principal,
    @Command() command: CommandContext,
  ): Promise<Answer> {
    const { openLicenseId, patentNumber } = body;
    const answer = await this.store.run(command, async (unit, now) => {
      const { kind, warnings } = await declareOpenLicense(unit, {
        openLicenseId,
        patentNumber,
        terms: termsOf(body.terms),
        papers: papersOf(body.papers),
        declarer: askingOf(caller),
        today: shanghaiDate(now.getTime()),
      });
      const shown = warnings.map(({ code, article, message }) => ({ code, article, message }));
      return new Answer(202, { openLicenseId, stage: kind, warnings: shown });
    });
    return answer.refusals ? answer : this.settled(answer, openLicenseId, preferredWaitMs(prefer));
  }

  @ApiOperation({ summary: '公告开放许可声明' })
  @Allow('reviewer')
  @Post(':id/announcement')
  announce(
    @Param('id') openLicenseId: string,
    @Body() { announcementNumber }: AnnounceOpenLicenseDto,
    @Command() command: CommandContext,
  ): Promise<Answer> {
    const announcedBy = command.meta.actor;
    return this.run(command, openLicenseId, 'announced', (unit, today) =>
      announceOpenLicense(unit, { openLicenseId, announcementNumber, announcedBy, today }),
    );
  }

  @ApiOperation({ summary: '不予公告' })
  @Allow('reviewer')
  @Post(':id/refusal')
  refuse(
    @Param('id') openLicenseId: string,
    @Body() body: RefuseOpenLicenseDto,
    @Command() command: CommandContext,
  ): Promise<Answer> {
    const refusedBy = command.meta.actor;
    return this.run(command, openLicenseId, 'refused', (unit, today) =>
      refuseOpenLicense(unit, { openLicenseId, reasons: reasonsOf(body), refusedBy, today }),
    );
  }

  @ApiOperation({ summary: '撤回声明：不再接受新的被许可人，此前取得的许可继续有效' })
  @Allow('operation_center', 'enterprise', 'office')
  @Post(':id/withdrawal')
  withdraw(
    @Param('id') openLicenseId: string,
    @Body() { reason }: WithdrawOpenLicenseDto,
    @Caller() caller: Principal,
    @Command() command: CommandContext,
  ): Promise<Answer> {
    return this.run(command, openLicenseId, 'withdrawn', (unit, today) =>
      withdrawOpenLicense(unit, { openLicenseId, reason, asking: askingOf(caller), today }),
    );
  }

  @ApiOperation({ summary: '转让后由新的专利权人确认继续开放许可（声明机构或省局提交）' })
  @Allow('operation_center', 'enterprise', 'office')
  @Post(':id/confirmation')
  confirm(
    @Param('id') openLicenseId: string,
    @Body() body: ConfirmPatenteesDto,
    @Caller() caller: Principal,
    @Command() command: CommandContext,
  ): Promise<Answer> {
    return this.run(command, openLicenseId, 'confirmed', (unit, today) =>
      confirmPatentees(unit, { openLicenseId, ...body, asking: askingOf(caller), today }),
    );
  }

  /** Waits for the pool's answer as long as the caller wants to. */
  private async settled(filed: Answer, openLicenseId: string, waitMs: number): Promise<Answer> {
    if (waitMs === 0) return filed;
    const row = await untilSettled(
      this.store,
      waitMs,
      () => this.db.getRepository(OpenLicenseRow).findOneByOrFail({ id: openLicenseId }),
      ({ stage }) => stage !== 'filed',
    );
    const { stage, warnings, reasons } = row;
    const status = stage === 'filed' ? 202 : 200;
    return new Answer(status, { openLicenseId, stage, warnings, reasons }, undefined, filed.replayed);
  }

  private run(
    command: CommandContext,
    openLicenseId: string,
    stage: string,
    work: (unit: Unit, today: LocalDate) => Promise<object | void>,
  ): Promise<Answer> {
    return this.store.run(command, async (unit, now) => {
      const more = await work(unit, shanghaiDate(now.getTime()));
      return new Answer(200, { openLicenseId, stage, ...more });
    });
  }
}

function askingOf({ tenant, roles }: Principal): Asking {
  return { tenant, isOffice: roles.includes('office') };
}
