import { createZodDto } from 'nestjs-zod';
import { z } from 'zod';
import { tenant } from '../account/account.dto';

/** Names in one answer: those of the whole province come in a few pages. */
export const namesPageMax = 1_000;
/** Codes without a name that are told at once; more wait until these have theirs. */
export const unnamedMax = 200;
const nameCharsMax = 100;

/** The full Chinese name of an institution, as its license or charter has it. */
export class TenantNamingDto extends createZodDto(
  z
    .object({
      name: z
        .string('请填写机构全称')
        .trim()
        .min(2, '请填写机构全称，至少 2 字')
        .max(nameCharsMax, `机构全称至多 ${nameCharsMax} 字`)
        .regex(/\p{Script=Han}/u, '请填写机构的中文全称，与营业执照或设立文件一致')
        .regex(/^[^\p{Cc}\p{Cf}]*$/u, '机构全称中有不可见字符，请重新输入'),
    })
    .strict(),
) {}

/** The code of an institution in the path. */
export class TenantParamsDto extends createZodDto(z.object({ tenant })) {}

/** Which page of the names everybody may read. */
export class PublicTenantQueryDto extends createZodDto(
  z.object({
    after: tenant.optional(),
    limit: z.coerce.number().int().min(1).max(namesPageMax).default(namesPageMax),
  }),
) {}

/** Which names, found by part of a name or code, and which page of them. */
export class TenantQueryDto extends createZodDto(
  z.object({
    q: z.string().trim().min(1).max(nameCharsMax, `查找内容至多 ${nameCharsMax} 字`).optional(),
    after: tenant.optional(),
    limit: z.coerce.number().int().min(1).max(namesPageMax).default(namesPageMax),
  }),
) {}

const named = z.object({ tenant: z.string(), name: z.string() });

/** An institution and its name. */
export class TenantDto extends createZodDto(named) {}

/** A page of names, by code; `next` is the `after` of the next page. */
export class TenantPageDto extends createZodDto(
  z.object({ items: z.array(named), next: z.string().optional() }),
) {}

/** An institution that has accounts or keys and no name yet. */
export class UnnamedTenantPageDto extends createZodDto(
  z.object({ items: z.array(z.object({ tenant: z.string(), accounts: z.int(), apiKeys: z.int() })) }),
) {}
