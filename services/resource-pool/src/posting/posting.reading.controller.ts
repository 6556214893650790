import {
  Allow,
  AllowAnyRole,
  AllowEverybody,
  Caller,
  EventStore,
  examineCase,
  historyOf,
  type Examination,
  type HistoryItem,
  type Principal,
} from '@ipflow/platform';
import { Controller, Get, NotFoundException, Param, Query, Res, StreamableFile } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { DataSource } from 'typeorm';
import { listAsFile } from '@ipflow/sheets';
import { chainOf, type Chain } from './chain';
import { PostingExportDto, PostingFilterDto, PostingQueryDto, QueueQueryDto } from './posting.dto';
import { postingColumns } from './posting.export';
import { disclosureFor, revisionOf, toldHistory } from './posting.history';
import { pagePolicy, postingPage } from './posting.page';
import { examinePending } from './posting.process';
import {
  countPostings,
  findPosting,
  findPostings,
  findQueue,
  owns,
  shown,
  type Page,
  type ShownPosting,
} from './posting.queries';
import { postingStream, type PostingStage } from './posting.state';
import type { PostingRow } from './posting.view';

/** 供需信息的查询: what is published is for everybody, also without an account; the rest for its poster and the office. */
@ApiTags('供需 Postings')
@Controller('postings')
export class PostingReadingController {
  constructor(
    private readonly db: DataSource,
    private readonly store: EventStore,
  ) {}

  @ApiOperation({ summary: '查询供需信息（最新的在前）；mine=true 只看本机构的' })
  @AllowEverybody()
  @Get()
  list(@Query() query: PostingQueryDto, @Caller() caller: Principal): Promise<Page<ShownPosting>> {
    return findPostings(this.db.manager, query, caller);
  }

  @ApiOperation({ summary: '符合条件的供需信息条数，按状态' })
  @AllowEverybody()
  @Get('count')
  count(
    @Query() query: PostingFilterDto,
    @Caller() caller: Principal,
  ): Promise<Partial<Record<PostingStage, number>>> {
    return countPostings(this.db.manager, query, caller);
  }

  @ApiOperation({ summary: '导出查询结果（CSV 或 Excel）' })
  @AllowAnyRole()
  @Get('export')
  export(@Query() { format, ...filter }: PostingExportDto, @Caller() caller: Principal): StreamableFile {
    const page = (after: string | undefined, limit: number) =>
      findPostings(this.db.manager, { ...filter, after, limit }, caller);
    return listAsFile({ fileName: 'postings', title: '供需信息', columns: postingColumns, page }, format);
  }

  @ApiOperation({ summary: '待审核的供需信息（先提交的在前）' })
  @Allow('reviewer', 'office')
  @Get('review-queue')
  queue(@Query() query: QueueQueryDto): Promise<Page<PostingRow>> {
    return findQueue(this.db.manager, query);
  }

  @ApiOperation({ summary: '一条供需信息；按身份分级显示内容' })
  @AllowEverybody()
  @Get(':id')
  async show(
    @Param('id') id: string,
    @Caller() caller: Principal,
  ): Promise<ShownPosting & { pending?: unknown; history: Partial<HistoryItem>[] }> {
    const row = await this.find(id, caller);
    const level = disclosureFor(row, caller);
    const history = await historyOf(this.db.manager, postingStream(id));
    const told = { ...shown(row, caller), history: toldHistory(history, level) };
    if (level === 'public') return told;
    const { revision, pendingRevision } = row;
    return {
      ...told,
      ...(revision > 0 && { content: revisionOf(history, revision, level) as Record<string, unknown> }),
      ...(pendingRevision !== null && { pending: revisionOf(history, pendingRevision, level) }),
    };
  }

  @ApiOperation({ summary: '一条已发布供需信息的打印页（HTML）' })
  @AllowEverybody()
  @Get(':id/page')
  async page(
    @Param('id') id: string,
    @Caller() caller: Principal,
    @Res({ passthrough: true }) response: Response,
  ): Promise<string> {
    const row = await this.find(id, caller);
    response.type('html').setHeader('Content-Security-Policy', pagePolicy);
    return postingPage(shown(row, caller));
  }

  @ApiOperation({ summary: '由它而来的对接与业务，逐环列出；仅发布机构和省局' })
  @AllowAnyRole()
  @Get(':id/chain')
  async chain(@Param('id') id: string, @Caller() caller: Principal): Promise<Chain> {
    const row = await this.find(id, caller);
    if (!owns(row, caller)) throw unknown(id);
    return chainOf(this.db.manager, row);
  }

  @ApiOperation({ summary: '审查：发布所依据的规则，逐条按今天核对（仅待审核的内容；发布机构和省局）' })
  @AllowAnyRole()
  @Get(':id/examination')
  async examine(@Param('id') id: string, @Caller() caller: Principal): Promise<Examination> {
    const row = await this.find(id, caller);
    if (!owns(row, caller)) throw unknown(id);
    return examineCase(this.store, (look, today) => examinePending(look, id, today));
  }

  private async find(id: string, caller: Principal): Promise<PostingRow> {
    const row = await findPosting(this.db.manager, id, caller);
    if (!row) throw unknown(id);
    return row;
  }
}

/** What is another's does not exist for this caller: a 403 would tell that it does. */
function unknown(id: string): NotFoundException {
  return new NotFoundException(`没有供需信息 ${id}，或当前身份无权查看`);
}
