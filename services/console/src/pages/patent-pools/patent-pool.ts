import type { AnswerOf, ItemOf } from '../../api/types';
import { percentOf, ppmOf } from '../../format/rate';
import { feeFormOf, feeOf, type FeeForm } from '../licenses/filing';
import type { Party } from '../licenses/license';
import type { FeeStandard } from '../public/fee';
import { filled, linesOf } from '../transfers/transfer-filing';

/** A member: whose patents, which, and its share of every fee (millionths). */
export interface Member {
  readonly holder: Party;
  readonly patentNumbers: readonly string[];
  readonly sharePpm: number;
}

interface Told {
  readonly members: readonly Member[];
  readonly fee: FeeStandard;
}

/** A pool in a list. */
export type PatentPool = Omit<ItemOf<'/api/patent-pools'>, keyof Told> & Told;

/** A pool on its own page; what it earned is for its administrator and the office. */
export type PatentPoolDetail = Omit<AnswerOf<'/api/patent-pools/{id}'>, keyof Told> & Told;

/** Where pools are read and changed. */
export const poolsPath = '/api/patent-pools';
/** What a command on a pool makes stale. */
export const changedByPools = [poolsPath] as const;

/** Members and fee as a person fills them in; patents stand one a line, shares in percent. */
export interface CompositionForm {
  readonly members: readonly (Party & {
    readonly patentNumbers: string;
    readonly sharePercent: number;
  })[];
  readonly fee: FeeForm;
}

/** Members and fee of a request. */
export function compositionOf({ members, fee }: CompositionForm): object {
  return {
    members: members.map(({ patentNumbers, sharePercent, ...holder }) => ({
      holder: filled(holder),
      patentNumbers: linesOf(patentNumbers),
      sharePpm: ppmOf(sharePercent),
    })),
    fee: feeOf(fee),
  };
}

/** A pool as it stands, to be typed over. */
export function compositionFormOf({ members, fee }: Told): CompositionForm {
  return {
    members: members.map(({ holder, patentNumbers, sharePpm }) => ({
      ...holder,
      patentNumbers: patentNumbers.join('\n'),
      sharePercent: percentOf(sharePpm),
    })),
    fee: feeFormOf(fee),
  };
}
