import type { licensing, market, Message } from '@ipflow/contracts';
import type { Listing, ListingKind } from './listing';
import { changedMatchmaking, ofDataIp, ofDeclaration, ofMatchmaking, ofPosting } from './listing.reading';

/** What is known of a listing: kept beside its publication, since some facts say only what changed. */
export interface Known {
  readonly listing: Listing;
  /** Partners it came from: they never get it back. */
  readonly origins: readonly string[];
  /** Causes for which an open license takes no acceptances now. */
  readonly pausedBy: readonly string[];
  /** True once it was announced and until it is taken back. */
  readonly isOpen: boolean;
}

/** Which listing a fact is about. */
export interface About {
  /** Any of these: a posting does not say of which kind it is when it ends. */
  readonly kinds: readonly ListingKind[];
  readonly id: string;
}

const postingKinds = ['supply', 'demand'] as const;

/** Types of facts about listings, and which listing such a fact is about. */
const abouts: readonly (readonly [types: RegExp, about: (event: never) => About])[] = [
  [
    /^ipflow\.market\.v1\.Posting(?!Invited)/,
    ({ postingId }: market.PostingExpired) => ({ kinds: postingKinds, id: postingId }),
  ],
  [
    /^ipflow\.licensing\.v1\.OpenLicense(?!.*Obtained$)/,
    ({ openLicenseId }: licensing.OpenLicenseAnnounced) => ({ kinds: ['open_license'], id: openLicenseId }),
  ],
  [
    /^ipflow\.market\.v1\.Matchmaking(Announced|Changed|Cancelled)$/,
    ({ matchmakingId }: market.MatchmakingCancelled) => ({ kinds: ['matchmaking'], id: matchmakingId }),
  ],
  [
    /^ipflow\.market\.v1\.DataIp/,
    ({ dataIpId }: market.DataIpEnded) => ({ kinds: ['data_ip'], id: dataIpId }),
  ],
];

/** Whether facts of this type are about a listing. */
export function isOfListing(type: string): boolean {
  return abouts.some(([types]) => types.test(type));
}

/** The listing a fact is about; undefined when it is about none. Pure. */
export function aboutOf(event: Message): About | undefined {
  return abouts.find(([types]) => types.test(event.$typeName))?.[1](event as never);
}

/** True while partners shall show it. */
export function isShown({ isOpen, pausedBy }: Known): boolean {
  return isOpen && pausedBy.length === 0;
}

const fresh = (listing: Listing, isOpen: boolean, origins: readonly string[] = []): Known => ({
  listing,
  origins,
  pausedBy: [],
  isOpen,
});

/** What is known after a fact; undefined when the fact changes nothing for partners. Pure. */
export function knownAfter(event: Message, known: Known | undefined): Known | undefined {
  return afterPosting(event, known) ?? afterOpenLicense(event, known) ?? afterOthers(event, known);
}

const closed = (known: Known | undefined): Known | undefined => known && { ...known, isOpen: false };

function afterPosting(event: Message, known: Known | undefined): Known | undefined {
  switch (event.$typeName) {
    case 'ipflow.market.v1.PostingPublished': {
      const { postingId, content } = event as market.PostingPublished;
      return content && fresh(ofPosting(postingId, content), true, originsOf(content.origin));
    }
    case 'ipflow.market.v1.PostingTakenDown':
    case 'ipflow.market.v1.PostingClosed':
    case 'ipflow.market.v1.PostingExpired':
      return closed(known);
    default:
      return undefined;
  }
}

/** `also_from` holds `<partner>.<its number>`; ids of partners have no dot. */
function originsOf(origin: market.Origin | undefined): string[] {
  if (!origin) return [];
  return [...new Set([origin.partnerId, ...origin.alsoFrom.map((from) => from.split('.')[0]!)])];
}

function afterOpenLicense(event: Message, known: Known | undefined): Known | undefined {
  switch (event.$typeName) {
    case 'ipflow.licensing.v1.OpenLicenseDeclared':
      return fresh(ofDeclaration(event as licensing.OpenLicenseDeclared), false);
    case 'ipflow.licensing.v1.OpenLicenseAnnounced': {
      const { announcementNumber } = event as licensing.OpenLicenseAnnounced;
      return known && { ...known, isOpen: true, listing: { ...known.listing, number: announcementNumber } };
    }
    case 'ipflow.licensing.v1.OpenLicenseWithdrawn':
      return closed(known);
    case 'ipflow.licensing.v1.OpenLicenseRiskRaised': {
      const { consequence, becauseOf } = event as licensing.OpenLicenseRiskRaised;
      if (consequence === 'ended') return closed(known);
      if (consequence !== 'paused' || !known) return undefined;
      return { ...known, pausedBy: [...new Set([...known.pausedBy, becauseOf])] };
    }
    case 'ipflow.licensing.v1.OpenLicenseRiskCleared': {
      const { becauseOf, patentees } = event as licensing.OpenLicenseRiskCleared;
      if (!known) return undefined;
      const parties = patentees.length > 0 ? patentees : known.listing.parties;
      const pausedBy = known.pausedBy.filter((cause) => cause !== becauseOf);
      return { ...known, pausedBy, listing: { ...known.listing, parties } };
    }
    default:
      return undefined;
  }
}

function afterOthers(event: Message, known: Known | undefined): Known | undefined {
  switch (event.$typeName) {
    case 'ipflow.market.v1.MatchmakingAnnounced':
      return fresh(ofMatchmaking(event as market.MatchmakingAnnounced), true);
    case 'ipflow.market.v1.MatchmakingChanged':
      return (
        known && {
          ...known,
          listing: changedMatchmaking(known.listing, event as market.MatchmakingChanged),
        }
      );
    case 'ipflow.market.v1.DataIpListed':
      return fresh(ofDataIp(event as market.DataIpListed), true);
    case 'ipflow.market.v1.MatchmakingCancelled':
    case 'ipflow.market.v1.DataIpListingSuspended':
    case 'ipflow.market.v1.DataIpEnded':
      return closed(known);
    default:
      return undefined;
  }
}
