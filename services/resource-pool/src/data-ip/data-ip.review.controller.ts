import { Allow, Answer, Command, EventStore, type CommandContext } from '@ipflow/platform';
import { Body, Controller, Param, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { answerWith } from './data-ip.answer';
import { DataIpReasonDto, DecideObjectionDto, RefuseDataIpDto, RequestCorrectionDto } from './data-ip.dto';
import { approveChange, onDataIp } from './data-ip.process';

/** 数据知识产权审查: what the office decides. It registers nothing by hand: the end of an undisputed notice does. */
@ApiTags('数据知识产权 Data IP')
@Controller('data-ips')
export class DataIpReviewController {
  constructor(private readonly store: EventStore) {}

  @ApiOperation({ summary: '通知补正，列明全部缺陷；期限按工作日计算' })
  @Allow('reviewer')
  @Post(':id/correction-request')
  requestCorrection(
    @Param('id') dataIpId: string,
    @Body() { defects }: RequestCorrectionDto,
    @Command() command: CommandContext,
  ): Promise<Answer> {
    return answerWith(this.store, command, { dataIpId }, (unit, asked) =>
      onDataIp(unit, { type: 'RequestCorrection', ...asked, defects }),
    );
  }

  @ApiOperation({ summary: '不予登记，写明全部理由；形式审查或公示期间' })
  @Allow('reviewer')
  @Post(':id/refusal')
  refuse(
    @Param('id') dataIpId: string,
    @Body() { reasons }: RefuseDataIpDto,
    @Command() command: CommandContext,
  ): Promise<Answer> {
    return answerWith(this.store, command, { dataIpId }, (unit, asked) =>
      onDataIp(unit, {
        type: 'RefuseDataIp',
        ...asked,
        reasons: reasons.map(({ article = '', ...reason }) => ({ ...reason, article })),
      }),
    );
  }

  @ApiOperation({ summary: '形式审查合格，予以公示；公示期满无异议即登记发证并挂牌' })
  @Allow('reviewer')
  @Post(':id/notice')
  announce(@Param('id') dataIpId: string, @Command() command: CommandContext): Promise<Answer> {
    return answerWith(this.store, command, { dataIpId }, (unit, asked) =>
      onDataIp(unit, { type: 'AnnounceDataIp', ...asked }),
    );
  }

  @ApiOperation({ summary: '决定异议：不成立则恢复挂牌，成立则不予登记或撤销' })
  @Allow('reviewer')
  @Post(':id/objections/:objectionId/decision')
  decideObjection(
    @Param('id') dataIpId: string,
    @Param('objectionId') objectionId: string,
    @Body() body: DecideObjectionDto,
    @Command() command: CommandContext,
  ): Promise<Answer> {
    return answerWith(this.store, command, { dataIpId }, (unit, asked) =>
      onDataIp(unit, { type: 'DecideObjection', ...asked, objectionId, ...body }),
    );
  }

  @ApiOperation({ summary: '准予变更' })
  @Allow('reviewer')
  @Post(':id/change-approval')
  approve(@Param('id') dataIpId: string, @Command() command: CommandContext): Promise<Answer> {
    return answerWith(this.store, command, { dataIpId }, (unit, asked) =>
      approveChange(unit, { type: 'ApproveChange', ...asked }),
    );
  }

  @ApiOperation({ summary: '退回变更申请' })
  @Allow('reviewer')
  @Post(':id/change-return')
  giveBackChange(
    @Param('id') dataIpId: string,
    @Body() { reason }: DataIpReasonDto,
    @Command() command: CommandContext,
  ): Promise<Answer> {
    return answerWith(this.store, command, { dataIpId }, (unit, asked) =>
      onDataIp(unit, { type: 'ReturnChange', ...asked, reason }),
    );
  }

  @ApiOperation({ summary: '撤销登记' })
  @Allow('reviewer', 'office')
  @Post(':id/revocation')
  revoke(
    @Param('id') dataIpId: string,
    @Body() { reason }: DataIpReasonDto,
    @Command() command: CommandContext,
  ): Promise<Answer> {
    return answerWith(this.store, command, { dataIpId }, (unit, asked) =>
      onDataIp(unit, { type: 'RevokeDataIp', ...asked, reason }),
    );
  }
}
