import { daysBetween, type LocalDate } from '@ipflow/kernel';
import { readAmount } from '../../format/money';
import { metricName } from '../../dictionary/metric';
import type { Metric, Standing } from '../../figures/counters';
import type { Tongue } from '../../i18n/i18n';
import { keyOf, type Correction, type WallState } from './wall-state';

/** What the panels of the wall draw from: the stream's state, the registry, and the day it is. */
export interface Board {
  readonly state: WallState;
  readonly metrics: ReadonlyMap<string, Metric>;
  /** The law's date. */
  readonly day: string;
  readonly nowMs: number;
}

/** What a metric of the wall is called; its id until the registry was read. */
export function nameOf({ metrics }: Board, id: string, tongue: Tongue): string {
  const metric = metrics.get(id);
  return metric ? metricName(metric, tongue) : id;
}

/** A number of the wall; zero for what was never counted. */
export function numberOf(
  { state }: Board,
  metric: string,
  period: string,
  dimension = 'all',
  value = '',
): bigint {
  return state.totals.get(keyOf(metric, period, dimension, value)) ?? 0n;
}

/** The correction of a number, when it became smaller. */
export function correctionOf({ state }: Board, metric: string, period: string): Correction | undefined {
  return state.corrections.get(keyOf(metric, period));
}

/** The months up to this one, the earliest first. */
export function lastMonths(day: string, count: number): string[] {
  const last = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1;
  return Array.from({ length: count }, (_, index) => {
    const month = last - count + 1 + index;
    return `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`;
  });
}

/** A goal as the wall measures this year by it. */
export interface Course {
  readonly goal: bigint;
  readonly value: bigint;
  /** What an even course through the year would have reached by the end of the day. */
  readonly pace: bigint;
  /** Thousandths of the goal that are reached. */
  readonly share: number;
  readonly paceShare: number;
  readonly isBehind: boolean;
  /** The goal's year, when the plan states none for this year and the last one stands in. */
  readonly reference?: number;
}

/** This year's value of a goal's metric beside the goal and the even course. */
export function courseOf(board: Board, target: Standing): Course {
  const year = Number(board.day.slice(0, 4));
  const first = `${year}-01-01` as LocalDate;
  const days = daysBetween(first, `${year + 1}-01-01` as LocalDate);
  const elapsed = daysBetween(first, board.day as LocalDate) + 1;
  const goal = readAmount(target.goal) ?? 0n;
  const value = numberOf(board, target.metric, `${year}`);
  const pace = (goal * BigInt(elapsed)) / BigInt(days);
  return {
    goal,
    value,
    pace,
    share: goal === 0n ? 0 : Number((value * 10_000n) / goal) / 10_000,
    paceShare: elapsed / days,
    isBehind: value < pace,
    ...(target.year !== year && { reference: target.year }),
  };
}

/** The values of a dimension in a period, the largest first. */
export function ranked(
  { state }: Board,
  metric: string,
  period: string,
  dimension: string,
): { readonly value: string; readonly n: bigint }[] {
  const prefix = keyOf(metric, period, dimension, '');
  const found = [...state.totals]
    .filter(([key, n]) => key.startsWith(prefix) && n !== 0n)
    .map(([key, n]) => ({ value: key.slice(prefix.length), n }));
  return found.sort((a, b) => (a.n === b.n ? (a.value < b.value ? -1 : 1) : a.n > b.n ? -1 : 1));
}
