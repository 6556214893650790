import { shanghaiDate, type LocalDate } from '@ipflow/kernel';
import {
  Allow,
  AllowAnyRole,
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
  type Unit,
} from '@ipflow/platform';
import { Body, Controller, Get, NotFoundException, Param, Post, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { DataSource } from 'typeorm';
import { loanDecider } from '../loan/loan.decider';
import { knownOf, type LoanKnown } from '../loan/loan.known';
import { roadshowDecider, roadshowStream } from './roadshow.decider';
import { DeclareInterestDto, LinkOutcomeDto, RoadshowQueryDto, ScheduleRoadshowDto } from './roadshow.dto';
import {
  findRoadshows,
  interestsSeenBy,
  totalsOf,
  type InterestShown,
  type RoadshowShown,
} from './roadshow.queries';
import { namesLoan } from './roadshow.rules';
import { RoadshowRow } from './roadshow.view';

/** A roadshow as its page shows it; interests to their parties, the whole course to the office. */
type RoadshowPage = RoadshowShown & { interests: InterestShown[]; history?: HistoryItem[] };

/** 一月一链路演: announced to everybody, with the interest of banks and what came of it. */
@ApiTags('产业链路演 Roadshows')
@Controller('roadshows')
export class RoadshowController {
  constructor(
    private readonly store: EventStore,
    private readonly db: DataSource,
  ) {}

  @ApiOperation({ summary: '发布产业链路演（日期、产业链、参演企业）' })
  @Allow('office', 'operation_center')
  @Post()
  schedule(@Body() body: ScheduleRoadshowDto, @Command() command: CommandContext): Promise<Answer> {
    const { roadshowId, enterprises, ...said } = body;
    return this.store.run(command, async (unit, now) => {
      const today = shanghaiDate(now.getTime());
      const roadshow = await unit.load(roadshowDecider, roadshowStream(roadshowId));
      unit.decide(roadshowDecider, roadshow, {
        type: 'ScheduleRoadshow',
        roadshowId,
        tenant: command.tenant,
        ...said,
        enterprises: enterprises.map((fields) => partyOf(fields, today)),
        today,
      });
      return new Answer(201, { roadshowId });
    });
  }

  @ApiOperation({ summary: '登记投贷意向（贷款、投资、投贷联动）；金额只对当事方公开' })
  @Allow('bank')
  @Post(':id/interests')
  declare(
    @Param('id') id: string,
    @Body() { amountFen, ...said }: DeclareInterestDto,
    @Command() command: CommandContext,
  ): Promise<Answer> {
    return this.store.run(command, async (unit, now) => {
      const roadshow = await unit.load(roadshowDecider, roadshowStream(id));
      if (roadshow.state.kind === 'none') throw unknown(id);
      unit.decide(roadshowDecider, roadshow, {
        type: 'DeclareInterest',
        roadshowId: id,
        tenant: command.tenant,
        ...said,
        amountFen: BigInt(amountFen),
        today: shanghaiDate(now.getTime()),
      });
      return new Answer(201, { roadshowId: id, interestId: said.interestId });
    });
  }

  @ApiOperation({ summary: '登记意向的成果（贷款、转让的编号，或投资合同）；意向方或省局办理' })
  @Allow('bank', 'office')
  @Post(':id/outcomes')
  link(
    @Param('id') id: string,
    @Body() { interestId, outcome, amountFen }: LinkOutcomeDto,
    @Command() command: CommandContext,
    @Caller() caller: Principal,
  ): Promise<Answer> {
    return this.store.run(command, async (unit, now) => {
      const roadshow = await unit.load(roadshowDecider, roadshowStream(id));
      if (roadshow.state.kind === 'none') throw unknown(id);
      const declaredBy = roadshow.state.interests.get(interestId)?.declaredBy;
      // What is another's does not exist for this caller: a 403 would tell that it does.
      if (declaredBy === undefined || !(isOffice(caller) || declaredBy === caller.tenant))
        throw new NotFoundException(`这场路演没有当前身份可以办理的意向 ${interestId}；请核对编号`);
      const today = shanghaiDate(now.getTime());
      unit.decide(roadshowDecider, roadshow, {
        type: 'LinkOutcome',
        roadshowId: id,
        tenant: command.tenant,
        interestId,
        outcome,
        amountFen: BigInt(amountFen),
        loan: await loanNamed(unit, outcome, today),
        today,
      });
      return new Answer(201, { roadshowId: id, interestId, outcome, amountFen });
    });
  }

  @ApiOperation({ summary: '查询路演，附意向与成果的合计（单位分）' })
  @AllowAnyRole()
  @Get()
  list(@Query() query: RoadshowQueryDto): Promise<{ items: RoadshowShown[]; next: string | null }> {
    return findRoadshows(this.db.manager, query);
  }

  @ApiOperation({ summary: '一场路演：合计对登录者公开，意向与成果只对当事银行、企业和省局公开' })
  @AllowAnyRole()
  @Get(':id')
  async show(@Param('id') id: string, @Caller() caller: Principal): Promise<RoadshowPage> {
    const tx = this.db.manager;
    const row = await tx.getRepository(RoadshowRow).findOneBy({ id });
    if (!row) throw unknown(id);
    return {
      ...row,
      totals: (await totalsOf(tx, [id])).get(id)!,
      interests: await interestsSeenBy(tx, id, caller),
      ...(isOffice(caller) && { history: await historyOf(tx, roadshowStream(id)) }),
    };
  }
}

/** The loan an outcome names; a transfer is the pool's, and is taken as it is said. */
async function loanNamed(unit: Unit, outcome: string, today: LocalDate): Promise<LoanKnown | undefined> {
  return namesLoan(outcome) ? knownOf(await unit.relyOn(loanDecider, outcome), today) : undefined;
}

function unknown(id: string): NotFoundException {
  return new NotFoundException(`没有路演 ${id}；请核对编号`);
}
