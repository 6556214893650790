import type { Projector, StoredEvent } from '@ipflow/platform';
import type { EndpointEvent } from './endpoint/endpoint.decider';
import { projectEndpoints } from './endpoint/endpoint.view';
import type { InboundEvent } from './inbound/inbound.decider';
import { projectInbound } from './inbound/inbound.view';
import type { PartnerEvent } from './partner/partner.decider';
import { projectPartners } from './partner/partner.view';
import type { PublicationEvent } from './syndication/publication.decider';
import { projectPublications } from './syndication/publication.view';

/** Every view of delivery, brought up to date in the transaction that appends. */
export const project: Projector = async (tx, events) => {
  await projectEndpoints(tx, events.filter(isOfEndpoint));
  await projectPartners(tx, events.filter(isOfPartner));
  await projectInbound(tx, events.filter(isOfInbound));
  await projectPublications(tx, events.filter(isOfPublication));
};

function isOfEndpoint(event: StoredEvent): event is StoredEvent<EndpointEvent> {
  return event.stream.startsWith('endpoint-');
}

function isOfPartner(event: StoredEvent): event is StoredEvent<PartnerEvent> {
  return event.stream.startsWith('partner-');
}

function isOfPublication(event: StoredEvent): event is StoredEvent<PublicationEvent> {
  return event.stream.startsWith('publication-');
}

function isOfInbound(event: StoredEvent): event is StoredEvent<InboundEvent> {
  return event.stream.startsWith('inbound-');
}
