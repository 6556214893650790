import type { Tx } from '@ipflow/platform';
import type { About, Known } from './listing.facts';
import { publicationIdOf, type ListingKind } from './listing';

/** What is kept of a listing beside its publication's stream. */
export interface StandingPublication {
  readonly id: string;
  readonly kind: ListingKind;
  readonly sourceVersion: number;
  readonly known: Known;
  readonly isShown: boolean;
}

/** The listing a fact is about, locked until this transaction ends; undefined before its first fact. */
export async function standingOf(tx: Tx, { kinds, id }: About): Promise<StandingPublication | undefined> {
  const rows: StandingPublication[] = await tx.query(
    `select id, kind, source_version as "sourceVersion", known, is_shown as "isShown"
     from publication where id = any($1::text[]) order by id for update`,
    [kinds.map((kind) => publicationIdOf(kind, id))],
  );
  return rows[0];
}

/** Writes what is known after a fact; an older fact than the one that stands there writes nothing. */
export async function keepKnown(
  tx: Tx,
  known: Known,
  fact: { isShown: boolean; sourceVersion: number; factAt: string; fingerprint: string | undefined },
): Promise<void> {
  const { kind, id } = known.listing;
  await tx.query(
    `insert into publication (id, kind, listing_id, source_version, known, is_shown, fact_at, fingerprint)
     values ($1, $2, $3, $4, $5, $6, $7, $8)
     on conflict (id) do update set source_version = excluded.source_version, known = excluded.known,
       is_shown = excluded.is_shown, fact_at = excluded.fact_at, fingerprint = excluded.fingerprint
     where publication.source_version < excluded.source_version`,
    [
      publicationIdOf(kind, id),
      kind,
      id,
      fact.sourceVersion,
      JSON.stringify(known),
      fact.isShown,
      fact.factAt,
      fact.fingerprint ?? null,
    ],
  );
}
