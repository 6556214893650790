import { randomUUID } from 'node:crypto';
import { firms } from './sample.firms.mjs';
import { patentsOf } from './sample.patents.mjs';
import { USER } from './story.contract.mjs';
import { today } from './story.wall.mjs';

/** Supplies of the sample; the last ones wait for the office's review, as does the last demand. */
const SUPPLIES = 12;
const SUPPLIES_PUBLISHED = 10;
/** How long what is posted stays, in days. */
const VALID_DAYS = 180;
const DEMANDS = [
  {
    title: '光缆沟渗水早发现',
    problem: '地下光缆沟雨季渗水，巡检一次要两天，想要能自己报警的光纤传感装置',
    classes: ['G01D 5/353'],
  },
  {
    title: '电池包冬天掉电快',
    problem: '物流车动力电池低温下续航掉三成，想要不费电的热管理装置',
    classes: ['H01M 10/613'],
  },
  {
    title: '乡镇卫生院做不了核酸检测',
    problem: '样本要送到县里，想要半小时出结果、不用专门实验室的试剂盒',
    classes: ['C12Q 1/6844'],
  },
  {
    title: '主轴连续加工发热变形',
    problem: '五轴机床连续加工四小时后主轴伸长，精度超差，想要更稳的冷却机构',
    classes: ['B23Q 11/12'],
  },
  {
    title: '山区巡护定位漂移',
    problem: '林区信号遮挡，巡护终端定位漂移几十米，想要高精度又省电的终端',
    classes: ['G01S 19/43'],
  },
  {
    title: '除湿机噪声太大',
    problem: '机房除湿机夜间噪声扰民，想要降噪一半的风道结构',
    classes: ['F24F 3/14'],
  },
];

/**
 * Supply, demand and a matchmaking event to come. All of them are made up.
 * @param {{ center: import('./client.mjs').Client, reviewer: import('./client.mjs').Client, enterprise: import('./client.mjs').Client }} people
 */
export async function sampleMarket({ center, reviewer, enterprise }) {
  const publish = (/** @type {string} */ postingId) =>
    reviewer.post(`/api/postings/${postingId}/publication`, { revision: 1 });
  for (let nth = 0; nth < SUPPLIES; nth += 1) {
    const body = supply(30 + nth);
    await center.post('/api/postings', body);
    if (nth < SUPPLIES_PUBLISHED) await publish(body.postingId);
  }
  for (const [nth, wanted] of DEMANDS.entries()) {
    const body = demand(wanted, nth);
    await enterprise.post('/api/postings', body);
    if (nth < DEMANDS.length - 1) await publish(body.postingId);
  }
  const heldOn = daysFromToday(21);
  const agenda = [
    { startsAt: `${heldOn}T09:00:00+08:00`, title: '签到' },
    { startsAt: `${heldOn}T09:30:00+08:00`, title: '专利成果路演' },
  ];
  await center.post('/api/matchmakings', {
    ...{ matchmakingId: randomUUID(), name: '合成：光电子信息专利供需对接会（武汉）', heldOn, place: '武汉' },
    ...{ divisionCodes: ['420100'], classes: ['G01D', 'H01M'], agenda },
  });
  console.log(`${SUPPLIES} supplies, ${DEMANDS.length} demands, 1 matchmaking event (synthetic)`);
}

/** @param {number} firm its place */
function supply(firm) {
  const {
    subject = '',
    mainClass = '',
    divisionCode = '',
    chain = '',
    industryCode = '',
  } = firms[firm] ?? {};
  const fromFen = BigInt(10_000_000 + (firm % 7) * 5_000_000);
  return {
    ...{ postingId: randomUUID(), kind: 'supply', title: `合成：转让或许可${subject}专利` },
    summary: `已有样机的${subject}，愿转让或许可，可先使用后付费`,
    ...{ classes: [mainClass], divisionCode, chain, industryCode, validUntil: daysFromToday(VALID_DAYS) },
    ...{ contactName: '合成联系人', contactPhone: '027-87650000' },
    supply: {
      patentNumbers: [patentsOf(firm)[1]],
      modes: firm % 2 === 0 ? ['transfer', 'license'] : ['license', 'use_first_pay_later'],
      price: { fromFen: String(fromFen), toFen: String(fromFen * 2n) },
    },
  };
}

/**
 * @param {{ title: string, problem: string, classes: string[] }} wanted
 * @param {number} nth
 */
function demand({ title, problem, classes }, nth) {
  return {
    ...{ postingId: randomUUID(), kind: 'demand', title, summary: `合成需求：${title}` },
    ...{ classes, divisionCode: '420500', validUntil: daysFromToday(VALID_DAYS) },
    ...{ contactName: '合成联系人', contactPhone: '0717-65550000' },
    demand: {
      seeker: { ...USER, divisionCode: '420500' },
      problem,
      budget: { fromFen: '10000000', toFen: String(30_000_000 + nth * 10_000_000) },
      modes: ['transfer', 'license'],
    },
  };
}

/** @param {number} days */
function daysFromToday(days) {
  return new Date(Date.parse(today()) + days * 86_400_000).toISOString().slice(0, 10);
}
