import { create, financing, pool } from '@ipflow/contracts';
import { shanghaiDate } from '@ipflow/kernel';
import {
  Allow,
  Answer,
  Caller,
  Clock,
  Command,
  EventStore,
  examineCase,
  historyOf,
  preferredWaitMs,
  untilSettled,
  type CommandContext,
  type Examination,
  type HistoryItem,
  type Principal,
} from '@ipflow/platform';
import { Body, Controller, Get, Headers, Param, Post, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { DataSource } from 'typeorm';
import { filerOf, runOnPledge, visiblePledge } from './pledge.access';
import {
  collateralOf,
  CorrectPledgeDto,
  FilePledgeDto,
  PledgeQueryDto,
  PledgeReasonDto,
  RefusePledgeDto,
  RegisterPledgeDto,
  RequestCorrectionDto,
  statedOf,
  termsOf,
} from './pledge.dto';
import { noticesShownMax } from './pledge.policy';
import { amendPledge, examineUndecided, filePledge, registerPledge, stepPledge } from './pledge.process';
import { findPledges, reviewQueue, type ReviewQueue } from './pledge.queries';
import { pledgeStream } from './pledge.state';
import { PledgeNoticeRow, PledgeRow } from './pledge.view';
import { statementsOf } from './statements.dto';

/** 质押登记: parties file and cure, reviewers register or refuse. What comes after stands in `life.controller.ts`. */
@ApiTags('质押 Pledges')
@Controller('pledges')
export class PledgeController {
  constructor(
    private readonly store: EventStore,
    private readonly db: DataSource,
    private readonly clock: Clock,
  ) {}

  @ApiOperation({
    summary: '提交质押登记申请；资源库占用专利后受理。Prefer: wait=5 等待受理结果，否则 202',
  })
  @Allow('bank', 'enterprise', 'operation_center', 'office')
  @Post()
  async file(
    @Body() body: FilePledgeDto,
    @Command() command: CommandContext,
    @Caller() caller: Principal,
    @Headers('prefer') prefer?: string,
  ): Promise<Answer> {
    const { pledgeId, loanId } = body;
    const filer = filerOf(caller);
    const pledgeeTenant = filer.role === 'bank' ? caller.tenant : body.pledgeeTenant;
    const at = { pledgeId, stage: 'filed', status: 202 } as const;
    const answer = await runOnPledge(this.store, command, at, async (unit, today) => {
      const terms = termsOf(body.terms, today);
      const papers = create(financing.PledgePapersSchema, body.papers);
      const collateral = collateralOf(body.collateral);
      const stated = statedOf(body);
      const filing = { pledgeId, filer, pledgeeTenant, terms, collateral, papers, stated, loanId, today };
      const { reviewDueOn } = await filePledge(unit, filing);
      return { reviewDueOn };
    });
    const waitMs = preferredWaitMs(prefer);
    return answer.refusals || waitMs === 0 ? answer : this.whenSettled(answer, pledgeId, waitMs);
  }

  @ApiOperation({ summary: '登记：质权自此设立；登记证号由系统按年度顺序给出' })
  @Allow('reviewer')
  @Post(':id/registration')
  register(
    @Param('id') pledgeId: string,
    @Body() body: RegisterPledgeDto,
    @Command() command: CommandContext,
  ): Promise<Answer> {
    const registeredBy = command.meta.actor;
    const { qualifications } = body;
    const stated = statementsOf(body.stated);
    return runOnPledge(this.store, command, { pledgeId, stage: 'registered' }, async (unit, today) => {
      const asked = { pledgeId, registeredBy, stated, qualifications, today };
      return { certificateNumber: await registerPledge(unit, asked) };
    });
  }

  @ApiOperation({ summary: '通知补正；补正后审查期限重新起算' })
  @Allow('reviewer')
  @Post(':id/correction-request')
  requestCorrection(
    @Param('id') pledgeId: string,
    @Body() { defects }: RequestCorrectionDto,
    @Command() command: CommandContext,
  ): Promise<Answer> {
    const requestedBy = command.meta.actor;
    return runOnPledge(this.store, command, { pledgeId, stage: 'correcting' }, async (unit, today) => {
      await stepPledge(unit, { type: 'RequestCorrection', pledgeId, defects, requestedBy, today });
    });
  }

  @ApiOperation({ summary: '补正：重新提交全部材料（仅提交机构）；陈述有变的重新陈述，不填的不变' })
  @Allow('bank', 'enterprise', 'operation_center', 'office')
  @Post(':id/correction')
  async correct(
    @Param('id') pledgeId: string,
    @Body() body: CorrectPledgeDto,
    @Command() command: CommandContext,
    @Caller() caller: Principal,
  ): Promise<Answer> {
    await visiblePledge(this.db.manager, pledgeId, caller);
    const papers = create(financing.PledgePapersSchema, body.papers);
    const stated = statementsOf(body.stated, body.similarMarks);
    const { tenant } = command;
    return runOnPledge(this.store, command, { pledgeId, stage: 'admitted' }, (unit, today) =>
      amendPledge(unit, { type: 'CorrectPledge', pledgeId, papers, tenant, stated, today }),
    );
  }

  @ApiOperation({ summary: '不予登记' })
  @Allow('reviewer')
  @Post(':id/refusal')
  refuse(
    @Param('id') pledgeId: string,
    @Body() body: RefusePledgeDto,
    @Command() command: CommandContext,
  ): Promise<Answer> {
    const refusedBy = command.meta.actor;
    const reasons = body.reasons.map((reason) => create(pool.ReasonSchema, reason));
    return runOnPledge(this.store, command, { pledgeId, stage: 'refused' }, async (unit, today) => {
      await stepPledge(unit, { type: 'RefusePledge', pledgeId, reasons, refusedBy, today });
    });
  }

  @ApiOperation({ summary: '撤回申请（仅提交机构，登记前）' })
  @Allow('bank', 'enterprise', 'operation_center', 'office')
  @Post(':id/withdrawal')
  async withdraw(
    @Param('id') pledgeId: string,
    @Body() { reason }: PledgeReasonDto,
    @Command() command: CommandContext,
    @Caller() caller: Principal,
  ): Promise<Answer> {
    await visiblePledge(this.db.manager, pledgeId, caller);
    const { tenant } = command;
    return runOnPledge(this.store, command, { pledgeId, stage: 'withdrawn' }, async (unit, today) => {
      await stepPledge(unit, { type: 'WithdrawPledge', pledgeId, tenant, reason, today });
    });
  }

  @ApiOperation({ summary: '查询质押（当事人只见自己的）' })
  @Allow('bank', 'enterprise', 'operation_center', 'office', 'reviewer')
  @Get()
  list(
    @Query() query: PledgeQueryDto,
    @Caller() caller: Principal,
  ): Promise<{ items: PledgeRow[]; next: string | null }> {
    return findPledges(this.db.manager, query, caller);
  }

  @ApiOperation({ summary: '待审查的质押登记：件数、逾期件数、最早提交日与已等日数' })
  @Allow('office', 'reviewer')
  @Get('review-queue')
  reviewQueue(): Promise<ReviewQueue> {
    return reviewQueue(this.db.manager, shanghaiDate(this.clock.now().getTime()));
  }

  @ApiOperation({ summary: '一件质押、其全部经过和对质权人的通知' })
  @Allow('bank', 'enterprise', 'operation_center', 'office', 'reviewer')
  @Get(':id')
  async show(
    @Param('id') id: string,
    @Caller() caller: Principal,
  ): Promise<PledgeRow & { history: HistoryItem[]; notices: PledgeNoticeRow[] }> {
    const row = await visiblePledge(this.db.manager, id, caller);
    const notices = await this.db.getRepository(PledgeNoticeRow).find({
      where: { pledgeId: id },
      order: { position: 'DESC' },
      take: noticesShownMax,
    });
    return { ...row, notices, history: await historyOf(this.db.manager, pledgeStream(id)) };
  }

  @ApiOperation({ summary: '审查：登记所依据的规则，逐条按今天核对（仅未办结的质押登记）' })
  @Allow('bank', 'enterprise', 'operation_center', 'office', 'reviewer')
  @Get(':id/examination')
  async examine(@Param('id') id: string, @Caller() caller: Principal): Promise<Examination> {
    await visiblePledge(this.db.manager, id, caller);
    return examineCase(this.store, (look, today) => examineUndecided(look, id, today));
  }

  /** What the pool made of it, if it says so in time: admitted, or refused with every reason. */
  private async whenSettled(answer: Answer, id: string, waitMs: number): Promise<Answer> {
    const look = (): Promise<PledgeRow> => this.db.getRepository(PledgeRow).findOneByOrFail({ id });
    const row = await untilSettled(this.store, waitMs, look, ({ stage }) => stage !== 'filed');
    const { stage, reviewDueOn, reasons } = row;
    const body = { pledgeId: id, stage, reviewDueOn, reasons };
    return new Answer(stage === 'filed' ? 202 : 200, body, undefined, answer.replayed);
  }
}
