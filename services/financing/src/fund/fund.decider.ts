import { create, equals, financing } from '@ipflow/contracts';
import { Refused, refuseWhen, type Decider, type LocalDate } from '@ipflow/kernel';
import type { LoanKnown } from '../loan/loan.known';
import { coverageRefusals } from './coverage.rules';
import { contributionRefusals, rulesRefusals, yuan } from './fund.rules';
import {
  gateOf,
  nplPpm,
  rulesInForce,
  type Contribution,
  type Exposure,
  type FundEvent,
  type FundGate,
  type FundState,
  type KnownFund,
} from './fund.state';

export type FundCommand = { readonly fundId: string; readonly today: LocalDate } & (
  | { type: 'EstablishFund'; name: string; managedBy: string; rules: financing.FundRules }
  | { type: 'ChangeRules'; rules: financing.FundRules }
  | ({ type: 'Contribute' } & Contribution)
  | { type: 'CoverLoan'; loan: LoanKnown; coveredBy: string | undefined; exposure: Exposure }
  | {
      type: 'PayOut';
      compensationId: string;
      loanId: string;
      bank: string;
      borrower: string;
      amountFen: bigint;
    }
  | { type: 'Refund'; compensationId: string; recoveryReference: string; amountFen: bigint }
  | { type: 'MoveGate'; exposure: Exposure }
);

/**
 * 风险补偿资金: its money, its rules and its gate. Every fen that leaves or comes back is written here in the transaction of
 * the compensation, so that two approvals at once meet on this stream.
 */
export const fundDecider: Decider<FundState, FundCommand, FundEvent> = {
  initial: () => ({ kind: 'none' }),
  evolve,
  decide,
  reliedOn: true,
};

function evolve(state: FundState, event: FundEvent): FundState {
  if (event.$typeName === 'ipflow.financing.v1.FundEstablished') return established(event);
  if (state.kind === 'none') return state;
  switch (event.$typeName) {
    case 'ipflow.financing.v1.FundRulesChanged':
      return { ...state, versions: [...state.versions, event.rules!] };
    case 'ipflow.financing.v1.FundContributed':
      return contributed(state, event);
    case 'ipflow.financing.v1.LoanCovered':
      return state;
    case 'ipflow.financing.v1.FundPaidOut':
      return paidOut(state, event);
    case 'ipflow.financing.v1.FundRefunded': {
      const { amountFen, balanceFen } = event;
      return { ...state, balanceFen, returnedFen: state.returnedFen + amountFen };
    }
    case 'ipflow.financing.v1.FundGateMoved':
      return { ...state, gate: event.gate as FundGate };
    default: {
      const forgotten: never = event;
      return forgotten;
    }
  }
}

function established({ fundId, name, rules }: financing.FundEstablished): KnownFund {
  return {
    kind: 'established',
    fundId,
    name,
    versions: [rules!],
    contributions: [],
    balanceFen: 0n,
    contributedFen: 0n,
    paidFen: 0n,
    returnedFen: 0n,
    paidByYear: new Map(),
    paidByBorrower: new Map(),
    gate: 'open',
  };
}

function contributed(state: KnownFund, event: financing.FundContributed): KnownFund {
  const { contributionId, contributor, amountFen, balanceFen } = event;
  return {
    ...state,
    balanceFen,
    contributedFen: state.contributedFen + amountFen,
    contributions: [...state.contributions, { contributionId, contributor, amountFen }],
  };
}

function paidOut(state: KnownFund, event: financing.FundPaidOut): KnownFund {
  const { amountFen, balanceFen, borrower, effectiveOn } = event;
  const year = effectiveOn.slice(0, 4);
  const add = (used: ReadonlyMap<string, bigint>, key: string): ReadonlyMap<string, bigint> =>
    new Map(used).set(key, (used.get(key) ?? 0n) + amountFen);
  return {
    ...state,
    balanceFen,
    paidFen: state.paidFen + amountFen,
    paidByYear: add(state.paidByYear, year),
    paidByBorrower: add(state.paidByBorrower, borrower),
  };
}

function decide(command: FundCommand, state: FundState): readonly FundEvent[] {
  if (command.type === 'EstablishFund') return establish(command, state);
  if (state.kind === 'none') throw refusedAs('FUND_UNKNOWN', `没有资金 ${command.fundId}；请核对编号`);
  switch (command.type) {
    case 'ChangeRules':
      return changeRules(command, state);
    case 'Contribute':
      return contribute(command, state);
    case 'CoverLoan':
      return cover(command, state);
    case 'PayOut':
      return payOut(command, state);
    case 'Refund':
      return refund(command, state);
    case 'MoveGate':
      return moveGate(command, state);
    default: {
      const forgotten: never = command;
      return forgotten;
    }
  }
}

type Of<Type extends FundCommand['type']> = Extract<FundCommand, { type: Type }>;

