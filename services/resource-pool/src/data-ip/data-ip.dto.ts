import { create, market } from '@ipflow/contracts';
import { parseIndustry } from '@ipflow/kernel';
import { dateField, idField, partyFields, textField } from '@ipflow/platform';
import { createZodDto } from 'nestjs-zod';
import { z } from 'zod';
import { evidenceField } from '../institution/institution.dto';
import { bandOf, priceFields } from '../posting/posting.dto';
import { applicantsMax, dataIpDefectsMax, dataIpPapersMax, dataIpSources } from './data-ip.policy';
import { dataIpStages } from './data-ip.state';

const reasonField = textField(1_000);
const codeField = z.string().regex(/^[A-Z0-9_]{3,60}$/, '请填写大写字母、数字和下划线组成的代码');
const papersField = evidenceField.max(dataIpPapersMax).default([]);
const recordsMax = Number.MAX_SAFE_INTEGER;
/** Longest interval between updates (days): ten years. */
const updateDaysMax = 3_650;

const contentFields = z
  .object({
    name: textField(100),
    industryCode: textField(10),
    source: z.enum(dataIpSources),
    scenario: textField(2_000),
    structure: textField(2_000),
    recordCount: z.int().min(0).max(recordsMax),
    updateDays: z.int().min(0).max(updateDaysMax).default(0),
    rules: textField(4_000),
    depositSha256: z.string().regex(/^[0-9a-f]{64}$/, '请填写存证数据的 SHA-256（64 位小写十六进制）'),
    depositNumber: textField(100),
    price: priceFields.optional(),
    evidence: papersField,
  })
  .strict();

const applicantsField = z
  .array(partyFields.omit({ sharePpm: true }))
  .min(1)
  .max(applicantsMax);

/** 登记申请. */
export class FileDataIpDto extends createZodDto(
  z.object({ dataIpId: idField, applicants: applicantsField, content: contentFields }).strict(),
) {}

/** 补正: the whole content again. */
export class CorrectDataIpDto extends createZodDto(z.object({ content: contentFields }).strict()) {}

/** 补正通知. */
export class RequestCorrectionDto extends createZodDto(
  z.object({ defects: z.array(reasonField).min(1).max(dataIpDefectsMax) }).strict(),
) {}

/** 不予登记. */
export class RefuseDataIpDto extends createZodDto(
  z
    .object({
      reasons: z
        .array(
          z.object({ code: codeField, article: textField(200).optional(), message: reasonField }).strict(),
        )
        .min(1)
        .max(dataIpDefectsMax),
    })
    .strict(),
) {}

/** 异议, signed with a name. */
export class ObjectToDataIpDto extends createZodDto(
  z
    .object({
      objectionId: idField,
      objector: partyFields.omit({ sharePpm: true }),
      grounds: textField(4_000),
      evidence: papersField,
    })
    .strict(),
) {}

/** 异议决定. */
export class DecideObjectionDto extends createZodDto(
  z.object({ decision: z.enum(['upheld', 'dismissed']), reason: reasonField }).strict(),
) {}

/** 变更申请: holders and content as they shall stand, whole. */
export class RequestChangeDto extends createZodDto(
  z.object({ holders: applicantsField, content: contentFields, reason: reasonField }).strict(),
) {}

/** 退回变更, 撤回, 注销, 撤销. */
export class DataIpReasonDto extends createZodDto(z.object({ reason: reasonField }).strict()) {}

const limitField = z.coerce.number().int().min(1).max(100).default(20);
const ordinalField = z
  .string()
  .regex(/^\d{1,18}$/, '请填写上一页的 next')
  .optional();

/** Filters of the list. All that are given must hold. */
export class DataIpQueryDto extends createZodDto(
  z
    .object({
      stage: z.enum(dataIpStages).optional(),
      listing: z.enum(['listed', 'suspended', 'ended']).optional(),
      division: z
        .string()
        .regex(/^\d{6}$/, '市州请填六位行政区划代码，例如 420100')
        .optional(),
      industry: z
        .string()
        .regex(/^[A-T]\d{0,4}$/, '请填写 GB/T 4754-2017 行业代码，例如 I6550')
        .optional(),
      source: z.enum(dataIpSources).optional(),
      holder: textField(100).optional(),
      number: textField(20).optional(),
      registeredFrom: dateField.optional(),
      registeredTo: dateField.optional(),
      q: textField(200).optional(),
      mine: z.stringbool().optional(),
      after: ordinalField,
      limit: limitField,
    })
    .strict(),
) {}

/** What the office has to do, oldest first. */
export class DataIpQueueQueryDto extends createZodDto(
  z
    .object({
      task: z.enum(['review', 'objection', 'change']).optional(),
      after: z
        .string()
        .regex(/^\d{4}-\d{2}-\d{2}\.(review|objection|change)\.[\w.-]{8,64}$/, '请填写上一页的 next')
        .optional(),
      limit: limitField,
    })
    .strict(),
) {}

/** Objections the caller raised; of the office, everybody's. */
export class ObjectionQueryDto extends createZodDto(
  z.object({ isOpen: z.stringbool().optional(), after: ordinalField, limit: limitField }).strict(),
) {}

/** What a request says of the data, as the domain knows it; an industry that cannot be read stays for the rules to name. */
export function dataIpContentOf({
  price,
  recordCount,
  ...rest
}: z.infer<typeof contentFields>): market.DataIpContent {
  const industry = parseIndustry(rest.industryCode);
  return create(market.DataIpContentSchema, {
    ...rest,
    industryCode: industry.ok ? industry.industry.code : rest.industryCode,
    recordCount: BigInt(recordCount),
    price: price && bandOf(price),
  });
}
