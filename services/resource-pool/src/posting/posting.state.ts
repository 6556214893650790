import type { market } from '@ipflow/contracts';

/** Where a posting stands: what everybody sees is `published`. */
export const postingStages = [
  'submitted',
  'published',
  'returned',
  'taken_down',
  'closed',
  'expired',
] as const;
/** One of {@link postingStages}. */
export type PostingStage = (typeof postingStages)[number];

/** 供给 or 需求. */
export const postingKinds = ['supply', 'demand'] as const;
/** One of {@link postingKinds}. */
export type PostingKind = (typeof postingKinds)[number];

/** Every fact of a posting's stream. */
export type PostingEvent =
  | market.PostingSubmitted
  | market.PostingPublished
  | market.PostingReturned
  | market.PostingTakenDown
  | market.PostingClosed
  | market.PostingExpired;

/** What was handed in and waits for a reviewer. */
export interface Pending {
  readonly revision: number;
  readonly content: market.PostingContent;
  readonly submittedBy: string | undefined;
}

/** A posting as its events leave it. */
export type PostingState =
  | { readonly kind: 'none' }
  | {
      readonly kind: PostingStage;
      readonly postingId: string;
      readonly postedBy: string;
      readonly side: PostingKind;
      /** The last that was handed in. */
      readonly revision: number;
      /** What everybody sees, with what is disclosed in stages. Present while published. */
      readonly published?: { readonly revision: number; readonly content: market.PostingContent };
      readonly pending?: Pending;
    };

/** A posting that was handed in. */
export type KnownPosting = Exclude<PostingState, { kind: 'none' }>;

/** The stream of a posting. */
export function postingStream(postingId: string): string {
  return `posting-${postingId}`;
}

/** One fact applied. */
export function evolve(state: PostingState, event: PostingEvent): PostingState {
  if (event.$typeName === 'ipflow.market.v1.PostingSubmitted') return submitted(state, event);
  if (state.kind === 'none') return state;
  switch (event.$typeName) {
    case 'ipflow.market.v1.PostingPublished':
      // The event holds what everybody may see; the rest is in what was handed in.
      return {
        ...state,
        kind: 'published',
        published: { revision: event.revision, content: state.pending?.content ?? event.content! },
        pending: undefined,
      };
    case 'ipflow.market.v1.PostingReturned':
      return { ...state, kind: state.published ? 'published' : 'returned', pending: undefined };
    case 'ipflow.market.v1.PostingTakenDown':
      return { ...state, kind: 'taken_down', published: undefined, pending: undefined };
    case 'ipflow.market.v1.PostingClosed':
      return { ...state, kind: 'closed', published: undefined, pending: undefined };
    case 'ipflow.market.v1.PostingExpired':
      // What waits for a reviewer may carry a later day: it goes on waiting.
      return { ...state, kind: state.pending ? 'submitted' : 'expired', published: undefined };
    default: {
      const forgotten: never = event;
      return forgotten;
    }
  }
}

/** What was published stays until this is. */
function submitted(state: PostingState, event: market.PostingSubmitted): PostingState {
  const published = state.kind === 'none' ? undefined : state.published;
  const { postingId, postedBy, revision, submittedBy } = event;
  const content = event.content!;
  return {
    kind: published ? 'published' : 'submitted',
    postingId,
    postedBy,
    side: content.kind as PostingKind,
    revision,
    published,
    pending: { revision, content, submittedBy },
  };
}
