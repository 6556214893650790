import { AllowAnyRole } from '@ipflow/platform';
import { BadRequestException, Controller, Get, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { createZodDto } from 'nestjs-zod';
import { DataSource } from 'typeorm';
import { z } from 'zod';
import { dimensionNames, dimensions, valueLengthMax, type Dimension, type Metric } from '../tally/metric';
import { metricIds, metricOf, type MetricId } from '../tally/metrics';
import { grains } from '../tally/sums';
import { grainOf } from './period';
import { listTotals, readSnapshot, type ListedTotal, type Snapshot } from './totals.queries';

/** Totals in one answer. */
export const totalsPageMax = 1_000;
const totalsPageDefault = 200;

const metric = z.enum(metricIds, { error: `metric 须为 ${metricIds.join('、')} 之一` });

/** `all` or a dimension. */
export const dimensionField = z
  .enum(['all', ...dimensionNames], { error: `dimension 须为 all 或 ${dimensionNames.join('、')} 之一` })
  .default('all');

/** One value of a dimension, e.g. `420100`. */
export const valueField = z.string().max(valueLengthMax, `value 至多 ${valueLengthMax} 个字符`).optional();

/** An id of the registry. */
export const metricField = metric;

const period = (name: string) =>
  z.string().refine((text) => grainOf(text) !== undefined, `${name} 须写作 all、2026、2026-11 或 2026-11-22`);

/** A period: `all`, `2026`, `2026-11` or `2026-11-22`. */
export const periodField = period('period');

const cursorShape = /^((?:\d{4})(?:-\d\d){0,2}|all)\|(.{0,200})$/;

class TotalsRequest extends createZodDto(
  z
    .object({
      metric,
      grain: z.enum(grains, { error: `grain 须为 ${grains.join('、')} 之一` }),
      dimension: dimensionField,
      value: valueField,
      from: period('from').optional(),
      to: period('to').optional(),
      knownAt: z.iso
        .datetime({ offset: true, error: 'knownAt 须为带时区的时刻，例如 2026-11-01T00:00:00+08:00' })
        .transform((text) => new Date(text))
        .optional(),
      cursor: z.string().regex(cursorShape, 'cursor 须原样取自上一页的 next').optional(),
      limit: z.coerce
        .number({ error: 'limit 须为整数' })
        .int()
        .min(1)
        .max(totalsPageMax)
        .default(totalsPageDefault),
    })
    .strict(),
) {}

class SnapshotRequest extends createZodDto(z.object({ metric: metric.optional() }).strict()) {}

/** A metric as the registry tells it. */
interface MetricEntry extends Metric {
  readonly id: MetricId;
}

/** A page of totals. */
interface TotalsPage {
  readonly metric: MetricId;
  readonly ruleVersion: number;
  readonly kind: Metric['kind'];
  readonly unit: string;
  /** Present when asked for: what is recorded later is left out. */
  readonly knownAt?: Date;
  readonly items: readonly ListedTotal[];
  /** Cursor of the next page; absent on the last. */
  readonly next?: string;
}

/** What is counted, and how much. */
@ApiTags('计数 Counters')
@Controller('counters')
@AllowAnyRole()
export class TotalsController {
  constructor(private readonly db: DataSource) {}

  @ApiOperation({ summary: '指标目录：口径、版本、来源与可分维度' })
  @Get('metrics')
  metrics(): { metrics: MetricEntry[]; dimensions: typeof dimensions } {
    return { metrics: metricIds.map((id) => ({ id, ...metricOf(id) })), dimensions };
  }

  @ApiOperation({
    summary:
      '累计数：按年、月、日，按维度；件次并列合同数，存量另给期末数，金额以数字串给出（单位分）；knownAt 给出当时所知的数',
  })
  @Get('totals')
  async totals(@Query() request: TotalsRequest): Promise<TotalsPage> {
    requireDimension(request.metric, request.dimension);
    for (const name of ['from', 'to'] as const) {
      const given = request[name];
      if (given !== undefined && grainOf(given) !== request.grain) {
        throw new BadRequestException(`${name} 须与 grain=${request.grain} 同样写法`);
      }
    }
    const [, afterPeriod, afterValue] = cursorShape.exec(request.cursor ?? '') ?? [];
    const after = afterPeriod === undefined ? undefined : { period: afterPeriod, value: afterValue ?? '' };
    const items = await listTotals(this.db.manager, { ...request, after });
    const last = items.length === request.limit ? items.at(-1) : undefined;
    const { kind, unit, rule } = metricOf(request.metric);
    return {
      metric: request.metric,
      ruleVersion: rule.version,
      kind,
      unit,
      ...(request.knownAt && { knownAt: request.knownAt }),
      items,
      ...(last && { next: `${last.period}|${last.value}` }),
    };
  }

  @ApiOperation({ summary: '首屏快照：主要累计数与事件流游标，取自同一时刻' })
  @Get('snapshot')
  async snapshot(@Query() request: SnapshotRequest): Promise<Snapshot> {
    return readSnapshot(this.db.manager, request.metric);
  }
}

/** @throws BadRequestException when the metric is not broken down by this dimension */
export function requireDimension(id: MetricId, dimension: Dimension | 'all'): void {
  const { name, dimensions: known } = metricOf(id);
  if (dimension === 'all' || known.includes(dimension)) return;
  throw new BadRequestException(`“${name}”不按 ${dimension} 细分；可用：${known.join('、')}`);
}
