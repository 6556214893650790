import {
  Allow,
  Answer,
  Command,
  EventStore,
  idField,
  textField,
  type CommandContext,
} from '@ipflow/platform';
import { Body, Controller, Get, NotFoundException, Param, Post, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { createZodDto } from 'nestjs-zod';
import { DataSource } from 'typeorm';
import { z } from 'zod';
import { listingKinds, publicationStream, type ListingKind } from './listing';
import { publicationDecider } from './publication.decider';
import {
  findPublications,
  publicationShown,
  reachOf,
  type PublicationShown,
  type Reach,
} from './publication.queries';

/** Filters of the list. */
export class PublicationQueryDto extends createZodDto(
  z
    .object({
      kind: z.enum(listingKinds).optional(),
      state: z.enum(['due', 'received', 'undelivered']).optional(),
      partner: textField(40).optional(),
      after: textField(120).optional(),
      limit: z.coerce.number().int().min(1).max(100).default(20),
    })
    .strict(),
) {}

/** 重发 to one partner. */
export class ResendDto extends createZodDto(z.object({ partnerId: idField.or(textField(40)) }).strict()) {}

/** 一点发布、全网通达: what went to whom, and who has it. */
@ApiTags('分发 Publications')
@Controller('publications')
export class PublicationController {
  constructor(
    private readonly store: EventStore,
    private readonly db: DataSource,
  ) {}

  @ApiOperation({ summary: '分发清单，附各合作平台的回执' })
  @Allow('office', 'reviewer', 'operation_center')
  @Get()
  list(@Query() query: PublicationQueryDto): Promise<{ items: PublicationShown[]; next: string | null }> {
    return findPublications(this.db.manager, query);
  }

  @ApiOperation({ summary: '触达率：最新版次已送达的占比，按类型和合作平台' })
  @Allow('office', 'reviewer', 'operation_center', 'dashboard')
  @Get('reach')
  reach(): Promise<{ total: Reach; byKind: Reach[]; byPartner: Reach[] }> {
    return reachOf(this.db.manager);
  }

  @ApiOperation({ summary: '一条分发，附各合作平台的回执' })
  @Allow('office', 'reviewer', 'operation_center')
  @Get(':id')
  async show(@Param('id') id: string): Promise<PublicationShown> {
    const shown = await publicationShown(this.db.manager, id);
    if (!shown) throw unknown(id);
    return shown;
  }

  @ApiOperation({ summary: '向一个合作平台重发最新版次' })
  @Allow('office')
  @Post(':id/resend')
  resend(
    @Param('id') id: string,
    @Body() { partnerId }: ResendDto,
    @Command() command: CommandContext,
  ): Promise<Answer> {
    return this.store.run(command, async (unit, now) => {
      const shown = await publicationShown(unit.tx, id);
      // Only who may have it: a resend is no way around what a partner takes and where a listing came from.
      if (!shown?.targets.some((target) => target.partnerId === partnerId)) throw unknown(id);
      const publication = await unit.load(publicationDecider, publicationStream(id));
      const events = unit.decide(publicationDecider, publication, {
        type: 'ExtendListing',
        publicationId: id,
        listingKind: shown.kind as ListingKind,
        listingId: shown.listingId,
        partnerIds: [partnerId],
        anew: true,
        now: now.toISOString(),
      });
      return new Answer(202, { publicationId: id, partnerId, isDue: events.length > 0 });
    });
  }
}

function unknown(id: string): NotFoundException {
  return new NotFoundException(`没有分发 ${id}，或未向该合作平台分发；请核对编号`);
}
