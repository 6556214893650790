import type { financing } from '@ipflow/contracts';
import { normalizedName } from '@ipflow/kernel';

/** Every fact of a credit line's stream. */
export type CreditLineEvent =
  | financing.CreditLineGranted
  | financing.CreditLineChanged
  | financing.CreditLineClosed
  | financing.CreditDrawn
  | financing.CreditRestored;

/** What one member may draw, and has drawn. */
export interface LineMember {
  readonly name: string;
  readonly uscc: string;
  readonly limitFen: bigint;
  readonly drawnFen: bigint;
}

/** What one loan takes of the line. */
export interface Draw {
  readonly uscc: string;
  readonly amountFen: bigint;
}

/** A line as its events leave it. Always: drawn = the members' sum = the loans' sum, and never above a limit. */
export type CreditLineState =
  | { readonly kind: 'none' }
  | {
      readonly kind: 'open' | 'closed';
      readonly granted: financing.CreditLineGranted;
      readonly limitFen: bigint;
      readonly validUntil: string;
      readonly members: readonly LineMember[];
      readonly drawnFen: bigint;
      readonly draws: ReadonlyMap<string, Draw>;
      /** Why it was changed or closed last. */
      readonly reason?: string;
    };

/** A line that was granted. */
export type KnownCreditLine = Exclude<CreditLineState, { kind: 'none' }>;

/** The stream of a credit line. */
export function creditLineStream(creditLineId: string): string {
  return `credit_line-${creditLineId}`;
}

/** One more fact of the line. */
export function creditLineAfter(state: CreditLineState, event: CreditLineEvent): CreditLineState {
  if (event.$typeName === 'ipflow.financing.v1.CreditLineGranted') return granted(event);
  if (state.kind === 'none') return state;
  switch (event.$typeName) {
    case 'ipflow.financing.v1.CreditLineChanged': {
      const { limitFen, validUntil, reason, members } = event;
      return { ...state, limitFen, validUntil, reason, members: membersOf(members, state.members) };
    }
    case 'ipflow.financing.v1.CreditLineClosed':
      return { ...state, kind: 'closed', reason: event.reason };
    case 'ipflow.financing.v1.CreditDrawn':
      return moved(state, event.loanId, event.borrower, event.amountFen);
    case 'ipflow.financing.v1.CreditRestored':
      return moved(state, event.loanId, event.borrower, -event.amountFen);
    default: {
      const forgotten: never = event;
      return forgotten;
    }
  }
}

function granted(event: financing.CreditLineGranted): KnownCreditLine {
  const { limitFen, validUntil, members } = event;
  return {
    kind: 'open',
    granted: event,
    limitFen,
    validUntil,
    members: membersOf(members, []),
    drawnFen: 0n,
    draws: new Map(),
  };
}

/** Who stays keeps what is drawn. */
function membersOf(stated: readonly financing.CreditMember[], before: readonly LineMember[]): LineMember[] {
  const drawn = new Map(before.map(({ uscc, drawnFen }) => [uscc, drawnFen]));
  return stated.map(({ borrower, limitFen }) => {
    const uscc = codeOf(borrower!);
    return { name: borrower!.name, uscc, limitFen, drawnFen: drawn.get(uscc) ?? 0n };
  });
}

function moved(state: KnownCreditLine, loanId: string, uscc: string, byFen: bigint): KnownCreditLine {
  const amountFen = (state.draws.get(loanId)?.amountFen ?? 0n) + byFen;
  return {
    ...state,
    drawnFen: state.drawnFen + byFen,
    draws: new Map(state.draws).set(loanId, { uscc, amountFen }),
    members: state.members.map((one) =>
      one.uscc === uscc ? { ...one, drawnFen: one.drawnFen + byFen } : one,
    ),
  };
}

/** How a line tells its borrowers apart: by credit code, else by name. Without a code nobody is let in. */
export function codeOf({ uscc, name }: { readonly uscc?: string; readonly name: string }): string {
  return uscc ?? normalizedName(name);
}
