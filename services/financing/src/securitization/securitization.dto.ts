import { dateField, fenField, idField, textField } from '@ipflow/platform';
import { createZodDto } from 'nestjs-zod';
import { z } from 'zod';
import { assetsPerSecuritizationMax } from './securitization.policy';

/** 许可费债权: the license is licensing's, so obligor, balance and day are as the originator states them. */
const licenseFeeFields = z
  .object({
    kind: z.literal('license_fee'),
    licenseId: idField,
    obligor: textField(200),
    balanceFen: fenField,
    dueOn: dateField,
  })
  .strict();

/** 质押贷款: everything is read from the loan. */
const pledgeLoanFields = z.object({ kind: z.literal('pledge_loan'), loanId: idField }).strict();

const assetFields = z.discriminatedUnion('kind', [licenseFeeFields, pledgeLoanFields]);

/** One asset of a request. */
export type AssetAsked = z.infer<typeof assetFields>;

/** 封包. */
export class FormSecuritizationDto extends createZodDto(
  z
    .object({
      securitizationId: idField,
      name: textField(200),
      assets: z.array(assetFields).max(assetsPerSecuritizationMax),
      totalFen: fenField,
      cutOffOn: dateField,
    })
    .strict(),
) {}

/** 解散. */
export class DissolveSecuritizationDto extends createZodDto(
  z.object({ reason: textField(1_000) }).strict(),
) {}

/** Filters of the list. */
export class SecuritizationQueryDto extends createZodDto(
  z
    .object({
      stage: z.enum(['formed', 'dissolved']).optional(),
      originatedBy: textField(100).optional(),
      /** `loan-…` or `license-…`. */
      asset: textField(80).optional(),
      after: textField(64).optional(),
      limit: z.coerce.number().int().min(1).max(100).default(20),
    })
    .strict(),
) {}
