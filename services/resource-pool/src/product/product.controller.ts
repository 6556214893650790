import { create, market } from '@ipflow/contracts';
import { shanghaiDate, type LocalDate } from '@ipflow/kernel';
import {
  Allow,
  AllowAnyRole,
  Answer,
  Caller,
  Clock,
  Command,
  EventStore,
  historyOf,
  partyOf,
  type CommandContext,
  type HistoryItem,
  type Loaded,
  type Principal,
  type Unit,
} from '@ipflow/platform';
import {
  BadRequestException,
  Body,
  Controller,
  Get,
  NotFoundException,
  Param,
  Post,
  Put,
  Query,
  StreamableFile,
} from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { DataSource } from 'typeorm';
import { listAsFile } from '@ipflow/sheets';
import { nextRegisterNumber, type Register } from '../institution/register-number';
import { productDecider, productStream, type KnownProduct, type ProductState } from './product.decider';
import {
  FileProductDto,
  ProductExportDto,
  ProductQueryDto,
  ProductReasonDto,
  ProductSummaryDto,
  RecordProductDto,
  ReportOutputDto,
  yearField,
} from './product.dto';
import { productColumns } from './product.export';
import { patentsInProduct } from './product.process';
import {
  findProduct,
  findProducts,
  outputsOf,
  ownsProduct,
  productSummary,
  shownProducts,
  type IndustryOutput,
  type ShownProduct,
} from './product.queries';

/** A product as its page shows it; output and the whole course to who filed it and the office. */
type ProductPage = ShownProduct & {
  readonly outputs?: readonly { year: number; outputFen: string }[];
  readonly history?: HistoryItem[];
};

const register: Register = { table: 'product', letters: 'CP' };

/** 专利产品备案: enterprises file their products with the patents in them, the office records. */
@ApiTags('专利产品备案 Patent products')
@Controller('products')
export class ProductController {
  constructor(
    private readonly store: EventStore,
    private readonly db: DataSource,
    private readonly clock: Clock,
  ) {}

  @ApiOperation({ summary: '申请专利产品备案；专利须有效，且由企业持有或许可给企业；退回后以原编号再报' })
  @Allow('operation_center', 'enterprise')
  @Post()
  file(@Body() body: FileProductDto, @Command() command: CommandContext): Promise<Answer> {
    const { productId, patentNumbers, enterprise, outputFen, evidence, ...said } = body;
    return this.run(command, productId, 201, async (unit, loaded, on) => {
      unit.decide(productDecider, loaded, {
        type: 'FileProduct',
        ...on,
        ...said,
        enterprise: partyOf(enterprise, on.today),
        outputFen: BigInt(outputFen),
        evidence: evidence.map((paper) => create(market.EvidenceSchema, paper)),
        patents: await patentsInProduct(unit, patentNumbers, on.today),
      });
    });
  }

  @ApiOperation({
    summary: '备案：给予编号；专利须仍有效、仍由企业持有或许可给企业；申请机构不得备案自己的申请',
  })
  @Allow('office', 'reviewer')
  @Post(':id/record')
  record(
    @Param('id') id: string,
    @Body() _body: RecordProductDto,
    @Command() command: CommandContext,
  ): Promise<Answer> {
    return this.run(command, id, 200, async (unit, loaded, on) => {
      const { filed } = known(loaded, id);
      const numbers = filed.patents.map(({ patentNumber }) => patentNumber);
      const patents = await patentsInProduct(unit, numbers, on.today);
      unit.decide(productDecider, loaded, {
        type: 'RecordProduct',
        ...on,
        recordedBy: command.meta.actor,
        number: await nextRegisterNumber(unit.tx, register, on.today.slice(0, 4)),
        patents,
      });
    });
  }

  @ApiOperation({ summary: '退回申请' })
  @Allow('office', 'reviewer')
  @Post(':id/return')
  giveBack(
    @Param('id') id: string,
    @Body() { reason }: ProductReasonDto,
    @Command() command: CommandContext,
  ): Promise<Answer> {
    return this.run(command, id, 200, async (unit, loaded, on) => {
      known(loaded, id);
      const returnedBy = command.meta.actor;
      unit.decide(productDecider, loaded, { type: 'ReturnProduct', ...on, returnedBy, reason });
    });
  }

