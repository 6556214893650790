import { create, equals, market } from '@ipflow/contracts';
import { addDays, addWorkingDays, addYears, type Decider, type LocalDate, refuseWhen } from '@ipflow/kernel';
import type { DataIpCommand, Of } from './data-ip.commands';
import { end, expire, lapse } from './data-ip.ending';
import { relisted } from './data-ip.listing';
import { decideObjection, object } from './data-ip.objection';
import { dataIpPolicyOn } from './data-ip.policy';
import { applicationRefusals } from './data-ip.rules';
import { mustBe, mustBeAnothers, refusedAs } from './data-ip.stage';
import {
  evolve,
  openObjections,
  type DataIpEvent,
  type DataIpState,
  type KnownDataIp,
} from './data-ip.state';

/**
 * 数据知识产权: filed, corrected, announced, registered and in the same breath listed; objected to, renewed, changed,
 * ended. 登记即流通: no fact of a registration stands without the fact of its listing beside it.
 */
export const dataIpDecider: Decider<DataIpState, DataIpCommand, DataIpEvent> = {
  initial: () => ({ stage: 'none' }),
  evolve,
  decide,
};

function decide(command: DataIpCommand, state: DataIpState): readonly DataIpEvent[] {
  if (command.type === 'FileDataIp') return file(command, state);
  if (state.stage === 'none')
    throw refusedAs('DATA_IP_UNKNOWN', `没有数据知识产权 ${command.dataIpId}；请核对编号`);
  return onKnown(command, state);
}

function onKnown(
  command: Exclude<DataIpCommand, { type: 'FileDataIp' }>,
  state: KnownDataIp,
): readonly DataIpEvent[] {
  switch (command.type) {
    case 'RequestCorrection':
      return requestCorrection(command, state);
    case 'CorrectDataIp':
      return correct(command, state);
    case 'RefuseDataIp':
      return refuse(command, state);
    case 'AnnounceDataIp':
      return announce(command, state);
    case 'ObjectToDataIp':
      return object(command, state);
    case 'DecideObjection':
      return decideObjection(command, state);
    case 'RenewDataIp':
      return renew(command, state);
    case 'RequestChange':
      return requestChange(command, state);
    case 'ApproveChange':
      return approveChange(command, state);
    case 'ReturnChange':
      return returnChange(command, state);
    case 'WithdrawDataIp':
      return end(command, state, 'withdrawn');
    case 'CancelDataIp':
      return end(command, state, 'cancelled');
    case 'RevokeDataIp':
      return end(command, state, 'revoked');
    case 'CloseNotice':
      return closeNotice(command, state);
    case 'LapseCorrection':
      return lapse(command, state);
    case 'ExpireDataIp':
      return expire(command, state);
    default: {
      const forgotten: never = command;
      return forgotten;
    }
  }
}

/** 申请; the same once more while nothing came of it is silence. */
function file(command: Of<'FileDataIp'>, state: DataIpState): readonly DataIpEvent[] {
  const { dataIpId, applicants, content, tenant, today } = command;
  if (state.stage !== 'none') {
    const filed = create(market.DataIpFiledSchema, { ...state.filed, applicants: [...applicants], content });
    const isSame = state.stage === 'filed' && equals(market.DataIpFiledSchema, filed, state.filed);
    if (isSame && state.filed.filedBy === tenant) return [];
    throw refusedAs('DATA_IP_ID_TAKEN', `数据知识产权编号 ${dataIpId} 已被使用；请换一个新的编号`);
  }
  refuseWhen(applicationRefusals({ ...command, holders: applicants }));
  return [
    create(market.DataIpFiledSchema, {
      dataIpId,
      applicants: [...applicants],
      content,
      filedBy: tenant,
      divisionCode: applicants[0]!.divisionCode!,
      effectiveOn: today,
    }),
  ];
}

/** 补正通知. */
function requestCorrection(command: Of<'RequestCorrection'>, state: KnownDataIp): readonly DataIpEvent[] {
  const { dataIpId, defects, actor, today } = command;
  if (state.stage === 'correction' && sameTexts(state.correction!.defects, defects)) return [];
  mustBe(state, ['filed'], '通知补正');
  mustBeAnothers(state.filed.filedBy, command.tenant);
  return [
    create(market.DataIpCorrectionRequestedSchema, {
      dataIpId,
      defects: [...defects],
      dueOn: addWorkingDays(today, dataIpPolicyOn(today).correctionWorkingDays),
      requestedBy: actor,
      effectiveOn: today,
    }),
  ];
}

