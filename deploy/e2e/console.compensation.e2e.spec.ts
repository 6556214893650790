import { endChildren } from '@ipflow/testing';
import { randomUUID } from 'node:crypto';
import type { Browser } from 'playwright-core';
import { buildConsole, openBrowser } from './browser';
import { moveIn, type Caller } from './caller';
import { openDesk, type Desk } from './desk';
import { bankName, borrower, contributedFen, digest, fund, loan, product } from './financing.fixture';
import { claim, done, lend } from './financing.steps';
import { startHouse, type House } from './house';

jest.setTimeout(120_000);

const password = `e2e ${randomUUID()}`;
const accounts = {
  reviewer: { tenant: 'office', roles: ['reviewer'] },
  bank: { tenant: 'bank-hubei', roles: ['bank'], displayName: bankName },
};
/** What {@link digest} is the digest of. */
const paper = { name: '立案通知书.txt', mimeType: 'text/plain', buffer: Buffer.from('合成：立案通知书') };
/** Lent to the one that fails, which is lost whole; and to those that go on (fen). */
const [badFen, goodFen] = [800_000_001n, 300_000_000n];
const established = fund(0);
const { fundId } = established;
/** Founded, and never filled: it has no room. */
const empty = { ...fund(0), name: '未注资的风险补偿资金' };

let house: House;
let browser: Browser;
let office: Caller;
let bank: Caller;
let desks: Record<'office' | 'reviewer' | 'bank', Desk>;
let [badId, otherId, compensationId] = ['', '', ''];

beforeAll(async () => {
  await buildConsole();
  house = await startHouse();
  ({ office, bank } = await moveIn(house, accounts, password));
  browser = await openBrowser();
  desks = {
    office: await openDesk(browser, house, 'office', house.officePassword),
    reviewer: await openDesk(browser, house, 'reviewer', password),
    bank: await openDesk(browser, house, 'bank', password),
  };
  for (const founded of [established, empty]) await done(office, '/api/funds', founded, 201);
  const given = { contributionId: randomUUID(), contributor: '省财政厅', amountFen: `${contributedFen}` };
  await done(office, `/api/funds/${fundId}/contributions`, given, 201);
  await done(bank, '/api/credit-products', product('xinyong', 'other'));
  badId = await covered(badFen);
  otherId = await covered(goodFen);
  await covered(goodFen);
}, 300_000);
afterAll(async () => {
  await browser?.close();
  await endChildren();
  await house?.drop();
});

/** A loan on credit; tells its id. */
const lent = (principalFen: bigint): Promise<string> =>
  lend(bank, loan(principalFen, 'xinyong', {}, 'credit'));

/** A loan on credit that the fund covers; tells its id. */
async function covered(principalFen: bigint): Promise<string> {
  const loanId = await lent(principalFen);
  await done(bank, `/api/funds/${fundId}/coverages`, { loanId }, 201);
  return loanId;
}

test('a bank brings a loan into a fund from its page, sees what decides, and is told in place why one refuses', async () => {
  const { bank: desk } = desks;
  const { page } = desk;
  const loanId = await lent(goodFen);
  await desk.open(`/loans/${loanId}`);
  await page.getByText('没有纳入任何资金').waitFor();
  const cover = await desk.begin('纳入风险补偿');
  await page.getByText('小型企业，本金 300万元，余额 300万元').waitFor();
  await page
    .getByRole('row', { name: /未注资的风险补偿资金 可纳入余量不足 正常受理 0\.00元 0\.00元/ })
    .waitFor();
  await page
    .getByRole('row', {
      name: new RegExp(`${established.name} 符合 .*市级 20%（资金支付，每笔至多 100万元）`),
    })
    .waitFor();
  await page.getByText('市级 20%').first().waitFor();
  await cover.isMissing();
  await page.getByRole('radio', { name: empty.name }).check();
  expect(await cover.isRefused('COVERAGE_LEVERAGE')).toContain('请等待注资');
  await desk.looksRight('loan-coverage');
  await page.getByRole('radio', { name: established.name }).check();
  await cover.isDone('贷款已纳入风险补偿');
  await page.getByText('第 1 版（纳入时）').waitFor();
  expect(await page.getByRole('button', { name: '纳入风险补偿' }).count()).toBe(0);
  await desk.looksRight('loan-covered');
  await page.getByRole('link', { name: established.name }).click();
  await page.getByRole('heading', { level: 1, name: established.name }).waitFor();
});

test('of a bad loan that no fund covers no loss is claimed: its page says so, and the form leads there', async () => {
  const { bank: desk } = desks;
  const { page } = desk;
  const loanId = await lent(1_000_000n);
  await done(bank, `/api/loans/${loanId}/classification`, { class: 'loss' });
  await desk.open(`/compensations/new?loan=${loanId}`);
  await page.getByText('这笔贷款没有纳入任何资金').first().waitFor();
  const form = desk.form('提交申请');
  await form.isMissing();
  await desk.looksRight('compensation-uncovered');
  await page.getByRole('link', { name: '到贷款详情页查看能否纳入' }).click();
  await page.getByText('风险已经发生，不能再纳入').waitFor();
  expect(await page.getByRole('link', { name: '申请风险补偿' }).count()).toBe(0);
  const cover = await desk.begin('纳入风险补偿');
  await page.getByRole('radio', { name: established.name }).check();
  expect(await cover.isRefused('COVERAGE_LOAN_NOT_NORMAL')).toContain('不能纳入');
});

