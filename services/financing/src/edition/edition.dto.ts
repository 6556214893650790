import { dateField, idField, textField } from '@ipflow/platform';
import { sheetNameField } from '@ipflow/sheets';
import { createZodDto } from 'nestjs-zod';
import { z } from 'zod';
import { qualificationCodes, sizeClasses } from '../enterprise/enterprise.policy';
import { usccField } from '../enterprise/enterprise.dto';
import { namedPerRequestMax } from './edition.policy';

const valuesMax = 50;
const byHandMax = 2_000;
const texts = z.array(textField(100)).max(valuesMax).default([]);
const codes = z.array(usccField).max(byHandMax).default([]);

/** 起草批次; the same id again says the draft anew. */
export class DraftEditionDto extends createZodDto(
  z
    .object({
      editionId: idField,
      title: textField(200),
      validFrom: dateField,
      validUntil: dateField,
      criteria: z
        .object({
          qualifications: z.array(z.enum(qualificationCodes)).default([]),
          divisions: z
            .array(z.string().regex(/^42\d{4}$/, '请填写六位市州代码，例如 420100'))
            .max(valuesMax)
            .default([]),
          parks: texts,
          chains: texts,
          sizeClasses: z.array(z.enum(sizeClasses)).default([]),
          industries: z
            .array(z.string().regex(/^[A-T]\d{0,4}$/, '请填写行业代码或其开头，例如 C39'))
            .max(valuesMax)
            .default([]),
          patentsInForceMin: z.int().min(0).max(1_000_000).default(0),
          patentsPledgeableMin: z.int().min(0).max(1_000_000).default(0),
          /** Left out of a draft by list: whoever it names now stays named, however many. */
          included: z.array(usccField).max(byHandMax).optional(),
          leftOut: codes,
          onlyIncluded: z.boolean().default(false),
        })
        .strict(),
    })
    .strict(),
) {}

const changed = z.array(usccField).max(namedPerRequestMax, `每次最多 ${namedPerRequestMax} 家`).default([]);

/** Who is put into the list of a draft, and who is taken out. */
export class AmendNamedDto extends createZodDto(
  z
    .object({ add: changed, remove: changed })
    .strict()
    .refine(({ add, remove }) => add.length + remove.length > 0, '请填写要加入或移出的企业'),
) {}

/** Which page of the list of a draft; `q` is part of a name, or a credit code. */
export class NamedQueryDto extends createZodDto(
  z
    .object({
      q: textField(100).optional(),
      after: textField(18).optional(),
      limit: z.coerce.number().int().min(1).max(200).default(50),
    })
    .strict(),
) {}

/** The file of the rows that are imported into a draft. */
export class EditionSheetDto extends createZodDto(z.object({ fileName: sheetNameField }).strict()) {}

/** Why a draft is returned or discarded. */
export class EditionReasonDto extends createZodDto(z.object({ reason: textField(500) }).strict()) {}

/** Filters of the list of editions. */
export class EditionQueryDto extends createZodDto(
  z
    .object({
      stage: z.enum(['draft', 'submitted', 'published', 'discarded']).optional(),
      before: textField(64).optional(),
      limit: z.coerce.number().int().min(1).max(100).default(20),
    })
    .strict(),
) {}

/** A page of rows. */
export class EditionRowsQueryDto extends createZodDto(
  z
    .object({
      after: textField(18).optional(),
      limit: z.coerce.number().int().min(1).max(1_000).default(100),
    })
    .strict(),
) {}
