import type { pool } from '@ipflow/contracts';
import { check, type LocalDate, type Refusal, type Rule } from '@ipflow/kernel';
import type { KnownPatent } from '../patent/patent.decider';
import { listedRefusals } from '../patent/patent.rules';
import { holdersAfter, sameNames } from './holders';
import type { KnownTransfer } from './transfer.decider';
import { contractRefusals, type TransferFacts } from './transfer.rules';

interface CorrectionFacts {
  readonly terms: pool.TransferTerms;
  readonly effectiveOn: LocalDate;
  readonly today: LocalDate;
  readonly transfer: KnownTransfer;
  readonly patents: TransferFacts['patents'];
}

const correctionRules: readonly Rule<CorrectionFacts>[] = [
  {
    code: 'TRANSFER_CORRECTED_TO_FUTURE',
    article: '',
    message: ({ effectiveOn, today }) => `更正后的登记日 ${effectiveOn} 晚于今天 ${today}；请核对`,
    field: 'effectiveOn',
    broken: ({ effectiveOn, today }) => effectiveOn > today,
  },
];

/**
 * Every reason against a correction: the corrected terms must pass what the filed ones had to, on the holders of
 * before. A right that has ended since, or a pledge, does not keep the register from being put right.
 */
export function correctionRefusals(correction: CorrectionFacts): Refusal[] {
  const { terms, today, transfer } = correction;
  const { papers, filedBy, transferId: ownClaimId } = transfer;
  const patents = correction.patents.map(({ number, state }) => {
    if (state.kind !== 'listed') return { number, state };
    const { holdersBefore } = transfer.patents.find((one) => one.patentNumber === number)!;
    return { number, state: { ...state, facts: { ...state.facts, holders: holdersBefore } } };
  });
  const facts = { terms, papers, filedBy, today, ownClaimId, patents };
  return [...check(correctionRules, correction), ...contractRefusals(facts)];
}

interface LaterFacts {
  readonly transfer: KnownTransfer;
  readonly moved: pool.TransferredPatent;
  readonly patent: KnownPatent;
}

const laterRules: readonly Rule<LaterFacts>[] = [
  {
    code: 'TRANSFER_SUPERSEDED',
    article: '',
    message: ({ patent }) => `专利 ${patent.number} 在本次登记后又变更了权利人；请先处理后一次变更`,
    broken: ({ transfer, moved, patent }) =>
      !sameNames(holdersAfter(transfer.terms, moved), patent.facts.holders),
    detail: ({ patent }) => ({ patentNumber: patent.number }),
  },
  {
    code: 'TRANSFER_HAS_LATER_CLAIM',
    article: '',
    message: ({ patent }) => `专利 ${patent.number} 上有在后的质押或转让，须先解除`,
    // A pledge whose holder consented to the transfer was there before it.
    broken: ({ transfer, patent }) =>
      patent.claims.some(
        ({ kind, claimId }) =>
          kind === 'transfer' || (kind === 'pledge' && !transfer.papers.consentedClaimIds.includes(claimId)),
      ),
    detail: ({ patent }) => ({ patentNumber: patent.number }),
  },
];

/** What came after the registration and stands on it: a later transfer, or a pledge the new holder gave. */
export function supersededRefusals(transfer: KnownTransfer, patents: TransferFacts['patents']): Refusal[] {
  return patents.flatMap(({ number, state }) => {
    if (state.kind === 'unknown') return listedRefusals(number, state);
    const moved = transfer.patents.find((one) => one.patentNumber === number)!;
    return check(laterRules, { transfer, moved, patent: state });
  });
}
