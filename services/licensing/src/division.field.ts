import { divisionOf, type LocalDate } from '@ipflow/kernel';
import { z } from 'zod';

/** Lists are asked by any code that stands today or ever stood. */
const everOn = '2199-12-31' as LocalDate;

/** 市州 to narrow a list by; a county's code stands for the 市州 it lies in. */
export const divisionField = z.string().transform((code, ctx) => {
  const reading = divisionOf(code, everOn);
  if (reading.ok && reading.division.prefecture) return reading.division.prefecture;
  ctx.addIssue({ code: 'custom', message: '请填写湖北市州的代码，例如 420100' });
  return z.NEVER;
});
