import { create, financing, market, type Message } from '@ipflow/contracts';

const effectiveOn = '2026-11-24';

/** 贷款发放 of a bank. */
export function loanDisbursed(loanId: string, bank: string, said: object = {}): Message {
  return create(financing.LoanDisbursedSchema, {
    loanId,
    bank,
    bankName: `${bank}股份有限公司`,
    borrower: { name: '长飞光纤光缆股份有限公司', kind: 'enterprise', uscc: '91420100616400352X' },
    terms: {
      principalFen: 1_000_000_00n,
      ratePpm: 34_500,
      termMonths: 12,
      repayment: 'bullet',
      security: 'pledge',
      productKind: 'ip_pledge',
    },
    qualifications: ['high_tech'],
    industryCode: 'C3911',
    borrowerSize: 'small',
    dueOn: '2027-11-24',
    effectiveOn,
    ...said,
  });
}

/** 还款: names no bank. */
export function loanRepaid(loanId: string): Message {
  return create(financing.LoanRepaidSchema, {
    loanId,
    paymentReference: 'H1',
    principalFen: 1n,
    interestFen: 1n,
    outstandingFen: 1n,
    effectiveOn,
  });
}

/** 信贷产品 of a bank, on offer in these divisions. */
export function productSet(bank: string, code: string, regions: string[], isOffered = true): Message {
  return create(financing.CreditProductSetSchema, {
    ...{ bank, code, name: code, kind: 'ip_pledge', maxAmountFen: 1n, maxTermMonths: 12, maxRatePpm: 1 },
    ...{ isOffered, effectiveOn, regions },
  });
}

/** 白名单一行 of an enterprise in a division. */
export function whitelisted(uscc: string, divisionCode: string, name = '示例企业'): Message {
  return create(financing.EnterpriseWhitelistedSchema, {
    editionId: 'edition-1',
    sequence: 1,
    row: {
      profile: { uscc, name, divisionCode, sizeClass: 'small', qualifications: ['high_tech'] },
      patentsInForce: 1,
      patentsPledgeable: 1,
      recommendedBanks: ['bank-secret'],
    },
    change: 'added',
    effectiveOn,
  });
}

/** 供需对接活动取消: for everybody. */
export function matchmakingCancelled(matchmakingId: string, reason = '天气'): Message {
  return create(market.MatchmakingCancelledSchema, { matchmakingId, reason, effectiveOn });
}
