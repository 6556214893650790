import { idField, textField } from '@ipflow/platform';
import { createZodDto } from 'nestjs-zod';
import { z } from 'zod';
import { grades } from './scorecard.policy';

/** 人工调整. */
export class OverrideGradeDto extends createZodDto(
  z.object({ grade: z.enum(grades), reason: textField(1_000) }).strict(),
) {}

/** 撤销调整 needs nothing but who and which. */
export class LiftOverrideDto extends createZodDto(z.object({}).strict()) {}

/** Which patents a batch grades; all that are given must hold, none means the whole pool. */
export class GradingRunDto extends createZodDto(
  z
    .object({
      runId: idField,
      filter: z
        .object({
          listedBy: textField(100).optional(),
          division: z
            .string()
            .regex(/^\d{6}$/, '市州请填六位行政区划代码，例如 420100')
            .optional(),
          patentType: z.enum(['invention', 'utility_model', 'design']).optional(),
          // Only those that have no grade yet.
          ungraded: z.boolean().optional(),
        })
        .strict()
        .default({}),
    })
    .strict(),
) {}

/** The filter of a batch. */
export type GradingFilter = z.infer<typeof GradingRunDto.schema>['filter'];

/** A page of patents that a batch left alone. */
export class OverriddenQueryDto extends createZodDto(
  z
    .object({
      after: textField(20).optional(),
      limit: z.coerce.number().int().min(1).max(1_000).default(100),
    })
    .strict(),
) {}
