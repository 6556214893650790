import { parseIndustry, parseIpc, shanghaiDate } from '@ipflow/kernel';
import {
  AllowAnyRole,
  AllowEverybody,
  Answer,
  Clock,
  Command,
  dateField,
  EventStore,
  fenField,
  idField,
  patentNumberField,
  textField,
  type CommandContext,
  type Unit,
} from '@ipflow/platform';
import {
  BadRequestException,
  Body,
  Controller,
  ForbiddenException,
  Get,
  Param,
  Post,
  Put,
  Query,
} from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { createZodDto } from 'nestjs-zod';
import { DataSource } from 'typeorm';
import { z } from 'zod';
import { inboundDecider, inboundIdOf, inboundStream } from './inbound.decider';
import {
  findInbound,
  firstToSay,
  isInboundFull,
  partnerOfTenant,
  type InboundShown,
} from './inbound.queries';
import { inboundClassesMax, inboundPatentsMax, type InboundContent } from './inbound.rules';
import { fingerprintOfInbound } from './inbound.view';

/** 来件: everything, each time. */
export class InboundListingDto extends createZodDto(
  z
    .object({
      kind: z.enum(['supply', 'demand']),
      title: textField(100),
      summary: textField(2_000),
      problem: textField(4_000).optional(),
      patentNumbers: z.array(patentNumberField).max(inboundPatentsMax).default([]),
      classes: z.array(textField(40)).max(inboundClassesMax).default([]),
      industryCode: textField(10).optional(),
      divisionCode: textField(20).optional(),
      priceFromFen: fenField.optional(),
      priceToFen: fenField.optional(),
      holderName: textField(200),
      holderUscc: textField(18).optional(),
      validUntil: dateField,
      url: z
        .url({ protocol: /^https$/, error: '请填写 https 网址' })
        .max(500)
        .optional(),
    })
    .strict(),
) {}

/** Filters of the list. */
export class InboundQueryDto extends createZodDto(
  z
    .object({
      kind: z.enum(['supply', 'demand']).optional(),
      division: textField(20).optional(),
      partner: textField(40).optional(),
      q: textField(100).optional(),
      after: z
        .string()
        .regex(/^\d{1,18}$/, '请填写上一页的 next')
        .optional(),
      limit: z.coerce.number().int().min(1).max(100).default(20),
    })
    .strict(),
) {}

/** 合作平台来件: partners send in with their own keys; the tenant of the key says which partner it is, and nothing else does. */
@ApiTags('合作平台来件 Inbound listings')
@Controller('inbound-listings')
export class InboundController {
  constructor(
    private readonly store: EventStore,
    private readonly db: DataSource,
    private readonly clock: Clock,
  ) {}

  @ApiOperation({ summary: '合作平台的供需信息（最新的在前），附来源；相同的信息合并显示' })
  @AllowEverybody()
  @Get()
  list(@Query() query: InboundQueryDto): Promise<{ items: InboundShown[]; next: string | null }> {
    return findInbound(this.db.manager, query, shanghaiDate(this.clock.now().getTime()));
  }

  @ApiOperation({ summary: '合作平台以自己的信息编号送入或更新一条信息' })
  @AllowAnyRole()
  @Put(':externalId')
  take(
    @Param('externalId') externalId: string,
    @Body() body: InboundListingDto,
    @Command() command: CommandContext,
  ): Promise<Answer> {
    return this.run(command, externalId, async (unit, id, now) => {
      const content = contentOf(body);
      const duplicateOf = await firstToSay(unit.tx, fingerprintOfInbound(content), id.inboundId);
      const isFull = await isInboundFull(unit.tx, id.partnerId, id.inboundId);
      const inbound = await unit.load(inboundDecider, inboundStream(id.inboundId));
      const today = shanghaiDate(now.getTime());
      unit.decide(inboundDecider, inbound, {
        type: 'TakeListing',
        ...id,
        content,
        isFull,
        duplicateOf,
        today,
      });
      const { state } = inbound;
      return { revision: state.kind === 'none' ? 0 : state.revision, ...(duplicateOf && { duplicateOf }) };
    });
  }

  @ApiOperation({ summary: '合作平台撤回自己送入的一条信息' })
  @AllowAnyRole()
  @Post(':externalId/withdrawal')
  withdraw(@Param('externalId') externalId: string, @Command() command: CommandContext): Promise<Answer> {
    return this.run(command, externalId, async (unit, id) => {
      const inbound = await unit.load(inboundDecider, inboundStream(id.inboundId));
      unit.decide(inboundDecider, inbound, { type: 'WithdrawListing', ...id });
      return { isWithdrawn: true };
    });
  }

  private run(
    command: CommandContext,
    externalId: string,
    work: (
      unit: Unit,
      id: { partnerId: string; externalId: string; inboundId: string },
      now: Date,
    ) => Promise<object>,
  ): Promise<Answer> {
    if (!idField.safeParse(externalId).success)
      throw new BadRequestException('信息编号须为 8 至 64 位字母、数字、点、横线；请改用贵平台的唯一编号');
    return this.store.run(command, async (unit, now) => {
      const partnerId = await partnerOfTenant(unit.tx, command.tenant);
      if (!partnerId)
        throw new ForbiddenException('当前机构不是已启用的合作平台，不能送入信息；请联系省局设定');
      const inboundId = inboundIdOf({ partnerId, externalId });
      return new Answer(200, { inboundId, ...(await work(unit, { partnerId, externalId, inboundId }, now)) });
    });
  }
}

function contentOf({
  priceFromFen,
  priceToFen,
  ...rest
}: z.infer<typeof InboundListingDto.schema>): InboundContent {
  return {
    ...rest,
    patentNumbers: [...new Set(rest.patentNumbers)].sort(),
    classes: [...new Set(rest.classes.map(classOf))],
    industryCode: rest.industryCode && industryOf(rest.industryCode),
    priceFromFen: priceFromFen === undefined ? undefined : BigInt(priceFromFen),
    priceToFen: priceToFen === undefined ? undefined : BigInt(priceToFen),
  };
}

function classOf(text: string): string {
  const reading = parseIpc(text);
  return reading.ok ? reading.symbol : text;
}

function industryOf(text: string): string {
  const reading = parseIndustry(text);
  return reading.ok ? reading.industry.code : text;
}
