import { legalStatuses } from '@ipflow/kernel';
import { fenField, textField } from '@ipflow/platform';
import { createZodDto } from 'nestjs-zod';
import { z } from 'zod';
import { facetModes, facetValues } from './facets';

/** Characters in the one box. */
const queryCharsMax = 200;
/** Patents of one page. */
const pageMax = 100;
/** 成熟度. */
const level = z.coerce.number().int().min(1).max(9);

/** How the hits are ordered. */
export const sorts = ['relevance', 'newest', 'grade', 'number'] as const;
/** One of {@link sorts}. */
export type Sort = (typeof sorts)[number];

/** What is asked for; all that is given must hold. */
export const filterFields = {
  q: textField(queryCharsMax).optional(),
  type: z.enum(facetValues.type).optional(),
  holder: textField(200).optional(),
  holderKind: z.enum(facetValues.holderKind).optional(),
  division: z
    .string()
    .regex(/^\d{6}$/, '市州请填六位行政区划代码，例如 420100')
    .optional(),
  ipc: z
    .string()
    .regex(
      /^[A-H](\d{2}([A-Z]( ?\d{1,4}(\/\d{2,6})?)?)?)?$|^\d{2}-\d{2}$/,
      '请填写 IPC 前缀，例如 G06F 13，或洛迦诺分类 14-02',
    )
    .optional(),
  industry: z
    .string()
    .regex(/^[A-T]\d{0,4}$/, '请填写 GB/T 4754-2017 行业代码，例如 C39')
    .optional(),
  chain: z
    .string()
    .regex(/^[a-z-]{1,40}$/, '请填写产业链代码，例如 optoelectronics')
    .optional(),
  status: z.enum(legalStatuses).optional(),
  grade: z.enum(facetValues.grade).optional(),
  maturityFrom: level.optional(),
  maturityTo: level.optional(),
  /** Of a published supply that offers the patent, in fen. */
  priceFromFen: fenField.optional(),
  priceToFen: fenField.optional(),
  askingMode: z.enum(facetModes).optional(),
  unencumbered: z.stringbool().optional(),
} as const;

/** A search of the pool. */
export class SearchDto extends createZodDto(
  z
    .object({
      ...filterFields,
      sort: z.enum(sorts).default('relevance'),
      facets: z.stringbool().default(true),
      after: z
        .string()
        .regex(/^[\w-]{1,400}$/, '请原样填写上一页返回的 next')
        .optional(),
      limit: z.coerce.number().int().min(1).max(pageMax).default(20),
    })
    .strict(),
) {}

/** The filters of a search. */
export type SearchFilters = Omit<SearchDto, 'sort' | 'facets' | 'after' | 'limit'>;
