import { addDays } from '@ipflow/kernel';
import { company, numbers } from '@ipflow/testing';
import { randomUUID } from 'node:crypto';
import type { Caller } from './caller';
import { today } from './licensing.fixture';

/** Who seeks, and in the end buys. */
export const seeker = { name: '宜昌清江水务有限公司', kind: 'enterprise', divisionCode: '420500' };
/** How the seeker and the supplier are reached; nobody learns it who was not let in. */
export const seekersReach = { contactName: '覃主任', contactPhone: '0717-65550101' };
/** See {@link seekersReach}. */
export const suppliersReach = { contactName: '鲁工', contactPhone: '027-87650202' };
/** 分级披露: told to an accepted contact, and told under an agreement. */
export const [onContact, underNda] = ['样机已连续运行 400 小时', '绞盘减速比与图纸编号'];
/** What the patent is worth by the cost method, and is sold for (fen). */
export const valueFen = 27_500_000n;

const costs = {
  cost_fen: '50000000',
  index_ppm: '1000000',
  return_ppm: '100000',
  months_used: '60',
  months_life: '120',
  obsolescence_ppm: '0',
};
const header = '申请号,专利名称,申请人,主分类号,申请日,授权公告日,专利类型,法律状态,地址,摘要';

/** A made-up patent: title, main class, abstract. */
type Draft = readonly [title: string, mainClass: string, abstract: string];

/** Of what is sought. */
const fitting: readonly Draft[] = [
  [
    '一种水面漂浮垃圾自动收集船',
    'E02B15/10',
    '船首设有收集网和输送带，将水库水面的漂浮垃圾和水草送入料仓并压缩打包',
  ],
  ['坝前拦污排的垃圾打捞机构', 'E02B15/04', '沿坝前拦污排移动的打捞机械臂，把漂浮垃圾与水草捞起并沥水装车'],
];
/** Of something else: the first is a ship as well. */
const decoys: readonly Draft[] = [
  ['船舶柴油机尾气脱硫塔', 'F01N3/04', '用碱液喷淋洗涤柴油机尾气，降低硫氧化物排放'],
  ['一种光纤光栅温度传感器', 'G01K11/32', '利用布拉格波长漂移测量电缆接头温度'],
  ['伺服压力机的换模装置', 'B30B15/02', '换模小车沿导轨移动，缩短冲压模具的更换时间'],
  ['固态电池电解质膜的制备方法', 'H01M10/0562', '将硫化物电解质浆料涂布后热压成膜'],
  ['一种猪舍通风系统', 'A01K1/00', '按氨气浓度调节风机转速'],
];
/** Of what is sought, and listed when the demand has long been open. */
const later: Draft = ['无人水面垃圾收集船的航线规划方法', 'E02B15/10', '按漂浮垃圾的分布规划收集船的航线'];

const all = numbers(fitting.length + decoys.length + 2, 700_000);
/** The patents by what they are for. */
export const patents = {
  fitting: all.slice(0, fitting.length),
  decoys: all.slice(fitting.length, fitting.length + decoys.length),
  later: all.at(-2)!,
  /** In no pool. */
  unknown: all.at(-1)!,
};

/** The center lists the patents that are there from the beginning. */
export async function importFirst(center: Caller): Promise<void> {
  const drafts = [...fitting, ...decoys];
  await importAs(
    center,
    drafts.map((draft, place) => rowOf(all[place]!, draft)),
  );
}

/** The center lists the one that comes later. */
export function importLater(center: Caller): Promise<void> {
  return importAs(center, [rowOf(patents.later, later)]);
}

function rowOf(number: string, [title, mainClass, abstract]: Draft): string {
  return `${number},${title},${company},${mainClass},2020-06-19,2022-01-04,发明,有效,湖北省武汉市武昌区1号,${abstract}`;
}

async function importAs(center: Caller, rows: readonly string[]): Promise<void> {
  const path = `/api/imports/${randomUUID()}?fileName=market.csv`;
  const headers = { 'content-type': 'text/csv', prefer: 'wait=60' };
  const { body } = await center('PUT', path, [header, ...rows].join('\n'), headers);
  expect(body).toMatchObject({ state: 'done', listed: rows.length, rejected: 0 });
}

/** 需求, as a body: what the patents are for, in words of who has the trouble. */
export function demand() {
  return {
    postingId: randomUUID(),
    kind: 'demand',
    title: '汛期坝前垃圾怎么捞',
    summary: '清江梯级水库汛期来渣量大，人工清捞跟不上',
    classes: ['E02B 15/00'],
    divisionCode: '420500',
    validUntil: addDays(today, 180),
    ...seekersReach,
    demand: {
      seeker,
      problem: '上游冲下来的漂浮垃圾和水草堆在坝前，靠人划船打捞又慢又险，想要能自己在水面上把垃圾收走的设备',
      budget: { fromFen: '20000000', toFen: '40000000' },
      modes: ['transfer', 'license'],
    },
  };
}

/** 供给 of one patent with its valuation, as a body. */
export function supply(patentNumber: string, valuedAtFen = valueFen) {
  return {
    postingId: randomUUID(),
    kind: 'supply',
    title: '水面漂浮垃圾自动收集船',
    summary: '样机已在东湖试用',
    classes: ['E02B15/10'],
    divisionCode: '420100',
    validUntil: addDays(today, 180),
    ...suppliersReach,
    supply: {
      patentNumbers: [patentNumber],
      modes: ['transfer'],
      price: { fromFen: '25000000', toFen: '30000000' },
      disclosedOnContact: onContact,
      disclosedUnderNda: underNda,
      valuations: [{ ...valuation(), valueFen: `${valuedAtFen}` }],
    },
  };
}

/** 估值 to be worked out, as a body. */
export function valuation() {
  return { method: 'cost', inputs: costs, valuedOn: today };
}

/** 对接请求, as a body. */
export function request(postingId: string, requester: { name: string; divisionCode: string }, more: object) {
  return { contactId: randomUUID(), postingId, requester, message: '想当面谈谈', ...more };
}

/** 供需对接活动 of today, as a body. */
export function matchmaking() {
  return {
    matchmakingId: randomUUID(),
    name: '水环境治理供需对接会',
    divisionCodes: ['420500'],
    classes: ['E02B'],
    heldOn: today,
    place: '宜昌',
    agenda: [{ startsAt: at('09:00'), title: '签到' }],
  };
}

/** A time of today, by the clock of the place. */
export function at(time: string): string {
  return `${today}T${time}:00+08:00`;
}

/** 转让 of a patent to the seeker, as a body. */
export function transfer(patentNumber: string, ledBy: string) {
  return {
    transferId: randomUUID(),
    patentNumbers: [patentNumber],
    terms: {
      kind: 'contract',
      transferors: [company],
      transferees: [seeker],
      priceFen: `${valueFen}`,
      agreedOn: today,
    },
    ledBy,
  };
}

/** 公报 with a row that agrees, one of no patent of the pool, and one that cannot be. */
export function gazette(): string {
  const [agreeing, , impossible] = patents.decoys;
  return [
    '专利号,公报代码,公告日,专利权人,登记号',
    `${agreeing},GP01,2025-03-01,,`,
    `${patents.unknown},CF01,2025-03-01,,`,
    `${impossible},RR01,2025-03-01,,`,
  ].join('\n');
}
