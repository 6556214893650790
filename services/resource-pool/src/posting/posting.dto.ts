import { create, market } from '@ipflow/contracts';
import { divisionOf, type LocalDate, parseIndustry, parseIpc, parseLocarno } from '@ipflow/kernel';
import {
  dateField,
  fenField,
  idField,
  partyFields,
  partyOf,
  patentNumberField,
  textField,
} from '@ipflow/platform';
import { createZodDto } from 'nestjs-zod';
import { z } from 'zod';
import { formatField } from '@ipflow/sheets';
import { ledToPattern } from '../contact/contact.rules';
import { classesMax, evidenceMax, patentsPerSupplyMax, tagsMax, valuationsMax } from './posting.policy';
import { postingKinds, postingStages } from './posting.state';
import { valuationFields, valuationMessage } from './valuation.dto';

const modes = ['transfer', 'license', 'open_license', 'use_first_pay_later', 'investment'] as const;
const modesField = z.array(z.enum(modes)).max(modes.length);
const reasonField = textField(1_000);
const codeField = z.string().regex(/^[A-Z0-9_]{3,60}$/, '请填写大写字母、数字和下划线组成的代码');
/** A telephone number as people write it. */
export const phoneField = z
  .string()
  .trim()
  .regex(/^\+?[\d][\d -]{5,22}\d$/, '请填写联系电话，例如 027-87654321 或 13800000000');

/** 价格意向 in a request. */
export const priceFields = z
  .object({
    fromFen: fenField.optional(),
    toFen: fenField.optional(),
    royaltyPpm: z.int().optional(),
  })
  .strict();

const evidenceFields = z
  .object({
    title: textField(200),
    sha256: z
      .string()
      .regex(/^[0-9a-f]{64}$/, '请填写文件的 SHA-256（64 位小写十六进制）')
      .optional(),
    url: z
      .url({ protocol: /^https$/, error: '请填写 https 网址' })
      .max(500)
      .optional(),
  })
  .strict();

const supplyFields = z
  .object({
    patentNumbers: z.array(patentNumberField).max(patentsPerSupplyMax),
    modes: modesField,
    price: priceFields.optional(),
    maturityLevel: z.int().min(1).max(9).optional(),
    maturityEvidence: z.array(evidenceFields).max(evidenceMax).default([]),
    disclosedOnContact: textField(4_000).optional(),
    disclosedUnderNda: textField(4_000).optional(),
    valuations: z.array(valuationFields).max(valuationsMax).default([]),
  })
  .strict();

const demandFields = z
  .object({
    seeker: partyFields,
    problem: textField(4_000),
    budget: priceFields.optional(),
    neededBy: dateField.optional(),
    maturityLevelMin: z.int().min(1).max(9).optional(),
    modes: modesField,
  })
  .strict();

const contentFields = {
  kind: z.enum(postingKinds),
  title: textField(100),
  summary: textField(2_000),
  classes: z.array(textField(40)).max(classesMax).default([]),
  industryCode: textField(10).optional(),
  chain: textField(40).optional(),
  divisionCode: textField(20).optional(),
  tags: z.array(textField(30)).max(tagsMax).default([]),
  validUntil: dateField,
  contactName: textField(50).optional(),
  contactPhone: phoneField.optional(),
  supply: supplyFields.optional(),
  demand: demandFields.optional(),
  waived: z.array(codeField).max(10).default([]),
};

/** 供需信息, whole; handed in again under the same id it is an amendment. */
export class SubmitPostingDto extends createZodDto(
  z.object({ postingId: idField, ...contentFields }).strict(),
) {}

/** 修改: the whole content again. */
export class AmendPostingDto extends createZodDto(z.object(contentFields).strict()) {}

/** 发布: the revision the reviewer has read. */
export class PublishPostingDto extends createZodDto(z.object({ revision: z.int().min(1) }).strict()) {}

/** 退回. */
export class ReturnPostingDto extends createZodDto(
  z.object({ revision: z.int().min(1), reasonCode: codeField, reason: reasonField }).strict(),
) {}

