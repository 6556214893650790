import { create, licensing, pool } from '@ipflow/contracts';
import { exploitationModes, type LocalDate } from '@ipflow/kernel';
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
import { divisionField } from '../division.field';
import { licenseKinds } from './license.kind';
import { partiesPerSideMax, patentsPerLicenseMax, territoriesMax } from './license.policy';
import { licenseStages } from './license.stage';
import type { AmendedTerms } from './license.decider';

const reasonField = textField(1_000);

const scopeFields = z
  .object({
    from: dateField,
    until: dateField,
    territories: z
      .array(z.string().regex(/^[1-9]\d{5}$/, '地域请填写 GB/T 2260 六位区划代码，例如 420100'))
      .max(territoriesMax)
      .default([]),
    modes: z.array(z.enum(exploitationModes)).max(exploitationModes.length).default([]),
  })
  .strict();

const feeFields = z
  .object({
    method: z.enum(['lump_sum', 'royalty', 'entry_and_royalty', 'free']),
    fixedFen: fenField.optional(),
    royaltyPpm: z.int().min(0).max(2_000_000).optional(),
    royaltyBase: z.enum(['net_sales', 'profit']).optional(),
    payment: textField(1_000),
  })
  .strict();

/** What a change or a correction may bring; see `AmendedTerms`. */
const amendedFields = z
  .object({
    licensees: z.array(partyFields).max(partiesPerSideMax),
    scope: scopeFields,
    fee: feeFields,
    contractFen: fenField.optional(),
    agreedOn: dateField,
    inEffectOn: dateField,
    contractNumber: textField(100).optional(),
    maySublicense: z.boolean().default(false),
  })
  .strict();

const termsFields = amendedFields
  .extend({
    kind: z.enum(licenseKinds),
    licensors: z.array(textField(200)).max(partiesPerSideMax),
    parentLicenseId: idField.optional(),
    acceptanceId: idField.optional(),
    counterLicenseId: idField.optional(),
    patentPoolId: idField.optional(),
    usesFirst: z.boolean().default(false),
  })
  .strict();

const papersFields = z
  .object({
    coOwnerConsents: z.array(textField(200)).max(partiesPerSideMax).default([]),
    consentedClaimIds: z.array(idField).max(100).default([]),
    foreignReviewNumber: textField(100).optional(),
    exportCertificate: textField(100).optional(),
  })
  .strict();

/** 备案申请. */
export class FileLicenseDto extends createZodDto(
  z
    .object({
      licenseId: idField,
      patentNumbers: z.array(patentNumberField).max(patentsPerLicenseMax),
      terms: termsFields,
      papers: papersFields.prefault({}),
    })
    .strict(),
) {}

/** 备案 needs nothing but who and which; the body may be empty. */
export class RecordLicenseDto extends createZodDto(z.object({}).strict()) {}

/** 不予备案. */
export class RefuseLicenseDto extends createZodDto(
  z
    .object({
      reasonCode: z.string().regex(/^[A-Z0-9_]{3,60}$/, '理由代码为大写字母、数字和下划线'),
      article: textField(100).optional(),
      reason: reasonField,
    })
    .strict(),
) {}

/** 撤回, 注销. */
export class LicenseReasonDto extends createZodDto(z.object({ reason: reasonField }).strict()) {}

/** 变更备案. */
export class ChangeLicenseDto extends createZodDto(
  z.object({ terms: amendedFields, reason: reasonField }).strict(),
) {}

/** 更正: the terms and the day of the recordal, as they should have been. */
export class CorrectLicenseDto extends createZodDto(
  z.object({ terms: amendedFields, effectiveOn: dateField, reason: reasonField }).strict(),
) {}

const filterFields = z
  .object({
    stage: z.enum(licenseStages).optional(),
    kind: z.enum(licenseKinds).optional(),
    patent: patentNumberField.optional(),
    party: textField(200).optional(),
    division: divisionField.optional(),
    recordedFrom: dateField.optional(),
    recordedTo: dateField.optional(),
    late: z
      .enum(['true', 'false'])
      .transform((text) => text === 'true')
      .optional(),
  })
  .strict();

/** Filters of the license list. */
export class LicenseQueryDto extends createZodDto(
  filterFields.extend({
    after: textField(64).optional(),
    limit: z.coerce.number().int().min(1).max(100).default(20),
  }),
) {}

/** The same filters, for a file. */
export class LicenseExportDto extends createZodDto(filterFields.extend({ format: z.literal('csv') })) {}

/** What the list is filtered by. */
export type LicenseFilter = z.infer<typeof filterFields>;

/** The fields of a request that can be amended, as the domain knows them. */
export function amendedOf(fields: z.infer<typeof amendedFields>, today: LocalDate): AmendedTerms {
  const { licensees, scope, fee, contractFen, agreedOn, inEffectOn, contractNumber, maySublicense } = fields;
  const parties: pool.Party[] = licensees.map((party) => partyOf(party, today));
  const fixedFen = fee.fixedFen === undefined ? undefined : BigInt(fee.fixedFen);
  return {
    licensees: parties,
    scope: create(pool.LicenseScopeSchema, scope),
    fee: create(licensing.FeeStandardSchema, { ...fee, fixedFen }),
    contractFen: contractFen === undefined ? undefined : BigInt(contractFen),
    agreedOn,
    inEffectOn,
    contractNumber,
    maySublicense,
  };
}

/** The terms of a filing as the domain knows them. */
export function termsOf(fields: FileLicenseDto['terms'], today: LocalDate): licensing.LicenseTerms {
  const { kind, licensors, parentLicenseId, acceptanceId, counterLicenseId, patentPoolId, usesFirst } =
    fields;
  return create(licensing.LicenseTermsSchema, {
    ...amendedOf(fields, today),
    kind,
    licensors,
    parentLicenseId,
    acceptanceId,
    counterLicenseId,
    patentPoolId,
    usesFirst,
  });
}
