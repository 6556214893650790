import {
  Allow,
  Caller,
  inTransaction,
  type AuthenticatedRequest,
  type Principal,
  isOffice,
} from '@ipflow/platform';
import {
  BadRequestException,
  ConflictException,
  Controller,
  Get,
  Headers,
  NotFoundException,
  Param,
  ParseUUIDPipe,
  PayloadTooLargeException,
  Put,
  Query,
  Req,
  Res,
  UnsupportedMediaTypeException,
} from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { createZodDto } from 'nestjs-zod';
import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { DataSource } from 'typeorm';
import { z } from 'zod';
import { rejectionReport, SHEET_LIMITS } from '../sheet';
import { ImportRow, rejectLines, storeImport, type RejectLine } from './import.store';
import { ImportRunner } from './import.runner';

/** Longest time a caller may wait for an import with `Prefer: wait` (seconds). */
export const waitSecondsMax = 60;
const reportPageMax = 1_000;
const fileNameCharsMax = 200;

class UploadQueryDto extends createZodDto(
  z
    .object({
      fileName: z
        .string()
        .min(1)
        .max(fileNameCharsMax)
        .regex(/\.(xlsx|csv|xls|xlsm|xlsb)$/i, '请给出文件名，扩展名为 .xlsx 或 .csv'),
    })
    .strict(),
) {}

class PageQueryDto extends createZodDto(
  z
    .object({
      after: z
        .string()
        .regex(/^\d{1,7}\.\d{1,4}$/)
        .default('0.0'),
      limit: z.coerce.number().int().min(1).max(200).default(50),
    })
    .strict(),
) {}

/** 导入: upload, progress, and the report of the rows that did not land. The caller makes the id. */
@ApiTags('导入 Imports')
@Controller('imports')
@Allow('operation_center', 'enterprise', 'office')
export class ImportController {
  constructor(
    private readonly db: DataSource,
    private readonly runner: ImportRunner,
  ) {}

  @ApiOperation({ summary: '上传 .xlsx 或 .csv 并开始导入；同一编号重复上传同一文件不会重复导入' })
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
    if (request.is('application/json') || request.is('multipart/form-data')) {
      throw new UnsupportedMediaTypeException(
        '请把文件本身作为请求体发送（Content-Type: application/octet-stream）',
      );
    }
    const folder = await mkdtemp(join(tmpdir(), 'ipflow-upload-'));
    try {
      const path = join(folder, 'upload');
      const received = await receive(request, path);
      const given = { id, tenant: caller.tenant, actor: caller.subject, fileName, ...received };
      const stored = await inTransaction(this.db, (tx) => storeImport(tx, given, path));
      if (!stored) await this.mustBeTheSame(id, caller, received.fileSha256);
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
    this.runner.wake();
    const seconds = Math.min(Number(/\bwait=(\d{1,4})\b/.exec(prefer ?? '')?.[1] ?? 0), waitSecondsMax);
    await this.runner.untilEnded(id, seconds * 1_000);
    const row = await this.own(id, caller);
    response
      .status(['done', 'refused'].includes(row.state) ? 200 : 202)
      .setHeader('Location', `/imports/${id}`);
    response.json(row);
  }

  @ApiOperation({ summary: '本机构的导入，最近的在前' })
  @Get()
  async list(@Caller() caller: Principal): Promise<{ items: ImportRow[] }> {
    const where = isOffice(caller) ? {} : { tenant: caller.tenant };
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
    await pipeline(rejectionReport(this.allRejects(id), format), response);
  }

  private async *allRejects(id: string): AsyncGenerator<RejectLine> {
    let after = { rowNumber: 0, ordinal: 0 };
    for (;;) {
      const lines = await rejectLines(this.db.manager, id, after, reportPageMax);
      yield* lines.filter(({ landed }) => !landed);
      const last = lines.at(-1);
      if (!last || lines.length < reportPageMax) return;
      after = last;
    }
  }

  private async mustBeTheSame(id: string, caller: Principal, sha256: string): Promise<void> {
    const row = await this.own(id, caller);
    if (row.fileSha256 !== sha256)
      throw new ConflictException(`导入编号 ${id} 已用于另一个文件；请换一个新的编号`);
  }

  private async own(id: string, caller: Principal): Promise<ImportRow> {
    const row = await this.db.getRepository(ImportRow).findOneBy({ id });
    if (row && (isOffice(caller) || row.tenant === caller.tenant)) return row;
    throw new NotFoundException(`没有导入 ${id}，或当前身份无权查看`);
  }
}

function notUuid(): Error {
  return new BadRequestException('导入编号须为 UUID，由调用方生成');
}

/** Writes the body to a file, counting: the declared length is the client's word only. */
async function receive(
  request: AuthenticatedRequest,
  path: string,
): Promise<{ fileBytes: number; fileSha256: string }> {
  const hash = createHash('sha256');
  let fileBytes = 0;
  const count = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      fileBytes += chunk.length;
      hash.update(chunk);
      if (fileBytes > SHEET_LIMITS.csvBytesMax) {
        done(
          new PayloadTooLargeException(
            `文件超过 ${SHEET_LIMITS.csvBytesMax / 2 ** 20} MB 的上限；请拆成几个文件`,
          ),
        );
      } else done(null, chunk);
    },
  });
  await pipeline(request, count, createWriteStream(path, { mode: 0o600 }));
  return { fileBytes, fileSha256: hash.digest('hex') };
}
