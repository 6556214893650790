import { fenField, idField, partyFields, patentNumberField, textField } from '@ipflow/platform';
import { createZodDto } from 'nestjs-zod';
import { z } from 'zod';
import { formatField } from '@ipflow/sheets';
import { evidenceField } from '../institution/institution.dto';
import { patentsPerProductMax } from './product.policy';

/** A calendar year in a request. */
export const yearField = z.coerce.number().int().min(2000).max(2199);

/** 备案申请. */
export class FileProductDto extends createZodDto(
  z
    .object({
      productId: idField,
      enterprise: partyFields.omit({ sharePpm: true }),
      name: textField(200),
      model: textField(200).optional(),
      industryCode: textField(5),
      patentNumbers: z.array(patentNumberField).max(patentsPerProductMax),
      outputFen: fenField,
      outputYear: z.int().min(2000).max(2199),
      evidence: evidenceField,
    })
    .strict(),
) {}

/** 备案: there is nothing to say. */
export class RecordProductDto extends createZodDto(z.object({}).strict()) {}

/** 退回, 注销. */
export class ProductReasonDto extends createZodDto(z.object({ reason: textField(1_000) }).strict()) {}

/** 年度产值. */
export class ReportOutputDto extends createZodDto(z.object({ outputFen: fenField }).strict()) {}

const filters = {
  stage: z.enum(['filed', 'recorded', 'returned', 'cancelled']).optional(),
  industry: z
    .string()
    .regex(/^[A-T]\d{0,4}$/, '请填写 GB/T 4754-2017 行业代码或其前几位，例如 C39')
    .optional(),
  division: z
    .string()
    .regex(/^\d{6}$/, '市州请填六位行政区划代码，例如 420100')
    .optional(),
  uscc: textField(18).optional(),
  patent: patentNumberField.optional(),
  name: textField(100).optional(),
};

/** Filters of the list. */
export class ProductQueryDto extends createZodDto(
  z
    .object({
      ...filters,
      after: textField(64).optional(),
      limit: z.coerce.number().int().min(1).max(100).default(20),
    })
    .strict(),
) {}

/** Filters of the file. */
export class ProductExportDto extends createZodDto(z.object({ ...filters, format: formatField }).strict()) {}

/** Which sums. */
export class ProductSummaryDto extends createZodDto(
  z
    .object({
      /** 门类, 大类, 中类, 小类. */
      level: z.enum(['section', 'division', 'group', 'class']).default('division'),
      year: yearField.optional(),
    })
    .strict(),
) {}
