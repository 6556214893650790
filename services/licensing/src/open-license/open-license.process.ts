import type { licensing, pool } from '@ipflow/contracts';
import type { LocalDate, RuleResult } from '@ipflow/kernel';
import type { Loaded, Look, Unit } from '@ipflow/platform';
import { NotFoundException } from '@nestjs/common';
import { survivingLicenses } from '../acceptance/acceptance.view';
import { type KnownPatent, knownPatents } from '@ipflow/known-patents';
import { examineAnnouncement, openLicenseDecider, openLicenseStream } from './open-license.decider';
import type { KnownListing, OpenLicenseState } from './open-license.state';
import { rightHasEnded } from './risk.rules';

/** Who asks, as far as it decides what is theirs. */
export interface Asking {
  readonly tenant: string;
  readonly isOffice: boolean;
}

/** What a patentee declares. */
export interface Declaration {
  readonly openLicenseId: string;
  readonly patentNumber: string;
  readonly terms: licensing.OpenLicenseTerms;
  readonly papers: licensing.OpenLicensePapers;
  readonly declarer: Asking;
  readonly today: LocalDate;
}

/** 声明. */
export async function declareOpenLicense(unit: Unit, declaration: Declaration): Promise<KnownListing> {
  const listing = await load(unit, declaration.openLicenseId);
  const patent = await known(unit, declaration.patentNumber);
  unit.decide(openLicenseDecider, listing, { type: 'DeclareOpenLicense', patent, ...declaration });
  return listing.state as KnownListing;
}

/** 公告, on the patent as it stands today. */
export async function announceOpenLicense(
  unit: Unit,
  command: { openLicenseId: string; announcementNumber: string; announcedBy: string; today: LocalDate },
): Promise<void> {
  const listing = await load(unit, command.openLicenseId);
  const { state } = listing;
  const patent = state.kind === 'none' ? undefined : await known(unit, state.patentNumber);
  unit.decide(openLicenseDecider, listing, { type: 'AnnounceOpenLicense', patent, ...command });
}

/** 审查, as the announcement would be decided today; undefined for a declaration that was decided. */
export async function examineUndecided(
  look: Look,
  openLicenseId: string,
  today: LocalDate,
): Promise<RuleResult[] | undefined> {
  const { state } = await load(look, openLicenseId);
  if (state.kind !== 'filed' && state.kind !== 'admitted') return undefined;
  return examineAnnouncement(state, await known(look, state.patentNumber), today);
}

/** 不予公告, by the reviewer. */
export async function refuseOpenLicense(
  unit: Unit,
  command: { openLicenseId: string; reasons: readonly pool.Reason[]; refusedBy: string; today: LocalDate },
): Promise<void> {
  const listing = await load(unit, command.openLicenseId);
  unit.decide(openLicenseDecider, listing, { type: 'RefuseOpenLicense', ...command });
}

/**
 * 撤回. The listing is loaded first: that waits for every acceptance under way, so that the licenses counted here are all
 * there will ever be.
 */
export async function withdrawOpenLicense(
  unit: Unit,
  { asking, ...command }: { openLicenseId: string; reason: string; asking: Asking; today: LocalDate },
): Promise<{ survivingLicenses: number; surviveUntil: LocalDate | null }> {
  const listing = await load(unit, command.openLicenseId);
  const { risks } = mustOwn(listing.state, command.openLicenseId, { ...asking, isOffice: false });
  // No license outlives the right.
  const surviving = rightHasEnded(risks)
    ? { count: 0 }
    : await survivingLicenses(unit.tx, command.openLicenseId, command.today);
  unit.decide(openLicenseDecider, listing, {
    type: 'WithdrawOpenLicense',
    survivingLicenses: surviving.count,
    surviveUntil: surviving.until,
    ...command,
  });
  return { survivingLicenses: surviving.count, surviveUntil: surviving.until ?? null };
}

/** 新专利权人确认, brought in by who declared, or by the office. */
export async function confirmPatentees(
  unit: Unit,
  {
    asking,
    ...command
  }: {
    openLicenseId: string;
    patentees: readonly string[];
    reference: string;
    asking: Asking;
    today: LocalDate;
  },
): Promise<void> {
  const listing = await load(unit, command.openLicenseId);
  const { patentNumber } = mustOwn(listing.state, command.openLicenseId, asking);
  const patent = await known(unit, patentNumber);
  unit.decide(openLicenseDecider, listing, { type: 'ConfirmPatentees', patent, ...command });
}

function load(unit: Look, openLicenseId: string): Promise<Loaded<OpenLicenseState>> {
  return unit.load(openLicenseDecider, openLicenseStream(openLicenseId));
}

async function known(unit: Look, patentNumber: string): Promise<KnownPatent | undefined> {
  return (await knownPatents(unit.tx, [patentNumber])).get(patentNumber);
}

/** What is another's does not exist for this caller: a 403 would tell that it does. */
function mustOwn(state: OpenLicenseState, openLicenseId: string, { tenant, isOffice }: Asking): KnownListing {
  if (state.kind === 'none' || !(isOffice || state.declaredBy === tenant)) {
    throw new NotFoundException(`没有当前身份可以办理的开放许可 ${openLicenseId}；请核对编号`);
  }
  return state;
}
