import { textField } from '@ipflow/platform';
import { createZodDto } from 'nestjs-zod';
import { z } from 'zod';
import { qualificationCodes, sizeClasses } from '../enterprise/enterprise.policy';

/** Filters of the list. */
export class WhitelistQueryDto extends createZodDto(
  z
    .object({
      division: textField(6).optional(),
      chain: textField(100).optional(),
      sizeClass: z.enum(sizeClasses).optional(),
      qualification: z.enum(qualificationCodes).optional(),
      /** Only what is new or changed in editions after this one, by its sequence. */
      changedSince: z.coerce.number().int().min(0).optional(),
      text: textField(100).optional(),
      after: textField(18).optional(),
      limit: z.coerce.number().int().min(1).max(100).default(20),
    })
    .strict(),
) {}

/** 移出. */
export class RemovalDto extends createZodDto(
  z
    .object({
      reasonCode: z.enum(['dishonest', 'default', 'false_statement', 'deregistered', 'other']),
      reason: textField(500),
    })
    .strict(),
) {}
