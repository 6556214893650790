import { create, financing } from '@ipflow/contracts';
import { company } from './facts';

const effectiveOn = '2026-01-10';

/** 质押合同: {@link company} pledges to a bank. */
export function pledgeTerms(
  more: { pledgee?: { name: string; kind: string }; pledgors?: { name: string; kind: string }[] } = {},
): financing.PledgeTerms {
  return create(financing.PledgeTermsSchema, {
    kind: 'ordinary',
    pledgors: [{ name: company, kind: 'enterprise' }],
    pledgee: { name: '湖北银行', kind: 'enterprise' },
    claimKind: '借款',
    securedFen: 500_000_000n,
    debtFrom: '2026-01-10',
    debtUntil: '2027-01-09',
    scope: '本金及利息',
    contractNumber: 'ZY-1',
    agreedOn: '2026-01-05',
    ...more,
  });
}

/** Patents as the things pledged. */
export function patentsPledged(patentNumbers: readonly string[]): financing.Collateral[] {
  return patentNumbers.map((number) =>
    create(financing.CollateralSchema, { kind: 'patent', number, title: '一种清漂装置' }),
  );
}

/** 质押登记申请. */
export function pledgeFiled(
  pledgeId: string,
  patentNumbers: readonly string[],
  terms = pledgeTerms(),
  filedBy = 'bank-hubei',
): financing.PledgeFiled {
  return create(financing.PledgeFiledSchema, {
    pledgeId,
    filedBy,
    terms,
    collateral: patentsPledged(patentNumbers),
    papers: {},
    reviewDueOn: '2026-01-14',
    effectiveOn,
  });
}

/** 质押登记. */
export function pledgeRegistered(
  pledgeId: string,
  patentNumbers: readonly string[],
  terms = pledgeTerms(),
): financing.PledgeRegistered {
  return create(financing.PledgeRegisteredSchema, {
    pledgeId,
    certificateNumber: 'Y202642000001',
    terms,
    collateral: patentsPledged(patentNumbers),
    registeredBy: 'li',
    effectiveOn,
  });
}