/** 下架. */
export class TakeDownPostingDto extends createZodDto(
  z.object({ reasonCode: codeField, reason: reasonField }).strict(),
) {}

/** 结束. */
export class ClosePostingDto extends createZodDto(
  z
    .object({
      outcome: z.enum(['solved', 'withdrawn']),
      ledTo: z
        .string()
        .regex(ledToPattern, '请填写业务编号，例如 transfer-0192…、license-0192…、loan-0192…')
        .optional(),
      reason: reasonField,
    })
    .strict(),
) {}

const filterFields = {
  kind: z.enum(postingKinds).optional(),
  stage: z.enum(postingStages).optional(),
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
  industry: z
    .string()
    .regex(/^[A-T]\d{0,4}$/, '请填写 GB/T 4754-2017 行业代码，例如 C3973')
    .optional(),
  chain: textField(40).optional(),
  mode: z.enum(modes).optional(),
  patent: patentNumberField.optional(),
  /** Price somebody can pay, or wants to get: postings whose band lies around it. */
  priceFen: fenField.optional(),
  q: textField(200).optional(),
  mine: z.stringbool().optional(),
};

/** Filters of postings. All that are given must hold. */
export class PostingFilterDto extends createZodDto(z.object(filterFields).strict()) {}

/** The same as a file. */
export class PostingExportDto extends createZodDto(
  z.object({ ...filterFields, format: formatField }).strict(),
) {}

/** The same with a page. */
export class PostingQueryDto extends createZodDto(
  z
    .object({
      ...filterFields,
      after: z
        .string()
        .regex(/^\d{1,18}$/, '请填写上一页的 next')
        .optional(),
      limit: z.coerce.number().int().min(1).max(100).default(20),
    })
    .strict(),
) {}

/** A page of what waits. */
export class QueueQueryDto extends createZodDto(
  z
    .object({
      kind: z.enum(postingKinds).optional(),
      after: z
        .string()
        .regex(/^\d{1,18}$/, '请填写上一页的 next')
        .optional(),
      limit: z.coerce.number().int().min(1).max(100).default(20),
    })
    .strict(),
) {}

/** The content of a request as the domain knows it; what cannot be read stays as written, for the rules to name it. */
export function contentOf(
  body: Omit<z.infer<typeof SubmitPostingDto.schema>, 'postingId'>,
  today: LocalDate,
): market.PostingContent {
  const { supply, demand, waived: _, ...rest } = body;
  return create(market.PostingContentSchema, {
    ...rest,
    classes: [...new Set(rest.classes.map(classOf))],
    industryCode: rest.industryCode && industryOf(rest.industryCode),
    divisionCode: rest.divisionCode && prefectureOf(rest.divisionCode, today),
    tags: [...new Set(rest.tags)],
    supply: supply && {
      modes: supply.modes,
      price: supply.price && bandOf(supply.price),
      maturityLevel: supply.maturityLevel,
      maturityEvidence: supply.maturityEvidence,
      disclosedOnContact: supply.disclosedOnContact,
      disclosedUnderNda: supply.disclosedUnderNda,
      valuations: supply.valuations.map((valuation) => valuationMessage(valuation, today)),
    },
    demand: demand && {
      ...demand,
      seeker: partyOf(demand.seeker, today),
      budget: demand.budget && bandOf(demand.budget),
    },
  });
}

/** A price band as the domain knows it. */
export function bandOf({ fromFen, toFen, royaltyPpm }: z.infer<typeof priceFields>) {
  return {
    fromFen: fromFen === undefined ? undefined : BigInt(fromFen),
    toFen: toFen === undefined ? undefined : BigInt(toFen),
    royaltyPpm,
  };
}

function classOf(text: string): string {
  const ipc = parseIpc(text);
  if (ipc.ok) return ipc.symbol;
  const locarno = parseLocarno(text);
  return locarno.ok ? locarno.locarno : text;
}

function industryOf(text: string): string {
  const reading = parseIndustry(text);
  return reading.ok ? reading.industry.code : text;
}

function prefectureOf(text: string, today: LocalDate): string {
  const reading = divisionOf(text, today);
  return reading.ok ? reading.division.prefecture : text;
}
