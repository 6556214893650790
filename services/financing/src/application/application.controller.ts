import { shanghaiDate } from '@ipflow/kernel';
import {
  Allow,
  Answer,
  Caller,
  Command,
  EventStore,
  historyOf,
  isOffice,
  partyOf,
  type CommandContext,
  type HistoryItem,
  type Principal,
} from '@ipflow/platform';
import { Body, Controller, Get, NotFoundException, Param, Post, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { DataSource } from 'typeorm';
import { productOf } from '../product/product.view';
import {
  applicationDecider,
  applicationStream,
  type ApplicationCommand,
  type KnownApplication,
} from './application.decider';
import { ApplicationQueryDto, ApplyDto, ApproveDto, DeclineDto, GradeDto } from './application.dto';
import { ApplicationRow, findApplications, maySeeApplication } from './application.view';

/** 融资申请: an enterprise, or a center for it, asks one bank; the office or the bank grades, the bank decides. */
@ApiTags('融资申请 Credit applications')
@Controller('credit-applications')
export class ApplicationController {
  constructor(
    private readonly store: EventStore,
    private readonly db: DataSource,
  ) {}

  @ApiOperation({ summary: '向一家银行的产品申请融资（企业为自己，运营中心代企业）' })
  @Allow('enterprise', 'operation_center')
  @Post()
  apply(
    @Body() body: ApplyDto,
    @Command() command: CommandContext,
    @Caller() caller: Principal,
  ): Promise<Answer> {
    const { applicationId, applicant, wantedFen, ...rest } = body;
    const appliedBy = command.tenant;
    const isForItself = !caller.roles.includes('operation_center');
    return this.store.run(command, async (unit, now) => {
      const today = shanghaiDate(now.getTime());
      const application = await unit.load(applicationDecider, applicationStream(applicationId));
      if (application.state.kind !== 'none' && application.state.applied.appliedBy !== appliedBy) {
        throw unknown(applicationId);
      }
      const product = await productOf(unit.tx, rest.bank, rest.product);
      const caps = product?.isOffered
        ? { maxAmountFen: BigInt(product.maxAmountFen), maxTermMonths: product.maxTermMonths }
        : undefined;
      const party = partyOf(applicant, today);
      const amounts = { wantedFen: BigInt(wantedFen), applicant: party };
      const applying = { ...rest, ...amounts, appliedBy, isForItself, caps };
      unit.decide(applicationDecider, application, {
        type: 'ApplyForFinancing',
        applicationId,
        applying,
        today,
      });
      return new Answer(201, { applicationId, stage: application.state.kind });
    });
  }

  @ApiOperation({ summary: '知识价值评分：按当日有效的评分卡由七项指标评出等级（省局或受理银行）' })
  @Allow('office', 'reviewer', 'bank')
  @Post(':id/grading')
  grade(
    @Param('id') id: string,
    @Body() { measures }: GradeDto,
    @Command() command: CommandContext,
    @Caller() caller: Principal,
  ): Promise<Answer> {
    return this.run(command, id, { type: 'GradeKnowledgeValue', measures }, isOffice(caller));
  }

  @ApiOperation({ summary: '审批通过（受理银行）' })
  @Allow('bank')
  @Post(':id/approval')
  approve(
    @Param('id') id: string,
    @Body() { approvedFen }: ApproveDto,
    @Command() command: CommandContext,
  ): Promise<Answer> {
    const approvedBy = command.meta.actor;
    return this.run(command, id, { type: 'ApproveFinancing', approvedFen: BigInt(approvedFen), approvedBy });
  }

  @ApiOperation({ summary: '不予通过，写明理由（受理银行）' })
  @Allow('bank')
  @Post(':id/decline')
  decline(
    @Param('id') id: string,
    @Body() body: DeclineDto,
    @Command() command: CommandContext,
  ): Promise<Answer> {
    return this.run(command, id, { type: 'DeclineFinancing', ...body });
  }

  @ApiOperation({ summary: '查询融资申请（各方只见自己的）' })
  @Allow('enterprise', 'operation_center', 'bank', 'office', 'reviewer')
  @Get()
  list(
    @Query() query: ApplicationQueryDto,
    @Caller() caller: Principal,
  ): Promise<{ items: ApplicationRow[]; next: string | null }> {
    return findApplications(this.db.manager, query, caller);
  }

  @ApiOperation({ summary: '一件融资申请：评分说明及全部经过' })
  @Allow('enterprise', 'operation_center', 'bank', 'office', 'reviewer')
  @Get(':id')
  async show(
    @Param('id') id: string,
    @Caller() caller: Principal,
  ): Promise<ApplicationRow & { history: HistoryItem[] }> {
    const row = await this.db.getRepository(ApplicationRow).findOneBy({ id });
    if (!row || !maySeeApplication(row, caller)) throw unknown(id);
    return { ...row, history: await historyOf(this.db.manager, applicationStream(id)) };
  }

  private run(command: CommandContext, id: string, asked: Asked, mayActOnAll = false): Promise<Answer> {
    return this.store.run(command, async (unit, now) => {
      const application = await unit.load(applicationDecider, applicationStream(id));
      const { state } = application;
      if (state.kind === 'none' || !(mayActOnAll || state.applied.bank === command.tenant)) throw unknown(id);
      const today = shanghaiDate(now.getTime());
      unit.decide(applicationDecider, application, { ...asked, applicationId: id, today });
      return new Answer(200, shown(application.state as KnownApplication));
    });
  }
}

/** A command on an application that stands. */
type Asked = ApplicationCommand extends infer One
  ? One extends ApplicationCommand
    ? Omit<One, 'applicationId' | 'today'>
    : never
  : never;

function shown({ kind, applied, graded, approved }: KnownApplication): Record<string, unknown> {
  const { applicationId } = applied;
  const score = graded && {
    scorecardVersion: graded.scorecardVersion,
    points: graded.points,
    totalPoints: graded.totalPoints,
    grade: graded.grade,
    limitFen: `${graded.limitFen}`,
  };
  return {
    applicationId,
    stage: kind,
    ...score,
    ...(approved && { approvedFen: `${approved.approvedFen}` }),
  };
}

/** What is another's does not exist for this caller: a 403 would tell that it does. */
function unknown(id: string): NotFoundException {
  return new NotFoundException(`没有融资申请 ${id}，或当前身份无权办理；请核对编号`);
}
