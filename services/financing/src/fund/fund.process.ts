import { shanghaiDate } from '@ipflow/kernel';
import type { Unit } from '@ipflow/platform';
import { loanDecider } from '../loan/loan.decider';
import { knownOf } from '../loan/loan.known';
import { loanStream } from '../loan/loan.state';
import { fundDecider } from './fund.decider';
import { coverageOf, exposureOf } from './fund.queries';
import { fundStream } from './fund.state';

/** Which loan, by whom, where. */
export interface CoverageAsked {
  readonly fundId: string;
  readonly loanId: string;
  /** The bank's tenant. */
  readonly bank: string;
  readonly now: Date;
}

/**
 * Covers a loan; false when there is no such fund, or no such loan of this bank. The fund's stream is locked before what is
 * covered is read, so that two coverages at once cannot both take the last room; the loan's stands still meanwhile.
 */
export async function coverLoan(unit: Unit, { fundId, loanId, bank, now }: CoverageAsked): Promise<boolean> {
  const today = shanghaiDate(now.getTime());
  const fund = await unit.load(fundDecider, fundStream(fundId));
  const loan = knownOf(await unit.relyOn(loanDecider, loanStream(loanId)), today);
  if (fund.state.kind === 'none' || loan?.bank !== bank) return false;
  await lockCoverage(unit, loanId);
  const coveredBy = (await coverageOf(unit.tx, loanId))?.fundId;
  const exposure = await exposureOf(unit.tx, fundId);
  unit.decide(fundDecider, fund, { type: 'CoverLoan', fundId, loan, coveredBy, exposure, today });
  return true;
}

/** Two funds at once cannot both cover the loan. */
async function lockCoverage(unit: Unit, loanId: string): Promise<void> {
  await unit.tx.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`coverage-of-${loanId}`]);
}
