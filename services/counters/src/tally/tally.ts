import type { Entry, Source } from './entry';
import { dataIpRules } from './data-ip';
import { financingRules } from './financing';
import { licensingRules } from './licensing';
import { Lines } from './lines';
import { poolRules } from './pool';
import { syndicationRules } from './syndication';
import { webhookRules } from './webhook';
import { whitelistRules } from './whitelist';

const rules = new Map(
  Object.entries({
    ...poolRules,
    ...licensingRules,
    ...financingRules,
    ...whitelistRules,
    ...dataIpRules,
    ...syndicationRules,
    ...webhookRules,
  }),
);

/** Types of events that count at all. */
export const counts: ReadonlySet<string> = new Set(rules.keys());

/** Types of events that look at what their stream has counted before; others count without a look. */
export const looksBack: ReadonlySet<string> = new Set(
  [...counts].filter((type) => rules.get(type)!.looksBack),
);

/** The topics that carry what counts. */
export const topicsCounted: readonly string[] = [
  ...new Set([...counts].map((type) => type.slice(0, type.lastIndexOf('.')))),
];

/**
 * The entries of an event, given as a message or as its proto3-JSON. `open` holds the entries of its stream that count
 * and are not taken back yet. Pure; the one place where it is decided what is counted, for the live counters and for a
 * rebuild alike.
 * @throws LedgerMismatch when the event takes back what is not counted
 */
export function tally(source: Source, event: object, open: readonly Entry[]): Entry[] {
  const lines = new Lines(source);
  // The type says which facts the event holds; the rule reads those.
  rules.get(source.type)?.count(lines, event as never, open);
  return lines.entries;
}