function sameTexts(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((text, index) => text === b[index]);
}

/** 补正: the whole content again, in time. */
function correct(command: Of<'CorrectDataIp'>, state: KnownDataIp): readonly DataIpEvent[] {
  const { dataIpId, content, actor, today } = command;
  const isSame = equals(market.DataIpContentSchema, content, state.content);
  if (state.stage === 'filed' && state.corrected && isSame) return [];
  mustBe(state, ['correction'], '补正');
  const { dueOn } = state.correction!;
  if (today > dueOn)
    throw refusedAs('DATA_IP_CORRECTION_OVERDUE', `补正期限 ${dueOn} 已过，视为撤回；请以新的编号重新申请`);
  if (isSame) throw refusedAs('DATA_IP_UNCHANGED', '补正内容与原申请完全相同；请按补正通知修改后提交');
  refuseWhen(applicationRefusals({ ...command, holders: state.holders }));
  return [
    create(market.DataIpCorrectedSchema, { dataIpId, content, correctedBy: actor, effectiveOn: today }),
  ];
}

/** 不予登记, in the review or while it is announced. */
function refuse(command: Of<'RefuseDataIp'>, state: KnownDataIp): readonly DataIpEvent[] {
  if (state.stage === 'refused') return [];
  mustBe(state, ['filed', 'announced'], '作出不予登记决定');
  mustBeAnothers(state.filed.filedBy, command.tenant);
  const { dataIpId, reasons, actor, today } = command;
  return [
    create(market.DataIpRefusedSchema, {
      dataIpId,
      reasons: reasons.map(({ code, article, message }) => ({
        code,
        message,
        article: article || undefined,
      })),
      refusedBy: actor,
      effectiveOn: today,
    }),
  ];
}

/** 公示; the day of the notice is not counted, and the last day is a working day. */
function announce(command: Of<'AnnounceDataIp'>, state: KnownDataIp): readonly DataIpEvent[] {
  if (state.stage === 'announced') return [];
  mustBe(state, ['filed'], '公示');
  mustBeAnothers(state.filed.filedBy, command.tenant);
  const { dataIpId, actor, today } = command;
  return [
    create(market.DataIpAnnouncedSchema, {
      dataIpId,
      until: addWorkingDays(today, dataIpPolicyOn(today).noticeWorkingDays),
      announcedBy: actor,
      effectiveOn: today,
    }),
  ];
}

/** 登记 and 挂牌, one beside the other; silence until the notice is over and every objection decided. */
function closeNotice(command: Of<'CloseNotice'>, state: KnownDataIp): readonly DataIpEvent[] {
  const { dataIpId, certificateNumber, actor, today } = command;
  if (state.stage !== 'announced' || state.announced!.until >= today) return [];
  if (openObjections(state).length > 0) return [];
  const registered = create(market.DataIpRegisteredSchema, {
    dataIpId,
    certificateNumber,
    holders: [...state.holders],
    content: state.content,
    validUntil: addYears(today, dataIpPolicyOn(today).termYears),
    registeredBy: actor,
    divisionCode: state.filed.divisionCode,
    effectiveOn: today,
  });
  return [registered, relisted(evolve(state, registered) as KnownDataIp, today)];
}

/** 续展, within its time before the end; the new term begins where the old one ends. */
function renew(command: Of<'RenewDataIp'>, state: KnownDataIp): readonly DataIpEvent[] {
  const { dataIpId, actor, today } = command;
  if (state.stage === 'registered' && state.renewed?.effectiveOn === today) return [];
  mustBe(state, ['registered'], '续展');
  const { renewalDays, termYears } = dataIpPolicyOn(today);
  const validUntil = state.validUntil as LocalDate;
  const from = addDays(validUntil, -renewalDays);
  if (today < from)
    throw refusedAs('DATA_IP_RENEWAL_EARLY', `登记有效至 ${validUntil}，自 ${from} 起方可续展；请届时再办`);
  if (today > validUntil)
    throw refusedAs('DATA_IP_RENEWAL_LATE', `登记已于 ${validUntil} 期满，不能续展；请重新申请登记`);
  const renewed = create(market.DataIpRenewedSchema, {
    dataIpId,
    validUntil: addYears(validUntil, termYears),
    renewedBy: actor,
    effectiveOn: today,
  });
  return [renewed, ...listedAnew(state, renewed, today)];
}

