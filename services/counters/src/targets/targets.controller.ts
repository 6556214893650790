import { shanghaiDate } from '@ipflow/kernel';
import { AllowAnyRole, Clock } from '@ipflow/platform';
import { Controller, Get } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { DataSource } from 'typeorm';
import { standingOf, targets, type Standing } from './targets';

/** How far the province is on the way to its goals. */
@ApiTags('计数 Counters')
@Controller('counters')
@AllowAnyRole()
export class TargetsController {
  constructor(
    private readonly db: DataSource,
    private readonly clock: Clock,
  ) {}

  @ApiOperation({
    summary:
      '年度目标：现值、完成比例与按日均匀进度，并列按合同之数或易混之数，金额以数字串给出（单位分），注明口径版本与未确认之处',
  })
  @Get('targets')
  async targets(): Promise<{ targets: Standing[] }> {
    const rows: { metric: string; period: string; n: string }[] = await this.db.query(
      `select metric, period, n from total where grain = 'year' and dimension = 'all' and period = any($1)`,
      [[...new Set(targets.map(({ year }) => String(year)))]],
    );
    const today = shanghaiDate(this.clock.now().getTime());
    return {
      targets: targets.map((target) => {
        const ofYear = rows.filter(({ period }) => period === String(target.year));
        const totalOf = (id: string): bigint => BigInt(ofYear.find(({ metric }) => metric === id)?.n ?? 0);
        return standingOf(target, totalOf, today);
      }),
    };
  }
}
