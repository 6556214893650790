import { create, equals, financing } from '@ipflow/contracts';
import { Refused, refuseWhen, type Decider, type LocalDate, type Refusal } from '@ipflow/kernel';
import {
  changeRefusals,
  drawRefusals,
  redrawRefusals,
  termsRefusals,
  type LineTerms,
} from './credit-line.rules';
import {
  codeOf,
  creditLineAfter,
  type CreditLineEvent,
  type CreditLineState,
  type KnownCreditLine,
} from './credit-line.state';

export type CreditLineCommand = { readonly creditLineId: string; readonly today: LocalDate } & (
  | {
      type: 'GrantCreditLine';
      bank: string;
      bankName: string;
      product: string;
      applicationId?: string;
      terms: LineTerms;
      /** Reasons its product or application give. */
      against: readonly Refusal[];
    }
  | {
      type: 'ChangeCreditLine';
      limitFen: bigint;
      members: readonly financing.CreditMember[];
      validUntil: LocalDate;
      reason: string;
    }
  | { type: 'CloseCreditLine'; reason: string }
  | { type: 'DrawCredit'; loanId: string; borrower: string; amountFen: bigint; on: LocalDate }
  | { type: 'RestoreCredit'; loanId: string; amountFen: bigint; on: LocalDate }
  | { type: 'RedrawCredit'; loanId: string; amountFen: bigint; on: LocalDate }
);

type Of<T extends CreditLineCommand['type']> = Extract<CreditLineCommand, { type: T }>;

/**
 * 授信: granted by a bank, drawn by its loans and given back as they are repaid or reversed; neither line nor member above
 * its limit.
 */
export const creditLineDecider: Decider<CreditLineState, CreditLineCommand, CreditLineEvent> = {
  initial: () => ({ kind: 'none' }),
  evolve: creditLineAfter,
  decide,
  // Not `reliedOn`: a loan that rests on a line always writes it (a draw, a restoration) in the same transaction, so that
  // the version of the line's own stream keeps two of them apart.
};

function decide(command: CreditLineCommand, state: CreditLineState): readonly CreditLineEvent[] {
  if (command.type === 'GrantCreditLine') return grant(command, state);
  if (state.kind === 'none') {
    throw refusedAs('CREDIT_LINE_UNKNOWN', `没有授信 ${command.creditLineId}；请核对编号`);
  }
  switch (command.type) {
    case 'ChangeCreditLine':
      return change(command, state);
    case 'CloseCreditLine':
      return close(command, state);
    case 'DrawCredit':
      return draw(command, state);
    case 'RestoreCredit':
      return restore(command, state);
    case 'RedrawCredit':
      return redraw(command, state);
    default: {
      const forgotten: never = command;
      return forgotten;
    }
  }
}

function grant(command: Of<'GrantCreditLine'>, state: CreditLineState): readonly CreditLineEvent[] {
  const { creditLineId, bank, bankName, product, applicationId, terms, today, against } = command;
  const { members, ...rest } = terms;
  const granted = create(financing.CreditLineGrantedSchema, {
    ...rest,
    creditLineId,
    bank,
    bankName,
    product,
    applicationId,
    members: [...members],
    effectiveOn: today,
  });
  if (state.kind !== 'none') {
    const { granted: before } = state;
    const again = { ...granted, effectiveOn: before.effectiveOn };
    if (equals(financing.CreditLineGrantedSchema, before, again)) return [];
    throw refusedAs('CREDIT_LINE_ID_TAKEN', `授信编号 ${creditLineId} 已有不同的内容；请换一个编号`);
  }
  refuseWhen([...termsRefusals(terms, today), ...against]);
  return [granted];
}

