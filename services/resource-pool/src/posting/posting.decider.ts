import { create, equals, market, pool } from '@ipflow/contracts';
import {
  addDays,
  type Decider,
  type LocalDate,
  patentExpiry,
  type PatentType,
  reasonsIn,
  Refused,
  refuseWhen,
} from '@ipflow/kernel';
import type { KnownPatent } from '../patent/patent.decider';
import { disclosed } from './disclosure';
import { examineContent } from './posting.rules';
import { revisionsMax } from './posting.policy';
import {
  evolve,
  type KnownPosting,
  type PostingEvent,
  type PostingStage,
  type PostingState,
} from './posting.state';
import { examinePublication, goneRefusals, supplyRefusals, type OfferedPatent } from './supply.rules';
import { valuationRefusals } from './valuation.rules';

export type PostingCommand = { readonly postingId: string; readonly today: LocalDate } & (
  | {
      type: 'SubmitPosting';
      postedBy: string;
      isOffice: boolean;
      submittedBy: string;
      /** Without the snapshots of its patents, which are taken here. */
      content: market.PostingContent;
      patents: readonly OfferedPatent[];
      waived: readonly string[];
    }
  | { type: 'PublishPosting'; revision: number; publishedBy: string; patents: readonly OfferedPatent[] }
  | {
      type: 'ReturnPosting';
      revision: number;
      reasonCode: string;
      reason: string;
      returnedBy: string;
    }
  | { type: 'TakeDownPosting'; reasonCode: string; reason: string; takenDownBy: string }
  /** The house looks whether what is offered is still to be had. */
  | { type: 'ReviewOffer'; patents: readonly OfferedPatent[]; takenDownBy: string }
  | { type: 'ClosePosting'; outcome: 'solved' | 'withdrawn'; ledTo?: string; reason: string }
  | { type: 'ExpirePosting' }
);

/** 供需信息: handed in, reviewed by somebody else, published; amended, taken down, closed, expired. */
export const postingDecider: Decider<PostingState, PostingCommand, PostingEvent> = {
  initial: () => ({ kind: 'none' }),
  evolve,
  decide,
};

type Of<Type extends PostingCommand['type']> = Extract<PostingCommand, { type: Type }>;

function decide(command: PostingCommand, state: PostingState): readonly PostingEvent[] {
  if (command.type === 'SubmitPosting') return submit(command, state);
  if (state.kind === 'none')
    throw refusedAs('POSTING_UNKNOWN', `没有供需信息 ${command.postingId}；请核对编号`);
  switch (command.type) {
    case 'PublishPosting':
      return publish(command, state);
    case 'ReturnPosting':
      return giveBack(command, state);
    case 'TakeDownPosting':
      return takeDown(command, state);
    case 'ReviewOffer':
      return reviewOffer(command, state);
    case 'ClosePosting':
      return close(command, state);
    case 'ExpirePosting':
      return expire(command, state);
    default: {
      const forgotten: never = command;
      return forgotten;
    }
  }
}

/** 提交, or with changes: the same once more is silence. */
function submit(command: Of<'SubmitPosting'>, state: PostingState): readonly PostingEvent[] {
  const { postingId, postedBy, submittedBy, today } = command;
  if (state.kind !== 'none') mayBeAmended(command, state);
  const { supply } = command.content;
  const ofSupply = supply ? supplyRefusals({ ...command, supply }, command.waived) : [];
  const ofValuations = supply ? valuationRefusals(supply, lastExpiry(command.patents), today) : [];
  refuseWhen([...reasonsIn(examineContent(command.content, today)), ...ofSupply, ...ofValuations]);
  const content = withSnapshots(command.content, command.patents);
  if (state.kind !== 'none' && says(state, content)) return [];
  return [
    create(market.PostingSubmittedSchema, {
      postingId,
      revision: state.kind === 'none' ? 1 : state.revision + 1,
      postedBy,
      content,
      effectiveOn: today,
      submittedBy,
    }),
  ];
}

