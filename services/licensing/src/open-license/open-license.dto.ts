import { create, licensing, pool } from '@ipflow/contracts';
import { dateField, fenField, idField, patentNumberField, textField } from '@ipflow/platform';
import { createZodDto } from 'nestjs-zod';
import { z } from 'zod';
import { divisionField } from '../division.field';
import { consentedClaimsMax, patenteesMax, wholePpm } from './open-license.policy';

/** Entries of one page of the list or the feed. */
export const pageMax = 100;
const reasonsMax = 20;
const nameField = textField(200);

const feeFields = z
  .object({
    method: z.enum(['lump_sum', 'royalty', 'entry_and_royalty', 'free'], {
      error: '支付方式须为 lump_sum、royalty、entry_and_royalty 或 free',
    }),
    fixedFen: fenField.optional(),
    royaltyPpm: z
      .int('提成比例请以百万分之一为单位填写整数，例如 50000 表示 5%')
      .min(1, '提成比例至少为百万分之一')
      .max(wholePpm, '提成比例不超过 1000000（100%）')
      .optional(),
    royaltyBase: z.enum(['net_sales', 'profit']).optional(),
    payment: textField(500),
  })
  .strict();

const termsFields = z
  .object({
    fee: feeFields,
    until: dateField,
    patentees: z.array(nameField).min(1, '请填写全部专利权人').max(patenteesMax),
    otherMatters: textField(2_000).optional(),
  })
  .strict();

/** 试算: the terms as far as they are typed; what the fee needs besides its method is for the rules to say. */
export class AskFeeGuidanceDto extends createZodDto(
  z
    .object({
      terms: z
        .object({
          fee: feeFields.partial({ payment: true }).strict(),
          otherMatters: termsFields.shape.otherMatters,
        })
        .strict(),
    })
    .strict(),
) {}

const papersFields = z
  .object({
    evaluationReportNumber: textField(100).optional(),
    evaluationConclusion: z.enum(['positive', 'negative']).optional(),
    coOwnerConsents: z.array(nameField).max(patenteesMax).default([]),
    consentedClaimIds: z.array(idField).max(consentedClaimsMax).default([]),
  })
  .strict();

/** 开放许可声明. */
export class DeclareOpenLicenseDto extends createZodDto(
  z
    .object({
      openLicenseId: idField,
      patentNumber: patentNumberField,
      terms: termsFields,
      papers: papersFields.prefault({}),
    })
    .strict(),
) {}

/** 公告. */
export class AnnounceOpenLicenseDto extends createZodDto(
  z.object({ announcementNumber: textField(100) }).strict(),
) {}

/** 不予公告, with every reason. */
export class RefuseOpenLicenseDto extends createZodDto(
  z
    .object({
      reasons: z
        .array(
          z
            .object({
              code: z.string().regex(/^[A-Z0-9_]{3,60}$/, '理由代码为 3 至 60 位大写字母、数字或下划线'),
              article: textField(100).optional(),
              message: textField(1_000),
            })
            .strict(),
        )
        .min(1, '请至少填写一条理由')
        .max(reasonsMax),
    })
    .strict(),
) {}

/** 撤回. */
export class WithdrawOpenLicenseDto extends createZodDto(z.object({ reason: textField(1_000) }).strict()) {}

/** 新专利权人确认: all holders of today, and the number of their written confirmation. */
export class ConfirmPatenteesDto extends createZodDto(
  z
    .object({
      patentees: z.array(nameField).min(1, '请填写全部现专利权人').max(patenteesMax),
      reference: textField(100),
    })
    .strict(),
) {}

const cursorField = z.string().regex(/^\d{1,18}$/, '游标须原样使用上一页返回的值');
const flagField = z.enum(['true', 'false']).transform((text) => text === 'true');

/** Filters of the list. */
export class OpenLicenseQueryDto extends createZodDto(
  z
    .object({
      q: textField(100).optional(),
      patentee: nameField.optional(),
      division: divisionField.optional(),
      ipc: z
        .string()
        .regex(
          /^[A-H](\d{2}([A-Z]( \d{1,4}(\/\d{0,6})?)?)?)?$|^\d{2}(-\d{0,2})?$/,
          '分类号前缀例如 G06、G06F 或 14-02',
        )
        .optional(),
      feeMethod: z.enum(['lump_sum', 'royalty', 'entry_and_royalty', 'free']).optional(),
      fixedFenMax: fenField.optional(),
      holderKind: z.enum(['university', 'institute', 'enterprise', 'person', 'other']).optional(),
      patent: patentNumberField.optional(),
      stage: z.enum(['filed', 'admitted', 'announced', 'refused', 'withdrawn', 'ended']).optional(),
      open: flagField.default(false),
      /** Only what the caller's own institution declared. */
      mine: flagField.default(false),
      after: cursorField.optional(),
      limit: z.coerce.number().int().min(1).max(pageMax).default(20),
    })
    .strict(),
) {}

/** Where the feed goes on. */
export class FeedQueryDto extends createZodDto(
  z
    .object({
      after: cursorField.default('0'),
      limit: z.coerce.number().int().min(1).max(pageMax).default(50),
    })
    .strict(),
) {}

/** What the royalty is worked out from. */
export class RoyaltyQueryDto extends createZodDto(
  z.object({ salesFen: fenField.optional(), profitFen: fenField.optional() }).strict(),
) {}

/** Which year of the relief, and how it is shown. */
export class ReliefQueryDto extends createZodDto(
  z
    .object({
      year: z.coerce
        .number()
        .int()
        .min(1985, '年份须在 1985 至 2199 之间')
        .max(2199, '年份须在 1985 至 2199 之间')
        .optional(),
      format: z.enum(['json', 'html']).optional(),
    })
    .strict(),
) {}

/** The terms of a request as the domain knows them; of a question about the fee, as far as they are typed. */
export function termsOf(
  fields: z.infer<typeof termsFields> | AskFeeGuidanceDto['terms'],
): licensing.OpenLicenseTerms {
  const { fixedFen } = fields.fee;
  return create(licensing.OpenLicenseTermsSchema, {
    ...fields,
    fee: { ...fields.fee, fixedFen: fixedFen === undefined ? undefined : BigInt(fixedFen) },
  });
}

/** The papers of a request as the domain knows them. */
export function papersOf(fields: z.infer<typeof papersFields>): licensing.OpenLicensePapers {
  return create(licensing.OpenLicensePapersSchema, fields);
}

/** The reasons of a request as the domain knows them. */
export function reasonsOf({ reasons }: RefuseOpenLicenseDto): pool.Reason[] {
  return reasons.map((reason) => create(pool.ReasonSchema, reason));
}
