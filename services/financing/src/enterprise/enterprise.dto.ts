import { create, financing } from '@ipflow/contracts';
import { parseUscc, type LocalDate, divisionOf, type Refusal } from '@ipflow/kernel';
import { dateField, fenField, textField } from '@ipflow/platform';
import { createZodDto } from 'nestjs-zod';
import { z } from 'zod';
import {
  enterprisesPerRequestMax,
  exclusionCodes,
  qualificationCodes,
  sizeClasses,
} from './enterprise.policy';

/** 统一社会信用代码, its check character verified; in capitals. */
export const usccField = z.string().transform((text, context) => {
  const reading = parseUscc(text);
  if (reading.ok) return reading.uscc as string;
  context.addIssue({ code: 'custom', message: reading.message });
  return z.NEVER;
});

const profileFields = z
  .object({
    uscc: usccField,
    name: textField(200),
    divisionCode: textField(20),
    park: textField(100).optional(),
    industryCode: textField(5).optional(),
    chain: textField(100).optional(),
    sizeClass: z.enum(sizeClasses),
    qualifications: z.array(z.enum(qualificationCodes)).max(qualificationCodes.length).default([]),
    exclusions: z.array(z.enum(exclusionCodes)).max(exclusionCodes.length).default([]),
    wantedFen: fenField.optional(),
  })
  .strict();

/** 登记企业档案, one or several. */
export class ProfileEnterprisesDto extends createZodDto(
  z.object({ enterprises: z.array(profileFields).min(1).max(enterprisesPerRequestMax) }).strict(),
) {}

/** One of them. */
export type ProfileFields = z.infer<typeof profileFields>;

/** The profile as the domain knows it, or why its division is none of Hubei's. */
export function profileOf(fields: ProfileFields, today: LocalDate): financing.EnterpriseProfile | Refusal {
  const reading = divisionOf(fields.divisionCode, today);
  if (!reading.ok)
    return {
      code: 'ENTERPRISE_DIVISION_UNKNOWN',
      article: '',
      message: `${fields.name} 的地区“${fields.divisionCode}”不是湖北省的市州或区县；请填写代码或名称，例如 420100`,
      field: 'divisionCode',
    };
  return create(financing.EnterpriseProfileSchema, {
    ...fields,
    divisionCode: reading.division.prefecture,
    wantedFen: fields.wantedFen === undefined ? undefined : BigInt(fields.wantedFen),
  });
}

/** 同意信息共享. */
export class ConsentDto extends createZodDto(
  z
    .object({
      validUntil: dateField,
      paperSha256: z
        .string()
        .regex(/^[0-9a-f]{64}$/, '请填写 64 位小写十六进制的 SHA-256')
        .optional(),
    })
    .strict(),
) {}

/** Filters of the list. */
export class EnterpriseQueryDto extends createZodDto(
  z
    .object({
      division: textField(6).optional(),
      qualification: z.enum(qualificationCodes).optional(),
      text: textField(100).optional(),
      consented: z.enum(['true', 'false']).optional(),
      after: textField(18).optional(),
      limit: z.coerce.number().int().min(1).max(100).default(20),
    })
    .strict(),
) {}
