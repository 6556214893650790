import { HUBEI_PREFECTURES } from '@ipflow/kernel';
import { fenField, textField } from '@ipflow/platform';
import { createZodDto } from 'nestjs-zod';
import { z } from 'zod';
import { qualificationCodes, sizeClasses } from '../enterprise/enterprise.policy';
import { productKinds } from './product.decider';

/** A product's code: short, chosen by its bank. */
export const productCodeField = z
  .string()
  .regex(/^[\w-]{1,40}$/, '产品代码为 1 至 40 位字母、数字、横线或下划线');

/** 设定产品. */
export class SetProductDto extends createZodDto(
  z
    .object({
      code: productCodeField,
      name: textField(100),
      kind: z.enum(productKinds),
      maxAmountFen: fenField,
      maxTermMonths: z.int(),
      maxRatePpm: z.int(),
      isOffered: z.boolean().default(true),
      regions: z
        .array(z.enum(HUBEI_PREFECTURES.map(({ code }) => code)))
        .max(HUBEI_PREFECTURES.length)
        .default([]),
      sizeClasses: z.array(z.enum(sizeClasses)).max(sizeClasses.length).default([]),
      qualifications: z.array(z.enum(qualificationCodes)).max(qualificationCodes.length).default([]),
    })
    .strict(),
) {}

/** Filters of the list. */
export class ProductQueryDto extends createZodDto(
  z
    .object({
      bank: textField(100).optional(),
      kind: z.enum(productKinds).optional(),
      /** `<bank>.<code>` of the last one seen. */
      after: textField(150).optional(),
      limit: z.coerce.number().int().min(1).max(100).default(20),
    })
    .strict(),
) {}
