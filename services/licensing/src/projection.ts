import type { Projector, StoredEvent } from '@ipflow/platform';
import type { LicenseEvent } from './license/license.state';
import { projectLicenses } from './license/license.view';
import type { AcceptanceEvent } from './acceptance/acceptance.decider';
import { projectAcceptances } from './acceptance/acceptance.view';
import type { OpenLicenseEvent } from './open-license/open-license.state';
import { projectOpenLicenses } from './open-license/open-license.view';
import type { PatentPoolEvent } from './patent-pool/patent-pool.decider';
import { projectPatentPools } from './patent-pool/patent-pool.view';
import type { RecordalEvent } from './recordal/recordal.decider';
import { projectRecordals } from './recordal/recordal.view';
import type { RewardEvent } from './reward/reward.decider';
import { projectRewards } from './reward/reward.view';
import type { TrialEvent } from './trial/trial.state';
import { projectTrials } from './trial/trial.view';

/** Every view of licensing, brought up to date in the transaction that appends. */
export const project: Projector = async (tx, events) => {
  await projectOpenLicenses(tx, events.filter(isOfOpenLicense));
  await projectAcceptances(tx, events.filter(isOfAcceptance));
  await projectLicenses(tx, events.filter(isOfLicense));
  await projectRecordals(tx, events.filter(isOfRecordal));
  await projectPatentPools(tx, events.filter(isOfPatentPool));
  await projectTrials(tx, events.filter(isOfTrial));
  await projectRewards(tx, events.filter(isOfReward));
};

function isOfPatentPool(event: StoredEvent): event is StoredEvent<PatentPoolEvent> {
  return event.stream.startsWith('patent_pool-');
}

function isOfReward(event: StoredEvent): event is StoredEvent<RewardEvent> {
  return event.stream.startsWith('reward-');
}

function isOfTrial(event: StoredEvent): event is StoredEvent<TrialEvent> {
  return event.stream.startsWith('use_first-');
}

function isOfLicense(event: StoredEvent): event is StoredEvent<LicenseEvent> {
  return event.stream.startsWith('license-');
}

function isOfRecordal(event: StoredEvent): event is StoredEvent<RecordalEvent> {
  return event.stream.startsWith('recordal_clock-');
}

function isOfOpenLicense(event: StoredEvent): event is StoredEvent<OpenLicenseEvent> {
  return event.stream.startsWith('open_license-');
}

function isOfAcceptance(event: StoredEvent): event is StoredEvent<AcceptanceEvent> {
  return event.stream.startsWith('acceptance-');
}
