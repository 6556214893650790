import { createRequire } from 'node:module';
import { USER } from './story.contract.mjs';

const { HUBEI_PREFECTURES, usccCheckCharacter } = createRequire(import.meta.url)('@ipflow/kernel');

/** Firms of the sample, the one behind the demo account among them. None of them exists. */
const FIRMS = 51;
const PLACES = [
  '武汉',
  '黄石',
  '十堰',
  '宜昌',
  '襄阳',
  '鄂州',
  '荆门',
  '孝感',
  '荆州',
  '黄冈',
  '咸宁',
  '随州',
  '恩施',
  '仙桃',
  '潜江',
  '天门',
  '神农架',
];
/** 产业链 by the codes the pool knows, with the class of industry (GB/T 4754-2017) and the class of patents (IPC) of its firms. */
const CHAINS = [
  {
    chain: 'optoelectronics',
    trade: '光电',
    industryCode: 'C3976',
    subject: '光纤传感器',
    mainClass: 'G01D5/353',
  },
  {
    chain: 'smart-vehicles',
    trade: '汽车电子',
    industryCode: 'C3670',
    subject: '动力电池热管理装置',
    mainClass: 'H01M10/613',
  },
  {
    chain: 'life-health',
    trade: '生物',
    industryCode: 'C2770',
    subject: '核酸检测试剂盒',
    mainClass: 'C12Q1/6844',
  },
  {
    chain: 'high-end-equipment',
    trade: '装备',
    industryCode: 'C3421',
    subject: '数控机床主轴冷却机构',
    mainClass: 'B23Q11/12',
  },
  {
    chain: 'beidou',
    trade: '导航',
    industryCode: 'C3921',
    subject: '北斗高精度定位终端',
    mainClass: 'G01S19/43',
  },
];
const SIZES = ['small', 'medium', 'micro', 'small', 'large'];
const QUALIFICATIONS = [
  ['high_tech'],
  ['high_tech', 'specialized'],
  ['tech_sme'],
  ['high_tech', 'little_giant', 'ip_advantage'],
  ['high_tech', 'ip_model', 'patent_product'],
];

/**
 * @typedef {object} Firm
 * @property {string} name
 * @property {string} uscc            a valid code that nobody has: the registration authority gives none with MADEM
 * @property {string} divisionCode
 * @property {string} chain
 * @property {string} industryCode
 * @property {string} sizeClass
 * @property {string[]} qualifications
 * @property {string} subject         what its patents are about
 * @property {string} mainClass       of its patents, IPC
 */

/** The firms of the sample, always the same ones; the first is the demo account's. @type {readonly Firm[]} */
export const firms = Array.from({ length: FIRMS }, (_, place) => firmAt(place));

/** @param {number} place @returns {Firm} */
function firmAt(place) {
  const { trade = '', chain = '', industryCode = '', subject = '', mainClass = '' } = CHAINS[place % 5] ?? {};
  const division = HUBEI_PREFECTURES[place % HUBEI_PREFECTURES.length];
  const { name, uscc } = place === 0 ? USER : madeUp(place, division.code, trade);
  const traits = { sizeClass: SIZES[place % 5] ?? '', qualifications: QUALIFICATIONS[(place * 3) % 5] ?? [] };
  return {
    name,
    uscc,
    divisionCode: place === 0 ? '420500' : division.code,
    chain,
    industryCode,
    ...traits,
    subject,
    mainClass,
  };
}

/** @param {number} place @param {string} divisionCode @param {string} trade */
function madeUp(place, divisionCode, trade) {
  const body = `91${divisionCode}MADEM1${String(place).padStart(3, '0')}`;
  return {
    name: `合成${PLACES[place % PLACES.length]}${trade}${String(place).padStart(2, '0')}有限公司`,
    uscc: body + usccCheckCharacter(body),
  };
}
