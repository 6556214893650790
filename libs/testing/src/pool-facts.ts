import { create, pool, type MessageInitShape } from '@ipflow/contracts';
import { patentCheckDigit, type EncumbranceKind, type LegalEventCode } from '@ipflow/kernel';

/** What the pool would say of a patent; every fact can be bent by the spec that says it. */
export const company = '武汉船舶设计研究所有限公司';
/** A holder with a credit code that passes both checks. */
export const university = '华中科技大学';
/** Its credit code. */
export const universityUscc = '12100000441626842D';

/** The first digit of the serial part, by the kind of right the number speaks of. */
const typeDigits = { invention: 1, utility_model: 2, design: 3 } as const;

/** Different valid patent numbers of the year 2020. */
export function numbers(count: number, from = 0, type: keyof typeof typeDigits = 'invention'): string[] {
  return Array.from({ length: count }, (_, index) => {
    const digits = `2020${typeDigits[type]}${String(from + index).padStart(7, '0')}`;
    return `${digits}.${patentCheckDigit(digits)}`;
  });
}

/** A party as the pool names it: an enterprise unless said otherwise. */
export function party(name: string, more: MessageInitShape<typeof pool.PartySchema> = {}): pool.Party {
  return create(pool.PartySchema, { name, kind: 'enterprise', ...more });
}

/** A granted invention of one company in Wuhan. */
export function facts(more: MessageInitShape<typeof pool.PatentFactsSchema> = {}): pool.PatentFacts {
  return create(pool.PatentFactsSchema, {
    patentType: 'invention',
    title: '一种清漂装置',
    holders: [party(company, { divisionCode: '420100' })],
    mainClass: 'E02B 15/10',
    classes: ['E02B 15/10'],
    industryCode: 'C3599',
    filedOn: '2020-06-19',
    grantedOn: '2022-01-04',
    divisionCode: '420100',
    ...more,
  });
}

/** PatentListed by 武汉运营中心, unless said otherwise. */
export function listed(
  patentNumber: string,
  more: MessageInitShape<typeof pool.PatentFactsSchema> = {},
  listedBy = 'center-wuhan',
): pool.PatentListed {
  return create(pool.PatentListedSchema, {
    patentNumber,
    facts: facts(more),
    listedBy,
    effectiveOn: '2025-01-01',
  });
}

/** LegalEventRecorded: the register published this of the patent. */
export function happened(
  patentNumber: string,
  code: LegalEventCode,
  effectiveOn = '2025-06-01',
): pool.LegalEventRecorded {
  return create(pool.LegalEventRecordedSchema, { patentNumber, code, effectiveOn });
}

/** A claim another case lays on the patent. */
export function claimed(
  patentNumber: string,
  kind: EncumbranceKind,
  claimId: string,
  more: MessageInitShape<typeof pool.EncumbranceClaimedSchema> = {},
): pool.EncumbranceClaimed {
  return create(pool.EncumbranceClaimedSchema, {
    patentNumber,
    claimId,
    kind,
    caseRef: `${kind}-${claimId}`,
    ...more,
  });
}

/** EncumbranceConfirmed: the claim is in force. */
export function confirmed(patentNumber: string, claimId: string): pool.EncumbranceConfirmed {
  return create(pool.EncumbranceConfirmedSchema, { patentNumber, claimId, effectiveOn: '2025-07-01' });
}

/** EncumbranceReleased: the claim is gone. */
export function released(patentNumber: string, claimId: string): pool.EncumbranceReleased {
  return create(pool.EncumbranceReleasedSchema, {
    patentNumber,
    claimId,
    reason: '案件结束',
    effectiveOn: '2025-07-01',
  });
}

/** EncumbranceExpired: nobody confirmed the claim in time. */
export function expired(patentNumber: string, claimId: string): pool.EncumbranceExpired {
  return create(pool.EncumbranceExpiredSchema, {
    patentNumber,
    claimId,
    expiredAt: '2025-07-01T00:00:00Z',
  });
}

/** A transfer was registered: other holders. */
export function holdersChanged(
  patentNumber: string,
  before: readonly pool.Party[],
  after: readonly pool.Party[],
  transferId = 'transfer-0001',
): pool.HoldersChanged {
  return create(pool.HoldersChangedSchema, {
    patentNumber,
    transferId,
    before: [...before],
    after: [...after],
    effectiveOn: '2025-08-01',
  });
}
