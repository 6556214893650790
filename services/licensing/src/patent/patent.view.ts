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

/** Takes in a run of the pool's events: two statements, whatever the number of patents. */
export async function learn(tx: Tx, received: readonly Received[]): Promise<void> {
  const ofPatents = received.filter(({ envelope }) => envelope.stream.startsWith('patent-'));
  if (ofPatents.length === 0) return;
  const numberOf = (stream: string): string => stream.slice('patent-'.length);
  const numbers = [...new Set(ofPatents.map(({ envelope }) => numberOf(envelope.stream)))];
  const known = await knownPatents(tx, numbers);
  for (const { envelope, event } of ofPatents) {
    const number = numberOf(envelope.stream);
    const after = knownAfter(known.get(number), event);
    if (after) known.set(number, after);
  }
  await prepared(
    tx,
    'learn-patents',
    `insert into known_patent (number, patent)
     select patent->>'number', patent from jsonb_array_elements($1::jsonb) patent order by 1
     on conflict (number) do update set patent = excluded.patent`,
    [JSON.stringify([...known.values()])],
  );
}