/** What changed is said again on the exchanges; while it is suspended there, nothing is. */
function listedAnew(state: KnownDataIp, event: DataIpEvent, today: LocalDate): DataIpEvent[] {
  return state.listing.standing === 'listed' ? [relisted(evolve(state, event) as KnownDataIp, today)] : [];
}

/** 变更申请: holders or what is said of it, whole. */
function requestChange(command: Of<'RequestChange'>, state: KnownDataIp): readonly DataIpEvent[] {
  const { dataIpId, holders, content, reason, actor, today } = command;
  mustBe(state, ['registered'], '申请变更');
  const { effectiveOn, requestedBy } = state.change ?? { effectiveOn: today, requestedBy: actor };
  const requested = create(market.DataIpChangeRequestedSchema, {
    ...{ dataIpId, holders: [...holders], content, reason, requestedBy, effectiveOn },
  });
  if (state.change) {
    if (equals(market.DataIpChangeRequestedSchema, requested, state.change)) return [];
    throw refusedAs('DATA_IP_CHANGE_PENDING', '已有一项变更申请在审；请待其办结后再申请');
  }
  mustHaveNoObjection(state, '变更');
  refuseWhen(applicationRefusals(command));
  if (saysTheSame(command, state))
    throw refusedAs('DATA_IP_UNCHANGED', '变更内容与登记完全相同；请核对后提交');
  return [requested];
}

function saysTheSame(command: Pick<Of<'RequestChange'>, 'holders' | 'content'>, state: KnownDataIp): boolean {
  const said = ({ holders, content }: Pick<Of<'RequestChange'>, 'holders' | 'content'>) =>
    create(market.DataIpChangedSchema, { holders: [...holders], content });
  return equals(market.DataIpChangedSchema, said(command), said(state));
}

/** 准予变更: all is checked again on what stands now. */
function approveChange(command: Of<'ApproveChange'>, state: KnownDataIp): readonly DataIpEvent[] {
  const { dataIpId, actor, today, isDepositTaken } = command;
  if (!state.change && state.lastChange?.$typeName === 'ipflow.market.v1.DataIpChanged') return [];
  const { holders, content } = pendingChange(command, state);
  mustHaveNoObjection(state, '变更');
  refuseWhen(applicationRefusals({ content: content!, holders, isDepositTaken, today }));
  const changed = create(market.DataIpChangedSchema, {
    dataIpId,
    holders,
    content,
    changedBy: actor,
    effectiveOn: today,
  });
  return [changed, ...listedAnew(state, changed, today)];
}

/** 退回变更申请. */
function returnChange(command: Of<'ReturnChange'>, state: KnownDataIp): readonly DataIpEvent[] {
  const { dataIpId, reason, actor, today } = command;
  if (!state.change && state.lastChange?.$typeName === 'ipflow.market.v1.DataIpChangeReturned') return [];
  pendingChange(command, state);
  return [
    create(market.DataIpChangeReturnedSchema, { dataIpId, reason, returnedBy: actor, effectiveOn: today }),
  ];
}

function pendingChange({ tenant }: DataIpCommand, state: KnownDataIp): market.DataIpChangeRequested {
  mustBe(state, ['registered'], '办理变更');
  if (!state.change) throw refusedAs('DATA_IP_NO_CHANGE', '没有待审的变更申请；请刷新后再办');
  mustBeAnothers(state.filed.filedBy, tenant);
  return state.change;
}

/** Nobody passes on what another claims as his own, until that is decided. */
function mustHaveNoObjection(state: KnownDataIp, act: string): void {
  if (openObjections(state).length > 0)
    throw refusedAs('DATA_IP_OBJECTION_OPEN', `有异议尚未决定，不能${act}；请待异议决定后再办`);
}
