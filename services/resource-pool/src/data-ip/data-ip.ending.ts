import type { Of } from './data-ip.commands';
import { endedBy } from './data-ip.listing';
import { mustBe, mustBeAnothers } from './data-ip.stage';
import type { DataIpEvent, KnownDataIp } from './data-ip.state';

const endings = {
  withdrawn: { stages: ['filed', 'correction', 'announced'], act: '撤回' },
  cancelled: { stages: ['registered'], act: '注销' },
  revoked: { stages: ['registered'], act: '撤销' },
} as const;

/** 撤回, 注销 by who holds it; 撤销 by the office. */
export function end(
  command: Of<'WithdrawDataIp' | 'CancelDataIp' | 'RevokeDataIp'>,
  state: KnownDataIp,
  cause: keyof typeof endings,
): readonly DataIpEvent[] {
  if (state.stage === 'ended' && state.ended?.cause === cause) return [];
  const { stages, act } = endings[cause];
  mustBe(state, stages, act);
  if (cause === 'revoked') mustBeAnothers(state.filed.filedBy, command.tenant);
  return [endedBy(state, { cause, reason: command.reason, endedBy: command.actor, today: command.today })];
}

/** 逾期未补正: taken for withdrawn the day after. */
export function lapse({ actor, today }: Of<'LapseCorrection'>, state: KnownDataIp): readonly DataIpEvent[] {
  if (state.stage !== 'correction' || state.correction!.dueOn >= today) return [];
  const reason = `逾期（${state.correction!.dueOn}）未补正，视为撤回`;
  return [endedBy(state, { cause: 'withdrawn', reason, endedBy: actor, today })];
}

/** 有效期满: over the day after its last. */
export function expire({ actor, today }: Of<'ExpireDataIp'>, state: KnownDataIp): readonly DataIpEvent[] {
  if (state.stage !== 'registered' || state.validUntil! >= today) return [];
  return [endedBy(state, { cause: 'expired', reason: '有效期满未续展', endedBy: actor, today })];
}
