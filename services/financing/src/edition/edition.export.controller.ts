import { Allow, Caller, Clock, type Principal } from '@ipflow/platform';
import { shanghaiDate } from '@ipflow/kernel';
import { Controller, Get, NotFoundException, Param, Query, StreamableFile } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { DataSource } from 'typeorm';
import { standingRows } from '../whitelist/whitelist.queries';
import { WhitelistExportDto, whitelistFile } from './edition.export';
import { rowsPerEditionMax } from './edition.policy';
import { findEdition, findEditionRows } from './edition.queries';

/** 白名单下载: an edition or the standing list as a file, with the rows its reader may see. */
@ApiTags('白名单批次 Whitelist editions')
@Controller()
export class EditionExportController {
  constructor(
    private readonly db: DataSource,
    private readonly clock: Clock,
  ) {}

  @ApiOperation({ summary: '下载批次名单（CSV、Excel 或 JSON；JSON 含内容摘要与签名，可离线核验）' })
  @Allow('office', 'reviewer', 'operation_center', 'bank', 'enterprise')
  @Get('whitelist-editions/:id/export')
  async edition(
    @Param('id') id: string,
    @Query() { format }: WhitelistExportDto,
    @Caller() caller: Principal,
  ): Promise<StreamableFile> {
    const row = await findEdition(this.db.manager, id, caller);
    if (!row) throw new NotFoundException(`没有批次 ${id}；请核对编号`);
    const { items: rows } = await findEditionRows(this.db.manager, id, { limit: rowsPerEditionMax }, caller);
    const { id: editionId, number, sequence, title, validFrom, validUntil, rowCount } = row;
    const { contentHash, signature, sm2Signature } = row;
    const header = {
      ...{ editionId, number, sequence, title, validFrom, validUntil, rowCount },
      ...{ contentHash, signature, sm2Signature },
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
}
