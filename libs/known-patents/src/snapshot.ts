import { create, pool } from '@ipflow/contracts';
import { addDays, patentExpiry, type LocalDate } from '@ipflow/kernel';
import type { KnownPatent } from './known-patent';

/** A patent as our events carry it: what the figures are broken down by, as it stands when the fact happens. */
export function snapshotOf(patent: KnownPatent): pool.PatentSnapshot {
  return create(pool.PatentSnapshotSchema, {
    patentNumber: patent.number,
    patentType: patent.patentType,
    title: patent.title,
    mainClass: patent.mainClass,
    industryCode: patent.industryCode,
    divisionCode: patent.divisionCode,
    holderKind: patent.holders[0]?.kind ?? 'other',
    holders: patent.holders.map((holder) => create(pool.PartySchema, holder)),
    expiresOn: lastDayOf(patent),
  });
}

/** Last day of the right's term; undefined when its filing date is not known. */
export function lastDayOf({ patentType, filedOn }: KnownPatent): LocalDate | undefined {
  return filedOn && addDays(patentExpiry(patentType, filedOn), -1);
}
