import { create, equals, pool } from '@ipflow/contracts';

/** True when two sets of facts say the same. */
export function sameFacts(a: pool.PatentFacts, b: pool.PatentFacts): boolean {
  return equals(pool.PatentFactsSchema, a, b);
}

/** True when two lists of holders say the same, in the same order. */
export function sameHolders(a: readonly pool.Party[], b: readonly pool.Party[]): boolean {
  return a.length === b.length && a.every((party, index) => equals(pool.PartySchema, party, b[index]!));
}

/**
 * The facts after an import: what the file states replaces what was known; what it leaves out stays. The grade
 * is the pool's own; maturity, industry and asking modes stay unless the file states others. Holders the platform's register
 * changed stay too, for a file that is older than the register would undo a transfer.
 */
export function mergeFacts(
  known: pool.PatentFacts,
  stated: pool.PatentFacts,
  holdersRegistered: boolean,
): pool.PatentFacts {
  const holders = holdersRegistered || stated.holders.length === 0 ? known.holders : stated.holders;
  const merged = {
    ...known,
    ...definedOf(stated),
    holders: sameNames(known.holders, holders) ? enriched(known.holders, holders) : holders,
    classes: stated.classes.length > 0 ? stated.classes : known.classes,
    askingModes: stated.askingModes.length > 0 ? stated.askingModes : known.askingModes,
    extra: { ...known.extra, ...stated.extra },
    ...(holdersRegistered && { divisionCode: known.divisionCode }),
  };
  return create(pool.PatentFactsSchema, merged);
}

function definedOf(facts: pool.PatentFacts): Partial<pool.PatentFacts> {
  const defined = Object.entries(facts).filter(([, value]) => value !== undefined && value !== '');
  return Object.fromEntries(defined) as Partial<pool.PatentFacts>;
}

function sameNames(a: readonly pool.Party[], b: readonly pool.Party[]): boolean {
  return a.length === b.length && a.every((party, index) => party.name === b[index]!.name);
}

/** The same holders: a code or share that the file does not state is not lost. */
function enriched(known: readonly pool.Party[], stated: readonly pool.Party[]): pool.Party[] {
  return known.map((party, index) => ({
    ...party,
    ...Object.fromEntries(Object.entries(stated[index]!).filter(([, value]) => value !== undefined)),
  }));
}
