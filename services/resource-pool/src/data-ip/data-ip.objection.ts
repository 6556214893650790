import { create, equals, market } from '@ipflow/contracts';
import { check, normalizedName, refuseWhen, type Rule } from '@ipflow/kernel';
import type { Of } from './data-ip.commands';
import { endedBy, relisted, suspended } from './data-ip.listing';
import { measures, objectionsMax } from './data-ip.policy';
import { mustBe, mustBeAnothers, refusedAs } from './data-ip.stage';
import { evolve, openObjections, type DataIpEvent, type KnownDataIp } from './data-ip.state';

interface ObjectionFacts extends Of<'ObjectToDataIp'> {
  readonly state: KnownDataIp;
}

const rules: readonly Rule<ObjectionFacts>[] = [
  {
    code: 'DATA_IP_OBJECTION_CLOSED',
    article: measures,
    message: ({ state }) => `公示期已于 ${state.announced!.until} 届满；请待登记后对登记提出异议`,
    broken: ({ state, today }) => state.stage === 'announced' && today > state.announced!.until,
  },
  {
    code: 'DATA_IP_OBJECTION_OWN',
    article: measures,
    message: '申请人不能对自己的数据知识产权提出异议；如不再需要，请撤回或注销',
    broken: ({ state, tenant, objector }) =>
      state.filed.filedBy === tenant || state.holders.some((holder) => isSameParty(holder, objector)),
  },
  {
    code: 'DATA_IP_OBJECTION_REPEATED',
    article: '',
    message: ({ objector }) =>
      `${objector.name} 已有一项异议尚未决定，不能重复提出；补充的理由和证据请在决定前直接提交登记机构`,
    broken: ({ state, objector }) =>
      openObjections(state).some(({ raised }) => isSameParty(raised.objector!, objector)),
  },
  {
    code: 'DATA_IP_OBJECTION_COUNT',
    article: '',
    message: `一项数据知识产权最多受理 ${objectionsMax} 项异议；请直接联系登记机构`,
    broken: ({ state }) => state.objections.size >= objectionsMax,
  },
];

interface Named {
  readonly name: string;
  readonly uscc?: string;
}

/** By credit code where both have one, else by name. */
function isSameParty(a: Named, b: Named): boolean {
  return a.uscc && b.uscc ? a.uscc === b.uscc : normalizedName(a.name) === normalizedName(b.name);
}

/** 异议 during the notice or after the registration; from the first that is open, the listing is suspended everywhere. */
export function object(command: Of<'ObjectToDataIp'>, state: KnownDataIp): readonly DataIpEvent[] {
  const { dataIpId, objectionId, objector, grounds, evidence, tenant, today } = command;
  const before = state.objections.get(objectionId)?.raised;
  const objected = create(market.DataIpObjectedSchema, {
    ...{ dataIpId, objectionId, objector, grounds, evidence: [...evidence], filedBy: tenant },
    effectiveOn: before?.effectiveOn ?? today,
  });
  if (before) {
    if (equals(market.DataIpObjectedSchema, before, objected)) return [];
    throw refusedAs('DATA_IP_OBJECTION_ID_TAKEN', `异议编号 ${objectionId} 已被使用；请换一个新的编号`);
  }
  mustBe(state, ['announced', 'registered'], '提出异议');
  refuseWhen(check(rules, { ...command, state }));
  return state.listing.standing === 'listed' ? [objected, suspended(state, objectionId, today)] : [objected];
}

/** 异议决定: dismissed, the listing is restored once no other is open; upheld, it ends whatever it was raised against. */
export function decideObjection(command: Of<'DecideObjection'>, state: KnownDataIp): readonly DataIpEvent[] {
  const { dataIpId, objectionId, decision, reason, tenant, actor, today } = command;
  const objection = state.objections.get(objectionId);
  if (!objection) throw refusedAs('DATA_IP_OBJECTION_UNKNOWN', `没有异议 ${objectionId}；请核对编号`);
  if (objection.decided?.decision === decision) return [];
  if (objection.decided)
    throw refusedAs('DATA_IP_OBJECTION_DECIDED', `异议 ${objectionId} 已有决定，不能改为相反的决定`);
  mustBe(state, ['announced', 'registered'], '决定异议');
  mustBeAnothers(objection.raised.filedBy, tenant);
  mustBeAnothers(state.filed.filedBy, tenant);
  const decided = create(market.DataIpObjectionDecidedSchema, {
    ...{ dataIpId, objectionId, decision, reason, decidedBy: actor, effectiveOn: today },
  });
  const after = evolve(state, decided) as KnownDataIp;
  if (decision === 'dismissed') {
    const isRestored = state.listing.standing === 'suspended' && openObjections(after).length === 0;
    return isRestored ? [decided, relisted(after, today)] : [decided];
  }
  if (state.stage === 'registered')
    return [
      decided,
      endedBy(after, { cause: 'revoked', reason: `异议成立：${reason}`, endedBy: actor, today }),
    ];
  const refused = create(market.DataIpRefusedSchema, {
    dataIpId,
    reasons: [{ code: 'DATA_IP_OBJECTION_UPHELD', article: measures, message: `异议成立：${reason}` }],
    refusedBy: actor,
    effectiveOn: today,
  });
  return [decided, refused];
}
