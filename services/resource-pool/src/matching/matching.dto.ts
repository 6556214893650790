import { idField, patentNumberField, textField } from '@ipflow/platform';
import { createZodDto } from 'nestjs-zod';
import { z } from 'zod';

/** What fits a demand, or which demands a patent fits. */
export class MatchQueryDto extends createZodDto(
  z
    .object({
      demand: idField.optional(),
      patent: patentNumberField.optional(),
      /** Also pairs that the caller judged irrelevant. */
      irrelevant: z.stringbool().default(false),
      after: z
        .string()
        .regex(/^\d{1,7}~[\w.-]{1,80}$/, '请使用上一页给出的 next')
        .optional(),
      limit: z.coerce.number().int().min(1).max(50).default(20),
    })
    .strict()
    .refine(
      ({ demand, patent }) => (demand === undefined) !== (patent === undefined),
      '请给出 demand 或 patent 其中之一',
    ),
) {}

/** 匹配反馈. */
export class FeedbackDto extends createZodDto(
  z.object({ relevant: z.boolean(), reason: textField(1_000).optional() }).strict(),
) {}

/** 全量匹配. */
export class MatchRunDto extends createZodDto(z.object({ runId: z.uuid('请填写 UUID') }).strict()) {}
