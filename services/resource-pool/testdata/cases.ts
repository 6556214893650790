import { create, licensing, pool, type MessageInitShape } from '@ipflow/contracts';
import { company } from './facts';

/** Facts of the licensing service, as it would say them of the patents of these specs. */

const effectiveOn = '2026-01-10';
const fee = create(licensing.FeeStandardSchema, { method: 'free', payment: '无' });

/** A patent of a case. */
export function licensedPatent(
  patentNumber: string,
  holders: readonly string[] = [company],
): pool.PatentSnapshot {
  return create(pool.PatentSnapshotSchema, {
    patentNumber,
    patentType: 'invention',
    title: '一种清漂装置',
    holderKind: 'enterprise',
    holders: holders.map((name) => create(pool.PartySchema, { name, kind: 'enterprise' })),
  });
}

/** 许可范围; everywhere and every mode unless said otherwise. */
export function scope(more: MessageInitShape<typeof pool.LicenseScopeSchema> = {}): pool.LicenseScope {
  return create(pool.LicenseScopeSchema, { from: '2026-01-01', until: '2028-12-31', ...more });
}

/** 许可合同. */
export function licenseTerms(
  kind: string,
  more: MessageInitShape<typeof licensing.LicenseTermsSchema> = {},
): licensing.LicenseTerms {
  return create(licensing.LicenseTermsSchema, {
    kind,
    licensors: [company],
    licensees: [{ name: '宜昌机电有限公司', kind: 'enterprise' }],
    scope: scope(),
    fee,
    agreedOn: '2026-01-05',
    inEffectOn: '2026-01-05',
    ...more,
  });
}

/** 备案申请. */
export function licenseFiled(
  licenseId: string,
  patentNumbers: readonly string[],
  terms = licenseTerms('exclusive'),
  consentedClaimIds: string[] = [],
): licensing.LicenseFiled {
  return create(licensing.LicenseFiledSchema, {
    licenseId,
    filedBy: 'center-wuhan',
    terms,
    papers: { consentedClaimIds },
    patents: patentNumbers.map((number) => licensedPatent(number)),
    recordalDueOn: '2026-04-07',
    effectiveOn,
  });
}

/** 备案. */
export function licenseRecorded(
  licenseId: string,
  patentNumbers: readonly string[],
  terms = licenseTerms('exclusive'),
): licensing.LicenseRecorded {
  return create(licensing.LicenseRecordedSchema, {
    licenseId,
    revision: 1,
    recordalNumber: 'X2026420000001',
    terms,
    patents: patentNumbers.map((number) => licensedPatent(number)),
    recordedBy: 'li',
    effectiveOn,
  });
}

/** 变更备案. */
export function licenseChanged(licenseId: string, terms: licensing.LicenseTerms): licensing.LicenseChanged {
  return create(licensing.LicenseChangedSchema, {
    licenseId,
    terms,
    reason: '缩小地域',
    changedBy: 'li',
    effectiveOn,
  });
}

/** 注销备案. */
export function licenseCancelled(
  licenseId: string,
  patentNumbers: readonly string[],
): licensing.LicenseCancelled {
  return create(licensing.LicenseCancelledSchema, {
    licenseId,
    patentNumbers: [...patentNumbers],
    reason: '协商解除',
    cancelledBy: 'li',
    effectiveOn,
  });
}

/** 开放许可声明 by these patentees. */
export function openLicenseDeclared(
  openLicenseId: string,
  patentNumber: string,
  patentees: readonly string[] = [company],
  consentedClaimIds: string[] = [],
): licensing.OpenLicenseDeclared {
  return create(licensing.OpenLicenseDeclaredSchema, {
    openLicenseId,
    declaredBy: 'center-wuhan',
    terms: { fee, until: '2030-12-31', patentees: [...patentees] },
    papers: { consentedClaimIds },
    patent: licensedPatent(patentNumber, patentees),
    effectiveOn,
  });
}

/** 公告. */
export function openLicenseAnnounced(
  openLicenseId: string,
  patentNumber: string,
): licensing.OpenLicenseAnnounced {
  return create(licensing.OpenLicenseAnnouncedSchema, {
    openLicenseId,
    announcementNumber: '2026-0001',
    announcedBy: 'li',
    patent: licensedPatent(patentNumber),
    effectiveOn,
  });
}

/** 撤回; with a day, as many licenses go on until then. */
export function openLicenseWithdrawn(
  openLicenseId: string,
  patentNumber: string,
  surviveUntil?: string,
): licensing.OpenLicenseWithdrawn {
  return create(licensing.OpenLicenseWithdrawnSchema, {
    openLicenseId,
    patentNumber,
    reason: '不再许可',
    survivingLicenses: surviveUntil ? 2 : 0,
    surviveUntil,
    effectiveOn,
  });
}

/** 风险提示. */
export function openLicenseRiskRaised(
  openLicenseId: string,
  consequence: string,
): licensing.OpenLicenseRiskRaised {
  return create(licensing.OpenLicenseRiskRaisedSchema, {
    openLicenseId,
    cause: 'fee_lapse',
    consequence,
    becauseOf: 'event-1',
    message: '专利权终止',
    effectiveOn,
  });
}
