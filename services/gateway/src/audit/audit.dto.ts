import { dateField } from '@ipflow/platform';
import { createZodDto } from 'nestjs-zod';
import { z } from 'zod';
import { userSubject } from '../identity/credentials';
import { accessActions, accessOutcomes } from './audit';

/** Lines in one answer. */
export const auditPageMax = 200;
const auditPageDefault = 50;
const subjectCharsMax = 120;

/** What stands for somebody or something without being a person or a key. */
const bareSubjects: ReadonlySet<string> = new Set(['unknown', 'bootstrap', 'audit']);

/** `user:<name>`, `key:<prefix>`; a name alone is a person's, as people know one another by it. */
const subjectField = (what: string) =>
  z
    .string()
    .trim()
    .regex(/^[\w.:-]+$/, `${what}须写作 user:用户名、key:密钥前缀，或只写用户名`)
    .max(subjectCharsMax, `${what}至多 ${subjectCharsMax} 个字符`)
    .transform((text) => (text.includes(':') || bareSubjects.has(text) ? text : userSubject(text)))
    .optional();

/** Which lines of the audit; days are those of Asia/Shanghai, both included. */
export class AuditQueryDto extends createZodDto(
  z
    .object({
      actor: subjectField('操作人'),
      target: subjectField('对象'),
      action: z.enum(accessActions, { error: `action 须为 ${accessActions.join('、')} 之一` }).optional(),
      outcome: z.enum(accessOutcomes, { error: 'outcome 须为 done（完成）或 refused（拒绝）' }).optional(),
      address: z.union([z.ipv4(), z.ipv6()], { error: '来源须为一个 IP 地址，例如 10.1.2.3' }).optional(),
      from: dateField.optional(),
      to: dateField.optional(),
      after: z
        .string()
        .regex(/^\d{1,18}$/, 'after 须为上一页给出的 next')
        .optional(),
      limit: z.coerce
        .number({ error: 'limit 须为整数' })
        .int('limit 须为整数')
        .min(1, 'limit 至少为 1')
        .max(auditPageMax, `limit 至多为 ${auditPageMax}`)
        .default(auditPageDefault),
    })
    .strict()
    .refine(({ from, to }) => !from || !to || from <= to, {
      error: '起始日晚于截止日；请对调后重试',
      path: ['from'],
    }),
) {}

/** A line of the audit as the office reads it. */
export class AuditLineDto extends createZodDto(
  z.object({
    id: z.string(),
    at: z.iso.datetime(),
    action: z.enum(accessActions),
    outcome: z.enum(accessOutcomes),
    actor: z.string(),
    tenant: z.string(),
    target: z.string(),
    address: z.string(),
    correlationId: z.string(),
    detail: z.record(z.string(), z.unknown()),
  }),
) {}

/** A page of the audit, newest first; `next` is the `after` of the next page. */
export class AuditPageDto extends createZodDto(
  z.object({ items: z.array(AuditLineDto.schema), next: z.string().optional() }),
) {}
