import { parsePatentNumber, shanghaiDate } from '@ipflow/kernel';
import {
  Allow,
  Answer,
  Caller,
  Command,
  EventStore,
  isOffice,
  type CommandContext,
  type Principal,
  type Tx,
} from '@ipflow/platform';
import { Body, Controller, Get, NotFoundException, Param, Post, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { DataSource } from 'typeorm';
import { matchDecider, matchStream } from './match.decider';
import {
  demandPoster,
  findMatches,
  judgementsOf,
  patentLister,
  shownMatch,
  type MatchPage,
} from './match.queries';
import { FeedbackDto, MatchQueryDto, MatchRunDto } from './matching.dto';
import { MatchingWorker } from './matching.worker';
import { MatchRunRow, requestRun } from './run.store';

/** 供需匹配: which patents may serve a demand, which demands a patent may serve, and what was said of that. */
@ApiTags('匹配 Matching')
@Controller()
export class MatchingController {
  constructor(
    private readonly store: EventStore,
    private readonly db: DataSource,
    private readonly worker: MatchingWorker,
  ) {}

  @ApiOperation({
    summary:
      '匹配结果：?demand= 某需求的匹配专利（发布方与省局见全部，其他机构只见本机构入库的专利），?patent= 本机构专利可满足的需求',
  })
  @Allow('operation_center', 'enterprise', 'office', 'reviewer')
  @Get('matches')
  list(@Query() query: MatchQueryDto, @Caller() caller: Principal): Promise<MatchPage> {
    const { demand, patent } = query;
    return demand === undefined
      ? this.ofPatent(patent!, query, caller)
      : this.ofDemand(demand, query, caller);
  }

  @ApiOperation({ summary: '评价匹配结果是否有用；以每个机构最后一次评价为准' })
  @Allow('operation_center', 'enterprise', 'office', 'reviewer')
  @Post('matches/:id/feedback')
  judge(
    @Param('id') matchId: string,
    @Body() body: FeedbackDto,
    @Command() command: CommandContext,
    @Caller() caller: Principal,
  ): Promise<Answer> {
    const pair = readMatchId(matchId);
    return this.store.run(command, async (unit, now) => {
      const shown = await shownMatch(unit.tx, pair.demandId, pair.patentNumber, caller);
      if (!shown) throw new NotFoundException(`没有匹配 ${matchId}，或当前身份无权查看`);
      const match = await unit.load(matchDecider, matchStream(matchId));
      unit.decide(matchDecider, match, {
        type: 'JudgeMatch',
        matchId,
        ...pair,
        ...body,
        judgedBy: caller.tenant,
        byOffice: isOffice(caller),
        shown,
        today: shanghaiDate(now.getTime()),
      });
      return new Answer(200, { matchId, relevant: body.relevant });
    });
  }

  @ApiOperation({ summary: '一项匹配的全部评价（省局）' })
  @Allow('office', 'reviewer')
  @Get('matches/:id/feedback')
  async judgements(@Param('id') matchId: string): Promise<{ items: object[] }> {
    const { demandId, patentNumber } = readMatchId(matchId);
    return { items: await judgementsOf(this.db.manager, demandId, patentNumber) };
  }

  @ApiOperation({ summary: '发起全量匹配：全部公开需求对全部在库专利' })
  @Allow('office')
  @Post('matching/runs')
  async start(@Body() { runId }: MatchRunDto, @Command() command: CommandContext): Promise<Answer> {
    const answer = await this.store.run(command, async (unit) => {
      await requestRun(unit.tx, runId, command.tenant);
      return new Answer(202, { runId });
    });
    this.worker.wake();
    return answer;
  }

  @ApiOperation({ summary: '全量匹配的进度' })
  @Allow('office', 'reviewer')
  @Get('matching/runs/:id')
  async run(@Param('id') id: string): Promise<MatchRunRow> {
    const row = /^[\da-f-]{36}$/i.test(id) && (await this.db.getRepository(MatchRunRow).findOneBy({ id }));
    if (!row) throw new NotFoundException(`没有匹配任务 ${id}`);
    return row;
  }

  @ApiOperation({ summary: '最近的全量匹配' })
  @Allow('office', 'reviewer')
  @Get('matching/runs')
  async runs(): Promise<{ items: MatchRunRow[] }> {
    return {
      items: await this.db
        .getRepository(MatchRunRow)
        .find({ order: { createdAt: 'DESC' }, take: runsShownMax }),
    };
  }

  private async ofDemand(demand: string, query: MatchQueryDto, caller: Principal): Promise<MatchPage> {
    const poster = await demandPoster(this.db.manager, demand);
    if (poster === undefined) throw new NotFoundException(`没有需求 ${demand}，或当前身份无权查看`);
    const seesAll = isOffice(caller) || poster === caller.tenant;
    return findMatches(this.tx, query, caller, seesAll ? undefined : caller.tenant);
  }

  private async ofPatent(patent: string, query: MatchQueryDto, caller: Principal): Promise<MatchPage> {
    const lister = await patentLister(this.db.manager, patent);
    if (lister === undefined || !(isOffice(caller) || lister === caller.tenant)) {
      throw new NotFoundException(`本机构没有在库专利 ${patent}`);
    }
    return findMatches(this.tx, query, caller, undefined);
  }

  private get tx(): Tx {
    return this.db.manager;
  }
}

/** Runs in the list of the latest. */
const runsShownMax = 20;

/** `<demand>.<number>`; a demand's id may have dots of its own. */
function readMatchId(matchId: string): { demandId: string; patentNumber: string } {
  const [, demandId, text] = matchId.match(/^([\w.-]{8,64})\.(\d{8,12}\.[\dX])$/) ?? [];
  const reading = parsePatentNumber(text ?? '');
  if (!demandId || !reading.ok) throw new NotFoundException(`没有匹配 ${matchId}，或当前身份无权查看`);
  return { demandId, patentNumber: reading.number };
}
