import { strict as assert } from 'node:assert';
import { randomUUID } from 'node:crypto';
import { admitted, eventually, refused } from './story.answers.mjs';
import { keep, provenBy, signedIn, tampered } from './story.certificate.mjs';
import { USER } from './story.contract.mjs';
import { failingLoan } from './story.default.mjs';
import {
  BANK,
  CAP_FEN,
  LATE_BANK,
  MEASURES,
  application,
  line,
  loan,
  pledge,
  product,
  repayment,
  yuan,
} from './story.loans.mjs';
import { importThree } from './story.patents.mjs';
import { openScore, today } from './story.wall.mjs';

/** How long a caller waits for the pool's answer, in seconds (`Prefer: wait`). */
const WAIT_SECONDS = 5;
/** Drawn in time and repaid; more than ten million yuan, so it is not inclusive (fen). */
const SOUND_FEN = 1_050_000_000n;
const METRICS = [
  'pledge.count',
  'pledge.patents',
  'pledge.amount',
  'loan.count',
  'loan.amount',
  'inclusive_loan.count',
  'inclusive_loan.amount',
  'fund.contributed',
  'compensation.count',
  'compensation.paid',
  'compensation.returned',
  'loan.written_off',
  'loan.recovered',
  'loan.repaid',
];

/** @typedef {import('./client.mjs').Client} Client */
/**
 * @typedef {object} Scene
 * @property {Record<'center' | 'reviewer' | 'office' | 'enterprise' | 'bank', Client>} people
 * @property {Pick<Client, 'get'>} anybody
 * @property {(line: string) => void} say
 * @property {(moves: Record<string, bigint>, on?: string) => Promise<void>} counted   waits until the wall moved by what counts on that day, today unless said, and by nothing else
 */
/** @typedef {{ applicationId: string, creditLineId: string, pledgeIds: string[] }} Under what a loan of the story rests on */

/**
 * A pledge from the application to its cancellation: line, pledge of three patents with a certificate, loans, one that
 * fails, its compensation up to the cap, the recovery and what becomes of everything in the end.
 * @param {import('./story.mjs').Stage} stage
 */
export async function financingStory({ signIn, anybody, say }) {
  const names = ['center', 'reviewer', 'office', 'enterprise', 'bank', 'dashboard'];
  const [center, reviewer, office, enterprise, bank, dashboard] = await Promise.all(names.map(signIn));
  if (!center || !reviewer || !office || !enterprise || !bank || !dashboard)
    throw new Error('the demo accounts are missing; run npm start -- --fresh');
  const people = { center, reviewer, office, enterprise, bank };
  const score = await openScore(dashboard, METRICS, say);
  /** @type {Scene} */
  const scene = { people, anybody, say, counted: score.counted };

  const { numbers, report } = await importThree(center, USER.name);
  assert.equal(report.listed, 3, 'three rows land');
  say(`中心   导入 3 件专利：${numbers.join('、')}`);
  const { applicationId, creditLineId } = await lineOf(scene, numbers);
  const { pledgeId, number } = await pledged(scene, numbers);
  await twice(scene, numbers);
  const under = { applicationId, creditLineId, pledgeIds: [pledgeId] };
  const soundId = await drawdown(scene, under);
  await failingLoan(scene, under, soundId);
  await bank.post(`/api/loans/${soundId}/repayments`, repayment(SOUND_FEN));
  say(`银行   正常的一笔 ${yuan(SOUND_FEN)} 也已还清`);
  await score.counted({ 'loan.repaid': SOUND_FEN });
  await cancelled(scene, pledgeId, number, numbers);
  await score.end();
}

/** @param {Scene} scene @param {readonly string[]} numbers */
async function lineOf({ people: { enterprise, office, bank }, say }, numbers) {
  await bank.post('/api/credit-products', product());
  const applying = application(numbers);
  const { applicationId } = applying;
  await enterprise.post('/api/credit-applications', applying);
  say(`企业   向${BANK.name}申请融资 ${yuan(CAP_FEN)}，${applicationId}`);
  const path = `/api/credit-applications/${applicationId}`;
  const { grade, totalPoints } = await office.post(`${path}/grading`, { measures: MEASURES });
  assert.equal(grade, 'C', 'these measures make grade C');
  await bank.post(`${path}/approval`, { approvedFen: String(CAP_FEN) });
  say(`省局   知识价值评分 ${totalPoints} 分，${grade} 级；银行审批通过`);
  const granting = line(applicationId);
  const { creditLineId, limitFen } = await bank.post('/api/credit-lines', granting);
  say(`银行   批准集合授信 ${creditLineId}：${granting.park}，总额度 ${yuan(limitFen)}，两名成员`);
  return { applicationId, creditLineId };
}

