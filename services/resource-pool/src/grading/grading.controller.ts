import { shanghaiDate, type LocalDate } from '@ipflow/kernel';
import {
  Allow,
  AllowAnyRole,
  Answer,
  Caller,
  Clock,
  Command,
  EventStore,
  isOffice,
  type CommandContext,
  type Principal,
  type Unit,
} from '@ipflow/platform';
import { Body, Controller, Get, NotFoundException, Param, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { DataSource } from 'typeorm';
import { readNumber } from '../patent/patent.controller';
import { patentDecider, patentStream, type KnownPatent, type PatentCommand } from '../patent/patent.decider';
import { LiftOverrideDto, OverrideGradeDto } from './grading.dto';
import { patentAtHand } from './grading-run.store';
import { measuresOf } from './measures';
import { explain, scoreOf, type Explained } from './scorecard';
import { scorecardOn, type Scorecard } from './scorecard.policy';

/** What a patent's grade is, what the scorecard in force says of it today, and why. */
interface GradingShown {
  readonly patentNumber: string;
  readonly grade: string | null;
  readonly overridden: boolean;
  readonly overrideReason?: string;
  /** The last time a grade was given. */
  readonly last: { gradedOn: string; scorecardVersion: number; totalPoints: number } | null;
  readonly scorecard: { version: number; totalPoints: number; grade: string };
  readonly indicators: readonly Explained[];
  /** Points that the next better grade asks for; absent at the best. */
  readonly nextGrade?: { grade: string; pointsMin: number; pointsMissing: number };
}

/** 分级: everybody signed in may see why; the lister and the office may overrule the card, and say why. */
@ApiTags('分级 Grading')
@Controller('patents')
export class GradingController {
  constructor(
    private readonly store: EventStore,
    private readonly db: DataSource,
    private readonly clock: Clock,
  ) {}

  @ApiOperation({ summary: '一件专利的分级：各指标得分、理由，以及下一档要求' })
  @AllowAnyRole()
  @Get(':number/grading')
  async show(@Param('number') text: string): Promise<GradingShown> {
    const number = readNumber(text);
    const patent = await patentAtHand(this.db.manager, number);
    if (!patent) throw new NotFoundException(`资源库中没有专利 ${number}`);
    const today = shanghaiDate(this.clock.now().getTime());
    const card = scorecardOn(today);
    const measures = measuresOf(patent, today);
    const { version, totalPoints, grade } = scoreOf(card, measures);
    const last = await lastGraded(this.db, number);
    return {
      patentNumber: number,
      grade: patent.grade,
      overridden: last?.overrideReason != null,
      ...(last?.overrideReason != null && { overrideReason: last.overrideReason }),
      last: last && {
        gradedOn: last.gradedOn,
        scorecardVersion: last.scorecardVersion ?? 0,
        totalPoints: last.totalPoints ?? 0,
      },
      scorecard: { version, totalPoints, grade },
      indicators: explain(card, measures),
      ...nextGrade(card, grade, totalPoints),
    };
  }

  @ApiOperation({ summary: '人工调整分级并说明理由；调整在撤销或再次调整前一直有效' })
  @Allow('operation_center', 'enterprise', 'office')
  @Post(':number/grading/override')
  override(
    @Param('number') text: string,
    @Body() body: OverrideGradeDto,
    @Command() command: CommandContext,
    @Caller() caller: Principal,
  ): Promise<Answer> {
    return this.run(text, command, async (_, patentNumber, today) => ({
      type: 'OverrideGrade',
      patentNumber,
      today,
      gradedBy: command.meta.actor,
      actor: { tenant: caller.tenant, isOffice: isOffice(caller) },
      ...body,
    }));
  }

  @ApiOperation({ summary: '撤销人工调整，按现行评分卡重新分级' })
  @Allow('operation_center', 'enterprise', 'office')
  @Post(':number/grading/lifting')
  lift(
    @Param('number') text: string,
    @Body() _body: LiftOverrideDto,
    @Command() command: CommandContext,
    @Caller() caller: Principal,
  ): Promise<Answer> {
    return this.run(text, command, async (unit, patentNumber, today) => {
      const patent = await patentAtHand(unit.tx, patentNumber);
      if (!patent) throw new NotFoundException(`资源库中没有专利 ${patentNumber}`);
      return {
        type: 'LiftOverride',
        patentNumber,
        today,
        gradedBy: command.meta.actor,
        actor: { tenant: caller.tenant, isOffice: isOffice(caller) },
        score: scoreOf(scorecardOn(today), measuresOf(patent, today)),
      };
    });
  }

  private run(
    text: string,
    command: CommandContext,
    make: (unit: Unit, number: string, today: LocalDate) => Promise<PatentCommand>,
  ): Promise<Answer> {
    const number = readNumber(text);
    return this.store.run(command, async (unit, now) => {
      const loaded = await unit.load(patentDecider, patentStream(number));
      unit.decide(patentDecider, loaded, await make(unit, number, shanghaiDate(now.getTime())));
      const { facts, grading } = loaded.state as KnownPatent;
      return new Answer(200, {
        number,
        version: loaded.version,
        grade: facts.grade ?? null,
        overridden: grading?.overrideReason !== undefined,
      });
    });
  }
}

interface LastGraded {
  readonly gradedOn: string;
  readonly scorecardVersion: number | null;
  readonly totalPoints: number | null;
  readonly overrideReason: string | null;
}

async function lastGraded(db: DataSource, number: string): Promise<LastGraded | null> {
  const rows: LastGraded[] = await db.query(
    `select data->>'effectiveOn' as "gradedOn", (data->>'scorecardVersion')::int as "scorecardVersion",
       (data->>'totalPoints')::int as "totalPoints", data->>'overrideReason' as "overrideReason"
     from event where stream = $1 and type = 'ipflow.pool.v1.PatentGraded' order by version desc limit 1`,
    [patentStream(number)],
  );
  return rows[0] ?? null;
}

function nextGrade(card: Scorecard, grade: string, totalPoints: number): Pick<GradingShown, 'nextGrade'> {
  const better = card.grades[card.grades.findIndex((one) => one.grade === grade) - 1];
  if (!better) return {};
  return {
    nextGrade: { ...better, pointsMissing: Math.max(0, better.pointsMin - totalPoints) },
  };
}
