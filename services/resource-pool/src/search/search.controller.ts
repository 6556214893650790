import { type LocalDate, shanghaiDate, statusOn } from '@ipflow/kernel';
import { AllowAnyRole, Clock } from '@ipflow/platform';
import { BadRequestException, Controller, Get, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { DataSource } from 'typeorm';
import { PatentRow } from '../patent/patent.view';
import type { FacetCounts } from './facets';
import { marksIn, type Mark } from './marks';
import { firstPage } from './first-page';
import { pageOf, readPlace, writePlace, type Page, type Place } from './page';
import type { Term } from './reading';
import { estimatedFrom, extentOf } from './sample';
import { SearchDto, type Sort } from './search.dto';
import { countFacets, hintsFor, type HitCounts, type TermHint } from './search.queries';
import { conditionOf, type Condition } from './search.sql';

/** A patent that was found, and where it says what was searched. */
export interface FoundPatent extends PatentRow {
  readonly marks: { readonly title: Mark[]; readonly abstract: Mark[]; readonly holders: Mark[][] };
}

/** What a search answers. */
export interface SearchAnswer {
  readonly items: FoundPatent[];
  readonly next: string | null;
  /** Of all hits, not of this page; absent when `facets=false`. */
  readonly total?: number;
  /** `estimate`: there are more than some ten thousand, and `total` and `facets` are estimated from a sample of the pool. */
  readonly totalIs?: 'exact' | 'estimate';
  readonly facets?: FacetCounts;
  /** When nothing was found: what each term finds alone, and what would be found without it. */
  readonly hints?: TermHint[];
}

/** 检索: everybody signed in may look. */
@ApiTags('检索 Search')
@Controller('patents')
export class SearchController {
  constructor(
    private readonly db: DataSource,
    private readonly clock: Clock,
  ) {}

  @ApiOperation({
    summary:
      '检索专利：全文或任意写法的号码、IPC、市州、行业、产业链、权利人类别、分级、成熟度、价格、意向方式；附分面计数（约一万件以上为抽样估计，totalIs=estimate）与命中位置',
  })
  @AllowAnyRole()
  @Get('search')
  async search(@Query() { sort, limit, after, facets, ...filters }: SearchDto): Promise<SearchAnswer> {
    const today = shanghaiDate(this.clock.now().getTime());
    const place = after === undefined ? undefined : readPlace(after, sort);
    if (after !== undefined && !place) {
      throw new BadRequestException({
        code: 'REQUEST_INVALID',
        message: '翻页标记 after 无法识别；请原样填写上一页返回的 next，且不要改变排序方式',
      });
    }
    const condition = conditionOf(filters, today);
    const { counts, page } = await this.find(condition, { sort, limit: limit + 1, after: place }, facets);
    const hits = page.hits.slice(0, limit);
    const items = await this.shown(
      hits.map(({ number }) => number),
      condition.terms,
      today,
    );
    const last = page.hits.length > limit ? hits.at(-1) : undefined;
    const isEmpty = page.hits.length === 0 && !place && condition.terms.length > 0;
    return {
      items,
      next: last ? writePlace({ sort, ...last, cut: page.cut }) : null,
      ...counts,
      ...(isEmpty && { hints: await hintsFor(this.db.manager, condition.terms) }),
    };
  }

  private async find(
    condition: Condition,
    asked: { sort: Sort; limit: number; after?: Place },
    facets: boolean,
  ): Promise<{ counts?: HitCounts; page: Page }> {
    const tx = this.db.manager;
    const extent = await extentOf(tx, condition);
    const isFirst = asked.sort === 'relevance' && condition.terms.length > 0 && !asked.after;
    if (facets && isFirst && extent.hits < estimatedFrom) return firstPage(tx, condition, asked.limit);
    const [counts, page] = await Promise.all([
      facets ? countFacets(tx, condition, extent) : undefined,
      pageOf(tx, condition, { ...asked, extent }),
    ]);
    return { counts, page };
  }

  /** The patents, in the order of the hits. */
  private async shown(
    numbers: readonly string[],
    terms: readonly Term[],
    today: LocalDate,
  ): Promise<FoundPatent[]> {
    if (numbers.length === 0) return [];
    const rows = await this.db
      .getRepository(PatentRow)
      .createQueryBuilder('p')
      .where('p.number = any(:numbers)', { numbers })
      .getMany();
    const known = new Map(rows.map((row) => [row.number, row]));
    return numbers.flatMap((number) => {
      const row = known.get(number);
      if (!row) return [];
      const type = row.patentType as Parameters<typeof statusOn>[1];
      const legalStatus = statusOn(
        row.legalStatus,
        type,
        (row.filedOn ?? undefined) as LocalDate | undefined,
        today,
      );
      const { abstract = '' } = row.facts as { abstract?: string };
      const marks = {
        title: marksIn(row.title, terms),
        abstract: marksIn(abstract, terms),
        holders: row.holders.map((name) => marksIn(name, terms)),
      };
      return [Object.assign(row, { legalStatus, marks })];
    });
  }
}
