import { idField, partyFields, patentNumberField, textField } from '@ipflow/platform';
import { createZodDto } from 'nestjs-zod';
import { z } from 'zod';
import { phoneField } from '../posting/posting.dto';
import { contactStages } from './contact.state';

/** Patents a requester may name. */
export const patentsPerContactMax = 20;

/** 对接请求. */
export class RequestContactDto extends createZodDto(
  z
    .object({
      contactId: idField,
      postingId: idField,
      requester: partyFields,
      message: textField(2_000),
      contactName: textField(50),
      contactPhone: phoneField,
      ownPostingId: idField.optional(),
      patentNumbers: z.array(patentNumberField).max(patentsPerContactMax).default([]),
      foundBy: z.enum(['matched', 'searched', 'matchmaking']).default('searched'),
    })
    .strict(),
) {}

/** 接受 needs nothing but who and which; the body may be empty. */
export class AcceptContactDto extends createZodDto(z.object({}).strict()) {}

/** 婉拒. */
export class DeclineContactDto extends createZodDto(z.object({ reason: textField(1_000) }).strict()) {}

/** 保密信息披露. */
export class DiscloseDto extends createZodDto(z.object({ agreementNumber: textField(100) }).strict()) {}

/** 对接结果. */
export class ConcludeContactDto extends createZodDto(
  z
    .object({
      outcome: z.enum(['contracted', 'no_agreement']),
      ledTo: textField(100).optional(),
      note: textField(1_000).optional(),
      /** Closes the caller's own posting of this contact as solved. */
      closePosting: z.boolean().default(false),
    })
    .strict(),
) {}

/** Filters of contacts. */
export class ContactQueryDto extends createZodDto(
  z
    .object({
      /** asked: of the caller; requested: by it. */
      side: z.enum(['asked', 'requested']).optional(),
      stage: z.enum(contactStages).optional(),
      posting: idField.optional(),
      after: z
        .string()
        .regex(/^\d{1,18}$/, '请填写上一页的 next')
        .optional(),
      limit: z.coerce.number().int().min(1).max(100).default(20),
    })
    .strict(),
) {}
