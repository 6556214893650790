import { dateField, idField, patentNumberField, textField } from '@ipflow/platform';
import { createZodDto } from 'nestjs-zod';
import { z } from 'zod';
import { patentsPerContractMax } from './recordal.policy';

/** 待备案合同. */
export class AwaitRecordalDto extends createZodDto(
  z
    .object({
      clockId: idField,
      contractNumber: textField(100),
      patentNumbers: z.array(patentNumberField).max(patentsPerContractMax),
      inEffectOn: dateField,
    })
    .strict(),
) {}

/** 了结: why the contract needs no recordal any more. */
export class SettleRecordalDto extends createZodDto(z.object({ reason: textField(1_000) }).strict()) {}

/** Filters of the list of tasks. */
export class RecordalQueryDto extends createZodDto(
  z
    .object({
      stage: z.enum(['awaited', 'soon', 'last_day', 'late', 'settled']).optional(),
      /** Last day on or before this one. */
      dueTo: dateField.optional(),
      after: textField(64).optional(),
      limit: z.coerce.number().int().min(1).max(100).default(20),
    })
    .strict(),
) {}
