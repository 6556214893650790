import { create, financing, type MessageInitShape } from '@ipflow/contracts';
import { patentNumberField, textField } from '@ipflow/platform';
import { z } from 'zod';
import { collateralMax } from './pledge.policy';
import { noInvention } from './statements';

/** What may be stated of a patent. What is left out is not stated, and stays for the reviewer to find out. */
export const statedFields = {
  /** 同日申请的发明申请号, of a utility model; none when there is none. */
  sameDayInvention: z.union([z.literal(noInvention), textField(40)]).optional(),
  invalidationStarted: z.boolean().optional(),
};

/** Statements on patents that were filed before. */
export const statedOfPatents = z
  .array(z.object({ patentNumber: patentNumberField, ...statedFields }).strict())
  .max(collateralMax)
  .default([]);

/** What a request states; a patent of which it says nothing is not among it. */
export function statementsOf(
  patents: z.output<typeof statedOfPatents>,
  marks?: MessageInitShape<typeof financing.SimilarMarkSchema>[],
): financing.PledgeStatements {
  return create(financing.PledgeStatementsSchema, {
    patents: patents.filter(
      ({ sameDayInvention, invalidationStarted }) => (sameDayInvention ?? invalidationStarted) !== undefined,
    ),
    similarMarks: marks && { marks },
  });
}
