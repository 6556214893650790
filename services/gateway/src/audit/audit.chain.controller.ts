import { Allow } from '@ipflow/platform';
import { Controller, Get, NotFoundException, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { DataSource } from 'typeorm';
import { chainEnd, checkChain, placeOf } from './audit.chain';
import { ChainCheckDto, ChainFromDto, ChainLineDto, ChainPlaceDto } from './audit.chain.dto';

/** 审计链: whether the audit of access still says what it once said. Tells places and hashes, and nothing that lines say. */
@ApiTags('审计 Audit')
@Controller('api/audit/chain')
@Allow('office')
export class AuditChainController {
  constructor(private readonly db: DataSource) {}

  @ApiOperation({ summary: '审计链末的序号与校验码：抄存于平台之外，日后据此核对其前的记录未被增删改' })
  @ApiOkResponse({ type: ChainPlaceDto })
  @Get('end')
  end(): Promise<ChainPlaceDto> {
    return chainEnd(this.db.manager);
  }

  @ApiOperation({
    summary:
      '从某一序号之后起逐条重算校验码，一次至多 5 万条；未到链末时以 through.number 续核，有断处时指出第一条',
  })
  @ApiOkResponse({ type: ChainCheckDto })
  @Get('check')
  async check(@Query() { after }: ChainFromDto): Promise<ChainCheckDto> {
    return checkChain(this.db.manager, await this.known(after));
  }

  @ApiOperation({ summary: '某一序号今天的校验码，与抄存的比对' })
  @ApiOkResponse({ type: ChainPlaceDto })
  @Get(':number')
  place(@Param() { number }: ChainLineDto): Promise<ChainPlaceDto> {
    return this.known(number);
  }

  private async known(number: string): Promise<ChainPlaceDto> {
    const place = await placeOf(this.db.manager, number);
    if (place) return place;
    throw new NotFoundException(
      `审计链没有第 ${number} 条；若曾抄存过此号的校验码，则其后有记录被删除，请保全数据库并报告`,
    );
  }
}
