import { create, pool } from '@ipflow/contracts';
import type { LocalDate } from '@ipflow/kernel';
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
import { patentsPerTransferMax, transfereesMax } from './transfer.policy';

const reasonField = textField(1_000);

const termsFields = z
  .object({
    kind: z.enum(['contract', 'inheritance', 'merger', 'judgment']),
    transferors: z.array(textField(200)).max(transfereesMax),
    transferees: z.array(partyFields).max(transfereesMax),
    priceFen: fenField.optional(),
    agreedOn: dateField,
    contractNumber: textField(100).optional(),
  })
  .strict();

const papersFields = z
  .object({
    coOwnerConsents: z.array(textField(200)).max(transfereesMax).default([]),
    consentedClaimIds: z.array(idField).max(100).default([]),
    exportClass: z.enum(['prohibited', 'restricted', 'free']).optional(),
    exportCertificate: textField(100).optional(),
    foreignReviewNumber: textField(100).optional(),
    controlChange: z.boolean().default(false),
    publicityFrom: dateField.optional(),
    publicityUntil: dateField.optional(),
  })
  .strict();

/** 转让申请. */
export class FileTransferDto extends createZodDto(
  z
    .object({
      transferId: idField,
      patentNumbers: z.array(patentNumberField).max(patentsPerTransferMax),
      terms: termsFields,
      papers: papersFields.prefault({}),
      ledBy: textField(150).optional(),
    })
    .strict(),
) {}

/** Rows of one bulk command; a request holds at most 100 KB besides. */
export const bulkRowsMax = 100;

/** Many filings at once. */
export class BulkFilingDto extends createZodDto(
  z.object({ transfers: z.array(FileTransferDto.schema).min(1).max(bulkRowsMax) }).strict(),
) {}

/** Many registrations at once. */
export class BulkRegistrationDto extends createZodDto(
  z.object({ transferIds: z.array(idField).min(1).max(bulkRowsMax) }).strict(),
) {}

/** 更正: terms and the date of the law, as they should have been. */
export class CorrectTransferDto extends createZodDto(
  z
    .object({ terms: termsFields.omit({ transferors: true }), effectiveOn: dateField, reason: reasonField })
    .strict(),
) {}

/** 不予登记. */
export class RefuseTransferDto extends createZodDto(
  z.object({ reasonCode: z.string().regex(/^[A-Z0-9_]{3,60}$/), reason: reasonField }).strict(),
) {}

/** 撤回, 撤销. */
export class ReasonDto extends createZodDto(z.object({ reason: reasonField }).strict()) {}

/** 登记 needs nothing but who and which; the body may be empty. */
export class RegisterTransferDto extends createZodDto(z.object({}).strict()) {}

/** Filters of the transfer list. */
export class TransferQueryDto extends createZodDto(
  z
    .object({
      stage: z.enum(['filed', 'registered', 'refused', 'withdrawn', 'revoked']).optional(),
      patent: patentNumberField.optional(),
      party: textField(200).optional(),
      registeredFrom: dateField.optional(),
      registeredTo: dateField.optional(),
      after: textField(64).optional(),
      limit: z.coerce.number().int().min(1).max(100).default(20),
    })
    .strict(),
) {}

/** The terms of a request as the domain knows them. */
export function termsOf(
  fields: Omit<z.infer<typeof termsFields>, 'transferors'> & { transferors?: string[] },
  today: LocalDate,
): pool.TransferTerms {
  return create(pool.TransferTermsSchema, {
    ...fields,
    transferors: fields.transferors ?? [],
    priceFen: fields.priceFen === undefined ? undefined : BigInt(fields.priceFen),
    transferees: fields.transferees.map((party) => partyOf(party, today)),
  });
}
