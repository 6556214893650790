import type { market, pool } from '@ipflow/contracts';

/** 审查中, 待补正, 公示中, 已登记, 不予登记, 已终止. */
export const dataIpStages = ['filed', 'correction', 'announced', 'registered', 'refused', 'ended'] as const;
/** One of {@link dataIpStages}. */
export type DataIpStage = (typeof dataIpStages)[number];

/** Stages as people read them. */
export const dataIpStageNames: Readonly<Record<DataIpStage, string>> = {
  filed: '审查中',
  correction: '待补正',
  announced: '公示中',
  registered: '已登记',
  refused: '不予登记',
  ended: '已终止',
};

/** Every fact of a data IP's stream. */
export type DataIpEvent =
  | market.DataIpFiled
  | market.DataIpCorrectionRequested
  | market.DataIpCorrected
  | market.DataIpRefused
  | market.DataIpAnnounced
  | market.DataIpObjected
  | market.DataIpObjectionDecided
  | market.DataIpRegistered
  | market.DataIpListed
  | market.DataIpListingSuspended
  | market.DataIpRenewed
  | market.DataIpChangeRequested
  | market.DataIpChangeReturned
  | market.DataIpChanged
  | market.DataIpEnded;

/** An objection, and what was decided of it. */
export interface Objection {
  readonly raised: market.DataIpObjected;
  readonly decided?: market.DataIpObjectionDecided;
}

/** What stands on the exchanges: each fact of it has a revision of its own, so that an older one never overtakes. */
export interface Listing {
  readonly standing: 'none' | 'listed' | 'suspended' | 'ended';
  readonly revision: number;
}

/** A data IP as its events leave it. */
export type DataIpState =
  | { readonly stage: 'none' }
  | {
      readonly stage: DataIpStage;
      readonly filed: market.DataIpFiled;
      /** 权利人 today: the applicants, until a change. */
      readonly holders: readonly pool.Party[];
      readonly content: market.DataIpContent;
      /** The open request while `correction`; the last one after it. */
      readonly correction?: market.DataIpCorrectionRequested;
      readonly corrected?: market.DataIpCorrected;
      readonly announced?: market.DataIpAnnounced;
      readonly refused?: market.DataIpRefused;
      readonly registered?: market.DataIpRegistered;
      readonly validUntil?: string;
      readonly renewed?: market.DataIpRenewed;
      readonly listing: Listing;
      readonly objections: ReadonlyMap<string, Objection>;
      /** 变更申请 that waits for the office. */
      readonly change?: market.DataIpChangeRequested;
      /** What became of the last change: so that the same word said twice is silence. */
      readonly lastChange?: market.DataIpChangeReturned | market.DataIpChanged;
      readonly ended?: market.DataIpEnded;
    };

/** A data IP that was filed. */
export type KnownDataIp = Exclude<DataIpState, { stage: 'none' }>;

/** The stream of a data IP. */
export function dataIpStream(dataIpId: string): string {
  return `data_ip-${dataIpId}`;
}

/** Objections nobody decided yet. */
export function openObjections({ objections }: KnownDataIp): Objection[] {
  return [...objections.values()].filter(({ decided }) => !decided);
}

/** One fact applied. */
export function evolve(state: DataIpState, event: DataIpEvent): DataIpState {
  if (event.$typeName === 'ipflow.market.v1.DataIpFiled') return filed(event);
  if (state.stage === 'none') return state;
  switch (event.$typeName) {
    case 'ipflow.market.v1.DataIpCorrectionRequested':
      return { ...state, stage: 'correction', correction: event };
    case 'ipflow.market.v1.DataIpCorrected':
      return { ...state, stage: 'filed', content: event.content!, corrected: event };
    case 'ipflow.market.v1.DataIpRefused':
      return { ...state, stage: 'refused', refused: event };
    case 'ipflow.market.v1.DataIpAnnounced':
      return { ...state, stage: 'announced', announced: event };
    case 'ipflow.market.v1.DataIpObjected':
      return withObjection(state, event.objectionId, { raised: event });
    case 'ipflow.market.v1.DataIpObjectionDecided':
      return withObjection(state, event.objectionId, { decided: event });
    case 'ipflow.market.v1.DataIpRegistered':
      return { ...state, stage: 'registered', registered: event, validUntil: event.validUntil };
    case 'ipflow.market.v1.DataIpListed':
      return { ...state, listing: { standing: 'listed', revision: event.revision } };
    case 'ipflow.market.v1.DataIpListingSuspended':
      return { ...state, listing: { standing: 'suspended', revision: event.revision } };
    case 'ipflow.market.v1.DataIpRenewed':
      return { ...state, validUntil: event.validUntil, renewed: event };
    case 'ipflow.market.v1.DataIpChangeRequested':
      return { ...state, change: event };
    case 'ipflow.market.v1.DataIpChangeReturned':
      return { ...state, change: undefined, lastChange: event };
    case 'ipflow.market.v1.DataIpChanged':
      return {
        ...state,
        holders: event.holders,
        content: event.content!,
        change: undefined,
        lastChange: event,
      };
    case 'ipflow.market.v1.DataIpEnded':
      return ended(state, event);
    default: {
      const forgotten: never = event;
      return forgotten;
    }
  }
}

function filed(event: market.DataIpFiled): DataIpState {
  return {
    stage: 'filed',
    filed: event,
    holders: event.applicants,
    content: event.content!,
    listing: { standing: 'none', revision: 0 },
    objections: new Map(),
  };
}

function withObjection(state: KnownDataIp, id: string, more: Partial<Objection>): KnownDataIp {
  const objection = { ...state.objections.get(id), ...more } as Objection;
  return { ...state, objections: new Map(state.objections).set(id, objection) };
}

function ended(state: KnownDataIp, event: market.DataIpEnded): KnownDataIp {
  const { listingRevision } = event;
  return {
    ...state,
    stage: 'ended',
    ended: event,
    change: undefined,
    ...(listingRevision !== undefined && { listing: { standing: 'ended', revision: listingRevision } }),
  };
}
