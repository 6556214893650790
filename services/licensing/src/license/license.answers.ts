import type { pool } from '@ipflow/contracts';
import { shanghaiDate } from '@ipflow/kernel';
import { eventMeta, type EventContext, type EventStore, type Received } from '@ipflow/platform';
import { licenseDecider } from './license.decider';
import { licenseStream } from './license.state';

type Answer = pool.ClaimGranted | pool.ClaimRefused;

/**
 * What the pool says to claims of licenses: it has the patents for them, or it has not, or has no longer. One transaction
 * with the consumer's mark; the caller wakes the store after the commit.
 */
export async function answerLicenses(
  store: EventStore,
  { tx }: Pick<EventContext, 'tx'>,
  received: readonly Received[],
): Promise<void> {
  for (const { event, envelope } of received) {
    if (!isAnswer(event) || event.caseRef !== licenseStream(event.claimId)) continue;
    const meta = eventMeta({ tenant: envelope.meta.tenant, subject: 'system:resource-pool' }, envelope.id);
    await store.runWithin(tx, meta, async (unit, now) => {
      const license = await unit.load(licenseDecider, event.caseRef);
      // A case this house does not know, e.g. of a database that was restored from before its filing.
      if (license.state.kind === 'none') return;
      const at = { licenseId: event.claimId, today: shanghaiDate(now.getTime()) };
      unit.decide(
        licenseDecider,
        license,
        event.$typeName === 'ipflow.pool.v1.ClaimGranted'
          ? { type: 'AdmitLicense', ...at }
          : { type: 'DenyClaim', ...at, reasons: event.reasons },
      );
    });
  }
}

function isAnswer(event: { $typeName: string }): event is Answer {
  return (
    event.$typeName === 'ipflow.pool.v1.ClaimGranted' || event.$typeName === 'ipflow.pool.v1.ClaimRefused'
  );
}
