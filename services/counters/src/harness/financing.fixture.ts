import { create, financing, pool, type Message } from '@ipflow/contracts';
import { enterprise } from './events.fixture';
import { licensedPatent } from './licensing.fixture';

/** Fields said otherwise than the sample has them. */
type Said<M extends Message> = Partial<Omit<M, '$typeName' | '$unknown'>>;

/** The enterprise in 襄阳, as a borrower. */
export const borrower = create(pool.PartySchema, { ...enterprise, uscc: '91420600000000001X' });
const bank = create(pool.PartySchema, { name: '示例银行', kind: 'enterprise', uscc: '91420000000000002X' });

/** ¥30,000,000 secured for the bank. */
export function pledgeTerms(said: Said<financing.PledgeTerms> = {}): financing.PledgeTerms {
  return create(financing.PledgeTermsSchema, {
    kind: 'ordinary',
    pledgors: [borrower],
    pledgee: bank,
    claimKind: '借款合同',
    securedFen: 3_000_000_000n,
    debtFrom: '2026-03-01',
    debtUntil: '2029-03-01',
    scope: '本金、利息',
    contractNumber: 'ZY-1',
    agreedOn: '2026-03-01',
    ...said,
  });
}

/** A patent as collateral. */
export function pledgedPatent(number: string, said: Said<pool.PatentSnapshot> = {}): financing.Collateral {
  const patent = licensedPatent(number, said);
  return create(financing.CollateralSchema, { kind: 'patent', number, title: patent.title, patent });
}

/** A trademark as collateral. */
export function pledgedMark(number: string): financing.Collateral {
  return create(financing.CollateralSchema, { kind: 'trademark', number, title: '楚天' });
}

/** 质押登记. */
export function pledgeRegistered(
  pledgeId: string,
  collateral: financing.Collateral[],
  said: Said<financing.PledgeRegistered> = {},
): financing.PledgeRegistered {
  return create(financing.PledgeRegisteredSchema, {
    pledgeId,
    certificateNumber: 'Y2026420000001',
    terms: pledgeTerms(),
    collateral,
    registeredBy: 'reviewer-1',
    effectiveOn: '2026-03-09',
    qualifications: ['specialized', 'high_tech'],
    bank: 'bank-demo',
    ...said,
  });
}

/** 撤销登记. */
export function pledgeRevoked(pledgeId: string): financing.PledgeRevoked {
  return create(financing.PledgeRevokedSchema, {
    pledgeId,
    patentNumbers: ['ZL1'],
    reason: '虚假承诺',
    falseUndertaking: true,
    revokedBy: 'office-1',
    effectiveOn: '2026-07-01',
  });
}

/** 注销登记. */
export function pledgeCancelled(pledgeId: string): financing.PledgeCancelled {
  return create(financing.PledgeCancelledSchema, {
    pledgeId,
    patentNumbers: ['ZL1'],
    cause: 'paid',
    cancelledBy: 'reviewer-1',
    effectiveOn: '2026-08-01',
  });
}

/** ¥5,000,000 at 3.45 % for a year. */
export function loanTerms(said: Said<financing.LoanTerms> = {}): financing.LoanTerms {
  return create(financing.LoanTermsSchema, {
    principalFen: 500_000_000n,
    ratePpm: 34_500,
    termMonths: 12,
    repayment: 'bullet',
    security: 'pledge',
    productKind: 'ip_pledge',
    ...said,
  });
}

/** 发放. */
export function loanDisbursed(
  loanId: string,
  said: Said<financing.LoanDisbursed> = {},
): financing.LoanDisbursed {
  return create(financing.LoanDisbursedSchema, {
    loanId,
    bank: 'bank-demo',
    bankName: '示例银行',
    borrower,
    terms: loanTerms(),
    qualifications: ['high_tech'],
    industryCode: 'C3911',
    borrowerSize: 'small',
    dueOn: '2027-03-10',
    effectiveOn: '2026-03-10',
    ...said,
  });
}

/** 还款 of principal. */
export function loanRepaid(
  loanId: string,
  principalFen: bigint,
  outstandingFen: bigint,
): financing.LoanRepaid {
  return create(financing.LoanRepaidSchema, {
    loanId,
    paymentReference: 'H1',
    principalFen,
    interestFen: 1_000n,
    outstandingFen,
    effectiveOn: '2026-06-10',
  });
}

/** 还款冲正, in August, of a payment of June. */
export function loanRepaymentReversed(
  loanId: string,
  principalFen: bigint,
  outstandingFen: bigint,
  kind = 'normal',
): financing.LoanRepaymentReversed {
  return create(financing.LoanRepaymentReversedSchema, {
    loanId,
    paymentReference: 'H1',
    principalFen,
    interestFen: 1_000n,
    paidOn: '2026-06-10',
    reason: '金额有误',
    outstandingFen,
    class: kind,
    effectiveOn: '2026-08-20',
  });
}

/** 分类. */
export function loanClassified(
  loanId: string,
  kind: string,
  outstandingFen: bigint,
  effectiveOn = '2026-07-10',
): financing.LoanClassified {
  return create(financing.LoanClassifiedSchema, { loanId, class: kind, outstandingFen, effectiveOn });
}

/** 核销. */
export function loanWrittenOff(
  loanId: string,
  amountFen: bigint,
  outstandingFen = 0n,
): financing.LoanWrittenOff {
  return create(financing.LoanWrittenOffSchema, {
    loanId,
    amountFen,
    outstandingFen,
    effectiveOn: '2026-09-10',
  });
}

/** 追回. */
export function loanRecovered(loanId: string, amountFen: bigint): financing.LoanRecovered {
  return create(financing.LoanRecoveredSchema, {
    loanId,
    recoveryReference: 'Z1',
    amountFen,
    effectiveOn: '2026-10-10',
  });
}

/** 冲正, in November. */
export function loanReversed(loanId: string, principalFen = 0n): financing.LoanReversed {
  return create(financing.LoanReversedSchema, {
    loanId,
    reason: '重复登记',
    principalFen,
    effectiveOn: '2026-11-10',
  });
}

/** 拨付. */
export function compensationPaid(compensationId: string, paidFen = 120_000_000n): financing.CompensationPaid {
  return create(financing.CompensationPaidSchema, {
    compensationId,
    fundId: 'fund-1',
    loanId: 'l1',
    bank: 'bank-demo',
    rulesVersion: 1,
    lossFen: 300_000_000n,
    paidFen,
    approvedBy: 'office-1',
    effectiveOn: '2026-09-20',
  });
}

/** 追回返还. */
export function compensationReturned(compensationId: string): financing.CompensationReturned {
  return create(financing.CompensationReturnedSchema, {
    compensationId,
    fundId: 'fund-1',
    recoveryReference: 'Z1',
    recoveredFen: 50_000_000n,
    returnedFen: 20_000_000n,
    effectiveOn: '2026-10-20',
  });
}

/** 资金注入. */
export function fundContributed(fundId: string): financing.FundContributed {
  return create(financing.FundContributedSchema, {
    fundId,
    contributionId: 'c1',
    contributor: '省财政',
    amountFen: 10_000_000_000n,
    balanceFen: 10_000_000_000n,
    effectiveOn: '2026-01-05',
  });
}
