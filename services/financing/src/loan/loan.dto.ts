import { create, financing } from '@ipflow/contracts';
import { dateField, fenField, idField, partyFields, textField } from '@ipflow/platform';
import { createZodDto } from 'nestjs-zod';
import { z } from 'zod';
import { productCodeField } from '../product/product.dto';
import { loanTermMonthsMax, pledgesPerLoanMax, qualificationsMax } from './loan.policy';
import { loanClasses, loanStages } from './loan.state';

const termsFields = z
  .object({
    principalFen: fenField,
    ratePpm: z.int().min(0).max(1_000_000),
    termMonths: z.int().min(1).max(loanTermMonthsMax),
    repayment: z.enum(['bullet', 'equal_principal', 'equal_payment', 'interest_first']),
    security: z.enum(['credit', 'pledge', 'mixed']),
  })
  .strict();

/** 贷款发放. */
export class DisburseLoanDto extends createZodDto(
  z
    .object({
      loanId: idField,
      bankName: textField(200),
      borrower: partyFields.omit({ sharePpm: true }),
      borrowerSize: z.enum(['micro', 'small', 'medium', 'large']),
      product: productCodeField,
      terms: termsFields,
      pledgeIds: z.array(idField).max(pledgesPerLoanMax).default([]),
      creditLineId: idField.optional(),
      applicationId: idField.optional(),
      qualifications: z
        .array(z.string().regex(/^[a-z_]{2,40}$/, '资质以小写字母代码填写，例如 high_tech'))
        .max(qualificationsMax)
        .default([]),
      industryCode: textField(10).optional(),
      /** Today when it is not given. */
      disbursedOn: dateField.optional(),
    })
    .strict(),
) {}

/** 还款. */
export class RepayLoanDto extends createZodDto(
  z
    .object({
      paymentReference: textField(100),
      principalFen: fenField,
      interestFen: fenField,
      paidOn: dateField,
    })
    .strict(),
) {}

/** 还款冲正. */
export class ReverseRepaymentDto extends createZodDto(
  z.object({ paymentReference: textField(100), reason: textField(1_000) }).strict(),
) {}

/** 展期. */
export class ExtendLoanDto extends createZodDto(
  z.object({ dueOn: dateField, reason: textField(1_000) }).strict(),
) {}

/** 五级分类. */
export class ClassifyLoanDto extends createZodDto(z.object({ class: z.enum(loanClasses) }).strict()) {}

/** 核销. */
export class WriteOffLoanDto extends createZodDto(z.object({ amountFen: fenField }).strict()) {}

/** 追回. */
export class RecoverLoanDto extends createZodDto(
  z.object({ recoveryReference: textField(100), amountFen: fenField, recoveredOn: dateField }).strict(),
) {}

/** 冲正. */
export class ReverseLoanDto extends createZodDto(z.object({ reason: textField(1_000) }).strict()) {}

/** Filters of the list. */
export class LoanQueryDto extends createZodDto(
  z
    .object({
      bank: textField(100).optional(),
      borrower: textField(18).optional(),
      stage: z.enum(loanStages).optional(),
      overdue: z.enum(['true', 'false']).optional(),
      class: z.enum(loanClasses).optional(),
      productKind: z.enum(['knowledge_value', 'ip_pledge', 'other']).optional(),
      creditLineId: textField(64).optional(),
      /** Disbursed from and to these days, both included. */
      from: dateField.optional(),
      to: dateField.optional(),
      after: textField(64).optional(),
      limit: z.coerce.number().int().min(1).max(100).default(20),
    })
    .strict(),
) {}

/** The terms of a request as the domain knows them; the product says of which kind they are. */
export function termsOf(
  { principalFen, ...rest }: z.infer<typeof termsFields>,
  productKind: string,
): financing.LoanTerms {
  return create(financing.LoanTermsSchema, { ...rest, productKind, principalFen: BigInt(principalFen) });
}
