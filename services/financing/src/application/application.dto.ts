import { dateField, fenField, idField, partyFields, patentNumberField, textField } from '@ipflow/platform';
import { createZodDto } from 'nestjs-zod';
import { z } from 'zod';
import { productCodeField } from '../product/product.dto';
import { applicationStages } from './application.decider';
import { indicatorNames, type Indicator } from './scorecard.policy';

const patentsMax = 200;
const qualificationsMax = 20;
const qualificationField = z.string().regex(/^[a-z_]{2,40}$/, '资质以小写字母代码填写，例如 high_tech');
const measureField = z
  .string()
  .regex(/^\d{1,12}$/, '指标请填写整数字符串，例如 "300000"')
  .transform((text) => BigInt(text));

/** 融资申请. */
export class ApplyDto extends createZodDto(
  z
    .object({
      applicationId: idField,
      applicant: partyFields.omit({ sharePpm: true }),
      bank: textField(100),
      product: productCodeField,
      wantedFen: fenField,
      termMonths: z.int().min(1).max(360),
      patentNumbers: z.array(patentNumberField).max(patentsMax).default([]),
      qualifications: z.array(qualificationField).max(qualificationsMax).default([]),
      industryCode: textField(10).optional(),
    })
    .strict(),
) {}

const measureFields = Object.fromEntries(indicatorNames.map((name) => [name, measureField])) as Record<
  Indicator,
  typeof measureField
>;

/** 知识价值评分: what was measured of each of the seven indicators. */
export class GradeDto extends createZodDto(
  z.object({ measures: z.object(measureFields).strict() }).strict(),
) {}

/** 审批. */
export class ApproveDto extends createZodDto(z.object({ approvedFen: fenField }).strict()) {}

/** 拒绝. */
export class DeclineDto extends createZodDto(
  z
    .object({
      reasonCode: z.string().regex(/^[A-Z0-9_]{3,60}$/, '代码为大写字母、数字和下划线'),
      reason: textField(1_000),
    })
    .strict(),
) {}

/** Filters of the list. */
export class ApplicationQueryDto extends createZodDto(
  z
    .object({
      stage: z.enum(applicationStages).optional(),
      bank: textField(100).optional(),
      applicant: textField(18).optional(),
      product: productCodeField.optional(),
      grade: textField(10).optional(),
      from: dateField.optional(),
      to: dateField.optional(),
      after: textField(64).optional(),
      limit: z.coerce.number().int().min(1).max(100).default(20),
    })
    .strict(),
) {}
