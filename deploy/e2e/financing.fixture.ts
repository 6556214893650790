import { addDays, type LocalDate } from '@ipflow/kernel';
import { numbers, until } from '@ipflow/testing';
import { compactVerify, createLocalJWKSet, type JSONWebKeySet } from 'jose';
import { createHash, randomUUID } from 'node:crypto';
import type { Caller, Json } from './caller';
import { codesOf, today } from './licensing.fixture';

/** 长飞光纤, who borrows: its tenant is its credit code. */
export const borrower = { name: '长飞光纤光缆股份有限公司', kind: 'enterprise', uscc: '91420100616400352X' };
/** 九州通, the other member of the park. */
export const neighbor = {
  name: '九州通医药集团股份有限公司',
  kind: 'enterprise',
  uscc: '9142000071451795XA',
};
/** The bank that lends, and the one that comes too late. */
export const bankName = '湖北银行股份有限公司';
export const otherBankName = '汉口银行股份有限公司';
/** 最高债权额 of the pledge, and 授信额度 of each member (fen). */
export const capFen = 2_000_000_000n;
/** What the fund is filled with (fen). */
export const contributedFen = 2_000_000_000n;

/** Digest of a paper that is evidence. */
export const digest = createHash('sha256').update('合成：立案通知书').digest('hex');

const header = '申请号,专利名称,申请人,主分类号,申请日,授权公告日,专利类型,法律状态,地址';

/** So many days from today. */
export const inDays = (days: number): LocalDate => addDays(today, days);

/** Imports made-up patents of {@link borrower}, and waits until financing knows them all. */
export async function importPatents(center: Caller, bank: Caller, count: number): Promise<string[]> {
  const patents = numbers(count, 500_000);
  const rows = patents.map(
    (number) =>
      `${number},合成：一种光纤拉丝装置,${borrower.name},C03B37/025,2021-03-15,2023-06-01,发明,有效,湖北省武汉市洪山区1号`,
  );
  const headers = { 'content-type': 'text/csv', prefer: 'wait=60' };
  const path = `/api/imports/${randomUUID()}?fileName=e2e.csv`;
  const { body } = await center('PUT', path, [header, ...rows].join('\n'), headers);
  expect(body).toMatchObject({ state: 'done', listed: count, rejected: 0 });
  // Agreed tomorrow it is refused in any case, and with it what financing does not know yet is told.
  const hopeless = pledge(patents, bankName, { agreedOn: inDays(1) });
  await until('financing knows the patents', async () => {
    const codes = codesOf((await bank('POST', '/api/pledges', hopeless)).body);
    return codes.length > 0 && !codes.includes('PATENT_NOT_LISTED');
  });
  return patents;
}

/** 信贷产品 of a kind, as a body. */
export function product(code: string, kind: string) {
  const limits = { maxAmountFen: '3000000000', maxTermMonths: 36, maxRatePpm: 60_000 };
  return { code, name: '知识产权质押贷', kind, ...limits };
}

/** 知识价值评分: what was measured, enough for grade C. */
export const measures = {
  talent: '300000',
  rd_input: '60000',
  rd_activity: '6',
  intellectual_property: '6',
  innovative_product: '100000',
  service: '5',
  brand: '1',
};

/** 融资申请 of {@link borrower}, as a body. */
export function application(bank: string, code: string, patentNumbers: readonly string[]) {
  const wanted = { product: code, wantedFen: `${capFen}`, termMonths: 12, patentNumbers };
  return { applicationId: randomUUID(), applicant: borrower, bank, ...wanted };
}

/** 集合授信 of a park with two members, as a body. */
export function collectiveLine(code: string, more: object = {}) {
  return {
    creditLineId: randomUUID(),
    bankName,
    kind: 'collective',
    product: code,
    limitFen: `${2n * capFen}`,
    members: [borrower, neighbor].map((member) => ({ borrower: member, limitFen: `${capFen}` })),
    park: '光谷生物城',
    parkGuaranteeFen: '500000000',
    validFrom: inDays(-90),
    validUntil: inDays(365),
    ...more,
  };
}

