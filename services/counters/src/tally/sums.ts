import type { Entry } from './entry';
import type { Dimension } from './metric';
import { metricOf, reachedBy, type MetricId } from './metrics';

/** How long a period is. */
export const grains = ['all', 'year', 'month', 'day'] as const;

/** One of {@link grains}. */
export type Grain = (typeof grains)[number];

/** The key of a total: what, for which period, for which value of which dimension (`all` and an empty value: for all). */
export interface TotalKey {
  readonly metric: MetricId;
  readonly grain: Grain;
  /** `all`, `2026`, `2026-11` or `2026-11-22`. */
  readonly period: string;
  readonly dimension: Dimension | 'all';
  readonly value: string;
}

/** What a total changes by. */
export interface Change extends TotalKey {
  readonly n: bigint;
}

/** A total as it is told to readers. */
export interface Total extends TotalKey {
  /** Digits in a string for money in fen, which may pass 2^53; a number for a count. */
  readonly n: number | string;
}

/** The period of a grain that a date lies in. */
export function periodOf(grain: Grain, date: string): string {
  if (grain === 'all') return 'all';
  return date.slice(0, { year: 4, month: 7, day: 10 }[grain]);
}

interface DayCell {
  all: bigint;
  /** One map per dimension of the metric, in its order: value → change. */
  readonly byValue: readonly Map<string, bigint>[];
}

/** Adds entries up. Keeps days only; the longer periods are worked out once, when the changes are asked for. */
export class Sums {
  private readonly days = new Map<string, Map<MetricId, DayCell>>();
  private cells = 0;

  /** Day totals held; what a long run bounds its memory by. */
  get size(): number {
    return this.cells;
  }

  add({ metric, effectiveOn, dims, delta }: Entry): void {
    const names = metricOf(metric).dimensions;
    const cell = this.cellOf(metric, effectiveOn);
    cell.all += delta;
    for (let i = 0; i < names.length; i += 1) {
      const value = dims[names[i]!];
      if (value === undefined) continue;
      const sums = cell.byValue[i]!;
      const before = sums.get(value);
      if (before === undefined) this.cells += 1;
      sums.set(value, (before ?? 0n) + delta);
    }
  }

  private cellOf(metric: MetricId, day: string): DayCell {
    let cells = this.days.get(day);
    if (!cells) {
      cells = new Map();
      this.days.set(day, cells);
    }
    let cell = cells.get(metric);
    if (!cell) {
      cell = { all: 0n, byValue: metricOf(metric).dimensions.map(() => new Map<string, bigint>()) };
      cells.set(metric, cell);
      this.cells += 1;
    }
    return cell;
  }

  /** Every total that changes, of every grain, sums of metrics among them; changes that cancel out are left out. */
  changes(): Change[] {
    const changes = new Map<string, Change>();
    for (const [day, cells] of this.days) {
      for (const [metric, cell] of cells) {
        for (const reached of reachedBy(metric)) addCell(changes, reached, day, metric, cell);
      }
    }
    return [...changes.values()].filter(({ n }) => n !== 0n);
  }
}

/** Adds what a metric counted on a day to a number it is behind, as far as that is broken down alike. */
function addCell(
  changes: Map<string, Change>,
  to: MetricId,
  day: string,
  of: MetricId,
  { all, byValue }: DayCell,
): void {
  addTo(changes, to, day, 'all', '', all);
  const { dimensions } = metricOf(to);
  metricOf(of).dimensions.forEach((dimension, i) => {
    if (!dimensions.includes(dimension)) return;
    for (const [value, n] of byValue[i]!) addTo(changes, to, day, dimension, value, n);
  });
}

function addTo(
  changes: Map<string, Change>,
  metric: MetricId,
  day: string,
  dimension: Dimension | 'all',
  value: string,
  n: bigint,
): void {
  for (const grain of grains) {
    const period = periodOf(grain, day);
    const key = `${metric}|${period}|${dimension}|${value}`;
    changes.set(key, { metric, grain, period, dimension, value, n: (changes.get(key)?.n ?? 0n) + n });
  }
}
