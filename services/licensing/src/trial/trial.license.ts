import type { Unit } from '@ipflow/platform';
import { licenseDecider } from '../license/license.decider';
import { licenseStream } from '../license/license.state';
import type { TrialLicense } from './trial.state';

/** The license behind a trial, as it stands until the transaction ends; undefined when there is none. */
export async function licenseOf(
  unit: Unit,
  licenseId: string,
): Promise<(TrialLicense & { readonly filedBy: string }) | undefined> {
  const state = await unit.relyOn(licenseDecider, licenseStream(licenseId));
  if (state.kind === 'none') return undefined;
  const { kind: stage, filedBy, terms, patents } = state;
  return { stage, filedBy, terms, patents };
}
