import type { Message } from '@ipflow/contracts';
import { EventContext, EventStore, type Received } from '@ipflow/platform';
import { Controller } from '@nestjs/common';
import { Ctx, EventPattern, Payload } from '@nestjs/microservices';
import { readPartners, takersOf } from '../partner/partner.view';
import { fingerprintOfListing } from './fingerprint';
import { publicationIdOf, publicationStream } from './listing';
import { aboutOf, isShown, knownAfter } from './listing.facts';
import { publicationDecider } from './publication.decider';
import { keepKnown, standingOf } from './publication.store';

const market = 'ipflow.market.v1';
const licensing = 'ipflow.licensing.v1';

/** Facts that open, change or end a listing, or its pause. Asked for by type: the topics have a reader of their own. */
const facts = [
  `${market}.PostingPublished`,
  `${market}.PostingTakenDown`,
  `${market}.PostingClosed`,
  `${market}.PostingExpired`,
  `${market}.MatchmakingAnnounced`,
  `${market}.MatchmakingChanged`,
  `${market}.MatchmakingCancelled`,
  `${market}.DataIpListed`,
  `${market}.DataIpListingSuspended`,
  `${market}.DataIpEnded`,
  `${licensing}.OpenLicenseDeclared`,
  `${licensing}.OpenLicenseAnnounced`,
  `${licensing}.OpenLicenseWithdrawn`,
  `${licensing}.OpenLicenseRiskRaised`,
  `${licensing}.OpenLicenseRiskCleared`,
];

/**
 * Our own listings, as they come and go. The version of the fact in the listing's own stream is the publication's revision:
 * it only grows, and a fact that comes late is known by it.
 */
@Controller()
export class SyndicationConsumer {
  constructor(private readonly store: EventStore) {}

  @EventPattern(facts)
  async take(@Payload() event: Message, @Ctx() context: EventContext): Promise<void> {
    await dispatchFact(this.store, context, { event, envelope: context.envelope });
    context.afterCommit(() => this.store.wake());
  }
}

/** One fact: what is known of its listing, and what follows for the partners, in the consumer's transaction. */
async function dispatchFact(
  store: EventStore,
  { tx }: EventContext,
  { event, envelope }: Received,
): Promise<void> {
  const about = aboutOf(event);
  if (!about) return;
  const before = await standingOf(tx, about);
  if (before && before.sourceVersion >= envelope.version) return;
  const known = knownAfter(event, before?.known);
  if (!known) return;
  const shown = isShown(known);
  const fingerprint = fingerprintOfListing(known.listing);
  const { version: revision, recordedAt: factAt } = envelope;
  await keepKnown(tx, known, { isShown: shown, sourceVersion: revision, factAt, fingerprint });
  if (!shown && !before?.isShown) return;
  if (shown && before?.isShown && isSame(before.known.listing, known.listing)) return;
  const { kind, id: listingId } = known.listing;
  const publicationId = publicationIdOf(kind, listingId);
  await readPartners(tx);
  const partnerIds = shown ? await takersOf(tx, kind, known.origins) : [];
  await store.runWithin(tx, { ...envelope.meta, causationId: envelope.id }, async (unit, now) => {
    const publication = await unit.load(publicationDecider, publicationStream(publicationId));
    unit.decide(publicationDecider, publication, {
      type: 'DispatchListing',
      publicationId,
      listingKind: kind,
      listingId,
      revision,
      isRetraction: !shown,
      partnerIds,
      now: now.toISOString(),
    });
  });
}

/** Both are plain data written by the same code; the stored one has its keys in the order of jsonb. */
function isSame(stored: object, now: object): boolean {
  return sorted(stored) === sorted(now);
}

function sorted(value: object): string {
  return JSON.stringify(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([k, v]) => [k, deep(v)]),
  );
}

function deep(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(deep);
  return value !== null && typeof value === 'object' ? sorted(value) : value;
}
