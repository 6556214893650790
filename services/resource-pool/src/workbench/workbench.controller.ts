import { shanghaiDate } from '@ipflow/kernel';
import { Allow, Caller, Clock, inTransaction, type Principal } from '@ipflow/platform';
import { Controller, Get } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { DataSource } from 'typeorm';
import { benchOf } from './workbench';

/** 工作台: read only; every number is a count of the views, and every task leads to the page where it is done. */
@ApiTags('工作台 Workbench')
@Controller('workbench')
@Allow('operation_center', 'enterprise', 'office', 'reviewer')
export class WorkbenchController {
  constructor(
    private readonly db: DataSource,
    private readonly clock: Clock,
  ) {}

  @ApiOperation({ summary: '工作台：本机构的专利与供需、案件及时限、待办；省局与审查员见各审查队列' })
  @Get()
  show(@Caller() caller: Principal) {
    const now = this.clock.now();
    return inTransaction(this.db, (tx) => benchOf(tx, caller, shanghaiDate(now.getTime()), now));
  }
}
