/**
 * A made-up pool of Hubei, up to a million patents: seeded, and each patent a pure function of seed and index. Types, years, fields,
 * cities and holders come in about the shares of the real pool; titles and abstracts are composed of terms of real titles
 * (`topics.mjs`, `problems.mjs`, `words.json`). The agency of each says 合成数据, holders say 示例, and serials begin at
 * 9,000,000, where no real application is.
 *
 * Every patent has a label: what it is about (topic), what it mends (problem), and where (place). Two texts with one label say
 * the same in words of their own; that is what search and matching are measured on.
 */
import { chanceOf, weighted, zipf } from './chance.mjs';
import { divisionOf, holderOf } from './holders.mjs';
import { places } from './problems.mjs';
import { abstractOf, titleOf } from './text.mjs';
import { topics } from './topics.mjs';

/** Serials of one year and type; more patents would need numbers that are not made up. */
export const PATENTS_MAX = 1_000_000;

const TYPES = /** @type {const} */ ([
  ['invention', 0.44],
  ['utility_model', 0.48],
  ['design', 0.08],
]);
const TYPE_WORDS = { invention: ['1', '发明'], utility_model: ['2', '实用新型'], design: ['3', '外观设计'] };
const STATUSES = /** @type {const} */ ([
  ['有效', 0.8],
  ['未缴年费终止', 0.18],
  ['无效', 0.02],
]);
const GRADES = /** @type {const} */ ([
  ['A', 0.06],
  ['B', 0.2],
  ['C', 0.44],
  ['D', 0.3],
]);
const MODES = ['transfer', 'license', 'open_license', 'use_first_pay_later', 'pledge'];
const MODE_WORDS = {
  transfer: '转让',
  license: '许可',
  open_license: '开放许可',
  use_first_pay_later: '先使用后付费',
  pledge: '质押',
};
const LOCARNO = ['09-03', '14-03', '12-16', '10-05', '14-01', '02-04', '07-01', '08-07', '15-09', '23-04'];
const HEADER =
  '申请号,专利名称,申请人,主分类号,分类号,申请日,授权公告日,专利类型,法律状态,地址,代理机构,摘要,行业代码,分级,技术成熟度,意向方式,期望价格（元）';

/** @typedef {{ topic: number, problem: number, place: number }} Label   what two texts have in common that say the same */

/**
 * @typedef {{
 *   index: number, label: Label, number: string, title: string, abstract: string, type: 'invention' | 'utility_model' | 'design',
 *   mainClass: string, classes: string[], holders: { name: string, kind: string }[], filedOn: string, grantedOn: string,
 *   status: string, divisionCode: string, address: string, industryCode: string, grade: string, maturityLevel: number,
 *   askingModes: string[], priceFen: string, agency: '合成数据' }} SyntheticPatent
 */

/**
 * What a patent is about, without making its text; undefined for designs, which mend nothing.
 * @param {number} seed
 * @param {number} index
 * @returns {Label | undefined}
 */
export function labelAt(seed, index) {
  const chance = chanceOf(seed, index);
  const label = labelFrom(chance);
  return weighted(chance, TYPES) === 'design' ? undefined : label;
}

/** @param {import('./chance.mjs').Chance} chance @returns {Label} */
export function labelFrom(chance) {
  // Neighbors in the list are of one field: the stride spreads the popular topics over all of them.
  const topic = (zipf(chance, topics.length, 0.3) * 147) % topics.length;
  return { topic, problem: chance.below(6), place: chance.below(places.length) };
}

/** The label as one text. @param {Label} label */
export function labelKey({ topic, problem, place }) {
  return `${topic}.${problem}.${place}`;
}

/**
 * One patent of the pool.
 * @param {number} seed
 * @param {number} index
 * @returns {SyntheticPatent}
 */