function change(command: Of<'ChangeCreditLine'>, state: KnownCreditLine): readonly CreditLineEvent[] {
  if (stands(command, state)) return [];
  mustBeOpen(state, '调整');
  const { creditLineId, limitFen, members, validUntil, reason, today } = command;
  const { kind, validFrom, park, parkGuaranteeFen } = state.granted;
  const terms: LineTerms = {
    kind: kind as LineTerms['kind'],
    validFrom: validFrom as LocalDate,
    park,
    parkGuaranteeFen,
    limitFen,
    members,
    validUntil,
  };
  refuseWhen([...termsRefusals(terms, today), ...changeRefusals(state, terms)]);
  return [
    create(financing.CreditLineChangedSchema, {
      creditLineId,
      limitFen,
      members: [...members],
      validUntil,
      reason,
      effectiveOn: today,
    }),
  ];
}

/** True when the line is already as the command wants it. */
function stands({ limitFen, validUntil, members }: Of<'ChangeCreditLine'>, state: KnownCreditLine): boolean {
  const limits = new Map(state.members.map((one) => [one.uscc, one.limitFen]));
  return (
    limitFen === state.limitFen &&
    validUntil === state.validUntil &&
    members.length === limits.size &&
    members.every((one) => limits.get(codeOf(one.borrower!)) === one.limitFen)
  );
}

/** Loans drawn before run on; what is repaid is still given back, so that the books stay whole. */
function close(command: Of<'CloseCreditLine'>, state: KnownCreditLine): readonly CreditLineEvent[] {
  if (state.kind === 'closed') return [];
  const { creditLineId, reason, today } = command;
  return [create(financing.CreditLineClosedSchema, { creditLineId, reason, effectiveOn: today })];
}

function draw(command: Of<'DrawCredit'>, state: KnownCreditLine): readonly CreditLineEvent[] {
  const { creditLineId, loanId, borrower, amountFen, on } = command;
  if (state.draws.has(loanId)) return [];
  if (amountFen <= 0n) throw refusedAs('CREDIT_LINE_AMOUNT_ZERO', '用信金额须大于零；请核对金额');
  refuseWhen(drawRefusals(state, { uscc: borrower, amountFen, on }));
  return [
    create(financing.CreditDrawnSchema, { creditLineId, loanId, borrower, amountFen, effectiveOn: on }),
  ];
}

function restore(command: Of<'RestoreCredit'>, state: KnownCreditLine): readonly CreditLineEvent[] {
  const { creditLineId, loanId, amountFen, on } = command;
  if (amountFen === 0n) return [];
  const drawn = state.draws.get(loanId);
  if (!drawn || amountFen < 0n || amountFen > drawn.amountFen) {
    throw refusedAs('CREDIT_LINE_RESTORED_TOO_MUCH', `贷款 ${loanId} 恢复的额度超过其占用；请核对还款金额`);
  }
  const { uscc: borrower } = drawn;
  return [
    create(financing.CreditRestoredSchema, { creditLineId, loanId, borrower, amountFen, effectiveOn: on }),
  ];
}

/** Takes a restoration back: the loan was drawn all along, so neither the end of the line nor its term is in the way. */
function redraw(command: Of<'RedrawCredit'>, state: KnownCreditLine): readonly CreditLineEvent[] {
  const { creditLineId, loanId, amountFen, on } = command;
  const borrower = state.draws.get(loanId)?.uscc;
  if (borrower === undefined) {
    throw refusedAs('CREDIT_LINE_LOAN_UNKNOWN', `贷款 ${loanId} 不曾占用授信 ${creditLineId}；请核对编号`);
  }
  refuseWhen(redrawRefusals(state, { uscc: borrower, amountFen }));
  return [
    create(financing.CreditDrawnSchema, { creditLineId, loanId, borrower, amountFen, effectiveOn: on }),
  ];
}

function mustBeOpen({ kind, granted }: KnownCreditLine, act: string): void {
  if (kind === 'open') return;
  throw refusedAs('CREDIT_LINE_CLOSED', `授信 ${granted.creditLineId} 已终止，不能${act}；请另行授信`);
}

function refusedAs(code: string, message: string): Refused {
  return new Refused([{ code, article: '', message }]);
}
