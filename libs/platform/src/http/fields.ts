import { create, pool } from '@ipflow/contracts';
import {
  divisionOf,
  holderKindOf,
  isLocalDate,
  parsePatentNumber,
  parseUscc,
  type LocalDate,
} from '@ipflow/kernel';
import { z } from 'zod';

const nameCharsMax = 200;

/** Text a person writes: something, at most so many characters, and nothing a database cannot keep. */
export const textField = (charsMax: number) =>
  z
    .string()
    .trim()
    .min(1, '请填写内容')
    .max(charsMax, `最多 ${charsMax} 字`)
    .regex(/^(?:[^\p{Cc}\p{Surrogate}]|[\t\r\n])*$/u, '含有不可见的控制字符；请删除后重试');

/** A date of the law in a request, within the years the calendar knows. */
export const dateField = z.iso
  .date({ error: '请填写日期，格式为 YYYY-MM-DD', abort: true })
  .refine(isLocalDate, '日期须在 1900 年至 2199 年之间；请核对')
  .transform((text) => text as LocalDate);

/** An id the caller makes: letters, digits, dot, dash, underscore. */
export const idField = z
  .string()
  .regex(/^[\w.-]{8,64}$/, '请填写 8 至 64 位的编号（字母、数字、点、横线），例如 UUID');

/** Money in a request: a string of digits, in fen. */
export const fenField = z
  .string()
  .regex(/^\d{1,18}$/, '金额请以“分”为单位填写整数字符串，例如 "1050000" 表示 1.05 万元');

/** A patent number in any written form; stored in one. */
export const patentNumberField = z.string().transform((text, context) => {
  const reading = parsePatentNumber(text);
  if (reading.ok) return reading.number;
  context.addIssue({ code: 'custom', message: reading.message });
  return z.NEVER;
});

/** 当事人. Kind is read from the name when it is not given; the credit code's division when none is given. */
export const partyFields = z
  .object({
    name: textField(nameCharsMax),
    kind: z.enum(['university', 'institute', 'enterprise', 'person', 'other']).optional(),
    uscc: z
      .string()
      .superRefine((text, context) => {
        const reading = parseUscc(text);
        if (!reading.ok) context.addIssue({ code: 'custom', message: reading.message });
      })
      .optional(),
    divisionCode: z.string().optional(),
    country: z
      .string()
      .regex(/^[A-Z]{2}$/, '国家或地区请填两位 ISO 3166 代码，例如 CN、HK、US')
      .optional(),
    sharePpm: z.int().min(1).max(1_000_000).optional(),
  })
  .strict();

/** A party as the domain knows it, or the reason why its division is none. */
export function partyOf(fields: z.infer<typeof partyFields>, today: LocalDate): pool.Party {
  return create(pool.PartySchema, {
    ...fields,
    kind: fields.kind ?? holderKindOf(fields.name),
    divisionCode: prefectureOf(fields, today),
  });
}

/** 市州 of a party: stated, or the one in its credit code; nothing outside Hubei. */
function prefectureOf(
  { divisionCode, uscc }: z.infer<typeof partyFields>,
  today: LocalDate,
): string | undefined {
  const stated = divisionCode ?? (uscc ? uscc.slice(2, 8) : undefined);
  if (!stated) return undefined;
  const reading = divisionOf(stated, today);
  return reading.ok ? reading.division.prefecture : undefined;
}
