import { fenField, textField } from '@ipflow/platform';
import { createZodDto } from 'nestjs-zod';
import { z } from 'zod';
import { usccField } from '../enterprise/enterprise.dto';
import { outcomeStages, rejectionCodes } from './outcome.decider';

/** 报告成果; amounts are totals so far. */
export class ReportOutcomeDto extends createZodDto(
  z
    .object({
      uscc: usccField,
      stage: z.enum(outcomeStages),
      amountFen: fenField.optional(),
      reasonCode: z.enum(rejectionCodes).optional(),
      loanId: textField(64).optional(),
      correctionReason: textField(200).optional(),
    })
    .strict(),
) {}

/** Filters of the list. */
export class OutcomeQueryDto extends createZodDto(
  z
    .object({
      stage: z.enum(outcomeStages).optional(),
      /** `<credit code>.<bank>` of the last one seen. */
      after: textField(150).optional(),
      limit: z.coerce.number().int().min(1).max(100).default(20),
    })
    .strict(),
) {}
