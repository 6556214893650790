import { addDays } from '@ipflow/kernel';
import { company, endChildren } from '@ipflow/testing';
import { randomUUID } from 'node:crypto';
import type { Browser } from 'playwright-core';
import {
  announced,
  dataIp,
  insurer,
  letTimePass,
  longAgo,
  milestones,
  patentPool,
  raised,
  recorded,
} from './acts.fixture';
import { buildConsole, openBrowser } from './browser';
import { moveIn, signIn, type Caller } from './caller';
import { openDesk, type Desk } from './desk';
import { bankName, borrower, loan, product } from './financing.fixture';
import { done } from './financing.steps';
import { startHouse, type House } from './house';
import { importPatents, today } from './licensing.fixture';
import { demand, matchmaking, seeker, supply } from './market.fixture';
import { published } from './market.steps';

jest.setTimeout(120_000);

const password = `e2e ${randomUUID()}`;
const accounts = {
  center: { tenant: 'center-wuhan', roles: ['operation_center'], displayName: '武汉运营中心' },
  reviewer: { tenant: 'office', roles: ['reviewer'] },
  firm: { tenant: '91420500MADEM00034', roles: ['enterprise'], displayName: seeker.name },
  bank: { tenant: 'bank-hubei', roles: ['bank'], displayName: bankName },
};
const tomorrow = addDays(today, 1);

let house: House;
let browser: Browser;
let as: Record<keyof typeof accounts | 'office', Caller>;
let desks: Record<keyof typeof accounts | 'office', Desk>;
let patents: string[];
let ofPartner: string;
let past: Awaited<ReturnType<typeof letTimePass>>;

beforeAll(async () => {
  await buildConsole();
  house = await startHouse({ daysAgo: longAgo });
  await moveIn(house, accounts, password);
  past = await letTimePass(house, enter, accounts.firm.tenant);
  as = await enter();
  patents = await importPatents(as.center, 4);
  [ofPartner = ''] = await importPatents(as.center, 1, { holder: borrower.name, from: 900 });
  browser = await openBrowser();
  const deskOf = (username: string): Promise<Desk> => openDesk(browser, house, username, password);
  desks = {
    office: await openDesk(browser, house, 'office', house.officePassword),
    center: await deskOf('center'),
    reviewer: await deskOf('reviewer'),
    firm: await deskOf('firm'),
    bank: await deskOf('bank'),
  };
}, 300_000);
afterAll(async () => {
  await browser?.close();
  await endChildren();
  await house?.drop();
});

/** Signs everybody in by the day the house lives in. */
async function enter(): Promise<typeof as> {
  const { url, officePassword } = house;
  const callers: Partial<typeof as> = { office: await signIn(url, 'office', officePassword) };
  for (const name of Object.keys(accounts) as (keyof typeof accounts)[])
    callers[name] = await signIn(url, name, password);
  return callers as typeof as;
}

test('the office corrects a license from the beginning, and cancels it', async () => {
  const { office: desk } = desks;
  const licenseId = await recorded(as.center, as.reviewer, [patents[0]!]);
  await desk.open(`/licenses/${licenseId}`);
  const correct = await desk.begin('更正备案');
  await correct.isMissing();
  await correct.fill({ 应有的备案日: tomorrow, 事由: '金额录入有误' });
  expect(await correct.isRefused('LICENSE_CORRECTED_TO_FUTURE')).toContain(`晚于今天 ${today}`);
  await desk.looksRight('license-correction');
  await correct.fill({ 应有的备案日: today, 固定金额: '3万元', 合同金额: '3万元' });
  await correct.isDone('已更正，统计随之更正');
  await desk.page.getByText('一次总付 3万元').waitFor();
  await desk.page.getByText('金额录入有误').first().waitFor();
  const cancel = await desk.begin('注销备案');
  await cancel.isMissing();
  await desk.looksRight('license-cancellation');
  await cancel.fill({ 事由: '双方协议解除合同' });
  await cancel.isDone('备案已注销');
  await desk.page.getByRole('heading', { level: 1, name: /已注销/ }).waitFor();
  await desk.looksRight('license-cancelled');
});

