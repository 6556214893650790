import { create, pool } from '@ipflow/contracts';
import { eventMayFollow, type LegalEventCode, type LocalDate, refuseWhen } from '@ipflow/kernel';
import type { KnownPatent } from './patent.decider';
import { legalEventRefusals } from './patent.rules';

/** A legal event the pool holds; without a day when it came as a bare status of a file. */
export interface HeldLegalEvent {
  readonly code: string;
  readonly on?: string;
}

interface OnPatent {
  readonly patentNumber: string;
  readonly today: LocalDate;
}

/** What a patent that enters the pool brings along: its grant, and the end its file states. */
export function legalEventsOnEntry({ facts, legalEvent }: pool.PatentListed): readonly HeldLegalEvent[] {
  const granted = facts?.grantedOn ? [{ code: 'GR01', on: facts.grantedOn }] : [];
  return legalEvent && !(legalEvent === 'GR01' && granted.length > 0)
    ? [...granted, { code: legalEvent }]
    : granted;
}

/** A second notice of the same partial invalidation is silence; every other code moves the status and cannot recur. */
export function recordLegalEvent(
  command: OnPatent & { code: LegalEventCode; effectiveOn: LocalDate; note?: string },
  patent: KnownPatent,
): pool.LegalEventRecorded[] {
  const { patentNumber, code, effectiveOn, note } = command;
  refuseWhen(legalEventRefusals(patent, code));
  if (code === 'IP01' && patent.partlyInvalidOn.includes(effectiveOn)) return [];
  return [create(pool.LegalEventRecordedSchema, { patentNumber, code, effectiveOn, note })];
}

/** 以公报为准: the office found that the gazette is right, whatever the pool held; silence when it is held already. */
export function takeLegalEvent(
  command: OnPatent & { code: LegalEventCode; effectiveOn: LocalDate; note: string },
  { legalEvents }: KnownPatent,
): pool.LegalEventRecorded[] {
  const { patentNumber, code, effectiveOn, note } = command;
  const last = legalEvents.at(-1);
  if (last?.code === code && last.on === effectiveOn) return [];
  return [create(pool.LegalEventRecordedSchema, { patentNumber, code, effectiveOn, note })];
}

/** A later file may state that the patent was granted or ended; what contradicts the register is not taken over. */
export function statedLegalEvent(
  { patentNumber, legalEvent, today }: OnPatent & { legalEvent?: string },
  { grantedOn }: pool.PatentFacts,
  { legalStatus }: KnownPatent,
): pool.LegalEventRecorded[] {
  const code = (legalEvent ?? (grantedOn && 'GR01')) as LegalEventCode | undefined;
  if (!code || !eventMayFollow(legalStatus, code)) return [];
  const effectiveOn = (code === 'GR01' && grantedOn) || today;
  return [create(pool.LegalEventRecordedSchema, { patentNumber, code, effectiveOn })];
}
