import { dataIpMetrics } from './data-ip.metrics';
import { financingMetrics } from './financing.metrics';
import { licensingMetrics } from './licensing.metrics';
import { contractDimensions, patentDimensions, unitsInDigits, type Metric } from './metric';
import { poolMetrics } from './pool.metrics';
import { syndicationMetrics } from './syndication.metrics';
import { webhookMetrics } from './webhook.metrics';
import { whitelistMetrics } from './whitelist.metrics';

/** What speaks of transfers and licenses together. */
const jointMetrics = {
  'plan.transfers_and_licenses': {
    name: '专利转让许可次数（按件次）',
    unit: '件次',
    kind: 'flow',
    dimensions: patentDimensions,
    sumOf: ['transfer.patents', 'license.patents'],
    perContract: 'plan.transfers_and_licenses.contracts',
    rule: {
      version: 1,
      definition:
        '专利转让次数与专利许可备案次数之和，均按件次，口径见这两项指标；开放许可须经备案才计入。注销的备案不冲减，更正、撤销登记冲减。' +
        '“次”按专利件次还是按合同计，未经主管部门文件确认，故按合同之数并列。',
      source: '《2025年全省知识产权工作要点》鄂知发〔2025〕2号；统计口径“专利转让许可备案次数”',
      isUnverified: true,
    },
  },
  'plan.transfers_and_licenses.contracts': {
    name: '专利转让许可合同数（按合同）',
    unit: '份',
    kind: 'flow',
    dimensions: contractDimensions,
    sumOf: ['transfer.contracts', 'license.contracts'],
    rule: {
      version: 1,
      definition: '专利转让合同数与专利许可备案合同数之和，均按合同，不论所含专利件数，口径见这两项指标。',
      source: '《2025年全省知识产权工作要点》鄂知发〔2025〕2号；许可备案统计同时公布合同数与专利件数',
      isUnverified: true,
    },
  },
  'conversion.patents': {
    name: '高校院所专利向中小企业转化次数（以全部企业计）',
    unit: '件次',
    kind: 'flow',
    dimensions: patentDimensions,
    rule: {
      version: 1,
      definition:
        '高等院校、科研单位的一件专利以合同转让登记或许可备案给企业，计一件次，计入登记日或备案日；更正、撤销同转让与许可口径。' +
        '事件不载明企业规模，大型企业也计在内，故是中小企业之数的上限。供方取专利第一权利人，受方取第一受让人或被许可人；' +
        '继承、合并分立、裁判引起的转让与分许可不计。',
      source: '《2025年全省知识产权工作要点》高校院所专利转化；统计口径未见正式文件',
      isUnverified: true,
    },
  },
} as const satisfies Record<string, Metric>;

/** Every number this service keeps. */
export const metrics = {
  ...jointMetrics,
  ...poolMetrics,
  ...licensingMetrics,
  ...financingMetrics,
  ...whitelistMetrics,
  ...dataIpMetrics,
  ...syndicationMetrics,
  ...webhookMetrics,
} as const;

/** Id of a metric. */
export type MetricId = keyof typeof metrics;

/** Every metric id. */
export const metricIds = Object.keys(metrics) as [MetricId, ...MetricId[]];

/** The metric of an id, with the type that all metrics share. */
export function metricOf(id: MetricId): Metric {
  return metrics[id];
}

/** The metrics whose entries are behind a number: those it is the sum of, or itself. */
export function partsOf(id: MetricId): readonly MetricId[] {
  return (metricOf(id).sumOf as readonly MetricId[] | undefined) ?? [id];
}

const reaches = new Map<MetricId, readonly MetricId[]>(
  metricIds.map((id) => [id, metricIds.filter((other) => partsOf(other).includes(id))]),
);

/** The numbers that an entry of this metric counts in: its own and the sums it is part of. */
export function reachedBy(id: MetricId): readonly MetricId[] {
  return reaches.get(id)!;
}

const inDigits: ReadonlySet<string> = new Set(metricIds.filter((id) => unitsInDigits.has(metricOf(id).unit)));

/** Metrics that are amounts of money, or money times something. */
export const moneyMetrics: readonly string[] = [...inDigits];

/** A number of a metric as the API tells it: digits in a string for money in fen, a number for a count. */
export function told(metric: MetricId, n: bigint | string): number | string {
  return inDigits.has(metric) ? String(n) : Number(n);
}