test('of what was used first one sum is paid when its milestone is reached, and the license is given back', async () => {
  const { center: desk } = desks;
  const licenseId = await recorded(as.center, as.reviewer, [patents[1]!], { usesFirst: true });
  await done(as.center, '/api/trials', milestones(licenseId), 201);
  await desk.open(`/trials/${licenseId}`);
  const report = await desk.begin('申报使用情况');
  await report.fill({ 期间自: today, 期间至: tomorrow });
  expect(await report.isRefused('TRIAL_REPORT_IN_FUTURE')).toContain('请在期间结束后申报');
  await report.fill({ 期间至: today });
  await report.choose('达成的里程碑', '样机验收');
  await report.isDone('已申报，1 笔款项随即到期');
  await desk.page.getByRole('row', { name: /样机验收.*待付款/ }).waitFor();
  const pay = await desk.begin('登记付款');
  await pay.fill({ 付款金额: '9999元', 凭证号: 'PAY-1' });
  expect(await pay.isRefused('TRIAL_PAYMENT_NOT_EXACT')).toContain('请按应付金额一次登记');
  await desk.looksRight('trial-payment');
  await pay.fill({ 付款金额: '1万元' });
  await pay.isDone('已登记付款');
  await desk.page.getByRole('row', { name: /样机验收.*PAY-1.*已付清/ }).waitFor();
  const giveBack = await desk.begin('退回许可');
  await giveBack.isMissing();
  await desk.looksRight('trial-return');
  await giveBack.fill({ 退回事由: '试用效果不符合预期' });
  await giveBack.isDone('已退回');
  await desk.page.getByRole('heading', { level: 1, name: /已退回/ }).waitFor();
  await desk.page.getByRole('row', { name: /量产.*不再到期/ }).waitFor();
  await desk.looksRight('trial-returned');
});

test('a patent pool divides a fee to the fen, changes its shares, and is dissolved', async () => {
  const { center: desk } = desks;
  const pool = patentPool(patents[2]!, ofPartner);
  const { patentPoolId } = pool;
  await done(as.center, '/api/patent-pools', pool, 201);
  const licensors = [company, borrower.name];
  await recorded(as.center, as.reviewer, [patents[2]!, ofPartner], {
    patentPoolId,
    licensors,
  });
  await desk.open(`/patent-pools/${patentPoolId}`);
  const takeFee = await desk.begin('登记许可费');
  await takeFee.fill({ 许可编号: randomUUID(), 许可费: '333.33元', 支付凭证号: 'FEE-1' });
  await takeFee.isRefused('PATENT_POOL_LICENSE_UNKNOWN');
  await desk.looksRight('patent-pool-fee');
  await takeFee.fill({ 许可编号: '' });
  await takeFee.choose('许可编号', '宜昌机电有限公司');
  await takeFee.isDone('许可费已登记并分配');
  await desk.page.getByRole('row', { name: /FEE-1.*200\.00元.*133\.33元/ }).waitFor();
  const change = await desk.begin('变更');
  await change.fill({ '分配比例（%）': '45' }, 1);
  await change.fill({ 事由: '重新评估投入的专利' });
  expect(await change.isRefused('PATENT_POOL_SHARES')).toContain('现为 105%');
  await desk.looksRight('patent-pool-change');
  await change.fill({ '分配比例（%）': '55' }, 0);
  await change.isDone('已变更');
  await desk.page.getByRole('row', { name: /55%/ }).waitFor();
  const dissolve = await desk.begin('解散');
  await dissolve.isMissing();
  await dissolve.fill({ 事由: '成员协商一致' });
  await dissolve.isDone('专利池已解散');
  await desk.page.getByRole('heading', { level: 1, name: /已解散/ }).waitFor();
  await desk.looksRight('patent-pool-dissolved');
});

test('an event gets another agenda, brings a supply and a demand to one table, and notes what came of it', async () => {
  const { center: desk } = desks;
  const event = { ...matchmaking(), divisionCodes: [] };
  const path = `/api/matchmakings/${event.matchmakingId}`;
  const supplyId = await published(as.center, as.reviewer, supply(patents[3]!));
  const demandId = await published(as.firm, as.reviewer, demand());
  await done(as.center, '/api/matchmakings', event, 201);
  await done(as.center, `${path}/invitations`, { postingIds: [supplyId, demandId] }, 201);
  await done(as.center, `${path}/invitations/${supplyId}/answer`, { attends: true });
  await done(as.firm, `${path}/invitations/${demandId}/answer`, { attends: true });
  const licenseId = await recorded(as.center, as.reviewer, [patents[3]!]);

  await desk.open(`/matchmakings/${event.matchmakingId}`);
  await desk.page.getByRole('link', { name: '变更', exact: true }).click();
  await desk.page.getByRole('button', { name: '添加一项' }).click();
  const change = desk.form('提交变更');
  await change.fill({ 时间: '09:30', 内容: '一对一洽谈' }, 1);
  await change.fill({ 日期: addDays(today, -1), 原因: '补充议程' });
  await change.isRefused('MATCHMAKING_IN_THE_PAST');
  await desk.looksRight('matchmaking-change');
  await change.fill({ 日期: today });
  await change.isDone('已变更');
  await desk.page.getByText('一对一洽谈').waitFor();

  const arrange = await desk.begin('安排洽谈');
  await arrange.choose('供给', '水面漂浮垃圾自动收集船');
  await arrange.choose('需求', '汛期坝前垃圾怎么捞');
  await arrange.fill({ 时间: '23:45', 桌号: '1' });
  const told = await arrange.isRefused('MATCHMAKING_MEETING_OUTSIDE_DAY');
  expect(told).toContain('栏目：时间');
  await desk.looksRight('matchmaking-meeting');
  await arrange.fill({ 时间: '10:00' });
  await arrange.isDone('已安排');
  const hold = await desk.begin('登记结果');
  await hold.isMissing();
  await hold.choose('结果', '达成意向');
  await hold.fill({ 备注: '本周签约' });
  await hold.isDone('结果已登记');
  const link = await desk.begin('关联合同');
  await link.fill({ 业务编号: `transfer-${randomUUID()}` });
  await link.isRefused('MATCHMAKING_CASE_UNKNOWN');
  await link.fill({ 业务编号: `license-${licenseId}` });
  await link.isDone('已关联');
  await desk.page.getByRole('row', { name: /10:00.*达成意向.*本周签约.*license-/ }).waitFor();
  const again = await desk.begin('登记结果');
  await again.choose('结果', '未达成');
  await again.isRefused('MATCHMAKING_MEETING_LINKED');
  await again.choose('结果', '继续洽谈');
  await again.isDone('结果已登记');
  await desk.looksRight('matchmaking-held');
});

