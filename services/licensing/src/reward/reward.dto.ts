import { fenField, idField, textField } from '@ipflow/platform';
import { createZodDto } from 'nestjs-zod';
import { z } from 'zod';
import { inventorsMax } from './reward.policy';

/** 奖酬计算. */
export class StateRewardDto extends createZodDto(
  z
    .object({
      statementId: idField,
      institution: textField(200),
      licenseId: idField.optional(),
      transferReference: textField(500).optional(),
      incomeFen: fenField,
      costsFen: fenField.default('0'),
      agreedSharePpm: z.int().optional(),
      ruleReference: textField(500).optional(),
      inventors: z.array(z.object({ name: textField(100), weight: z.int() }).strict()).max(inventorsMax),
    })
    .strict(),
) {}

/** json for programs, html to print. */
export class StatementQueryDto extends createZodDto(
  z.object({ format: z.enum(['json', 'html']).default('json') }).strict(),
) {}
