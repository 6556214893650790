import { create, financing } from '@ipflow/contracts';
import { patentNumbersOf } from './pledge.facts';
import type { KnownPledge } from './pledge.state';

/** Stands for 同日申请的发明 where it is stated that there is none. */
export const noInvention = 'none';

/** Nothing: also of pledges that were filed before statements were kept. */
export const nothingStated = create(financing.PledgeStatementsSchema);

/** What was stated with what is stated anew in its place: what that leaves out stays, and nothing of what is not pledged is kept. */
export function statedAnew(
  { collateral, stated }: Pick<KnownPledge, 'collateral' | 'stated'>,
  anew: financing.PledgeStatements,
): financing.PledgeStatements {
  const pledged = new Set(patentNumbersOf(collateral));
  const patents = new Map(stated.patents.map((one) => [one.patentNumber, one]));
  for (const one of anew.patents.filter(({ patentNumber }) => pledged.has(patentNumber))) {
    patents.set(one.patentNumber, { ...patents.get(one.patentNumber), ...one });
  }
  return create(financing.PledgeStatementsSchema, {
    patents: [...patents.values()],
    similarMarks: anew.similarMarks ?? stated.similarMarks,
  });
}
