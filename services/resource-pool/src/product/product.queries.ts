import {
  isAlive,
  parseIndustry,
  statusOn,
  type LegalStatus,
  type LocalDate,
  type PatentType,
} from '@ipflow/kernel';
import { isOffice, type Principal, type Tx } from '@ipflow/platform';
import type { ProductQueryDto, ProductSummaryDto } from './product.dto';
import { ProductRow } from './product.view';

/** What of a product is between its filer and the office. */
type Kept = 'filedBy' | 'evidence' | 'reason' | 'revision' | 'outputFen' | 'outputYear';

/** A product as a caller may see it. */
export type ShownProduct = Omit<ProductRow, Kept> &
  Partial<Pick<ProductRow, Kept>> & {
    /** Patents of the product whose right has ended; none means that it stands as it was recorded. */
    readonly endedPatents: readonly { patentNumber: string; legalStatus: string }[];
  };

/** Products this caller may see, by the filters, in the order of their ids; `next` continues the list. */
export async function findProducts(
  tx: Tx,
  query: Partial<ProductQueryDto> & { limit: number },
  caller: Principal,
  today: LocalDate,
): Promise<{ items: ShownProduct[]; next: string | null }> {
  const find = tx
    .getRepository(ProductRow)
    .createQueryBuilder('p')
    .orderBy('p.id')
    .take(query.limit + 1);
  if (!isOffice(caller))
    find.andWhere(`(p.stage in ('recorded', 'cancelled') or p.filedBy = :tenant)`, { tenant: caller.tenant });
  if (query.stage) find.andWhere('p.stage = :stage', { stage: query.stage });
  if (query.industry) find.andWhere('starts_with(p.industryCode, :industry)', { industry: query.industry });
  if (query.division) find.andWhere('p.divisionCode = :division', { division: query.division });
  if (query.uscc) find.andWhere('p.enterpriseUscc = :uscc', { uscc: query.uscc });
  if (query.patent) find.andWhere('p.patentNumbers @> array[:patent]', { patent: query.patent });
  if (query.name) find.andWhere('strpos(p.name, :name) > 0', { name: query.name });
  if (query.after) find.andWhere('p.id > :after', { after: query.after });
  const rows = await find.getMany();
  const items = rows.slice(0, query.limit);
  return {
    items: await shownProducts(tx, items, caller, today),
    next: rows.length > query.limit ? items.at(-1)!.id : null,
  };
}

/** True for who filed it, and for the office. */
export function ownsProduct({ filedBy }: { filedBy: string }, caller: Principal): boolean {
  return isOffice(caller) || filedBy === caller.tenant;
}

/** One product, or nothing when the caller may not know of it. */
export async function findProduct(tx: Tx, id: string, caller: Principal): Promise<ProductRow | undefined> {
  const row = await tx.getRepository(ProductRow).findOneBy({ id });
  const isPublic = row?.stage === 'recorded' || row?.stage === 'cancelled';
  return row && (isPublic || ownsProduct(row, caller)) ? row : undefined;
}

/** Rows as the caller may see them, each with those of its patents that have ended since. */
export async function shownProducts(
  tx: Tx,
  rows: readonly ProductRow[],
  caller: Principal,
  today: LocalDate,
): Promise<ShownProduct[]> {
  const ended = await endedAmong(tx, [...new Set(rows.flatMap((row) => row.patentNumbers))], today);
  return rows.map((row) => {
    const { filedBy, evidence, reason, revision, outputFen, outputYear, ...open } = row;
    return {
      ...open,
      endedPatents: row.patentNumbers.flatMap((patentNumber) => {
        const legalStatus = ended.get(patentNumber);
        return legalStatus ? [{ patentNumber, legalStatus }] : [];
      }),
      ...(ownsProduct(row, caller) && { filedBy, evidence, reason, revision, outputFen, outputYear }),
    };
  });
}

async function endedAmong(
  tx: Tx,
  numbers: readonly string[],
  today: LocalDate,
): Promise<Map<string, LegalStatus>> {
  const rows: { number: string; status: LegalStatus; type: PatentType; filedOn: LocalDate | null }[] =
    await tx.query(
      `select number, legal_status as status, patent_type as type, filed_on::text as "filedOn"
       from patent where number = any($1)`,
      [numbers],
    );
  const onDay = rows.map(
    ({ number, status, type, filedOn }) =>
      [number, statusOn(status, type, filedOn ?? undefined, today)] as const,
  );
  return new Map(onDay.filter(([, status]) => !isAlive(status)));
}

/** 产值 of a product by year, as digit strings. */
export async function outputsOf(tx: Tx, id: string): Promise<{ year: number; outputFen: string }[]> {
  return tx.query(
    `select year, output_fen::text as "outputFen" from product_output where product_id = $1 order by year`,
    [id],
  );
}

/** 产值 of one industry in one year. */
export interface IndustryOutput {
  readonly industryCode: string;
  readonly industryName: string;
  readonly year: number;
  readonly products: number;
  /** Digits, in fen. */
  readonly outputFen: string;
}

const codeCharsOf = { section: 1, division: 3, group: 4, class: 5 } as const;

/** 产值 of all products on record, by industry and year; a cancelled one is no longer in it. */
export async function productSummary(
  tx: Tx,
  { level, year }: ProductSummaryDto,
): Promise<{ items: IndustryOutput[]; years: Omit<IndustryOutput, 'industryCode' | 'industryName'>[] }> {
  const rows: (Omit<IndustryOutput, 'industryName' | 'industryCode'> & { industryCode: string | null })[] =
    await tx.query(
      `select left(industry_code, $1) as "industryCode", year, count(*)::int as products,
         sum(product_output.output_fen)::text as "outputFen"
       from product_output join product on product.id = product_id
       where stage = 'recorded' and ($2::int is null or year = $2)
       group by grouping sets ((left(industry_code, $1), year), (year)) order by year, 1`,
      [codeCharsOf[level], year ?? null],
    );
  return {
    items: rows.flatMap(({ industryCode, ...sums }) =>
      industryCode === null ? [] : [{ industryCode, industryName: nameOf(industryCode), ...sums }],
    ),
    years: rows.flatMap(({ industryCode, ...sums }) => (industryCode === null ? [sums] : [])),
  };
}

function nameOf(industryCode: string): string {
  const reading = parseIndustry(industryCode);
  return reading.ok ? reading.industry.name : industryCode;
}
