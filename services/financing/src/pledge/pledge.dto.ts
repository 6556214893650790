import { create, financing, type pool } from '@ipflow/contracts';
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
import { cancellationCauses, enforcementManners, fixingCauses, type ChangedTerms } from './pledge.commands';
import { collateralMax, defectsMax, pledgorsMax, statedMarksMax } from './pledge.policy';
import { pledgeStages } from './pledge.stage';
import { statedFields, statedOfPatents, statementsOf } from './statements.dto';

const reasonField = textField(1_000);
const codeField = z.string().regex(/^[A-Z0-9_]{3,60}$/, '代码为大写字母、数字和下划线');
const paperField = z.enum(['application', 'contract', 'identity', 'power_of_attorney', 'valuation']);
const tenantField = textField(100);
const classesField = z.array(textField(20)).max(100);

/** What a contract may leave out is refused by the table of reasons, together with everything else. */
const termsFields = z
  .object({
    kind: z.enum(['ordinary', 'maximum_amount']),
    pledgors: z.array(partyFields).max(pledgorsMax),
    pledgee: partyFields,
    debtor: partyFields.optional(),
    claimKind: textField(200).optional(),
    securedFen: fenField,
    debtFrom: dateField.optional(),
    debtUntil: dateField.optional(),
    scope: textField(1_000).optional(),
    contractNumber: textField(100),
    agreedOn: dateField,
    enforcementClause: textField(2_000).optional(),
    includedEarlierFen: fenField.optional(),
  })
  .strict();

const valueFields = { title: textField(300).optional(), valueFen: fenField.optional() };

const collateralFields = z.discriminatedUnion('kind', [
  z
    .object({ kind: z.literal('patent'), number: patentNumberField, ...valueFields, ...statedFields })
    .strict(),
  z
    .object({
      kind: z.literal('trademark'),
      number: z.string().regex(/^\d{1,10}[A-Z]?$/, '商标注册号为数字，可带一个字母'),
      owner: textField(200).optional(),
      goodsClasses: classesField.min(1, '请填写类似群或商品类别'),
      ...valueFields,
    })
    .strict(),
  z
    .object({
      kind: z.literal('geographical_indication'),
      number: textField(60),
      owner: textField(200).optional(),
      goodsClasses: classesField.default([]),
      ...valueFields,
    })
    .strict(),
]);

const papersFields = z
  .object({
    given: z.array(paperField).max(5).default([]),
    undertaken: z.array(paperField).max(5).default([]),
    coOwnerConsents: z.array(textField(200)).max(pledgorsMax).default([]),
    consentedClaimIds: z.array(idField).max(100).default([]),
    waived: z.array(codeField).max(10).default([]),
    isOnline: z.boolean().default(true),
  })
  .strict();

const similarMarks = z
  .array(z.object({ number: textField(20), goodsClasses: classesField.min(1) }).strict())
  .max(statedMarksMax)
  .optional();

/** 质押登记申请. */
export class FilePledgeDto extends createZodDto(
  z
    .object({
      pledgeId: idField,
      terms: termsFields,
      collateral: z.array(collateralFields).max(collateralMax),
      papers: papersFields.prefault({}),
      /** 注册人在相同、类似商品上的相同、近似商标. */
      similarMarks,
      /** The pledgee's tenant, when the pledgee does not file itself. */
      pledgeeTenant: tenantField.optional(),
      loanId: idField.optional(),
    })
    .strict(),
) {}

/** 登记: what the reviewer found, and the pledgor's 企业资质 for the figures. */
export class RegisterPledgeDto extends createZodDto(
  z
    .object({
      stated: statedOfPatents,
      qualifications: z
        .array(z.string().regex(/^[a-z_]{2,40}$/))
        .max(20)
        .default([]),
    })
    .strict(),
) {}

/** 补正通知. */
export class RequestCorrectionDto extends createZodDto(
  z.object({ defects: z.array(reasonField).min(1, '请填写需要补正的内容').max(defectsMax) }).strict(),
) {}

/** 补正: the papers anew and whole. */
export class CorrectPledgeDto extends createZodDto(
  z.object({ papers: papersFields, stated: statedOfPatents, similarMarks }).strict(),
) {}

/** 不予登记. */
export class RefusePledgeDto extends createZodDto(
  z
    .object({
      reasons: z
        .array(
          z.object({ code: codeField, article: textField(100).optional(), message: reasonField }).strict(),
        )
        .min(1, '请填写理由')
        .max(defectsMax),
    })
    .strict(),
) {}

/** 撤回. */
export class PledgeReasonDto extends createZodDto(z.object({ reason: reasonField }).strict()) {}

