import { formatFen, fen, refuseWhen, shanghaiDate } from '@ipflow/kernel';
import { AllowAnyRole, Clock } from '@ipflow/platform';
import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { ComputeValuationDto, inputsOf } from './valuation.dto';
import { valuationOf } from './valuation';

/** 估值计算: works out, keeps nothing. */
@ApiTags('供需 Postings')
@Controller('valuations')
export class ValuationController {
  constructor(private readonly clock: Clock) {}

  @ApiOperation({ summary: '按成本法、市场法或收益法计算估值，列出参数与公式版本；不保存' })
  @AllowAnyRole()
  @HttpCode(200)
  @Post()
  compute(@Body() { method, inputs, valuedOn }: ComputeValuationDto) {
    const on = valuedOn ?? shanghaiDate(this.clock.now().getTime());
    const result = valuationOf(method, inputsOf(inputs), on);
    if (result.refusals) {
      refuseWhen(result.refusals);
      throw new RangeError('a valuation that was refused has a reason');
    }
    const { valueFen, ruleVersion } = result;
    return {
      method,
      inputs,
      valuedOn: on,
      ruleVersion,
      valueFen: `${valueFen}`,
      value: formatFen(fen(valueFen)),
    };
  }
}
