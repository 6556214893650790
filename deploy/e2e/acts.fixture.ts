import { company } from '@ipflow/testing';
import { randomUUID } from 'node:crypto';
import type { Caller } from './caller';
import { borrower } from './financing.fixture';
import { done } from './financing.steps';
import { filing, lastDay, today, waiting } from './licensing.fixture';

/** Who pays for a licensee that does not, and up to what (fen). */
export const insurer = { kind: 'insurance', guarantor: '人保财险湖北分公司', limitFen: '500000' };

/** A license of these patents on record; tells its id. */
export async function recorded(
  center: Caller,
  reviewer: Caller,
  patentNumbers: readonly string[],
  more: object = {},
): Promise<string> {
  const { licenseId, terms } = filing(patentNumbers[0]!, 'ordinary');
  const body = { licenseId, patentNumbers, terms: { ...terms, ...more } };
  const filed = await center('POST', '/api/licenses', body, waiting);
  expect([filed.status, filed.body.stage, filed.body.reasons]).toEqual([200, 'admitted', []]);
  await done(reviewer, `/api/licenses/${licenseId}/recordal`, {});
  return licenseId;
}

/** 先使用后付费 of a license, in two parts of which each waits for a milestone, as a body. */
export function milestones(licenseId: string) {
  return {
    licenseId,
    schedule: {
      kind: 'conditional',
      trialFrom: today,
      trialUntil: lastDay,
      installments: [
        { trigger: 'milestone', milestone: '样机验收', amountFen: '1000000', daysToPay: 10 },
        { trigger: 'milestone', milestone: '量产', amountFen: '1500000', daysToPay: 10 },
      ],
      guarantees: [insurer],
    },
  };
}

/** 专利池 of two holders, three fifths and two fifths, as a body. */
export function patentPool(ofCompany: string, ofPartner: string) {
  return {
    patentPoolId: randomUUID(),
    name: '水面清漂专利池',
    members: [
      { holder: { name: company }, patentNumbers: [ofCompany], sharePpm: 600_000 },
      { holder: { name: borrower.name }, patentNumbers: [ofPartner], sharePpm: 400_000 },
    ],
    fee: { method: 'lump_sum', fixedFen: '2500000', payment: '汇入管理机构账户' },
  };
}

/** 数据知识产权登记申请 of somebody with that credit code, as a body. */
export function dataIp(uscc: string) {
  return {
    dataIpId: randomUUID(),
    applicants: [{ name: '宜昌清江水务有限公司', kind: 'enterprise', uscc, divisionCode: '420500' }],
    content: {
      name: '清江梯级水库来渣监测数据集',
      industryCode: 'I6550',
      source: 'own',
      scenario: '按来渣量安排清漂作业',
      structure: '坝段、时间、来渣量、水位',
      recordCount: 120_000,
      rules: '剔除异常值后按小时聚合',
      depositSha256: 'ab'.repeat(32),
      depositNumber: 'DEP-2026-0001',
    },
  };
}
