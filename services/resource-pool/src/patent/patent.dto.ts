import { legalEventCodes, legalStatuses } from '@ipflow/kernel';
import { dateField, textField, patentNumberField } from '@ipflow/platform';
import { createZodDto } from 'nestjs-zod';
import { z } from 'zod';

const askingModes = ['transfer', 'license', 'open_license', 'use_first_pay_later', 'pledge'] as const;
const grades = ['A', 'B', 'C', 'D'] as const;

/** What the center says of its own patent: grade, maturity, asking modes, industry. */
export class AmendPatentDto extends createZodDto(
  z
    .object({
      grade: z.enum(grades).optional(),
      maturityLevel: z.int().min(1).max(9).optional(),
      askingModes: z.array(z.enum(askingModes)).max(askingModes.length).optional(),
      industryCode: z
        .string()
        .regex(/^[A-T]\d{0,4}$/, '请填写 GB/T 4754-2017 行业代码，例如 C3973')
        .optional(),
    })
    .strict()
    .refine((fields) => Object.keys(fields).length > 0, '请至少填写一项要修改的内容'),
) {}

/** A legal event from the gazette. */
export class LegalEventDto extends createZodDto(
  z
    .object({
      code: z.enum(legalEventCodes),
      effectiveOn: dateField,
      note: textField(1_000).optional(),
    })
    .strict(),
) {}

/** Filters of the pool. All that are given must hold. */
export class PatentQueryDto extends createZodDto(
  z
    .object({
      number: patentNumberField.optional(),
      holder: textField(200).optional(),
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
      status: z.enum(legalStatuses).optional(),
      grade: z.enum(grades).optional(),
      askingMode: z.enum(askingModes).optional(),
      unencumbered: z.stringbool().optional(),
      listedBy: textField(100).optional(),
      q: textField(200).optional(),
      after: textField(20).optional(),
      limit: z.coerce.number().int().min(1).max(100).default(20),
    })
    .strict(),
) {}
