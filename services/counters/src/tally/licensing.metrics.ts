import { contractDimensions, fen, patentDimensions, type Metric } from './metric';

const offeredDimensions = [
  'transferor_division',
  'patent_type',
  'ipc_section',
  'industry',
  'holder_kind',
] as const;

/** What licensing's events count. */
export const licensingMetrics = {
  'license.patents': {
    name: '专利许可备案次数（按件次）',
    unit: '件次',
    kind: 'flow',
    dimensions: [...patentDimensions, 'license_kind'],
    perContract: 'license.contracts',
    rule: {
      version: 1,
      definition:
        '一件专利的一次实施许可合同备案计一件次，计入备案日（Asia/Shanghai）。更正以红字冲减原备案日的数，再按更正后的备案日与内容重计；' +
        '变更、注销、期满不冲减。交叉许可的两份备案各计各的。许可人市州与权利人类别取专利第一权利人（分许可的许可人并非专利权人，' +
        '其市州与类别事件未载明，仍取专利第一权利人），被许可人市州取第一被许可人。',
      source: '专利法实施细则第十五条；统计口径“专利转让许可备案次数”',
      isUnverified: true,
    },
  },
  'license.contracts': {
    name: '专利许可备案合同数（按合同）',
    unit: '份',
    kind: 'flow',
    dimensions: [...contractDimensions, 'license_kind'],
    rule: {
      version: 1,
      definition:
        '一份许可合同备案计一份，不论所含专利件数，计入备案日；更正、变更、注销、期满同件次口径。各维度取合同所列第一件专利。',
      source: '专利法实施细则第十五条；许可备案统计同时公布合同数与专利件数',
      isUnverified: true,
    },
  },
  'license.amount': {
    name: '备案许可合同金额',
    unit: fen,
    kind: 'flow',
    dimensions: [...contractDimensions, 'license_kind'],
    rule: {
      version: 1,
      definition:
        '备案的许可合同所载金额，一份合同计一次，不论所含专利件数，计入备案日，单位为分。是约定金额，不是实付金额；' +
        '只约定提成等事先不能确定金额的合同与免费合同不计，故不能以合同数求平均。更正冲减原数重计，变更、注销、期满不冲减。',
      source: '专利实施许可合同备案办法；统计口径未见正式文件',
      isUnverified: true,
    },
  },
  'open_license.declared': {
    name: '专利开放许可声明数',
    unit: '件次',
    kind: 'flow',
    dimensions: offeredDimensions,
    rule: {
      version: 1,
      definition:
        '一件专利提交一次开放许可声明计一件次，计入提交日；不论其后是否公告，不予公告、撤回不冲减，重新声明另计。',
      source: '专利法第五十条',
      isUnverified: true,
    },
  },
  'open_license.announced': {
    name: '专利开放许可公告数',
    unit: '件次',
    kind: 'flow',
    dimensions: offeredDimensions,
    rule: {
      version: 1,
      definition: '一件专利的开放许可声明公告一次计一件次，计入公告日；其后撤回、终止不冲减。',
      source: '专利法第五十条',
      isUnverified: true,
    },
  },
  'open_license.obtained': {
    name: '取得开放许可次数',
    unit: '件次',
    kind: 'flow',
    dimensions: patentDimensions,
    rule: {
      version: 1,
      definition:
        '书面通知并依公告付费而取得一件专利的开放许可计一件次，计入取得日；声明其后撤回不冲减。' +
        '未备案的不进入专利许可备案次数；备案后两数各计一次，不得相加。',
      source: '专利法第五十一条',
      isUnverified: true,
    },
  },
  'use_first.started': {
    name: '先使用后付费启动数',
    unit: '份',
    kind: 'flow',
    dimensions: contractDimensions,
    rule: {
      version: 1,
      definition: '一份先使用后付费许可启动试用计一份，计入启动日。各维度取合同所列第一件专利与被许可人。',
      source: '《2025年全省知识产权工作要点》先使用后付费；统计口径未见正式文件',
      isUnverified: true,
    },
  },
  'use_first.settled': {
    name: '先使用后付费付清数',
    unit: '份',
    kind: 'flow',
    dimensions: contractDimensions,
    rule: {
      version: 1,
      definition: '一份先使用后付费许可的各期费用全部付清计一份，计入付清日；各维度同其启动。',
      source: '《2025年全省知识产权工作要点》先使用后付费；统计口径未见正式文件',
      isUnverified: true,
    },
  },
  'use_first.returned': {
    name: '先使用后付费退回数',
    unit: '份',
    kind: 'flow',
    dimensions: contractDimensions,
    rule: {
      version: 1,
      definition: '被许可人在试用期内退回许可计一份，计入退回日；各维度同其启动。',
      source: '《2025年全省知识产权工作要点》先使用后付费；统计口径未见正式文件',
      isUnverified: true,
    },
  },
  'use_first.defaulted': {
    name: '先使用后付费违约数',
    unit: '份',
    kind: 'flow',
    dimensions: contractDimensions,
    rule: {
      version: 1,
      definition:
        '一份先使用后付费许可首次逾期未付计一份，计入违约日；同一合同再有逾期不重复计，事后补付或由担保、保险先行赔付不冲减。',
      source: '《2025年全省知识产权工作要点》先使用后付费；统计口径未见正式文件',
      isUnverified: true,
    },
  },
} as const satisfies Record<string, Metric>;
