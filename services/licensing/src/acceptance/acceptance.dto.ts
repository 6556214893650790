import { dateField, fenField, idField, partyFields, textField } from '@ipflow/platform';
import { createZodDto } from 'nestjs-zod';
import { z } from 'zod';

/** Entries of one page. */
export const pageMax = 100;

/** 书面通知. */
export class NotifyAcceptanceDto extends createZodDto(
  z.object({ acceptanceId: idField, openLicenseId: idField, licensee: partyFields }).strict(),
) {}

/** 付款. */
export class PayAcceptanceDto extends createZodDto(
  z.object({ paidFen: fenField, paymentReference: textField(100), paidOn: dateField }).strict(),
) {}

/** 退款. */
export class RefundAcceptanceDto extends createZodDto(
  z.object({ refundReference: textField(100) }).strict(),
) {}

/** Filters of the list. */
export class AcceptanceQueryDto extends createZodDto(
  z
    .object({
      openLicense: idField.optional(),
      stage: z.enum(['notified', 'licensed', 'refund_due', 'refunded']).optional(),
      after: z
        .string()
        .regex(/^\d{1,18}$/, '游标须原样使用上一页返回的值')
        .optional(),
      limit: z.coerce.number().int().min(1).max(pageMax).default(20),
    })
    .strict(),
) {}
