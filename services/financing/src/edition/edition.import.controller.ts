import { refuseWhen, shanghaiDate } from '@ipflow/kernel';
import {
  Allow,
  Answer,
  Command,
  EventStore,
  type AuthenticatedRequest,
  type CommandContext,
} from '@ipflow/platform';
import { openSheet, receiveSheet, type SheetRow } from '@ipflow/sheets';
import { Controller, NotFoundException, Param, Put, Query, Req } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiOperation, ApiTags } from '@nestjs/swagger';
import { createHash } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { editionDecider, editionStream } from './edition.decider';
import { EditionSheetDto } from './edition.dto';
import { namesOf } from './edition.queries';
import { editionSheetRowsMax, faultRefusals, readEditionSheet, unknownAmong } from './edition.sheet';

/** Largest table of an edition (bytes); 10,000 rows of a dozen columns are some 2 MB. The gateway lets as much through. */
const sheetBytesMax = 8 * 1024 * 1024;

/** 按表格导入名单: a draft holds exactly the enterprises a file names, all of them or none. */
@ApiTags('白名单批次 Whitelist editions')
@Controller('whitelist-editions')
export class EditionImportController {
  constructor(private readonly store: EventStore) {}

  @ApiOperation({
    summary: '以表格（.xlsx 或 .csv）确定草稿的名单，取代遴选条件；任何一行有误则全部不导入，并逐行说明',
    description:
      '必需的列：统一社会信用代码；可选：企业名称（须与企业档案一致）。平台下载的名单可直接导入。资质、专利数等一律以企业档案和专利库为准，' +
      '不取自表格；未同意共享或有排除情形的企业不会列入，见“预览草稿”。',
  })
  @ApiConsumes('application/octet-stream')
  @ApiBody({ schema: { type: 'string', format: 'binary' } })
  @Allow('office', 'reviewer')
  @Put(':id/rows')
  async import(
    @Param('id') editionId: string,
    @Query() { fileName }: EditionSheetDto,
    @Command() command: CommandContext,
    @Req() request: AuthenticatedRequest,
  ): Promise<Answer> {
    const { rows, fileSha256 } = await readUpload(request, fileName);
    // The file is a part of the request: under one key only this file is a repeat.
    const requestHash = createHash('sha256').update(`${command.requestHash} ${fileSha256}`).digest('hex');
    return this.store.run({ ...command, requestHash }, async (unit, now) => {
      const edition = await unit.load(editionDecider, editionStream(editionId));
      if (edition.version === 0) throw new NotFoundException(`没有批次 ${editionId}；请核对编号`);
      const { named, faults } = readEditionSheet(rows);
      const usccs = named.map(({ uscc }) => uscc);
      const known = await namesOf(unit.tx, usccs);
      refuseWhen(faultRefusals([...faults, ...unknownAmong(named, known)]));
      const today = shanghaiDate(now.getTime());
      unit.decide(editionDecider, edition, {
        ...{ type: 'NameEnterprises', editionId, by: command.meta.actor, today, usccs },
      });
      return new Answer(200, { editionId, stage: 'draft', named: usccs.length });
    });
  }
}

/** The whole table, which is small by its limits. @throws Refused when it is none */
async function readUpload(
  request: AuthenticatedRequest,
  fileName: string,
): Promise<{ rows: SheetRow[]; fileSha256: string }> {
  const folder = await mkdtemp(join(tmpdir(), 'ipflow-edition-'));
  try {
    const path = join(folder, 'upload');
    const { fileSha256 } = await receiveSheet(request, path, sheetBytesMax);
    const rows: SheetRow[] = [];
    const limits = { rowsMax: editionSheetRowsMax };
    for await (const batch of openSheet(path, { fileName, limits })) rows.push(...batch);
    return { rows, fileSha256 };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
