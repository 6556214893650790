import { licensing } from '@ipflow/contracts';
import type { Decider, LocalDate } from '@ipflow/kernel';
import type { Loaded, Look, Tx } from '@ipflow/platform';
import { patentsOfPool } from '../patent-pool/patent-pool.view';
import { knownPatents } from '@ipflow/known-patents';
import { licenseDecider } from './license.decider';
import type { AcceptanceAtHand, PatentAtHand, Related } from './license.facts';
import { sameContract, subLicensesOf } from './license.queries';
import { licenseStream, type KnownLicense, type LicenseState } from './license.state';

/** An acceptance as a recordal asks for it: who gave notice, and the license once it was obtained. */
interface Accepted {
  readonly notifiedBy?: string;
  readonly license?: AcceptanceAtHand;
}

const accepted: Decider<Accepted, never, licensing.AcceptanceNotified | licensing.OpenLicenseObtained> = {
  initial: () => ({}),
  evolve: (before, event) => {
    switch (event.$typeName) {
      case 'ipflow.licensing.v1.AcceptanceNotified':
        return { notifiedBy: event.notifiedBy };
      case 'ipflow.licensing.v1.OpenLicenseObtained': {
        const { acceptanceId, licensee, patent, until } = event;
        const license = {
          acceptanceId,
          notifiedBy: before.notifiedBy!,
          licensee: licensee!,
          patentNumber: patent!.patentNumber,
          until: until as LocalDate,
        };
        return { ...before, license };
      }
      // What became of a payment that brought no license is nothing to a recordal.
      default:
        return before;
    }
  },
  decide: () => [],
};

/** The patents of a contract in its order, as licensing knows them. */
export async function patentsAtHand(tx: Tx, numbers: readonly string[]): Promise<PatentAtHand[]> {
  const known = await knownPatents(tx, numbers);
  return numbers.map((number) => ({ number, patent: known.get(number) }));
}

/**
 * A license, and those it depends on, locked together in one fixed order: two of them that are decided on one another
 * never wait crosswise.
 */
export async function openLicense(
  unit: Look,
  licenseId: string,
  terms: Pick<licensing.LicenseTerms, 'kind' | 'parentLicenseId' | 'counterLicenseId'> | undefined,
): Promise<{ license: Loaded<LicenseState>; parent?: KnownLicense; counter?: KnownLicense }> {
  const parentId = terms?.kind === 'sub' ? terms.parentLicenseId : undefined;
  const counterId = terms?.kind === 'cross' ? terms.counterLicenseId : undefined;
  const ids = [...new Set([licenseId, parentId, counterId].filter((id) => id !== undefined))];
  const loaded = await unit.loadMany(licenseDecider, ids.map(licenseStream));
  const known = (id: string | undefined): KnownLicense | undefined => {
    const state = loaded.find(({ stream }) => id !== undefined && stream === licenseStream(id))?.state;
    return state && state.kind !== 'none' ? state : undefined;
  };
  return { license: loaded[0]!, parent: known(parentId), counter: known(counterId) };
}

/** What other cases say to a license with these terms. */
export async function relatedTo(
  unit: Look,
  licenseId: string,
  terms: licensing.LicenseTerms,
  patentNumbers: readonly string[],
  loaded: Pick<Related, 'parent' | 'counter'> = {},
): Promise<Related> {
  const { acceptanceId, patentPoolId, kind } = terms;
  const asksAcceptance = kind === 'open' && acceptanceId !== undefined;
  return {
    parent: loaded.parent,
    counter: loaded.counter,
    sameContract: await sameContract(unit.tx, licenseId, terms, patentNumbers),
    acceptance: asksAcceptance ? await acceptanceOf(unit, acceptanceId) : undefined,
    patentPool: patentPoolId === undefined ? undefined : await patentsOfPool(unit.tx, patentPoolId),
    subLicenses: await subLicensesOf(unit.tx, licenseId),
  };
}

async function acceptanceOf(unit: Look, acceptanceId: string): Promise<AcceptanceAtHand | undefined> {
  return (await unit.load(accepted, `acceptance-${acceptanceId}`)).state.license;
}
