import { roles } from '@ipflow/platform';
import { createZodDto } from 'nestjs-zod';
import { z } from 'zod';
import { newPassword, typedPassword } from './password';

/** A user name: lower case, never reused. */
export const username = z
  .string()
  .trim()
  .toLowerCase()
  .regex(/^[a-z][a-z0-9._-]{1,63}$/, '用户名须为 2 至 64 个小写字母、数字、点、下划线或连字符，以字母开头');

/** An organisation: the office, a center, a bank, or an enterprise by its unified social credit code. */
export const tenant = z
  .string()
  .regex(/^[A-Za-z0-9][\w.-]{0,99}$/, '机构标识须为 1 至 100 个字母、数字、点、下划线或连字符');

/** What somebody may do. */
export const roleList = z.array(z.enum(roles, '没有这个角色')).min(1, '至少一个角色').max(roles.length);

const displayName = z.string().trim().min(1, '请填写姓名或岗位').max(100, '姓名至多 100 字');
const oidcSubject = z.string().min(1, '统一身份标识不能为空').max(255, '统一身份标识至多 255 字');

/** A new account: it gets a password, an OIDC subject, or both. */
export class NewAccountDto extends createZodDto(
  z
    .object({
      username,
      displayName,
      tenant,
      roles: roleList,
      password: newPassword.optional(),
      oidcSubject: oidcSubject.optional(),
    })
    .strict()
    .refine(
      ({ password, oidcSubject: subject }) => password !== undefined || subject !== undefined,
      '请设置密码或统一身份标识',
    ),
) {}

/** What may change of an account. */
export class AccountChangeDto extends createZodDto(
  z
    .object({
      displayName,
      roles: roleList,
      disabled: z.boolean('停用状态须为 true 或 false'),
      password: newPassword,
      oidcSubject: oidcSubject.nullable(),
    })
    .partial()
    .strict(),
) {}

/** One's own new password. */
export class PasswordChangeDto extends createZodDto(
  z.object({ currentPassword: typedPassword, newPassword }).strict(),
) {}

const instant = z.iso.datetime();

/** An account as administrators see it. */
export class AccountDto extends createZodDto(
  z.object({
    id: z.uuid(),
    username: z.string(),
    displayName: z.string(),
    tenant: z.string(),
    roles: z.array(z.enum(roles)),
    oidcSubject: z.string().nullable(),
    lockedUntil: instant.nullable(),
    disabledAt: instant.nullable(),
    createdAt: instant,
    createdBy: z.string(),
  }),
) {}

/** A page of accounts, by id; `next` is the `after` of the next page. */
export class AccountPageDto extends createZodDto(
  z.object({ items: z.array(AccountDto.schema), next: z.uuid().optional() }),
) {}

/** Items of one page. */
export const pageMax = 100;
/** States of an account: in use, locked for a while after wrong passwords, disabled by somebody. */
export const accountStates = ['active', 'locked', 'disabled'] as const;

/** Which page of a list, and what every list of people and keys may be narrowed by. */
export const listQuery = {
  after: z.uuid('after 须为上一页给出的 next').optional(),
  limit: z.coerce
    .number({ error: 'limit 须为整数' })
    .int('limit 须为整数')
    .min(1, 'limit 至少为 1')
    .max(pageMax, `limit 至多为 ${pageMax}`)
    .default(pageMax),
  tenant: tenant.optional(),
  role: z.enum(roles, { error: `role 须为 ${roles.join('、')} 之一` }).optional(),
  q: z.string().trim().min(1).max(100, '查找内容至多 100 字').optional(),
};

/** Which accounts. */
export class AccountQueryDto extends createZodDto(
  z.object({
    ...listQuery,
    state: z.enum(accountStates, { error: `state 须为 ${accountStates.join('、')} 之一` }).optional(),
  }),
) {}
