import { shanghaiDate } from '@ipflow/kernel';
import {
  Allow,
  AllowEverybody,
  Caller,
  Clock,
  historyOf,
  type HistoryItem,
  type Principal,
} from '@ipflow/platform';
import { Controller, Get, NotFoundException, Param, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { DataSource } from 'typeorm';
import { MatchmakingQueryDto } from './matchmaking.dto';
import {
  findMatchmakings,
  invitationsSeenBy,
  meetingsSeenBy,
  organizes,
  statisticsOf,
  type InvitationShown,
  type MatchmakingStatistics,
  type MeetingShown,
} from './matchmaking.queries';
import { matchmakingStream } from './matchmaking.state';
import { MatchmakingRow } from './matchmaking.view';
import {
  fittingPostings,
  recommendedPairs,
  type SuggestedPair,
  type SuggestedPosting,
} from './posting.queries';

/** An event as its page shows it: to everybody what is announced, to its parties their own, to the organizer all. */
type MatchmakingPage = MatchmakingRow & {
  readonly invitations: readonly InvitationShown[];
  readonly meetings: readonly MeetingShown[];
  readonly statistics?: MatchmakingStatistics;
  readonly history?: HistoryItem[];
};

/** 供需对接活动的公开查询: what is announced is for everybody, also without an account. */
@ApiTags('供需对接活动 Matchmaking')
@Controller('matchmakings')
export class MatchmakingReadingController {
  constructor(
    private readonly db: DataSource,
    private readonly clock: Clock,
  ) {}

  @ApiOperation({ summary: '查询供需对接活动（公开：名称、日期、地点、议程）' })
  @AllowEverybody()
  @Get()
  list(
    @Query() query: MatchmakingQueryDto,
    @Caller() caller: Principal,
  ): Promise<{ items: MatchmakingRow[]; next: string | null }> {
    return findMatchmakings(this.db.manager, query, caller);
  }

  @ApiOperation({ summary: '一场活动；登录者另见自己的邀请和洽谈，主办机构和省局见全部' })
  @AllowEverybody()
  @Get(':id')
  async show(@Param('id') id: string, @Caller() caller: Principal): Promise<MatchmakingPage> {
    const tx = this.db.manager;
    const row = await this.find(id);
    return {
      ...row,
      invitations: await invitationsSeenBy(tx, row, caller),
      meetings: await meetingsSeenBy(tx, row, caller),
      ...(organizes(row, caller) && {
        statistics: await statisticsOf(tx, id),
        history: await historyOf(tx, matchmakingStream(id)),
      }),
    };
  }

  @ApiOperation({ summary: '推荐邀请的供给、需求及其配对（仅主办机构和省局）' })
  @Allow('operation_center', 'office')
  @Get(':id/suggestions')
  async suggestions(
    @Param('id') id: string,
    @Caller() caller: Principal,
  ): Promise<{ postings: SuggestedPosting[]; pairs: SuggestedPair[] }> {
    const row = await this.findAsOrganizer(id, caller);
    const today = shanghaiDate(this.clock.now().getTime());
    return {
      postings: await fittingPostings(this.db.manager, row, today),
      pairs: await recommendedPairs(this.db.manager, row, today),
    };
  }

  @ApiOperation({ summary: '活动统计：邀请、参会、洽谈、达成意向、合同（仅主办机构和省局）' })
  @Allow('operation_center', 'office', 'reviewer')
  @Get(':id/statistics')
  async statistics(
    @Param('id') id: string,
    @Caller() caller: Principal,
  ): Promise<MatchmakingStatistics & { matchmakingId: string }> {
    await this.findAsOrganizer(id, caller);
    return { matchmakingId: id, ...(await statisticsOf(this.db.manager, id)) };
  }

  @ApiOperation({ summary: '议程；附当前身份可见的洽谈安排' })
  @AllowEverybody()
  @Get(':id/agenda')
  async agenda(
    @Param('id') id: string,
    @Caller() caller: Principal,
  ): Promise<{ agenda: MatchmakingRow['agenda']; meetings: MeetingShown[] }> {
    const row = await this.find(id);
    return { agenda: row.agenda, meetings: await meetingsSeenBy(this.db.manager, row, caller) };
  }

  private async find(id: string): Promise<MatchmakingRow> {
    const row = await this.db.getRepository(MatchmakingRow).findOneBy({ id });
    if (!row) throw unknown(id);
    return row;
  }

  private async findAsOrganizer(id: string, caller: Principal): Promise<MatchmakingRow> {
    const row = await this.find(id);
    if (!organizes(row, caller)) throw unknown(id);
    return row;
  }
}

function unknown(id: string): NotFoundException {
  return new NotFoundException(`没有对接活动 ${id}，或当前身份无权查看；请核对编号`);
}