export function patentAt(seed, index) {
  const chance = chanceOf(seed, index);
  const label = labelFrom(chance);
  const topic = /** @type {import('./topics.mjs').Topic} */ (topics[label.topic]);
  const type = weighted(chance, TYPES);
  // Applications grow from year to year.
  const year = 2006 + Math.floor(20 * chance.next() ** 0.55);
  const body = `${year}${TYPE_WORDS[type][0]}${9_000_000 + index}`;
  const division = divisionOf(chance);
  const first = holderOf(chance, division.city);
  const holders = chance.happens(0.12) ? [first, holderOf(chance, division.city)] : [first];
  const neighbor = topics[(label.topic - (label.topic % 8) + chance.below(8)) % topics.length];
  const classes = [...new Set([topic.ipc, ...(chance.happens(0.4) && neighbor ? [neighbor.ipc] : [])])];
  const mainClass = type === 'design' ? chance.pick(LOCARNO) : topic.ipc;
  const maturityLevel = 1 + Math.min(8, chance.below(5) + chance.below(5));
  return {
    index,
    label,
    number: `${body}.${checkDigit(body)}`,
    title: titleOf(chance, label, type),
    abstract: type === 'design' ? '' : abstractOf(chance, label),
    ...datesFrom(chance, type, year),
    type,
    mainClass,
    classes: type === 'design' ? [mainClass] : classes,
    holders: holders.filter(({ name }, place) => place === 0 || name !== first.name),
    divisionCode: division.code,
    address: division.address,
    industryCode: topic.industryCode,
    grade: chance.happens(0.7) ? weighted(chance, GRADES) : '',
    maturityLevel: chance.happens(0.8) ? maturityLevel : 0,
    askingModes: chance.happens(0.75) ? MODES.filter(() => chance.happens(0.35)) : [],
    priceFen: chance.happens(0.5) ? String(Math.round(10 ** (1 + 3 * chance.next())) * 1_000_00) : '',
    agency: '合成数据',
  };
}

/**
 * The pool, patent by patent.
 * @param {{ seed: number, count: number, from?: number }} options
 * @returns {AsyncGenerator<SyntheticPatent, void, undefined>}
 */
export async function* syntheticPatents({ seed, count, from = 0 }) {
  if (from + count > PATENTS_MAX) throw new RangeError(`at most ${PATENTS_MAX} patents can be made`);
  for (let index = from; index < from + count; index += 1) yield patentAt(seed, index);
}

/**
 * The same as a file of the import, in parts of some hundred kilobytes.
 * @param {{ seed: number, count: number, from?: number }} options
 * @returns {AsyncGenerator<string, void, undefined>}
 */
export async function* syntheticCsv(options) {
  let part = `${HEADER}\n`;
  for await (const patent of syntheticPatents(options)) {
    part += `${csvLine(patent)}\n`;
    if (part.length < 200_000) continue;
    yield part;
    part = '';
  }
  yield part;
}

/** @param {SyntheticPatent} patent */
function csvLine(patent) {
  const cells = [
    patent.number,
    patent.title,
    patent.holders.map(({ name }) => name).join('；'),
    patent.mainClass,
    patent.classes.join('；'),
    patent.filedOn,
    patent.grantedOn,
    TYPE_WORDS[patent.type][1],
    patent.status,
    patent.address,
    patent.agency,
    patent.abstract,
    patent.industryCode,
    patent.grade,
    patent.maturityLevel || '',
    patent.askingModes.map((mode) => MODE_WORDS[/** @type {keyof typeof MODE_WORDS} */ (mode)]).join('；'),
    patent.priceFen && Number(patent.priceFen) / 100,
  ];
  return cells.join(',');
}

/**
 * @param {import('./chance.mjs').Chance} chance
 * @param {SyntheticPatent['type']} type
 * @param {number} year
 */
function datesFrom(chance, type, year) {
  const day = (/** @type {number} */ inYear) =>
    `${inYear}-${two(1 + chance.below(12))}-${two(1 + chance.below(28))}`;
  const filedOn = day(year);
  const isPending = type === 'invention' && (year > 2023 || chance.happens(0.1));
  if (isPending) return { filedOn, grantedOn: '', status: '' };
  return {
    filedOn,
    grantedOn: day(year + (type === 'invention' ? 2 : 1)),
    status: weighted(chance, STATUSES),
  };
}

/** @param {number} value */
function two(value) {
  return String(value).padStart(2, '0');
}

/** By ZC 0006-2003: the twelve digits weighted, their sum modulo 11. @param {string} body */
function checkDigit(body) {
  const sum = [...body].reduce((total, digit, place) => total + Number(digit) * ((place % 8) + 2), 0);
  return sum % 11 === 10 ? 'X' : String(sum % 11);
}