/** @param {Scene} scene @param {readonly string[]} numbers */
async function pledged({ people: { reviewer, bank, enterprise }, anybody, say, counted }, numbers) {
  const filing = pledge(numbers, BANK.name);
  const { pledgeId } = filing;
  await admitted(() => bank.attempt('/api/pledges', filing, WAIT_SECONDS));
  say(`银行   提交质押登记 ${pledgeId}：一份合同，3 件专利，最高债权额 ${yuan(CAP_FEN)}，资源库已占用专利`);
  await counted({});
  const { certificateNumber: number } = await reviewer.post(`/api/pledges/${pledgeId}/registration`, {});
  say(`审查员 登记，质权设立；登记证 ${number}`);
  await counted({ 'pledge.count': 1n, 'pledge.patents': 3n, 'pledge.amount': CAP_FEN });

  const pdf = await enterprise.download(`/api/pledges/${pledgeId}/certificate`);
  const [jws, keys] = [signedIn(pdf), await anybody.get('/api/certificates/keys')];
  const proven = provenBy(jws, keys);
  assert.deepEqual([proven?.num, proven?.pid, proven?.amt], [number, pledgeId, String(CAP_FEN)]);
  assert.equal(provenBy(tampered(jws), keys), undefined, 'one changed character and nothing is proven');
  say(`企业   下载登记证，凭公钥离线验签：通过；改动一个字符：不通过`);
  say(`       登记证在 ${keep(number, pdf)}`);
  const { standing } = await anybody.get(`/api/certificates/${number}`);
  assert.equal(standing, 'valid', 'everybody can look it up');
  say(`       任何人不登录可查 /api/certificates/${number}：有效`);
  return { pledgeId, number };
}

/** While they are pledged: a transfer, and another bank. @param {Scene} scene @param {readonly string[]} numbers */
async function twice({ people: { center }, say }, numbers) {
  const moving = await refused(
    () => center.attempt('/api/transfers', transfer(numbers[0] ?? '')),
    ['PATENT_PLEDGE_WITHOUT_CONSENT'],
  );
  say(`中心   质押期间转让其中一件，不予受理：\n${moving}`);
  const second = await refused(
    () => center.attempt('/api/pledges', pledge([numbers[1] ?? ''], LATE_BANK), WAIT_SECONDS),
    ['PLEDGE_ALREADY_PLEDGED'],
  );
  say(`中心   把其中一件再质押给${LATE_BANK}，不予受理：\n${second}`);
}

/** @param {Scene} scene @param {Under} under */
async function drawdown({ people: { bank }, say, counted }, under) {
  const above = await refused(
    () => bank.attempt('/api/loans', loan(CAP_FEN + 1n, under, today())),
    [
      'CREDIT_LINE_MEMBER_LIMIT_EXCEEDED',
      'LOAN_APPLICATION_AMOUNT',
      'LOAN_PLEDGE_CAP_EXCEEDED',
      'LOAN_PRODUCT_AMOUNT',
    ],
  );
  say(`银行   发放 ${yuan(CAP_FEN + 1n)}，不予登记：\n${above}`);
  const body = loan(SOUND_FEN, under, today());
  await bank.post('/api/loans', body);
  say(`银行   发放 ${yuan(SOUND_FEN)}；登记金额和发放金额是两个数，超过一千万的不算普惠`);
  await counted({ 'loan.count': 1n, 'loan.amount': SOUND_FEN });
  return body.loanId;
}

/**
 * @param {Scene} scene
 * @param {string} pledgeId
 * @param {string} number   of its certificate
 * @param {readonly string[]} numbers
 */
async function cancelled(
  { people: { bank, center, reviewer }, anybody, say, counted },
  pledgeId,
  number,
  numbers,
) {
  await bank.post(`/api/pledges/${pledgeId}/cancellation`, { cause: 'paid' });
  const { standing, endedOn } = await anybody.get(`/api/certificates/${number}`);
  assert.deepEqual([standing, endedOn], ['cancelled', today()]);
  say(`银行   债务已清偿，注销质押；公开查询：登记证已注销`);
  await counted({});
  for (const patentNumber of numbers)
    await eventually(`${patentNumber} is free`, async () => {
      const { encumbrances } = await center.get(`/api/patents/${patentNumber}`);
      return !encumbrances.some((/** @type {any} */ { state }) => ['claimed', 'confirmed'].includes(state));
    });
  const moving = transfer(numbers[0] ?? '');
  await center.post('/api/transfers', moving);
  await reviewer.post(`/api/transfers/${moving.transferId}/registration`, {});
  say(`中心   3 件专利不再有负担；转让其中一件，审查员登记`);
  const { history } = await bank.get(`/api/pledges/${pledgeId}`);
  say(`经过   ${history.map((/** @type {{ term: string }} */ { term }) => term).join(' → ')}`);
}

/** @param {string} patentNumber */
function transfer(patentNumber) {
  const transferId = randomUUID();
  const terms = {
    kind: 'contract',
    transferors: [USER.name],
    transferees: [{ name: '合成示例光学有限公司', divisionCode: '420100' }],
    priceFen: '88000000',
    agreedOn: today(),
  };
  return { transferId, patentNumbers: [patentNumber], terms };
}
