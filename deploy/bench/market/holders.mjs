/** Made-up holders: 示例 stands in every name of an organization, 示 in every name of a person. None of them exists. */
import { weighted, zipf } from './chance.mjs';

/** Code, name, a street with its county, share of the patents: Wuhan has most. */
export const divisions = /** @type {const} */ ([
  ['420100', '武汉', '武汉市洪山区示例路', 0.578],
  ['420500', '宜昌', '宜昌市西陵区示例路', 0.08],
  ['420600', '襄阳', '襄阳市樊城区示例路', 0.07],
  ['421000', '荆州', '荆州市沙市区示例路', 0.045],
  ['420900', '孝感', '孝感市孝南区示例路', 0.04],
  ['421100', '黄冈', '黄冈市黄州区示例路', 0.035],
  ['420300', '十堰', '十堰市茅箭区示例路', 0.03],
  ['420200', '黄石', '黄石市下陆区示例路', 0.028],
  ['420800', '荆门', '荆门市掇刀区示例路', 0.025],
  ['421200', '咸宁', '咸宁市咸安区示例路', 0.018],
  ['421300', '随州', '随州市曾都区示例路', 0.014],
  ['420700', '鄂州', '鄂州市鄂城区示例路', 0.012],
  ['422800', '恩施', '恩施土家族苗族自治州恩施市示例路', 0.009],
  ['429004', '仙桃', '仙桃市示例路', 0.006],
  ['429005', '潜江', '潜江市示例路', 0.005],
  ['429006', '天门', '天门市示例路', 0.004],
  ['429021', '神农架', '神农架林区示例路', 0.003],
]);
const DIVISION_SHARES = divisions.map((division) => /** @type {const} */ ([division, division[3]]));

const KINDS = /** @type {const} */ ([
  ['enterprise', 0.62],
  ['university', 0.24],
  ['institute', 0.07],
  ['person', 0.07],
]);
/** How many names there are of a kind, over all divisions; the first ones hold most. */
const NAMES = { enterprise: 24_000, university: 90, institute: 160, person: 60_000 };
const FIRST = '江汉楚天光谷珞珈东湖三峡荆襄云梦清江武当隆中长岭凤凰金凤银河博远宏达华创新源中科恒瑞';
const SECOND = '兴盛泰和辰宇航腾飞诚信达通联合众智慧丰裕康健明德启元正大润泽凯旋';
const TRADES =
  '科技 机械 电子 新材料 生物 化工 汽车零部件 光电 环保 智能装备 农业 食品 建工 电气 软件 医疗器械'.split(
    ' ',
  );
const FIELDS = '理工 工程 农业 医药 师范 交通 纺织 科技 水利 船舶'.split(' ');
const FAMILIES = '王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗';

/**
 * @param {import('./chance.mjs').Chance} chance
 * @returns {{ name: string, kind: 'enterprise' | 'university' | 'institute' | 'person' }}
 */
export function holderOf(chance, /** @type {string} */ city) {
  const kind = weighted(chance, KINDS);
  const place = zipf(chance, NAMES[kind], kind === 'person' ? 0.2 : 0.6);
  return { name: nameOf(kind, place, city), kind };
}

/**
 * @param {keyof typeof NAMES} kind
 * @param {number} place
 * @param {string} city
 */
function nameOf(kind, place, city) {
  const two = letter(FIRST, place) + letter(SECOND, Math.floor(place / FIRST.length));
  const field = FIELDS[place % FIELDS.length];
  if (kind === 'university')
    return `${city}示例${field}${place < 30 ? '大学' : place < 60 ? '学院' : '职业技术学院'}`;
  if (kind === 'institute') return `${city}示例${field}${place % 2 ? '研究所' : '研究院'}`;
  if (kind === 'person')
    return `${letter(FAMILIES, place)}示${letter(FIRST + SECOND, Math.floor(place / 20))}`;
  return `${city}${two}示例${TRADES[place % TRADES.length]}${place % 50 ? '有限公司' : '股份有限公司'}`;
}

/** @param {import('./chance.mjs').Chance} chance */
export function divisionOf(chance) {
  const [code, city, street] = weighted(chance, DIVISION_SHARES);
  return { code, city, address: `湖北省${street}${1 + chance.below(500)}号` };
}

/** @param {string} letters @param {number} place */
function letter(letters, place) {
  return letters[place % letters.length] ?? '';
}
