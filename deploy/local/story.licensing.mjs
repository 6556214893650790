import { strict as assert } from 'node:assert';
import { randomUUID } from 'node:crypto';
import { admitted, codesOf, eventually, refused } from './story.answers.mjs';
import { UNTIL, USER, filing, payment } from './story.contract.mjs';
import { OWNER, importTwo } from './story.patents.mjs';
import { openScore, today } from './story.wall.mjs';

/** How long a caller waits for the pool's answer, in seconds (`Prefer: wait`). */
const WAIT_SECONDS = 5;
const FEE_FEN = 1_000_000n;
const EXCLUSIVE_FEN = 50_000_000n;
const DEFERRED_FEN = 300_000n;
const METRICS = [
  'open_license.declared',
  'open_license.announced',
  'open_license.obtained',
  'license.patents',
  'license.contracts',
  'license.amount',
  'use_first.started',
  'use_first.settled',
  'use_first.returned',
  'use_first.defaulted',
  'plan.transfers_and_licenses',
  'plan.transfers_and_licenses.contracts',
];

/** @typedef {import('./client.mjs').Client} Client */
/**
 * @typedef {object} Scene
 * @property {Client} center
 * @property {Client} reviewer
 * @property {Client} enterprise
 * @property {Pick<Client, 'get'>} anybody
 * @property {(line: string) => void} say
 * @property {(moves: Record<string, bigint>) => Promise<void>} counted   waits until the wall moved by this and nothing else
 */

/**
 * Licenses: an open license from its declaration past its withdrawal, two exclusive licenses side by side, and one that is
 * used first and paid later; a dashboard sees every figure move by exactly what happened.
 * @param {import('./story.mjs').Stage} stage
 */
export async function licensingStory({ signIn, anybody, say }) {
  const [center, reviewer, enterprise, dashboard] = await Promise.all(
    ['center', 'reviewer', 'enterprise', 'dashboard'].map(signIn),
  );
  if (!center || !reviewer || !enterprise || !dashboard)
    throw new Error('the demo accounts are missing; run npm start -- --fresh');
  const score = await openScore(dashboard, METRICS, say);
  /** @type {Scene} */
  const scene = { center, reviewer, enterprise, anybody, say, counted: score.counted };

  const { numbers, report } = await importTwo(center);
  assert.equal(report.listed, 2, 'two rows land');
  say(`中心   导入 2 件专利：${numbers.join('、')}`);
  await openLicense(scene, numbers[0]);
  await exclusiveLicenses(scene, numbers[1]);
  await useFirst(scene, numbers[0]);
  await score.end();
}

/** @param {Scene} scene @param {string} patentNumber */
async function openLicense(scene, patentNumber) {
  const { center, reviewer, anybody, say, counted } = scene;
  const declaration = {
    openLicenseId: randomUUID(),
    patentNumber,
    terms: {
      fee: { method: 'lump_sum', fixedFen: String(FEE_FEN), payment: '取得许可前汇入许可人公告账户' },
      until: UNTIL,
      patentees: [OWNER],
    },
  };
  const { openLicenseId } = declaration;
  await admitted(() => center.attempt('/api/open-licenses', declaration, WAIT_SECONDS));
  await counted({ 'open_license.declared': 1n });
  say(`中心   声明开放许可 ${openLicenseId}（一次总付 1 万元），资源库已占用专利，待公告`);
  const announcement = { announcementNumber: `合成-${openLicenseId.slice(0, 8)}` };
  await reviewer.post(`/api/open-licenses/${openLicenseId}/announcement`, announcement);
  await counted({ 'open_license.announced': 1n });
  const seen = await anybody.get(`/api/open-licenses/${openLicenseId}`);
  assert.equal(seen.open, true, 'the public can read it, and that it is open');
  say(`审查员 公告 ${announcement.announcementNumber}；任何人不登录即可查到：${seen.title}，开放中`);

  const waiting = await acceptances(scene, openLicenseId);
  await refusals(scene, declaration);

  const withdrawal = { reason: '故事：许可人另有安排' };
  const withdrawn = await center.post(`/api/open-licenses/${openLicenseId}/withdrawal`, withdrawal);
  assert.equal(withdrawn.survivingLicenses, 3, 'the licenses obtained before go on');
  say(
    `中心   撤回声明；此前取得的 ${withdrawn.survivingLicenses} 份许可继续有效，至 ${withdrawn.surviveUntil}`,
  );
  await survivorsAlone(center, openLicenseId, patentNumber);
  const after = await anybody.get(`/api/open-licenses/${openLicenseId}`);
  assert.deepEqual([after.stage, after.open, after.licensees], ['withdrawn', false, 3], 'the public sees it');
  await latePayment(scene, waiting);
}

