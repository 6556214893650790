import { strict as assert } from 'node:assert';
import { randomUUID } from 'node:crypto';
import { eventually, refused } from './story.answers.mjs';
import { FUND_FEN, OVERDUE_DAYS, claim, daysAgo, fund, loan, repayment, yuan } from './story.loans.mjs';
import { today } from './story.wall.mjs';

/** @typedef {import('./story.financing.mjs').Scene} Scene */
/** @typedef {import('./story.financing.mjs').Under} Under */

/** The loan that fails, what of it is lost, and what comes back first (fen). */
const FAILING_FEN = 900_000_001n;
const LOSS_FEN = 800_000_001n;
const FIRST_BACK_FEN = 200_000_000n;
/** Each of the small loans: the one that is told late, and the two of the stricter fund (fen). */
const SMALL_FEN = 10_000_000n;
/** When the late one was disbursed, in days before today; its first payments were due a month and two months later. */
const LATE_DAYS_AGO = 75;
/** The clock looks for arrears once a minute, or more often where people try things out (milliseconds). */
const OVERDUE_MS = 90_000;

/**
 * Loans that go wrong. One is told late: no fund covers it any more. One is covered and called bad, but not overdue for long
 * enough. One is covered, its borrower goes bankrupt: compensated up to the cap, written off, recovered.
 * @param {Scene} scene
 * @param {Under} under
 * @param {string} soundId   another loan, which the fund covers as well
 */
export async function failingLoan(scene, under, soundId) {
  const { people, say, counted } = scene;
  const { bank } = people;
  const fundId = await filledFund(scene, 0);
  const strictFundId = await filledFund(scene, OVERDUE_DAYS);
  const lateId = await lateLoan(scene, under, fundId);
  const smallIds = await earlyLoan(scene, under, strictFundId);

  const loanId = await lent(scene, loan(FAILING_FEN, under, today()));
  for (const covered of [loanId, soundId])
    await bank.post(`/api/funds/${fundId}/coverages`, { loanId: covered });
  say(`银行   发放一笔 ${yuan(FAILING_FEN)}（按月等额还本），连同正常的一笔纳入补偿`);
  await counted(inclusive(FAILING_FEN));
  const unfounded = await refused(
    () => bank.attempt('/api/compensations', claim(fundId, loanId, LOSS_FEN, false)),
    ['COMPENSATION_LOAN_PERFORMING', 'COMPENSATION_SUIT_REQUIRED'],
  );
  say(`银行   听说借款企业要破产，立即申请补偿，不予受理：\n${unfounded}`);
  await bank.post(`/api/loans/${loanId}/classification`, { class: 'substandard' });
  say(`银行   法院受理破产申请，未到期的债权视为到期（企业破产法第四十六条）；贷款分类为次级`);

  const compensationId = await compensated(scene, fundId, loanId);
  await bank.post(`/api/loans/${loanId}/write-off`, { amountFen: String(LOSS_FEN) });
  say(`银行   核销 ${yuan(LOSS_FEN)}`);
  await counted({ 'loan.written_off': LOSS_FEN });
  await recovered(scene, { fundId, loanId, compensationId });
  const restFen = FAILING_FEN - LOSS_FEN;
  await bank.post(`/api/loans/${loanId}/repayments`, repayment(restFen));
  const small = [lateId, ...smallIds];
  for (const one of small) await bank.post(`/api/loans/${one}/repayments`, repayment(SMALL_FEN));
  const smallFen = SMALL_FEN * BigInt(small.length);
  say(`银行   其余 ${yuan(restFen)} 和小额 ${small.length} 笔共 ${yuan(smallFen)} 已归还`);
  await counted({ 'loan.repaid': restFen + smallFen });
}

/** @param {Scene} scene @param {number} overdueDays */
async function filledFund({ people: { office }, say, counted }, overdueDays) {
  const { fundId, ...founding } = fund(overdueDays);
  await office.post('/api/funds', { fundId, ...founding });
  const given = { contributionId: randomUUID(), contributor: '合成：省级财政', amountFen: String(FUND_FEN) };
  await office.post(`/api/funds/${fundId}/contributions`, given);
  const asked = overdueDays === 0 ? '不要求逾期天数' : `须逾期满 ${overdueDays} 天`;
  say(`省局   设立风险补偿资金 ${fundId}：省 40%、市 20%（每笔至多 100 万元）、银行 40%，`);
  say(`       须列为不良并已起诉，${asked}；注入 ${yuan(FUND_FEN)}`);
  await counted({ 'fund.contributed': FUND_FEN });
  return fundId;
}

/** Tells a loan. @param {Scene} scene @param {ReturnType<typeof loan>} body */
async function lent({ people: { bank } }, body) {
  await bank.post('/api/loans', body);
  return body.loanId;
}

/**
 * Told late, and too late to be covered: before the clock has looked at it, and after.
 * @param {Scene} scene
 * @param {Under} under
 * @param {string} fundId
 */
