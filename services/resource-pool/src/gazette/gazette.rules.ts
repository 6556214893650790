import { eventMayFollow, legalStatusNames, normalizedName, type Claim } from '@ipflow/kernel';
import type { KnownPatent, PatentState } from '../patent/patent.decider';
import { encumbranceNoticeOf, gazetteCodeName, isLegalEvent } from './gazette.codes';

/** 差异类别, in the order in which they are looked for: a row comes to the first that fits. */
export const discrepancyKinds = ['unknown_patent', 'order', 'status', 'holder', 'encumbrance'] as const;
/** One of {@link discrepancyKinds}. */
export type DiscrepancyKind = (typeof discrepancyKinds)[number];

/** What the gazette states of one patent. */
export interface Notice {
  readonly patentNumber: string;
  readonly code: string;
  readonly publishedOn: string;
  readonly holders: readonly string[];
  readonly registrationNumber?: string;
}

/** What a notice comes to beside what the pool holds. */
export type Reconciled =
  | { readonly is: 'applied' | 'held' }
  | {
      readonly is: 'discrepancy';
      readonly kind: DiscrepancyKind;
      readonly gazetteSays: string;
      readonly poolSays: string;
    };

interface Fault {
  readonly kind: DiscrepancyKind;
  readonly poolSays: string;
}

/** 核对: nothing new, something to take over, or a disagreement. Pure. */
export function reconcile(notice: Notice, state: PatentState): Reconciled {
  if (state.kind !== 'listed') {
    const poolSays = state.kind === 'delisted' ? '该专利已出库' : '库中没有该专利';
    return discrepancy(notice, [{ kind: 'unknown_patent', poolSays }]);
  }
  if (isLegalEvent(notice.code) && isHeld(notice, state)) return { is: 'held' };
  const faults = [
    ...legalFaults(notice, state),
    ...holderFaults(notice, state),
    ...encumbranceFaults(notice, state),
  ];
  if (faults.length > 0) return discrepancy(notice, faults);
  return { is: isLegalEvent(notice.code) ? 'applied' : 'held' };
}

/** One case for a row, whatever number of faults it has: the first names it, the words tell all. */
function discrepancy(notice: Notice, faults: readonly Fault[]): Reconciled {
  return {
    is: 'discrepancy',
    kind: faults[0]!.kind,
    gazetteSays: inWords(notice),
    poolSays: faults.map(({ poolSays }) => poolSays).join('；'),
  };
}

/** What the gazette says, in words. */
export function inWords({ code, publishedOn, holders, registrationNumber }: Notice): string {
  const holder = holders.length > 0 ? `，权利人 ${holders.join('、')}` : '';
  const registration = registrationNumber ? `，登记号 ${registrationNumber}` : '';
  return `${publishedOn} 公告 ${gazetteCodeName(code)}${holder}${registration}`;
}

/** The same event of the same day; or of a day the pool never learned. */
function isHeld({ code, publishedOn }: Notice, { legalEvents }: KnownPatent): boolean {
  return legalEvents.some((held) => held.code === code && (held.on ?? publishedOn) === publishedOn);
}

function legalFaults({ code, publishedOn }: Notice, patent: KnownPatent): Fault[] {
  if (!isLegalEvent(code)) return [];
  const last = patent.legalEvents.findLast(({ on }) => on !== undefined);
  const lastWords = last ? `，最近公告为 ${last.on} ${gazetteCodeName(last.code)}` : '';
  if (last && last.on! > publishedOn)
    return [
      {
        kind: 'order',
        poolSays: `法律状态为${legalStatusNames[patent.legalStatus]}${lastWords}，晚于该公告`,
      },
    ];
  if (eventMayFollow(patent.legalStatus, code)) return [];
  return [
    {
      kind: 'status',
      poolSays: `法律状态为${legalStatusNames[patent.legalStatus]}${lastWords}，不可能再公告 ${gazetteCodeName(code)}`,
    },
  ];
}

function holderFaults({ holders }: Notice, { facts }: KnownPatent): Fault[] {
  if (holders.length === 0) return [];
  const held = facts.holders.map(({ name }) => normalizedName(name));
  const same = held.length === holders.length && holders.every((name) => held.includes(name));
  return same ? [] : [{ kind: 'holder', poolSays: `权利人 ${held.join('、')}` }];
}

function encumbranceFaults({ code }: Notice, { claims }: KnownPatent): Fault[] {
  const notice = encumbranceNoticeOf(code);
  if (!notice) return [];
  const lying = lyingOf(code, claims);
  if (notice.lies === lying.length > 0) return [];
  const poolSays = notice.lies
    ? `没有${notice.name}`
    : `仍有${notice.name}：${lying.map(({ caseRef }) => caseRef).join('、')}`;
  return [{ kind: 'encumbrance', poolSays }];
}

/** What lies on a patent of the kinds a code speaks of. */
export function lyingOf(code: string, claims: readonly Claim[]): readonly Claim[] {
  const kinds = encumbranceNoticeOf(code)?.kinds ?? [];
  return claims.filter(({ kind, state }) => kinds.includes(kind) && state === 'confirmed');
}
