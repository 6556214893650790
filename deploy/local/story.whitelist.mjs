import { strict as assert } from 'node:assert';
import { createHash, randomUUID } from 'node:crypto';
import { eventually, refused } from './story.answers.mjs';
import { EVENTS, JIANG, XIA, bankOf, registered, reported, seenByBanks } from './story.banks.mjs';
import { keep } from './story.certificate.mjs';
import { differenceOf, editionOf, rowsOf, standingIn, verified } from './story.edition.mjs';
import { AWAY, EXCLUDED, FIRMS, LISTED, SILENT } from './story.firms.mjs';
import { daysAgo } from './story.loans.mjs';
import { importOneEach } from './story.patents.mjs';
import { syndicated } from './story.syndication.mjs';
import { openScore, today } from './story.wall.mjs';

const METRICS = [
  'whitelist.editions',
  'whitelist.listed',
  'whitelist.standing',
  'whitelist.contacted',
  'whitelist.approved',
  'whitelist.granted',
  'whitelist.granted_amount',
  'whitelist.drawn',
  'whitelist.drawn_amount',
  'whitelist.rejected',
];
/** What an edition asks for: that of the sample, so that who stands in the whitelist there goes on standing in it. */
const CRITERIA = { qualifications: ['high_tech', 'specialized', 'little_giant'], patentsInForceMin: 1 };
/** How long the keys of a story are good for, in days. */
const KEY_DAYS = 1;
const DIGEST = createHash('sha256').update('合成：信息共享同意书').digest('hex');

/** @typedef {import('./client.mjs').Client} Client */
/**
 * @typedef {object} Scene
 * @property {Record<'center' | 'office' | 'reviewer' | 'enterprise' | 'jiang' | 'xia', Client>} people
 * @property {Pick<Client, 'get'>} anybody
 * @property {(tenant: string, role: string, scopes: string[]) => Promise<Client>} keyFor   a system of somebody, by an API key
 * @property {(line: string) => void} say
 * @property {(moves: Record<string, bigint>) => Promise<void>} counted   waits until the wall moved by this and nothing else
 */
/** @typedef {import('./story.edition.mjs').Edition} Edition */
/** @typedef {import('./story.receiver.mjs').Receiver} Receiver */

/**
 * What leaves the house: two editions of the whitelist with what anybody can verify of them, what banks see and report, a
 * removal that reaches the bank by itself, and a listing that three partner platforms get and give back.
 * @param {import('./story.mjs').Stage} stage
 */
export async function whitelistStory({ signIn, withKey, anybody, say }) {
  const names = ['center', 'office', 'reviewer', 'enterprise', 'dashboard'];
  const [center, office, reviewer, enterprise, dashboard] = await Promise.all(names.map(signIn));
  if (!center || !office || !reviewer || !enterprise || !dashboard)
    throw new Error('the demo accounts are missing; run npm start -- --fresh');
  /** @type {string[]} */
  const keys = [];
  /** @type {Scene['keyFor']} */
  const keyFor = async (tenant, role, scopes) => {
    const wanted = { name: `故事 ${tenant}`, roles: [role], scopes, tenant, expiresInDays: KEY_DAYS };
    const { id, key } = await office.post('/api/api-keys', wanted);
    keys.push(id);
    return withKey(key);
  };
  const [jiang, xia] = await Promise.all([JIANG, XIA].map(({ tenant }) => bankOf(keyFor, tenant)));
  if (!jiang || !xia) throw new Error('the two banks got no key');
  const people = { center, office, reviewer, enterprise, jiang, xia };
  await office.post('/api/enterprises', { enterprises: FIRMS });
  for (const { uscc } of FIRMS) await office.post(`/api/enterprises/${uscc}/consent-withdrawal`, {});
  await eventually('the counters know who stands in the whitelist', async () => {
    const { items } = await office.get('/api/counters/totals?metric=whitelist.standing&grain=all');
    return Number(items[0]?.n ?? 0) === (await standingIn(office)).size;
  });
  const score = await openScore(dashboard, METRICS, say);
  /** @type {Scene} */
  const scene = { people, anybody, keyFor, say, counted: score.counted };

  const { editionId, numbers } = await drafted(scene);
  const first = await publishedBy(scene, editionId);
  await seenByBanks(scene, first);
  await reported(scene, first);
  const receiver = await registered(scene);
  const second = await nextEdition(scene, first, receiver);
  await removed(scene, second, receiver);
  await syndicated(scene);
  await afterwards(scene, numbers, keys);
  await score.end();
}