async function lateLoan(scene, under, fundId) {
  const { people, say, counted } = scene;
  const body = loan(SMALL_FEN, under, daysAgo(LATE_DAYS_AGO));
  const loanId = await lent(scene, body);
  const cover = () =>
    refused(
      () => people.bank.attempt(`/api/funds/${fundId}/coverages`, { loanId }),
      ['COVERAGE_LOAN_NOT_NORMAL'],
    );
  const reasons = await cover();
  say(`银行   补登 ${body.disbursedOn} 发放的一笔 ${yuan(SMALL_FEN)}，分文未还，立即要纳入补偿，不予受理：`);
  say(reasons);
  await counted(inclusive(SMALL_FEN), body.disbursedOn);
  const { overdueSince, overdueFen } = await overdue(scene, loanId);
  await cover();
  say(`平台   逾期检查：自 ${overdueSince} 起逾期，欠本金 ${yuan(overdueFen)}；仍不能纳入`);
  return loanId;
}

/**
 * Two small loans of the stricter fund, one of them bad, but not for long.
 * @param {Scene} scene
 * @param {Under} under
 * @param {string} fundId
 */
async function earlyLoan(scene, under, fundId) {
  const { people, say, counted } = scene;
  const { bank } = people;
  const ids = [];
  for (let one = 0; one < 2; one += 1) {
    const loanId = await lent(scene, loan(SMALL_FEN, under, today()));
    await bank.post(`/api/funds/${fundId}/coverages`, { loanId });
    await counted(inclusive(SMALL_FEN));
    ids.push(loanId);
  }
  const badId = ids[0] ?? '';
  await bank.post(`/api/loans/${badId}/classification`, { class: 'substandard' });
  const early = await refused(
    () => bank.attempt('/api/compensations', claim(fundId, badId, SMALL_FEN)),
    ['COMPENSATION_TOO_EARLY'],
  );
  say(`银行   另两笔 ${yuan(SMALL_FEN)} 纳入要求逾期 ${OVERDUE_DAYS} 天的资金，一笔列为次级后即申请补偿，`);
  say(`       不予受理：\n${early}`);
  return ids;
}

/** What an inclusive loan moves. @param {bigint} fen */
function inclusive(fen) {
  return {
    'loan.count': 1n,
    'loan.amount': fen,
    'inclusive_loan.count': 1n,
    'inclusive_loan.amount': fen,
  };
}

/** @param {Scene} scene @param {string} loanId */
function overdue({ people: { bank } }, loanId) {
  const look = async () => {
    const row = await bank.get(`/api/loans/${loanId}`);
    return row.overdueSince !== null && row;
  };
  return eventually(`loan ${loanId} is overdue`, look, OVERDUE_MS);
}

/** @param {Scene} scene @param {string} fundId @param {string} loanId */
async function compensated({ people: { bank, reviewer, office }, say, counted }, fundId, loanId) {
  const claiming = claim(fundId, loanId, LOSS_FEN);
  await bank.post('/api/compensations', claiming);
  const path = `/api/compensations/${claiming.compensationId}`;
  say(`银行   凭法院的裁定书申请补偿损失 ${yuan(LOSS_FEN)}`);
  await reviewer.post(`${path}/review`, { opinion: '故事：材料齐全，损失属实' });
  const same = await refused(() => reviewer.attempt(`${path}/approval`, {}), ['COMPENSATION_SAME_PERSON']);
  say(`审查员 初审；再由同一人批准，不予办理：\n${same}`);
  const { paidFen, shares } = await office.post(`${path}/approval`, {});
  // 40:20:40 of the loss; the city's part is cut to its cap, and the bank bears what the cap leaves.
  const parts = shares.map((/** @type {any} */ { amountFen }) => amountFen);
  assert.deepEqual([paidFen, ...parts], ['420000001', '320000001', '100000000', '380000000']);
  say(
    `省局   另一人批准，资金拨付 ${yuan(paidFen)}：${told(shares, 'amountFen')}（市级以上限为止，余归银行）`,
  );
  await counted({ 'compensation.count': 1n, 'compensation.paid': 420_000_001n });
  return claiming.compensationId;
}

/** @param {Scene} scene @param {{ fundId: string, loanId: string, compensationId: string }} at */
async function recovered({ people: { bank, office }, say, counted }, { fundId, loanId, compensationId }) {
  const path = `/api/compensations/${compensationId}`;
  let before = 0n;
  for (const fen of [FIRST_BACK_FEN, LOSS_FEN - FIRST_BACK_FEN]) {
    const recoveryReference = `合成-${randomUUID().slice(0, 8)}`;
    const collected = { recoveryReference, amountFen: String(fen), recoveredOn: today() };
    await bank.post(`/api/loans/${loanId}/recoveries`, collected);
    const returning = { recoveryReference, recoveredFen: String(fen) };
    const returned = BigInt((await bank.post(`${path}/recoveries`, returning)).returnedFen);
    const { shares } = await bank.get(path);
    say(`银行   追回 ${yuan(fen)}，按各方承担的份额返还，至此：${told(shares, 'returnedFen')}`);
    await counted({ 'loan.recovered': fen, 'compensation.returned': returned - before });
    before = returned;
  }
  const { shares } = await bank.get(path);
  for (const { name, amountFen, returnedFen } of shares)
    assert.equal(returnedFen, amountFen, `${name} has back what it bore`);
  const { balanceFen } = await office.get(`/api/funds/${fundId}`);
  assert.equal(balanceFen, String(FUND_FEN), 'the fund is whole again');
  say(`省局   各方承担的都已收回，资金余额 ${yuan(balanceFen)}`);
}

/** @param {any[]} shares @param {'amountFen' | 'returnedFen'} field */
function told(shares, field) {
  return shares.map((share) => `${share.name} ${yuan(share[field])}`).join('，');
}
