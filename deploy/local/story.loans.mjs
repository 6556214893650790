import { createHash, randomUUID } from 'node:crypto';
import { USER } from './story.contract.mjs';
import { today } from './story.wall.mjs';

/** The bank behind the demo account `bank`, and one that comes too late. */
export const BANK = { name: '示例银行', tenant: 'bank-demo' };
export const LATE_BANK = '合成示例第二银行';
/** Another member of the park; there is no such company, and it draws nothing. */
export const NEIGHBOR = { name: '合成示例光学有限公司', uscc: '91420100MADEM0011A' };
/** The bank's product in a story. */
export const PRODUCT = 'story-ip-pledge';
/** 最高债权额, and 限额 of each member of the line (fen). */
export const CAP_FEN = 2_000_000_000n;
/** What the fund is filled with (fen). */
export const FUND_FEN = 2_000_000_000n;
/** Days a loan has to be overdue before the stricter fund of the story takes a claim. */
export const OVERDUE_DAYS = 30;
/** 知识价值评分: what was measured, enough for grade C. */
export const MEASURES = {
  talent: '300000',
  rd_input: '60000',
  rd_activity: '6',
  intellectual_property: '6',
  innovative_product: '100000',
  service: '5',
  brand: '1',
};

/** The day so many days ago. @param {number} days */
export function daysAgo(days) {
  return new Date(Date.parse(today()) - days * 86_400_000).toISOString().slice(0, 10);
}

/** An amount for people. @param {bigint | string} fen */
export function yuan(fen) {
  const digits = String(fen).padStart(3, '0');
  const whole = BigInt(digits.slice(0, -2)).toLocaleString('en-US');
  return `${whole}.${digits.slice(-2)} 元`;
}

/** 信贷产品. */
export function product() {
  const limits = { maxAmountFen: String(CAP_FEN), maxTermMonths: 36, maxRatePpm: 60_000 };
  return { code: PRODUCT, name: '故事：知识产权质押贷', kind: 'ip_pledge', ...limits };
}

/** 融资申请. @param {readonly string[]} patentNumbers */
export function application(patentNumbers) {
  const wanted = { product: PRODUCT, wantedFen: String(CAP_FEN), termMonths: 12, patentNumbers };
  return { applicationId: randomUUID(), applicant: USER, bank: BANK.tenant, ...wanted };
}

/** 集合授信. @param {string} applicationId */
export function line(applicationId) {
  return {
    creditLineId: randomUUID(),
    bankName: BANK.name,
    kind: 'collective',
    product: PRODUCT,
    limitFen: String(2n * CAP_FEN),
    members: [USER, NEIGHBOR].map((borrower) => ({ borrower, limitFen: String(CAP_FEN) })),
    park: '合成示例园区',
    validFrom: daysAgo(90),
    validUntil: daysAgo(-365),
    applicationId,
  };
}

/**
 * 最高额质押, with the debts of the last months.
 * @param {readonly string[]} patentNumbers
 * @param {string} pledgee
 * @param {{ name: string, uscc: string }} [pledgor]
 * @param {bigint} [securedFen]
 */
export function pledge(patentNumbers, pledgee, { name, uscc } = USER, securedFen = CAP_FEN) {
  const pledgeId = randomUUID();
  return {
    pledgeId,
    terms: {
      kind: 'maximum_amount',
      pledgors: [{ name, uscc }],
      pledgee: { name: pledgee },
      claimKind: '流动资金借款',
      securedFen: String(securedFen),
      debtFrom: daysAgo(90),
      debtUntil: daysAgo(-365),
      scope: '本金、利息、违约金及实现质权的费用',
      contractNumber: `合成-${pledgeId}`,
      agreedOn: today(),
    },
    collateral: patentNumbers.map((number) => ({ kind: 'patent', number })),
    papers: { given: ['application', 'contract'], undertaken: ['identity'] },
  };
}

/**
 * 贷款发放, its principal paid back in twelve equal parts, a month each.
 * @param {bigint} principalFen
 * @param {{ applicationId: string, creditLineId: string, pledgeIds: string[] }} under
 * @param {string} disbursedOn
 */
export function loan(principalFen, under, disbursedOn) {
  const terms = { ratePpm: 36_000, termMonths: 12, repayment: 'equal_principal', security: 'pledge' };
  return {
    loanId: randomUUID(),
    bankName: BANK.name,
    borrower: USER,
    borrowerSize: 'small',
    product: PRODUCT,
    terms: { principalFen: String(principalFen), ...terms },
    disbursedOn,
    ...under,
  };
}

/** 还款 of today. @param {bigint} principalFen */
export function repayment(principalFen) {
  const paymentReference = `合成-${randomUUID().slice(0, 8)}`;
  return { paymentReference, principalFen: String(principalFen), interestFen: '0', paidOn: today() };
}

/**
 * 风险补偿资金 by 4:2:4, the city up to one million yuan a claim. With 0 days a claim needs no arrears: the court's paper and
 * the class of the loan will do.
 * @param {number} overdueDaysMin
 */
export function fund(overdueDaysMin) {
  const rules = {
    bearers: [
      { bearer: 'province', name: '省级', sharePpm: 400_000 },
      { bearer: 'city', name: '市级', sharePpm: 200_000, capPerClaimFen: '100000000' },
      { bearer: 'bank', name: '合作银行', sharePpm: 400_000 },
    ],
    leverage: 10,
    borrowerSizes: ['micro', 'small', 'medium'],
    overdueDaysMin,
    suitRequired: true,
    nplWarningPpm: 900_000,
    nplStopPpm: 950_000,
    principalOnly: true,
  };
  return { fundId: randomUUID(), name: '故事：知识产权质押融资风险补偿资金', rules };
}

/**
 * 风险补偿申请 with its evidence: the contract, and the paper of the court.
 * @param {string} fundId
 * @param {string} loanId
 * @param {bigint} lossFen
 * @param {boolean} [isInCourt]
 */
export function claim(fundId, loanId, lossFen, isInCourt = true) {
  const digest = (/** @type {string} */ paper) => createHash('sha256').update(paper).digest('hex');
  const court = isInCourt ? { suit: digest('合成：受理破产申请的裁定书、立案通知书') } : {};
  const evidence = { loan_contract: digest('合成：借款合同'), ...court };
  return { compensationId: randomUUID(), fundId, loanId, lossFen: String(lossFen), evidence };
}