test('a bank claims from the page of its bad loan, with the digest of a paper that stays on its machine', async () => {
  const { bank: desk } = desks;
  const { page } = desk;
  const sent: (string | null)[] = [];
  page.on('request', (request) => sent.push(request.postData()));
  await desk.open(`/loans/${badId}`);
  expect(await page.getByRole('link', { name: '申请风险补偿' }).count()).toBe(0);
  await done(bank, `/api/loans/${badId}/classification`, { class: 'substandard' });
  await desk.open(`/loans/${badId}`);
  await page.getByRole('link', { name: '申请风险补偿' }).click();
  await page.getByText('文件不会上传，不离开本机').waitFor();
  await page.getByText('未偿本金 8,000,000.01元').waitFor();
  expect(await page.getByLabel('资金', { exact: true }).inputValue()).toBe(established.name);
  const form = desk.form('提交申请');
  expect(await form.isRefused('COMPENSATION_SUIT_REQUIRED')).toContain('须先起诉');
  await form.fill({ 催收记录: 'abc' });
  await form.isMissing();
  await form.fill({ 催收记录: digest.toUpperCase() });
  const choosing = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: '选择文件，计算摘要：立案通知或破产受理裁定' }).click();
  await (await choosing).setFiles(paper);
  await page.getByText(`已由 ${paper.name} 在本机算出`).waitFor();
  expect(await page.getByLabel('立案通知或破产受理裁定', { exact: true }).inputValue()).toBe(digest);
  await desk.looksRight('compensation-claim');
  await form.isDone('已提交，等待初审');
  await page.getByRole('heading', { level: 1, name: /风险补偿.*待初审/ }).waitFor();
  await page.getByText(digest).first().waitFor();
  await desk.looksRight('compensation-claimed');
  compensationId = page.url().split('/').at(-1)!;
  expect(sent.filter((body) => body?.includes(paper.buffer.toString()))).toEqual([]);
  await desk.open(`/loans/${badId}`);
  await page.getByRole('heading', { name: '本贷款的风险补偿' }).waitFor();
  expect(await page.getByRole('link', { name: '申请风险补偿' }).count()).toBe(0);
});

test('one reviews it and is told that another approves; the other pays it by the shares, to the fen', async () => {
  const { office: other, reviewer: desk } = desks;
  const path = `/compensations/${compensationId}`;
  await desk.open('/office');
  await desk.page.getByRole('link', { name: '待初审的风险补偿 1' }).click();
  await desk.page.getByRole('link', { name: borrower.uscc }).click();
  const review = await desk.begin('初审');
  await review.isMissing();
  await review.fill({ 初审意见: '材料齐全，损失属实' });
  await desk.looksRight('compensation-review');
  await review.isDone('已初审，等待另一人批准');
  await desk.page.getByText('您已作初审，须由另一人批准').waitFor();
  const own = await desk.begin('批准并拨付');
  expect(await own.isRefused('COMPENSATION_SAME_PERSON')).toContain('请由另一人批准');

  await other.open(path);
  const approve = await other.begin('批准并拨付');
  await other.page.getByText('批准后资金即时记账支付，不能撤回').waitFor();
  await other.looksRight('compensation-approval');
  await approve.isDone('已批准，资金支付 4,200,000.01元');
  await other.page.getByRole('row', { name: /省级 省级 资金支付 3,200,000\.01 0\.00/ }).waitFor();
  await other.page.getByRole('row', { name: /合计 8,000,000\.01 0\.00/ }).waitFor();
  await other.looksRight('compensation-paid');
});

test('what is recovered goes back in the same shares, and the fund shows it', async () => {
  const { bank: desk } = desks;
  await desk.open(`/compensations/${compensationId}`);
  const recover = await desk.begin('登记追回');
  await recover.fill({ 追回凭证号: 'ZH-1', 本次追回: '900万元' });
  expect(await recover.isRefused('COMPENSATION_RECOVERY_ABOVE_LOSS')).toContain('请更正金额');
  await recover.fill({ 本次追回: '200万元' });
  await recover.isDone('追回已登记并返还');
  await desk.page.getByRole('row', { name: /合计 8,000,000\.01 2,000,000\.00/ }).waitFor();
  await desk.open(`/funds/${fundId}`);
  await desk.page.getByRole('link', { name: '本资金的风险补偿' }).click();
  await desk.page.getByRole('row', { name: /8,000,000\.01 4,200,000\.01 1,050,000\.00/ }).waitFor();
  await desk.looksRight('compensations');
});

test('a claim that is refused tells the bank every reason, and it may claim anew', async () => {
  await done(bank, `/api/loans/${otherId}/classification`, { class: 'doubtful' });
  const body = claim(fundId, otherId, goodFen);
  await done(bank, '/api/compensations', body, 201);
  const { office: desk, bank: claimant } = desks;
  await desk.open(`/compensations/${body.compensationId}`);
  const refuse = await desk.begin('不予受理');
  await refuse.isMissing();
  await desk.page.getByRole('button', { name: '增加一条理由' }).click();
  await refuse.fill({ '理由 1': '逾期通知未加盖公章', '理由 2': '缺少催收记录' });
  await refuse.isDone('已不予受理');
  await claimant.open(`/compensations/${body.compensationId}`);
  await claimant.page.getByText('缺少催收记录').first().waitFor();
  await claimant.looksRight('compensation-refused');
  await claimant.open(`/loans/${otherId}`);
  await claimant.page.getByRole('link', { name: '申请风险补偿' }).waitFor();
});

test('no page complained of anything that was not seen', () => {
  for (const { complaints } of Object.values(desks)) expect(complaints).toEqual([]);
});
