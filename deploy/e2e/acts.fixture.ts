import { company, until } from '@ipflow/testing';
import { randomUUID } from 'node:crypto';
import type { Caller } from './caller';
import { borrower, inDays } from './financing.fixture';
import { done } from './financing.steps';
import type { House } from './house';
import { filing, importPatents, lastDay, today, waiting } from './licensing.fixture';

/** When the house begins (days ago): its first data IP is filed. */
export const longAgo = 1_005;
/** When that is registered, for three years of which less than half a year is left today (days ago). */
const registeredDaysAgo = 975;
/** When what is late today was begun (days ago). */
const lately = 60;
/** The house looks every few seconds for what goes by the day (milliseconds). */
const raisedWithinMs = 30_000;

type People = Record<'center' | 'reviewer' | 'firm', Caller>;

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

/** 数据知识产权登记申请 of somebody with that credit code for data of its own, as a body. */
export function dataIp(uscc: string, byte = 'ab') {
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
      depositSha256: byte.repeat(32),
      depositNumber: `DEP-${byte}`,
    },
  };
}

/** Data IP on public notice; tells its id. */
export async function announced(
  { firm, reviewer }: People,
  body: ReturnType<typeof dataIp>,
): Promise<string> {
  await done(firm, '/api/data-ips', body, 201);
  await done(reviewer, `/api/data-ips/${body.dataIpId}/notice`, {});
  return body.dataIpId;
}

/** Waits until the clock of the house has brought a case to this stage. */
export async function raised(as: Caller, path: string, stage: string): Promise<void> {
  const isSo = async (): Promise<boolean> => (await as('GET', path)).body.stage === stage;
  await until(`${path} is ${stage}`, isSo, raisedWithinMs);
}

/**
 * Lets a house that began {@link longAgo} come to today. By then there is data IP to be renewed, other data IP just
 * registered, and a trial whose first sum is late. `enter` signs everybody in again.
 */
export async function letTimePass(
  house: House,
  enter: () => Promise<People>,
  uscc: string,
): Promise<{ renewable: string; young: string; trial: string }> {
  const renewable = await announced(await enter(), dataIp(uscc, 'cd'));
  house.moveTo(registeredDaysAgo);
  await raised((await enter()).firm, `/api/data-ips/${renewable}`, 'registered');
  house.moveTo(lately);
  const people = await enter();
  const young = await announced(people, dataIp(uscc, 'ef'));
  const trial = await unpaidTrial(people);
  house.moveTo(0);
  return { renewable, young, trial };
}

/** 先使用后付费 begun {@link lately}: of its two sums the first is due on a date that has passed today. */
async function unpaidTrial({ center, reviewer }: People): Promise<string> {
  const begun = inDays(-lately);
  const days = { agreedOn: begun, inEffectOn: begun, scope: { from: begun, until: lastDay } };
  const patents = await importPatents(center, 1, { from: 950 });
  const licenseId = await recorded(center, reviewer, patents, { usesFirst: true, ...days });
  const { schedule } = milestones(licenseId);
  const [, last] = schedule.installments;
  const first = { trigger: 'date', onDate: inDays(-40), amountFen: '1000000', daysToPay: 10 };
  const staged = { ...schedule, kind: 'staged', trialFrom: begun, installments: [first, last] };
  await done(center, '/api/trials', { licenseId, schedule: staged }, 201);
  return licenseId;
}
