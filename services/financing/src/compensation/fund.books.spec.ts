import { Refused, type LocalDate } from '@ipflow/kernel';
import { seedOf } from '@ipflow/testing';
import fc from 'fast-check';
import { fundDecider, type FundCommand } from '../fund/fund.decider';
import type { Exposure, FundEvent, FundState, KnownFund } from '../fund/fund.state';
import type { LoanKnown } from '../loan/loan.known';
import { isStopped } from '../fund/fund.state';
import { postingsOf } from '../fund-ledger/posting';
import { compensationDecider, type CompensationCommand } from './compensation.decider';
import {
  badLoan,
  bank,
  borrower,
  evidence,
  fundBankInsurerValuer,
  fundId,
  provinceCityBank,
  rules,
} from './compensation.fixture';
import { recoveredFen, type CompensationEvent, type CompensationState } from './compensation.state';

/** Stories and commands in each: 50,000 commands in all. */
const stories = 500;
const commandsPerStory = 100;
const loans = 4;
const people = ['li', 'wang', 'zhao'];
const years = ['2026', '2027', '2028'];

const step = fc.record({
  act: fc.constantFrom(
    ...Array.from({ length: 20 }, () => 'advance'),
    ...[
      'contribute',
      'contribute',
      'cover',
      'cover',
      'cover',
      'sour',
      'claim',
      'claim',
      'claim',
      'review',
      'review',
    ],
    ...[
      'approve',
      'approve',
      'approve',
      'refuse',
      'recover',
      'recover',
      'recover',
      'rules',
      'gate',
      'year',
      'repay',
    ],
  ),
  loan: fc.nat(loans - 1),
  person: fc.nat(people.length - 1),
  amountFen: fc.oneof(fc.bigInt(0n, 30n), fc.bigInt(1n, 4_000n), fc.bigInt(1n, 60_000n)),
  reference: fc.nat(5),
  isWild: fc.integer({ min: 0, max: 9 }).map((drawn) => drawn === 0),
});
type Step = typeof step extends fc.Arbitrary<infer S> ? S : never;

/** A fund, its loans and its compensations in memory, and what they must come to, counted from the facts alone. */
class World {
  fund: FundState = { kind: 'none' };
  readonly facts: (FundEvent | CompensationEvent)[] = [];
  readonly claims = new Map<string, CompensationState>();
  readonly covered = new Map<string, { outstandingFen: bigint; isBad: boolean; rulesVersion: number }>();
  readonly refusals = new Map<string, number>();
  quiet = 0;
  year = 0;

  get today(): LocalDate {
    return `${years[this.year]}-11-24` as LocalDate;
  }

  get exposure(): Exposure {
    const all = [...this.covered.values()];
    const of = (some: typeof all): bigint =>
      some.reduce((sum, { outstandingFen }) => sum + outstandingFen, 0n);
    return { coveredFen: of(all), nonPerformingFen: of(all.filter(({ isBad }) => isBad)) };
  }

  loan(index: number, more: Partial<LoanKnown> = {}): LoanKnown {
    const loanId = `loan-${index}`;
    const known = this.covered.get(loanId);
    const outstandingFen = known?.outstandingFen ?? 10_000n;
    const usual = {
      loanId,
      bank,
      borrowerUscc: `${borrower}${index % 2}`,
      principalFen: 10_000n,
      outstandingFen,
    };
    const standing = known?.isBad ? {} : ({ class: 'normal', overdueSince: undefined } as const);
    return badLoan({ ...usual, ...standing, ...more });
  }

  ofFund(command: FundCommand): void {
    for (const event of this.decided(() => fundDecider.decide(command, this.fund))) {
      this.fund = fundDecider.evolve(this.fund, event);
      this.facts.push(event);
    }
  }

