import { strict as assert } from 'node:assert';
import { randomUUID } from 'node:crypto';
import { eventually, refused } from './story.answers.mjs';
import {
  SEEKER,
  SEEKERS_REACH,
  SUPPLIERS_REACH,
  UNDER_NDA,
  VALUE_FEN,
  afterwards,
  concluded,
  disclosed,
  isHidden,
  tells,
  transferred,
} from './story.deal.mjs';
import { importDrafts } from './story.patents.mjs';
import { openScore, today } from './story.wall.mjs';

const METRICS = ['transfer.patents', 'transfer.contracts'];
/** 成本法: 50 万元 of costs, a tenth of profit, half of its life used up (fen, ppm). */
const COSTS = {
  cost_fen: '50000000',
  index_ppm: '1000000',
  return_ppm: '100000',
  months_used: '60',
  months_life: '120',
  obsolescence_ppm: '0',
};
/** Two that fit what is sought, and two that do not. */
const DRAFTS = [
  {
    title: '一种水面漂浮垃圾自动收集船',
    mainClass: 'E02B15/10',
    abstract: '船首设有收集网和输送带，将水库水面的漂浮垃圾和水草送入料仓并压缩打包',
  },
  {
    title: '坝前拦污排的垃圾打捞机构',
    mainClass: 'E02B15/04',
    abstract: '沿坝前拦污排移动的打捞机械臂，把漂浮垃圾与水草捞起并沥水装车',
  },
  { title: '船舶柴油机尾气脱硫塔', mainClass: 'F01N3/04', abstract: '用碱液喷淋洗涤柴油机尾气' },
  {
    title: '伺服压力机的换模装置',
    mainClass: 'B30B15/02',
    abstract: '换模小车沿导轨移动，缩短更换模具的时间',
  },
];
const LATER = {
  title: '无人水面垃圾收集船的航线规划方法',
  mainClass: 'E02B15/10',
  abstract: '按漂浮垃圾的分布规划收集船的航线',
};
const PROBLEM =
  '上游冲下来的漂浮垃圾和水草堆在坝前，靠人划船打捞又慢又险，想要能自己在水面上把垃圾收走的设备';

/** @typedef {import('./client.mjs').Client} Client */
/**
 * @typedef {object} Scene
 * @property {Record<'center' | 'reviewer' | 'office' | 'enterprise', Client>} people
 * @property {Pick<Client, 'get'>} anybody
 * @property {(line: string) => void} say
 * @property {(moves: Record<string, bigint>) => Promise<void>} counted   waits until the wall moved by this and nothing else
 */
/** @typedef {{ demandId: string, supplyId: string, number: string }} Pair what is sought, and what is offered of one patent */

/**
 * The market: a demand in words of who has the trouble, the patents the matching finds for it and why, a meeting, a contact,
 * the transfer it led to, and the chain from one end to the other.
 * @param {import('./story.mjs').Stage} stage
 */
export async function marketStory({ signIn, anybody, say }) {
  const names = ['center', 'reviewer', 'office', 'enterprise', 'dashboard'];
  const [center, reviewer, office, enterprise, dashboard] = await Promise.all(names.map(signIn));
  if (!center || !reviewer || !office || !enterprise || !dashboard)
    throw new Error('the demo accounts are missing; run npm start -- --fresh');
  const score = await openScore(dashboard, METRICS, say);
  /** @type {Scene} */
  const scene = { people: { center, reviewer, office, enterprise }, anybody, say, counted: score.counted };

  const numbers = await importDrafts(center, DRAFTS);
  say(`中心   导入 4 件专利：2 件清理水面垃圾，2 件别的`);
  const demandId = await demanded(scene);
  const number = await matched(scene, demandId, numbers);
  const [later = ''] = await found(scene, demandId);
  const supplyId = await supplied(scene, number);
  const pair = { demandId, supplyId, number };
  const link = await met(scene, pair);
  await disclosed(scene, supplyId);
  const deal = await transferred(scene, pair);
  await concluded(scene, pair, deal);
  await link(`transfer-${deal.transferId}`);
  await afterwards(scene, pair);
  for (const patent of [...numbers, later])
    await center.post(`/api/patents/${patent}/delisting`, { reason: '故事演完，合成专利出库' });
  say(`中心   合成专利出库，下一场从头演起`);
  await score.end();
}

