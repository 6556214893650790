/** A total as the stream tells it; money is digits of fen. */
export interface Total {
  readonly metric: string;
  readonly grain: 'all' | 'year' | 'month' | 'day';
  readonly period: string;
  readonly dimension: string;
  readonly value: string;
  readonly n: number | string;
}

/** An item of the stream. `snapshot` holds every headline; the others hold what changed, with new values. */
export interface Message {
  readonly id: string;
  readonly event: 'snapshot' | 'change' | 'correction' | 'reset';
  readonly totals: readonly Total[];
}

/** Why a figure became smaller: facts were taken back, the ledger was counted anew, or the wall was brought up to date. */
export type Why = 'reversed' | 'rebuilt' | 'resynced';

/** A figure that became smaller, so that nobody has to wonder. */
export interface Correction {
  readonly by: bigint;
  readonly atMs: number;
  readonly why: Why;
}

/** What happened to a metric in one item: by how much it changed, and where, when that is one place. */
export interface Fact {
  readonly id: string;
  readonly atMs: number;
  readonly metric: string;
  readonly by: bigint;
  readonly place?: string;
  readonly isRebuilt: boolean;
}

/** Everything the wall knows. */
export interface WallState {
  /** Id of the last item taken in; undefined before the first snapshot. */
  readonly cursor?: string;
  readonly totals: ReadonlyMap<string, bigint>;
  readonly corrections: ReadonlyMap<string, Correction>;
  /** The latest first. */
  readonly facts: readonly Fact[];
  /** Items taken in since the wall was opened. */
  readonly taken: number;
}

/** Facts kept for the ticker. */
export const factsMax = 60;
/** The dimensions that say where something happened. */
const places: ReadonlySet<string> = new Set(['transferee_division', 'borrower_division', 'division']);

/** A wall that has heard nothing yet. */
export const silence: WallState = { totals: new Map(), corrections: new Map(), facts: [], taken: 0 };

/** The key of a total; for all of it when no dimension is named. */
export function keyOf(metric: string, period: string, dimension = 'all', value = ''): string {
  return `${metric}|${period}|${dimension}|${value}`;
}

const keyOfTotal = ({ metric, period, dimension, value }: Total): string =>
  keyOf(metric, period, dimension, value);

/** The wall after these items, in their order. An item that was taken in already (a repeat after a break) changes nothing. */
export function after(state: WallState, messages: readonly Message[], nowMs: number): WallState {
  const next: Draft = {
    ...(state.cursor !== undefined && { cursor: state.cursor }),
    totals: new Map(state.totals),
    corrections: new Map(state.corrections),
    facts: [...state.facts],
    taken: state.taken,
  };
  for (const message of messages) take(next, message, nowMs);
  next.facts = next.facts.slice(0, factsMax);
  return next;
}

interface Draft {
  cursor?: string;
  totals: Map<string, bigint>;
  corrections: Map<string, Correction>;
  facts: Fact[];
  taken: number;
}

function take(draft: Draft, { id, event, totals }: Message, nowMs: number): void {
  if (event === 'reset') return;
  if (event !== 'snapshot' && draft.cursor !== undefined && BigInt(id) <= BigInt(draft.cursor)) return;
  if (event === 'snapshot') replace(draft, totals, nowMs);
  else change(draft, { id, event, totals }, nowMs);
  draft.cursor = id;
  draft.taken += 1;
}

/** A snapshot takes the place of everything; what it no longer holds of all time or a year is nothing. */
function replace(draft: Draft, totals: readonly Total[], nowMs: number): void {
  const before = draft.totals;
  draft.totals = new Map(totals.map((total) => [keyOfTotal(total), BigInt(total.n)]));
  for (const [key, was] of before) {
    const isHeadline = /\|(all|\d{4})\|all\|$/.test(key);
    if (isHeadline || draft.totals.has(key))
      note(draft, key, was, draft.totals.get(key) ?? 0n, nowMs, 'resynced');
  }
}

function change(draft: Draft, { id, event, totals }: Message, nowMs: number): void {
  const moved = new Map<string, bigint>();
  const placed = new Map<string, Set<string>>();
  const isRebuilt = event === 'correction';
  for (const total of totals) {
    const key = keyOfTotal(total);
    const was = draft.totals.get(key) ?? 0n;
    const n = BigInt(total.n);
    draft.totals.set(key, n);
    if (total.dimension === 'all') note(draft, key, was, n, nowMs, isRebuilt ? 'rebuilt' : 'reversed');
    if (total.grain !== 'all' || n === was) continue;
    if (total.dimension === 'all') moved.set(total.metric, n - was);
    if (places.has(total.dimension)) {
      placed.set(total.metric, (placed.get(total.metric) ?? new Set<string>()).add(total.value));
    }
  }
  for (const [metric, by] of moved) {
    const [place, another] = placed.get(metric) ?? [];
    const isOnePlace = place !== undefined && another === undefined;
    draft.facts.unshift({ id, atMs: nowMs, metric, by, isRebuilt, ...(isOnePlace && { place }) });
  }
}

/** Remembers that a figure became smaller. */
function note(draft: Draft, key: string, was: bigint, n: bigint, nowMs: number, why: Why): void {
  if (n < was) draft.corrections.set(key, { by: n - was, atMs: nowMs, why });
}