  /** As the process does: both streams or none. */
  ofClaim(id: string, command: CompensationCommand): void {
    const before = this.claims.get(id) ?? compensationDecider.initial();
    const { today } = this;
    this.decided(() => {
      const events = compensationDecider.decide(command, before);
      const money = events.flatMap((event): FundCommand[] => {
        if (event.$typeName === 'ipflow.financing.v1.CompensationPaid') {
          const { compensationId, loanId, paidFen: amountFen } = event;
          const claimed = before.kind === 'none' ? '' : before.claim.borrower;
          return [
            { type: 'PayOut', fundId, compensationId, loanId, bank, borrower: claimed, amountFen, today },
          ];
        }
        if (event.$typeName !== 'ipflow.financing.v1.CompensationReturned') return [];
        const { compensationId, recoveryReference, returnedFen: amountFen } = event;
        return [{ type: 'Refund', fundId, compensationId, recoveryReference, amountFen, today }];
      });
      const moved = money.flatMap((one) => [...fundDecider.decide(one, this.fund)]);
      this.fund = moved.reduce<FundState>((state, event) => fundDecider.evolve(state, event), this.fund);
      this.claims.set(
        id,
        events.reduce<CompensationState>((state, event) => compensationDecider.evolve(state, event), before),
      );
      this.facts.push(...events, ...moved);
      return events;
    });
  }

  private decided<E>(decide: () => readonly E[]): readonly E[] {
    try {
      const events = decide();
      if (events.length === 0) this.quiet += 1;
      return events;
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      for (const { code } of error.reasons) this.refusals.set(code, (this.refusals.get(code) ?? 0) + 1);
      return [];
    }
  }
}

const loose = { nplWarningPpm: 300_000, nplStopPpm: 900_000 };
const sets = [
  rules({ ...loose, capPerYearFen: 9_000n, capPerBorrowerFen: 6_000n, leverage: 3 }),
  rules({
    ...loose,
    bearers: fundBankInsurerValuer,
    leverage: undefined,
    suitRequired: false,
    overdueDaysMin: 30,
  }),
  rules({
    bearers: provinceCityBank.map((one) => (one.bearer === 'city' ? { ...one, capPerClaimFen: 300n } : one)),
  }),
  rules({ bearers: provinceCityBank.slice(1) }),
];

/** What naturally follows for a loan. */
function nextOf(world: World, index: number): string {
  const covered = world.covered.get(`loan-${index}`);
  if (!covered) return world.exposure.coveredFen === 0n ? 'contribute' : 'cover';
  if (!covered.isBad) return 'sour';
  const steps = { none: 'claim', refused: 'claim', claimed: 'review', reviewed: 'approve', paid: 'recover' };
  return steps[world.claims.get(`claim-${index}-0`)?.kind ?? 'none'];
}

