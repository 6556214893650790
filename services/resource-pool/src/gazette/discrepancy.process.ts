import { create, pool } from '@ipflow/contracts';
import { holderKindOf, normalizedName, refuseWhen, type LocalDate } from '@ipflow/kernel';
import type { Loaded, Unit } from '@ipflow/platform';
import { patentDecider, patentStream, type PatentState } from '../patent/patent.decider';
import { discrepancyDecider, discrepancyStream, type Settlement } from './discrepancy.decider';
import { cancellingRefusals } from './discrepancy.rules';
import { encumbranceNoticeOf, isLegalEvent, type EncumbranceNotice } from './gazette.codes';
import { lyingOf } from './gazette.rules';

/** What the office decides of a discrepancy. */
export interface Settling {
  readonly discrepancyId: string;
  readonly outcome: Settlement;
  readonly reason: string;
  readonly settledBy: string;
  readonly today: LocalDate;
  readonly now: Date;
}

/** 处理: the case is settled, and where the gazette is taken the patent follows it, in one transaction. */
export async function settleDiscrepancy(unit: Unit, { now, ...settling }: Settling): Promise<void> {
  const at = await unit.load(discrepancyDecider, discrepancyStream(settling.discrepancyId));
  const events = unit.decide(discrepancyDecider, at, { type: 'SettleDiscrepancy', ...settling });
  if (events.length === 0 || settling.outcome !== 'gazette_taken' || at.state.kind === 'none') return;
  const { found } = at.state;
  const patent = await unit.load(patentDecider, patentStream(found.patentNumber));
  takeOver(unit, patent, found, { ...settling, now });
}

function takeOver(
  unit: Unit,
  patent: Loaded<PatentState>,
  found: pool.DiscrepancyFound,
  { reason, today, now }: Settling,
): void {
  const { patentNumber, code } = found;
  takeHolders(unit, patent, found, today);
  const notice = encumbranceNoticeOf(code);
  if (notice) takeEncumbrance(unit, patent, found, notice, { today, now });
  if (!isLegalEvent(code)) return;
  const effectiveOn = found.publishedOn as LocalDate;
  const note = `以公报为准：${reason}`;
  unit.decide(patentDecider, patent, {
    type: 'TakeLegalEvent',
    patentNumber,
    today,
    code,
    effectiveOn,
    note,
  });
}

/** 权利人以公报为准: what is known of a holder stays known. A patent that is not in the pool is refused here. */
function takeHolders(
  unit: Unit,
  patent: Loaded<PatentState>,
  { patentNumber, holders: names }: pool.DiscrepancyFound,
  today: LocalDate,
): void {
  const facts = patent.state.kind === 'unknown' ? create(pool.PatentFactsSchema) : patent.state.facts;
  const known = new Map(facts.holders.map((party) => [normalizedName(party.name), party]));
  const isSame = names.length === known.size && names.every((name) => known.has(name));
  const holders = names.map(
    (name) => known.get(name) ?? create(pool.PartySchema, { name, kind: holderKindOf(name) }),
  );
  const stated = names.length === 0 || isSame ? {} : { holders, divisionCode: holders[0]?.divisionCode };
  unit.decide(patentDecider, patent, {
    type: 'AmendPatent',
    patentNumber,
    today,
    actor: { tenant: 'office', isOffice: true },
    facts: create(pool.PatentFactsSchema, { ...facts, ...stated }),
  });
}

function takeEncumbrance(
  unit: Unit,
  patent: Loaded<PatentState>,
  found: pool.DiscrepancyFound,
  notice: EncumbranceNotice,
  at: { today: LocalDate; now: Date },
): void {
  const { patentNumber, code, publishedOn, registrationNumber, discrepancyId } = found;
  const { today } = at;
  const lying = patent.state.kind === 'listed' ? lyingOf(code, patent.state.claims) : [];
  const on = { patentNumber, today };
  if (!notice.lies) {
    refuseWhen(cancellingRefusals(patentNumber, lying));
    for (const { claimId } of lying) {
      const reason = `${publishedOn} 公告 ${code}`;
      unit.decide(patentDecider, patent, { type: 'ReleaseClaim', ...on, claimId, reason });
    }
    return;
  }
  if (lying.length > 0) return;
  const claimId = `gazette-${discrepancyId}`;
  unit.decide(patentDecider, patent, {
    type: 'ClaimPatent',
    ...on,
    claimId,
    kind: notice.takenAs,
    caseRef: `公报 ${code} ${registrationNumber ?? publishedOn}`,
    consentedClaimIds: [],
  });
  unit.decide(patentDecider, patent, { type: 'ConfirmClaim', ...on, claimId, now: at.now.toISOString() });
}
