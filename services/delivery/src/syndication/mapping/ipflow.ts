import type { Mapping } from './mapping';

/** Name and edition of the contract, in every body. */
export const contractName = 'ipflow.listing.v1';

/**
 * Our own contract: `{ contract, listingId, kind, revision, state: "listed" | "retracted", listing }`. `listing` is absent
 * when it is taken back. Amounts are digit strings in fen, dates `YYYY-MM-DD`. A receiver keeps the highest revision of a
 * `listingId` and answers an older one as if it had taken it.
 */
export const ipflow: Mapping = ({ publicationId, revision, isRetraction, listing }) => {
  const { kind, id: _, ...said } = listing;
  return {
    contract: contractName,
    listingId: publicationId,
    kind,
    revision,
    state: isRetraction ? 'retracted' : 'listed',
    ...(!isRetraction && { listing: said }),
  };
};
