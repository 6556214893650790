import { fen, type Metric } from './metric';

const placed = ['borrower_division', 'edition'] as const;
const reported = ['borrower_division', 'bank', 'edition'] as const;
const plan = '《2025年全省知识产权工作要点》质押融资授信企业白名单；统计口径未见正式文件';

const stageMetric = (name: string, definition: string): Metric => ({
  name,
  unit: '户次',
  kind: 'flow',
  dimensions: reported,
  rule: {
    version: 1,
    definition: `${definition}同一批次、企业、银行首次报告计一户次，计入报告日（Asia/Shanghai），重复报告不再计。`,
    source: plan,
    isUnverified: true,
  },
});

const amountMetric = (name: string, what: string): Metric => ({
  name,
  unit: fen,
  kind: 'flow',
  dimensions: reported,
  rule: {
    version: 1,
    definition: `银行报告的${what}累计数的增加额，计入报告日，单位为分；更正以更正日的红字冲减。按银行报告，不与贷款发放金额相加。`,
    source: plan,
    isUnverified: true,
  },
});

/** What editions of the whitelist count, and what banks report of them: the funnel. */
export const whitelistMetrics = {
  'whitelist.editions': {
    name: '白名单发布批次数',
    unit: '批',
    kind: 'flow',
    dimensions: ['edition'],
    rule: {
      version: 1,
      definition: '白名单一个批次发布计一批，计入发布日（Asia/Shanghai）。',
      source: plan,
      isUnverified: true,
    },
  },
  'whitelist.listed': {
    name: '白名单列入企业户次',
    unit: '户次',
    kind: 'flow',
    dimensions: placed,
    rule: {
      version: 1,
      definition: '一家企业列入一个批次计一户次，新增、保留、变更均计，计入发布日；中途移出不冲减。',
      source: plan,
      isUnverified: true,
    },
  },
  'whitelist.standing': {
    name: '现行白名单企业数',
    unit: '户',
    kind: 'stock',
    dimensions: placed,
    rule: {
      version: 1,
      definition: '期末在现行白名单中的企业数；未续列、移出、到期、撤回同意即减去。按列入批次和市州分列。',
      source: plan,
      isUnverified: true,
    },
  },
  'whitelist.contacted': stageMetric('白名单已联系企业', '银行已联系的白名单企业。'),
  'whitelist.approved': stageMetric('白名单已审批企业', '银行审批通过的白名单企业。'),
  'whitelist.granted': stageMetric('白名单已授信企业', '银行已授信的白名单企业。'),
  'whitelist.drawn': stageMetric('白名单已放款企业', '银行已放款的白名单企业。'),
  'whitelist.rejected': stageMetric('白名单被拒绝企业', '银行报告拒绝的白名单企业。'),
  'whitelist.granted_amount': amountMetric('白名单授信金额', '授信'),
  'whitelist.drawn_amount': amountMetric('白名单放款金额', '放款'),
} as const satisfies Record<string, Metric>;
