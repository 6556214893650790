import { check, type Refusal, type Rule } from '@ipflow/kernel';
import { listedRefusals } from '../patent/patent.rules';
import type { PostingState } from '../posting/posting.state';
import type { OfferedPatent } from '../posting/supply.rules';
import type { TransferState } from '../transfer/transfer.decider';
import { isSideOf, type KnownContact } from './contact.state';

/** What a request is checked against. */
export interface RequestFacts {
  readonly requestedBy: string;
  readonly posting: PostingState;
  /** What the requester brings; undefined when nothing is named. */
  readonly ownPosting?: PostingState;
  readonly patents: readonly OfferedPatent[];
  /** An open request of the same requester about the same posting. */
  readonly openContactId?: string;
}

const requestRules: readonly Rule<RequestFacts>[] = [
  {
    code: 'CONTACT_POSTING_NOT_PUBLISHED',
    article: '',
    message: '没有这条供需信息，或它当前未发布；请刷新后选择已发布的信息',
    field: 'postingId',
    broken: ({ posting }) => posting.kind !== 'published',
  },
  {
    code: 'CONTACT_WITH_SELF',
    article: '',
    message: '不能向本机构发布的供需信息提出对接请求',
    field: 'postingId',
    broken: ({ posting, requestedBy }) => posting.kind !== 'none' && posting.postedBy === requestedBy,
  },
  {
    code: 'CONTACT_ALREADY_OPEN',
    article: '',
    message: ({ openContactId }) => `本机构对这条信息已有未了结的对接请求 ${openContactId}；请在其中继续`,
    broken: ({ openContactId }) => openContactId !== undefined,
    detail: ({ openContactId }) => ({ contactId: openContactId! }),
  },
  {
    code: 'CONTACT_OWN_POSTING',
    article: '',
    message: '所附的供需信息须由本机构发布且当前有效；请核对编号或不填',
    field: 'ownPostingId',
    broken: ({ ownPosting, requestedBy }) =>
      ownPosting !== undefined && (ownPosting.kind !== 'published' || ownPosting.postedBy !== requestedBy),
  },
];

/** Every reason against a request. */
export function requestRefusals(facts: RequestFacts): Refusal[] {
  const ofPatents = facts.patents.flatMap(({ number, state }) => listedRefusals(number, state));
  return [...check(requestRules, facts), ...ofPatents];
}

interface ConclusionFacts {
  readonly contact: KnownContact;
  readonly outcome: 'contracted' | 'no_agreement';
  readonly ledTo?: string;
  /** The transfer that is named; undefined when another kind of case is. */
  readonly transfer?: TransferState;
}

/** Streams of cases a contact or posting may lead to. */
export const ledToPattern = /^(transfer|license|loan)-[\w.-]{8,64}$/;

const conclusionRules: readonly Rule<ConclusionFacts>[] = [
  {
    code: 'CONTACT_LED_TO',
    article: '',
    message: '已签约须填写业务编号（transfer-、license- 或 loan- 开头）；未达成则不填',
    field: 'ledTo',
    broken: ({ outcome, ledTo }) => (outcome === 'contracted') !== (ledTo !== undefined),
  },
  {
    code: 'CONTACT_LED_TO_FORM',
    article: '',
    message: ({ ledTo }) => `${ledTo} 不是业务编号；请填写例如 transfer-0192…、license-0192…、loan-0192…`,
    field: 'ledTo',
    broken: ({ ledTo }) => ledTo !== undefined && !ledToPattern.test(ledTo),
  },
  {
    code: 'CONTACT_LED_TO_UNKNOWN',
    article: '',
    message: ({ ledTo }) => `没有由对接双方提交的转让 ${ledTo}；请核对编号`,
    field: 'ledTo',
    broken: ({ transfer, contact }) =>
      transfer !== undefined && (transfer.kind === 'none' || !isSideOf(contact, transfer.filedBy)),
  },
];

/** Every reason against a conclusion. */
export function conclusionRefusals(facts: ConclusionFacts): Refusal[] {
  return check(conclusionRules, facts);
}