/** @param {Scene} scene */
async function demanded({ people: { reviewer, enterprise }, anybody, say }) {
  const postingId = randomUUID();
  await enterprise.post('/api/postings', {
    postingId,
    kind: 'demand',
    // Marked as made up by who seeks: a mark in the text would be a word to match.
    title: '汛期坝前垃圾怎么捞',
    summary: '梯级水库汛期来渣量大，人工清捞跟不上',
    classes: ['E02B 15/00'],
    divisionCode: '420500',
    validUntil: inHalfAYear(),
    ...SEEKERS_REACH,
    demand: {
      seeker: SEEKER,
      problem: PROBLEM,
      budget: { fromFen: '20000000', toFen: '40000000' },
      modes: ['transfer', 'license'],
    },
  });
  await isHidden(anybody, `/api/postings/${postingId}`);
  const own = await enterprise.attempt(`/api/postings/${postingId}/publication`, { revision: 1 });
  assert.equal(own.status, 403, 'who posted it does not publish it');
  await reviewer.post(`/api/postings/${postingId}/publication`, { revision: 1 });
  const seen = await anybody.get(`/api/postings/${postingId}`);
  assert.equal(seen.stage, 'published');
  tells(seen, false, SEEKERS_REACH);
  say(`企业   提出需求：${PROBLEM}（预算 20 万至 40 万元）`);
  say(`审查员 审核发布；任何人不登录即可查到 /api/postings/${postingId}，联系人和电话不公开`);
  return postingId;
}

/** Tells the number of the best of ours. @param {Scene} scene @param {string} demandId @param {readonly string[]} numbers */
async function matched({ people: { enterprise }, say }, demandId, numbers) {
  const [first = '', second = '', ...decoys] = numbers;
  const items = await matchesWith(enterprise, demandId, [first, second]);
  const scoreOf = (/** @type {string} */ number) =>
    items.find((/** @type {any} */ item) => item.patentNumber === number)?.scorePpm ?? 0;
  for (const decoy of decoys)
    assert.ok(scoreOf(decoy) < Math.min(scoreOf(first), scoreOf(second)), `${decoy} fits less well`);
  const ours = items.filter((/** @type {any} */ { patentNumber }) => [first, second].includes(patentNumber));
  say(`匹配   数秒内从全库算出 ${items.length} 件；两件对的都在，排在无关的前面：`);
  for (const item of ours)
    say(
      `         · 第 ${items.indexOf(item) + 1} 位 ${item.patentNumber} ${item.patent.title}，${percent(item.scorePpm)}`,
    );
  say(`       ${ours[0].patentNumber} 为什么：`);
  let sum = 0;
  for (const { ppm, weightPpm, explanation } of ours[0].components) {
    sum += ppm * weightPpm;
    say(`         · ${percent(ppm).padStart(6)} × ${percent(weightPpm).padStart(5)}  ${explanation}`);
  }
  assert.equal(Math.round(sum / 1e6), ours[0].scorePpm, 'the components add up to the score');
  return ours[0].patentNumber;
}

/** A patent that comes after the demand; the center looks from its side. @param {Scene} scene @param {string} demandId */
async function found({ people: { center }, say }, demandId) {
  const [number = ''] = await importDrafts(center, [LATER]);
  await matchesWith(center, demandId, [number]);
  const { items } = await center.get(`/api/matches?patent=${number}`);
  const match = items.find((/** @type {any} */ item) => item.demandId === demandId);
  assert.ok(match, 'the patent shows the demand it fits');
  say(`中心   又导入 1 件；新专利自己找到需求“${match.demand.title}”，${percent(match.scorePpm)}`);
  const judgement = { relevant: false, reason: '只有算法，没有设备' };
  await center.post(`/api/matches/${match.id}/feedback`, judgement);
  const left = await center.get(`/api/matches?demand=${demandId}&limit=50`);
  assert.ok(!numbersOf(left.items).includes(number), 'what was judged irrelevant is not shown again');
  say(`中心   评价：不相关（${judgement.reason}），不再向中心显示`);
  return [number];
}

