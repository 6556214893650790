import { create, market } from '@ipflow/contracts';
import {
  Allow,
  Answer,
  Command,
  EventStore,
  partyOf,
  type CommandContext,
  type Unit,
} from '@ipflow/platform';
import { Body, Controller, Param, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { answerWith, unknownDataIp, type Asked } from './data-ip.answer';
import { dataIpDecider } from './data-ip.decider';
import {
  CorrectDataIpDto,
  dataIpContentOf,
  DataIpReasonDto,
  FileDataIpDto,
  ObjectToDataIpDto,
  RequestChangeDto,
} from './data-ip.dto';
import { onDataIp, sayOfDataIp } from './data-ip.process';
import { dataIpStream } from './data-ip.state';

/** 数据知识产权登记: what its holder asks for, and what anybody else objects to. */
@ApiTags('数据知识产权 Data IP')
@Controller('data-ips')
export class DataIpController {
  constructor(private readonly store: EventStore) {}

  @ApiOperation({ summary: '申请登记：形式审查、公示后登记，登记即挂牌流通' })
  @Allow('enterprise', 'operation_center')
  @Post()
  file(@Body() { dataIpId, ...body }: FileDataIpDto, @Command() command: CommandContext): Promise<Answer> {
    return answerWith(this.store, command, { dataIpId, status: 201 }, (unit, asked) =>
      sayOfDataIp(unit, {
        type: 'FileDataIp',
        ...asked,
        applicants: body.applicants.map((party) => partyOf(party, asked.today)),
        content: dataIpContentOf(body.content),
      }),
    );
  }

  @ApiOperation({ summary: '补正：在期限内整体重新提交申请内容' })
  @Allow('enterprise', 'operation_center')
  @Post(':id/correction')
  correct(
    @Param('id') dataIpId: string,
    @Body() { content }: CorrectDataIpDto,
    @Command() command: CommandContext,
  ): Promise<Answer> {
    return this.ofOwn(command, dataIpId, (unit, asked) =>
      sayOfDataIp(unit, { type: 'CorrectDataIp', ...asked, content: dataIpContentOf(content) }),
    );
  }

  @ApiOperation({ summary: '撤回申请（登记前）' })
  @Allow('enterprise', 'operation_center')
  @Post(':id/withdrawal')
  withdraw(
    @Param('id') dataIpId: string,
    @Body() { reason }: DataIpReasonDto,
    @Command() command: CommandContext,
  ): Promise<Answer> {
    return this.ofOwn(command, dataIpId, (unit, asked) =>
      onDataIp(unit, { type: 'WithdrawDataIp', ...asked, reason }),
    );
  }

  @ApiOperation({ summary: '续展：期满前规定时间内办理，有效期接续计算' })
  @Allow('enterprise', 'operation_center')
  @Post(':id/renewal')
  renew(@Param('id') dataIpId: string, @Command() command: CommandContext): Promise<Answer> {
    return this.ofOwn(command, dataIpId, (unit, asked) => onDataIp(unit, { type: 'RenewDataIp', ...asked }));
  }

  @ApiOperation({ summary: '申请变更权利人或登记事项，经审查后生效并重新挂牌' })
  @Allow('enterprise', 'operation_center')
  @Post(':id/change-request')
  requestChange(
    @Param('id') dataIpId: string,
    @Body() { holders, content, reason }: RequestChangeDto,
    @Command() command: CommandContext,
  ): Promise<Answer> {
    return this.ofOwn(command, dataIpId, (unit, asked) =>
      sayOfDataIp(unit, {
        type: 'RequestChange',
        ...asked,
        holders: holders.map((party) => partyOf(party, asked.today)),
        content: dataIpContentOf(content),
        reason,
      }),
    );
  }

  @ApiOperation({ summary: '注销登记' })
  @Allow('enterprise', 'operation_center')
  @Post(':id/cancellation')
  cancel(
    @Param('id') dataIpId: string,
    @Body() { reason }: DataIpReasonDto,
    @Command() command: CommandContext,
  ): Promise<Answer> {
    return this.ofOwn(command, dataIpId, (unit, asked) =>
      onDataIp(unit, { type: 'CancelDataIp', ...asked, reason }),
    );
  }

  /** The office does not object: it refuses and revokes by its own power, and could not decide its own objection. */
  @ApiOperation({ summary: '提出异议（须署名）：公示期内，或登记之后；登记后的异议使挂牌立即停牌' })
  @Allow('enterprise', 'operation_center', 'bank', 'dashboard')
  @Post(':id/objections')
  object(
    @Param('id') dataIpId: string,
    @Body() { objectionId, objector, grounds, evidence }: ObjectToDataIpDto,
    @Command() command: CommandContext,
  ): Promise<Answer> {
    return answerWith(this.store, command, { dataIpId, status: 201 }, async (unit, asked) => {
      await this.mustBePublic(unit, asked);
      return onDataIp(unit, {
        type: 'ObjectToDataIp',
        ...asked,
        objectionId,
        objector: partyOf(objector, asked.today),
        grounds,
        evidence: evidence.map((paper) => create(market.EvidenceSchema, paper)),
      });
    });
  }

  private ofOwn(
    command: CommandContext,
    dataIpId: string,
    work: (unit: Unit, asked: Asked) => ReturnType<typeof onDataIp>,
  ): Promise<Answer> {
    return answerWith(this.store, command, { dataIpId }, async (unit, asked) => {
      const { state } = await unit.load(dataIpDecider, dataIpStream(dataIpId));
      if (state.stage === 'none' || state.filed.filedBy !== asked.tenant) throw unknownDataIp(dataIpId);
      return work(unit, asked);
    });
  }

  private async mustBePublic(unit: Unit, { dataIpId, tenant }: Asked): Promise<void> {
    const { state } = await unit.load(dataIpDecider, dataIpStream(dataIpId));
    const isPublic =
      state.stage !== 'none' && (state.announced !== undefined || state.filed.filedBy === tenant);
    if (!isPublic) throw unknownDataIp(dataIpId);
  }
}
