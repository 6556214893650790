import { Allow, inTransaction } from '@ipflow/platform';
import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { DataSource } from 'typeorm';
import { By, doneBy, type Actor } from '../identity/caller';
import { recordAccess } from './audit';
import { AuditPageDto, AuditQueryDto } from './audit.dto';
import { isReadingKnown, readAudit } from './audit.queries';

/** One search is one line in the audit, however many pages of it are read within this time (minutes). */
export const readingMinutes = 10;

/** 访问审计: who did what to whom, from where; read by the office alone, and each reading leaves a line of its own. */
@ApiTags('审计 Audit')
@Controller('api')
@Allow('office')
export class AuditController {
  constructor(private readonly db: DataSource) {}

  @ApiOperation({
    summary:
      '检索访问审计：按操作人、对象、操作、结果、来源地址与日期（北京时间，含首尾两日），最近的在前，逐页续读；检索本身也记入审计',
  })
  @ApiOkResponse({ type: AuditPageDto })
  @Get('audit')
  async search(@Query() query: AuditQueryDto, @By() actor: Actor): Promise<AuditPageDto> {
    const { after: _, limit, ...filters } = query;
    // One transaction: no line is handed out whose reading is not recorded. The page is read first and does not show it.
    return inTransaction(this.db, async (tx) => {
      const items = await readAudit(tx, query);
      if (!(await isReadingKnown(tx, actor.principal.subject, filters, readingMinutes))) {
        await recordAccess(tx, { ...doneBy(actor), action: 'audit.read', target: 'audit', detail: filters });
      }
      const next = items.length === limit ? items.at(-1)!.id : undefined;
      return { items, ...(next && { next }) };
    });
  }
}
