/** 在册企业: one enterprise of the whitelist as this bank may see it. */
export interface WhitelistEntry {
  /** 统一社会信用代码. */
  readonly uscc: string;
  /** The edition it was last listed by. */
  readonly editionId: string;
  /** That edition's number as printed; absent where the source does not tell it. */
  readonly number?: string;
  /** That edition's place in the order of editions. */
  readonly sequence: number;
  /** The row as proto3-JSON: `profile`, `patentsInForce`, `patentsPledgeable`, `recommendedBanks`. */
  readonly row: WhitelistRow;
}

/** A row of an edition as proto3-JSON: numbers that are zero and lists that are empty are absent. */
export interface WhitelistRow {
  readonly profile: {
    readonly uscc: string;
    readonly name: string;
    readonly divisionCode?: string;
    readonly sizeClass?: string;
    readonly industryCode?: string;
    readonly chain?: string;
    readonly park?: string;
    readonly qualifications?: readonly string[];
    readonly [more: string]: unknown;
  };
  readonly patentsInForce?: number;
  readonly patentsPledgeable?: number;
  readonly recommendedBanks?: readonly string[];
  readonly [more: string]: unknown;
}

/** A record of the bank's compacted topic, by whichever Kafka client. */
export interface WhitelistRecord {
  /** 统一社会信用代码. */
  readonly key: string;
  /** The entry as JSON, or null: the enterprise is no longer in the bank's list. */
  readonly value: string | null;
  /** Offset in its partition, digits or a number as the client gives it. */
  readonly offset: string | number | bigint;
}

/** Where one enterprise stands in a copy: listed, or gone, and by which record. */
export interface Standing {
  readonly entry: WhitelistEntry | null;
  /** The highest sequence seen of it, also when it is gone. */
  readonly sequence: number;
  /** Place of the record behind it; -1 when it did not come from the topic. */
  readonly offset: bigint;
}

/** A bank's copy of the whitelist. Plain data: keep it as JSON by {@link writeCopy}, or in tables of your own by {@link entriesOf}. */
export interface WhitelistCopy {
  readonly standings: ReadonlyMap<string, Standing>;
}

/** A copy that holds nothing yet. */
export const emptyCopy: WhitelistCopy = { standings: new Map() };

/** A record of the topic that is no whitelist entry; the copy is as before. */
export class WhitelistRecordMalformed extends Error {
  override readonly name = 'WhitelistRecordMalformed';
}

/** Who stands in the copy, by credit code. */
export function entriesOf(copy: WhitelistCopy): WhitelistEntry[] {
  return [...copy.standings.values()]
    .flatMap(({ entry }) => entry ?? [])
    .sort((a, b) => (a.uscc < b.uscc ? -1 : 1));
}

/**
 * The copy after some records, in the order they came. What comes twice, late or out of order changes nothing: of one enterprise the
 * record of the highest offset counts, and an entry of an earlier edition never takes the place of a later one's. Pure; it costs one
 * copy of the map a call, so hand it batches.
 * @throws WhitelistRecordMalformed
 */
export function foldRecords(copy: WhitelistCopy, records: Iterable<WhitelistRecord>): WhitelistCopy {
  const standings = new Map(copy.standings);
  for (const record of records) {
    const next = standingAfter(standings.get(record.key), record);
    if (next) standings.set(record.key, next);
  }
  return { standings };
}

/** Undefined when the record is of no consequence. */
function standingAfter(known: Standing | undefined, record: WhitelistRecord): Standing | undefined {
  const offset = BigInt(record.offset);
  if (known && offset <= known.offset) return undefined;
  const entry = record.value === null ? null : entryIn(record.key, record.value);
  const seen = known?.sequence ?? 0;
  // Said again by a publisher that did not know it had been said: the place is new, the news is not.
  if (known && entry && entry.sequence < seen) return { ...known, offset };
  return { entry, sequence: Math.max(entry?.sequence ?? 0, seen), offset };
}

/**
 * Folds a topic into a copy, batch by batch, and hands each new copy on: keep it, then commit the offsets. The Kafka client is yours;
 * one key is always in one partition, and the place of every record is remembered, so any number of restarts and repeats does no harm.
 */
export async function* followWhitelist(
  copy: WhitelistCopy,
  batches: AsyncIterable<Iterable<WhitelistRecord>>,
): AsyncGenerator<WhitelistCopy, void, undefined> {
  let latest = copy;
  for await (const batch of batches) {
    latest = foldRecords(latest, batch);
    yield latest;
  }
}

/** A copy as JSON text, to be read by {@link readCopy}. */
export function writeCopy({ standings }: WhitelistCopy): string {
  return JSON.stringify(
    [...standings].map(([uscc, { entry, sequence, offset }]) => [uscc, entry, sequence, offset.toString()]),
  );
}

/** The copy that {@link writeCopy} wrote. */
export function readCopy(text: string): WhitelistCopy {
  const rows = JSON.parse(text) as [string, WhitelistEntry | null, number, string][];
  return {
    standings: new Map(
      rows.map(([uscc, entry, sequence, offset]) => [uscc, { entry, sequence, offset: BigInt(offset) }]),
    ),
  };
}

function entryIn(key: string, text: string): WhitelistEntry {
  let value: Partial<WhitelistEntry> | null;
  try {
    value = JSON.parse(text) as Partial<WhitelistEntry> | null;
  } catch {
    throw new WhitelistRecordMalformed(`the record of ${key} is no JSON`);
  }
  const { editionId, number, sequence, row } = value ?? {};
  if (typeof editionId !== 'string' || !Number.isSafeInteger(sequence) || row?.profile?.uscc !== key)
    throw new WhitelistRecordMalformed(`the record of ${key} is no whitelist entry of that enterprise`);
  return { uscc: key, editionId, ...(number !== undefined && { number }), sequence: sequence!, row };
}
