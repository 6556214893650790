import { shanghaiDate } from '@ipflow/kernel';
import {
  Allow,
  AllowAnyRole,
  AllowEverybody,
  Caller,
  Clock,
  historyOf,
  type HistoryItem,
  type Principal,
} from '@ipflow/platform';
import { Controller, Get, Param, Query, Res } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { DataSource } from 'typeorm';
import type { Page } from '../posting/posting.queries';
import { unknownDataIp } from './data-ip.answer';
import { DataIpQueryDto, DataIpQueueQueryDto, ObjectionQueryDto } from './data-ip.dto';
import { certificatePage, certificatePagePolicy } from './data-ip.page';
import {
  findDataIp,
  findDataIps,
  findDataIpTasks,
  findObjections,
  objectionsTo,
  ownsDataIp,
  shownDataIp,
  type DataIpTask,
  type ShownDataIp,
} from './data-ip.queries';
import { dataIpStream } from './data-ip.state';
import type { ObjectionRow } from './data-ip.view';

/** A data IP on its own page; all objections and the whole course to its holder and the office, one's own to who objected. */
type DataIpPage = ShownDataIp & {
  readonly objections?: ObjectionRow[];
  readonly history?: HistoryItem[];
};

/** 数据知识产权的查询: what is announced or registered is for everybody, also without an account. */
@ApiTags('数据知识产权 Data IP')
@Controller('data-ips')
export class DataIpReadingController {
  constructor(
    private readonly db: DataSource,
    private readonly clock: Clock,
  ) {}

  @ApiOperation({ summary: '查询数据知识产权（最新的在前）；mine=true 只看本机构的' })
  @AllowEverybody()
  @Get()
  list(@Query() query: DataIpQueryDto, @Caller() caller: Principal): Promise<Page<ShownDataIp>> {
    return findDataIps(this.db.manager, query, caller);
  }

  @ApiOperation({ summary: '待办的审查、异议与变更（等待最久的在前），附期限' })
  @Allow('reviewer', 'office')
  @Get('review-queue')
  queue(@Query() query: DataIpQueueQueryDto): Promise<Page<DataIpTask>> {
    return findDataIpTasks(this.db.manager, query, shanghaiDate(this.clock.now().getTime()));
  }

  @ApiOperation({ summary: '本机构提出的异议；省局查看全部' })
  @AllowAnyRole()
  @Get('objections')
  objections(@Query() query: ObjectionQueryDto, @Caller() caller: Principal): Promise<Page<ObjectionRow>> {
    return findObjections(this.db.manager, query, caller);
  }

  @ApiOperation({ summary: '一项数据知识产权；异议与全部经过仅权利人和省局可见，异议人另见本机构的异议' })
  @AllowEverybody()
  @Get(':id')
  async show(@Param('id') id: string, @Caller() caller: Principal): Promise<DataIpPage> {
    const tx = this.db.manager;
    const row = await findDataIp(tx, id, caller);
    if (!row) throw unknownDataIp(id);
    const shown = shownDataIp(row, caller);
    const objections = await objectionsTo(tx, id);
    if (!ownsDataIp(row, caller)) {
      const ofCaller = objections.filter(({ filedBy }) => filedBy === caller.tenant);
      return ofCaller.length > 0 ? { ...shown, objections: ofCaller } : shown;
    }
    return {
      ...shown,
      objections,
      history: await historyOf(tx, dataIpStream(id)),
    };
  }

  @ApiOperation({ summary: '登记证的打印页（HTML）；效力以登记簿为准，终止后注明' })
  @AllowEverybody()
  @Get(':id/certificate')
  async certificate(
    @Param('id') id: string,
    @Caller() caller: Principal,
    @Res({ passthrough: true }) response: Response,
  ): Promise<string> {
    const row = await findDataIp(this.db.manager, id, caller);
    if (!row?.number) throw unknownDataIp(id);
    response.type('html').setHeader('Content-Security-Policy', certificatePagePolicy);
    return certificatePage(shownDataIp(row, caller), shanghaiDate(this.clock.now().getTime()));
  }
}
