import type { pool } from '@ipflow/contracts';
import { shanghaiDate } from '@ipflow/kernel';
import { eventMeta, type EventContext, type EventStore, type Received, type Tx } from '@ipflow/platform';
import { pledgeDecider } from './pledge.decider';
import { noticeOf, type Notice } from './pledge.notices';
import { pledgesOn } from './pledge.queries';
import { pledgeStream } from './pledge.state';

type Answer = pool.ClaimGranted | pool.ClaimRefused;

/**
 * What the pool's facts mean to pledges, in their order: it has the patents for them, or has not, or has no longer; or
 * something happened to a patent that is pledged, and the pledgee is told. One transaction with the consumer's mark; the
 * caller wakes the store after the commit.
 */
export async function answerPledges(
  store: EventStore,
  { tx }: Pick<EventContext, 'tx'>,
  received: readonly Received[],
): Promise<void> {
  const notices = noticesIn(received);
  const concerned = await pledgedAmong(tx, notices);
  for (const { event, envelope } of received) {
    const meta = eventMeta({ tenant: envelope.meta.tenant, subject: 'system:resource-pool' }, envelope.id);
    if (isAnswer(event) && event.caseRef === pledgeStream(event.claimId)) {
      await store.runWithin(tx, meta, async (unit, now) => {
        const pledge = await unit.load(pledgeDecider, event.caseRef);
        // A case this house does not know, e.g. of a database that was restored from before its filing.
        if (pledge.state.kind === 'none') return;
        const at = { pledgeId: event.claimId, today: shanghaiDate(now.getTime()) };
        unit.decide(
          pledgeDecider,
          pledge,
          event.$typeName === 'ipflow.pool.v1.ClaimGranted'
            ? { type: 'AdmitPledge', ...at }
            : { type: 'DenyClaim', ...at, reasons: event.reasons },
        );
      });
    }
    const notice = notices.get(envelope.id);
    for (const pledgeId of notice ? (concerned.get(notice.patentNumber) ?? []) : []) {
      if (notice!.pledgeId !== undefined && notice!.pledgeId !== pledgeId) continue;
      await store.runWithin(tx, meta, async (unit, now) => {
        const pledge = await unit.load(pledgeDecider, pledgeStream(pledgeId));
        unit.decide(pledgeDecider, pledge, {
          type: 'NotifyPledgee',
          ...notice!,
          pledgeId,
          becauseOf: envelope.id,
          today: shanghaiDate(now.getTime()),
        });
      });
    }
  }
}

/** What of this run pledgees would have to know, by event id. */
function noticesIn(received: readonly Received[]): Map<string, Notice> {
  const notices = new Map<string, Notice>();
  for (const { event, envelope } of received) {
    const notice = noticeOf(event, shanghaiDate(envelope.recordedAt));
    if (notice) notices.set(envelope.id, notice);
  }
  return notices;
}

async function pledgedAmong(
  tx: Tx,
  notices: ReadonlyMap<string, Notice>,
): Promise<ReadonlyMap<string, readonly string[]>> {
  if (notices.size === 0) return new Map();
  return pledgesOn(tx, [...new Set([...notices.values()].map(({ patentNumber }) => patentNumber))]);
}

function isAnswer(event: { $typeName: string }): event is Answer {
  return (
    event.$typeName === 'ipflow.pool.v1.ClaimGranted' || event.$typeName === 'ipflow.pool.v1.ClaimRefused'
  );
}
