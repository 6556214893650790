import { isLocalDate } from '@ipflow/kernel';
import { patentNumberField, textField } from '@ipflow/platform';
import { createZodDto } from 'nestjs-zod';
import { z } from 'zod';
import { settlements } from './discrepancy.decider';
import { cursorShape } from './discrepancy.queries';
import { discrepancyKinds } from './gazette.rules';

const cursorField = z
  .string()
  .refine((text) => isLocalDate(cursorShape.exec(text)?.[1] ?? ''), '游标须原样使用上一页返回的值');

/** Filters of the list of discrepancies. All that are given must hold. */
export class DiscrepancyQueryDto extends createZodDto(
  z
    .object({
      patent: patentNumberField.optional(),
      kind: z.enum(discrepancyKinds).optional(),
      import: textField(64).optional(),
      open: z.stringbool().optional(),
      outcome: z.enum(settlements).optional(),
      after: cursorField.optional(),
      limit: z.coerce.number().int().min(1).max(200).default(50),
    })
    .strict(),
) {}

/** 处理. */
export class SettleDiscrepancyDto extends createZodDto(
  z.object({ outcome: z.enum(settlements), reason: textField(1_000) }).strict(),
) {}