/** 质押登记申请 of {@link borrower}'s patents: maximum amount, with the debts of the last months, as a body. */
export function pledge(patentNumbers: readonly string[], pledgee: string, terms: object = {}) {
  const pledgeId = randomUUID();
  return {
    pledgeId,
    terms: {
      kind: 'maximum_amount',
      pledgors: [borrower],
      pledgee: { name: pledgee },
      claimKind: '流动资金借款',
      securedFen: `${capFen}`,
      debtFrom: inDays(-90),
      debtUntil: inDays(365),
      scope: '本金、利息、违约金及实现质权的费用',
      contractNumber: `ZY-${pledgeId}`,
      agreedOn: today,
      ...terms,
    },
    collateral: patentNumbers.map((number) => ({ kind: 'patent', number })),
    papers: { given: ['application', 'contract'], undertaken: ['identity'] },
  };
}

/** 贷款发放, in twelve equal parts of principal, as a body. */
export function loan(principalFen: bigint, code: string, more: object = {}, security = 'pledge') {
  const terms = { ratePpm: 36_000, termMonths: 12, repayment: 'equal_principal', security };
  return {
    loanId: randomUUID(),
    bankName,
    borrower,
    borrowerSize: 'small',
    product: code,
    terms: { principalFen: `${principalFen}`, ...terms },
    ...more,
  };
}

/** 还款 of today, as a body. */
export function repayment(principalFen: bigint, interestFen = 0n) {
  const amounts = { principalFen: `${principalFen}`, interestFen: `${interestFen}` };
  return { paymentReference: randomUUID(), ...amounts, paidOn: today };
}

/**
 * 风险补偿资金 by 4:2:4, the city up to ¥1,000,000 a claim, as a body. With 0 days it asks for no arrears: for the suit and
 * the class alone.
 */
export function fund(overdueDaysMin: number) {
  const bearers = [
    { bearer: 'province', name: '省级', sharePpm: 400_000 },
    { bearer: 'city', name: '市级', sharePpm: 200_000, capPerClaimFen: '100000000' },
    { bearer: 'bank', name: '合作银行', sharePpm: 400_000 },
  ];
  const limits = { leverage: 10, loanCapFen: '1100000000', borrowerSizes: ['micro', 'small', 'medium'] };
  const gates = { nplWarningPpm: 900_000, nplStopPpm: 950_000 };
  const rules = { bearers, ...limits, overdueDaysMin, suitRequired: true, ...gates, principalOnly: true };
  return { fundId: randomUUID(), name: '知识产权质押融资风险补偿资金', rules };
}

/** The signed text in a certificate's PDF: what its QR code says. */
export function signedIn(pdf: Buffer): string {
  const found = /\(([\w-]+\.[\w-]+\.[\w-]+)\)/.exec(pdf.toString('latin1'));
  if (!found) throw new Error('this PDF carries no signed certificate');
  return found[1]!;
}

/** What a certificate proves by the published keys and nothing else; undefined when it is not what was signed. */
export async function provenBy(jws: string, keys: JSONWebKeySet): Promise<Json> {
  const verified = compactVerify(jws, createLocalJWKSet(keys), { algorithms: ['EdDSA'] });
  return verified.then(
    ({ payload }) => JSON.parse(new TextDecoder().decode(payload)),
    () => undefined,
  );
}

/** SHA-256 of the patents pledged, as a certificate has it. */
export function thingsDigest(patentNumbers: readonly string[]): string {
  const lines = patentNumbers.map((number) => `patent ${number}`).sort();
  return createHash('sha256').update(lines.join('\n')).digest('base64url');
}

/** 转让 of a patent of {@link borrower}, as a body. */
export function transfer(patentNumber: string) {
  return {
    transferId: randomUUID(),
    patentNumbers: [patentNumber],
    terms: {
      kind: 'contract',
      transferors: [borrower.name],
      transferees: [{ name: neighbor.name, divisionCode: '420100' }],
      priceFen: '8800000',
      agreedOn: today,
    },
  };
}

/** 惠及企业数: distinct borrowers of all time. */
export async function borrowers(as: Caller): Promise<number> {
  const { body } = await as('GET', '/api/counters/borrowers?metric=loan.count&period=all');
  return Number(body.items[0]?.borrowers ?? 0);
}
