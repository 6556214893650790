import { create, financing } from '@ipflow/contracts';
import { fenField, idField, textField } from '@ipflow/platform';
import { createZodDto } from 'nestjs-zod';
import { z } from 'zod';
import { bearersMax, leverageMax, overdueDaysMax, wholePpm } from './fund.policy';
import { fundGates } from './fund.state';

/** Rows of one page. */
export const pageMax = 100;

const ppmField = z.int().min(0).max(wholePpm);

const bearerFields = z
  .object({
    bearer: z.enum(['province', 'city', 'bank', 'insurer', 'guarantor', 'valuer']),
    name: textField(200),
    sharePpm: ppmField,
    capPerClaimFen: fenField.optional(),
    /** Province and city pay out of the fund unless it is said otherwise. */
    isOfFund: z.boolean().optional(),
  })
  .strict();

const rulesFields = z
  .object({
    bearers: z.array(bearerFields).max(bearersMax),
    capPerBorrowerFen: fenField.optional(),
    capPerYearFen: fenField.optional(),
    loanCapFen: fenField.optional(),
    leverage: z.int().min(1).max(leverageMax).optional(),
    borrowerSizes: z
      .array(z.enum(['micro', 'small', 'medium', 'large']))
      .max(4)
      .transform((sizes) => [...new Set(sizes)]),
    /** With 0 a claim does not ask for overdue days at all: a bankrupt's debts fall due at once (企业破产法第四十六条). */
    overdueDaysMin: z.int().min(0).max(overdueDaysMax),
    suitRequired: z.boolean(),
    nplWarningPpm: ppmField,
    nplStopPpm: ppmField,
    principalOnly: z.boolean(),
  })
  .strict();

/** 设立. */
export class EstablishFundDto extends createZodDto(
  z.object({ fundId: idField, name: textField(200), rules: rulesFields }).strict(),
) {}

/** 规则调整: the rules as they shall be from now on. */
export class FundRulesDto extends createZodDto(z.object({ rules: rulesFields }).strict()) {}

/** 资金注入. */
export class ContributeDto extends createZodDto(
  z.object({ contributionId: idField, contributor: textField(200), amountFen: fenField }).strict(),
) {}

/** 纳入补偿. */
export class CoverLoanDto extends createZodDto(z.object({ loanId: idField }).strict()) {}

/** Filters of the list. */
export class FundQueryDto extends createZodDto(
  z
    .object({
      gate: z.enum(fundGates).optional(),
      after: textField(64).optional(),
      limit: z.coerce.number().int().min(1).max(pageMax).default(20),
    })
    .strict(),
) {}

/** A page of covered loans. */
export class CoverageQueryDto extends createZodDto(
  z
    .object({
      after: textField(64).optional(),
      limit: z.coerce.number().int().min(1).max(pageMax).default(20),
    })
    .strict(),
) {}

/** The rules of a request as the domain knows them; their version is the decider's to give. */
export function rulesFrom(fields: z.infer<typeof rulesFields>): financing.FundRules {
  const { bearers, capPerBorrowerFen, capPerYearFen, loanCapFen, ...rules } = fields;
  return create(financing.FundRulesSchema, {
    ...rules,
    bearers: bearers.map(({ capPerClaimFen, isOfFund, ...one }) =>
      create(financing.FundBearerSchema, {
        ...one,
        capPerClaimFen: fenOf(capPerClaimFen),
        isOfFund: isOfFund ?? (one.bearer === 'province' || one.bearer === 'city'),
      }),
    ),
    capPerBorrowerFen: fenOf(capPerBorrowerFen),
    capPerYearFen: fenOf(capPerYearFen),
    loanCapFen: fenOf(loanCapFen),
  });
}

function fenOf(text: string | undefined): bigint | undefined {
  return text === undefined ? undefined : BigInt(text);
}
