import { Refused } from '@ipflow/kernel';
import type { KnownLoan } from './loan.state';

const stageNames: Readonly<Record<KnownLoan['kind'], string>> = {
  running: '未结清',
  settled: '已结清',
  written_off: '已核销',
  reversed: '已冲正',
};

const advices: Readonly<Partial<Record<KnownLoan['kind'], string>>> = {
  written_off: '；收到的款项请登记为追回',
  reversed: '；正确的贷款请以新的编号登记',
};

/** @throws Refused when nothing is owed any more, or the loan was reversed; `act` is what was asked for, in a verb */
export function mustRun(state: KnownLoan, act: string): void {
  if (state.kind !== 'running') throw endedFor(state, act);
}

/** For what may still be told of a loan that ended otherwise. @throws Refused */
export function mustNotBeReversed(state: KnownLoan, act: string): void {
  if (state.kind === 'reversed') throw endedFor(state, act);
}

function endedFor({ kind, disbursed }: KnownLoan, act: string): Refused {
  const advice = advices[kind] ?? '';
  return refusedAs('LOAN_ENDED', `贷款 ${disbursed.loanId} ${stageNames[kind]}，不能${act}${advice}`);
}

/** One reason that rests on no article. */
export function refusedAs(code: string, message: string): Refused {
  return new Refused([{ code, article: '', message }]);
}
