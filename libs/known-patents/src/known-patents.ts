import { prepared, type Received, type Tx } from '@ipflow/platform';
import { knownAfter, type KnownPatent } from './known-patent';

/** What is known of these patents; one that the pool never listed is missing from the map. */
export async function knownPatents(tx: Tx, numbers: readonly string[]): Promise<Map<string, KnownPatent>> {
  const rows = await prepared<{ patent: KnownPatent }>(
    tx,
    'known-patents',
    'select patent from known_patent where number = any($1)',
    [numbers],
  );
  return new Map(rows.map(({ patent }) => [patent.number, patent]));
}

/** An event of the pool, and its patent as it was known once that had happened. */
export interface Learned {
  readonly received: Received;
  readonly patent: KnownPatent;
}

/**
 * Takes in a run of the pool's events: two statements, whatever the number of patents. Returns them one by one, for what
 * our own cases make of each.
 */
export async function learn(tx: Tx, received: readonly Received[]): Promise<Learned[]> {
  const ofPatents = received.filter(({ envelope }) => envelope.stream.startsWith('patent-'));
  if (ofPatents.length === 0) return [];
  const numberOf = (stream: string): string => stream.slice('patent-'.length);
  const numbers = [...new Set(ofPatents.map(({ envelope }) => numberOf(envelope.stream)))];
  const known = await knownPatents(tx, numbers);
  const learned: Learned[] = [];
  for (const one of ofPatents) {
    const number = numberOf(one.envelope.stream);
    const patent = knownAfter(known.get(number), one.event);
    if (!patent) continue;
    known.set(number, patent);
    learned.push({ received: one, patent });
  }
  await prepared(
    tx,
    'learn-patents',
    `insert into known_patent (number, patent)
     select patent->>'number', patent from jsonb_array_elements($1::jsonb) patent order by 1
     on conflict (number) do update set patent = excluded.patent`,
    [JSON.stringify([...known.values()])],
  );
  return learned;
}
