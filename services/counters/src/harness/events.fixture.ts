import { create, pool, type Message } from '@ipflow/contracts';

/** Fields said otherwise than the sample has them. */
type Said<M extends Message> = Partial<Omit<M, '$typeName' | '$unknown'>>;

/** 华中科技大学 in 洪山区, 武汉. */
export const university = create(pool.PartySchema, {
  name: '华中科技大学',
  kind: 'university',
  divisionCode: '420111',
});
/** An enterprise in 襄阳. */
export const enterprise = create(pool.PartySchema, {
  name: '襄阳某某机械有限公司',
  kind: 'enterprise',
  divisionCode: '420600',
});
/** A person outside Hubei. */
export const person = create(pool.PartySchema, { name: '张三', kind: 'person' });

/** Facts of an invention that the university holds. */
export function facts(said: Said<pool.PatentFacts> = {}): pool.PatentFacts {
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
export function patentListed(patentNumber: string, said: Said<pool.PatentListed> = {}): pool.PatentListed {
  return create(pool.PatentListedSchema, {
    patentNumber,
    facts: facts(),
    listedBy: 'center-wuhan',
    effectiveOn: '2026-03-04',
    ...said,
  });
}

/** 著录项目变更 to other facts. */
export function patentAmended(patentNumber: string, after: pool.PatentFacts): pool.PatentAmended {
  const before = facts();
  return create(pool.PatentAmendedSchema, { patentNumber, before, after, effectiveOn: '2026-04-01' });
}

/** 分级 to other facts. */
export function patentGraded(patentNumber: string, after: pool.PatentFacts): pool.PatentGraded {
  const before = facts();
  return create(pool.PatentGradedSchema, {
    patentNumber,
    before,
    after,
    scorecardVersion: 1,
    totalPoints: 70,
    gradedBy: 'wang',
    effectiveOn: '2026-04-03',
  });
}

/** 出库. */
export function patentDelisted(patentNumber: string): pool.PatentDelisted {
  return create(pool.PatentDelistedSchema, {
    patentNumber,
    facts: facts(),
    reason: '到期',
    effectiveOn: '2026-05-01',
  });
}

/** 专利权人变更 from the university to somebody else. */
export function holdersChanged(patentNumber: string, after: pool.Party): pool.HoldersChanged {
  return create(pool.HoldersChangedSchema, {
    patentNumber,
    transferId: 't1',
    before: [university],
    after: [after],
    effectiveOn: '2026-04-02',
  });
}

/** One patent of a transfer, as the university holds it. */
export function transferredPatent(
  patentNumber: string,
  said: Said<pool.TransferredPatent> = {},
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

/** A contract with the enterprise, or another transferee. */
export function termsWith(transferee: pool.Party = enterprise): pool.TransferTerms {
  return create(pool.TransferTermsSchema, {
    kind: 'contract',
    transferees: [transferee],
    agreedOn: '2026-03-01',
  });
}

/** 登记. */
export function transferRegistered(
  transferId: string,
  patents: pool.TransferredPatent[],
  said: Said<pool.TransferRegistered> = {},
): pool.TransferRegistered {
  return create(pool.TransferRegisteredSchema, {
    transferId,
    revision: 1,
    terms: termsWith(),
    patents,
    effectiveOn: '2026-03-05',
    registeredBy: 'reviewer-1',
    ...said,
  });
}

/** 更正 of the revision before. */
export function transferCorrected(
  transferId: string,
  patents: pool.TransferredPatent[],
  revision = 2,
  effectiveOn = '2026-02-28',
): pool.TransferCorrected {
  return create(pool.TransferCorrectedSchema, {
    transferId,
    revision,
    correctsRevision: revision - 1,
    terms: termsWith(),
    patents,
    reason: '登记日有误',
    effectiveOn,
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
