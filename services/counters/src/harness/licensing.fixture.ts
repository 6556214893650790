import { create, licensing, pool, type Message } from '@ipflow/contracts';
import { enterprise, university } from './events.fixture';

/** Fields said otherwise than the sample has them. */
type Said<M extends Message> = Partial<Omit<M, '$typeName' | '$unknown'>>;

/** One patent of a license, as the university holds it. */
export function licensedPatent(
  patentNumber: string,
  said: Said<pool.PatentSnapshot> = {},
): pool.PatentSnapshot {
  return create(pool.PatentSnapshotSchema, {
    patentNumber,
    patentType: 'invention',
    title: '一种图像识别方法',
    mainClass: 'G06F 13/12',
    industryCode: 'C3911',
    divisionCode: '420111',
    holderKind: 'university',
    holders: [university],
    ...said,
  });
}

const fee = create(licensing.FeeStandardSchema, {
  method: 'lump_sum',
  fixedFen: 100_000_000n,
  payment: '签订后十日内一次付清',
});

/** An ordinary license to the enterprise for ¥1,000,000. */
export function licenseTerms(said: Said<licensing.LicenseTerms> = {}): licensing.LicenseTerms {
  return create(licensing.LicenseTermsSchema, {
    kind: 'ordinary',
    licensors: ['华中科技大学'],
    licensees: [enterprise],
    scope: create(pool.LicenseScopeSchema, { from: '2026-03-02', until: '2029-03-01' }),
    fee,
    contractFen: 100_000_000n,
    agreedOn: '2026-03-01',
    inEffectOn: '2026-03-02',
    ...said,
  });
}

/** 备案. */
export function licenseRecorded(
  licenseId: string,
  patents: pool.PatentSnapshot[],
  said: Said<licensing.LicenseRecorded> = {},
): licensing.LicenseRecorded {
  return create(licensing.LicenseRecordedSchema, {
    licenseId,
    revision: 1,
    recordalNumber: 'X2026420000001',
    terms: licenseTerms(),
    patents,
    recordedBy: 'reviewer-1',
    effectiveOn: '2026-03-06',
    ...said,
  });
}

/** 更正 of the revision before: an exclusive license for half as much, and on another day. */
export function licenseCorrected(
  licenseId: string,
  patents: pool.PatentSnapshot[],
  revision = 2,
  said: Said<licensing.LicenseCorrected> = {},
): licensing.LicenseCorrected {
  return create(licensing.LicenseCorrectedSchema, {
    licenseId,
    revision,
    correctsRevision: revision - 1,
    terms: licenseTerms({ kind: 'exclusive', contractFen: 50_000_000n }),
    patents,
    reason: '许可种类有误',
    effectiveOn: '2026-02-27',
    ...said,
  });
}

/** 变更备案 to twice the amount. */
export function licenseChanged(licenseId: string): licensing.LicenseChanged {
  const terms = licenseTerms({ contractFen: 200_000_000n });
  return create(licensing.LicenseChangedSchema, {
    licenseId,
    terms,
    reason: '追加金额',
    changedBy: 'reviewer-1',
    effectiveOn: '2026-04-01',
  });
}

/** 注销备案. */
export function licenseCancelled(licenseId: string): licensing.LicenseCancelled {
  return create(licensing.LicenseCancelledSchema, {
    licenseId,
    patentNumbers: ['ZL1'],
    reason: '提前解除',
    cancelledBy: 'reviewer-1',
    effectiveOn: '2026-06-01',
  });
}

/** 声明. */
export function openLicenseDeclared(openLicenseId: string): licensing.OpenLicenseDeclared {
  return create(licensing.OpenLicenseDeclaredSchema, {
    openLicenseId,
    declaredBy: 'center-wuhan',
    terms: create(licensing.OpenLicenseTermsSchema, {
      fee,
      until: '2030-01-01',
      patentees: ['华中科技大学'],
    }),
    papers: create(licensing.OpenLicensePapersSchema),
    patent: licensedPatent('ZL1'),
    effectiveOn: '2026-03-01',
  });
}

/** 公告. */
export function openLicenseAnnounced(openLicenseId: string): licensing.OpenLicenseAnnounced {
  return create(licensing.OpenLicenseAnnouncedSchema, {
    openLicenseId,
    announcementNumber: 'OL2026000001',
    announcedBy: 'reviewer-1',
    patent: licensedPatent('ZL1'),
    effectiveOn: '2026-03-10',
  });
}

/** 取得许可. */
export function openLicenseObtained(acceptanceId: string): licensing.OpenLicenseObtained {
  return create(licensing.OpenLicenseObtainedSchema, {
    acceptanceId,
    openLicenseId: 'o1',
    licensee: enterprise,
    patent: licensedPatent('ZL1'),
    fee,
    paidFen: 5_000_000n,
    paymentReference: 'P1',
    until: '2030-01-01',
    effectiveOn: '2026-03-20',
  });
}

/** 先使用后付费启动. */
export function trialStarted(licenseId: string, licensee: pool.Party = enterprise): licensing.TrialStarted {
  return create(licensing.TrialStartedSchema, {
    licenseId,
    startedBy: 'center-wuhan',
    scheduleKind: 'deferred',
    trialFrom: '2026-03-07',
    trialUntil: '2027-03-06',
    licensee,
    patents: [licensedPatent('ZL1')],
    effectiveOn: '2026-03-07',
  });
}

/** 许可费逾期违约 of one sum. */
export function paymentDefaulted(licenseId: string, dueId = '1'): licensing.PaymentDefaulted {
  return create(licensing.PaymentDefaultedSchema, {
    licenseId,
    dueId,
    owedFen: 100n,
    licensee: enterprise.name,
    effectiveOn: `2026-0${3 + Number(dueId)}-08`,
  });
}

/** 付清. */
export function useFirstSettled(licenseId: string): licensing.UseFirstSettled {
  return create(licensing.UseFirstSettledSchema, { licenseId, paidFen: 100n, effectiveOn: '2026-09-01' });
}

/** 退回. */
export function trialReturned(licenseId: string): licensing.TrialReturned {
  return create(licensing.TrialReturnedSchema, { licenseId, reason: '不适用', effectiveOn: '2026-08-01' });
}
