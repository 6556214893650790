import {
  Allow,
  Caller,
  Command,
  EventStore,
  type Answer,
  type CommandContext,
  type Principal,
} from '@ipflow/platform';
import { Answer as Answered } from '@ipflow/platform';
import { Refused } from '@ipflow/kernel';
import { Controller, Get, NotFoundException, Param, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { randomUUID } from 'node:crypto';
import { DataSource } from 'typeorm';
import { listNights, type NightlyReconciliation } from './nightly';
import { reconcile, type Reconciliation } from './reconcile';
import { noteStart, readRun, RebuildRunner, type RebuildRun } from './rebuild.runner';

const uuidShape = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** The office counts anew, and looks whether totals and entries agree. */
@ApiTags('计数 Counters')
@Controller('counters')
@Allow('office')
export class RebuildController {
  constructor(
    private readonly db: DataSource,
    private readonly store: EventStore,
    private readonly runner: RebuildRunner,
  ) {}

  @ApiOperation({ summary: '依事件史重算全部累计数；期间照常计数，完成后一次替换并报告差异' })
  @Post('rebuild')
  async rebuild(@Command() command: CommandContext, @Caller() caller: Principal): Promise<Answer> {
    let claimedFor: string | undefined;
    try {
      const answer = await this.store.run(command, async ({ ownTx: tx }) => {
        if (!claimedFor) await this.claim();
        claimedFor ??= randomUUID();
        await noteStart(tx, claimedFor, caller.subject);
        return new Answered(202, { id: claimedFor, status: `/counters/rebuild/${claimedFor}` });
      });
      if (claimedFor) this.runner.start(claimedFor);
      return answer;
    } catch (error) {
      if (claimedFor) await this.runner.release();
      throw error;
    }
  }

  @ApiOperation({ summary: '重算的进度与结果' })
  @Get('rebuild/:id')
  async progress(@Param('id') id: string): Promise<RebuildRun> {
    const run = uuidShape.test(id) ? await readRun(this.db.manager, id) : undefined;
    if (!run) throw new NotFoundException(`没有重算 ${id.slice(0, 50)}；请核对编号`);
    return run;
  }

  @ApiOperation({ summary: '核对：逐项比较累计数与其明细之和' })
  @Get('reconcile')
  async reconcile(): Promise<Reconciliation> {
    return reconcile(this.db);
  }

  @ApiOperation({ summary: '每夜核对的结果，最近的在前' })
  @Get('reconciliations')
  async nights(): Promise<{ items: NightlyReconciliation[] }> {
    return { items: await listNights(this.db.manager) };
  }

  private async claim(): Promise<void> {
    if (await this.runner.claim()) return;
    throw new Refused([
      {
        code: 'REBUILD_UNDER_WAY',
        article: '',
        message: '另一次重算正在进行；请待其结束后用新的幂等键重新发起',
      },
    ]);
  }
}
