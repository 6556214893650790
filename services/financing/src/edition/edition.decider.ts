import { create, equals, financing } from '@ipflow/contracts';
import { Refused, refuseWhen, type Decider, type LocalDate } from '@ipflow/kernel';
import {
  byListRefusals,
  countRefusals,
  periodRefusals,
  publicationRefusals,
  type PublicationFacts,
} from './edition.rules';

/** Every fact of an edition's stream. */
export type EditionEvent =
  | financing.EditionDrafted
  | financing.EditionSubmitted
  | financing.EditionReturned
  | financing.EditionDiscarded
  | financing.EditionPublished;

/** An edition as its events leave it. */
export type EditionState =
  | { readonly kind: 'none' }
  | { readonly kind: 'draft'; readonly draft: financing.EditionDrafted }
  | {
      readonly kind: 'submitted';
      readonly draft: financing.EditionDrafted;
      readonly submitted: financing.EditionSubmitted;
    }
  | { readonly kind: 'published'; readonly published: financing.EditionPublished }
  | { readonly kind: 'discarded' };

/** What publishing adds to what was submitted. */
export interface Publication {
  readonly number: string;
  readonly sequence: number;
  readonly signature: string;
  readonly sm2Signature: string | undefined;
  readonly contentHashSm3: string | undefined;
  readonly previousEditionId: string | undefined;
  readonly added: number;
  readonly changed: number;
  readonly dropped: number;
}

export type EditionCommand = {
  readonly editionId: string;
  /** The person who asks. */
  readonly by: string;
  readonly today: LocalDate;
} & (
  | {
      readonly type: 'DraftEdition';
      readonly title: string;
      readonly validFrom: LocalDate;
      readonly validUntil: LocalDate;
      readonly criteria: financing.EditionCriteria;
      /** Whoever the draft names now stays named; `included` of the criteria says nothing then. */
      readonly keepsNamed?: boolean;
    }
  /** Nobody but these, by credit code. */
  | { readonly type: 'NameEnterprises'; readonly usccs: readonly string[] }
  /** These besides those it names, and those not any more. */
  | { readonly type: 'AmendNamed'; readonly add: readonly string[]; readonly remove: readonly string[] }
  | { readonly type: 'SubmitEdition'; readonly rowCount: number; readonly contentHash: string }
  | { readonly type: 'ReturnEdition'; readonly reason: string }
  | { readonly type: 'DiscardEdition'; readonly reason: string }
  | {
      readonly type: 'PublishEdition';
      readonly facts: Omit<PublicationFacts, 'checker' | 'draftedBy' | 'submittedBy'>;
      readonly publication: Publication;
    }
);

/** The stream of an edition. */
export function editionStream(editionId: string): string {
  return `edition-${editionId}`;
}

/** 白名单批次: drafted, frozen on submission, published by somebody else; then it never changes. */
export const editionDecider: Decider<EditionState, EditionCommand, EditionEvent> = {
  initial: () => ({ kind: 'none' }),
  evolve,
  decide,
};

function evolve(state: EditionState, event: EditionEvent): EditionState {
  switch (event.$typeName) {
    case 'ipflow.financing.v1.EditionDrafted':
      return { kind: 'draft', draft: event };
    case 'ipflow.financing.v1.EditionSubmitted':
      return state.kind === 'draft' ? { kind: 'submitted', draft: state.draft, submitted: event } : state;
    case 'ipflow.financing.v1.EditionReturned':
      return state.kind === 'submitted' ? { kind: 'draft', draft: state.draft } : state;
    case 'ipflow.financing.v1.EditionDiscarded':
      return { kind: 'discarded' };
    case 'ipflow.financing.v1.EditionPublished':
      return { kind: 'published', published: event };
    default: {
      const forgotten: never = event;
      return forgotten;
    }
  }
}