function mayBeAmended({ postingId, postedBy, content }: Of<'SubmitPosting'>, state: KnownPosting): void {
  if (state.postedBy !== postedBy)
    throw refusedAs('POSTING_ID_TAKEN', `供需信息编号 ${postingId} 已被使用；请换一个新的编号`);
  if (state.kind === 'closed')
    throw refusedAs('POSTING_STAGE', `供需信息 ${postingId} 已结束；请用新的编号重新发布`);
  if (state.side !== content.kind)
    throw refusedAs('POSTING_KIND_CHANGED', '供给与需求不能互改；请用新的编号另行发布');
  if (state.revision >= revisionsMax)
    throw refusedAs(
      'POSTING_REVISIONS',
      `供需信息 ${postingId} 已提交 ${revisionsMax} 次；请结束后用新的编号发布`,
    );
}

/** True when this is what waits for the reviewer, or what stands published with nothing waiting. */
function says({ pending, published }: KnownPosting, content: market.PostingContent): boolean {
  const last = pending ?? published;
  return last !== undefined && equals(market.PostingContentSchema, last.content, content);
}

/** 发布: names the revision that was read, so that nobody publishes what was changed meanwhile. */
function publish(command: Of<'PublishPosting'>, state: KnownPosting): readonly PostingEvent[] {
  const { postingId, revision, publishedBy, patents, today } = command;
  if (!state.pending && state.published?.revision === revision) return [];
  const { content, submittedBy } = pendingOf(state, revision);
  if (submittedBy !== undefined && submittedBy === publishedBy) {
    throw refusedAs('POSTING_FOUR_EYES', '提交人不能审核自己提交的供需信息；请由另一位审查员办理');
  }
  refuseWhen(reasonsIn(examinePublication(content, patents, today)));
  return [
    create(market.PostingPublishedSchema, {
      postingId,
      revision,
      postedBy: state.postedBy,
      content: disclosed(content, 'public'),
      publishedBy,
      effectiveOn: today,
    }),
  ];
}

/** 退回. The four eyes are asked for here as well: who posted it withdraws it, and does not return it to himself. */
function giveBack(command: Of<'ReturnPosting'>, state: KnownPosting): readonly PostingEvent[] {
  const { postingId, revision, reasonCode, reason, returnedBy, today } = command;
  if (state.kind === 'returned' && state.revision === revision) return [];
  const { submittedBy } = pendingOf(state, revision);
  if (submittedBy !== undefined && submittedBy === returnedBy) {
    throw refusedAs('POSTING_FOUR_EYES', '提交人不能审核自己提交的供需信息；请由另一位审查员办理');
  }
  return [
    create(market.PostingReturnedSchema, {
      postingId,
      revision,
      reasonCode,
      reason,
      returnedBy,
      effectiveOn: today,
    }),
  ];
}

function pendingOf(state: KnownPosting, revision: number): NonNullable<KnownPosting['pending']> {
  const { pending, postingId } = state;
  if (!pending) {
    throw refusedAs(
      'POSTING_NOT_PENDING',
      `供需信息 ${postingId} ${stageNames[state.kind]}，没有待审核的内容；请刷新后再办`,
    );
  }
  if (pending.revision !== revision) {
    throw refusedAs(
      'POSTING_REVISION_MOVED',
      `供需信息 ${postingId} 已有第 ${pending.revision} 次提交，您审阅的是第 ${revision} 次；请重新审阅`,
    );
  }
  return pending;
}

function takeDown(command: Of<'TakeDownPosting'>, state: KnownPosting): readonly PostingEvent[] {
  if (state.kind === 'taken_down') return [];
  mustBe(state, ['published'], '下架');
  const { postingId, reasonCode, reason, takenDownBy, today } = command;
  return [
    create(market.PostingTakenDownSchema, { postingId, reasonCode, reason, takenDownBy, effectiveOn: today }),
  ];
}

