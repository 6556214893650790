/** Kinds of listings that are passed on: 供给, 需求, 开放许可, 对接活动, 数据知识产权. */
export const listingKinds = ['supply', 'demand', 'open_license', 'matchmaking', 'data_ip'] as const;
/** One of {@link listingKinds}. */
export type ListingKind = (typeof listingKinds)[number];

/** A patent as it is published with a listing. */
export interface ListedPatent {
  readonly number: string;
  readonly type: string;
  readonly title: string;
}

/** Amounts are digit strings, in fen; both ends absent means 面议. */
export interface ListedPrice {
  readonly fromFen?: string;
  readonly toFen?: string;
  /** 提成比例 in millionths. */
  readonly royaltyPpm?: number;
}

/**
 * What everybody may read of a listing, in one shape for all kinds: what partners get is made of this and of nothing else.
 * It is built field by field from what was published, so that a new field of an event never leaves by itself.
 */
export interface Listing {
  readonly kind: ListingKind;
  readonly id: string;
  readonly title: string;
  readonly summary: string;
  readonly classes: readonly string[];
  readonly industryCode?: string;
  readonly divisionCodes: readonly string[];
  readonly modes: readonly string[];
  readonly patents: readonly ListedPatent[];
  /** Names of holders, of the seeker, or of who organizes it. */
  readonly parties: readonly string[];
  readonly price?: ListedPrice;
  /** 技术难题, of a demand. */
  readonly problem?: string;
  /** 技术成熟度, 1 to 9: of a supply, or the least a demand takes. */
  readonly maturityLevel?: number;
  /** Day and place, of a matchmaking event. */
  readonly heldOn?: string;
  readonly place?: string;
  /** 登记证书号 or 公告号. */
  readonly number?: string;
  /** 数据规模 and 更新频率, of data. */
  readonly recordCount?: string;
  readonly updateDays?: number;
  readonly validUntil?: string;
}

/** The id of a publication. */
export function publicationIdOf(kind: ListingKind, id: string): string {
  return `${kind}.${id}`;
}

/** Its stream. */
export function publicationStream(publicationId: string): string {
  return `publication-${publicationId}`;
}