/** @param {Scene} scene @param {string} number */
async function supplied({ people: { center, reviewer }, anybody, say }, number) {
  const valued = await center.post('/api/valuations', { method: 'cost', inputs: COSTS, valuedOn: today() });
  assert.equal(valued.valueFen, String(VALUE_FEN));
  const supply = (/** @type {bigint} */ valueFen) => ({
    postingId: randomUUID(),
    kind: 'supply',
    title: '合成：水面漂浮垃圾自动收集船',
    summary: '样机已试用',
    classes: ['E02B 15/10'],
    divisionCode: '420100',
    validUntil: inHalfAYear(),
    ...SUPPLIERS_REACH,
    supply: {
      patentNumbers: [number],
      modes: ['transfer'],
      price: { fromFen: '25000000', toFen: '30000000' },
      disclosedUnderNda: UNDER_NDA,
      valuations: [{ method: 'cost', inputs: COSTS, valuedOn: today(), valueFen: String(valueFen) }],
    },
  });
  const wrong = await refused(
    () => center.attempt('/api/postings', supply(VALUE_FEN + 1n)),
    ['POSTING_VALUATION_DIFFERS'],
  );
  say(`中心   发布供给，估值写错一分，不予受理：\n${wrong}`);
  const body = supply(VALUE_FEN);
  await center.post('/api/postings', body);
  await reviewer.post(`/api/postings/${body.postingId}/publication`, { revision: 1 });
  tells(await anybody.get(`/api/postings/${body.postingId}`), false, { ...SUPPLIERS_REACH, UNDER_NDA });
  say(`中心   改正后发布，成本法估值 ${valued.value}；保密内容不公开`);
  return body.postingId;
}

/** A meeting of both; returns what links it to its contract. @param {Scene} scene @param {Pair} pair */
async function met({ people: { center, enterprise }, say }, { demandId, supplyId }) {
  const matchmakingId = randomUUID();
  const path = `/api/matchmakings/${matchmakingId}`;
  const at = (/** @type {string} */ time) => `${today()}T${time}:00+08:00`;
  await center.post('/api/matchmakings', {
    matchmakingId,
    name: '合成：水环境治理供需对接会',
    divisionCodes: ['420500'],
    classes: ['E02B'],
    heldOn: today(),
    place: '宜昌',
    agenda: [{ startsAt: at('09:00'), title: '签到' }],
  });
  const { pairs } = await center.get(`${path}/suggestions`);
  assert.ok(
    pairs.some((/** @type {any} */ pair) => pair.demandId === demandId && pair.supplyId === supplyId),
    'the matching recommends the two to each other',
  );
  await center.post(`${path}/invitations`, { postingIds: [supplyId, demandId] });
  await center.post(`${path}/invitations/${supplyId}/answer`, { attends: true });
  await enterprise.post(`${path}/invitations/${demandId}/answer`, { attends: true });
  const meeting = { meetingId: randomUUID(), supplyId, demandId, startsAt: at('10:00'), tableNumber: 1 };
  await center.post(`${path}/meetings`, meeting);
  const twice = await refused(
    () => center.attempt(`${path}/meetings`, { ...meeting, meetingId: randomUUID(), tableNumber: 2 }),
    ['MATCHMAKING_PARTY_TAKEN'],
  );
  await center.post(`${path}/meetings/${meeting.meetingId}/outcome`, { outcome: 'agreed' });
  say(`中心   办对接会，系统推荐这一对；双方参会，1 号桌洽谈。同一时间再排一桌，不予受理：\n${twice}`);
  return async (/** @type {string} */ ledTo) => {
    await center.post(`${path}/meetings/${meeting.meetingId}/contracts`, { ledTo });
    const { contracts } = await center.get(`${path}/statistics`);
    assert.equal(contracts, 1, 'the event counts its contract');
    say(`中心   洽谈关联到 ${ledTo}；对接会统计：合同 1 份`);
  };
}

/**
 * Waits until a demand shows these patents among its matches; tells all it shows, the best first.
 * @param {Client} as
 * @param {string} demandId
 * @param {readonly string[]} numbers
 * @returns {Promise<any[]>}
 */
function matchesWith(as, demandId, numbers) {
  return eventually(`matched with ${numbers.join(', ')}`, async () => {
    const { items } = await as.get(`/api/matches?demand=${demandId}&limit=50`);
    return numbers.every((number) => numbersOf(items).includes(number)) && items;
  });
}

/** @param {readonly { patentNumber: string }[]} items */
function numbersOf(items) {
  return items.map(({ patentNumber }) => patentNumber);
}

/** @param {number} ppm */
function percent(ppm) {
  return `${(ppm / 10_000).toFixed(1)}%`;
}

/** The last day of what is posted here. */
function inHalfAYear() {
  return new Date(Date.parse(today()) + 180 * 86_400_000).toISOString().slice(0, 10);
}
