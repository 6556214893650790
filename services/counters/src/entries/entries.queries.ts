import type { Tx } from '@ipflow/platform';
import { dimensionNames, metricOf, type Dimension, type MetricId } from '../tally/metrics';
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
  readonly eventId: string;
  readonly stream: string;
  readonly version: number;
  readonly ordinal: number;
  readonly effectiveOn: string;
  readonly recordedAt: Date;
  readonly patentNumber: string;
  readonly revision: number | null;
  readonly dims: Readonly<Partial<Record<Dimension, string>>>;
  readonly delta: number;
  readonly ruleVersion: number;
  /** Version of the event in the same stream that this entry takes back. */
  readonly reversesVersion: number | null;
}

/** Entries behind a number, in the order they were entered, up to where the ledger was when the list began. */
export async function listEntries(
  tx: Tx,
  key: NumberKey,
  cursor: EntryCursor,
  limit: number,
): Promise<ListedEntry[]> {
  const { where, values } = conditions(key);
  return tx.query(
    `select id::text, event_id as "eventId", stream, version, ordinal, effective_on::text as "effectiveOn",
            recorded_at as "recordedAt", patent_number as "patentNumber", revision,
            jsonb_strip_nulls(jsonb_build_object(${dimensionNames.map((name) => `'${name}', ${name}`).join(', ')})) as dims,
            delta, rule_version as "ruleVersion", reverses_version as "reversesVersion"
     from entry where ${where} and id > $${values.length + 1} and id <= $${values.length + 2}
     order by entry.id limit $${values.length + 3}`,
    [...values, cursor.after.toString(), cursor.upTo.toString(), limit],
  );
}

/** The number itself: the sum of its entries up to where the ledger was. */
export async function sumEntries(tx: Tx, key: NumberKey, upTo: bigint): Promise<number> {
  const { where, values } = conditions(key);
  const [row]: { n: string }[] = await tx.query(
    `select coalesce(sum(delta), 0) as n from entry where ${where} and id <= $${values.length + 1}`,
    [...values, upTo.toString()],
  );
  return Number(row!.n);
}

/** A flow is what happened in the period; a stock everything up to its end. */
function conditions({ metric, period, dimension, value }: NumberKey): { where: string; values: string[] } {
  const values: string[] = [metric];
  const parts = ['metric = $1'];
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
  return { where: parts.join(' and '), values };
}
