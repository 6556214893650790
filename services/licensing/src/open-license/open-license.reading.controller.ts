import { fromMessageJson, licensing, type JsonValue } from '@ipflow/contracts';
import { fenToJson, formatFen, shanghaiDate, type LocalDate } from '@ipflow/kernel';
import {
  AllowAnyRole,
  AllowEverybody,
  Caller,
  Clock,
  EventStore,
  examineCase,
  type Examination,
  type HistoryItem,
  type Principal,
} from '@ipflow/platform';
import { Controller, Get, Headers, NotFoundException, Param, Query, Res } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { DataSource } from 'typeorm';
import { feedAfter, type FeedItem } from './feed';
import { FeedQueryDto, OpenLicenseQueryDto, ReliefQueryDto, RoyaltyQueryDto } from './open-license.dto';
import { examineUndecided } from './open-license.process';
import {
  findOpenLicense,
  findOpenLicenses,
  openLicenseHistory,
  openLicensesById,
  owns,
  shown,
  type ShownOpenLicense,
} from './open-license.queries';
import type { OpenLicenseRow } from './open-license.view';
import { pagePolicy, reliefPage } from './relief.page';
import { reliefStatement, type ReliefStatement } from './relief.statement';
import { royaltyOf } from './royalty';

/** 开放许可的公开查询: what is announced is for everybody, also without an account; what is not yet, for its declarer and the office. */
@ApiTags('开放许可 Open licenses')
@Controller('open-licenses')
export class OpenLicenseReadingController {
  constructor(
    private readonly db: DataSource,
    private readonly clock: Clock,
    private readonly store: EventStore,
  ) {}

  @ApiOperation({ summary: '查询开放许可（最新的在前）' })
  @AllowEverybody()
  @Get()
  list(
    @Query() query: OpenLicenseQueryDto,
    @Caller() caller: Principal,
  ): Promise<{ items: ShownOpenLicense[]; next: string | null }> {
    return findOpenLicenses(this.db.manager, query, caller, this.today());
  }

  @ApiOperation({ summary: '自某一游标以来的变化，供其他门户同步；每条附开放许可的现状' })
  @AllowEverybody()
  @Get('feed')
  async feed(
    @Query() { after, limit }: FeedQueryDto,
    @Caller() caller: Principal,
  ): Promise<{ items: (FeedItem & { openLicense?: ShownOpenLicense })[]; next: string }> {
    const items = await feedAfter(this.db.manager, after, limit);
    const ids = [...new Set(items.map(({ openLicenseId }) => openLicenseId))];
    const rows = await openLicensesById(this.db.manager, ids);
    const now = await shown(this.db.manager, rows, caller, this.today());
    const byId = new Map(now.map((row) => [row.id, row]));
    return {
      items: items.map((item) => ({ ...item, openLicense: byId.get(item.openLicenseId) })),
      // Where to go on; the same again when there is nothing new.
      next: items.at(-1)?.cursor ?? after,
    };
  }

  @ApiOperation({ summary: '一件开放许可及其经过、被许可人数' })
  @AllowEverybody()
  @Get(':id')
  async show(
    @Param('id') id: string,
    @Caller() caller: Principal,
  ): Promise<ShownOpenLicense & { history: Partial<HistoryItem>[] }> {
    const row = await this.find(id, caller);
    const [open] = await shown(this.db.manager, [row], caller, this.today());
    return { ...open!, history: await openLicenseHistory(this.db.manager, row, caller) };
  }

  @ApiOperation({ summary: '审查：公告所依据的规则，逐条按今天核对（仅待公告的声明；声明机构和省局）' })
  @AllowAnyRole()
  @Get(':id/examination')
  async examine(@Param('id') id: string, @Caller() caller: Principal): Promise<Examination> {
    // What is not announced yet is found by its declarer and the office alone.
    await this.find(id, caller);
    return examineCase(this.store, (look, today) => examineUndecided(look, id, today));
  }

  @ApiOperation({ summary: '按公告标准计算许可使用费，精确到分，列出每一步' })
  @AllowEverybody()
  @Get(':id/royalty')
  async royalty(
    @Param('id') id: string,
    @Query() { salesFen, profitFen }: RoyaltyQueryDto,
    @Caller() caller: Principal,
  ) {
    const row = await this.find(id, caller);
    const terms = fromMessageJson(licensing.OpenLicenseTermsSchema, row.terms as JsonValue);
    const { steps, totalFen } = royaltyOf(terms.fee!, {
      salesFen: salesFen === undefined ? undefined : BigInt(salesFen),
      profitFen: profitFen === undefined ? undefined : BigInt(profitFen),
    });
    return {
      openLicenseId: id,
      method: terms.fee!.method,
      steps: steps.map((step) => ({ ...step, amountFen: fenToJson(step.amountFen) })),
      totalFen: fenToJson(totalFen),
      total: formatFen(totalFen),
    };
  }

  @ApiOperation({ summary: '年费减免说明（JSON，或 Accept: text/html 打印页）；仅声明机构和省局' })
  @AllowAnyRole()
  @Get(':id/relief-statement')
  async relief(
    @Param('id') id: string,
    @Query() { year, format }: ReliefQueryDto,
    @Headers('accept') accept: string | undefined,
    @Caller() caller: Principal,
    @Res({ passthrough: true }) response: Response,
  ): Promise<ReliefStatement | string> {
    const row = await this.find(id, caller);
    if (!owns(row, caller)) throw unknown(id);
    const statement = await reliefStatement(this.db.manager, row, year, this.today());
    const wantsPage = format ? format === 'html' : (accept ?? '').includes('text/html');
    response.vary('Accept');
    if (!wantsPage) return statement;
    response.type('html').setHeader('Content-Security-Policy', pagePolicy);
    return reliefPage(statement);
  }

  private async find(id: string, caller: Principal): Promise<OpenLicenseRow> {
    const row = await findOpenLicense(this.db.manager, id, caller);
    if (!row) throw unknown(id);
    return row;
  }

  private today(): LocalDate {
    return shanghaiDate(this.clock.now().getTime());
  }
}

/** What is another's does not exist for this caller: a 403 would tell that it does. */
function unknown(id: string): NotFoundException {
  return new NotFoundException(`没有开放许可 ${id}，或当前身份无权查看`);
}
