import { Refused, refuseWhen, shanghaiDate, type LocalDate } from '@ipflow/kernel';
import {
  Allow,
  AllowAnyRole,
  Answer,
  Clock,
  Command,
  dateField,
  EventStore,
  textField,
  type CommandContext,
} from '@ipflow/platform';
import { Body, Controller, Get, Param, Put, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { createZodDto } from 'nestjs-zod';
import { DataSource } from 'typeorm';
import { z } from 'zod';
import { standingOf, type Standing } from './targets';
import { targetRefusals } from './targets.rules';
import { addVersion, holdTargets, listVersions, targetsOn, type TargetVersion } from './targets.store';

/** Versions in one answer. */
export const versionsPageMax = 100;
const versionsPageDefault = 20;

const idPattern = /^[a-z0-9][a-z0-9-]{1,63}$/;
const metricField = z.string().min(1, '请选择指标').max(100, '指标编号至多 100 个字符');

/** 设定年度目标: everything, each time. */
export class SetTargetDto extends createZodDto(
  z
    .object({
      name: textField(100),
      year: z.int('年度须为整数，例如 2026'),
      goal: z
        .string()
        .regex(/^\d{1,18}$/, '目标值请填写整数字符串；金额以“分”为单位，例如 "5000000000000" 表示 500 亿元'),
      unit: textField(10),
      source: textField(300),
      metric: metricField,
      beside: metricField.optional(),
      caveat: textField(500).optional(),
      validFrom: dateField,
      reason: textField(500),
      replaces: z.int('replaces 须为所依据的版本号，新设为 0').min(0),
    })
    .strict(),
) {}

class VersionsRequest extends createZodDto(
  z
    .object({
      target: z.string().regex(idPattern, 'target 须为目标编号').optional(),
      after: z
        .string()
        .regex(/^\d{1,18}$/, 'after 须原样取自上一页的 next')
        .optional(),
      limit: z.coerce
        .number({ error: 'limit 须为整数' })
        .int()
        .min(1)
        .max(versionsPageMax)
        .default(versionsPageDefault),
    })
    .strict(),
) {}

/** How far the province is on the way to its goals, and what the goals are. */
@ApiTags('计数 Counters')
@Controller('counters')
@AllowAnyRole()
export class TargetsController {
  constructor(
    private readonly db: DataSource,
    private readonly store: EventStore,
    private readonly clock: Clock,
  ) {}

  @ApiOperation({
    summary:
      '年度目标：今日有效的版本、现值、完成比例与按日均匀进度，并列按合同之数或易混之数，金额以数字串给出（单位分），注明口径版本与未确认之处',
  })
  @Get('targets')
  async targets(): Promise<{ targets: Standing[] }> {
    const today = this.today();
    const targets = await targetsOn(this.db.manager, today);
    const rows: { metric: string; period: string; n: string }[] = await this.db.query(
      `select metric, period, n from total where grain = 'year' and dimension = 'all' and period = any($1)`,
      [[...new Set(targets.map(({ year }) => String(year)))]],
    );
    return {
      targets: targets.map((target) => {
        const ofYear = rows.filter(({ period }) => period === String(target.year));
        const totalOf = (id: string): bigint => BigInt(ofYear.find(({ metric }) => metric === id)?.n ?? 0);
        return standingOf(target, totalOf, today);
      }),
    };
  }

  @ApiOperation({
    summary:
      '设定年度目标的新版本：目标值、指标、依据文件、生效日与理由；此前各版保留，replaces 为所依据的版本号（新设为 0）',
  })
  @Allow('office')
  @Put('targets/:id')
  async set(
    @Param('id') targetId: string,
    @Body() { reason, replaces, ...said }: SetTargetDto,
    @Command() command: CommandContext,
  ): Promise<Answer> {
    if (!idPattern.test(targetId)) throw badId(targetId);
    const setting = { ...said, goal: BigInt(said.goal) };
    return this.store.run(command, async ({ tx }, now) => {
      const known = await holdTargets(tx, targetId);
      refuseWhen(targetRefusals({ targetId, setting, replaces, ...known }));
      const { actor, correlationId } = command.meta;
      await addVersion(tx, { targetId, setting, replaces }, { by: actor, at: now, reason, correlationId });
      return new Answer(200, { targetId, version: replaces + 1, validFrom: setting.validFrom });
    });
  }

  @ApiOperation({
    summary: '年度目标的全部版本，最近设定的在前：内容、生效日、设定人、理由，及其今日是否有效',
  })
  @Allow('office', 'reviewer')
  @Get('target-versions')
  async versions(@Query() query: VersionsRequest): Promise<{ items: TargetVersion[]; next?: string }> {
    const items = await listVersions(this.db.manager, this.today(), query);
    const last = items.length === query.limit ? items.at(-1) : undefined;
    return { items, ...(last && { next: last.id }) };
  }

  private today(): LocalDate {
    return shanghaiDate(this.clock.now().getTime());
  }
}

function badId(targetId: string): Refused {
  const message = `目标编号 ${targetId.slice(0, 70)} 须为 2 至 64 位小写字母、数字或横线，例如 pledge-financing-2027；请改填`;
  return new Refused([{ code: 'TARGET_ID', article: '', message, field: 'id' }]);
}
