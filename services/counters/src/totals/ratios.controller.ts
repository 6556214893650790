import { AllowAnyRole } from '@ipflow/platform';
import { Controller, Get, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { createZodDto } from 'nestjs-zod';
import { DataSource } from 'typeorm';
import { z } from 'zod';
import { metricOf, type MetricId } from '../tally/metrics';
import { daysOf } from './period';
import { ratioIds, ratios, type Ratio, type RatioId } from './ratios';
import { borrowerMetrics, listBorrowers, listRatios, type BorrowersOf, type RatioOf } from './ratios.queries';
import { dimensionField, periodField, requireDimension, totalsPageMax } from './totals.controller';

class RatiosRequest extends createZodDto(
  z
    .object({
      ratio: z.enum(ratioIds, { error: `ratio 须为 ${ratioIds.join('、')} 之一` }),
      period: periodField,
      dimension: dimensionField,
    })
    .strict(),
) {}

class BorrowersRequest extends createZodDto(
  z
    .object({
      metric: z
        .enum(borrowerMetrics, { error: `metric 须为 ${borrowerMetrics.join('、')} 之一` })
        .default('loan.count'),
      period: periodField,
      dimension: dimensionField,
    })
    .strict(),
) {}

/** The rule versions a figure rests on. */
type RuleVersions = Partial<Record<MetricId, number>>;

interface RatiosPage extends Ratio {
  readonly id: RatioId;
  readonly period: string;
  readonly ruleVersions: RuleVersions;
  readonly items: readonly RatioOf[];
}

interface BorrowersPage {
  readonly metric: MetricId;
  readonly period: string;
  readonly definition: string;
  readonly ruleVersions: RuleVersions;
  readonly items: readonly BorrowersOf[];
}

/** Figures that do not add up: averages, rates and distinct borrowers. */
@ApiTags('计数 Counters')
@Controller('counters')
@AllowAnyRole()
export class RatiosController {
  constructor(private readonly db: DataSource) {}

  @ApiOperation({ summary: '比率：加权平均利率与期限、不良率、笔均金额，并给出相除的两数' })
  @Get('ratios')
  async ratios(@Query() { ratio, period, dimension }: RatiosRequest): Promise<Omit<RatiosPage, 'times'>> {
    const { times: _, ...told } = ratios[ratio];
    for (const id of [told.numerator, told.denominator]) requireDimension(id, dimension);
    return {
      id: ratio,
      ...told,
      period,
      ruleVersions: versionsOf(told.numerator, told.denominator),
      items: await listRatios(this.db.manager, ratio, period, dimension, totalsPageMax),
    };
  }

  @ApiOperation({ summary: '惠及企业数：一个时期内不同的借款人，去重计数，各期、各类之数不可相加' })
  @Get('borrowers')
  async borrowers(@Query() { metric, period, dimension }: BorrowersRequest): Promise<BorrowersPage> {
    requireDimension(metric, dimension);
    return {
      metric,
      period,
      definition:
        '一个时期内有所选事项的不同借款人，以统一社会信用代码区分，没有代码的以名称区分；同一借款人在一期内不论几笔只计一次。撤销的登记不计。',
      ruleVersions: versionsOf(metric),
      items: await listBorrowers(this.db.manager, metric, daysOf(period), dimension, totalsPageMax),
    };
  }
}

function versionsOf(...ids: MetricId[]): RuleVersions {
  return Object.fromEntries(ids.map((id) => [id, metricOf(id).rule.version]));
}
