import type { LocalDate } from '@ipflow/kernel';

/** A 产业链 that postings are filed under. */
export interface IndustryChain {
  readonly code: string;
  readonly name: string;
}

/** What the market asks of a posting by rule of the house, dated: a change is a new row. */
export interface PostingPolicy {
  readonly from: LocalDate;
  /** Longest time a posting may stand (days), counted from the day it is handed in. */
  readonly validDaysMax: number;
  /** 技术成熟度 from which on papers must show it (GB/T 22900: 7 is a system proven in its environment). */
  readonly evidenceFromMaturity: number;
  /** 提成比例 a posting may ask (millionths of net sales), as the fee guidance for open licenses; unverified for others. */
  readonly royaltyPpmMax: number;
  /** The chains of the day; the province's five leading industries, and one for the rest; unverified. */
  readonly chains: readonly IndustryChain[];
}

/** Patents in one supply; a larger portfolio is offered in parts. */
export const patentsPerSupplyMax = 50;
/** Times one posting is handed in; after that a new one begins. */
export const revisionsMax = 50;
/** Valuations of one supply. */
export const valuationsMax = 5;
/** Papers of one supply. */
export const evidenceMax = 20;
/** Classes of one posting. */
export const classesMax = 20;
/** Tags of one posting. */
export const tagsMax = 20;

const policies: readonly PostingPolicy[] = [
  {
    from: '2026-01-01' as LocalDate,
    validDaysMax: 366,
    evidenceFromMaturity: 7,
    royaltyPpmMax: 200_000,
    chains: [
      { code: 'optoelectronics', name: '光电子信息' },
      { code: 'smart-vehicles', name: '新能源与智能网联汽车' },
      { code: 'life-health', name: '生命健康' },
      { code: 'high-end-equipment', name: '高端装备' },
      { code: 'beidou', name: '北斗及应用' },
      { code: 'new-materials', name: '新材料' },
      { code: 'chemicals', name: '现代化工' },
      { code: 'modern-agriculture', name: '现代农业与农产品加工' },
      { code: 'energy-environment', name: '新能源与节能环保' },
      { code: 'other', name: '其他' },
    ],
  },
];

/** The policy in force on a day. */
export function postingPolicyOn(day: LocalDate): PostingPolicy {
  return policies.filter(({ from }) => from <= day).at(-1) ?? policies[0]!;
}
