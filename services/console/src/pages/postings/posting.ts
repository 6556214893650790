import { daysBetween, type LocalDate } from '@ipflow/kernel';
import type { AnswerOf, ItemOf } from '../../api/types';
import type { Who } from '../../api/session';
import type { Case } from '../../design/examination';
import { today } from '../../format/dates';

/** A price somebody asks or can spend; neither end said is 面议. */
export interface PriceBand {
  readonly fromFen?: string;
  readonly toFen?: string;
  readonly royaltyPpm?: number;
}

/** 估值 with what went into it. */
export interface Valuation {
  readonly method: string;
  readonly inputs?: Readonly<Record<string, string>>;
  readonly valueFen: string;
  readonly ruleVersion: number;
  readonly valuedOn: string;
}

/** A party as the pool tells it. */
export interface Party {
  readonly name: string;
  readonly kind?: string;
  readonly uscc?: string;
  readonly divisionCode?: string;
}

/** A patent on offer as it was when it was handed in. */
export interface OfferedPatent {
  readonly patentNumber: string;
  readonly title: string;
  readonly holders?: readonly Party[];
  readonly expiresOn?: string;
}

/** A paper: its title, and where it is or by which hash it is known. */
export interface Evidence {
  readonly title: string;
  readonly url?: string;
  readonly sha256?: string;
}

/** What a posting says (`PostingContent` in the language of events), as far as it is disclosed to who reads it. */
export interface PostingContent {
  readonly kind: 'supply' | 'demand';
  readonly title: string;
  readonly summary: string;
  readonly classes?: readonly string[];
  readonly industryCode?: string;
  readonly chain?: string;
  readonly divisionCode?: string;
  readonly tags?: readonly string[];
  readonly validUntil: string;
  readonly contactName?: string;
  readonly contactPhone?: string;
  readonly supply?: {
    readonly patents?: readonly OfferedPatent[];
    readonly modes?: readonly string[];
    readonly price?: PriceBand;
    readonly maturityLevel?: number;
    readonly maturityEvidence?: readonly Evidence[];
    readonly disclosedOnContact?: string;
    readonly disclosedUnderNda?: string;
    readonly valuations?: readonly Valuation[];
  };
  readonly demand?: {
    readonly seeker: Party;
    readonly problem: string;
    readonly budget?: PriceBand;
    readonly neededBy?: string;
    readonly maturityLevelMin?: number;
    readonly modes?: readonly string[];
  };
}

/** A posting in a list. */
export type Posting = Omit<ItemOf<'/api/postings'>, 'content'> & { readonly content: PostingContent };

/** A posting on its own page. */
export type PostingDetail = Omit<AnswerOf<'/api/postings/{id}'>, 'content' | 'pending'> & {
  readonly content: PostingContent;
  /** What waits for a reviewer; to its poster and the office. */
  readonly pending?: PostingContent;
};

/** Where postings are read and changed. */
export const postingsPath = '/api/postings';
/** What a command on a posting makes stale: what it is matched with, too. */
export const changedByPostings = [postingsPath, '/api/matches', '/api/workbench', '/api/counters'] as const;

/** True for who posted it. */
export function isOwn(
  { postedBy }: Pick<Posting, 'postedBy'>,
  principal: Who['principal'] | undefined,
): boolean {
  return postedBy !== undefined && postedBy === principal?.tenant;
}

/** True while something waits for a reviewer. */
export const isPending = ({ pendingRevision }: Pick<Posting, 'pendingRevision'>): boolean =>
  pendingRevision !== null && pendingRevision !== undefined;

/** The posting as its examination asks: what waits, its poster and the office see. */
export const caseOf = (posting: PostingDetail): Case => ({
  path: `${postingsPath}/${posting.id}`,
  isUnderReview: isPending(posting),
  facts: posting.history.length,
});

/** What was handed in last, whole for its poster: what an amendment begins with. */
export function lastHandedIn(posting: PostingDetail): PostingContent {
  const last = handedIn(posting).at(-1);
  return (last?.data?.content as PostingContent | undefined) ?? posting.pending ?? posting.content;
}

/** Who handed in what waits for a reviewer: that person may not review it. */
export function submitterOf(posting: PostingDetail): string | undefined {
  return handedIn(posting).at(-1)?.actor;
}

function handedIn({ history }: PostingDetail): PostingDetail['history'] {
  return history.filter(({ type }) => type?.endsWith('.PostingSubmitted'));
}

/** Days from today to a day; below zero when it is past. */
export const daysTo = (day: string): number => daysBetween(today() as LocalDate, day as LocalDate);
