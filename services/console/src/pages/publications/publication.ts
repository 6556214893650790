import type { AnswerOf, ItemOf } from '../../api/types';

/** A listing on its way to the partners, with each one's receipt. */
export type Publication = ItemOf<'/api/publications'>;
/** What one partner has of it. */
export type Target = Publication['targets'][number];
/** How far listings reach. */
export type ReachAnswer = AnswerOf<'/api/publications/reach'>;
/** A partner platform. */
export type Partner = ItemOf<'/api/partners'>;
/** A listing that a partner sent in. */
export type Inbound = ItemOf<'/api/inbound-listings'>;

/** Where publications are read and sent again. */
export const publicationsPath = '/api/publications';
/** Where partners are read and set. */
export const partnersPath = '/api/partners';
/** Where listings of partners are read. */
export const inboundPath = '/api/inbound-listings';

const basisPointsOfPercent = 100;

/** 触达率 of hundredths of a percent: `98.5%`; undefined without targets. */
export function reachPercent(basisPoints: number | null): string | undefined {
  return basisPoints === null ? undefined : `${basisPoints / basisPointsOfPercent}%`;
}