function act(world: World, { act: what, loan: index, person, amountFen, reference, isWild }: Step): void {
  const { today } = world;
  const loanId = `loan-${index}`;
  const loan = world.loan(index, isWild ? { borrowerSize: 'large' } : {});
  const id = `claim-${index}-${isWild ? reference : 0}`;
  const actor = { person: people[person]!, tenant: isWild ? bank : 'office' };
  const claim = { compensationId: id, actor, today };
  const fund = world.fund as KnownFund;
  const covered = world.covered.get(loanId);
  switch (what) {
    case 'advance': {
      const next = nextOf(world, index);
      const little = next === 'contribute' ? amountFen % 5_000n : amountFen;
      return act(world, { act: next, loan: index, person, amountFen: little, reference, isWild: false });
    }
    case 'contribute':
      return world.ofFund({
        type: 'Contribute',
        fundId,
        today,
        contributionId: `c-${amountFen}`,
        contributor: isWild ? '市' : '省',
        amountFen,
      });
    case 'cover': {
      const before = world.facts.length;
      world.ofFund({
        type: 'CoverLoan',
        fundId,
        today,
        loan,
        coveredBy: covered && (isWild ? 'fund-other' : fundId),
        exposure: world.exposure,
      });
      if (world.facts.length > before) {
        world.covered.set(loanId, {
          outstandingFen: loan.outstandingFen,
          isBad: false,
          rulesVersion: fund.versions.length,
        });
      }
      return;
    }
    case 'sour':
      if (covered) world.covered.set(loanId, { ...covered, isBad: !isWild });
      return;
    case 'repay':
      if (covered && covered.outstandingFen > amountFen)
        world.covered.set(loanId, {
          ...covered,
          outstandingFen: covered.outstandingFen - (isWild ? amountFen : amountFen / 100n),
        });
      return;
    case 'claim': {
      const open = [...world.claims].find(
        ([other, state]) =>
          other !== id && state.kind !== 'none' && state.kind !== 'refused' && state.claim.loanId === loanId,
      );
      return world.ofClaim(id, {
        ...claim,
        type: 'ClaimCompensation',
        actor: { person: 'clerk', tenant: bank },
        fund,
        loan,
        coverage: covered && { fundId, rulesVersion: covered.rulesVersion },
        otherClaimId: open?.[0],
        exposure: world.exposure,
        lossFen: isWild ? amountFen : (loan.outstandingFen * (BigInt(reference) + 1n)) / 6n,
        evidence: isWild ? {} : evidence,
      });
    }
    case 'review':
      return world.ofClaim(id, { ...claim, type: 'ReviewCompensation', opinion: '属实' });
    case 'refuse':
      if (reference > 0) return;
      return world.ofClaim(id, { ...claim, type: 'RefuseCompensation', reasons: ['材料不全'] });
    case 'approve':
      return world.ofClaim(id, {
        ...claim,
        type: 'ApproveCompensation',
        fund,
        loan,
        rulesVersion: covered?.rulesVersion ?? 1,
      });
    case 'recover': {
      const state = world.claims.get(id);
      const leftFen = state?.kind === 'paid' ? state.paid.lossFen - recoveredFen(state) : amountFen;
      return world.ofClaim(id, {
        ...claim,
        type: 'ReturnRecovery',
        recoveryReference: `r-${reference}`,
        recoveredFen: reference === 0 ? leftFen : amountFen,
      });
    }
    case 'rules':
      if (!isWild) return;
      return world.ofFund({ type: 'ChangeRules', fundId, today, rules: sets[reference % sets.length]! });
    case 'gate':
      return world.ofFund({ type: 'MoveGate', fundId, today, exposure: world.exposure });
    case 'year':
      if (isWild) world.year = Math.min(world.year + 1, years.length - 1);
      return;
    default:
      throw new Error(`a step nobody knows: ${what}`);
  }
}

const total = (amounts: readonly bigint[]): bigint => amounts.reduce((sum, amount) => sum + amount, 0n);

/** Every identity that does not hold; counted from the facts, without the decider's own books. */
function broken(world: World): string[] {
  const fund = world.fund as KnownFund;
  const found: string[] = [];
  const must = (holds: boolean, what: string): void => void (holds || found.push(what));
  const debits = new Map<string, bigint>();
  const [paidByYear, paidLoans] = [new Map<string, bigint>(), new Set<string>()];
  let [contributed, paid, returned] = [0n, 0n, 0n];
  for (const event of world.facts) {
    switch (event.$typeName) {
      case 'ipflow.financing.v1.FundContributed':
        contributed += event.amountFen;
        break;
      case 'ipflow.financing.v1.CompensationPaid': {
        paid += event.paidFen;
        const year = event.effectiveOn.slice(0, 4);
        paidByYear.set(year, (paidByYear.get(year) ?? 0n) + event.paidFen);
        must(!paidLoans.has(event.loanId), `${event.loanId} is compensated twice`);
        paidLoans.add(event.loanId);
        must(total(event.shares.map(({ amountFen }) => amountFen)) === event.lossFen, 'shares are the loss');
        must(
          event.shares.every(({ amountFen }) => amountFen >= 0n),
          'no negative share',
        );
        break;
      }
      case 'ipflow.financing.v1.CompensationReturned':
        returned += event.returnedFen;
        break;
    }
    if (!event.$typeName.includes('.Compensation')) {
      const lines = postingsOf(event as FundEvent);
      must(total(lines.map(({ debitFen, creditFen }) => debitFen - creditFen)) === 0n, 'an entry balances');
      for (const { account, debitFen, creditFen } of lines)
        debits.set(account, (debits.get(account) ?? 0n) + debitFen - creditFen);
    }
  }
  must(fund.balanceFen === contributed - paid + returned, 'the balance is contributed - paid + returned');
  must(fund.balanceFen === (debits.get('cash') ?? 0n), 'the balance is the cash of the books');
  must(fund.balanceFen >= 0n, 'the balance is never negative');
  must(fund.paidFen === paid && fund.returnedFen === returned, 'the fund knows what it paid and got back');
  must(total([...fund.paidByBorrower.values()]) === paid, 'use by borrower is what was paid');
  for (const [year, amount] of paidByYear) must(fund.paidByYear.get(year) === amount, `use of ${year}`);
  for (const state of world.claims.values()) {
    if (state.kind !== 'paid') continue;
    must(state.reviewed?.reviewedBy !== state.paid.approvedBy, 'four eyes');
    const back = state.paid.shares.map((_, index) =>
      total(state.recoveries.map(({ shares }) => shares[index]!.amountFen)),
    );
    const isOver = back.some((amount, index) => amount > state.paid.shares[index]!.amountFen);
    must(!isOver, 'nobody gets back more than he bore');
    const isFull = total(back) === state.paid.lossFen;
    must(
      !isFull || back.every((amount, index) => amount === state.paid.shares[index]!.amountFen),
      'full recovery is exact',
    );
  }
  return found;
}