/** An edition by criteria, and why somebody is not in it. @param {Scene} scene */
async function drafted({ people: { center, office }, say }) {
  const editionId = await draft(office, '故事：知识产权质押融资授信企业白名单', CRITERIA);
  const preview = () => office.get(`/api/whitelist-editions/${editionId}/candidates`);
  const { rowCount: before } = await preview();
  say(`省局   按条件起草批次：有高新技术或专精特新资质、有效专利至少 1 件；现有 ${before} 家符合`);
  const numbers = await importOneEach(
    center,
    FIRMS.map(({ name }) => name),
  );
  for (const { uscc } of [LISTED, AWAY, EXCLUDED]) {
    const consent = { validUntil: daysAgo(-365), paperSha256: DIGEST };
    await office.post(`/api/enterprises/${uscc}/consent`, consent);
  }
  say(`中心   为 ${FIRMS.map(({ name }) => name).join('、')} 各导入 1 件专利；省局代前三家登记共享同意`);
  const found = await eventually('the four firms are looked at', async () => {
    const { rowCount, leftOut } = await preview();
    const reasons = [EXCLUDED, SILENT].map(({ uscc }) => reasonsFor(leftOut, uscc));
    return rowCount === before + 2 && reasons.every(({ length }) => length > 0) && { rowCount, reasons };
  });
  assert.deepEqual(found.reasons, [['EXCLUDED_JUDGMENT_DEFAULTER'], ['NO_CONSENT']]);
  say(
    `省局   预览 ${found.rowCount} 家；未列入：${EXCLUDED.name}（失信被执行人）、${SILENT.name}（未同意共享）`,
  );
  return { editionId, numbers };
}

/**
 * Frozen by one person, published by another, and verified by nothing but what is published.
 * @param {Scene} scene
 * @param {string} editionId
 * @returns {Promise<Edition>}
 */
async function publishedBy({ people: { office, reviewer }, anybody, say, counted }, editionId) {
  const path = `/api/whitelist-editions/${editionId}`;
  const standing = await standingIn(office);
  const { rowCount, contentHash } = await office.post(`${path}/submission`, {});
  const own = await refused(() => office.attempt(`${path}/publication`, {}), ['EDITION_SAME_PERSON']);
  say(
    `省局   提交复核，冻结 ${rowCount} 家，内容摘要 ${contentHash.slice(0, 16)}…；自己复核，不予办理：\n${own}`,
  );
  const published = await reviewer.post(`${path}/publication`, {});
  const edition = await editionOf(office, editionId);
  const { added, changed, dropped } = differenceOf(standing, edition.rows);
  assert.deepEqual(
    [published.added, published.changed, published.dropped],
    [added, changed, dropped].map(({ length }) => length),
    'the difference is that of the rows',
  );
  const moved = `新增 ${added.length}、变更 ${changed.length}、未续列 ${dropped.length}`;
  say(`审查员 复核发布 ${edition.number}（第 ${edition.sequence} 批）：${moved}`);
  await counted({
    'whitelist.editions': 1n,
    'whitelist.listed': BigInt(rowCount),
    'whitelist.standing': BigInt(added.length - dropped.length),
  });
  const proven = verified(edition, await anybody.get('/api/whitelist-editions/keys'));
  assert.equal(proven.contentHash, contentHash, 'what was submitted is what was published');
  const check = `/api/whitelist-editions/verify/${encodeURIComponent(edition.number)}`;
  assert.equal((await anybody.get(check)).standing, 'in_force');
  say('       凭公钥离线核验：由名单逐行算出的摘要一致，签名通过；改动一个字符，不通过');
  say(`       签名的 PDF 在 ${keep(edition.number, await office.download(`${path}/export?format=pdf`))}`);
  return edition;
}

/**
 * One is new, one has changed, one is not listed again; the bank is told.
 * @param {Scene} scene
 * @param {Edition} first
 * @param {Receiver} receiver
 * @returns {Promise<Edition>}
 */
