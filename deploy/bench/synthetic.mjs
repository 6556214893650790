/**
 * A made-up pool: patents that look like real ones to every rule (check digits are right), and belong to nobody. Seeded:
 * the same seed gives the same file. Titles say 合成, so that none of them is ever taken for a real patent.
 */
import { createRequire } from 'node:module';

const { patentCheckDigit } = createRequire(import.meta.url)('@ipflow/kernel');

const HEADER = '申请号,专利名称,申请人,主分类号,申请日,授权公告日,专利类型,法律状态,地址';
const SUBJECTS = [
  '光纤传感器',
  '锂离子电池',
  '数控机床',
  '基因检测试剂',
  '北斗定位终端',
  '轨道交通构件',
  '磷石膏建材',
  '芯片封装结构',
];
const FORMS = ['及其制备方法', '的控制系统', '的检测装置', '及其应用', '的生产设备'];
const CLASSES = [
  'G06F13/12',
  'H01M10/05',
  'B23Q15/00',
  'C12Q1/68',
  'G01S19/42',
  'E01B3/32',
  'C04B7/02',
  'H01L23/31',
];
const HOLDERS = [
  '光谷示例科技有限公司',
  '江汉示例大学',
  '三峡示例研究院',
  '随州示例汽车有限公司',
  '荆门示例化工有限公司',
];
const PLACES = [
  '武汉市洪山区珞喻路1号',
  '宜昌市西陵区东山大道2号',
  '襄阳市樊城区人民路3号',
  '荆州市沙市区北京路4号',
  '十堰市茅箭区重庆路5号',
];
const TYPES = [
  ['1', '发明'],
  ['2', '实用新型'],
];

/**
 * Lines of a CSV file, the header first.
 * @param {number} rows
 * @param {{ seed?: number, from?: number }} [options]   `from` is the first row's place, so that two files need not meet
 */
export function* syntheticPatents(rows, { seed = 1, from = 0 } = {}) {
  yield HEADER;
  const random = mulberry32(seed);
  const pick = (/** @type {readonly any[]} */ list) => list[Math.floor(random() * list.length)];
  for (let row = from; row < from + rows; row += 1) {
    const [digit, type] = pick(TYPES);
    const year = 2012 + (row % 10);
    const serial = String(9_000_000 + Math.floor(row / 10));
    const body = `${year}${digit}${serial}`;
    const subject = Math.floor(random() * SUBJECTS.length);
    const title = `合成：一种${SUBJECTS[subject]}${pick(FORMS)}${row}`;
    const number = `${body}.${patentCheckDigit(body)}`;
    yield [
      number,
      title,
      pick(HOLDERS),
      CLASSES[subject],
      `${year}-03-15`,
      `${year + 2}-06-01`,
      type,
      '有效',
      `湖北省${pick(PLACES)}`,
    ].join();
  }
}

/**
 * The mulberry32 generator: small, seeded, good enough to mix sample data.
 * @param {number} seed
 */
function mulberry32(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