/**
 * Three take the license, a fourth gives notice and does not pay yet; his acceptance is returned.
 * @param {Scene} scene
 * @param {string} openLicenseId
 */
async function acceptances({ center, enterprise, say, counted }, openLicenseId) {
  /** @type {[Client, object][]} */
  const licensees = [
    [enterprise, USER],
    [center, { name: '合成示例光学有限公司', divisionCode: '420100' }],
    [center, { name: '合成示例仪表有限公司', divisionCode: '420600' }],
  ];
  const notify = (/** @type {Client} */ by, /** @type {object} */ licensee) =>
    by.post('/api/acceptances', { acceptanceId: randomUUID(), openLicenseId, licensee });
  for (const [by, licensee] of licensees) {
    const { acceptanceId, dueFen } = await notify(by, licensee);
    assert.equal(dueFen, String(FEE_FEN), 'what is due is what was announced');
    const paid = await by.post(`/api/acceptances/${acceptanceId}/payment`, payment(FEE_FEN));
    assert.equal(paid.stage, 'licensed', 'notice and payment bring the license');
  }
  const fourth = await notify(center, { name: '合成示例材料有限公司', divisionCode: '420800' });
  say('被许可人 三家通知并付费，各取得一份许可；第四家只通知，尚未付费');
  await counted({ 'open_license.obtained': 3n });
  return fourth.acceptanceId;
}

/**
 * On the same patent: a second declaration, and an exclusive license to somebody abroad.
 * @param {Scene} scene
 * @param {any} declaration
 */
async function refusals({ center, say }, declaration) {
  const { patentNumber, terms } = declaration;
  const again = {
    openLicenseId: randomUUID(),
    patentNumber,
    terms: { ...terms, patentees: [USER.name], otherMatters: '国内领先的传感技术' },
  };
  const second = await refused(
    () => center.attempt('/api/open-licenses', again, WAIT_SECONDS),
    ['OPEN_LICENSE_PATENTEES_DIFFER', 'OPEN_LICENSE_PROMOTIONAL_WORDING', 'PATENT_HAS_OPEN_LICENSE'],
  );
  say(`中心   再次声明同一专利，不予受理：\n${second}`);
  const abroad = filing(patentNumber, 'exclusive', EXCLUSIVE_FEN, {
    licensees: [{ name: 'Synthetic Example GmbH', country: 'DE' }],
  });
  const exclusive = await refused(
    () => center.attempt('/api/licenses', abroad, WAIT_SECONDS),
    ['LICENSE_EXPORT_CERTIFICATE_MISSING', 'LICENSE_FOREIGN_REVIEW_MISSING', 'PATENT_HAS_OPEN_LICENSE'],
  );
  say(`中心   同一专利的境外独占许可，不予受理：\n${exclusive}`);
}

/** @param {Client} center @param {string} openLicenseId @param {string} patentNumber */
async function survivorsAlone(center, openLicenseId, patentNumber) {
  const lying = await eventually('the pool holds the survivors and nothing else', async () => {
    const { encumbrances } = await center.get(`/api/patents/${patentNumber}`);
    const held = encumbrances.filter((/** @type {any} */ { state }) => state === 'confirmed');
    return held.every((/** @type {any} */ { kind }) => kind === 'ordinary_license') && held;
  });
  assert.deepEqual(
    lying.map((/** @type {any} */ { claimId, scope }) => [claimId, scope.until]),
    [[`${openLicenseId}.survivors`, UNTIL]],
  );
}

