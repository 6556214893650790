import { Allow, Caller, type AuthenticatedRequest, type Principal, isOffice } from '@ipflow/platform';
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
import { rejectionReport } from '@ipflow/sheets';
import { ImportRow, rejectLines, type RejectLine } from './import.store';
import { ImportRunner } from './import.runner';
import { allRejects, PageQueryDto, takeUpload, UploadQueryDto, waitMs } from './upload';

/** 导入: upload, progress, and the report of the rows that did not land. The caller makes the id. */
@ApiTags('导入 Imports')
@Controller('imports')
@Allow('operation_center', 'enterprise', 'office')
export class ImportController {
  constructor(
    private readonly db: DataSource,
    private readonly runner: ImportRunner,
  ) {}

  @ApiOperation({
    summary:
      '上传 .xlsx 或 .csv 并开始导入；同一编号重复上传同一文件不会重复导入；因平台原因停止的，从未导入的行继续',
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
    const given = { id, kind: 'patents', tenant: caller.tenant, actor: caller.subject, fileName } as const;
    const { stored, fileSha256 } = await takeUpload(this.db, request, given);
    if (!stored) await this.mustBeTheSame(id, caller, fileSha256);
    this.runner.wake();
    await this.runner.untilEnded(id, waitMs(prefer));
    const row = await this.own(id, caller);
    response
      .status(['done', 'refused'].includes(row.state) ? 200 : 202)
      .setHeader('Location', `/imports/${id}`);
    response.json(row);
  }

  @ApiOperation({ summary: '本机构的导入，最近的在前' })
  @Get()
  async list(@Caller() caller: Principal): Promise<{ items: ImportRow[] }> {
    const where = { kind: 'patents', ...(!isOffice(caller) && { tenant: caller.tenant }) } as const;
    return {
      items: await this.db.getRepository(ImportRow).find({ where, order: { createdAt: 'DESC' }, take: 100 }),
    };
  }

  @ApiOperation({ summary: '导入进度与结果' })
  @Get(':id')
  show(
    @Param('id', new ParseUUIDPipe({ exceptionFactory: notUuid })) id: string,
    @Caller() caller: Principal,
  ): Promise<ImportRow> {
    return this.own(id, caller);
  }

  @ApiOperation({ summary: '未导入的行及提示（landed 为 true 的行已导入，仅提示）' })
  @Get(':id/rejects')
  async rejects(
    @Param('id', new ParseUUIDPipe({ exceptionFactory: notUuid })) id: string,
    @Query() query: PageQueryDto,
    @Caller() caller: Principal,
  ): Promise<{ items: RejectLine[]; next: string | null }> {
    await this.own(id, caller);
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
    @Caller() caller: Principal,
    @Res() response: Response,
  ): Promise<void> {
    if (format !== 'xlsx' && format !== 'csv') throw new NotFoundException('报告只有 .xlsx 和 .csv 两种格式');
    await this.own(id, caller);
    response.attachment(`rejects-${id}.${format}`);
    await pipeline(rejectionReport(allRejects(this.db.manager, id), format), response);
  }

  private async mustBeTheSame(id: string, caller: Principal, sha256: string): Promise<void> {
    const row = await this.own(id, caller);
    if (row.fileSha256 !== sha256)
      throw new ConflictException(`导入编号 ${id} 已用于另一个文件；请换一个新的编号`);
  }

  private async own(id: string, caller: Principal): Promise<ImportRow> {
    const row = await this.db.getRepository(ImportRow).findOneBy({ id, kind: 'patents' });
    if (row && (isOffice(caller) || row.tenant === caller.tenant)) return row;
    throw new NotFoundException(`没有导入 ${id}，或当前身份无权查看`);
  }
}

function notUuid(): Error {
  return new BadRequestException('导入编号须为 UUID，由调用方生成');
}
