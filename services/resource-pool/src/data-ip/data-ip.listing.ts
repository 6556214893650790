import { create, market } from '@ipflow/contracts';
import type { LocalDate } from '@ipflow/kernel';
import type { KnownDataIp } from './data-ip.state';

/** 挂牌: what the exchanges show from now on, with the next revision. */
export function relisted(state: KnownDataIp, today: LocalDate): market.DataIpListed {
  const { filed, holders, content, registered, validUntil, listing } = state;
  return create(market.DataIpListedSchema, {
    dataIpId: filed.dataIpId,
    revision: listing.revision + 1,
    certificateNumber: registered!.certificateNumber,
    holders: [...holders],
    content,
    validUntil: validUntil!,
    effectiveOn: today,
  });
}

/** 停牌, because of the first objection that is open. */
export function suspended(
  state: KnownDataIp,
  objectionId: string,
  today: LocalDate,
): market.DataIpListingSuspended {
  return create(market.DataIpListingSuspendedSchema, {
    dataIpId: state.filed.dataIpId,
    revision: state.listing.revision + 1,
    objectionId,
    effectiveOn: today,
  });
}

/** The end, which takes the listing with it where there is one. */
export function endedBy(
  { filed, listing }: KnownDataIp,
  how: { cause: string; reason: string; endedBy: string; today: LocalDate },
): market.DataIpEnded {
  return create(market.DataIpEndedSchema, {
    dataIpId: filed.dataIpId,
    cause: how.cause,
    reason: how.reason,
    endedBy: how.endedBy,
    listingRevision: listing.standing === 'none' ? undefined : listing.revision + 1,
    effectiveOn: how.today,
  });
}
