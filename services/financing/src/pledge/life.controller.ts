import {
  Allow,
  Answer,
  Caller,
  Command,
  EventStore,
  type CommandContext,
  type Principal,
} from '@ipflow/platform';
import { partyOf } from '@ipflow/platform';
import { Body, Controller, Param, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { DataSource } from 'typeorm';
import { actorOf, runOnPledge, visiblePledge } from './pledge.access';
import {
  CancelPledgeDto,
  ChangePledgeDto,
  changedTermsOf,
  EnforcePledgeDto,
  FixClaimsDto,
  ReleasePartlyDto,
  RevokePledgeDto,
  TransferClaimDto,
} from './pledge.dto';
import { amendPledge, stepPledge } from './pledge.process';

/** A pledge after its registration: the pledgee or the office changes, releases, transfers, enforces and cancels it. */
@ApiTags('质押 Pledges')
@Controller('pledges/:id')
export class PledgeLifeController {
  constructor(
    private readonly store: EventStore,
    private readonly db: DataSource,
  ) {}

  @ApiOperation({ summary: '变更登记：名称、债权种类、金额、期限或范围（变更协议签订后三十日内）' })
  @Allow('reviewer', 'office')
  @Post('change')
  change(
    @Param('id') pledgeId: string,
    @Body() body: ChangePledgeDto,
    @Command() command: CommandContext,
  ): Promise<Answer> {
    const { agreedOn, reason, waived } = body;
    const changedBy = command.meta.actor;
    return runOnPledge(this.store, command, { pledgeId, stage: 'registered' }, (unit, today) => {
      const terms = changedTermsOf(body.terms, today);
      return amendPledge(unit, {
        type: 'ChangePledge',
        pledgeId,
        terms,
        agreedOn,
        reason,
        changedBy,
        waived,
        today,
      });
    });
  }

  @ApiOperation({ summary: '部分解除质押（须质权人同意）' })
  @Allow('bank', 'reviewer', 'office')
  @Post('partial-release')
  async releasePartly(
    @Param('id') pledgeId: string,
    @Body() { numbers, consent, reason }: ReleasePartlyDto,
    @Command() command: CommandContext,
    @Caller() caller: Principal,
  ): Promise<Answer> {
    await visiblePledge(this.db.manager, pledgeId, caller);
    const actor = actorOf(caller);
    return runOnPledge(this.store, command, { pledgeId, stage: 'registered' }, async (unit, today) => {
      await stepPledge(unit, { type: 'ReleasePartly', pledgeId, numbers, consent, reason, actor, today });
    });
  }

  @ApiOperation({ summary: '主债权转让：质权随之转让（最高额质权须先确定债权）' })
  @Allow('bank', 'reviewer', 'office')
  @Post('claim-transfer')
  async transferClaim(
    @Param('id') pledgeId: string,
    @Body() { to, toTenant }: TransferClaimDto,
    @Command() command: CommandContext,
    @Caller() caller: Principal,
  ): Promise<Answer> {
    await visiblePledge(this.db.manager, pledgeId, caller);
    const actor = actorOf(caller);
    return runOnPledge(this.store, command, { pledgeId, stage: 'registered' }, async (unit, today) => {
      const party = partyOf(to, today);
      await stepPledge(unit, { type: 'TransferClaim', pledgeId, to: party, toTenant, actor, today });
    });
  }

  @ApiOperation({ summary: '最高额质权的债权确定' })
  @Allow('bank', 'reviewer', 'office')
  @Post('fixing')
  async fix(
    @Param('id') pledgeId: string,
    @Body() body: FixClaimsDto,
    @Command() command: CommandContext,
    @Caller() caller: Principal,
  ): Promise<Answer> {
    await visiblePledge(this.db.manager, pledgeId, caller);
    const { cause } = body;
    const fixedFen = BigInt(body.fixedFen);
    const actor = actorOf(caller);
    return runOnPledge(this.store, command, { pledgeId, stage: 'registered' }, async (unit, today) => {
      await stepPledge(unit, { type: 'FixClaims', pledgeId, cause, fixedFen, actor, today });
    });
  }

  @ApiOperation({ summary: '质权实现：折价、拍卖或变卖；余款返还，不足部分仍由债务人清偿' })
  @Allow('bank', 'reviewer', 'office')
  @Post('enforcement')
  async enforce(
    @Param('id') pledgeId: string,
    @Body() body: EnforcePledgeDto,
    @Command() command: CommandContext,
    @Caller() caller: Principal,
  ): Promise<Answer> {
    await visiblePledge(this.db.manager, pledgeId, caller);
    const { manner } = body;
    const proceedsFen = BigInt(body.proceedsFen);
    const owedFen = BigInt(body.owedFen);
    const actor = actorOf(caller);
    return runOnPledge(this.store, command, { pledgeId, stage: 'enforced' }, async (unit, today) => {
      await stepPledge(unit, { type: 'EnforcePledge', pledgeId, manner, proceedsFen, owedFen, actor, today });
    });
  }

  @ApiOperation({ summary: '注销登记：质权自注销之日终止；已计入的统计不变' })
  @Allow('bank', 'reviewer', 'office')
  @Post('cancellation')
  async cancel(
    @Param('id') pledgeId: string,
    @Body() { cause }: CancelPledgeDto,
    @Command() command: CommandContext,
    @Caller() caller: Principal,
  ): Promise<Answer> {
    await visiblePledge(this.db.manager, pledgeId, caller);
    const cancelledBy = command.meta.actor;
    const actor = actorOf(caller);
    return runOnPledge(this.store, command, { pledgeId, stage: 'cancelled' }, async (unit, today) => {
      await stepPledge(unit, { type: 'CancelPledge', pledgeId, cause, cancelledBy, actor, today });
    });
  }

  @ApiOperation({ summary: '撤销登记：质权自始无效，统计退回；虚假承诺记入信用记录' })
  @Allow('reviewer', 'office')
  @Post('revocation')
  revoke(
    @Param('id') pledgeId: string,
    @Body() { reason, falseUndertaking }: RevokePledgeDto,
    @Command() command: CommandContext,
  ): Promise<Answer> {
    const revokedBy = command.meta.actor;
    return runOnPledge(this.store, command, { pledgeId, stage: 'revoked' }, async (unit, today) => {
      await stepPledge(unit, { type: 'RevokePledge', pledgeId, reason, falseUndertaking, revokedBy, today });
    });
  }
}
