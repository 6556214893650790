import type { Projector, StoredEvent } from '@ipflow/platform';
import { projectEncumbrances } from './encumbrance/encumbrance.view';
import type { PatentEvent } from './patent/patent.decider';
import { projectPatents } from './patent/patent.view';
import type { TransferEvent } from './transfer/transfer.decider';
import { projectTransfers } from './transfer/transfer.view';

/** Every view of the pool, brought up to date in the transaction that appends. */
export const project: Projector = async (tx, events) => {
  const ofPatents = events.filter(isOfPatent);
  if (ofPatents.length > 0) {
    await projectPatents(tx, ofPatents);
    await projectEncumbrances(tx, ofPatents);
  }
  await projectTransfers(tx, events.filter(isOfTransfer));
};

function isOfPatent(event: StoredEvent): event is StoredEvent<PatentEvent> {
  return event.stream.startsWith('patent-');
}

function isOfTransfer(event: StoredEvent): event is StoredEvent<TransferEvent> {
  return event.stream.startsWith('transfer-');
}
