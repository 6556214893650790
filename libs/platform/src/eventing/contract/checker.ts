/** One attempt to get a command done, as its caller saw it. `unknown`: no answer came. */
export interface Attempt {
  /** The operation; it is written into the event, so that effects can be traced back. */
  readonly op: string;
  readonly outcome: 'acknowledged' | 'refused' | 'unknown';
  /** The answer's bytes, when one came. */
  readonly answer?: string;
}

/** An event as it stands in the event table, or as its record was read from Kafka. */
export interface Fact {
  readonly id: string;
  readonly stream: string;
  readonly version: number;
}

/** All that a run left behind, once it has come to rest. */
export interface History {
  readonly attempts: readonly Attempt[];
  /** The event table in order of position, with the operation each event came from. */
  readonly events: readonly (Fact & { readonly op: string })[];
  /** The projection written in the appending transaction: stream → highest version. */
  readonly view: ReadonlyMap<string, number>;
  /** Positions the relay has not marked. */
  readonly unpublished: number;
  /** Records in Kafka; per partition in order of offset. */
  readonly log: readonly Fact[];
  /** The consumer's append-only ledger, in order. */
  readonly ledger: readonly Fact[];
  /** The consumer's `total = total + 1`, by stream. */
  readonly totals: ReadonlyMap<string, number>;
  readonly inbox: ReadonlySet<string>;
  /** Event ids of open dead letters. */
  readonly parked: ReadonlySet<string>;
}

/** A broken promise of the engine; `invariant` is its number in the failure-mode catalog. */
export interface Violation {
  readonly invariant: string;
  readonly what: string;
}

type Rule = (history: History) => Iterable<string>;

const rules: Readonly<Record<string, Rule>> = {
  'I1 what was acknowledged is there': function* ({ attempts, events }) {
    const done = new Set(events.map(({ op }) => op));
    for (const op of opsWith(attempts, 'acknowledged')) if (!done.has(op)) yield `${op} is lost`;
  },
  'I2 what was refused or never asked is not there': function* ({ attempts, events }) {
    const possible = new Set([...opsWith(attempts, 'acknowledged'), ...opsWith(attempts, 'unknown')]);
    const refused = new Set(opsWith(attempts, 'refused'));
    for (const { op } of events) if (!possible.has(op) || refused.has(op)) yield `${op} took effect`;
  },
  'I3 one effect and one answer per key': function* ({ attempts, events }) {
    for (const op of repeated(events.map((event) => event.op))) yield `${op} took effect twice`;
    const answers = new Map<string, string>();
    for (const { op, answer } of attempts) {
      if (answer === undefined) continue;
      if ((answers.get(op) ?? answer) !== answer) yield `${op} was answered ${answers.get(op)} and ${answer}`;
      answers.set(op, answer);
    }
  },
  'I4 events and view move together': function* ({ events, view }) {
    const heads = new Map<string, number>();
    for (const { stream, version } of events) heads.set(stream, Math.max(version, heads.get(stream) ?? 0));
    for (const stream of new Set([...heads.keys(), ...view.keys()])) {
      const [events_, view_] = [heads.get(stream) ?? 0, view.get(stream) ?? 0];
      if (events_ !== view_) yield `${stream} has ${events_} events and a view at ${view_}`;
    }
    for (const place of repeated(events.map(placeOf))) yield `${place} was appended twice`;
  },
  'I5 everything is published': function* ({ events, log, unpublished }) {
    if (unpublished > 0) yield `${unpublished} events are still unmarked`;
    yield* differences(new Set(events.map(idOf)), new Set(log.map(idOf)), 'the event table', 'Kafka');
  },
  'I6 first occurrences are in order': ({ log }) => gaps(firstOccurrences(log)),
  'I7 everything is consumed or parked': function* ({ log, inbox, parked }) {
    yield* differences(new Set(log.map(idOf)), new Set([...inbox, ...parked]), 'Kafka', 'the consumer');
    for (const id of parked) if (inbox.has(id)) yield `${id} is parked and took effect`;
  },
  'I8 effects are counted once, in order': function* ({ log, ledger, totals, parked }) {
    for (const place of repeated(ledger.map(placeOf))) yield `${place} took effect twice`;
    yield* gaps(ledger);
    const due = new Set(log.map(idOf).filter((id) => !parked.has(id)));
    yield* differences(due, new Set(ledger.map(idOf)), 'Kafka', 'the ledger');
    const counted = new Map<string, number>();
    for (const { stream } of ledger) counted.set(stream, (counted.get(stream) ?? 0) + 1);
    for (const stream of new Set([...counted.keys(), ...totals.keys()])) {
      const [entries, total] = [counted.get(stream) ?? 0, totals.get(stream) ?? 0];
      if (entries !== total) yield `${stream} has ${entries} ledger entries and a total of ${total}`;
    }
  },
};

/** Every promise of the engine that `history` breaks; empty when it kept them all. Pure. */
export function check(history: History): Violation[] {
  return Object.entries(rules).flatMap(([invariant, rule]) =>
    [...rule(history)].map((what) => ({ invariant: invariant.slice(0, 2), what })),
  );
}

function opsWith(attempts: readonly Attempt[], outcome: Attempt['outcome']): string[] {
  return attempts.filter((attempt) => attempt.outcome === outcome).map(({ op }) => op);
}

function idOf({ id }: Fact): string {
  return id;
}

function placeOf({ stream, version }: Fact): string {
  return `${stream}@${version}`;
}

function repeated(items: readonly string[]): Set<string> {
  const seen = new Set<string>();
  return new Set(items.filter((item) => seen.has(item) || !seen.add(item)));
}

function firstOccurrences(log: readonly Fact[]): Fact[] {
  const seen = new Set<string>();
  return log.filter(({ id }) => !seen.has(id) && seen.add(id));
}

/** Within each stream versions must be 1, 2, 3 … as they come. */
function* gaps(facts: readonly Fact[]): Iterable<string> {
  const last = new Map<string, number>();
  for (const { stream, version } of facts) {
    const before = last.get(stream) ?? 0;
    if (version !== before + 1) yield `${stream}: version ${version} follows ${before}`;
    last.set(stream, version);
  }
}

function* differences(
  left: ReadonlySet<string>,
  right: ReadonlySet<string>,
  leftName: string,
  rightName: string,
): Iterable<string> {
  for (const id of left) if (!right.has(id)) yield `${id} is in ${leftName} but not in ${rightName}`;
  for (const id of right) if (!left.has(id)) yield `${id} is in ${rightName} but not in ${leftName}`;
}
