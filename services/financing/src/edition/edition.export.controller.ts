import type { JsonValue } from '@ipflow/contracts';
import { Allow, Caller, Clock, type Principal } from '@ipflow/platform';
import { Refused, shanghaiDate } from '@ipflow/kernel';
import {
  Controller,
  Get,
  Inject,
  NotFoundException,
  Param,
  Query,
  ServiceUnavailableException,
  StreamableFile,
} from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { DataSource } from 'typeorm';
import { VERIFY_PAGES, type VerifyPages } from '../print/verify-pages';
import { standingRows } from '../whitelist/whitelist.queries';
import { EditionExportDto, WhitelistExportDto, whitelistFile } from './edition.export';
import { editionAsPdf } from './edition.pdf';
import { rowsPerEditionMax } from './edition.policy';
import { findEdition, findEditionRows } from './edition.queries';
import type { EditionRow } from './edition.view';

/** Editions printed at the same time by one process: one of 10,000 rows takes seconds of its processor. */
const printingsMax = 2;
/** Time a reader may take over a printed edition (milliseconds). */
const printingWithinMs = 5 * 60_000;

/** 白名单下载: an edition or the standing list as a file, with the rows its reader may see. */
@ApiTags('白名单批次 Whitelist editions')
@Controller()
export class EditionExportController {
  constructor(
    private readonly db: DataSource,
    private readonly clock: Clock,
    @Inject(VERIFY_PAGES) private readonly verifyPages: VerifyPages,
  ) {}

  private printings = 0;

  @ApiOperation({
    summary:
      '下载批次名单（CSV、Excel、JSON 或 PDF；JSON 与 PDF 含内容摘要与签名，可离线核验；PDF 限已发布的批次）',
  })
  @Allow('office', 'reviewer', 'operation_center', 'bank', 'enterprise')
  @Get('whitelist-editions/:id/export')
  async edition(
    @Param('id') id: string,
    @Query() { format }: EditionExportDto,
    @Caller() caller: Principal,
  ): Promise<StreamableFile> {
    const row = await findEdition(this.db.manager, id, caller);
    if (!row) throw new NotFoundException(`没有批次 ${id}；请核对编号`);
    const { items: rows } = await findEditionRows(this.db.manager, id, { limit: rowsPerEditionMax }, caller);
    if (format === 'pdf') return this.printed(row, rows);
    const { id: editionId, number, sequence, title, validFrom, validUntil, rowCount } = row;
    const { contentHash, signature, sm2Signature, contentHashSm3 } = row;
    const header = {
      ...{ editionId, number, sequence, title, validFrom, validUntil, rowCount },
      ...{ contentHash, signature, sm2Signature, contentHashSm3 },
    };
    return whitelistFile({ fileName: `whitelist-edition-${id}`, title: '白名单批次', header, rows }, format);
  }

  @ApiOperation({ summary: '下载现行白名单（CSV、Excel 或 JSON）' })
  @Allow('office', 'reviewer', 'operation_center', 'bank', 'enterprise')
  @Get('whitelist/export')
  async standing(
    @Query() { format }: WhitelistExportDto,
    @Caller() caller: Principal,
  ): Promise<StreamableFile> {
    const rows = await standingRows(this.db.manager, caller);
    const asOf = shanghaiDate(this.clock.now().getTime());
    return whitelistFile(
      { fileName: `whitelist-${asOf}`, title: '现行白名单', header: { asOf }, rows },
      format,
    );
  }

  private printed(row: EditionRow, rows: readonly JsonValue[]): StreamableFile {
    const { id, number, title, validFrom, validUntil, publishedOn, rowCount, contentHash } = row;
    if (!number || !publishedOn) throw notPublished(title);
    if (this.printings >= printingsMax)
      throw new ServiceUnavailableException('正在出具的 PDF 已满；请稍后再试，或改下 Excel');
    const pdf = editionAsPdf({
      ...{ number, title, validFrom, validUntil, publishedOn, rows },
      ...{ rowCount: rowCount!, contentHash: contentHash! },
      ...{ signature: row.signature!, sm2Signature: row.sm2Signature },
      contentHashSm3: row.contentHashSm3,
      verifyUrl: this.verifyPages.ofEdition(number),
    });
    this.printings += 1;
    const tooLong = setTimeout(
      () => pdf.destroy(new Error(`printing ${id} took too long`)),
      printingWithinMs,
    );
    pdf.once('close', () => {
      this.printings -= 1;
      clearTimeout(tooLong);
    });
    return new StreamableFile(pdf, {
      type: 'application/pdf',
      disposition: `attachment; filename="whitelist-edition-${id}.pdf"`,
    });
  }
}

function notPublished(title: string): Refused {
  return new Refused([
    {
      code: 'EDITION_NOT_PUBLISHED',
      article: '',
      message: `批次“${title}”尚未发布，没有编号和签名，不能出具 PDF；请发布后再下载，或先下载 Excel`,
    },
  ]);
}