function decide(command: EditionCommand, state: EditionState): readonly EditionEvent[] {
  const { editionId, by, today: effectiveOn } = command;
  switch (command.type) {
    case 'DraftEdition': {
      if (state.kind !== 'none' && state.kind !== 'draft') throw refused(state);
      const { title, validFrom, validUntil, today } = command;
      refuseWhen(periodRefusals({ validFrom, validUntil, today }));
      const criteria = command.keepsNamed ? keepingNamed(command.criteria, state) : command.criteria;
      return drafted(
        { editionId, title, validFrom, validUntil, criteria, draftedBy: by, effectiveOn },
        state,
      );
    }
    case 'NameEnterprises': {
      if (state.kind !== 'draft') throw refused(state);
      refuseWhen(countRefusals(command.usccs.length));
      const { title, validFrom, validUntil } = state.draft;
      const included = [...command.usccs].sort();
      const criteria = create(financing.EditionCriteriaSchema, { included, onlyIncluded: true });
      return drafted(
        { editionId, title, validFrom, validUntil, criteria, draftedBy: by, effectiveOn },
        state,
      );
    }
    case 'AmendNamed':
      return amendNamed(command, state);
    case 'SubmitEdition': {
      const { rowCount, contentHash } = command;
      if (state.kind === 'submitted' && state.submitted.contentHash === contentHash) return [];
      if (state.kind !== 'draft') throw refused(state);
      refuseWhen([...countRefusals(rowCount), ...periodRefusals(periodOf(state.draft, command.today))]);
      return [
        create(financing.EditionSubmittedSchema, {
          editionId,
          rowCount,
          contentHash,
          submittedBy: by,
          effectiveOn,
        }),
      ];
    }
    case 'ReturnEdition': {
      if (state.kind === 'draft') return [];
      if (state.kind !== 'submitted') throw refused(state);
      const { reason } = command;
      return [create(financing.EditionReturnedSchema, { editionId, reason, returnedBy: by, effectiveOn })];
    }
    case 'DiscardEdition': {
      if (state.kind === 'discarded') return [];
      if (state.kind !== 'draft' && state.kind !== 'submitted') throw refused(state);
      const { reason } = command;
      return [create(financing.EditionDiscardedSchema, { editionId, reason, discardedBy: by, effectiveOn })];
    }
    case 'PublishEdition':
      if (state.kind === 'published') return [];
      if (state.kind !== 'submitted') throw refused(state);
      return [published(command, state)];
    default: {
      const forgotten: never = command;
      return forgotten;
    }
  }
}

/** The draft said whole; nothing when it stands so already, whoever said it. */
function keepingNamed(criteria: financing.EditionCriteria, state: EditionState): financing.EditionCriteria {
  const included = state.kind === 'draft' ? (state.draft.criteria?.included ?? []) : [];
  return { ...criteria, included };
}

function amendNamed(
  { editionId, by, today, add, remove }: Extract<EditionCommand, { type: 'AmendNamed' }>,
  state: EditionState,
): readonly EditionEvent[] {
  if (state.kind !== 'draft') throw refused(state);
  const { title, validFrom, validUntil, criteria } = state.draft;
  const removed = new Set(remove);
  const named = new Set([...(criteria?.included ?? []), ...add]);
  const included = [...named].filter((uscc) => !removed.has(uscc)).sort();
  refuseWhen([...byListRefusals(criteria?.onlyIncluded ?? false), ...countRefusals(included.length)]);
  const said = { editionId, title, validFrom, validUntil, draftedBy: by, effectiveOn: today };
  return drafted({ ...said, criteria: { ...criteria!, included } }, state);
}

function drafted(
  said: Omit<financing.EditionDrafted, '$typeName' | '$unknown'>,
  state: EditionState,
): readonly EditionEvent[] {
  const event = create(financing.EditionDraftedSchema, said);
  const { draftedBy, effectiveOn } = event;
  const stands = state.kind === 'draft' && { ...state.draft, draftedBy, effectiveOn };
  return stands && equals(financing.EditionDraftedSchema, stands, event) ? [] : [event];
}

function published(
  { by, today, facts, publication }: Extract<EditionCommand, { type: 'PublishEdition' }>,
  { draft, submitted }: Extract<EditionState, { kind: 'submitted' }>,
): financing.EditionPublished {
  const { editionId, title, validFrom, validUntil, draftedBy } = draft;
  const { rowCount, contentHash, submittedBy } = submitted;
  refuseWhen([
    ...publicationRefusals({ ...facts, checker: by, draftedBy, submittedBy }),
    ...periodRefusals(periodOf(draft, today)),
  ]);
  return create(financing.EditionPublishedSchema, {
    ...{ editionId, title, validFrom, validUntil, rowCount, contentHash, draftedBy },
    ...publication,
    checkedBy: by,
    effectiveOn: today,
  });
}

function periodOf(
  { validFrom, validUntil }: financing.EditionDrafted,
  today: LocalDate,
): { validFrom: LocalDate; validUntil: LocalDate; today: LocalDate } {
  return { validFrom: validFrom as LocalDate, validUntil: validUntil as LocalDate, today };
}

const stageNames: Readonly<Record<EditionState['kind'], string>> = {
  none: '尚未起草',
  draft: '起草中',
  submitted: '已提交复核',
  published: '已发布',
  discarded: '已作废',
};

function refused({ kind }: EditionState): Refused {
  return new Refused([
    {
      code: 'EDITION_STAGE',
      article: '',
      message: `该批次${stageNames[kind]}，不能办理此项；已发布的批次不再变更，请另起批次或办理移出`,
    },
  ]);
}
