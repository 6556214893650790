import { create, pool, type MessageInitShape } from '@ipflow/contracts';

/** Events as the pool writes them, for specs and benches; every field may be said otherwise. */
type Init<Schema extends Parameters<typeof create>[0]> = MessageInitShape<Schema>;

/** 华中科技大学 in 武汉. */
export const university = { name: '华中科技大学', kind: 'university', divisionCode: '420111' };
/** An enterprise in 襄阳. */
export const enterprise = { name: '襄阳某某机械有限公司', kind: 'enterprise', divisionCode: '420600' };
/** A person outside Hubei. */
export const person = { name: '张三', kind: 'person' };

/** Facts of an invention that the university holds. */
export function facts(said: Init<typeof pool.PatentFactsSchema> = {}): pool.PatentFacts {
  return create(pool.PatentFactsSchema, {
    patentType: 'invention',
    title: '一种图像识别方法',
    holders: [university],
    mainClass: 'G06F 13/12',
    industryCode: 'C3911',
    divisionCode: '420111',
    grade: 'A',
    ...said,
  });
}

/** 入库. */
export function patentListed(
  patentNumber: string,
  said: Init<typeof pool.PatentListedSchema> = {},
): pool.PatentListed {
  return create(pool.PatentListedSchema, {
    patentNumber,
    facts: facts(),
    listedBy: 'center-wuhan',
    effectiveOn: '2026-03-04',
    ...said,
  });
}

/** One patent of a transfer, as the university holds it. */
export function transferredPatent(
  patentNumber: string,
  said: Init<typeof pool.TransferredPatentSchema> = {},
): pool.TransferredPatent {
  return create(pool.TransferredPatentSchema, {
    patentNumber,
    patentType: 'invention',
    title: '一种图像识别方法',
    mainClass: 'G06F 13/12',
    industryCode: 'C3911',
    divisionCode: '420111',
    holderKind: 'university',
    holdersBefore: [university],
    ...said,
  });
}

const terms = { kind: 'contract', transferees: [enterprise], agreedOn: '2026-03-01' };

/** 登记 of the patents to the enterprise. */
export function transferRegistered(
  transferId: string,
  patents: readonly pool.TransferredPatent[],
  said: Init<typeof pool.TransferRegisteredSchema> = {},
): pool.TransferRegistered {
  return create(pool.TransferRegisteredSchema, {
    transferId,
    revision: 1,
    terms,
    patents: [...patents],
    effectiveOn: '2026-03-05',
    registeredBy: 'reviewer-1',
    ...said,
  });
}

/** 更正 of an earlier revision. */
export function transferCorrected(
  transferId: string,
  patents: readonly pool.TransferredPatent[],
  said: Init<typeof pool.TransferCorrectedSchema> = {},
): pool.TransferCorrected {
  return create(pool.TransferCorrectedSchema, {
    transferId,
    revision: 2,
    correctsRevision: 1,
    terms,
    patents: [...patents],
    reason: '登记日有误',
    effectiveOn: '2026-02-28',
    ...said,
  });
}

/** 撤销 of a revision. */
export function transferRevoked(transferId: string, revokesRevision = 1): pool.TransferRevoked {
  return create(pool.TransferRevokedSchema, {
    transferId,
    revokesRevision,
    reason: '法院判决',
    revokedBy: 'office-1',
    effectiveOn: '2026-06-01',
  });
}
