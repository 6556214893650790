import { shanghaiDate } from '@ipflow/kernel';
import { AllowAnyRole, Caller, Clock, inTransaction, textField, type Principal } from '@ipflow/platform';
import {
  Body,
  ConflictException,
  Controller,
  Delete,
  Get,
  HttpCode,
  NotFoundException,
  Param,
  ParseUUIDPipe,
  Post,
  Put,
  Query,
} from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { createZodDto } from 'nestjs-zod';
import { DataSource } from 'typeorm';
import { z } from 'zod';
import {
  deleteSavedSearch,
  hitsOf,
  lookForNew,
  markSeen,
  putSavedSearch,
  savedSearchesOf,
  savedSearchOf,
  type SavedSearch,
} from './saved-search.store';
import { filterFields } from './search.dto';

/** A search that is kept, under a name. */
export class SavedSearchDto extends createZodDto(
  z.object({ name: textField(100), query: z.object(filterFields).strict() }).strict(),
) {}

/** A page of what a saved search found. */
export class SavedHitsDto extends createZodDto(
  z
    .object({
      unseen: z.stringbool().default(false),
      after: textField(20).optional(),
      limit: z.coerce.number().int().min(1).max(100).default(20),
    })
    .strict(),
) {}

/** 订阅检索: each person's own; what is newly listed and fits is told once. */
@ApiTags('检索 Search')
@Controller('patents/saved-searches')
export class SavedSearchController {
  constructor(
    private readonly db: DataSource,
    private readonly clock: Clock,
  ) {}

  @ApiOperation({ summary: '我的订阅检索与各自的新命中件数' })
  @AllowAnyRole()
  @Get()
  async list(@Caller() caller: Principal): Promise<{ items: SavedSearch[] }> {
    return inTransaction(this.db, async (tx) => {
      for (const { id } of await savedSearchesOf(tx, caller)) await lookForNew(tx, id, this.today());
      return { items: await savedSearchesOf(tx, caller) };
    });
  }

  @ApiOperation({ summary: '保存或改名（编号由调用方给出，重复提交无副作用）' })
  @AllowAnyRole()
  @Put(':id')
  async put(
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: SavedSearchDto,
    @Caller() caller: Principal,
  ): Promise<SavedSearch> {
    return inTransaction(this.db, async (tx) => {
      const answer = await putSavedSearch(tx, caller, { id, ...body });
      if (answer === 'too many')
        throw new ConflictException({
          code: 'SAVED_SEARCHES_TOO_MANY',
          message: '订阅检索已达上限，请先删除不用的',
        });
      if (answer === 'other query')
        throw new ConflictException({
          code: 'SAVED_SEARCH_QUERY_FIXED',
          message: '订阅检索的条件不能修改，只能改名；要换条件请另存一个',
        });
      if (answer === 'kept') {
        // What is listed already is not news, whatever transactions are still under way.
        await lookForNew(tx, id, this.today());
        await markSeen(tx, id);
      }
      return this.found(await savedSearchOf(tx, caller, id));
    });
  }

  @ApiOperation({ summary: '删除订阅检索' })
  @AllowAnyRole()
  @Delete(':id')
  @HttpCode(204)
  async delete(@Param('id', ParseUUIDPipe) id: string, @Caller() caller: Principal): Promise<void> {
    await deleteSavedSearch(this.db.manager, caller, id);
  }

  @ApiOperation({ summary: '订阅检索的新命中' })
  @AllowAnyRole()
  @Get(':id/hits')
  async hits(
    @Param('id', ParseUUIDPipe) id: string,
    @Query() query: SavedHitsDto,
    @Caller() caller: Principal,
  ): Promise<Awaited<ReturnType<typeof hitsOf>>> {
    return inTransaction(this.db, async (tx) => {
      this.found(await savedSearchOf(tx, caller, id));
      await lookForNew(tx, id, this.today());
      return hitsOf(tx, id, query);
    });
  }

  @ApiOperation({ summary: '全部标为已读' })
  @AllowAnyRole()
  @Post(':id/seen')
  @HttpCode(204)
  async seen(@Param('id', ParseUUIDPipe) id: string, @Caller() caller: Principal): Promise<void> {
    this.found(await savedSearchOf(this.db.manager, caller, id));
    await markSeen(this.db.manager, id);
  }

  private today(): ReturnType<typeof shanghaiDate> {
    return shanghaiDate(this.clock.now().getTime());
  }

  private found(saved: SavedSearch | undefined): SavedSearch {
    if (!saved) throw new NotFoundException('没有这个订阅检索');
    return saved;
  }
}