test('50,000 commands, legal and illegal: every fen of every fund is where the facts say', () => {
  const seen = { paid: 0, returned: 0, recoveredInFull: 0, stopped: 0, quiet: 0, commands: 0 };
  const refused = new Set<string>();
  fc.assert(
    fc.property(
      fc.array(step, { minLength: commandsPerStory, maxLength: commandsPerStory, size: 'max' }),
      (steps) => {
        const world = new World();
        world.ofFund({
          type: 'EstablishFund',
          fundId,
          name: '资金',
          managedBy: 'office',
          rules: sets[0]!,
          today: world.today,
        });
        for (const [count, one] of steps.entries()) {
          const before = world.fund as KnownFund;
          const facts = world.facts.length;
          act(world, one);
          seen.commands += 1;
          const claimed = world.facts
            .slice(facts)
            .some(({ $typeName }) => /LoanCovered|CompensationClaimed/.test($typeName));
          if (claimed && isStopped(before, world.exposure) && before.gate === 'stopped')
            throw new Error('a stopped gate let something in');
          const isLast = count === steps.length - 1;
          if (world.facts.length > facts || isLast) expect(broken(world)).toEqual([]);
        }
        const states = [...world.claims.values()];
        for (const state of states) {
          if (state.kind !== 'paid') continue;
          seen.paid += 1;
          if (state.recoveries.length > 0) seen.returned += 1;
          if (total(state.recoveries.map(({ recoveredFen }) => recoveredFen)) === state.paid.lossFen)
            seen.recoveredInFull += 1;
        }
        if (world.refusals.has('FUND_GATE_STOPPED')) seen.stopped += 1;
        seen.quiet += world.quiet;
        for (const code of world.refusals.keys()) refused.add(code);
      },
    ),
    { numRuns: stories, seed: seedOf(20_261_124), endOnFailure: true },
  );
  // The stories went everywhere, or the property said little.
  expect(seen.commands).toBe(stories * commandsPerStory);
  expect(Object.entries(seen).filter(([, count]) => count === 0)).toEqual([]);
  const expected = [
    'COMPENSATION_BORROWER_CAP',
    'COMPENSATION_EVIDENCE_MISSING',
    'COMPENSATION_ID_TAKEN',
    'COMPENSATION_LOAN_CLAIMED',
    'COMPENSATION_LOAN_NOT_COVERED',
    'COMPENSATION_LOAN_PERFORMING',
    'COMPENSATION_LOSS_ABOVE_OUTSTANDING',
    'COMPENSATION_OWN_CLAIM',
    'COMPENSATION_RECOVERY_ABOVE_LOSS',
    'COMPENSATION_REFERENCE_TAKEN',
    'COMPENSATION_SAME_PERSON',
    'COMPENSATION_STAGE',
    'COMPENSATION_SUIT_REQUIRED',
    'COMPENSATION_TOO_EARLY',
    'COMPENSATION_YEAR_CAP',
    'COVERAGE_BORROWER_SIZE',
    'COVERAGE_LEVERAGE',
    'COVERAGE_LOAN_TAKEN',
    'FUND_CONTRIBUTION_TAKEN',
    'FUND_GATE_STOPPED',
    'FUND_SHARES_NOT_WHOLE',
    'FUND_SHORT',
  ];
  expect(expected.filter((code) => !refused.has(code))).toEqual([]);
});
