import { create, licensing } from '@ipflow/contracts';
import type { LocalDate } from '@ipflow/kernel';
import { fenField, idField, partyFields, partyOf, patentNumberField, textField } from '@ipflow/platform';
import { createZodDto } from 'nestjs-zod';
import { z } from 'zod';
import { poolMembersMax, poolPatentsMax, wholePpm } from './patent-pool.policy';

const reasonField = textField(1_000);

const feeFields = z
  .object({
    method: z.enum(['lump_sum', 'royalty', 'entry_and_royalty', 'free']),
    fixedFen: fenField.optional(),
    royaltyPpm: z.int().min(1).max(wholePpm).optional(),
    royaltyBase: z.enum(['net_sales', 'profit']).optional(),
    payment: textField(1_000),
  })
  .strict();

const compositionFields = z
  .object({
    members: z
      .array(
        z
          .object({
            holder: partyFields.omit({ sharePpm: true }),
            patentNumbers: z.array(patentNumberField).max(poolPatentsMax),
            sharePpm: z.int().min(1).max(wholePpm),
          })
          .strict(),
      )
      .max(poolMembersMax),
    fee: feeFields,
  })
  .strict();

/** 组建专利池. */
export class FormPatentPoolDto extends createZodDto(
  compositionFields.extend({ patentPoolId: idField, name: textField(200) }),
) {}

/** 变更: the pool as it shall be from now on. */
export class ChangePatentPoolDto extends createZodDto(compositionFields.extend({ reason: reasonField })) {}

/** 解散. */
export class DissolvePatentPoolDto extends createZodDto(z.object({ reason: reasonField }).strict()) {}

/** 一笔许可费. */
export class PatentPoolFeeDto extends createZodDto(
  z.object({ licenseId: idField, receivedFen: fenField, paymentReference: textField(100) }).strict(),
) {}

/** Filters of the list. */
export class PatentPoolQueryDto extends createZodDto(
  z
    .object({
      stage: z.enum(['formed', 'dissolved']).optional(),
      patent: patentNumberField.optional(),
      after: textField(64).optional(),
      limit: z.coerce.number().int().min(1).max(100).default(20),
    })
    .strict(),
) {}

/** Members and fee of a request as the domain knows them. */
export function compositionOf(
  { members, fee }: z.infer<typeof compositionFields>,
  today: LocalDate,
): { members: licensing.PatentPoolMember[]; fee: licensing.FeeStandard } {
  return {
    members: members.map(({ holder, patentNumbers, sharePpm }) =>
      create(licensing.PatentPoolMemberSchema, { holder: partyOf(holder, today), patentNumbers, sharePpm }),
    ),
    fee: create(licensing.FeeStandardSchema, {
      ...fee,
      fixedFen: fee.fixedFen === undefined ? undefined : BigInt(fee.fixedFen),
    }),
  };
}
