import { patentExpiry, type LocalDate, type PatentType } from '@ipflow/kernel';
import type { Answer, Shape } from '../../api/answer';

/** A patent on its own page. */
export type Patent = Answer<'/api/patents/{number}'>;
/** What its grade is, and why. */
export type Grading = Answer<'/api/patents/{number}/grading'>;
/** Something that lies on it, or lay. */
export type Encumbrance = Shape<'resource_pool_EncumbranceRow'>;
/** A fact of its stream. */
export type PatentFact = Patent['history'][number];

/** A holder, as the facts of a patent name it. */
export interface Holder {
  readonly name: string;
  readonly kind?: string;
  readonly uscc?: string;
  readonly divisionCode?: string;
  readonly sharePpm?: number;
}

/** What the facts of a patent say beyond the columns of the list. */
export interface PatentFacts {
  readonly holders?: readonly Holder[];
  readonly classes?: readonly string[];
  readonly abstract?: string;
  readonly address?: string;
  readonly publicationNumber?: string;
  readonly maturityLevel?: number;
  readonly industryCode?: string;
}

/** Who held a patent from when, and by which case they came to it. */
export interface Tenure {
  readonly holders: readonly Holder[];
  readonly from: string | undefined;
  readonly transferId: string | undefined;
}

const listed = 'ipflow.pool.v1.PatentListed';
const moved = 'ipflow.pool.v1.HoldersChanged';

/** 权属沿革: the holders on entry, and each change of them, the first first. */
export function chainOfTitle(history: readonly PatentFact[]): Tenure[] {
  return history.flatMap(({ type, data }): Tenure[] => {
    if (type === listed) {
      const { facts, effectiveOn } = data as { facts?: PatentFacts; effectiveOn?: string };
      return [{ holders: facts?.holders ?? [], from: effectiveOn, transferId: undefined }];
    }
    if (type !== moved) return [];
    const { after, effectiveOn, transferId } = data as {
      after?: Holder[];
      effectiveOn?: string;
      transferId?: string;
    };
    return [{ holders: after ?? [], from: effectiveOn, transferId }];
  });
}

/** The last day of the right's term; undefined while nobody knows when it was filed. */
export function expiryOf({ patentType, filedOn }: Patent): string | undefined {
  return filedOn ? patentExpiry(patentType as PatentType, filedOn as LocalDate) : undefined;
}

/** What lies on it now. */
export const lyingOn = ({ encumbrances }: Patent): readonly Encumbrance[] =>
  encumbrances.filter(({ state }) => state === 'claimed' || state === 'confirmed');

/** A share of a co-owned right: `33.3333%`. */
export const share = (ppm: number): string => `${Number((ppm / 10_000).toFixed(4))}%`;
