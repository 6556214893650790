import { faultPoint, isTransient, type Tx } from '@ipflow/platform';
import { addToTotals, appendEntries, readOpen } from '../ledger/ledger';
import type { Entry } from '../tally/entry';
import { Sums } from '../tally/sums';
import { streamsLookedAt, tallyAll, type Occurrence } from '../tally/tally-all';
import { placeOf, type Decoded } from './decode';

/** Day totals kept in memory before they are written. */
export const sumsInMemoryMax = 300_000;
/** Records that could not be counted; with more than these the rules and the log do not fit, and a rebuild is no cure. */
export const leftOutMax = 10_000;

/** Runs work in one transaction (or savepoint) of the rebuild's own session. */
export type Transact = <T>(work: (tx: Tx) => Promise<T>) => Promise<T>;

/** Too many records cannot be counted. */
export class TooMuchLeftOut extends Error {}

/**
 * The ledger that a rebuild writes beside the one in force: the same tally, the same tables, the same rule for
 * duplicates (an event counts once, by its id) and for events that cannot be counted (they and the later ones of
 * their stream are left out).
 */
export class Shelf {
  /** Every record that is left out, by its place. */
  readonly leftOut = new Map<string, Decoded>();
  /** Records read. */
  events = 0;
  /** Entries written: the last id in the new ledger. */
  entries = 0n;
  private sums = new Sums();
  private readonly closedStreams = new Set<string>();

  constructor(
    private readonly transact: Transact,
    /** Places of records that the office discarded: they never count. */
    private readonly discarded: ReadonlySet<string>,
  ) {}

  /** Counts records, in order. */
  async put(decoded: readonly Decoded[]): Promise<void> {
    const hasDiscarded = this.discarded.size > 0;
    await this.putOrSplit(
      hasDiscarded ? decoded.filter((one) => !this.discarded.has(placeOf(one))) : decoded,
    );
    this.events += decoded.length;
    await faultPoint('rebuild.midway');
    if (this.sums.size > sumsInMemoryMax) await this.flush();
  }

  /**
   * Tries what was left out again, in order, as long as some of it can be counted: what an event waited for may stand
   * behind it in the log, or in another partition. The live counters took such an event in when it was replayed.
   */
  async retryLeftOut(): Promise<void> {
    for (let before = Infinity; this.leftOut.size > 0 && this.leftOut.size < before;) {
      const again = [...this.leftOut.values()].sort((a, b) => Number(a.offset - b.offset));
      before = again.length;
      this.leftOut.clear();
      this.closedStreams.clear();
      await this.putOrSplit(again);
    }
  }

  /** Writes the totals that are still in memory. */
  async flush(): Promise<void> {
    const { sums } = this;
    this.sums = new Sums();
    const changes = sums.changes();
    if (changes.length > 0) await this.transact((tx) => addToTotals(tx, 'rebuild', changes));
  }

  /** Halves a run that fails until the record that cannot be counted stands alone. */
  private async putOrSplit(run: readonly Decoded[]): Promise<void> {
    const readable = this.readableOf(run);
    if (readable.length === 0) return;
    let entries: Entry[];
    try {
      entries = await this.transact((tx) => this.write(tx, readable));
    } catch (error) {
      if (isTransient(error)) throw error;
      if (readable.length === 1) return this.leaveOut(readable[0]!, error);
      const middle = Math.ceil(readable.length / 2);
      await this.putOrSplit(readable.slice(0, middle));
      return this.putOrSplit(readable.slice(middle));
    }
    for (const entry of entries) this.sums.add(entry);
    this.entries += BigInt(entries.length);
  }

  private readableOf(run: readonly Decoded[]): Decoded[] {
    return run.filter((one) => {
      const isReadable = one.event !== undefined && !this.closedStreams.has(one.stream);
      if (!isReadable)
        this.leaveOut(one, new Error('no event, or behind one of its stream that is left out'));
      return isReadable;
    });
  }

  private async write(tx: Tx, run: readonly Decoded[]): Promise<Entry[]> {
    const events = await unmet(
      tx,
      run.flatMap(({ event }) => event ?? []),
    );
    const entries = tallyAll(events, await readOpen(tx, 'rebuild', streamsLookedAt(events)));
    await appendEntries(tx, 'rebuild', entries, this.entries);
    return entries;
  }

  private leaveOut(one: Decoded, why: unknown): void {
    this.leftOut.set(placeOf(one), one);
    this.closedStreams.add(one.stream);
    if (this.leftOut.size > leftOutMax) {
      throw new TooMuchLeftOut(
        `more than ${leftOutMax} records cannot be counted; the last one: ${String(why)}`,
      );
    }
  }
}

/** The events this rebuild has not met before, each once; they are marked as met. */
async function unmet(tx: Tx, events: readonly Occurrence[]): Promise<readonly Occurrence[]> {
  if (events.length === 0) return events;
  // Repeats are rare: the ids come back only when there are some.
  const [row]: { fresh: string[] | null }[] = await tx.query(
    `with fresh as (
       insert into rebuild.inbox (event_id) select distinct unnest($1::uuid[]) order by 1
       on conflict do nothing returning event_id)
     select case when count(*) < $2 then coalesce(array_agg(event_id::text), '{}') end as fresh from fresh`,
    [events.map(({ envelope }) => envelope.id), events.length],
  );
  if (!row?.fresh) return events;
  const fresh = new Set(row.fresh);
  return events.filter(({ envelope }) => fresh.delete(envelope.id));
}
