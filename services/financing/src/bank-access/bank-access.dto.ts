import { textField } from '@ipflow/platform';
import { createZodDto } from 'nestjs-zod';
import { z } from 'zod';

/**
 * A bank's tenant, as it stands in names of topics and groups. Without a dot: the groups of `a` begin with `bank.a.`, and
 * those of a bank `a.b` would, too.
 */
export const bankField = z
  .string()
  .regex(/^[A-Za-z0-9][\w-]{1,63}$/, '请填写银行的机构代码（字母、数字、横线、下划线，不含点）');

/** 开通. */
export class GrantBankAccessDto extends createZodDto(z.object({ bank: bankField }).strict()) {}

/** 停用. */
export class RevokeBankAccessDto extends createZodDto(z.object({ reason: textField(500) }).strict()) {}
