import type { LocalDate } from './local-date';
import type { PatentType } from './patent-number';
import { patentExpiry } from './patent-term';

/** 法律状态, each by its name in {@link legalStatusNames}. */
export const legalStatuses = [
  'pending',
  'in_force',
  'in_grace',
  'lapsed',
  'expired',
  'abandoned',
  'invalid',
] as const;

/** One of {@link legalStatuses}. */
export type LegalStatus = (typeof legalStatuses)[number];

/** What each is called wherever a sentence tells it. */
export const legalStatusNames: Readonly<Record<LegalStatus, string>> = {
  pending: '审查中',
  in_force: '有效',
  in_grace: '滞纳期',
  lapsed: '未缴年费终止',
  expired: '期限届满',
  abandoned: '放弃',
  invalid: '宣告无效',
};

/** Gazette codes that move the status, and where to. IP01 (部分无效) leaves the right in force. */
const statusAfter: Readonly<Record<string, LegalStatus>> = {
  GR01: 'in_force',
  GP01: 'in_grace',
  GP02: 'in_force',
  CF01: 'lapsed',
  RR01: 'in_force',
  CX01: 'expired',
  AV01: 'abandoned',
  IW01: 'invalid',
};

/** Codes the office may record. GP01/GP02 are the platform's own: 进入滞纳期, 滞纳金缴清. */
export const legalEventCodes = [
  'GR01',
  'GP01',
  'GP02',
  'CF01',
  'RR01',
  'CX01',
  'AV01',
  'IW01',
  'IP01',
] as const;

/** One of {@link legalEventCodes}. */
export type LegalEventCode = (typeof legalEventCodes)[number];

/** From which status each event may come; anything else contradicts the register and is refused. */
const mayFollow: Readonly<Record<LegalEventCode, readonly LegalStatus[]>> = {
  GR01: ['pending'],
  GP01: ['in_force'],
  GP02: ['in_grace'],
  CF01: ['in_force', 'in_grace', 'pending'],
  RR01: ['lapsed'],
  CX01: ['in_force', 'in_grace'],
  AV01: ['in_force', 'in_grace', 'pending'],
  IW01: ['in_force', 'in_grace', 'lapsed', 'expired', 'abandoned'],
  IP01: ['in_force', 'in_grace', 'lapsed', 'expired'],
};

/** The status after a legal event. */
export function statusFollowing(status: LegalStatus, code: string): LegalStatus {
  return statusAfter[code] ?? status;
}

/** True when the register can publish `code` of a patent in `status`. */
export function eventMayFollow(status: LegalStatus, code: LegalEventCode): boolean {
  return mayFollow[code].includes(status);
}

/** The status on a day: a right whose term has run out is expired even before CX01 is published. */
export function statusOn(
  status: LegalStatus,
  patentType: PatentType,
  filedOn: LocalDate | undefined,
  day: LocalDate,
): LegalStatus {
  const alive = status === 'in_force' || status === 'in_grace';
  return alive && filedOn && patentExpiry(patentType, filedOn) <= day ? 'expired' : status;
}

/** True while there is a right, or an application that may become one. */
export function isAlive(status: LegalStatus): boolean {
  return status === 'pending' || status === 'in_force' || status === 'in_grace';
}
