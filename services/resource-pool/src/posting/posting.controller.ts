import { shanghaiDate, type LocalDate } from '@ipflow/kernel';
import {
  Allow,
  Answer,
  Command,
  EventStore,
  Caller,
  isOffice,
  type CommandContext,
  type Loaded,
  type Principal,
  type Unit,
} from '@ipflow/platform';
import { Body, Controller, NotFoundException, Param, Post, Put } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { postingDecider } from './posting.decider';
import {
  AmendPostingDto,
  ClosePostingDto,
  contentOf,
  PublishPostingDto,
  ReturnPostingDto,
  SubmitPostingDto,
  TakeDownPostingDto,
} from './posting.dto';
import { onPosting, publishPosting, submitPosting } from './posting.process';
import { postingStream, type PostingState } from './posting.state';

/** 供需信息: posted by centers, enterprises and the office, reviewed by somebody else. Reading is for everybody, see the reading controller. */
@ApiTags('供需 Postings')
@Controller('postings')
export class PostingController {
  constructor(private readonly store: EventStore) {}

  @ApiOperation({ summary: '提交供给或需求，待审核后发布' })
  @Allow('operation_center', 'enterprise', 'office')
  @Post()
  submit(
    @Body() { postingId, ...body }: SubmitPostingDto,
    @Command() command: CommandContext,
    @Caller() caller: Principal,
  ): Promise<Answer> {
    return this.handIn(201, postingId, body, command, caller);
  }

  @ApiOperation({ summary: '修改：整体重新提交；审核发布前，原已发布的内容保持可见' })
  @Allow('operation_center', 'enterprise', 'office')
  @Put(':id')
  amend(
    @Param('id') postingId: string,
    @Body() body: AmendPostingDto,
    @Command() command: CommandContext,
    @Caller() caller: Principal,
  ): Promise<Answer> {
    return this.handIn(200, postingId, body, command, caller);
  }

  @ApiOperation({ summary: '审核发布（不得由提交人办理）；须写明所审阅的版次' })
  @Allow('reviewer')
  @Post(':id/publication')
  publish(
    @Param('id') postingId: string,
    @Body() { revision }: PublishPostingDto,
    @Command() command: CommandContext,
  ): Promise<Answer> {
    return this.run(command, postingId, (unit, today) =>
      publishPosting(unit, { postingId, revision, publishedBy: command.meta.actor, today }),
    );
  }

  @ApiOperation({ summary: '退回修改' })
  @Allow('reviewer')
  @Post(':id/return')
  giveBack(
    @Param('id') postingId: string,
    @Body() body: ReturnPostingDto,
    @Command() command: CommandContext,
  ): Promise<Answer> {
    return this.run(command, postingId, (unit, today) =>
      onPosting(unit, { type: 'ReturnPosting', postingId, returnedBy: command.meta.actor, today, ...body }),
    );
  }

  @ApiOperation({ summary: '下架' })
  @Allow('reviewer', 'office')
  @Post(':id/take-down')
  takeDown(
    @Param('id') postingId: string,
    @Body() body: TakeDownPostingDto,
    @Command() command: CommandContext,
  ): Promise<Answer> {
    return this.run(command, postingId, (unit, today) =>
      onPosting(unit, {
        type: 'TakeDownPosting',
        postingId,
        takenDownBy: command.meta.actor,
        today,
        ...body,
      }),
    );
  }

  @ApiOperation({ summary: '结束：已达成（写明促成的业务）或不再需要；仅发布机构' })
  @Allow('operation_center', 'enterprise', 'office')
  @Post(':id/closing')
  close(
    @Param('id') postingId: string,
    @Body() body: ClosePostingDto,
    @Command() command: CommandContext,
  ): Promise<Answer> {
    return this.run(command, postingId, async (unit, today) => {
      await mustBeOwn(unit, postingId, command.tenant);
      return onPosting(unit, { type: 'ClosePosting', postingId, today, ...body });
    });
  }

  private handIn(
    status: number,
    postingId: string,
    body: AmendPostingDto,
    command: CommandContext,
    caller: Principal,
  ): Promise<Answer> {
    return this.store.run(command, async (unit, now) => {
      const today = shanghaiDate(now.getTime());
      if (status === 200) await mustBeOwn(unit, postingId, command.tenant);
      const { state } = await submitPosting(unit, {
        postingId,
        postedBy: command.tenant,
        isOffice: isOffice(caller),
        submittedBy: command.meta.actor,
        content: contentOf(body, today),
        patentNumbers: body.supply?.patentNumbers ?? [],
        waived: body.waived,
        today,
      });
      const revision = state.kind === 'none' ? 0 : state.revision;
      return new Answer(status, { postingId, stage: state.kind, revision });
    });
  }

  private run(
    command: CommandContext,
    postingId: string,
    work: (unit: Unit, today: LocalDate) => Promise<Loaded<PostingState>>,
  ): Promise<Answer> {
    return this.store.run(command, async (unit, now) => {
      const { state } = await work(unit, shanghaiDate(now.getTime()));
      return new Answer(200, { postingId, stage: state.kind });
    });
  }
}

/** What is another's does not exist for this caller. */
async function mustBeOwn(unit: Unit, postingId: string, tenant: string): Promise<void> {
  const { state } = await unit.load(postingDecider, postingStream(postingId));
  if (state.kind === 'none' || state.postedBy !== tenant)
    throw new NotFoundException(`没有供需信息 ${postingId}，或当前身份无权办理`);
}