async function nextEdition(scene, first, receiver) {
  const { people, anybody, keyFor, say } = scene;
  const { office } = people;
  const silent = await keyFor(SILENT.uscc, 'enterprise', ['enterprises:write']);
  await silent.post(`/api/enterprises/${SILENT.uscc}/consent`, { validUntil: daysAgo(-365) });
  await office.post('/api/enterprises', { enterprises: [{ ...LISTED, park: '合成示例园区' }] });
  say(`企业   ${SILENT.name}自己同意共享；${LISTED.name}迁入园区`);
  const criteria = { ...CRITERIA, leftOut: [AWAY.uscc] };
  const editionId = await draft(office, '故事：知识产权质押融资授信企业白名单（下一批）', criteria);
  const { leftOut } = await office.get(`/api/whitelist-editions/${editionId}/candidates`);
  assert.deepEqual(reasonsFor(leftOut, AWAY.uscc), ['LEFT_OUT_BY_HAND']);
  const second = await publishedBy(scene, editionId);
  const { added, changed, dropped } = differenceOf(byCode(first.rows), second.rows);
  for (const [codes, { uscc }] of /** @type {const} */ ([
    [added, SILENT],
    [changed, LISTED],
    [dropped, AWAY],
  ]))
    assert.ok(codes.includes(uscc), `${uscc} is told of in the difference`);
  assert.equal(second.sequence, first.sequence + 1);
  const check = `/api/whitelist-editions/verify/${encodeURIComponent(first.number)}`;
  assert.equal((await anybody.get(check)).standing, 'superseded');
  say(
    `       新增 ${SILENT.name}，变更 ${LISTED.name}，未续列 ${AWAY.name}；上一批公开查询：已被取代，名单不变`,
  );
  const { data } = await receiver.gets(
    'the edition is told',
    (told) => told.type === EVENTS[0] && told.data.editionId === editionId,
  );
  assert.equal(data.number, second.number);
  say(`银行   ${JIANG.name}收到推送：${data.number} 已发布`);
  return second;
}

/** Somebody leaves between two editions. @param {Scene} scene @param {Edition} edition @param {Receiver} receiver */
async function removed({ people: { office, jiang }, say, counted }, { editionId, rows }, receiver) {
  const removal = { reasonCode: 'default', reason: '合成：贷款逾期' };
  await office.post(`/api/whitelist/${LISTED.uscc}/removal`, removal);
  say(`省局   中途移出 ${LISTED.name}（贷款逾期）`);
  const { data } = await receiver.gets(
    'the removal is told',
    (told) => told.type === EVENTS[1] && told.data.uscc === LISTED.uscc,
  );
  assert.deepEqual([data.cause, data.reasonCode], ['removed', 'default']);
  const strangers = receiver.got().filter((told) => told.data.uscc === AWAY.uscc);
  assert.deepEqual(strangers, [], 'of whom a bank does not see it is told nothing, though he left before');
  assert.ok(!(await standingIn(jiang)).has(LISTED.uscc), 'the standing whitelist is without it');
  assert.deepEqual(await rowsOf(office, editionId), rows, 'the published edition never changes');
  say(`银行   ${JIANG.name}收到推送：${LISTED.name}移出；现行名单已无此户，已发布的批次不变`);
  await counted({ 'whitelist.standing': -1n });
  await receiver.stop();
}

/**
 * What the story made stands in nobody's way, so that it can be played again.
 * @param {Scene} scene
 * @param {readonly string[]} numbers
 * @param {readonly string[]} keys
 */
async function afterwards({ people: { center, office }, say, counted }, numbers, keys) {
  for (const { uscc } of FIRMS) await office.post(`/api/enterprises/${uscc}/consent-withdrawal`, {});
  await counted({ 'whitelist.standing': -1n });
  for (const number of numbers)
    await center.post(`/api/patents/${number}/delisting`, { reason: '故事演完，合成专利出库' });
  for (const id of keys) await office.remove(`/api/api-keys/${id}`);
  say('省局   企业撤回同意，随即移出；合成专利出库，密钥撤销，下一场从头演起');
}

/** @param {Client} office @param {string} title @param {object} criteria */
async function draft(office, title, criteria) {
  const editionId = randomUUID();
  const period = { validFrom: today(), validUntil: daysAgo(-180) };
  await office.post('/api/whitelist-editions', { editionId, title, ...period, criteria });
  return editionId;
}

/** @param {readonly { uscc: string, reasons: string[] }[]} leftOut @param {string} code @returns {string[]} */
function reasonsFor(leftOut, code) {
  return leftOut.find(({ uscc }) => uscc === code)?.reasons ?? [];
}

/** @param {Edition['rows']} rows */
function byCode(rows) {
  return new Map(rows.map((row) => [row.profile.uscc, row]));
}
