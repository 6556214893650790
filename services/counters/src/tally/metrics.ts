/** What an entry can be broken down by; each is a column of the ledger, and its Chinese name. */
export const dimensions = {
  transferor_division: '让与人所在市州',
  transferee_division: '受让人所在市州',
  division: '入库市州',
  patent_type: '专利类型',
  ipc_section: 'IPC 部',
  industry: '国民经济行业大类（GB/T 4754-2017）',
  holder_kind: '权利人类别',
  grade: '分级',
} as const;

/** Name of a dimension. */
export type Dimension = keyof typeof dimensions;

/** Every dimension, in the order of the ledger's columns. */
export const dimensionNames = Object.keys(dimensions) as Dimension[];

/** The value of a dimension that the event does not state: outside Hubei, not graded, not classified. */
export const unstated = '-';

/** One number of the statistics: what is counted, by which rule, broken down by what. */
export interface Metric {
  readonly name: string;
  readonly unit: string;
  /** flow: what happened in a period. stock: what there was at the end of it; its entries are the changes. */
  readonly kind: 'flow' | 'stock';
  readonly dimensions: readonly Dimension[];
  readonly rule: {
    /** Counts up with every change of the definition; a rebuild brings the whole ledger to it. */
    readonly version: number;
    readonly definition: string;
    readonly source: string;
    /** True while the definition rests on general knowledge and not on a text of the authority. */
    readonly isUnverified: boolean;
  };
}

/** Every number this service keeps. */
export const metrics = {
  'transfer.patents': {
    name: '专利转让次数（按件次）',
    unit: '件次',
    kind: 'flow',
    dimensions: [
      'transferor_division',
      'transferee_division',
      'patent_type',
      'ipc_section',
      'industry',
      'holder_kind',
    ],
    rule: {
      version: 1,
      definition:
        '一件专利的一次转让登记计一件次，计入登记日（Asia/Shanghai）。更正、撤销以红字冲减原登记日的数，更正后按更正的登记日重计。' +
        '让与人市州与权利人类别取登记前第一权利人，受让人市州取第一受让人。',
      source: '专利法第十条；统计口径“专利转让许可备案次数”',
      isUnverified: true,
    },
  },
  'transfer.contracts': {
    name: '专利转让合同数（按合同）',
    unit: '份',
    kind: 'flow',
    dimensions: ['transferor_division', 'transferee_division', 'holder_kind'],
    rule: {
      version: 1,
      definition:
        '一份转让登记计一份，不论所含专利件数，计入登记日；更正、撤销同件次口径。各维度取合同所列第一件专利。',
      source: '专利法第十条；许可备案统计同时公布合同数与专利件数',
      isUnverified: true,
    },
  },
  'pool.patents': {
    name: '专利资源库在库专利数',
    unit: '件',
    kind: 'stock',
    dimensions: ['division', 'patent_type', 'ipc_section', 'industry', 'holder_kind', 'grade'],
    rule: {
      version: 1,
      definition:
        '入库加一，出库减一；著录项目、分级或权利人变更时从原类移入新类，计入变更日。市州与权利人类别取第一权利人。',
      source: '《2025年全省知识产权工作要点》可转化专利资源库',
      isUnverified: true,
    },
  },
} as const satisfies Record<string, Metric>;

/** Id of a metric. */
export type MetricId = keyof typeof metrics;

/** Every metric id. */
export const metricIds = Object.keys(metrics) as [MetricId, ...MetricId[]];

/** The metric of an id, with the type that all metrics share. */
export function metricOf(id: MetricId): Metric {
  return metrics[id];
}
