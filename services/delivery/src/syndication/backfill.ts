import { eventMeta, workThrough, type EventStore } from '@ipflow/platform';
import type { Logger } from 'pino';
import type { DataSource } from 'typeorm';
import { publicationStream, type ListingKind } from './listing';
import { publicationDecider } from './publication.decider';

/** Publications offered to one partner in one round. */
export const backfillPageMax = 200;
/** Partners served in one round. */
const partnersPerRoundMax = 10;

interface Waiting {
  readonly id: string;
  readonly setting: number;
  readonly after: string;
  readonly kinds: string[];
}

interface Current {
  readonly id: string;
  readonly kind: ListingKind;
  readonly listingId: string;
}

/** Offers what is current to partners that were set anew, one page each; a page that was cut short is offered again. */
export async function backfillPage(db: DataSource, store: EventStore, now: Date, log: Logger): Promise<void> {
  const waiting: Waiting[] = await db.query(
    `select id, setting, backfill_after as after, listing_kinds as kinds from partner
     where backfill_after is not null and is_active order by id limit $1`,
    [partnersPerRoundMax],
  );
  for (const partner of waiting) {
    const page: Current[] = await db.query(
      `select id, kind, listing_id as "listingId" from publication
       where id > $1 and is_shown and kind = any($2::text[]) and not (known -> 'origins' ? $3)
       order by id limit $4`,
      [partner.after, partner.kinds, partner.id, backfillPageMax],
    );
    const byId = new Map(page.map((current) => [current.id, current]));
    const offered = await workThrough(
      [...byId.keys()],
      (id) => offer(store, byId.get(id)!, partner.id, now).then(() => 1),
      log,
    );
    if (offered < page.length) continue;
    const next = page.length < backfillPageMax ? null : page.at(-1)!.id;
    await db.query('update partner set backfill_after = $3 where id = $1 and setting = $2', [
      partner.id,
      partner.setting,
      next,
    ]);
  }
}

async function offer(store: EventStore, current: Current, partnerId: string, now: Date): Promise<void> {
  const { id: publicationId, kind: listingKind, listingId } = current;
  await store.runInternal(eventMeta({ tenant: 'office', subject: 'system:syndication' }), async (unit) => {
    const publication = await unit.load(publicationDecider, publicationStream(publicationId));
    unit.decide(publicationDecider, publication, {
      type: 'ExtendListing',
      publicationId,
      listingKind,
      listingId,
      partnerIds: [partnerId],
      anew: false,
      now: now.toISOString(),
    });
  });
}
