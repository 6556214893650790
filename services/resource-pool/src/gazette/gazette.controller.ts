import { Allow, Caller, type AuthenticatedRequest, type Principal } from '@ipflow/platform';
import {
  BadRequestException,
  ConflictException,
  Controller,
  Get,
  Headers,
  NotFoundException,
  Param,
  ParseUUIDPipe,
  Put,
  Query,
  Req,
  Res,
} from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { pipeline } from 'node:stream/promises';
import { DataSource } from 'typeorm';
import { ImportRunner } from '../import/import.runner';
import { ImportRow, rejectLines, type RejectLine } from '../import/import.store';
import { allRejects, PageQueryDto, takeUpload, UploadQueryDto, waitMs } from '../import/upload';
import { rejectionReport } from '@ipflow/sheets';
import { reconciliationOf, type Reconciliation } from './reconciliation';

/** Imports shown in the list, the latest first. */
const importsShownMax = 100;

/** 公报导入: the office brings legal statuses in bulk; the import machinery is that of the patents. The caller makes the id. */
@ApiTags('公报核对 Gazette')
@Controller('gazette-imports')
@Allow('office')
export class GazetteController {
  constructor(
    private readonly db: DataSource,
    private readonly runner: ImportRunner,
  ) {}

  @ApiOperation({
    summary:
      '上传公报（.xlsx 或 .csv；列：专利号、公报代码、公告日，可选 权利人、登记号）；同一文件重复导入不产生变化',
  })
  @ApiConsumes('application/octet-stream')
  @ApiBody({ schema: { type: 'string', format: 'binary' } })
  @Put(':id')
  async upload(
    @Param('id', new ParseUUIDPipe({ exceptionFactory: notUuid })) id: string,
    @Query() { fileName }: UploadQueryDto,
    @Headers('prefer') prefer: string | undefined,
    @Caller() caller: Principal,
    @Req() request: AuthenticatedRequest,
    @Res() response: Response,
  ): Promise<void> {
    const given = { id, kind: 'gazette', tenant: caller.tenant, actor: caller.subject, fileName } as const;
    const { stored, fileSha256 } = await takeUpload(this.db, request, given);
    if (!stored && (await this.show(id)).fileSha256 !== fileSha256)
      throw new ConflictException(`导入编号 ${id} 已用于另一个文件；请换一个新的编号`);
    this.runner.wake();
    await this.runner.untilEnded(id, waitMs(prefer));
    const row = await this.show(id);
    response
      .status(['done', 'refused'].includes(row.state) ? 200 : 202)
      .setHeader('Location', `/gazette-imports/${id}`);
    response.json(row);
  }

  @ApiOperation({ summary: '公报导入，最近的在前' })
  @Get()
  async list(): Promise<{ items: ImportRow[] }> {
    const where = { kind: 'gazette' } as const;
    const order = { createdAt: 'DESC' } as const;
    return { items: await this.db.getRepository(ImportRow).find({ where, order, take: importsShownMax }) };
  }

  @ApiOperation({ summary: '公报导入进度与结果' })
  @Get(':id')
  async show(@Param('id', new ParseUUIDPipe({ exceptionFactory: notUuid })) id: string): Promise<ImportRow> {
    const row = await this.db.getRepository(ImportRow).findOneBy({ id, kind: 'gazette' });
    if (!row) throw new NotFoundException(`没有公报导入 ${id}`);
    return row;
  }

  @ApiOperation({ summary: '核对结果：已登记、库中已有、各类差异、不可读，合计为文件行数' })
  @Get(':id/reconciliation')
  async reconciliation(
    @Param('id', new ParseUUIDPipe({ exceptionFactory: notUuid })) id: string,
  ): Promise<Reconciliation> {
    return reconciliationOf(this.db.manager, await this.show(id));
  }

  @ApiOperation({ summary: '未导入的行及原因' })
  @Get(':id/rejects')
  async rejects(
    @Param('id', new ParseUUIDPipe({ exceptionFactory: notUuid })) id: string,
    @Query() query: PageQueryDto,
  ): Promise<{ items: RejectLine[]; next: string | null }> {
    await this.show(id);
    const [rowNumber, ordinal] = query.after.split('.').map(Number) as [number, number];
    const items = await rejectLines(this.db.manager, id, { rowNumber, ordinal }, query.limit);
    const last = items.at(-1);
    return { items, next: last && items.length === query.limit ? `${last.rowNumber}.${last.ordinal}` : null };
  }

  @ApiOperation({ summary: '下载未导入的行（.xlsx 或 .csv）' })
  @Get(':id/rejects.:format')
  async report(
    @Param('id', new ParseUUIDPipe({ exceptionFactory: notUuid })) id: string,
    @Param('format') format: string,
    @Res() response: Response,
  ): Promise<void> {
    if (format !== 'xlsx' && format !== 'csv') throw new NotFoundException('报告只有 .xlsx 和 .csv 两种格式');
    await this.show(id);
    response.attachment(`gazette-rejects-${id}.${format}`);
    await pipeline(rejectionReport(allRejects(this.db.manager, id), format), response);
  }
}

function notUuid(): Error {
  return new BadRequestException('导入编号须为 UUID，由调用方生成');
}
