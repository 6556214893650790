import { roles } from '@ipflow/platform';
import { createZodDto } from 'nestjs-zod';
import { z } from 'zod';
import { listQuery, roleList, tenant } from '../account/account.dto';
import { scopes } from './scope';

const lifetimeDaysMax = 730;
const lifetimeDaysDefault = 365;

/** A key somebody wants. */
export class NewApiKeyDto extends createZodDto(
  z
    .object({
      name: z.string().trim().min(1, '请写明密钥的用途').max(100, '用途至多 100 字'),
      roles: roleList,
      scopes: z.array(z.enum(scopes, '没有这个权限范围')).min(1, '至少一个权限范围').max(scopes.length),
      tenant: tenant.optional(),
      expiresInDays: z
        .int('有效天数须为整数')
        .min(1, '至少 1 天')
        .max(lifetimeDaysMax, `至多 ${lifetimeDaysMax} 天`)
        .default(lifetimeDaysDefault),
    })
    .strict(),
) {}

const instant = z.iso.datetime();
const told = z.object({
  id: z.uuid(),
  tenant: z.string(),
  name: z.string(),
  roles: z.array(z.enum(roles)),
  scopes: z.array(z.string()),
  prefix: z.string(),
  createdAt: instant,
  createdBy: z.string(),
  expiresAt: instant,
  lastUsedAt: instant.nullable(),
  revokedAt: instant.nullable(),
});

/** A key as its tenant sees it. */
export class ApiKeyDto extends createZodDto(told) {}

/** A key just made: `key` is told this once. */
export class CreatedApiKeyDto extends createZodDto(told.extend({ key: z.string() })) {}

/** A page of keys, by id. */
export class ApiKeyPageDto extends createZodDto(
  z.object({ items: z.array(told), next: z.uuid().optional() }),
) {}

/** States of a key: in force, past its last day, revoked. */
export const apiKeyStates = ['active', 'expired', 'revoked'] as const;

/** Which keys. */
export class ApiKeyQueryDto extends createZodDto(
  z.object({
    ...listQuery,
    state: z.enum(apiKeyStates, { error: `state 须为 ${apiKeyStates.join('、')} 之一` }).optional(),
  }),
) {}
