import type { AnswerOf, ItemOf } from '../../api/types';
import { linesOf } from '../transfers/transfer-filing';

/** The criteria as the service keeps them: what asks for nothing is left out (`EditionCriteria`). */
export interface Criteria {
  readonly qualifications?: readonly string[];
  readonly divisions?: readonly string[];
  readonly parks?: readonly string[];
  readonly chains?: readonly string[];
  readonly sizeClasses?: readonly string[];
  readonly industries?: readonly string[];
  readonly patentsInForceMin?: number;
  readonly patentsPledgeableMin?: number;
  readonly included?: readonly string[];
  readonly leftOut?: readonly string[];
  /** Nobody but those in `included`, whatever else the criteria say; a table that was brought says so. */
  readonly onlyIncluded?: boolean;
}

/** One edition on its own page. */
export type EditionDetail = Omit<AnswerOf<'/api/whitelist-editions/{id}'>, 'criteria'> & {
  readonly criteria: Criteria;
};

/** What a bank reported of an enterprise. */
export type Outcome = ItemOf<'/api/whitelist-editions/{id}/outcomes'>;

/** What a person fills in to draft an edition; credit codes stand one a line. */
export interface EditionForm {
  readonly title: string;
  readonly validFrom: string;
  readonly validUntil: string;
  readonly criteria?: Omit<Criteria, 'included' | 'leftOut'> & {
    readonly included?: string;
    readonly leftOut?: string;
  };
}

/** Enterprises a form names at most; a longer list is changed in parts. */
export const namedByFormMax = 2_000;
/** Whether a draft names more than its form can say. */
export const isLongList = ({ criteria }: Pick<EditionDetail, 'criteria'>): boolean =>
  (criteria.included?.length ?? 0) > namedByFormMax;

/** The request a filled form makes; with `keepsNamed` a draft by list keeps whom it names. */
export function draftOf(
  editionId: string,
  { criteria = {}, ...head }: EditionForm,
  keepsNamed = false,
): object {
  const {
    included,
    leftOut,
    onlyIncluded = false,
    patentsInForceMin,
    patentsPledgeableMin,
    ...lists
  } = criteria;
  return {
    editionId,
    ...head,
    criteria: {
      ...lists,
      patentsInForceMin: patentsInForceMin ?? 0,
      patentsPledgeableMin: patentsPledgeableMin ?? 0,
      ...(!(keepsNamed && onlyIncluded) && { included: linesOf(included) }),
      leftOut: linesOf(leftOut),
      onlyIncluded,
    },
  };
}

/** A draft as its form shows it again. */
export function formOf(edition: EditionDetail): EditionForm {
  const { title, validFrom, validUntil, criteria } = edition;
  const { leftOut = [], ...rest } = criteria;
  const included = isLongList(edition) ? [] : (criteria.included ?? []);
  return {
    title,
    validFrom,
    validUntil,
    criteria: { ...rest, included: included.join('\n'), leftOut: leftOut.join('\n') },
  };
}