/** @param {Scene} scene @param {string} acceptanceId */
async function latePayment({ center, say, counted }, acceptanceId) {
  const paid = await center.post(`/api/acceptances/${acceptanceId}/payment`, payment(FEE_FEN));
  assert.equal(paid.stage, 'refund_due', 'a payment after the withdrawal brings no license');
  assert.deepEqual(codesOf(paid), ['OPEN_LICENSE_WITHDRAWN']);
  say(`被许可人 第四家撤回后才付费：应退款，${paid.reasons[0].message}`);
  const refund = { refundReference: `合成退款-${randomUUID().slice(0, 8)}` };
  const { stage } = await center.post(`/api/acceptances/${acceptanceId}/refund`, refund);
  assert.equal(stage, 'refunded');
  say(`中心   退款 ${refund.refundReference}`);
  await counted({});
}

/** @param {Scene} scene @param {string} patentNumber */
async function exclusiveLicenses(scene, patentNumber) {
  const { center, say, counted } = scene;
  for (const [territory, place] of [
    ['420100', '武汉'],
    ['420500', '宜昌'],
  ]) {
    const inPlace = { scope: { from: today(), until: UNTIL, territories: [territory] } };
    const recordal = await recorded(scene, filing(patentNumber, 'exclusive', EXCLUSIVE_FEN, inPlace));
    say(`中心   独占许可（${place}，50 万元）；审查员备案 ${recordal}`);
  }
  await counted(licensesOf(2n, 2n * EXCLUSIVE_FEN));
  const third = { scope: { from: today(), until: UNTIL, territories: ['420100', '420200'] } };
  const overlapping = filing(patentNumber, 'exclusive', EXCLUSIVE_FEN, third);
  const reasons = await refused(
    () => center.attempt('/api/licenses', overlapping, WAIT_SECONDS),
    ['PATENT_HAS_EXCLUSIVE_LICENSE'],
  );
  say(`中心   第三份独占许可（武汉、黄石）与武汉的重叠，不予受理：\n${reasons}`);
}

/** @param {Scene} scene @param {string} patentNumber */
async function useFirst(scene, patentNumber) {
  const { center, enterprise, say, counted } = scene;
  const agreed = filing(patentNumber, 'ordinary', DEFERRED_FEN, { usesFirst: true });
  const { licenseId } = agreed;
  const recordal = await recorded(scene, agreed);
  say(`中心   普通许可，先使用后付费（3 千元，销售满 1 万元付）；审查员备案 ${recordal}`);
  await counted(licensesOf(1n, DEFERRED_FEN));
  const schedule = {
    kind: 'conditional',
    trialFrom: today(),
    trialUntil: UNTIL,
    installments: [{ trigger: 'sales', salesFen: '1000000', amountFen: String(DEFERRED_FEN), daysToPay: 30 }],
  };
  await center.post('/api/trials', { licenseId, schedule });
  await counted({ 'use_first.started': 1n });
  const use = { reportId: randomUUID(), salesFen: '1200000', periodFrom: today(), periodUntil: today() };
  const { fellDue } = await enterprise.post(`/api/trials/${licenseId}/reports`, use);
  assert.deepEqual(
    fellDue.map((/** @type {any} */ { dueId, amountFen }) => [dueId, amountFen]),
    [['1', String(DEFERRED_FEN)]],
    'the threshold was reached, so the sum is due',
  );
  say(`企业   申报销售 1.2 万元；第 1 期 3 千元到期，最迟 ${fellDue[0].payBy} 付款`);
  const paid = await center.post(`/api/trials/${licenseId}/payments`, {
    dueId: '1',
    ...payment(DEFERRED_FEN),
  });
  assert.deepEqual([paid.stage, paid.owedFen], ['settled', '0']);
  say('中心   确认收款，全部付清');
  await counted({ 'use_first.settled': 1n });
}

/**
 * Files and records a license; returns its number on record.
 * @param {Scene} scene
 * @param {{ licenseId: string }} license
 */
async function recorded({ center, reviewer }, license) {
  await admitted(() => center.attempt('/api/licenses', license, WAIT_SECONDS));
  const { recordalNumber } = await reviewer.post(`/api/licenses/${license.licenseId}/recordal`, {});
  return recordalNumber;
}

/** What so many recorded licenses of one patent each move. @param {bigint} n @param {bigint} amountFen */
function licensesOf(n, amountFen) {
  return {
    'license.patents': n,
    'license.contracts': n,
    'license.amount': amountFen,
    'plan.transfers_and_licenses': n,
    'plan.transfers_and_licenses.contracts': n,
  };
}
