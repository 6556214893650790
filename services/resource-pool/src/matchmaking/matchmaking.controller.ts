import { shanghaiDate, type LocalDate } from '@ipflow/kernel';
import {
  Allow,
  Answer,
  Caller,
  Command,
  EventStore,
  type CommandContext,
  type Loaded,
  type Principal,
  type Unit,
} from '@ipflow/platform';
import { Body, Controller, NotFoundException, Param, Post, Put } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { matchmakingDecider } from './matchmaking.decider';
import {
  agendaOf,
  AnnounceMatchmakingDto,
  AnswerInvitationDto,
  ArrangeMeetingDto,
  CancelMatchmakingDto,
  ChangeMatchmakingDto,
  HoldMeetingDto,
  InvitePostingsDto,
  LinkMeetingDto,
} from './matchmaking.dto';
import { organizes } from './matchmaking.queries';
import { matchmakingStream, type KnownMatchmaking, type MatchmakingState } from './matchmaking.state';
import { caseAtHand, postingsAtHand } from './posting.queries';

/** 供需对接活动: who organizes announces, invites and arranges; who posted answers. */
@ApiTags('供需对接活动 Matchmaking')
@Controller('matchmakings')
export class MatchmakingController {
  constructor(private readonly store: EventStore) {}

  @ApiOperation({ summary: '发布供需对接活动（片区、领域、日期、地点、议程）' })
  @Allow('operation_center', 'office')
  @Post()
  announce(@Body() body: AnnounceMatchmakingDto, @Command() command: CommandContext): Promise<Answer> {
    const { matchmakingId, agenda, ...said } = body;
    return this.run(command, matchmakingId, 201, async (unit, loaded, on) => {
      unit.decide(matchmakingDecider, loaded, {
        type: 'AnnounceMatchmaking',
        ...on,
        tenant: command.tenant,
        ...said,
        agenda: agendaOf(agenda),
      });
      return {};
    });
  }

  @ApiOperation({ summary: '变更日期、地点或议程；改期后已有的答复和洽谈安排作废' })
  @Allow('operation_center', 'office')
  @Put(':id/schedule')
  change(
    @Param('id') id: string,
    @Body() { agenda, ...said }: ChangeMatchmakingDto,
    @Command() command: CommandContext,
    @Caller() caller: Principal,
  ): Promise<Answer> {
    return this.runAsOrganizer(command, id, 200, caller, async (unit, loaded, on) => {
      unit.decide(matchmakingDecider, loaded, {
        type: 'ChangeMatchmaking',
        ...on,
        ...said,
        agenda: agendaOf(agenda),
      });
      return {};
    });
  }

  @ApiOperation({ summary: '取消活动' })
  @Allow('operation_center', 'office')
  @Post(':id/cancellation')
  cancel(
    @Param('id') id: string,
    @Body() { reason }: CancelMatchmakingDto,
    @Command() command: CommandContext,
    @Caller() caller: Principal,
  ): Promise<Answer> {
    return this.runAsOrganizer(command, id, 200, caller, async (unit, loaded, on) => {
      unit.decide(matchmakingDecider, loaded, { type: 'CancelMatchmaking', ...on, reason });
      return {};
    });
  }

  @ApiOperation({ summary: '邀请发布中的供给和需求参会（全部邀请或全部不邀请）' })
  @Allow('operation_center', 'office')
  @Post(':id/invitations')
  invite(
    @Param('id') id: string,
    @Body() { postingIds }: InvitePostingsDto,
    @Command() command: CommandContext,
    @Caller() caller: Principal,
  ): Promise<Answer> {
    return this.runAsOrganizer(command, id, 201, caller, async (unit, loaded, on) => {
      unit.decide(matchmakingDecider, loaded, {
        type: 'InvitePostings',
        ...on,
        postings: await postingsAtHand(unit.tx, postingIds, on.today),
      });
      return { postingIds };
    });
  }

