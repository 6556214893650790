import { create, equals, financing } from '@ipflow/contracts';
import { check, fen, formatFen, refuseWhen } from '@ipflow/kernel';
import { shareProceeds } from './enforcement';
import {
  cancellationRules,
  changeRules,
  enforcementRules,
  fixingRules,
  pledgeeRules,
  releaseRules,
  transferRules,
} from './life.rules';
import type { LifeCommand, Of, PledgeCommand } from './pledge.commands';
import { patentNumbersOf } from './pledge.facts';
import { changedTermsRefusals } from './pledge.rules';
import { mustBe, type PledgeStage } from './pledge.stage';
import type { KnownPledge, PledgeEvent } from './pledge.state';

/** A pledge in force: set up, and neither cancelled nor void. */
export const inForce: readonly PledgeStage[] = ['registered', 'enforced'];

/** What follows from a command on a pledge after its registration. */
export function decideLife(
  command: Extract<PledgeCommand, LifeCommand>,
  state: KnownPledge,
): readonly PledgeEvent[] {
  switch (command.type) {
    case 'ChangePledge':
      return change(command, state);
    case 'ReleasePartly':
      return releasePartly(command, state);
    case 'TransferClaim':
      return transferClaim(command, state);
    case 'FixClaims':
      return fix(command, state);
    case 'EnforcePledge':
      return enforce(command, state);
    case 'CancelPledge':
      return cancel(command, state);
    case 'RevokePledge':
      return revoke(command, state);
    case 'NotifyPledgee':
      return notify(command, state);
    default: {
      const forgotten: never = command;
      return forgotten;
    }
  }
}

/** 变更登记; the same terms are silence. */
function change(command: Of<'ChangePledge'>, state: KnownPledge): readonly PledgeEvent[] {
  mustBe(state, ['registered'], '变更');
  const { pledgeId, agreedOn, reason, changedBy, patents, waived, today } = command;
  const terms = create(financing.PledgeTermsSchema, { ...state.terms, ...command.terms });
  if (equals(financing.PledgeTermsSchema, terms, state.terms)) return [];
  const { collateral, papers, stated } = state;
  // What is pledged, and what was stated of it, stays as it is.
  const asBefore = { collateral, papers, stated, pledgedElsewhere: [] };
  refuseWhen([
    ...check(changeRules, { state, terms, agreedOn, today }, waived),
    ...changedTermsRefusals({ pledgeId, terms, ...asBefore, patents, today }),
  ]);
  return [create(financing.PledgeChangedSchema, { pledgeId, terms, reason, changedBy, effectiveOn: today })];
}

/** 部分解除; what is free already is silence. */
function releasePartly(command: Of<'ReleasePartly'>, state: KnownPledge): readonly PledgeEvent[] {
  mustBe(state, ['registered'], '部分解除');
  const { pledgeId, numbers, consent, reason, actor, today } = command;
  if (numbers.every((number) => state.released.includes(number))) return [];
  refuseWhen([
    ...check(pledgeeRules, { state, actor }),
    ...check(releaseRules, { state, actor, numbers, consent }),
  ]);
  const items = state.collateral.filter(({ number }) => numbers.includes(number));
  return [
    create(financing.PledgePartlyReleasedSchema, {
      pledgeId,
      released: items.map(({ number }) => number),
      patentNumbers: patentNumbersOf(items),
      reason,
      effectiveOn: today,
    }),
  ];
}

/** 主债权转让: the pledge goes with the claim. */
function transferClaim(command: Of<'TransferClaim'>, state: KnownPledge): readonly PledgeEvent[] {
  mustBe(state, ['registered'], '转让主债权');
  const { pledgeId, to, toTenant, actor, today } = command;
  const from = state.terms.pledgee!;
  if (from.name === to.name && state.pledgeeTenant === toTenant) return [];
  refuseWhen([...check(pledgeeRules, { state, actor }), ...check(transferRules, state)]);
  const fact = { pledgeId, from, to, toTenant, effectiveOn: today };
  return [create(financing.PledgeClaimTransferredSchema, fact)];
}

