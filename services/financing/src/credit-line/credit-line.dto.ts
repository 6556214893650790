import { create, financing } from '@ipflow/contracts';
import type { LocalDate } from '@ipflow/kernel';
import { dateField, fenField, idField, partyFields, partyOf, textField } from '@ipflow/platform';
import { createZodDto } from 'nestjs-zod';
import { z } from 'zod';
import { productCodeField } from '../product/product.dto';
import { membersMax } from './credit-line.policy';

const memberFields = z
  .object({ borrower: partyFields.omit({ sharePpm: true }), limitFen: fenField })
  .strict();
const membersField = z.array(memberFields).min(1).max(membersMax);

/** 授信: one borrower, or a park with a limit for each member. */
export class GrantCreditLineDto extends createZodDto(
  z
    .object({
      creditLineId: idField,
      bankName: textField(200),
      kind: z.enum(['single', 'collective']),
      product: productCodeField,
      limitFen: fenField,
      members: membersField,
      park: textField(200).optional(),
      parkGuaranteeFen: fenField.optional(),
      validFrom: dateField,
      validUntil: dateField,
      applicationId: idField.optional(),
    })
    .strict(),
) {}

/** 调整: the line and all its members as they are to be. */
export class ChangeCreditLineDto extends createZodDto(
  z
    .object({ limitFen: fenField, members: membersField, validUntil: dateField, reason: textField(1_000) })
    .strict(),
) {}

/** 终止. */
export class CloseCreditLineDto extends createZodDto(z.object({ reason: textField(1_000) }).strict()) {}

/** Filters of the list. */
export class CreditLineQueryDto extends createZodDto(
  z
    .object({
      bank: textField(100).optional(),
      borrower: textField(18).optional(),
      kind: z.enum(['single', 'collective']).optional(),
      stage: z.enum(['open', 'closed']).optional(),
      park: textField(200).optional(),
      after: textField(64).optional(),
      limit: z.coerce.number().int().min(1).max(100).default(20),
    })
    .strict(),
) {}

/** The members of a request as the domain knows them. */
export function membersOf(fields: z.infer<typeof membersField>, today: LocalDate): financing.CreditMember[] {
  return fields.map(({ borrower, limitFen }) =>
    create(financing.CreditMemberSchema, { borrower: partyOf(borrower, today), limitFen: BigInt(limitFen) }),
  );
}
