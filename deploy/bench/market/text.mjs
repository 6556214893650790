/** The words of a made-up patent: a title, and an abstract of some hundred characters, as applicants write them. */
import { createRequire } from 'node:module';
import { places, problems } from './problems.mjs';
import { topics } from './topics.mjs';

/** Words of real titles by IPC section, the common ones first. @type {Record<string, string>} */
const WORDS = createRequire(import.meta.url)('./words.json');
const words = Object.fromEntries(Object.entries(WORDS).map(([section, text]) => [section, text.split(' ')]));

/** @typedef {import('./chance.mjs').Chance} Chance */
/** @typedef {import('./patents.mjs').Label} Label */

/** What a label says in words. @param {Label} label */
export function wordsOf(label) {
  const thing = topics[label.topic];
  const problem = thing && problems[thing.group]?.[label.problem];
  const place = places[label.place];
  if (!thing || !problem || !place) throw new RangeError(`no such label: ${JSON.stringify(label)}`);
  return { thing, problem, place };
}

/**
 * @param {Chance} chance
 * @param {Label} label
 * @param {'invention' | 'utility_model' | 'design'} type
 */
export function titleOf(chance, label, type) {
  const { thing, problem, place } = wordsOf(label);
  const part = partOf(chance, thing);
  if (type === 'design') return `${chance.pick([thing.term, thing.plain])}（${part}）`;
  const term = chance.happens(0.85) ? thing.term : thing.plain;
  const where = chance.happens(0.35) ? `用于${place.term}的` : '';
  const what = chance.happens(0.6) ? problem.term : part;
  if (type === 'utility_model')
    return chance.pick([
      `一种${where}${what}${term}`,
      `一种${where}${term}的${what}机构`,
      `${where}${what}型${term}`,
      `一种带${part}的${term}${what}装置`,
    ]);
  return chance.pick([
    `一种${where}${term}的${what}方法及系统`,
    `基于${part}的${term}${what}方法`,
    `${where}${what}${term}及其制备方法`,
    `一种${where}${term}${what}方法、装置、设备及存储介质`,
  ]);
}

/**
 * @param {Chance} chance
 * @param {Label} label
 */
export function abstractOf(chance, label) {
  const { thing, problem, place } = wordsOf(label);
  const parts = Array.from({ length: 5 }, () => partOf(chance, thing));
  // Applicants do not all write the same: a term, its plain word, or neither.
  const trouble = chance.happens(0.75) ? problem.phrase : problem.plain;
  const where = chance.pick([place.phrase, place.phrase, place.plain, '现有应用']);
  const other = topics[chance.below(topics.length)]?.term;
  const opening = chance.pick([
    `本发明公开了一种${thing.term}，属于${parts[0]}技术领域`,
    `本申请涉及${parts[0]}领域，提供一种${thing.term}`,
    `本实用新型公开了${thing.term}，包括${parts[0]}和${parts[1]}`,
  ]);
  const body = chance.pick([
    `针对${where}下${trouble}的问题，所述${parts[2]}与${parts[1]}连接，${parts[3]}设于${parts[4]}一侧`,
    `在${where}中，通过${parts[2]}对${parts[3]}进行调节，由${parts[4]}输出，解决了${trouble}的问题`,
    `将${parts[1]}与${parts[2]}配合，经${parts[3]}处理后得到${parts[4]}，适于${where}，改善了${trouble}`,
  ]);
  const ending = chance.pick([
    `结构简单，${problem.term}效果好，便于推广`,
    `与${other}相比，成本降低${5 + chance.below(40)}%，具有良好的应用前景`,
    `实现了${problem.term}，使用寿命延长${1 + chance.below(9)}年`,
    `还可用于${other}，提高了${parts[0]}的可靠性`,
  ]);
  const detail = chance.pick([
    `其中${parts[4]}采用${partOf(chance, thing)}，${parts[2]}上设有${partOf(chance, thing)}，二者可拆卸连接`,
    `所述${parts[3]}的输出端依次经过${partOf(chance, thing)}和${partOf(chance, thing)}，形成闭环`,
    `工作时先启动${partOf(chance, thing)}，再由${parts[1]}带动${partOf(chance, thing)}`,
  ]);
  return `${opening}。${body}；${detail}。${ending}。`;
}

/** A part of the thing, in one or two words of real titles. @param {Chance} chance @param {import('./topics.mjs').Topic} thing */
function partOf(chance, thing) {
  const list = words[thing.ipc.charAt(0)] ?? [];
  const one = list[Math.floor(list.length * chance.next() ** 1.5)] ?? '';
  return chance.happens(0.3) ? `${one}${chance.pick(list)}` : one;
}
