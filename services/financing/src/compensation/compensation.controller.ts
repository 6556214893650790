import { shanghaiDate } from '@ipflow/kernel';
import {
  Allow,
  Answer,
  Caller,
  Command,
  EventStore,
  examineCase,
  historyOf,
  isOffice,
  type CommandContext,
  type Examination,
  type HistoryItem,
  type Principal,
} from '@ipflow/platform';
import { Body, Controller, Get, NotFoundException, Param, Post, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { DataSource } from 'typeorm';
import { compensationDecider, type CompensationCommand } from './compensation.decider';
import {
  ApproveCompensationDto,
  ClaimCompensationDto,
  CompensationQueryDto,
  RecoveryDto,
  RefuseCompensationDto,
  ReviewCompensationDto,
} from './compensation.dto';
import {
  approveCompensation,
  claimCompensation,
  examineUndecided,
  returnRecovery,
} from './compensation.process';
import { findCompensations } from './compensation.queries';
import type { Actor } from './compensation.rules';
import { compensationStream, recoveredFen, type CompensationState } from './compensation.state';
import { CompensationRow } from './compensation.view';

/** 风险补偿: claimed by the loan's bank, reviewed by one person and approved by another, returned as it is recovered. */
@ApiTags('风险补偿 Risk compensation')
@Controller('compensations')
export class CompensationController {
  constructor(
    private readonly store: EventStore,
    private readonly db: DataSource,
  ) {}

  @ApiOperation({ summary: '申请风险补偿（贷款银行；贷款已纳入资金、已列为不良，按规则逾期期满、已起诉）' })
  @Allow('bank')
  @Post()
  claim(@Body() body: ClaimCompensationDto, @Command() command: CommandContext): Promise<Answer> {
    const { compensationId, fundId, loanId, evidence } = body;
    return this.store.run(command, async (unit, now) => {
      const claim = { compensationId, fundId, loanId, evidence, lossFen: BigInt(body.lossFen) };
      const state = await claimCompensation(unit, claim, actorOf(command), now);
      if (!state) throw new NotFoundException(`没有资金 ${fundId}，或本行没有贷款 ${loanId}；请核对编号`);
      return new Answer(201, shown(compensationId, state));
    });
  }

  @ApiOperation({ summary: '初审（四眼原则的第一人）' })
  @Allow('reviewer', 'office')
  @Post(':id/review')
  review(
    @Param('id') id: string,
    @Body() { opinion }: ReviewCompensationDto,
    @Command() command: CommandContext,
  ): Promise<Answer> {
    return this.judge(command, id, { type: 'ReviewCompensation', opinion });
  }

  @ApiOperation({ summary: '不予受理，写明理由；银行可补正后以新的编号再申请' })
  @Allow('reviewer', 'office')
  @Post(':id/refusal')
  refuse(
    @Param('id') id: string,
    @Body() { reasons }: RefuseCompensationDto,
    @Command() command: CommandContext,
  ): Promise<Answer> {
    return this.judge(command, id, { type: 'RefuseCompensation', reasons });
  }

  @ApiOperation({ summary: '批准并拨付（初审之外的另一人）：按纳入时的规则分担到分' })
  @Allow('reviewer', 'office')
  @Post(':id/approval')
  approve(
    @Param('id') id: string,
    @Body() _body: ApproveCompensationDto,
    @Command() command: CommandContext,
  ): Promise<Answer> {
    return this.store.run(command, async (unit, now) => {
      const state = await approveCompensation(unit, id, actorOf(command), now);
      if (!state) throw unknown(id);
      return new Answer(200, shown(id, state));
    });
  }

  @ApiOperation({ summary: '登记一笔追回款，按各方承担的份额返还到分；同一凭证号只登记一次' })
  @Allow('bank', 'office')
  @Post(':id/recoveries')
  recover(
    @Param('id') id: string,
    @Body() body: RecoveryDto,
    @Command() command: CommandContext,
    @Caller() caller: Principal,
  ): Promise<Answer> {
    const recovery = { ...body, recoveredFen: BigInt(body.recoveredFen) };
    const mayAct = (bank: string): boolean => isOffice(caller) || bank === caller.tenant;
    return this.store.run(command, async (unit, now) => {
      const asked = { actor: actorOf(command), now, mayAct };
      const state = await returnRecovery(unit, id, recovery, asked);
      if (!state) throw unknown(id);
      return new Answer(201, shown(id, state));
    });
  }

  @ApiOperation({ summary: '查询风险补偿（银行只见自己的）' })
  @Allow('bank', 'office', 'reviewer')
  @Get()
  list(
    @Query() query: CompensationQueryDto,
    @Caller() caller: Principal,
  ): Promise<{ items: CompensationRow[]; next: string | null }> {
    return findCompensations(this.db.manager, query, caller);
  }

  @ApiOperation({ summary: '一件风险补偿：各方分担、返还及全部经过' })
  @Allow('bank', 'office', 'reviewer')
  @Get(':id')
  async show(
    @Param('id') id: string,
    @Caller() caller: Principal,
  ): Promise<CompensationRow & { history: HistoryItem[] }> {
    const row = await this.visible(id, caller);
    return { ...row, history: await historyOf(this.db.manager, compensationStream(id)) };
  }

  @ApiOperation({ summary: '审查：批准所依据的规则，逐条按今天核对（仅未办结的申请）' })
  @Allow('bank', 'office', 'reviewer')
  @Get(':id/examination')
  async examine(@Param('id') id: string, @Caller() caller: Principal): Promise<Examination> {
    await this.visible(id, caller);
    return examineCase(this.store, (look, today) => examineUndecided(look, id, today));
  }

  private async visible(id: string, caller: Principal): Promise<CompensationRow> {
    const row = await this.db.getRepository(CompensationRow).findOneBy({ id });
    if (row && (isOffice(caller) || row.bank === caller.tenant)) return row;
    throw unknown(id);
  }

  private judge(command: CommandContext, id: string, asked: Judgement): Promise<Answer> {
    return this.store.run(command, async (unit, now) => {
      const compensation = await unit.load(compensationDecider, compensationStream(id));
      if (compensation.state.kind === 'none') throw unknown(id);
      const today = shanghaiDate(now.getTime());
      const judged = { ...asked, compensationId: id, actor: actorOf(command), today };
      unit.decide(compensationDecider, compensation, judged);
      return new Answer(200, shown(id, compensation.state));
    });
  }
}

/** What a person of the office does without the fund. */
type Judgement =
  | Pick<Extract<CompensationCommand, { type: 'ReviewCompensation' }>, 'type' | 'opinion'>
  | Pick<Extract<CompensationCommand, { type: 'RefuseCompensation' }>, 'type' | 'reasons'>;

function actorOf({ tenant, meta }: CommandContext): Actor {
  return { tenant, person: meta.actor };
}

function shown(compensationId: string, state: CompensationState): Record<string, unknown> {
  const stage = { compensationId, stage: state.kind };
  if (state.kind !== 'paid') return stage;
  const { lossFen, paidFen, shares } = state.paid;
  return {
    ...stage,
    lossFen: `${lossFen}`,
    paidFen: `${paidFen}`,
    recoveredFen: `${recoveredFen(state)}`,
    returnedFen: `${state.recoveries.reduce((sum, { returnedFen }) => sum + returnedFen, 0n)}`,
    shares: shares.map(({ bearer, name, amountFen }) => ({ bearer, name, amountFen: `${amountFen}` })),
  };
}

/** What is another's does not exist for this caller: a 403 would tell that it does. */
function unknown(id: string): NotFoundException {
  return new NotFoundException(`没有补偿申请 ${id}，或当前身份无权办理；请核对编号`);
}
