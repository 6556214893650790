import type { Projector, StoredEvent } from '@ipflow/platform';
import { projectContacts } from './contact/contact.project';
import type { ContactEvent } from './contact/contact.state';
import { projectDataIps } from './data-ip/data-ip.project';
import type { DataIpEvent } from './data-ip/data-ip.state';
import { projectEncumbrances } from './encumbrance/encumbrance.view';
import { projectMatching } from './matching/match.view';
import type { DiscrepancyEvent } from './gazette/discrepancy.decider';
import { projectDiscrepancies } from './gazette/discrepancy.view';
import type { InstitutionEvent } from './institution/institution.decider';
import { projectInstitutions } from './institution/institution.view';
import type { MatchmakingEvent } from './matchmaking/matchmaking.state';
import { projectMatchmakings } from './matchmaking/matchmaking.view';
import type { ProductEvent } from './product/product.decider';
import { projectProducts } from './product/product.view';
import type { PatentEvent } from './patent/patent.decider';
import { projectPatents } from './patent/patent.view';
import { doubtOffers } from './posting/offer.doubt';
import { projectPostings } from './posting/posting.project';
import type { PostingEvent } from './posting/posting.state';
import { projectSearch } from './search/search.view';
import type { TransferEvent } from './transfer/transfer.decider';
import { projectTransfers } from './transfer/transfer.view';

/** Every view of the pool, brought up to date in the transaction that appends. */
export const project: Projector = async (tx, events) => {
  const ofPatents = events.filter(isOfPatent);
  if (ofPatents.length > 0) {
    await projectPatents(tx, ofPatents);
    await projectEncumbrances(tx, ofPatents);
    // Behind the encumbrances, whose rows it reads.
    await projectSearch(tx, ofPatents);
  }
  await projectTransfers(tx, events.filter(isOfTransfer));
  await projectInstitutions(tx, events.filter(isOfInstitution));
  await projectProducts(tx, events.filter(isOfProduct));
  await projectMatchmakings(tx, events.filter(isOfMatchmaking));
  await projectPostings(tx, events.filter(isOfPosting));
  // Behind the postings: one may be published in the very transaction that moves its patent.
  await doubtOffers(tx, ofPatents);
  await projectDataIps(tx, events.filter(isOfDataIp));
  await projectContacts(tx, events.filter(isOfContact));
  await projectDiscrepancies(tx, events.filter(isOfDiscrepancy));
  // Behind the postings, whose rows it reads.
  await projectMatching(tx, events);
};

function isOfPatent(event: StoredEvent): event is StoredEvent<PatentEvent> {
  return event.stream.startsWith('patent-');
}

function isOfTransfer(event: StoredEvent): event is StoredEvent<TransferEvent> {
  return event.stream.startsWith('transfer-');
}

function isOfDiscrepancy(event: StoredEvent): event is StoredEvent<DiscrepancyEvent> {
  return event.stream.startsWith('discrepancy-');
}

function isOfPosting(event: StoredEvent): event is StoredEvent<PostingEvent> {
  return event.stream.startsWith('posting-');
}

function isOfDataIp(event: StoredEvent): event is StoredEvent<DataIpEvent> {
  return event.stream.startsWith('data_ip-');
}

function isOfContact(event: StoredEvent): event is StoredEvent<ContactEvent> {
  return event.stream.startsWith('contact-');
}

function isOfInstitution(event: StoredEvent): event is StoredEvent<InstitutionEvent> {
  return event.stream.startsWith('institution-');
}

function isOfProduct(event: StoredEvent): event is StoredEvent<ProductEvent> {
  return event.stream.startsWith('product-');
}

function isOfMatchmaking(event: StoredEvent): event is StoredEvent<MatchmakingEvent> {
  return event.stream.startsWith('matchmaking-');
}
