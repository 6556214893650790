import { create, licensing } from '@ipflow/contracts';
import { dateField, fenField, idField, textField } from '@ipflow/platform';
import { createZodDto } from 'nestjs-zod';
import { z } from 'zod';
import { guaranteesMax, installmentsMax, milestonesPerReportMax } from './trial.policy';
import type { Payment, Schedule, UseReport } from './trial.state';
import { trialStages } from './trial.view';

const piecesField = z.string().regex(/^\d{1,18}$/, '产量请填写整数字符串（件），例如 "5000"');
const milestoneField = textField(200);

const installmentFields = z
  .object({
    trigger: z.enum(['date', 'sales', 'output', 'milestone']),
    onDate: dateField.optional(),
    salesFen: fenField.optional(),
    outputPieces: piecesField.optional(),
    milestone: milestoneField.optional(),
    amountFen: fenField.optional(),
    sharePpm: z.int().optional(),
    daysToPay: z.int(),
  })
  .strict();

const guaranteeFields = z
  .object({ kind: z.enum(['guarantee', 'insurance']), guarantor: textField(200), limitFen: fenField })
  .strict();

const scheduleFields = z
  .object({
    kind: z.enum(['deferred', 'staged', 'conditional', 'revenue_share']),
    trialFrom: dateField,
    trialUntil: dateField,
    installments: z.array(installmentFields).max(installmentsMax),
    guarantees: z.array(guaranteeFields).max(guaranteesMax).default([]),
  })
  .strict();

/** 启动先使用后付费. */
export class StartTrialDto extends createZodDto(
  z.object({ licenseId: idField, schedule: scheduleFields }).strict(),
) {}

/** 使用情况申报 of one period. */
export class UseReportDto extends createZodDto(
  z
    .object({
      reportId: idField,
      salesFen: fenField.default('0'),
      outputPieces: piecesField.default('0'),
      milestones: z.array(milestoneField).max(milestonesPerReportMax).default([]),
      periodFrom: dateField,
      periodUntil: dateField,
    })
    .strict(),
) {}

const paymentFields = z
  .object({
    dueId: textField(80),
    paidFen: fenField,
    paymentReference: textField(100),
    paidOn: dateField,
  })
  .strict();

/** 付款 of one sum. */
export class TrialPaymentDto extends createZodDto(paymentFields) {}

/** 先行赔付 by a guarantor or insurer. */
export class GuaranteePayoutDto extends createZodDto(paymentFields.extend({ guarantor: textField(200) })) {}

/** 退回. */
export class ReturnTrialDto extends createZodDto(z.object({ reason: textField(1_000) }).strict()) {}

/** Filters of the list. */
export class TrialQueryDto extends createZodDto(
  z
    .object({
      stage: z.enum(trialStages).optional(),
      /** A payment is expected before this day. */
      dueBefore: dateField.optional(),
      after: textField(64).optional(),
      limit: z.coerce.number().int().min(1).max(100).default(20),
    })
    .strict(),
) {}

const amount = (text: string | undefined): bigint | undefined =>
  text === undefined ? undefined : BigInt(text);

/** The schedule of a request as the domain knows it; installments are numbered as they come. */
export function scheduleOf(fields: z.infer<typeof scheduleFields>): Schedule {
  return {
    ...fields,
    installments: fields.installments.map((one, index) =>
      create(licensing.InstallmentSchema, {
        ...one,
        ordinal: index + 1,
        salesFen: amount(one.salesFen),
        outputPieces: amount(one.outputPieces),
        amountFen: amount(one.amountFen),
      }),
    ),
    guarantees: fields.guarantees.map((one) =>
      create(licensing.GuaranteeSchema, { ...one, limitFen: BigInt(one.limitFen) }),
    ),
  };
}

/** The report of a request as the domain knows it. */
export function reportOf(body: UseReportDto): UseReport {
  return { ...body, salesFen: BigInt(body.salesFen), outputPieces: BigInt(body.outputPieces) };
}

/** The payment of a request as the domain knows it. */
export function paymentOf({ dueId, paidFen, paymentReference, paidOn }: TrialPaymentDto): Payment {
  return { dueId, paidFen: BigInt(paidFen), paymentReference, paidOn };
}
