import { shanghaiDate } from '@ipflow/kernel';
import {
  Allow,
  Answer,
  Caller,
  Command,
  EventStore,
  type CommandContext,
  type Principal,
} from '@ipflow/platform';
import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { DataSource } from 'typeorm';
import { productDecider, productStream } from './product.decider';
import { ProductQueryDto, SetProductDto } from './product.dto';
import { findProducts, type ProductRow } from './product.view';

/** 信贷产品: each bank keeps its own. */
@ApiTags('信贷产品 Credit products')
@Controller('credit-products')
export class ProductController {
  constructor(
    private readonly store: EventStore,
    private readonly db: DataSource,
  ) {}

  @ApiOperation({ summary: '设定本行的一个产品（按代码；再次提交即更新，只约束之后的贷款）' })
  @Allow('bank')
  @Post()
  set(@Body() body: SetProductDto, @Command() command: CommandContext): Promise<Answer> {
    const { tenant: bank } = command;
    const product = { ...body, maxAmountFen: BigInt(body.maxAmountFen) };
    return this.store.run(command, async (unit, now) => {
      const loaded = await unit.load(productDecider, productStream(bank, body.code));
      const today = shanghaiDate(now.getTime());
      unit.decide(productDecider, loaded, { type: 'SetCreditProduct', bank, product, today });
      return new Answer(200, { bank, ...body });
    });
  }

  @ApiOperation({ summary: '查询信贷产品（银行只见自己的，企业和运营中心见在办的）' })
  @Allow('bank', 'enterprise', 'operation_center', 'office', 'reviewer')
  @Get()
  list(
    @Query() query: ProductQueryDto,
    @Caller() caller: Principal,
  ): Promise<{ items: ProductRow[]; next: string | null }> {
    return findProducts(this.db.manager, query, caller);
  }
}
