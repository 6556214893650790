import type { Client } from './client';
import type { components } from './generated/api';
import type { Standing, WhitelistCopy, WhitelistEntry, WhitelistRow } from './whitelist';

/** Rows the platform gives in one page, and how often a list that changed while it was read is read again. */
const pageMax = 100;
const readsMax = 5;

/** The list was published anew each time it was read. */
export class WhitelistUnsettled extends Error {
  override readonly name = 'WhitelistUnsettled';
}

/**
 * The whole whitelist as this caller may see it, of one edition: read again when another was published meanwhile.
 * @throws WhitelistUnsettled, or what the client throws
 */
export async function readWhitelist(client: Client, signal?: AbortSignal): Promise<WhitelistCopy> {
  const options = signal ? { signal } : {};
  for (let read = 0; read < readsMax; read += 1) {
    const before = await latestSequence(client, options);
    const standings = new Map<string, Standing>();
    for await (const row of client.all('/api/whitelist', { query: { limit: pageMax }, ...options })) {
      const entry = entryOf(row);
      standings.set(entry.uscc, { entry, sequence: entry.sequence, offset: -1n });
    }
    if ((await latestSequence(client, options)) === before) return { standings };
  }
  throw new WhitelistUnsettled(`白名单在 ${readsMax} 次读取中均有新批次发布；请稍后再读`);
}

/**
 * What editions after `sequence` added or changed. Who left the list is not among it: read it whole now and then, or follow the topic.
 */
export async function* readChanges(
  client: Client,
  sequence: number,
  signal?: AbortSignal,
): AsyncGenerator<WhitelistEntry, void, undefined> {
  const query = { changedSince: sequence, limit: pageMax };
  for await (const row of client.all('/api/whitelist', { query, ...(signal && { signal }) }))
    yield entryOf(row);
}

function entryOf({ uscc, editionId, sequence, row }: components['schemas']['financing_WhitelistedRow']) {
  return { uscc, editionId, sequence, row: row as WhitelistRow } satisfies WhitelistEntry;
}

/** Of the edition in force; 0 before the first. */
async function latestSequence(client: Client, options: { signal?: AbortSignal }): Promise<number> {
  let latest = 0;
  const request = { query: { stage: 'published' as const, limit: pageMax }, cursor: 'before' as const };
  for await (const { sequence } of client.all('/api/whitelist-editions', { ...request, ...options }))
    latest = Math.max(latest, sequence ?? 0);
  return latest;
}
