import { fromData, type Message } from '@ipflow/contracts';
import type { Decider } from '@ipflow/kernel';
import type { Draft } from './append';
import type { EventMeta } from './stored-event';
import { StreamReader, type EventRow } from './stream-reader';
import { prepared, type Tx } from './transaction';

/** A stream as one unit of work sees it. */
export interface Loaded<State> {
  readonly stream: string;
  /** 0 when the stream has no event yet. */
  version: number;
  state: State;
}

/** A unit among others wants to write by itself; caught by the store, which runs its work alone. */
export class NeedsOwnTransaction extends Error {
  override readonly name = 'NeedsOwnTransaction';
}

/** What a decision rests on, as one transaction reads it: streams folded to their states, and the views. */
export class Look {
  /** Every stream the decision rests on. */
  readonly read = new Set<string>();
  /** True once it looked at more than streams: at views, say, which tell nothing of what is written beside it. */
  lookedAround = false;

  constructor(
    protected readonly transaction: Tx,
    private readonly reader = new StreamReader(transaction, false),
  ) {}

  /** The open transaction, for what a decision must know beyond its streams. */
  get tx(): Tx {
    this.lookedAround = true;
    return this.transaction;
  }

  /** Loads one stream; see {@link loadMany}. */
  async load<S, C, E extends Message>(decider: Decider<S, C, E>, stream: string): Promise<Loaded<S>> {
    return (await this.loadMany(decider, [stream]))[0]!;
  }

  /** Folds streams to their states, in the order given. */
  async loadMany<S, C, E extends Message>(
    decider: Decider<S, C, E>,
    streams: readonly string[],
  ): Promise<Loaded<S>[]> {
    for (const stream of streams) this.read.add(stream);
    const rows = await this.reader.read(streams);
    const loaded = new Map(
      streams.map((stream) => [stream, decidedSoFar(decider, stream, rows.get(stream)!)]),
    );
    return streams.map((stream) => loaded.get(stream)!);
  }
}

/** One unit of work: the streams it read, what it appends. Lives inside one transaction; what writes by `tx` takes {@link ownTx}. */
export class Unit extends Look {
  /** What it is going to append, in the order it was decided. */
  readonly drafts: Draft[] = [];

  /** `shared`: the reader of the units it shares its transaction with; absent when it has the transaction for itself. */
  constructor(
    transaction: Tx,
    private readonly meta: EventMeta,
    private readonly locked: boolean,
    private readonly shared?: StreamReader,
  ) {
    super(transaction, shared);
  }

  /**
   * The open transaction, for work that writes by statements of its own. Among others what it wrote could not be taken back
   * when it is refused or has to run again, so it runs alone.
   * @throws NeedsOwnTransaction among others, before anything is written; the store then runs the work alone
   */
  get ownTx(): Tx {
    if (this.shared)
      throw new NeedsOwnTransaction('this work writes by itself and runs in a transaction of its own');
    return this.tx;
  }

  /**
   * Folds streams to their states, in the order given. After a conflict the streams are locked first, in a fixed
   * order, so that a hot stream is served in turn instead of being fought over.
   */
  override async loadMany<S, C, E extends Message>(
    decider: Decider<S, C, E>,
    streams: readonly string[],
  ): Promise<Loaded<S>[]> {
    if (this.locked || decider.reliedOn) await this.lock('pg_advisory_xact_lock', streams);
    return super.loadMany(decider, streams);
  }

  /**
   * The state of a stream this command relies on but does not write to. Until the transaction ends nobody can change it;
   * others may rely on it at the same time.
   * @throws TypeError when its decider does not say `reliedOn`: its writers would not wait
   */
  async relyOn<S, C, E extends Message>(decider: Decider<S, C, E>, stream: string): Promise<S> {
    if (!decider.reliedOn) throw new TypeError(`the decider of ${stream} must say reliedOn: true`);
    await this.lock('pg_advisory_xact_lock_shared', [stream]);
    return (await super.loadMany(decider, [stream]))[0]!.state;
  }

  /** Runs a command on a loaded stream: decides, appends what it produces, and moves the loaded state on. */
  decide<S, C, E extends Message>(decider: Decider<S, C, E>, on: Loaded<S>, command: C): readonly E[] {
    const events = decider.decide(command, on.state);
    for (const event of events) {
      on.version += 1;
      on.state = decider.evolve(on.state, event);
      this.drafts.push({ stream: on.stream, version: on.version, event, meta: this.meta });
    }
    return events;
  }

  /** In a fixed order, and in a statement of its own: what is read next must see what the lock waited for. */
  private async lock(
    how: 'pg_advisory_xact_lock' | 'pg_advisory_xact_lock_shared',
    streams: readonly string[],
  ): Promise<void> {
    await prepared(
      this.transaction,
      how,
      `select ${how}(hash) from (select distinct hashtextextended(s, 0) hash from unnest($1::text[]) s order by 1) h`,
      [streams],
    );
  }
}

function decidedSoFar<S, C, E extends Message>(
  decider: Decider<S, C, E>,
  stream: string,
  rows: readonly EventRow[],
): Loaded<S> {
  let state = decider.initial();
  for (const { type, data } of rows) state = decider.evolve(state, fromData(type, data) as E);
  return { stream, state, version: rows.at(-1)?.version ?? 0 };
}
