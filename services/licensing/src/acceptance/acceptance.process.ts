import type { pool } from '@ipflow/contracts';
import type { LocalDate } from '@ipflow/kernel';
import type { Unit } from '@ipflow/platform';
import { NotFoundException } from '@nestjs/common';
import { openLicenseDecider, openLicenseStream } from '../open-license/open-license.decider';
import type { OpenLicenseState } from '../open-license/open-license.state';
import { knownPatents, snapshotOf } from '@ipflow/known-patents';
import {
  acceptanceDecider,
  acceptanceStream,
  type AcceptanceState,
  type KnownAcceptance,
} from './acceptance.decider';

/**
 * Acceptances write their own stream and rely on the listing's: they do not wait for one another, and each comes wholly
 * before or wholly after a withdrawal.
 */
export async function notifyAcceptance(
  unit: Unit,
  command: {
    acceptanceId: string;
    openLicenseId: string;
    notifiedBy: string;
    licensee: pool.Party;
    today: LocalDate;
  },
): Promise<KnownAcceptance> {
  const { acceptanceId, openLicenseId } = command;
  const acceptance = await unit.load(acceptanceDecider, acceptanceStream(acceptanceId));
  const { listing, patent } = await relied(unit, openLicenseId);
  // That a licensee accepts a declaration once is for the view's unique index to say: two may come at the same instant.
  unit.decide(acceptanceDecider, acceptance, { type: 'NotifyAcceptance', listing, patent, ...command });
  return acceptance.state as KnownAcceptance;
}

/** 付款, reported by the one who gave notice. */
export async function payAcceptance(
  unit: Unit,
  {
    tenant,
    ...command
  }: {
    acceptanceId: string;
    paidFen: bigint;
    paymentReference: string;
    paidOn: LocalDate;
    tenant: string;
    today: LocalDate;
  },
): Promise<KnownAcceptance> {
  const acceptance = await unit.load(acceptanceDecider, acceptanceStream(command.acceptanceId));
  const { openLicenseId } = mustBeOf(
    acceptance.state,
    command.acceptanceId,
    (by) => by.notifiedBy === tenant,
  );
  const { listing, patent } = await relied(unit, openLicenseId);
  unit.decide(acceptanceDecider, acceptance, { type: 'PayAcceptance', listing, patent, ...command });
  return acceptance.state as KnownAcceptance;
}

/** 退款, reported by the one who declared the listing and got the money. */
export async function refundAcceptance(
  unit: Unit,
  { tenant, ...command }: { acceptanceId: string; refundReference: string; tenant: string; today: LocalDate },
): Promise<KnownAcceptance> {
  const acceptance = await unit.load(acceptanceDecider, acceptanceStream(command.acceptanceId));
  const { state } = acceptance;
  const listing =
    state.kind === 'none'
      ? undefined
      : await unit.relyOn(openLicenseDecider, openLicenseStream(state.openLicenseId));
  const declaredBy = listing && listing.kind !== 'none' ? listing.declaredBy : undefined;
  mustBeOf(state, command.acceptanceId, () => declaredBy === tenant);
  unit.decide(acceptanceDecider, acceptance, { type: 'RefundAcceptance', ...command });
  return acceptance.state as KnownAcceptance;
}

async function relied(
  unit: Unit,
  openLicenseId: string,
): Promise<{ listing: OpenLicenseState; patent: pool.PatentSnapshot | undefined }> {
  const listing = await unit.relyOn(openLicenseDecider, openLicenseStream(openLicenseId));
  if (listing.kind === 'none') return { listing, patent: undefined };
  const patent = (await knownPatents(unit.tx, [listing.patentNumber])).get(listing.patentNumber);
  return { listing, patent: patent && snapshotOf(patent) };
}

/** What is another's does not exist for this caller: a 403 would tell that it does. */
function mustBeOf(
  state: AcceptanceState,
  acceptanceId: string,
  isOf: (acceptance: KnownAcceptance) => boolean,
): KnownAcceptance {
  if (state.kind === 'none' || !isOf(state)) {
    throw new NotFoundException(`没有当前身份可以办理的接受通知 ${acceptanceId}；请核对编号`);
  }
  return state;
}
