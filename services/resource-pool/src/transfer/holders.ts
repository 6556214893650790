import type { pool } from '@ipflow/contracts';
import { normalizedName } from '@ipflow/kernel';

/** The holders once the transfer is registered: the transferees stand where the first transferor stood. */
export function holdersAfter(terms: pool.TransferTerms, patent: pool.TransferredPatent): pool.Party[] {
  const givers = new Set(terms.transferors.map(normalizedName));
  const isGiver = ({ name }: pool.Party): boolean => givers.has(normalizedName(name));
  const first = patent.holdersBefore.findIndex(isGiver);
  const before = patent.holdersBefore.slice(0, Math.max(first, 0));
  const behind = patent.holdersBefore.slice(Math.max(first, 0)).filter((party) => !isGiver(party));
  return [...before, ...terms.transferees, ...behind];
}

/** True when two lists name the same parties in the same order. */
export function sameNames(a: readonly pool.Party[], b: readonly pool.Party[]): boolean {
  return (
    a.length === b.length &&
    a.every(({ name }, index) => normalizedName(name) === normalizedName(b[index]!.name))
  );
}
