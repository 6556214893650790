import { strict as assert } from 'node:assert';
import { randomUUID } from 'node:crypto';
import { refused } from './story.answers.mjs';
import { codesIn, rowsOf, standingIn } from './story.edition.mjs';
import { AWAY, LISTED } from './story.firms.mjs';
import { yuan } from './story.loans.mjs';
import { openReceiver } from './story.receiver.mjs';

/** Two banks, each of which lends in one city only. */
export const JIANG = { tenant: 'bank-story-jiang', name: '合成江城银行', region: '420100' };
export const XIA = { tenant: 'bank-story-xia', name: '合成三峡银行', region: '420500' };
const GRANTED_FEN = 500_000_000n;
const DRAWN_FEN = 300_000_000n;
/** What a bank wants to be told of. */
export const EVENTS = ['EditionPublished', 'EnterpriseDelisted'].map((name) => `ipflow.financing.v1.${name}`);

/** @typedef {import('./story.whitelist.mjs').Scene} Scene */
/** @typedef {import('./story.edition.mjs').Edition} Edition */
/** @typedef {import('./story.receiver.mjs').Receiver} Receiver */

/** @param {Scene['keyFor']} keyFor @param {string} tenant */
export function bankOf(keyFor, tenant) {
  const written = ['credit-products', 'whitelist-editions', 'webhook-endpoints'];
  return keyFor(tenant, 'bank', ['whitelist:read', ...written.map((name) => `${name}:write`)]);
}

/** Each bank sees whom its products are for. @param {Scene} scene @param {Edition} edition */
export async function seenByBanks({ people: { office, jiang, xia }, say }, { editionId, rows }) {
  for (const { bank, name, region } of [
    { bank: jiang, ...JIANG },
    { bank: xia, ...XIA },
  ]) {
    const limits = { maxAmountFen: String(GRANTED_FEN), maxTermMonths: 12, maxRatePpm: 40_000 };
    const product = { code: 'story-whitelist', name: `故事：${name}知识产权贷`, kind: 'ip_pledge' };
    await bank.post('/api/credit-products', { ...product, ...limits, regions: [region] });
    const seen = codesIn(await rowsOf(bank, editionId));
    const inRegion = codesIn(rows.filter(({ profile }) => profile.divisionCode === region));
    assert.deepEqual(seen, inRegion, `${name} sees all of its region and nobody else`);
    assert.deepEqual([...(await standingIn(bank)).keys()].sort(), seen);
    say(`银行   ${name}的产品只面向 ${region}：本批 ${rows.length} 家中看到 ${seen.length} 家`);
  }
  const all = await rowsOf(office, editionId);
  assert.equal(all.length, rows.length, 'the office sees everybody');
}

/** From the first call to the drawing, and a rejection. @param {Scene} scene @param {Edition} edition */
export async function reported({ people: { jiang, xia }, say, counted }, { editionId }) {
  const path = `/api/whitelist-editions/${editionId}/outcomes`;
  const unseen = await jiang.attempt(path, { uscc: AWAY.uscc, stage: 'contacted' });
  assert.equal(unseen.status, 404, 'a bank reports of nobody it does not see');
  const { uscc } = LISTED;
  await jiang.post(path, { uscc, stage: 'contacted' });
  await jiang.post(path, { uscc, stage: 'approved' });
  await jiang.post(path, { uscc, stage: 'granted', amountFen: String(GRANTED_FEN) });
  const over = { uscc, stage: 'drawn', amountFen: String(GRANTED_FEN + 1n) };
  const tooMuch = await refused(() => jiang.attempt(path, over), ['OUTCOME_DRAWN_OVER_GRANTED']);
  const drawn = await jiang.post(path, { ...over, amountFen: String(DRAWN_FEN) });
  assert.deepEqual([drawn.grantedFen, drawn.drawnFen], [String(GRANTED_FEN), String(DRAWN_FEN)]);
  await xia.post(path, { uscc: AWAY.uscc, stage: 'rejected', reasonCode: 'collateral' });
  say(
    `银行   ${JIANG.name}报告 ${LISTED.name}：已联系、已审批、授信 ${yuan(GRANTED_FEN)}、放款 ${yuan(DRAWN_FEN)}`,
  );
  say(`       放款报多一分，不予登记：\n${tooMuch}`);
  say(`       ${XIA.name}报告 ${AWAY.name}：拒绝，押品不符`);
  await counted({
    'whitelist.contacted': 1n,
    'whitelist.approved': 1n,
    'whitelist.granted': 1n,
    'whitelist.granted_amount': GRANTED_FEN,
    'whitelist.drawn': 1n,
    'whitelist.drawn_amount': DRAWN_FEN,
    'whitelist.rejected': 1n,
  });
}

/** The bank is told from now on, and need not ask. @param {Scene} scene @returns {Promise<Receiver>} */
export async function registered({ people: { jiang }, say }) {
  const receiver = await openReceiver();
  const endpointId = randomUUID();
  const said = { endpointId, url: receiver.url, eventTypes: EVENTS, description: '故事：江城银行信贷系统' };
  const { secret } = await jiang.post('/api/webhook-endpoints', said);
  receiver.verifyBy(secret);
  const path = `/api/webhook-endpoints/${endpointId}`;
  const { delivered, status, failure } = await jiang.post(`${path}/test`, {});
  assert.deepEqual([delivered, status], [true, 204], `the house reaches ${receiver.url}: ${failure}`);
  say(`银行   登记推送地址 ${receiver.url}，密钥只显示一次；测试送达，签名有效`);
  return { ...receiver, stop: () => jiang.remove(path).then(receiver.stop) };
}
