import { create, market, type pool } from '@ipflow/contracts';
import { type Decider, type LocalDate, Refused, refuseWhen } from '@ipflow/kernel';
import type { PostingState } from '../posting/posting.state';
import type { TransferState } from '../transfer/transfer.decider';
import { conclusionRefusals, requestRefusals, type RequestFacts } from './contact.rules';
import {
  evolve,
  isSideOf,
  type ContactEvent,
  type ContactStage,
  type ContactState,
  type KnownContact,
} from './contact.state';

export type ContactCommand = { readonly contactId: string; readonly today: LocalDate } & (
  | ({
      type: 'RequestContact';
      postingId: string;
      ownPostingId?: string;
      requester: pool.Party;
      message: string;
      contactName: string;
      contactPhone: string;
      foundBy: string;
    } & RequestFacts)
  | { type: 'AcceptContact'; tenant: string; posting: PostingState }
  | { type: 'DeclineContact'; tenant: string; reason: string }
  | { type: 'DiscloseConfidential'; tenant: string; agreementNumber: string; posting: PostingState }
  | {
      type: 'ConcludeContact';
      tenant: string;
      outcome: 'contracted' | 'no_agreement';
      ledTo?: string;
      note?: string;
      transfer?: TransferState;
    }
);

/** 对接请求: asked for, accepted or declined by who posted it, concluded by either side. */
export const contactDecider: Decider<ContactState, ContactCommand, ContactEvent> = {
  initial: () => ({ kind: 'none' }),
  evolve,
  decide,
};

type Of<Type extends ContactCommand['type']> = Extract<ContactCommand, { type: Type }>;

function decide(command: ContactCommand, state: ContactState): readonly ContactEvent[] {
  if (command.type === 'RequestContact') return request(command, state);
  if (state.kind === 'none')
    throw refusedAs('CONTACT_UNKNOWN', `没有对接请求 ${command.contactId}；请核对编号`);
  switch (command.type) {
    case 'AcceptContact':
      return accept(command, state);
    case 'DeclineContact':
      return decline(command, state);
    case 'DiscloseConfidential':
      return disclose(command, state);
    case 'ConcludeContact':
      return conclude(command, state);
    default: {
      const forgotten: never = command;
      return forgotten;
    }
  }
}

function request(command: Of<'RequestContact'>, state: ContactState): readonly ContactEvent[] {
  if (state.kind !== 'none')
    throw refusedAs('CONTACT_ID_TAKEN', `对接请求编号 ${command.contactId} 已被使用；请换一个新的编号`);
  refuseWhen(requestRefusals(command));
  const { contactId, postingId, requestedBy, requester, message, contactName, contactPhone } = command;
  const { ownPostingId, patents, foundBy, today, posting } = command;
  return [
    create(market.ContactRequestedSchema, {
      contactId,
      postingId,
      askedOf: posting.kind === 'none' ? undefined : posting.postedBy,
      requestedBy,
      requester,
      message,
      contactName,
      contactPhone,
      ownPostingId,
      patentNumbers: patents.map(({ number }) => number),
      foundBy,
      effectiveOn: today,
    }),
  ];
}

/** Both sides see each other from now on; nobody is let in to what is not offered any more. */
function accept(command: Of<'AcceptContact'>, state: KnownContact): readonly ContactEvent[] {
  const { contactId, tenant, posting, today } = command;
  mustBeAsked(state, tenant);
  if (state.kind === 'accepted') return [];
  mustBe(state, 'requested', '接受');
  if (posting.kind !== 'published') {
    throw refusedAs('CONTACT_POSTING_GONE', '这条供需信息已不在发布中，不能再接受对接；请婉拒，或先重新发布');
  }
  return [create(market.ContactAcceptedSchema, { contactId, effectiveOn: today })];
}

function decline(command: Of<'DeclineContact'>, state: KnownContact): readonly ContactEvent[] {
  const { contactId, tenant, reason, today } = command;
  mustBeAsked(state, tenant);
  if (state.kind === 'declined') return [];
  mustBe(state, 'requested', '婉拒');
  return [create(market.ContactDeclinedSchema, { contactId, reason, effectiveOn: today })];
}

/** 保密信息披露: to this contact alone, under the agreement that is named. */
function disclose(command: Of<'DiscloseConfidential'>, state: KnownContact): readonly ContactEvent[] {
  const { contactId, tenant, agreementNumber, posting, today } = command;
  mustBeAsked(state, tenant);
  if (state.agreementNumber === agreementNumber) return [];
  mustBe(state, 'accepted', '披露保密信息');
  const content = posting.kind === 'none' ? undefined : posting.published?.content;
  if (!content?.supply?.disclosedUnderNda) {
    throw refusedAs(
      'CONTACT_NOTHING_CONFIDENTIAL',
      '这条信息没有正在发布的保密内容；请先在供给中填写并经发布',
    );
  }
  return [create(market.ConfidentialDisclosedSchema, { contactId, agreementNumber, effectiveOn: today })];
}

function conclude(command: Of<'ConcludeContact'>, state: KnownContact): readonly ContactEvent[] {
  const { contactId, tenant, outcome, ledTo, note, transfer, today } = command;
  if (!isSideOf(state, tenant)) throw refusedAs('CONTACT_NOT_SIDE', '只有对接双方可以填写对接结果');
  if (state.kind === 'concluded') return [];
  mustBe(state, 'accepted', '填写对接结果');
  refuseWhen(conclusionRefusals({ contact: state, outcome, ledTo, transfer }));
  return [create(market.ContactConcludedSchema, { contactId, outcome, ledTo, note, effectiveOn: today })];
}

function mustBeAsked({ askedOf }: KnownContact, tenant: string): void {
  if (askedOf === tenant) return;
  throw refusedAs('CONTACT_NOT_ASKED', '只有发布方可以答复对接请求；请等待对方答复');
}

function refusedAs(code: string, message: string): Refused {
  return new Refused([{ code, article: '', message }]);
}

const stageNames: Readonly<Record<ContactStage, string>> = {
  requested: '待答复',
  accepted: '已接受',
  declined: '已婉拒',
  concluded: '已了结',
};

function mustBe(state: KnownContact, stage: ContactStage, act: string): void {
  if (state.kind === stage) return;
  refuseWhen([
    {
      code: 'CONTACT_STAGE',
      article: '',
      message: `对接请求 ${state.contactId} ${stageNames[state.kind]}，不能${act}；只有${stageNames[stage]}的可以${act}`,
      detail: { stage: state.kind },
    },
  ]);
}
