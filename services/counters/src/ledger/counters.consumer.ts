import type { Received } from '@ipflow/platform';
import { EventContext, type Tx } from '@ipflow/platform';
import { Controller } from '@nestjs/common';
import { Ctx, EventPattern, Payload } from '@nestjs/microservices';
import { appendFeed } from '../feed/feed';
import { FeedTail } from '../feed/feed.tail';
import { Sums } from '../tally/sums';
import { counts, topicsCounted } from '../tally/tally';
import { streamsLookedAt, tallyAll } from '../tally/tally-all';
import { addToTotals, appendEntries, moveHead, readHead, readOpen } from './ledger';

/** The events of every topic that counts become entries and totals, in the consumer's transaction. */
@Controller()
export class CountersConsumer {
  constructor(private readonly tail: FeedTail) {}

  /** @throws LedgerMismatch for an event that takes back what is not counted; the engine parks it */
  @EventPattern([...topicsCounted])
  async take(@Payload() received: readonly Received[], @Ctx() context: EventContext): Promise<void> {
    if (await record(context.tx, received)) context.afterCommit(() => this.tail.changed());
  }
}

/** Counts a run of events. Returns whether anything was counted. */
async function record(tx: Tx, received: readonly Received[]): Promise<boolean> {
  const events = received.filter(({ envelope }) => counts.has(envelope.type));
  if (events.length === 0) return false;
  const head = await readHead(tx, true);
  const entries = tallyAll(events, await readOpen(tx, 'public', streamsLookedAt(events)));
  if (entries.length === 0) return false;
  const sums = new Sums();
  for (const entry of entries) sums.add(entry);
  await appendEntries(tx, 'public', entries, head.entryId);
  const totals = await addToTotals(tx, 'public', sums.changes());
  const feedId = await appendFeed(tx, 'change', totals, head.feedId);
  await moveHead(tx, { ...head, entryId: head.entryId + BigInt(entries.length), feedId });
  return true;
}