/** 变更登记. */
export class ChangePledgeDto extends createZodDto(
  z
    .object({
      terms: termsFields
        .pick({
          pledgors: true,
          pledgee: true,
          claimKind: true,
          securedFen: true,
          debtFrom: true,
          debtUntil: true,
          scope: true,
          contractNumber: true,
        })
        .partial(),
      agreedOn: dateField,
      reason: reasonField,
      waived: z.array(codeField).max(10).default([]),
    })
    .strict(),
) {}

/** 部分解除. */
export class ReleasePartlyDto extends createZodDto(
  z
    .object({
      numbers: z.array(textField(60)).min(1).max(collateralMax),
      /** 质权人同意书编号, unless the pledgee itself asks. */
      consent: textField(100).optional(),
      reason: reasonField,
    })
    .strict(),
) {}

/** 主债权转让. */
export class TransferClaimDto extends createZodDto(
  z.object({ to: partyFields, toTenant: tenantField.optional() }).strict(),
) {}

/** 债权确定. */
export class FixClaimsDto extends createZodDto(
  z.object({ cause: z.enum(fixingCauses), fixedFen: fenField }).strict(),
) {}

/** 质权实现. */
export class EnforcePledgeDto extends createZodDto(
  z.object({ manner: z.enum(enforcementManners), proceedsFen: fenField, owedFen: fenField }).strict(),
) {}

/** 注销登记. */
export class CancelPledgeDto extends createZodDto(z.object({ cause: z.enum(cancellationCauses) }).strict()) {}

/** 撤销登记. */
export class RevokePledgeDto extends createZodDto(
  z.object({ reason: reasonField, falseUndertaking: z.boolean().default(false) }).strict(),
) {}

const flag = z.enum(['true', 'false']).transform((text) => text === 'true');

/** Filters of the pledge list. */
export class PledgeQueryDto extends createZodDto(
  z
    .object({
      stage: z.enum(pledgeStages).optional(),
      patent: patentNumberField.optional(),
      pledgor: textField(200).optional(),
      pledgee: textField(200).optional(),
      registeredFrom: dateField.optional(),
      registeredTo: dateField.optional(),
      /** Reviews whose last day is before this one. */
      dueBefore: dateField.optional(),
      /** 信用记录: revoked for a false undertaking. */
      falseUndertaking: flag.optional(),
      after: textField(64).optional(),
      limit: z.coerce.number().int().min(1).max(100).default(20),
    })
    .strict(),
) {}

/** The terms of a filing as the domain knows them; what is missing is empty there. */
export function termsOf(fields: FilePledgeDto['terms'], today: LocalDate): financing.PledgeTerms {
  const { pledgors, pledgee, debtor, claimKind, securedFen, debtFrom, debtUntil, scope } = fields;
  const { kind, contractNumber, agreedOn, enforcementClause, includedEarlierFen } = fields;
  return create(financing.PledgeTermsSchema, {
    kind,
    pledgors: partiesOf(pledgors, today),
    pledgee: partyOf(pledgee, today),
    debtor: debtor && partyOf(debtor, today),
    claimKind,
    securedFen: BigInt(securedFen),
    debtFrom,
    debtUntil,
    scope,
    contractNumber,
    agreedOn,
    enforcementClause,
    includedEarlierFen: includedEarlierFen === undefined ? undefined : BigInt(includedEarlierFen),
  });
}

/** What a change brings, and nothing it leaves out. */
export function changedTermsOf(fields: ChangePledgeDto['terms'], today: LocalDate): ChangedTerms {
  const { pledgors, pledgee, securedFen, ...texts } = fields;
  return {
    ...texts,
    ...(pledgors && { pledgors: partiesOf(pledgors, today) }),
    ...(pledgee && { pledgee: partyOf(pledgee, today) }),
    ...(securedFen !== undefined && { securedFen: BigInt(securedFen) }),
  };
}

function partiesOf(parties: FilePledgeDto['terms']['pledgors'], today: LocalDate): pool.Party[] {
  return parties.map((party) => partyOf(party, today));
}

/** The things of a filing as the domain knows them. */
export function collateralOf(fields: FilePledgeDto['collateral']): financing.Collateral[] {
  return fields.map(({ kind, number, title, valueFen, ...more }) =>
    create(financing.CollateralSchema, {
      kind,
      number,
      title,
      valueFen: valueFen === undefined ? undefined : BigInt(valueFen),
      goodsClasses: 'goodsClasses' in more ? more.goodsClasses : [],
      owner: 'owner' in more ? more.owner : undefined,
    }),
  );
}

/** What a filing states of its patents and marks. */
export function statedOf({ collateral, similarMarks: marks }: FilePledgeDto): financing.PledgeStatements {
  const patents = collateral.flatMap((item) => {
    if (item.kind !== 'patent') return [];
    const { number: patentNumber, sameDayInvention, invalidationStarted } = item;
    return [{ patentNumber, sameDayInvention, invalidationStarted }];
  });
  return statementsOf(patents, marks);
}
