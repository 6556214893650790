import type { market } from '@ipflow/contracts';
import type { LocalDate, RuleResult } from '@ipflow/kernel';
import type { Loaded, Look, Unit } from '@ipflow/platform';
import { patentDecider, patentStream } from '../patent/patent.decider';
import { holdOffers, settleDoubt } from './offer.doubt';
import { postingDecider, type PostingCommand } from './posting.decider';
import { postingStream, type PostingState } from './posting.state';
import { examinePublication, type OfferedPatent } from './supply.rules';

/** What a poster hands in. */
export interface Submission {
  readonly postingId: string;
  readonly postedBy: string;
  readonly isOffice: boolean;
  readonly submittedBy: string;
  readonly content: market.PostingContent;
  readonly patentNumbers: readonly string[];
  readonly waived: readonly string[];
  readonly today: LocalDate;
}

/** The patents of an offer as the pool knows them now. */
export async function offeredPatents(unit: Look, numbers: readonly string[]): Promise<OfferedPatent[]> {
  const loaded = await unit.loadMany(patentDecider, [...new Set(numbers)].map(patentStream));
  const stateOf = new Map(loaded.map(({ stream, state }) => [stream, state]));
  return numbers.map((number) => ({ number, state: stateOf.get(patentStream(number))! }));
}

function numbersOf(content: market.PostingContent | undefined): string[] {
  return content?.supply?.patents.map(({ patentNumber }) => patentNumber) ?? [];
}

/** 提交 or 修改. Each of these returns the posting as it stands then. */
export async function submitPosting(unit: Unit, submission: Submission): Promise<Loaded<PostingState>> {
  const { patentNumbers, ...command } = submission;
  const posting = await unit.load(postingDecider, postingStream(command.postingId));
  const patents = await offeredPatents(unit, patentNumbers);
  unit.decide(postingDecider, posting, { type: 'SubmitPosting', patents, ...command });
  return posting;
}

/** 发布: all is checked again on the patents of now, which cannot move until it is done. */
export async function publishPosting(
  unit: Unit,
  command: { postingId: string; revision: number; publishedBy: string; today: LocalDate },
): Promise<Loaded<PostingState>> {
  await holdOffers(unit.tx);
  const posting = await unit.load(postingDecider, postingStream(command.postingId));
  const content = posting.state.kind === 'none' ? undefined : posting.state.pending?.content;
  const patents = await offeredPatents(unit, numbersOf(content));
  unit.decide(postingDecider, posting, { type: 'PublishPosting', patents, ...command });
  return posting;
}

/** 审查, as the publication would be decided today; undefined while nothing waits for a reviewer. */
export async function examinePending(
  look: Look,
  postingId: string,
  today: LocalDate,
): Promise<RuleResult[] | undefined> {
  const { state } = await look.load(postingDecider, postingStream(postingId));
  if (state.kind === 'none' || !state.pending) return undefined;
  const { content } = state.pending;
  return examinePublication(content, await offeredPatents(look, numbersOf(content)), today);
}

/** 退回, 下架, 结束 and 到期 need nothing but the posting. */
export async function onPosting(
  unit: Unit,
  command: Extract<
    PostingCommand,
    { type: 'ReturnPosting' | 'TakeDownPosting' | 'ClosePosting' | 'ExpirePosting' }
  >,
): Promise<Loaded<PostingState>> {
  const posting = await unit.load(postingDecider, postingStream(command.postingId));
  unit.decide(postingDecider, posting, command);
  return posting;
}

/** Looks once at a supply whose patents may have moved or ended; returns how many facts that made. */
export async function reviewOffer(
  unit: Unit,
  command: { postingId: string; takenDownBy: string; today: LocalDate },
): Promise<number> {
  await settleDoubt(unit.tx, command.postingId);
  const posting = await unit.load(postingDecider, postingStream(command.postingId));
  if (posting.state.kind === 'none') return 0;
  const patents = await offeredPatents(unit, numbersOf(posting.state.published?.content));
  return unit.decide(postingDecider, posting, { type: 'ReviewOffer', patents, ...command }).length;
}
