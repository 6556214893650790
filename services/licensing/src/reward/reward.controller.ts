import { fromData, licensing, type JsonObject } from '@ipflow/contracts';
import { shanghaiDate } from '@ipflow/kernel';
import {
  Allow,
  Answer,
  Caller,
  Command,
  EventStore,
  isOffice,
  type CommandContext,
  type Principal,
  type Unit,
} from '@ipflow/platform';
import { Body, Controller, Get, NotFoundException, Param, Post, Query, Res } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { DataSource } from 'typeorm';
import { licenseDecider } from '../license/license.decider';
import { licenseStream } from '../license/license.state';
import { rewardDecider, rewardStream } from './reward.decider';
import { StatementQueryDto, StateRewardDto } from './reward.dto';
import { statementHtml, statementPolicy } from './reward.html';
import type { RewardLicense } from './reward.rules';
import { RewardStatementRow } from './reward.view';

/** 职务发明奖酬: a statement is made once and can only be read and printed afterwards. */
@ApiTags('奖酬计算 Inventor rewards')
@Controller('reward-statements')
export class RewardController {
  constructor(
    private readonly store: EventStore,
    private readonly db: DataSource,
  ) {}

  @ApiOperation({ summary: '出具职务发明奖酬计算书：净收入按法定或约定比例提取，按权重分配到分' })
  @Allow('operation_center', 'enterprise', 'office')
  @Post()
  state(@Body() body: StateRewardDto, @Command() command: CommandContext): Promise<Answer> {
    return this.store.run(command, async (unit, now) => {
      const { statementId, licenseId, transferReference, agreedSharePpm, ruleReference } = body;
      const { institution, inventors } = body;
      const license = licenseId === undefined ? undefined : await ownLicense(unit, licenseId, command.tenant);
      const statement = await unit.load(rewardDecider, rewardStream(statementId));
      unit.decide(rewardDecider, statement, {
        type: 'StateReward',
        statementId,
        statedBy: command.tenant,
        institution,
        licenseId,
        license,
        transferReference,
        agreedSharePpm,
        ruleReference,
        inventors,
        incomeFen: BigInt(body.incomeFen),
        costsFen: BigInt(body.costsFen),
        today: shanghaiDate(now.getTime()),
      });
      return new Answer(201, { statementId });
    });
  }

  @ApiOperation({ summary: '一份奖酬计算书；format=html 为可打印的 A4 页面' })
  @Allow('operation_center', 'enterprise', 'office', 'reviewer')
  @Get(':id')
  async show(
    @Param('id') id: string,
    @Query() { format }: StatementQueryDto,
    @Caller() caller: Principal,
    @Res({ passthrough: true }) response: Response,
  ): Promise<JsonObject | string> {
    const row = await this.db.getRepository(RewardStatementRow).findOneBy({ id });
    if (!row || !(isOffice(caller) || row.statedBy === caller.tenant)) {
      throw new NotFoundException(`没有奖酬计算书 ${id}，或当前身份无权查看`);
    }
    if (format === 'json') return row.statement;
    response.type('html').setHeader('Content-Security-Policy', statementPolicy);
    return statementHtml(
      fromData(licensing.RewardStatedSchema.typeName, row.statement) as licensing.RewardStated,
    );
  }
}

/** What is another's does not exist for this caller. */
async function ownLicense(unit: Unit, licenseId: string, tenant: string): Promise<RewardLicense> {
  const license = await unit.relyOn(licenseDecider, licenseStream(licenseId));
  if (license.kind === 'none' || license.filedBy !== tenant) {
    throw new NotFoundException(`没有许可 ${licenseId}，或当前身份无权办理；请核对编号`);
  }
  const { terms, patents } = license;
  return { licensors: terms.licensors, patentNumbers: patents.map(({ patentNumber }) => patentNumber) };
}
