import type { Tx } from '@ipflow/platform';
import { dimensionNames, type Dimension } from '../tally/metric';
import { metricOf, partsOf, told, type MetricId } from '../tally/metrics';
import { daysOf } from '../totals/period';

/** The number whose entries are asked for. */
export interface NumberKey {
  readonly metric: MetricId;
  readonly period: string;
  readonly dimension: Dimension | 'all';
  readonly value: string;
}

/** How far the ledger was when a list was begun, and the last entry that was shown. */
export interface EntryCursor {
  readonly generation: number;
  readonly upTo: bigint;
  readonly after: bigint;
}

/** One entry as it is shown: the event behind it, and what it did to the number. */
export interface ListedEntry {
  readonly id: string;
  /** What it was entered as: for a sum of metrics, one of its parts. */
  readonly metric: MetricId;
  readonly eventId: string;
  readonly stream: string;
  readonly version: number;
  readonly ordinal: number;
  readonly effectiveOn: string;
  readonly recordedAt: Date;
  readonly patentNumber: string;
  readonly revision: number | null;
  readonly dims: Readonly<Partial<Record<Dimension, string>>>;
  /** Digits in a string for money in fen. */
  readonly delta: number | string;
  readonly ruleVersion: number;
  /** Version of the event in the same stream that this entry takes back. */
  readonly reversesVersion: number | null;
}

/**
 * Entries behind a number, in the order they were entered, up to where the ledger was when the list began. Each part
 * of a sum gives at most a page from its own index, so a page costs the same however long the ledger is.
 */
export async function listEntries(
  tx: Tx,
  key: NumberKey,
  cursor: EntryCursor,
  limit: number,
): Promise<ListedEntry[]> {
  const { where, values } = conditions(key);
  const after = values.length + 1;
  const parts = partsOf(key.metric).map(
    (
      _,
      i,
    ) => `(select * from entry where metric = $${after + 3 + i}${where} and id > $${after} and id <= $${after + 1}
                order by id limit $${after + 2})`,
  );
  const rows: (ListedEntry & { delta: string })[] = await tx.query(
    `select id::text, metric, event_id as "eventId", stream, version, ordinal, effective_on::text as "effectiveOn",
            recorded_at as "recordedAt", patent_number as "patentNumber", revision,
            jsonb_strip_nulls(jsonb_build_object(${dimensionNames.map((name) => `'${name}', ${name}`).join(', ')})) as dims,
            delta, rule_version as "ruleVersion", reverses_version as "reversesVersion"
     from (${parts.join(' union all ')}) as entry
     order by entry.id limit $${after + 2}`,
    [...values, cursor.after.toString(), cursor.upTo.toString(), limit, ...partsOf(key.metric)],
  );
  return rows.map((row) => ({ ...row, delta: told(row.metric, row.delta) }));
}

/** The number itself: the sum of its entries up to where the ledger was. */
export async function sumEntries(tx: Tx, key: NumberKey, upTo: bigint): Promise<number | string> {
  const { where, values } = conditions(key);
  const [row]: { n: string }[] = await tx.query(
    `select coalesce(sum(delta), 0) as n from entry
     where id <= $${values.length + 1} and metric = any($${values.length + 2})${where}`,
    [...values, upTo.toString(), partsOf(key.metric)],
  );
  return told(key.metric, row!.n);
}

/** What narrows a number down: a flow is what happened in the period; a stock everything up to its end. */
function conditions({ metric, period, dimension, value }: NumberKey): { where: string; values: string[] } {
  const values: string[] = [];
  const parts: string[] = [];
  const days = daysOf(period);
  if (days) {
    values.push(days.to);
    parts.push(`effective_on <= $${values.length}::date`);
  }
  if (days && metricOf(metric).kind === 'flow') {
    values.push(days.from);
    parts.push(`effective_on >= $${values.length}::date`);
  }
  if (dimension !== 'all') {
    values.push(value);
    parts.push(`${dimension} = $${values.length}`);
  }
  return { where: parts.map((part) => ` and ${part}`).join(''), values };
}
