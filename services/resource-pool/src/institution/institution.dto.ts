import { dateField, idField, partyFields, textField } from '@ipflow/platform';
import { createZodDto } from 'nestjs-zod';
import { z } from 'zod';
import { formatField } from '@ipflow/sheets';
import { evidenceMax, factsMax, institutionKinds } from './institution.policy';

/** 证明材料: named, with the digest of its file. */
export const evidenceField = z
  .array(
    z
      .object({
        title: textField(200),
        sha256: z
          .string()
          .regex(/^[0-9a-f]{64}$/, '请填写文件的 SHA-256 摘要（64 位小写十六进制）')
          .optional(),
        url: z
          .url({ protocol: /^https?$/, error: '请填写 http 或 https 网址' })
          .max(500)
          .optional(),
      })
      .strict(),
  )
  .max(evidenceMax);

/** 申报. */
export class FileInstitutionDto extends createZodDto(
  z
    .object({
      institutionId: idField,
      kind: z.enum(institutionKinds),
      institution: partyFields.omit({ sharePpm: true }),
      facts: z
        .record(textField(50), textField(2_000))
        .refine((facts) => Object.keys(facts).length <= factsMax, `申报内容最多 ${factsMax} 项`),
      evidence: evidenceField,
    })
    .strict(),
) {}

/** 认定. */
export class RecogniseInstitutionDto extends createZodDto(z.object({ validUntil: dateField }).strict()) {}

/** 退回, 撤销. */
export class InstitutionReasonDto extends createZodDto(z.object({ reason: textField(1_000) }).strict()) {}

/** A calendar year in a request. */
export const yearField = z.coerce.number().int().min(2000).max(2199);

/** 年度指标: counts as digits, amounts as digits in fen. */
export class ReportIndicatorsDto extends createZodDto(
  z
    .object({
      indicators: z
        .record(textField(50), z.string().regex(/^\d{1,18}$/, '请填写整数字符串；金额以“分”为单位'))
        .refine((indicators) => Object.keys(indicators).length <= factsMax, `指标最多 ${factsMax} 项`),
    })
    .strict(),
) {}

const filters = {
  kind: z.enum(institutionKinds).optional(),
  /** `expired` is a recognition whose term has run out. */
  stage: z.enum(['filed', 'recognised', 'returned', 'revoked', 'expired']).optional(),
  division: z
    .string()
    .regex(/^\d{6}$/, '市州请填六位行政区划代码，例如 420100')
    .optional(),
  name: textField(100).optional(),
  uscc: textField(18).optional(),
};

/** Filters of the list. */
export class InstitutionQueryDto extends createZodDto(
  z
    .object({
      ...filters,
      after: textField(64).optional(),
      limit: z.coerce.number().int().min(1).max(100).default(20),
    })
    .strict(),
) {}

/** Filters of the file. */
export class InstitutionExportDto extends createZodDto(
  z.object({ ...filters, format: formatField }).strict(),
) {}
