import { contractDimensions, patentDimensions, type Metric } from './metric';

/** What the pool's events count. */
export const poolMetrics = {
  'transfer.patents': {
    name: '专利转让次数（按件次）',
    unit: '件次',
    kind: 'flow',
    dimensions: patentDimensions,
    perContract: 'transfer.contracts',
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
    dimensions: contractDimensions,
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