  @ApiOperation({ summary: '答复邀请（仅发布该供需信息的机构）' })
  @Allow('operation_center', 'enterprise', 'office')
  @Post(':id/invitations/:postingId/answer')
  answer(
    @Param('id') id: string,
    @Param('postingId') postingId: string,
    @Body() { attends }: AnswerInvitationDto,
    @Command() command: CommandContext,
  ): Promise<Answer> {
    return this.run(command, id, 200, async (unit, loaded, on) => {
      // What is another's does not exist for this caller: nobody answers for another, not even the office.
      const invitation = known(loaded, id).invitations.get(postingId);
      if (invitation?.postedBy !== command.tenant)
        throw new NotFoundException(`当前身份没有供需信息 ${postingId} 的邀请；请核对编号`);
      unit.decide(matchmakingDecider, loaded, { type: 'AnswerInvitation', ...on, postingId, attends });
      return { postingId, attends };
    });
  }

  @ApiOperation({ summary: '安排洽谈：双方均参会的一供一需，某桌某时；以原编号再报即改时间或桌号' })
  @Allow('operation_center', 'office')
  @Post(':id/meetings')
  arrange(
    @Param('id') id: string,
    @Body() body: ArrangeMeetingDto,
    @Command() command: CommandContext,
    @Caller() caller: Principal,
  ): Promise<Answer> {
    return this.runAsOrganizer(command, id, 201, caller, async (unit, loaded, on) => {
      unit.decide(matchmakingDecider, loaded, { type: 'ArrangeMeeting', ...on, ...body });
      return { meetingId: body.meetingId };
    });
  }

  @ApiOperation({ summary: '登记洽谈结果（以最后一次为准）' })
  @Allow('operation_center', 'office')
  @Post(':id/meetings/:meetingId/outcome')
  hold(
    @Param('id') id: string,
    @Param('meetingId') meetingId: string,
    @Body() body: HoldMeetingDto,
    @Command() command: CommandContext,
    @Caller() caller: Principal,
  ): Promise<Answer> {
    return this.runAsOrganizer(command, id, 200, caller, async (unit, loaded, on) => {
      unit.decide(matchmakingDecider, loaded, { type: 'HoldMeeting', ...on, meetingId, ...body });
      return { meetingId, outcome: body.outcome };
    });
  }

  @ApiOperation({ summary: '将洽谈关联到合同（转让、许可或贷款）' })
  @Allow('operation_center', 'office')
  @Post(':id/meetings/:meetingId/contracts')
  link(
    @Param('id') id: string,
    @Param('meetingId') meetingId: string,
    @Body() { ledTo }: LinkMeetingDto,
    @Command() command: CommandContext,
    @Caller() caller: Principal,
  ): Promise<Answer> {
    return this.runAsOrganizer(command, id, 201, caller, async (unit, loaded, on) => {
      const supplyId = known(loaded, id).meetings.get(meetingId)?.supplyId ?? '';
      const atHand = await caseAtHand(unit.tx, ledTo, supplyId);
      unit.decide(matchmakingDecider, loaded, { type: 'LinkMeeting', ...on, meetingId, ledTo, atHand });
      return { meetingId, ledTo };
    });
  }

  private runAsOrganizer(
    command: CommandContext,
    matchmakingId: string,
    status: number,
    caller: Principal,
    work: Parameters<MatchmakingController['run']>[3],
  ): Promise<Answer> {
    return this.run(command, matchmakingId, status, (unit, loaded, on) => {
      if (!organizes(known(loaded, matchmakingId).announced, caller)) throw unknown(matchmakingId);
      return work(unit, loaded, on);
    });
  }

  private run(
    command: CommandContext,
    matchmakingId: string,
    status: number,
    work: (
      unit: Unit,
      loaded: Loaded<MatchmakingState>,
      on: { matchmakingId: string; today: LocalDate },
    ) => Promise<object>,
  ): Promise<Answer> {
    return this.store.run(command, async (unit, now) => {
      const loaded = await unit.load(matchmakingDecider, matchmakingStream(matchmakingId));
      const said = await work(unit, loaded, { matchmakingId, today: shanghaiDate(now.getTime()) });
      return new Answer(status, { matchmakingId, stage: loaded.state.stage, ...said });
    });
  }
}

function known({ state }: Loaded<MatchmakingState>, id: string): KnownMatchmaking {
  if (state.stage === 'none') throw unknown(id);
  return state;
}

function unknown(id: string): NotFoundException {
  return new NotFoundException(`没有当前身份可以办理的对接活动 ${id}；请核对编号`);
}