test('data IP on notice is objected to once under a name, and the reviewer decides', async () => {
  const { center: desk, bank, reviewer } = desks;
  const body = dataIp(accounts.firm.tenant);
  const path = `/data-ips/${body.dataIpId}`;
  await announced(as, body);
  await desk.open(path);
  const object = await desk.begin('提出异议');
  await object.isMissing();
  await object.fill({ 异议理由: '该数据由我中心采集' });
  await object.isDone('异议已提交，等待审理');
  await desk.page.getByRole('heading', { name: '异议 (1)' }).waitFor();
  expect(await desk.page.getByRole('button', { name: '提出异议' }).count()).toBe(0);
  await bank.open(path);
  expect(await bank.page.getByText('该数据由我中心采集').count()).toBe(0);
  const again = await bank.begin('提出异议');
  await again.fill({ 异议人: accounts.center.displayName, 异议理由: '该数据由我中心采集，另有证据' });
  await again.isRefused('DATA_IP_OBJECTION_REPEATED');
  await bank.looksRight('data-ip-objection');

  await reviewer.open(path);
  const decide = await reviewer.begin('决定异议');
  await decide.isMissing();
  await decide.choose('决定', '异议不成立');
  await decide.fill({ 说明: '存证时间在先，来源合法' });
  await reviewer.looksRight('data-ip-decision');
  await decide.isDone('异议已决定');
  await reviewer.page.getByText('存证时间在先，来源合法').first().waitFor();
  expect(await reviewer.page.getByRole('button', { name: '决定异议' }).count()).toBe(0);
  await reviewer.looksRight('data-ip-decided');
});

test('data IP is renewed in the last half year of its term, and not before', async () => {
  const { firm: desk } = desks;
  await raised(as.firm, `/api/data-ips/${past.young}`, 'registered');
  await desk.open(`/data-ips/${past.young}`);
  const early = await desk.begin('续展');
  expect(await early.isRefused('DATA_IP_RENEWAL_EARLY')).toContain('请届时再办');
  await desk.looksRight('data-ip-renewal');
  await desk.open(`/data-ips/${past.renewable}`);
  await (await desk.begin('续展')).isDone('已续展至');
  await desk.page.getByText('数据知识产权续展').waitFor();
  await desk.looksRight('data-ip-renewed');
  const saved = desk.page.waitForEvent('download');
  await desk.page.getByRole('link', { name: '下载登记证' }).click();
  expect((await saved).suggestedFilename()).toMatch(/^SJ\d{4}42\d{6}\.pdf$/);
});

test('an insurer pays out what is late, up to its limit', async () => {
  const { center: desk } = desks;
  await raised(as.center, `/api/trials/${past.trial}`, 'defaulted');
  await desk.open(`/trials/${past.trial}`);
  const payOut = await desk.begin('登记先行赔付');
  await payOut.isMissing();
  await payOut.choose('担保人或保险人', insurer.guarantor);
  await payOut.fill({ 付款金额: '6000元', 凭证号: 'CLAIM-1' });
  expect(await payOut.isRefused('TRIAL_PAYOUT_ABOVE_LIMIT')).toContain('限额只余');
  await desk.looksRight('trial-payout');
  await payOut.fill({ 付款金额: '5000元' });
  await payOut.isDone('已登记先行赔付');
  await desk.page.getByRole('row', { name: /CLAIM-1.*逾期/ }).waitFor();
  expect(await desk.page.getByRole('button', { name: '登记先行赔付' }).count()).toBe(0);
  await desk.looksRight('trial-paid-out');
});

