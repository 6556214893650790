import { shanghaiDate, type LocalDate } from '@ipflow/kernel';
import {
  Allow,
  AllowAnyRole,
  Answer,
  Caller,
  Command,
  EventStore,
  historyOf,
  type CommandContext,
  type HistoryItem,
  type Principal,
  type Tx,
  type Unit,
} from '@ipflow/platform';
import { Body, Controller, Get, NotFoundException, Param, Post, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { DataSource } from 'typeorm';
import { licenseDecider } from '../license/license.decider';
import { licenseStream } from '../license/license.state';
import { knownPatents } from '@ipflow/known-patents';
import {
  patentPoolDecider,
  patentPoolStream,
  type Composition,
  type FeeLicense,
  type PatentPoolCommand,
} from './patent-pool.decider';
import {
  ChangePatentPoolDto,
  compositionOf,
  DissolvePatentPoolDto,
  FormPatentPoolDto,
  PatentPoolFeeDto,
  PatentPoolQueryDto,
} from './patent-pool.dto';
import {
  findPatentPools,
  latestFees,
  seesFees,
  statementsOf,
  type FeeShown,
  type MemberStatement,
} from './patent-pool.queries';
import { PatentPoolRow } from './patent-pool.view';

/** A pool as its page shows it; what it earned is for the administrator and the office. */
type PoolShown = PatentPoolRow & {
  statements?: MemberStatement[];
  fees?: FeeShown[];
  history?: HistoryItem[];
};

/** 专利池: formed and administered by one institution, its offer open to everybody. */
@ApiTags('专利池 Patent pools')
@Controller('patent-pools')
export class PatentPoolController {
  constructor(
    private readonly store: EventStore,
    private readonly db: DataSource,
  ) {}

  @ApiOperation({ summary: '组建专利池（成员、投入专利、分配比例、许可使用费标准）' })
  @Allow('operation_center', 'enterprise', 'office')
  @Post()
  form(@Body() body: FormPatentPoolDto, @Command() command: CommandContext): Promise<Answer> {
    const { patentPoolId, name } = body;
    return this.run(command, patentPoolId, 201, 'formed', async (unit, today) => ({
      type: 'FormPool',
      name,
      ...(await composed(unit.tx, body, today)),
    }));
  }

  @ApiOperation({ summary: '变更成员、比例或使用费标准；此前的许可不受影响' })
  @Allow('operation_center', 'enterprise', 'office')
  @Post(':id/change')
  change(
    @Param('id') id: string,
    @Body() body: ChangePatentPoolDto,
    @Command() command: CommandContext,
  ): Promise<Answer> {
    return this.run(command, id, 200, 'formed', async (unit, today) => ({
      type: 'ChangePool',
      reason: body.reason,
      ...(await composed(unit.tx, body, today)),
    }));
  }

  @ApiOperation({ summary: '解散专利池；此前的许可继续有效，其费用继续分配' })
  @Allow('operation_center', 'enterprise', 'office')
  @Post(':id/dissolution')
  dissolve(
    @Param('id') id: string,
    @Body() { reason }: DissolvePatentPoolDto,
    @Command() command: CommandContext,
  ): Promise<Answer> {
    return this.run(command, id, 200, 'dissolved', async () => ({ type: 'DissolvePool', reason }));
  }

  @ApiOperation({ summary: '登记一笔许可费，按许可订立时的成员比例分配到分；同一支付凭证号只分配一次' })
  @Allow('operation_center', 'enterprise', 'office')
  @Post(':id/fees')
  splitFee(
    @Param('id') id: string,
    @Body() { receivedFen, ...body }: PatentPoolFeeDto,
    @Command() command: CommandContext,
  ): Promise<Answer> {
    return this.store.run(command, async (unit, now) => {
      const pool = await unit.load(patentPoolDecider, patentPoolStream(id));
      unit.decide(patentPoolDecider, pool, {
        type: 'SplitFee',
        patentPoolId: id,
        tenant: command.tenant,
        license: await feeLicense(unit, body.licenseId),
        receivedFen: BigInt(receivedFen),
        today: shanghaiDate(now.getTime()),
        ...body,
      });
      return new Answer(201, { patentPoolId: id, receivedFen, ...body });
    });
  }

  @ApiOperation({ summary: '查询专利池' })
  @AllowAnyRole()
  @Get()
  list(@Query() query: PatentPoolQueryDto): Promise<{ items: PatentPoolRow[]; next: string | null }> {
    return findPatentPools(this.db.manager, query);
  }

  @ApiOperation({ summary: '一个专利池；管理机构和省局另见各成员分配、逐笔许可费及全部经过' })
  @AllowAnyRole()
  @Get(':id')
  async show(@Param('id') id: string, @Caller() caller: Principal): Promise<PoolShown> {
    const tx = this.db.manager;
    const row = await tx.getRepository(PatentPoolRow).findOneBy({ id });
    if (!row) throw new NotFoundException(`没有专利池 ${id}；请核对编号`);
    if (!seesFees(row, caller)) return row;
    const statements = await statementsOf(tx, id);
    const fees = await latestFees(tx, id);
    return { ...row, statements, fees, history: await historyOf(tx, patentPoolStream(id)) };
  }

  private run(
    command: CommandContext,
    patentPoolId: string,
    status: number,
    stage: string,
    ask: (unit: Unit, today: LocalDate) => Promise<Asked>,
  ): Promise<Answer> {
    return this.store.run(command, async (unit, now) => {
      const today = shanghaiDate(now.getTime());
      const pool = await unit.load(patentPoolDecider, patentPoolStream(patentPoolId));
      const asked = await ask(unit, today);
      unit.decide(patentPoolDecider, pool, { ...asked, patentPoolId, tenant: command.tenant, today });
      return new Answer(status, { patentPoolId, stage });
    });
  }
}

/** A command before it is known whose it is. */
type Asked = PatentPoolCommand extends infer One
  ? One extends PatentPoolCommand
    ? Omit<One, 'patentPoolId' | 'tenant' | 'today'>
    : never
  : never;

async function feeLicense(unit: Unit, licenseId: string): Promise<FeeLicense | undefined> {
  const license = await unit.relyOn(licenseDecider, licenseStream(licenseId));
  if (license.kind === 'none') return undefined;
  const { patentPoolId, agreedOn } = license.terms;
  return { patentPoolId, agreedOn: agreedOn as LocalDate };
}

async function composed(
  tx: Tx,
  body: Parameters<typeof compositionOf>[0],
  today: LocalDate,
): Promise<Composition> {
  const numbers = [...new Set(body.members.flatMap(({ patentNumbers }) => patentNumbers))];
  const known = await knownPatents(tx, numbers);
  const patents = numbers.map((number) => ({ number, known: known.get(number) }));
  return { ...compositionOf(body, today), patents };
}
