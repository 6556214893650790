import { canonicalJson } from '@ipflow/kernel';
import type { EventStore, Received, Tx } from '@ipflow/platform';
import { readPartners, takersOf } from '../partner/partner.view';
import { fingerprintOfListing } from './fingerprint';
import { publicationIdOf, publicationStream } from './listing';
import { aboutOf, isShown, knownAfter } from './listing.facts';
import { publicationDecider } from './publication.decider';
import { keepKnown, standingOf } from './publication.store';

/**
 * Our own listings, as they come and go. The version of the fact in the listing's own stream is the publication's revision:
 * it only grows, and a fact that comes late is known by it.
 */
export async function syndicate(store: EventStore, tx: Tx, received: readonly Received[]): Promise<void> {
  for (const fact of received) await dispatchFact(store, tx, fact);
}

/** One fact: what is known of its listing, and what follows for the partners, in the consumer's transaction. */
async function dispatchFact(store: EventStore, tx: Tx, { event, envelope }: Received): Promise<void> {
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
  if (
    shown &&
    before?.isShown &&
    canonicalJson(before.known.listing as never) === canonicalJson(known.listing as never)
  )
    return;
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
