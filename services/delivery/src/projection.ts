import type { Projector, StoredEvent } from '@ipflow/platform';
import type { EndpointEvent } from './endpoint/endpoint.decider';
import { projectEndpoints } from './endpoint/endpoint.view';

/** Every view of delivery, brought up to date in the transaction that appends. */
export const project: Projector = async (tx, events) => {
  await projectEndpoints(tx, events.filter(isOfEndpoint));
};

function isOfEndpoint(event: StoredEvent): event is StoredEvent<EndpointEvent> {
  return event.stream.startsWith('endpoint-');
}