  @ApiOperation({ summary: '报送年度产值（单位分）；同一年度再报即替换' })
  @Allow('operation_center', 'enterprise')
  @Put(':id/outputs/:year')
  report(
    @Param('id') id: string,
    @Param('year') text: string,
    @Body() { outputFen }: ReportOutputDto,
    @Command() command: CommandContext,
    @Caller() caller: Principal,
  ): Promise<Answer> {
    const asked = yearField.safeParse(text);
    if (!asked.success) throw new BadRequestException('年份请填 2000 至 2199 的整数');
    const year = asked.data;
    return this.run(command, id, 200, async (unit, loaded, on) => {
      if (!ownsProduct(known(loaded, id).filed, caller)) throw unknown(id);
      unit.decide(productDecider, loaded, {
        type: 'ReportOutput',
        ...on,
        year,
        outputFen: BigInt(outputFen),
      });
    });
  }

  @ApiOperation({ summary: '注销备案（申请机构或省局）' })
  @Allow('operation_center', 'enterprise', 'office')
  @Post(':id/cancellation')
  cancel(
    @Param('id') id: string,
    @Body() { reason }: ProductReasonDto,
    @Command() command: CommandContext,
    @Caller() caller: Principal,
  ): Promise<Answer> {
    return this.run(command, id, 200, async (unit, loaded, on) => {
      if (!ownsProduct(known(loaded, id).filed, caller)) throw unknown(id);
      unit.decide(productDecider, loaded, { type: 'CancelProduct', ...on, reason });
    });
  }

  @ApiOperation({ summary: '查询专利产品（未备案的仅申请机构和省局可见）' })
  @AllowAnyRole()
  @Get()
  list(
    @Query() query: ProductQueryDto,
    @Caller() caller: Principal,
  ): Promise<{ items: ShownProduct[]; next: string | null }> {
    return findProducts(this.db.manager, query, caller, this.today());
  }

  @ApiOperation({ summary: '已备案产品的产值合计，按行业和年度（单位分）' })
  @AllowAnyRole()
  @Get('summary')
  summary(
    @Query() query: ProductSummaryDto,
  ): Promise<{ items: IndustryOutput[]; years: Omit<IndustryOutput, 'industryCode' | 'industryName'>[] }> {
    return productSummary(this.db.manager, query);
  }

  @ApiOperation({ summary: '导出专利产品（CSV 或 Excel）' })
  @AllowAnyRole()
  @Get('export')
  export(@Query() { format, ...filter }: ProductExportDto, @Caller() caller: Principal): StreamableFile {
    const today = this.today();
    const page = (after: string | undefined, limit: number) =>
      findProducts(this.db.manager, { ...filter, after, limit }, caller, today);
    return listAsFile({ fileName: 'products', title: '专利产品备案', columns: productColumns, page }, format);
  }

  @ApiOperation({ summary: '一件专利产品，标明已失效的专利；证明、产值与全部经过仅申请机构和省局可见' })
  @AllowAnyRole()
  @Get(':id')
  async show(@Param('id') id: string, @Caller() caller: Principal): Promise<ProductPage> {
    const tx = this.db.manager;
    const row = await findProduct(tx, id, caller);
    if (!row) throw unknown(id);
    const [shown] = await shownProducts(tx, [row], caller, this.today());
    if (!ownsProduct(row, caller)) return shown!;
    return { ...shown!, outputs: await outputsOf(tx, id), history: await historyOf(tx, productStream(id)) };
  }

  private run(
    command: CommandContext,
    productId: string,
    status: number,
    work: (
      unit: Unit,
      loaded: Loaded<ProductState>,
      on: { productId: string; tenant: string; today: LocalDate },
    ) => Promise<void>,
  ): Promise<Answer> {
    return this.store.run(command, async (unit, now) => {
      const today = shanghaiDate(now.getTime());
      const loaded = await unit.load(productDecider, productStream(productId));
      await work(unit, loaded, { productId, tenant: command.tenant, today });
      const { stage, filed, recorded } = loaded.state as KnownProduct;
      const { revision } = filed;
      return new Answer(status, {
        productId,
        stage,
        revision,
        ...(recorded && { number: recorded.number }),
      });
    });
  }

  private today(): LocalDate {
    return shanghaiDate(this.clock.now().getTime());
  }
}

function known({ state }: Loaded<ProductState>, id: string): KnownProduct {
  if (state.stage === 'none') throw unknown(id);
  return state;
}

/** What is another's does not exist for this caller: a 403 would tell that it does. */
function unknown(id: string): NotFoundException {
  return new NotFoundException(`没有专利产品 ${id}，或当前身份无权查看`);
}