test('a bank tells what it lent, and is told every limit of its product that it passed', async () => {
  const { bank: desk } = desks;
  await done(as.bank, '/api/credit-products', { ...product('keji', 'other'), name: '科技成果贷' });
  await desk.open('/loans/new');
  const tell = desk.form('登记发放');
  await tell.isMissing();
  await tell.fill({ 名称: borrower.name, 统一社会信用代码: borrower.uscc });
  await tell.choose('企业规模', '小型');
  await tell.choose('产品', '科技成果贷');
  await tell.fill({ 发放金额: '5000万元', '年利率（%）': '3.6', '期限（月）': '48' });
  await tell.choose('还款方式', '等额本金');
  expect(await tell.isRefused('LOAN_PRODUCT_AMOUNT')).toContain('超过产品上限');
  await desk.page.locator('.problem code', { hasText: 'LOAN_PRODUCT_TERM' }).waitFor();
  await desk.looksRight('loan-refused');
  await tell.fill({ 发放金额: '300万元', '期限（月）': '12' });
  await tell.isDone('贷款已登记');
  await desk.page.getByRole('heading', { level: 1, name: new RegExp(`${borrower.name}.*在贷`) }).waitFor();
  await desk.page.getByText('300万元').first().waitFor();
  await desk.looksRight('loan-disbursed');
});

test('a bank takes back a payment it told by mistake, and tells the right one under the same voucher', async () => {
  const { bank: desk } = desks;
  await done(as.bank, '/api/credit-products', product('huankuan', 'other'));
  const lent = loan(300_000_000n, 'huankuan', {}, 'credit');
  await done(as.bank, '/api/loans', lent, 201);
  await desk.open(`/loans/${lent.loanId}`);
  const wrong = await desk.begin('登记还款');
  await wrong.fill({ 凭证号: 'H-2026-1', 本次还本: '300万元', 本次付息: '1000元' });
  await wrong.isDone('还款已登记');
  await desk.page.getByRole('heading', { level: 1, name: /已结清/ }).waitFor();
  await desk.page.getByRole('row', { name: /H-2026-1.*有效/ }).waitFor();
  const back = await desk.begin('冲正还款');
  await back.isMissing();
  await back.fill({ 冲正事由: '金额多填一个零' });
  await desk.looksRight('repayment-reversal');
  await back.isDone('还款已冲正');
  await desk.page.getByRole('heading', { level: 1, name: /在贷/ }).waitFor();
  await desk.page.getByRole('row', { name: /H-2026-1.*冲正：金额多填一个零/ }).waitFor();
  expect(await desk.page.getByRole('button', { name: '冲正还款', exact: true }).count()).toBe(0);
  const right = await desk.begin('登记还款');
  await right.fill({ 凭证号: 'H-2026-1', 本次还本: '30万元', 本次付息: '1000元' });
  await right.isDone('还款已登记');
  await desk.page.getByRole('row', { name: /H-2026-1.*300,000.*有效/ }).waitFor();
  await desk.looksRight('repayments');
});

test('a bank takes back a loan it told by mistake, with a reason, and nothing can be told of it any more', async () => {
  const { bank: desk } = desks;
  await done(as.bank, '/api/credit-products', product('daikuan', 'other'));
  const wrong = loan(300_000_000n, 'daikuan', {}, 'credit');
  await done(as.bank, '/api/loans', wrong, 201);
  await desk.open(`/loans/${wrong.loanId}`);
  await desk.page.getByRole('heading', { name: /还款计划/ }).waitFor();
  const reverse = await desk.begin('冲正');
  await reverse.isMissing();
  await desk.page.getByText('冲正不能撤回').waitFor();
  await reverse.fill({ 冲正事由: '借款人有误' });
  await desk.looksRight('loan-reversal');
  await reverse.isDone('贷款已冲正');
  await desk.page.getByRole('heading', { level: 1, name: /已冲正/ }).waitFor();
  await desk.page.getByText('事由：借款人有误').waitFor();
  expect(await desk.page.getByRole('heading', { name: /还款计划/ }).count()).toBe(0);
  for (const act of ['登记还款', '展期', '五级分类', '冲正'])
    expect([act, await desk.page.getByRole('button', { name: act, exact: true }).count()]).toEqual([act, 0]);
  await desk.looksRight('loan-reversed');
});

test('no page complained of anything that was not seen', () => {
  for (const { complaints } of Object.values(desks)) expect(complaints).toEqual([]);
});
