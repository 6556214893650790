import type { Loan } from '../loans/loan';
import { coverableLeft, type Fund } from './fund';

/** True once the risk has happened: no fund takes the loan in. */
export const isTooLate = ({
  class: loanClass,
  overdueSince,
}: Pick<Loan, 'class' | 'overdueSince'>): boolean => loanClass !== 'normal' || overdueSince !== null;

/** Why a fund does not take a loan in: its gate, the borrower's size, the size of the loan, the room its leverage leaves. */
export type Obstacle = 'gate' | 'size' | 'loanCap' | 'room';

/** What of a loan decides. */
type Weighed = Pick<Loan, 'borrowerSize' | 'principalFen' | 'outstandingFen'>;

/** What speaks against bringing a loan into a fund, as far as the list of funds tells; the service decides. */
export function obstaclesTo(
  fund: Pick<Fund, 'gate' | 'rules' | 'coverableFen' | 'coveredFen'>,
  { borrowerSize, principalFen, outstandingFen }: Weighed,
): readonly Obstacle[] {
  const { borrowerSizes = [], loanCapFen } = fund.rules;
  const left = coverableLeft(fund);
  const stands: Readonly<Record<Obstacle, boolean>> = {
    gate: fund.gate === 'stopped',
    size: !borrowerSizes.includes(borrowerSize),
    loanCap: loanCapFen !== undefined && BigInt(principalFen) > BigInt(loanCapFen),
    room: left !== undefined && BigInt(outstandingFen) > BigInt(left),
  };
  return (Object.keys(stands) as Obstacle[]).filter((obstacle) => stands[obstacle]);
}