function establish(command: Of<'EstablishFund'>, state: FundState): readonly FundEvent[] {
  const { fundId, name, managedBy, today } = command;
  const rules = create(financing.FundRulesSchema, { ...command.rules, version: 1 });
  if (state.kind !== 'none') {
    const isSame = state.name === name && equals(financing.FundRulesSchema, state.versions[0]!, rules);
    if (isSame) return [];
    throw refusedAs('FUND_ID_TAKEN', `资金编号 ${fundId} 已被使用；请换一个新的编号`);
  }
  refuseWhen(rulesRefusals(rules));
  return [create(financing.FundEstablishedSchema, { fundId, name, managedBy, rules, effectiveOn: today })];
}

/** Loans covered before keep the shares they were covered under: an agreement binds as it was made. */
function changeRules(command: Of<'ChangeRules'>, state: KnownFund): readonly FundEvent[] {
  const { fundId, today } = command;
  const before = rulesInForce(state);
  const same = create(financing.FundRulesSchema, { ...command.rules, version: before.version });
  if (equals(financing.FundRulesSchema, before, same)) return [];
  const rules = create(financing.FundRulesSchema, { ...command.rules, version: before.version + 1 });
  refuseWhen(rulesRefusals(rules));
  return [create(financing.FundRulesChangedSchema, { fundId, rules, effectiveOn: today })];
}

function contribute(command: Of<'Contribute'>, state: KnownFund): readonly FundEvent[] {
  const { fundId, contributionId, contributor, amountFen, today } = command;
  const earlier = state.contributions.find((one) => one.contributionId === contributionId);
  if (earlier?.contributor === contributor && earlier.amountFen === amountFen) return [];
  refuseWhen(contributionRefusals({ contributionId, contributor, amountFen, fund: state, earlier }));
  const balanceFen = state.balanceFen + amountFen;
  const given = { fundId, contributionId, contributor, amountFen, balanceFen, effectiveOn: today };
  return [create(financing.FundContributedSchema, given)];
}

function cover(command: Of<'CoverLoan'>, state: KnownFund): readonly FundEvent[] {
  const { fundId, loan, coveredBy, exposure, today } = command;
  if (coveredBy === fundId) return [];
  refuseWhen(coverageRefusals({ fund: state, loan, coveredBy, exposure }));
  return [
    create(financing.LoanCoveredSchema, {
      fundId,
      loanId: loan.loanId,
      bank: loan.bank,
      borrower: loan.borrowerUscc,
      principalFen: loan.outstandingFen,
      coveredFen: exposure.coveredFen + loan.outstandingFen,
      effectiveOn: today,
    }),
  ];
}

/** The compensation has looked at every cap; what is left here is that nobody overdraws. */
function payOut(command: Of<'PayOut'>, state: KnownFund): readonly FundEvent[] {
  const { fundId, compensationId, loanId, bank, borrower, amountFen, today } = command;
  if (amountFen <= 0n) throw new RangeError(`a fund pays out more than nothing, not ${amountFen} fen`);
  const balanceFen = state.balanceFen - amountFen;
  if (balanceFen < 0n) throw refusedAs('FUND_SHORT', shortMessage(state.balanceFen, amountFen));
  const paid = { fundId, compensationId, loanId, bank, borrower, amountFen, balanceFen };
  return [create(financing.FundPaidOutSchema, { ...paid, effectiveOn: today })];
}

/** Nothing comes back to a fund of a recovery too small to reach it: no fact. */
function refund(command: Of<'Refund'>, state: KnownFund): readonly FundEvent[] {
  const { fundId, compensationId, recoveryReference, amountFen, today } = command;
  if (amountFen === 0n) return [];
  if (amountFen < 0n || state.returnedFen + amountFen > state.paidFen) {
    throw new RangeError(`fund ${fundId} cannot get back ${amountFen} fen: more than it paid out`);
  }
  const balanceFen = state.balanceFen + amountFen;
  const refunded = { fundId, compensationId, recoveryReference, amountFen, balanceFen, effectiveOn: today };
  return [create(financing.FundRefundedSchema, refunded)];
}

function moveGate(command: Of<'MoveGate'>, state: KnownFund): readonly FundEvent[] {
  const { fundId, exposure, today } = command;
  const gate = gateOf(exposure, rulesInForce(state));
  if (gate === state.gate) return [];
  const moved = { fundId, gate, nplPpm: nplPpm(exposure), effectiveOn: today };
  return [create(financing.FundGateMovedSchema, moved)];
}

/** Why a fund cannot pay, and what helps. */
export function shortMessage(balanceFen: bigint, amountFen: bigint): string {
  return `资金余额 ${yuan(balanceFen)}，不足以支付 ${yuan(amountFen)}；请在注资后再批准`;
}

function refusedAs(code: string, message: string): Refused {
  return new Refused([{ code, article: '', message }]);
}
