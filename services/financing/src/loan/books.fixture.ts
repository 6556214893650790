import { create, financing } from '@ipflow/contracts';
import { addMonths, Refused, type Decider, type LocalDate } from '@ipflow/kernel';
import { compensationDecider, type CompensationCommand } from '../compensation/compensation.decider';
import { evidence, rules } from '../compensation/compensation.fixture';
import type { CompensationEvent, CompensationState } from '../compensation/compensation.state';
import { creditLineDecider, type CreditLineCommand } from '../credit-line/credit-line.decider';
import type { CreditLineEvent, CreditLineState, KnownCreditLine } from '../credit-line/credit-line.state';
import { fundDecider, type FundCommand } from '../fund/fund.decider';
import type { Exposure, FundEvent, FundState, KnownFund } from '../fund/fund.state';
import { loanDecider, type LoanCommand } from './loan.decider';
import { lineStepOf } from './line-step';
import { borrowerOf, day, lending, terms } from './loan.fixture';
import { knownOf, type LoanKnown } from './loan.known';
import { nonPerforming, type LoanEvent, type LoanState } from './loan.state';

/** The deciders of the books: as they are, or with a bug planted in one. */
export interface Deciders {
  readonly loan: Decider<LoanState, LoanCommand, LoanEvent>;
  readonly line: Decider<CreditLineState, CreditLineCommand, CreditLineEvent>;
  readonly fund: Decider<FundState, FundCommand, FundEvent>;
  readonly compensation: Decider<CompensationState, CompensationCommand, CompensationEvent>;
}

/** What runs in production. */
export const asTheyAre: Deciders = {
  loan: loanDecider,
  line: creditLineDecider,
  fund: fundDecider,
  compensation: compensationDecider,
};

/** One collective line, its loans, one fund that covers some of them, and the compensations: streams in memory. */
export interface House {
  readonly deciders: Deciders;
  today: LocalDate;
  line: CreditLineState;
  fund: FundState;
  loans: Map<string, LoanState>;
  claims: Map<string, CompensationState>;
  /** Covered loans. */
  covered: Set<string>;
}

/** Members of the line. */
export const members = ['A', 'B', 'C'] as const;
export const lineLimitFen = 1_000n;
export const memberLimitFen = 600n;
export const yearCapFen = 400n;
export const borrowerCapFen = 150n;
/** The line is good until here, and nothing happens later. */
export const lastDay = addMonths(day, 120);
const creditLineId = 'line-0001';
const fundId = 'fund-0001';
const bank = 'bank-hubei';

/** Limits as members of a line. */
export function membersWith(limits: readonly bigint[]): financing.CreditMember[] {
  return members.map((uscc, index) =>
    create(financing.CreditMemberSchema, { borrower: borrowerOf(uscc), limitFen: limits[index]! }),
  );
}

/** The line is granted and the fund established; neither has seen a fen. */
export function open(deciders: Deciders): House {
  const [line, fund] = [deciders.line.initial(), deciders.fund.initial()];
  const [loans, claims, covered] = [new Map(), new Map(), new Set<string>()];
  const house: House = { deciders, today: day, line, fund, loans, claims, covered };
  ofLine(house, {
    type: 'GrantCreditLine',
    bank,
    bankName: '湖北银行',
    product: 'p1',
    against: [],
    terms: {
      kind: 'collective',
      park: '光谷',
      limitFen: lineLimitFen,
      validFrom: day,
      validUntil: lastDay,
      members: membersWith(members.map(() => memberLimitFen)),
    },
  });
  const agreed = rules({
    overdueDaysMin: 5,
    leverage: 10,
    capPerYearFen: yearCapFen,
    capPerBorrowerFen: borrowerCapFen,
    nplWarningPpm: 900_000,
    nplStopPpm: 990_000,
  });
  ofFund(house, { type: 'EstablishFund', name: '资金', managedBy: 'office', rules: agreed });
  return house;
}

/** As a transaction does: all of it or nothing. What was decided, or undefined when it was refused. */
export function inOne<T>(house: House, work: () => T): T | undefined {
  const { today, line, fund } = house;
  const [loans, claims, covered] = [new Map(house.loans), new Map(house.claims), new Set(house.covered)];
  try {
    return work();
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    Object.assign(house, { today, line, fund, loans, claims, covered });
    return undefined;
  }
}

type Said<C> = C extends unknown
  ? Omit<C, 'today' | 'actor' | 'creditLineId' | 'fundId' | 'loanId' | 'compensationId'> & { type: string }
  : never;

function ofLine(house: House, said: object): void {
  const command = { ...said, creditLineId, today: house.today } as CreditLineCommand;
  const { line: decider } = house.deciders;
  house.line = decider.decide(command, house.line).reduce(decider.evolve, house.line);
}

function ofFund(house: House, said: object): void {
  const command = { ...said, fundId, today: house.today } as FundCommand;
  const { fund: decider } = house.deciders;
  house.fund = decider.decide(command, house.fund).reduce(decider.evolve, house.fund);
}

/** Makes a loan under the line. */
export function lend(
  house: House,
  loanId: string,
  asked: { borrower: string; amountFen: bigint; repayment: string; termMonths: number },
): void {
  const { today, line, deciders } = house;
  const { borrower, amountFen, repayment, termMonths } = asked;
  const lent = lending({
    loanId,
    borrower: borrowerOf(borrower),
    terms: terms({ principalFen: amountFen, repayment, termMonths }),
    creditLineId,
    line: line as KnownCreditLine,
    disbursedOn: today,
    today,
  });
  const events = deciders.loan.decide({ type: 'DisburseLoan', ...lent }, deciders.loan.initial());
  house.loans.set(loanId, events.reduce(deciders.loan.evolve, deciders.loan.initial()));
  ofLine(house, { type: 'DrawCredit', loanId, borrower, amountFen, on: today });
}

