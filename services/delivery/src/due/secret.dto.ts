import { createZodDto } from 'nestjs-zod';
import { z } from 'zod';

/** Hours the old secret signs on after a rotation, when nothing is said, and at most. */
const overlapHoursDefault = 24;
const overlapHoursMax = 168;
const hourMs = 3_600_000;

/** 密钥轮换. */
export class RotateSecretDto extends createZodDto(
  z
    .object({
      /** 0 ends every older secret at once. */
      overlapHours: z.int().min(0).max(overlapHoursMax).default(overlapHoursDefault),
    })
    .strict(),
) {}

/** Until when the old secret signs. */
export function oldUntilOf({ overlapHours }: RotateSecretDto, now: Date): Date {
  return new Date(now.getTime() + overlapHours * hourMs);
}
