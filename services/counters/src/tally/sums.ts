import { metricOf, type Dimension, type MetricId } from './metrics';
import type { Entry } from './tally';

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

/** A change of a total, or the total itself. */
export interface Total extends TotalKey {
  readonly n: number;
}

/** The period of a grain that a date lies in. */
export function periodOf(grain: Grain, date: string): string {
  if (grain === 'all') return 'all';
  return date.slice(0, { year: 4, month: 7, day: 10 }[grain]);
}

interface DayCell {
  all: number;
  /** One map per dimension of the metric, in its order: value → change. */
  readonly byValue: readonly Map<string, number>[];
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
      sums.set(value, (before ?? 0) + delta);
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
      cell = { all: 0, byValue: metricOf(metric).dimensions.map(() => new Map<string, number>()) };
      cells.set(metric, cell);
      this.cells += 1;
    }
    return cell;
  }

  /** Every total that changes, of every grain; changes that cancel out are left out. */
  changes(): Total[] {
    const totals = new Map<string, Total>();
    for (const [day, cells] of this.days) {
      for (const [metric, { all, byValue }] of cells) {
        addTo(totals, metric, day, 'all', '', all);
        metricOf(metric).dimensions.forEach((dimension, i) => {
          for (const [value, n] of byValue[i]!) addTo(totals, metric, day, dimension, value, n);
        });
      }
    }
    return [...totals.values()].filter(({ n }) => n !== 0);
  }
}

function addTo(
  totals: Map<string, Total>,
  metric: MetricId,
  day: string,
  dimension: Dimension | 'all',
  value: string,
  n: number,
): void {
  for (const grain of grains) {
    const period = periodOf(grain, day);
    const key = `${metric}|${period}|${dimension}|${value}`;
    totals.set(key, { metric, grain, period, dimension, value, n: (totals.get(key)?.n ?? 0) + n });
  }
}