function fix(command: Of<'FixClaims'>, state: KnownPledge): readonly PledgeEvent[] {
  if (state.fixedFen !== undefined && state.fixedFen === command.fixedFen) return [];
  mustBe(state, ['registered'], '确定债权');
  const { pledgeId, cause, fixedFen, actor, today } = command;
  refuseWhen([
    ...check(pledgeeRules, { state, actor }),
    ...check(fixingRules, { state, cause, fixedFen, today }),
    ...check(fixedOnce, state),
  ]);
  return [create(financing.PledgeFixedSchema, { pledgeId, cause, fixedFen, effectiveOn: today })];
}

const fixedOnce = [
  {
    code: 'PLEDGE_FIXED_BEFORE',
    article: '民法典第四百二十三条',
    message: ({ fixedFen }: KnownPledge) => `债权已确定为 ${formatFen(fen(fixedFen!))}，不能再次确定；请核对`,
    broken: ({ fixedFen }: KnownPledge) => fixedFen !== undefined,
  },
];

/** 质权实现: priority up to what is owed and, for a maximum-amount pledge, up to its cap. */
function enforce(command: Of<'EnforcePledge'>, state: KnownPledge): readonly PledgeEvent[] {
  if (state.kind === 'enforced') return [];
  mustBe(state, ['registered'], '实现质权');
  const { pledgeId, manner, proceedsFen, owedFen, actor, today } = command;
  refuseWhen([...check(pledgeeRules, { state, actor }), ...check(enforcementRules, state)]);
  const capFen = state.terms.kind === 'maximum_amount' ? state.terms.securedFen : undefined;
  const shares = shareProceeds({ proceedsFen, owedFen, capFen });
  const fact = { pledgeId, manner, proceedsFen, owedFen, ...shares, effectiveOn: today };
  return [create(financing.PledgeEnforcedSchema, fact)];
}

/** 注销登记: the pledge ends on this day; the figures stay as they were counted. */
function cancel(command: Of<'CancelPledge'>, state: KnownPledge): readonly PledgeEvent[] {
  if (state.kind === 'cancelled') return [];
  mustBe(state, inForce, '注销');
  const { pledgeId, cause, cancelledBy, actor, today } = command;
  refuseWhen([...check(pledgeeRules, { state, actor }), ...check(cancellationRules, { state, cause })]);
  const patentNumbers = patentNumbersOf(state.collateral);
  const fact = { pledgeId, patentNumbers, cause, cancelledBy, effectiveOn: today };
  return [create(financing.PledgeCancelledSchema, fact)];
}

/** 撤销登记: void from the beginning. */
function revoke(command: Of<'RevokePledge'>, state: KnownPledge): readonly PledgeEvent[] {
  if (state.kind === 'revoked') return [];
  mustBe(state, inForce, '撤销');
  const { pledgeId, reason, falseUndertaking, revokedBy, today } = command;
  const patentNumbers = patentNumbersOf(state.collateral);
  const fact = { pledgeId, patentNumbers, reason, falseUndertaking, revokedBy, effectiveOn: today };
  return [create(financing.PledgeRevokedSchema, fact)];
}

/** 通知质权人, of each fact once, while the patent is pledged. */
function notify(command: Of<'NotifyPledgee'>, state: KnownPledge): readonly PledgeEvent[] {
  const { pledgeId, patentNumber, cause, becauseOf, message, happenedOn } = command;
  const isPledged = state.collateral.some(({ kind, number }) => kind === 'patent' && number === patentNumber);
  if (!inForce.includes(state.kind) || !isPledged || state.notified.includes(becauseOf)) return [];
  const fact = { pledgeId, patentNumber, cause, becauseOf, message, effectiveOn: happenedOn };
  return [create(financing.PledgeeNotifiedSchema, fact)];
}
