import { textField } from '@ipflow/platform';
import { createZodDto } from 'nestjs-zod';
import { z } from 'zod';

const instantField = z.iso
  .datetime({ offset: true, error: '请填写时刻，格式如 2026-11-24T08:00:00+08:00' })
  .transform((text) => new Date(text));
const cursorField = z
  .string()
  .regex(/^\d{1,18}$/, '请填写上一页答复中的 next')
  .optional();

/** 补发: one message, or the facts recorded in a range of time, both ends included. */
export class ReplayDto extends createZodDto(
  z
    .object({
      messageId: z.uuid('请填写消息的 webhook-id').optional(),
      from: instantField.optional(),
      to: instantField.optional(),
    })
    .strict()
    .refine(
      ({ messageId, from, to }) =>
        messageId ? !from && !to : from !== undefined && to !== undefined && from <= to,
      '请填写 messageId，或填写 from 与 to（from 不晚于 to）',
    ),
) {}

/** Filters of the delivery log. */
export class DeliveryQueryDto extends createZodDto(
  z
    .object({
      endpointId: textField(64).optional(),
      state: z.enum(['due', 'delivered', 'given_up']).optional(),
      eventType: textField(100).optional(),
      messageId: z.uuid().optional(),
      from: instantField.optional(),
      to: instantField.optional(),
      after: cursorField,
      limit: z.coerce.number().int().min(1).max(100).default(20),
    })
    .strict(),
) {}

/** Period of the figures, by the time of the receipt or the giving up; the days that are kept when it is left out. */
export class FiguresQueryDto extends createZodDto(
  z
    .object({
      from: instantField.optional(),
      to: instantField.optional(),
      endpointId: textField(64).optional(),
    })
    .strict(),
) {}