/** Runs a command on a loan; what is repaid or reversed is given back to the line, or drawn again. Returns how many facts it came to. */
export function step(house: House, loanId: string, said: Said<LoanCommand>): number {
  const { loan: decider } = house.deciders;
  const { today } = house;
  const before = house.loans.get(loanId)!;
  const events = decider.decide({ ...said, loanId, today } as LoanCommand, before);
  house.loans.set(loanId, events.reduce(decider.evolve, before));
  for (const event of events) {
    const taken = lineStepOf(event);
    if (taken) ofLine(house, taken);
  }
  return events.length;
}

/** Takes a loan back that was told by mistake. */
export function reverse(house: House, loanId: string, reason: string): number {
  const claimId = claimOf(house, loanId);
  return step(house, loanId, { type: 'ReverseLoan', reason, claimId, securitizationId: undefined });
}

/** Takes a payment back that was told by mistake. */
export function takeBack(house: House, loanId: string, paymentReference: string, reason: string): number {
  const claimId = claimOf(house, loanId);
  const told = { paymentReference, reason, claimId, securitization: undefined };
  return step(house, loanId, { type: 'ReverseRepayment', ...told });
}

function claimOf({ claims }: House, loanId: string): string | undefined {
  const open = [...claims].find(
    ([, state]) => state.kind !== 'none' && state.kind !== 'refused' && state.claim.loanId === loanId,
  );
  return open?.[0];
}

/** Sets the limits of the line anew. */
export function changeLine(house: House, limitFen: bigint, limits: readonly bigint[]): void {
  const changed = { limitFen, validUntil: lastDay, reason: '调整', members: membersWith(limits) };
  ofLine(house, { type: 'ChangeCreditLine', ...changed });
}

/** Puts money into the fund. */
export function contribute(house: House, contributionId: string, amountFen: bigint): void {
  ofFund(house, { type: 'Contribute', contributionId, contributor: '省', amountFen });
}

/** Covers a loan. */
export function cover(house: House, loanId: string): void {
  const coveredBy = house.covered.has(loanId) ? fundId : undefined;
  const loan = known(house, loanId);
  ofFund(house, { type: 'CoverLoan', loan, coveredBy, exposure: exposureOf(house) });
  house.covered.add(loanId);
}

/** Claims a loss of a loan. */
export function claim(house: House, compensationId: string, loanId: string, lossFen: bigint): void {
  const other = [...house.claims].find(
    ([id, state]) => id !== compensationId && state.kind !== 'none' && state.claim.loanId === loanId,
  );
  ofClaim(house, compensationId, 'clerk', {
    type: 'ClaimCompensation',
    fund: house.fund as KnownFund,
    loan: known(house, loanId),
    coverage: house.covered.has(loanId) ? { fundId, rulesVersion: 1 } : undefined,
    otherClaimId: other?.[0],
    exposure: exposureOf(house),
    lossFen,
    evidence,
  });
}

/** First of four eyes. */
export function review(house: House, compensationId: string): void {
  ofClaim(house, compensationId, 'li', { type: 'ReviewCompensation', opinion: '属实' });
}

/** Approves, and takes the money out of the fund; how much. */
export function approve(house: House, compensationId: string, loanId: string, person: string): bigint {
  const facts = { fund: house.fund as KnownFund, loan: known(house, loanId), rulesVersion: 1 };
  let paidFen = 0n;
  for (const event of ofClaim(house, compensationId, person, { type: 'ApproveCompensation', ...facts })) {
    if (event.$typeName !== 'ipflow.financing.v1.CompensationPaid') continue;
    paidFen += event.paidFen;
    const payment = { compensationId, loanId, bank, borrower: facts.loan.borrowerUscc };
    ofFund(house, { type: 'PayOut', ...payment, amountFen: event.paidFen });
  }
  return paidFen;
}

/** Divides a recovery, and puts the fund's part back; how much. */
export function giveBack(house: House, compensationId: string, reference: string, amountFen: bigint): bigint {
  const told = { type: 'ReturnRecovery', recoveryReference: reference, recoveredFen: amountFen } as const;
  let returnedFen = 0n;
  for (const event of ofClaim(house, compensationId, 'clerk', told)) {
    if (event.$typeName !== 'ipflow.financing.v1.CompensationReturned') continue;
    returnedFen += event.returnedFen;
    const refund = { compensationId, recoveryReference: reference, amountFen: event.returnedFen };
    ofFund(house, { type: 'Refund', ...refund });
  }
  return returnedFen;
}

function ofClaim(
  house: House,
  compensationId: string,
  person: string,
  said: Said<CompensationCommand>,
): readonly CompensationEvent[] {
  const { compensation: decider } = house.deciders;
  const actor = { person, tenant: person === 'clerk' ? bank : 'office' };
  const before = house.claims.get(compensationId) ?? decider.initial();
  const command = { ...said, compensationId, actor, today: house.today } as CompensationCommand;
  const events = decider.decide(command, before);
  house.claims.set(compensationId, events.reduce(decider.evolve, before));
  return events;
}

/** A loan as its stream says today. */
export function known(house: House, loanId: string): LoanKnown {
  return knownOf(house.loans.get(loanId)!, house.today)!;
}

function exposureOf(house: House): Exposure {
  const all = [...house.covered].map((loanId) => known(house, loanId));
  const sum = (some: typeof all): bigint =>
    some.reduce((total, { outstandingFen }) => total + outstandingFen, 0n);
  const bad = all.filter((one) => nonPerforming.has(one.class));
  return { coveredFen: sum(all), nonPerformingFen: sum(bad) };
}
