import { shanghaiDate } from '@ipflow/kernel';
import { Allow, Answer, Command, EventStore, type CommandContext } from '@ipflow/platform';
import {
  Body,
  ConflictException,
  Controller,
  Get,
  NotFoundException,
  Param,
  Post,
  Query,
} from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { DataSource } from 'typeorm';
import { GradingRunDto, OverriddenQueryDto, type GradingFilter } from './grading.dto';
import { GradingRunRow, insertRun, overriddenOf } from './grading-run.store';
import { GradingRunner } from './grading-run.runner';
import { scorecardOn } from './scorecard.policy';

/** Batches shown in the list, the latest first. */
const runsShownMax = 100;

/** 批量分级: the office grades the pool by the scorecard in force; what was graded by hand is reported, not touched. */
@ApiTags('分级 Grading')
@Controller('grading-runs')
@Allow('office', 'reviewer')
export class GradingRunController {
  constructor(
    private readonly store: EventStore,
    private readonly db: DataSource,
    private readonly runner: GradingRunner,
  ) {}

  @ApiOperation({ summary: '对全库或按条件批量分级；编号由调用方生成，重复提交不会重复分级' })
  @Allow('office')
  @Post()
  async begin(@Body() body: GradingRunDto, @Command() command: CommandContext): Promise<Answer> {
    const answer = await this.store.run(command, async (unit, now) => {
      const gradedOn = shanghaiDate(now.getTime());
      const { runId: id, filter } = body;
      const scorecardVersion = scorecardOn(gradedOn).version;
      const requestedBy = command.meta.actor;
      const isNew = await insertRun(unit.tx, { id, requestedBy, filter, scorecardVersion, gradedOn });
      const run = await unit.tx.getRepository(GradingRunRow).findOneByOrFail({ id });
      if (!isNew && !sameFilter(run.filter, filter))
        throw new ConflictException(`分级编号 ${id} 已用于另一批；请换一个新的编号`);
      return new Answer(202, { ...run });
    });
    this.runner.wake();
    return answer;
  }

  @ApiOperation({ summary: '批量分级，最近的在前' })
  @Get()
  async list(): Promise<{ items: GradingRunRow[] }> {
    return {
      items: await this.db
        .getRepository(GradingRunRow)
        .find({ order: { createdAt: 'DESC' }, take: runsShownMax }),
    };
  }

  @ApiOperation({ summary: '一批分级的进度与结果' })
  @Get(':id')
  async show(@Param('id') id: string): Promise<GradingRunRow> {
    const run = await this.db.getRepository(GradingRunRow).findOneBy({ id });
    if (!run) throw new NotFoundException(`没有批量分级 ${id}`);
    return run;
  }

  @ApiOperation({ summary: '该批未触及的人工调整，以及评分卡本会给出的等级' })
  @Get(':id/overridden')
  async overridden(@Param('id') id: string, @Query() query: OverriddenQueryDto) {
    const run = await this.show(id);
    const items = await overriddenOf(this.db.manager, run.id, query.after ?? '', query.limit);
    return { items, next: items.length === query.limit ? items.at(-1)!.patentNumber : null };
  }
}

function sameFilter(a: GradingFilter, b: GradingFilter): boolean {
  const text = (filter: GradingFilter): string => JSON.stringify(Object.entries(filter).sort());
  return text(a) === text(b);
}
