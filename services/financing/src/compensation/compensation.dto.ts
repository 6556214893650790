import { fenField, idField, textField } from '@ipflow/platform';
import { createZodDto } from 'nestjs-zod';
import { z } from 'zod';
import { evidenceKinds, refusalReasonsMax } from './compensation.policy';
import { compensationStages } from './compensation.state';

const digestField = z.string().regex(/^[0-9a-f]{64}$/, '请填写材料的 SHA-256 摘要（64 位小写十六进制）');

/** 风险补偿申请. */
export class ClaimCompensationDto extends createZodDto(
  z
    .object({
      compensationId: idField,
      fundId: idField,
      loanId: idField,
      lossFen: fenField,
      evidence: z.partialRecord(z.enum(evidenceKinds), digestField),
    })
    .strict(),
) {}

/** 初审. */
export class ReviewCompensationDto extends createZodDto(z.object({ opinion: textField(2_000) }).strict()) {}

/** 批准: nothing to say, the rules say it. */
export class ApproveCompensationDto extends createZodDto(z.object({}).strict()) {}

/** 不予受理. */
export class RefuseCompensationDto extends createZodDto(
  z.object({ reasons: z.array(textField(1_000)).min(1).max(refusalReasonsMax) }).strict(),
) {}

/** 追回. */
export class RecoveryDto extends createZodDto(
  z.object({ recoveryReference: textField(100), recoveredFen: fenField }).strict(),
) {}

/** Filters of the list. */
export class CompensationQueryDto extends createZodDto(
  z
    .object({
      stage: z.enum(compensationStages).optional(),
      fundId: idField.optional(),
      loanId: idField.optional(),
      bank: textField(100).optional(),
      borrower: textField(200).optional(),
      after: textField(64).optional(),
      limit: z.coerce.number().int().min(1).max(100).default(20),
    })
    .strict(),
) {}