/** Takes a supply from view whose patents moved or ended; silence while all are to be had, and for all that is not in view. */
function reviewOffer(command: Of<'ReviewOffer'>, state: KnownPosting): readonly PostingEvent[] {
  const { postingId, patents, takenDownBy, today } = command;
  const offered = state.published?.content.supply?.patents;
  if (!offered) return [];
  const gone = goneRefusals(offered, patents, today);
  if (gone.length === 0) return [];
  const reason = gone.map(({ message }) => message).join('；');
  const reasonCode = gone[0]!.code;
  return [
    create(market.PostingTakenDownSchema, { postingId, reasonCode, reason, takenDownBy, effectiveOn: today }),
  ];
}

/** 结束. A contract may come of it after its patents moved or its days were over, so those stages close as solved too. */
function close(command: Of<'ClosePosting'>, state: KnownPosting): readonly PostingEvent[] {
  if (state.kind === 'closed') return [];
  const { postingId, outcome, ledTo, reason, today } = command;
  const open: PostingStage[] = ['submitted', 'published', 'returned', 'taken_down'];
  mustBe(state, outcome === 'solved' ? [...open, 'expired'] : open, '结束');
  if ((outcome === 'solved') !== (ledTo !== undefined)) {
    throw refusedAs(
      'POSTING_LED_TO',
      '以“已达成”结束须填写促成的业务编号（如 transfer-…），以“不再需要”结束则不填',
    );
  }
  return [create(market.PostingClosedSchema, { postingId, outcome, ledTo, reason, effectiveOn: today })];
}

function expire(
  { postingId, today }: Of<'ExpirePosting'>,
  { published }: KnownPosting,
): readonly PostingEvent[] {
  if (!published || published.content.validUntil >= today) return [];
  return [create(market.PostingExpiredSchema, { postingId, effectiveOn: today })];
}

function withSnapshots(
  content: market.PostingContent,
  patents: readonly OfferedPatent[],
): market.PostingContent {
  if (!content.supply) return content;
  const supply = { ...content.supply, patents: patents.map(snapshot) };
  return create(market.PostingContentSchema, { ...content, supply });
}

function snapshot({ number, state }: OfferedPatent): pool.PatentSnapshot {
  const { facts } = state as KnownPatent;
  return create(pool.PatentSnapshotSchema, {
    patentNumber: number,
    patentType: facts.patentType,
    title: facts.title,
    mainClass: facts.mainClass,
    industryCode: facts.industryCode,
    divisionCode: facts.divisionCode,
    holderKind: facts.holders[0]!.kind,
    holders: facts.holders,
    expiresOn: expiryOf(facts),
  });
}

/** Last day of the right. */
function expiryOf({ patentType, filedOn }: pool.PatentFacts): LocalDate | undefined {
  return filedOn ? addDays(patentExpiry(patentType as PatentType, filedOn as LocalDate), -1) : undefined;
}

/** Last day of the patent that runs longest; undefined when that of one is not known. */
function lastExpiry(patents: readonly OfferedPatent[]): string | undefined {
  const days = patents.map(({ state }) => (state.kind === 'unknown' ? undefined : expiryOf(state.facts)));
  return days.some((day) => day === undefined) ? undefined : days.sort().at(-1);
}

function refusedAs(code: string, message: string): Refused {
  return new Refused([{ code, article: '', message }]);
}

/** Stages as people read them. */
export const stageNames: Readonly<Record<PostingStage, string>> = {
  submitted: '待审核',
  published: '已发布',
  returned: '已退回',
  taken_down: '已下架',
  closed: '已结束',
  expired: '已到期',
};

function mustBe(state: KnownPosting, stages: readonly PostingStage[], act: string): void {
  if (stages.includes(state.kind)) return;
  refuseWhen([
    {
      code: 'POSTING_STAGE',
      article: '',
      message: `供需信息 ${state.postingId} ${stageNames[state.kind]}，不能${act}；只有${stages.map((stage) => stageNames[stage]).join('、')}的可以${act}`,
      detail: { stage: state.kind },
    },
  ]);
}
