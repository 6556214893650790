import { refuseWhen, shanghaiDate, type Refusal } from '@ipflow/kernel';
import { Allow, Answer, Command, EventStore, type CommandContext } from '@ipflow/platform';
import { Body, Controller, Get, NotFoundException, Param, Patch, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { DataSource } from 'typeorm';
import { editionDecider, editionStream } from './edition.decider';
import { AmendNamedDto, NamedQueryDto } from './edition.dto';
import { findNamed, namesOf, type NamedEnterprise } from './edition.queries';
import { EditionRow } from './edition.view';

/** 草稿名单: whom a draft by list names, page by page, and single enterprises put in or taken out. */
@ApiTags('白名单批次 Whitelist editions')
@Controller('whitelist-editions')
@Allow('office', 'reviewer')
export class EditionNamedController {
  constructor(
    private readonly store: EventStore,
    private readonly db: DataSource,
  ) {}

  @ApiOperation({ summary: '草稿指定列入的企业，按统一社会信用代码排列；total 为全部家数' })
  @Get(':id/named')
  async list(
    @Param('id') id: string,
    @Query() query: NamedQueryDto,
  ): Promise<{ items: NamedEnterprise[]; next: string | null; total: number }> {
    if (!(await this.db.getRepository(EditionRow).existsBy({ id }))) throw unknown(id);
    return findNamed(this.db.manager, id, query);
  }

  @ApiOperation({ summary: '在按名单的草稿中加入、移出企业，其余不变' })
  @Patch(':id/named')
  amend(
    @Param('id') editionId: string,
    @Body() { add, remove }: AmendNamedDto,
    @Command() command: CommandContext,
  ): Promise<Answer> {
    return this.store.run(command, async (unit, now) => {
      const edition = await unit.load(editionDecider, editionStream(editionId));
      if (edition.version === 0) throw unknown(editionId);
      const known = await namesOf(unit.tx, add);
      refuseWhen(add.flatMap((uscc, index) => (known.has(uscc) ? [] : [withoutProfile(uscc, index)])));
      unit.decide(editionDecider, edition, {
        ...{ type: 'AmendNamed', editionId, by: command.meta.actor, today: shanghaiDate(now.getTime()) },
        ...{ add, remove },
      });
      const { state } = edition;
      const named = state.kind === 'draft' ? state.draft.criteria?.included.length : undefined;
      return new Answer(200, { editionId, stage: state.kind, named });
    });
  }
}

function withoutProfile(uscc: string, index: number): Refusal {
  const message = `没有企业 ${uscc} 的档案；请核对代码，或先登记企业档案`;
  return { code: 'ENTERPRISE_UNKNOWN', article: '', message, field: `add[${index}]` };
}

function unknown(id: string): NotFoundException {
  return new NotFoundException(`没有批次 ${id}；请核对编号`);
}
