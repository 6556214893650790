import type { AnswerOf, ItemOf } from '../../api/types';
import type { Who } from '../../api/session';
import { typedFen, yuan } from '../../format/money';
import { percentOf, ppmOf } from '../../format/rate';
import type { Evidence, PriceBand } from '../postings/posting';

/** What a filing says of the data (`DataIpContent` in the language of events). */
export interface DataIpContent {
  readonly name: string;
  readonly industryCode: string;
  readonly source: string;
  readonly scenario: string;
  readonly structure: string;
  /** Digits. */
  readonly recordCount: string | number;
  readonly updateDays?: number;
  readonly rules: string;
  readonly depositSha256: string;
  readonly depositNumber: string;
  readonly price?: PriceBand;
  readonly evidence?: readonly Evidence[];
}

/** 变更申请 that waits. */
export interface WantedChange {
  readonly holders: readonly { readonly name: string }[];
  readonly content: DataIpContent;
  readonly reason: string;
}

type Told = { readonly content: DataIpContent };

/** A data IP in a list. */
export type DataIp = Omit<ItemOf<'/api/data-ips'>, 'content'> & Told;
/** A data IP on its own page. */
export type DataIpDetail = Omit<AnswerOf<'/api/data-ips/{id}'>, 'content'> & Told;
/** 异议. */
export type Objection = ItemOf<'/api/data-ips/objections'>;

/** Where data IP are read and changed. */
export const dataIpsPath = '/api/data-ips';
/** What a command on one makes stale. */
export const changedByDataIps = [dataIpsPath, '/api/workbench', '/api/counters'] as const;

/** True for the institution that filed it. */
export function isOwn(
  { filedBy }: Pick<DataIp, 'filedBy'>,
  principal: Who['principal'] | undefined,
): boolean {
  return filedBy !== undefined && filedBy === principal?.tenant;
}

/** A holder as it is typed. */
export interface TypedHolder {
  readonly name?: string;
  readonly uscc?: string;
  readonly divisionCode?: string;
}

/** What a person fills in to file, correct or change. */
export interface DataIpForm {
  readonly applicants?: readonly TypedHolder[];
  readonly content: {
    readonly name?: string;
    readonly industryCode?: string;
    readonly source?: string;
    readonly scenario?: string;
    readonly structure?: string;
    readonly recordCount?: number;
    readonly updateDays?: number;
    readonly rules?: string;
    readonly depositSha256?: string;
    readonly depositNumber?: string;
    readonly price?: {
      readonly fromFen?: string;
      readonly toFen?: string;
      readonly royaltyPercent?: number | null;
    };
    readonly evidence?: readonly Partial<Evidence>[];
  };
  readonly reason?: string;
}

/** The content of a request. */
export function contentOf({ price, evidence = [], ...rest }: DataIpForm['content']): object {
  const { fromFen, toFen, royaltyPercent } = price ?? {};
  const band = filled({
    fromFen: typedFen(fromFen),
    toFen: typedFen(toFen),
    royaltyPpm: typeof royaltyPercent === 'number' ? ppmOf(royaltyPercent) : undefined,
  });
  return {
    ...filled(rest),
    ...(Object.keys(band).length > 0 && { price: band }),
    evidence: evidence.map(filled),
  };
}

/** Holders of a request; nothing that was left empty. */
export const holdersOf = (holders: readonly TypedHolder[] | undefined): object[] =>
  (holders ?? []).map(filled);

/** What a form begins with that corrects or changes what was filed. */
export function formOf({ content, holders }: Pick<DataIpDetail, 'content' | 'holders'>): DataIpForm {
  const { price, recordCount, ...rest } = content;
  return {
    applicants: holders.map(({ name, uscc, divisionCode }) => ({ name, uscc, divisionCode })),
    content: {
      ...rest,
      recordCount: Number(recordCount),
      price: {
        ...(price?.fromFen !== undefined && { fromFen: yuan(BigInt(price.fromFen)) }),
        ...(price?.toFen !== undefined && { toFen: yuan(BigInt(price.toFen)) }),
        ...(price?.royaltyPpm !== undefined && { royaltyPercent: percentOf(price.royaltyPpm) }),
      },
    },
  };
}

function filled(form: object): object {
  return Object.fromEntries(
    Object.entries(form).filter(([, value]) => value !== undefined && value !== null && value !== ''),
  );
}
