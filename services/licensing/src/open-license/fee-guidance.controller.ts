import { fenToJson, formatFen, shanghaiDate, type Refusal } from '@ipflow/kernel';
import { Allow, Clock } from '@ipflow/platform';
import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { guidanceName, guidanceOn } from './fee.rules';
import { AskFeeGuidanceDto, termsOf } from './open-license.dto';
import { openLicensePolicyOn } from './open-license.policy';
import { writtenRefusals } from './open-license.rules';

/** 使用费试算: what a declaration would be told of its fee, before it is filed; keeps nothing. */
@ApiTags('开放许可 Open licenses')
@Controller('open-licenses')
export class FeeGuidanceController {
  constructor(private readonly clock: Clock) {}

  @ApiOperation({
    summary: '按今天的规则和费用指引核对尚未提交的使用费：refusals 会使声明被拒绝，warnings 只作提示；不保存',
  })
  @Allow('operation_center', 'enterprise', 'office')
  @HttpCode(200)
  @Post('fee-guidance')
  ask(@Body() body: AskFeeGuidanceDto): FeeGuidance {
    const today = shanghaiDate(this.clock.now().getTime());
    const terms = termsOf(body.terms);
    const { version, from, isUnverified, fixedFenGuide, royaltyPpmGuide } = openLicensePolicyOn(today);
    return {
      on: today,
      refusals: writtenRefusals({ terms, today }).map(told),
      warnings: guidanceOn(terms.fee!, today).map(told),
      guide: {
        name: guidanceName,
        version,
        from,
        isUnverified,
        fixedFen: fenToJson(fixedFenGuide),
        fixed: formatFen(fixedFenGuide, '万元'),
        royaltyPpm: royaltyPpmGuide,
      },
    };
  }
}

/** One reason or warning, and the field of the declaration it is about. */
interface Told {
  readonly code: string;
  readonly article: string;
  readonly message: string;
  readonly field?: string | undefined;
}

/** What the rules and the guidance of a day say of a fee, and what the guidance measures it by. */
interface FeeGuidance {
  readonly on: string;
  readonly refusals: readonly Told[];
  readonly warnings: readonly Told[];
  readonly guide: {
    readonly name: string;
    readonly version: string;
    /** The first day it applies from. */
    readonly from: string;
    /** True until a document of the authority confirms these figures. */
    readonly isUnverified: boolean;
    readonly fixedFen: string;
    readonly fixed: string;
    /** Millionths. */
    readonly royaltyPpm: { readonly net_sales: number; readonly profit: number };
  };
}

function told({ code, article, message, field }: Refusal): Told {
  return { code, article, message, field };
}
