import { create, financing } from '@ipflow/contracts';
import { shanghaiDate, type LocalDate } from '@ipflow/kernel';
import type { Unit } from '@ipflow/platform';
import { loanDecider } from '../loan/loan.decider';
import { knownOf, type LoanKnown } from '../loan/loan.known';
import { loanStream } from '../loan/loan.state';
import {
  securitizationDecider,
  securitizationStream,
  type SecuritizationState,
} from './securitization.decider';
import type { AssetAsked } from './securitization.dto';
import { heldElsewhere } from './securitization.queries';
import type { AssetAtHand } from './securitization.rules';

/** Who forms: the office puts in anybody's loans, a bank its own. */
export interface Originator {
  readonly tenant: string;
  readonly isOffice: boolean;
}

/** What is asked for. */
export interface Asked {
  readonly securitizationId: string;
  readonly name: string;
  readonly assets: readonly AssetAsked[];
  readonly totalFen: bigint;
  readonly cutOffOn: LocalDate;
}

/** Forms a securitization of what the loans say now and what the originator says of license fees. */
export async function formSecuritization(
  unit: Unit,
  { assets: asked, ...composition }: Asked,
  originator: Originator,
  now: Date,
): Promise<SecuritizationState> {
  const { securitizationId } = composition;
  const pool = await unit.load(securitizationDecider, securitizationStream(securitizationId));
  const today = shanghaiDate(now.getTime());
  const loans = await loansOf(unit, asked, today);
  const refs = [...new Set(asked.map(refOf))];
  const held = await heldElsewhere(unit.tx, refs, securitizationId);
  unit.decide(securitizationDecider, pool, {
    type: 'FormSecuritization',
    ...composition,
    originatedBy: originator.tenant,
    assets: asked.map((one) => atHand(one, loans.get(refOf(one)), held, originator)),
    today,
  });
  return pool.state;
}

async function loansOf(
  unit: Unit,
  asked: readonly AssetAsked[],
  today: LocalDate,
): Promise<Map<string, LoanKnown | undefined>> {
  const streams = [...new Set(asked.filter(({ kind }) => kind === 'pledge_loan').map(refOf))];
  const loans = await unit.loadMany(loanDecider, streams);
  return new Map(loans.map(({ stream, state }) => [stream, knownOf(state, today)]));
}

/** The stream an asset is the claim of. */
function refOf(asked: AssetAsked): string {
  return asked.kind === 'pledge_loan' ? loanStream(asked.loanId) : `license-${asked.licenseId}`;
}

function atHand(
  asked: AssetAsked,
  loan: LoanKnown | undefined,
  held: ReadonlySet<string>,
  { tenant, isOffice }: Originator,
): AssetAtHand {
  const assetRef = refOf(asked);
  const isOwn = !loan || isOffice || loan.bank === tenant;
  const asset = create(financing.SecuritizedAssetSchema, {
    kind: asked.kind,
    assetRef,
    ...(asked.kind === 'license_fee'
      ? { obligor: asked.obligor, balanceFen: BigInt(asked.balanceFen), dueOn: asked.dueOn }
      : owed(isOwn ? loan : undefined)),
  });
  return { asset, loan, isOwn, isHeld: isOwn && held.has(assetRef) };
}

/** What a loan brings in; nothing of one that is not there for the caller, and is refused for that. */
function owed(loan: LoanKnown | undefined): { obligor: string; balanceFen: bigint; dueOn: string } {
  if (!loan) return { obligor: '', balanceFen: 0n, dueOn: '' };
  return { obligor: loan.borrower, balanceFen: loan.outstandingFen, dueOn: loan.dueOn };
}
