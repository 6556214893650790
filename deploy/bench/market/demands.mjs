/** Made-up demands and queries over the pool of `patents.mjs`, and which patents answer them. */
import { chanceOf, weighted } from './chance.mjs';
import { divisionOf, holderOf } from './holders.mjs';
import { labelAt, labelFrom, labelKey } from './patents.mjs';
import { wordsOf } from './text.mjs';

/** Draws of demands and queries are apart from those of patents. */
const DEMAND_SEED = 0x5eed01;
const QUERY_SEED = 0x5eed02;
const DAY_MS = 86_400_000;

/** @typedef {import('./patents.mjs').Label} Label */

/**
 * @typedef {{
 *   id: string, label: Label, title: string, problem: string, summary: string, classes: string[], industryCode: string,
 *   divisionCode: string, tags: string[], seeker: { name: string, kind: string }, budgetFromFen: string, budgetToFen: string,
 *   maturityLevelMin: number, modes: string[], neededInDays: number, mark: '合成数据' }} SyntheticDemand
 */

/**
 * One demand, as somebody writes it who has the problem and not the term: 60 of 100 never name the thing as applicants do.
 * @param {number} seed
 * @param {number} index
 * @returns {SyntheticDemand}
 */
export function demandAt(seed, index) {
  const chance = chanceOf(seed ^ DEMAND_SEED, index);
  const label = labelFrom(chance);
  const { thing, problem, place } = wordsOf(label);
  const division = divisionOf(chance);
  const name = chance.happens(0.4) ? thing.term : thing.plain;
  const trouble = chance.happens(0.3) ? problem.phrase : problem.plain;
  const where = chance.happens(0.5) ? place.phrase : place.plain;
  const from = Math.round(10 ** (1 + 2 * chance.next())) * 1_000_000;
  const digits = thing.ipc.replace(/\/.*/, '');
  return {
    id: `demand-${seed}-${index}`,
    label,
    title: chance.pick([`${name}${trouble}怎么解决`, `求${name}改进技术`, `${where}用的${name}，${trouble}`]),
    problem: chance.pick([
      `我公司在${where}使用${name}，${trouble}，试过几家供应商都没有解决，希望找到成熟的技术。`,
      `${name}在${where}总出问题：${trouble}。需要能直接用的专利，最好有样机。`,
      `正在做${name}，卡在${trouble}，应用在${where}，请推荐可以转让或许可的技术。`,
    ]),
    summary: `求购${name}相关技术（合成数据）`,
    classes: chance.happens(0.7) ? [chance.happens(0.5) ? digits : digits.slice(0, 4)] : [],
    industryCode: chance.happens(0.8) ? thing.industryCode : '',
    divisionCode: division.code,
    tags: chance.happens(0.5) ? [thing.plain] : [],
    seeker: { name: holderOf(chance, division.city).name, kind: 'enterprise' },
    budgetFromFen: String(from),
    budgetToFen: String(from * (2 + chance.below(5))),
    maturityLevelMin: chance.below(8),
    modes: chance.pick([['transfer'], ['license'], ['transfer', 'license']]),
    neededInDays: 60 + chance.below(300),
    mark: '合成数据',
  };
}

/**
 * @param {{ seed: number, count: number }} options
 * @returns {AsyncGenerator<SyntheticDemand, void, undefined>}
 */
export async function* syntheticDemands({ seed, count }) {
  for (let index = 0; index < count; index += 1) yield demandAt(seed, index);
}

/** When a demand is needed by, as a date. @param {SyntheticDemand} demand @param {number} nowMs */
export function neededBy(demand, nowMs) {
  return new Date(nowMs + demand.neededInDays * DAY_MS).toISOString().slice(0, 10);
}

/**
 * @typedef {{ id: string, kind: 'term' | 'plain' | 'field' | 'common', text: string, label?: Label }} SyntheticQuery
 * `common` has no label: words that stand in a large part of the pool, asked to see that no query takes seconds.
 */

const COMMON = '装置 方法 系统 设备 结构 检测 控制 智能 自动 技术 成本 连接 问题 数据 领域'.split(' ');

/**
 * One query of three terms: what people of the trade type (`term`), others (`plain`), a thing with two common words (`field`),
 * common words alone (`common`).
 * @param {number} seed
 * @param {number} index
 * @returns {SyntheticQuery}
 */
export function queryAt(seed, index) {
  const chance = chanceOf(seed ^ QUERY_SEED, index);
  const label = labelFrom(chance);
  const { thing, problem, place } = wordsOf(label);
  const kind = weighted(
    chance,
    /** @type {const} */ ([
      ['term', 0.45],
      ['plain', 0.15],
      ['field', 0.25],
      ['common', 0.15],
    ]),
  );
  const id = `query-${seed}-${index}`;
  if (kind === 'term')
    return { id, kind, label, text: `${thing.term} ${problem.term} ${place.term.slice(0, 4)}` };
  if (kind === 'plain')
    return { id, kind, label, text: `${thing.plain} ${problem.term} ${chance.pick(COMMON)}` };
  if (kind === 'field')
    return { id, kind, label, text: `${thing.term} ${chance.pick(COMMON)} ${chance.pick(COMMON)}` };
  const words = new Set([chance.pick(COMMON), chance.pick(COMMON), chance.pick(COMMON), ...COMMON]);
  return { id, kind, text: [...words].slice(0, 3).join(' ') };
}

/**
 * @param {{ seed: number, count: number }} options
 * @returns {AsyncGenerator<SyntheticQuery, void, undefined>}
 */
export async function* syntheticQueries({ seed, count }) {
  for (let index = 0; index < count; index += 1) yield queryAt(seed, index);
}

/**
 * Which patents of a pool answer a demand or query: those with its whole label (about `count` / 28,800 of them). Made in one
 * pass over the labels, some 0.3 µs each; designs answer nothing.
 * @param {{ seed: number, count: number }} pool
 * @returns {(asked: { label?: Label }) => readonly number[]} indexes; `patentAt(seed, index).number` names one
 */
export function labelsOf({ seed, count }) {
  /** @type {Map<string, number[]>} */
  const byLabel = new Map();
  for (let index = 0; index < count; index += 1) {
    const label = labelAt(seed, index);
    if (!label) continue;
    const key = labelKey(label);
    const known = byLabel.get(key);
    if (known) known.push(index);
    else byLabel.set(key, [index]);
  }
  return ({ label }) => (label && byLabel.get(labelKey(label))) || [];
}

/**
 * Whether a patent answers a demand: the same thing, problem and place.
 * @param {{ label?: Label }} asked
 * @param {{ label: Label, type: string }} patent
 */
export function relevantTo({ label }, patent) {
  return label !== undefined && patent.type !== 'design' && labelKey(label) === labelKey(patent.label);
}
