import { create, pool } from '@ipflow/contracts';
import { type LocalDate, parsePatentNumber, type PatentNumber, shanghaiDate, statusOn } from '@ipflow/kernel';
import {
  Allow,
  AllowAnyRole,
  Answer,
  Clock,
  Command,
  EventStore,
  type CommandContext,
  type Principal,
  Caller,
  isOffice,
  historyOf,
  type HistoryItem,
} from '@ipflow/platform';
import {
  BadRequestException,
  Body,
  Controller,
  Get,
  NotFoundException,
  Param,
  Patch,
  Post,
  Query,
} from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { DataSource } from 'typeorm';
import { EncumbranceRow } from '../encumbrance/encumbrance.view';
import { ReasonDto } from '../transfer/transfer.dto';
import {
  patentDecider,
  patentStream,
  standing,
  type KnownPatent,
  type PatentCommand,
} from './patent.decider';
import { AmendPatentDto, LegalEventDto, PatentQueryDto } from './patent.dto';
import { countPatents, findPatents } from './patent.queries';
import { PatentRow } from './patent.view';

/** 可转化专利资源库: everybody signed in may look; a center keeps its own entries, the office the legal status. */
@ApiTags('专利 Patents')
@Controller('patents')
export class PatentController {
  constructor(
    private readonly store: EventStore,
    private readonly db: DataSource,
    private readonly clock: Clock,
  ) {}

  @ApiOperation({ summary: '查询资源库（号码、权利人、市州、IPC、状态、分级、意向方式、全文）' })
  @AllowAnyRole()
  @Get()
  async list(@Query() query: PatentQueryDto): Promise<{ items: PatentRow[]; next: string | null }> {
    const page = await findPatents(this.db.manager, query);
    const today = this.today();
    return { ...page, items: page.items.map((row) => onDay(row, today)) };
  }

  @ApiOperation({ summary: '符合条件的专利件数' })
  @AllowAnyRole()
  @Get('count')
  async count(@Query() query: PatentQueryDto): Promise<{ count: number }> {
    return { count: await countPatents(this.db.manager, query) };
  }

  @ApiOperation({ summary: '一件专利：著录项目、法律状态、权利负担与全部经过' })
  @AllowAnyRole()
  @Get(':number')
  async show(
    @Param('number') text: string,
    @Caller() caller: Principal,
  ): Promise<PatentRow & { encumbrances: EncumbranceRow[]; history: HistoryItem[] }> {
    const number = readNumber(text);
    const row = await this.db.getRepository(PatentRow).findOneBy({ number });
    if (!row) throw new NotFoundException(`资源库中没有专利 ${number}`);
    const encumbrances = await this.db
      .getRepository(EncumbranceRow)
      .find({ where: { patentNumber: number }, order: { claimedAt: 'ASC' } });
    // Who acted on a patent is its lister's and the office's business; what happened is everybody's.
    const history = await historyOf(this.db.manager, patentStream(number));
    const mayNameActors = isOffice(caller) || row.listedBy === caller.tenant;
    return {
      ...onDay(row, this.today()),
      encumbrances,
      history: mayNameActors ? history : history.map((item) => ({ ...item, actor: '' })),
    };
  }

  @ApiOperation({ summary: '修改分级、成熟度、意向方式或行业' })
  @Allow('operation_center', 'enterprise', 'office')
  @Patch(':number')
  amend(
    @Param('number') text: string,
    @Body() body: AmendPatentDto,
    @Command() command: CommandContext,
    @Caller() caller: Principal,
  ): Promise<Answer> {
    return this.run(text, command, (patent, patentNumber, today) => ({
      type: 'AmendPatent',
      patentNumber,
      today,
      actor: { tenant: caller.tenant, isOffice: isOffice(caller) },
      facts: create(pool.PatentFactsSchema, {
        ...(patent?.facts ?? create(pool.PatentFactsSchema)),
        ...body,
      }),
    }));
  }

  @ApiOperation({ summary: '登记法律状态公告（公报代码）' })
  @Allow('office', 'reviewer')
  @Post(':number/legal-events')
  recordLegalEvent(
    @Param('number') text: string,
    @Body() body: LegalEventDto,
    @Command() command: CommandContext,
  ): Promise<Answer> {
    return this.run(text, command, (_, patentNumber, today) => ({
      type: 'RecordLegalEvent',
      patentNumber,
      today,
      ...body,
    }));
  }

  @ApiOperation({ summary: '出库' })
  @Allow('operation_center', 'enterprise', 'office')
  @Post(':number/delisting')
  delist(
    @Param('number') text: string,
    @Body() body: ReasonDto,
    @Command() command: CommandContext,
    @Caller() caller: Principal,
  ): Promise<Answer> {
    return this.run(text, command, (_, patentNumber, today) => ({
      type: 'DelistPatent',
      patentNumber,
      today,
      actor: { tenant: caller.tenant, isOffice: isOffice(caller) },
      reason: body.reason,
    }));
  }

  private run(
    text: string,
    command: CommandContext,
    make: (patent: KnownPatent | undefined, number: PatentNumber, today: LocalDate) => PatentCommand,
  ): Promise<Answer> {
    const number = readNumber(text);
    return this.store.run(command, async (unit, now) => {
      const today = shanghaiDate(now.getTime());
      const loaded = await unit.load(patentDecider, patentStream(number));
      const patent = loaded.state.kind === 'unknown' ? undefined : loaded.state;
      unit.decide(patentDecider, loaded, make(patent, number, today));
      const after = loaded.state as KnownPatent;
      return new Answer(200, { number, version: loaded.version, legalStatus: standing(after, today).status });
    });
  }

  private today(): LocalDate {
    return shanghaiDate(this.clock.now().getTime());
  }
}

/** A number in a path, in any written form. */
export function readNumber(text: string): PatentNumber {
  const reading = parsePatentNumber(text);
  if (!reading.ok) throw new BadRequestException({ code: reading.code, message: reading.message });
  return reading.number;
}

/** The row with its status as of a day: a right whose term has run out is shown as expired. */
function onDay(row: PatentRow, today: LocalDate): PatentRow {
  const type = row.patentType as Parameters<typeof statusOn>[1];
  return {
    ...row,
    legalStatus: statusOn(row.legalStatus, type, (row.filedOn ?? undefined) as LocalDate | undefined, today),
  };
}
