import { dateField, fenField, idField, partyFields, textField } from '@ipflow/platform';
import { createZodDto } from 'nestjs-zod';
import { z } from 'zod';
import { enterprisesPerRoadshowMax } from './roadshow.policy';

/** 发布路演. */
export class ScheduleRoadshowDto extends createZodDto(
  z
    .object({
      roadshowId: idField,
      title: textField(200),
      chain: textField(100),
      heldOn: dateField,
      enterprises: z.array(partyFields.omit({ sharePpm: true })).max(enterprisesPerRoadshowMax),
    })
    .strict(),
) {}

/** 投贷意向. */
export class DeclareInterestDto extends createZodDto(
  z
    .object({
      interestId: idField,
      kind: z.enum(['loan', 'equity', 'linked']),
      enterprise: textField(18),
      amountFen: fenField,
    })
    .strict(),
) {}

/** 成果: `loan-…` or `transfer-…` by its id, or an investment in words. */
export class LinkOutcomeDto extends createZodDto(
  z.object({ interestId: idField, outcome: textField(200), amountFen: fenField }).strict(),
) {}

/** Filters of the list. */
export class RoadshowQueryDto extends createZodDto(
  z
    .object({
      chain: textField(100).optional(),
      from: dateField.optional(),
      to: dateField.optional(),
      organizedBy: textField(100).optional(),
      enterprise: textField(18).optional(),
      after: textField(64).optional(),
      limit: z.coerce.number().int().min(1).max(100).default(20),
    })
    .strict(),
) {}
