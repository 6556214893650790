import { create, financing, pool } from '@ipflow/contracts';
import { addDays, addMonths, type LocalDate } from '@ipflow/kernel';
import { EventStore, eventMeta } from '@ipflow/platform';
import { randomUUID } from 'node:crypto';
import { coverLoan } from '../src/fund/fund.process';
import { loanDecider, type LoanCommand } from '../src/loan/loan.decider';
import type { Lending, PledgeAtHand } from '../src/loan/loan.facts';
import { loanStream } from '../src/loan/loan.state';
import { bankName, borrower, tenants, type Financing } from './financing';
import { today } from './pledges';

/** What a spec says of a loan; the rest is usual. */
export interface Lent {
  readonly bank?: string;
  readonly borrower?: { readonly name: string; readonly kind: string; readonly uscc: string };
  readonly borrowerSize?: string;
  readonly principalFen?: bigint;
  readonly termMonths?: number;
  readonly security?: string;
  /** Today, when it is not given. */
  readonly disbursedOn?: LocalDate;
}

/** Years ago, or to far-off days, no loan can be made by the API; these are decided by the loan's own decider. */
export async function lent(house: Financing, more: Lent = {}): Promise<string> {
  const loanId = randomUUID();
  const { bank = tenants.bank, disbursedOn = today, termMonths = 12 } = more;
  await tell(house, loanId, disbursedOn, {
    type: 'DisburseLoan',
    ...lendingOf(loanId, { ...more, bank, disbursedOn, termMonths }),
  });
  return loanId;
}

/** The day on which a loan of a year was made that fell due so many days ago. */
export function madeToBeDue(daysAgo: number): LocalDate {
  return addMonths(addDays(today, -daysAgo), -12);
}

/** A command on a loan, without its id and its day. */
export type Told = LoanCommand extends infer One
  ? One extends LoanCommand
    ? Omit<One, 'loanId' | 'today'>
    : never
  : never;

/** Runs commands on a loan as of a day, past the rules of who may and when by the API. */
export async function tell(
  { service }: Financing,
  loanId: string,
  on: LocalDate,
  ...commands: Told[]
): Promise<void> {
  const meta = eventMeta({ tenant: tenants.bank, subject: 'loans' });
  await service.app.get(EventStore).runInternal(meta, async (unit) => {
    const loan = await unit.load(loanDecider, loanStream(loanId));
    for (const command of commands) unit.decide(loanDecider, loan, { ...command, loanId, today: on });
  });
}

/** It goes bad: what fell due and was not paid is overdue, and it is classified. */
export function sour(house: Financing, loanId: string): Promise<void> {
  return tell(house, loanId, today, { type: 'RaiseOverdue' }, { type: 'ClassifyLoan', class: 'substandard' });
}

/** A fund covers it, as of a day: what fell due since then can be covered by the API no more. */
export async function cover(
  { service }: Financing,
  fundId: string,
  loanId: string,
  on: LocalDate,
): Promise<void> {
  const meta = eventMeta({ tenant: tenants.bank, subject: 'loans' });
  const now = new Date(`${on}T04:00:00Z`);
  const asked = { fundId, loanId, bank: tenants.bank, now };
  const isCovered = await service.app.get(EventStore).runInternal(meta, (unit) => coverLoan(unit, asked));
  if (!isCovered) throw new Error(`there is no fund ${fundId}, or no loan ${loanId}`);
}

/** So much of the principal is paid back. */
export function payBack(house: Financing, loanId: string, principalFen: bigint): Promise<void> {
  const payment = { paymentReference: randomUUID(), principalFen, interestFen: 0n, paidOn: today };
  return tell(house, loanId, today, { type: 'RepayLoan', payment });
}

type Filled = Lent & Required<Pick<Lent, 'bank' | 'disbursedOn' | 'termMonths'>>;

function lendingOf(loanId: string, said: Filled): Lending {
  const { bank, disbursedOn, termMonths, principalFen = 500_000_000n, security = 'pledge' } = said;
  const by = said.borrower ?? borrower;
  const pledges = security === 'credit' ? [] : [pledgeFor(by.uscc)];
  const kind = 'other';
  return {
    loanId,
    bank,
    bankName,
    borrower: create(pool.PartySchema, by),
    borrowerSize: said.borrowerSize ?? 'small',
    terms: create(financing.LoanTermsSchema, {
      principalFen,
      ratePpm: 34_500,
      termMonths,
      repayment: 'bullet',
      security,
      productKind: kind,
    }),
    qualifications: [],
    productCode: 'p1',
    product: {
      code: 'p1',
      kind,
      maxAmountFen: principalFen,
      maxTermMonths: termMonths,
      maxRatePpm: 34_500,
      isOffered: true,
    },
    pledgeIds: pledges.map(({ pledgeId }) => pledgeId),
    pledges,
    disbursedOn,
    today: disbursedOn,
  };
}

/** A pledge that secures whatever this debtor owes. */
function pledgeFor(debtor: string): PledgeAtHand {
  return {
    pledgeId: randomUUID(),
    stage: 'registered',
    kind: 'ordinary',
    debtors: [debtor],
    securedFen: 1n,
    includedEarlierFen: 0n,
    isFixed: false,
    from: '2000-01-01',
    until: '2099-12-31',
    outstandingFen: 0n,
  };
}
