import { loanMetrics } from './loan.metrics';
import { fen, type Metric } from './metric';

const pledgeDimensions = ['borrower_division', 'bank', 'industry', 'qualification'] as const;
const fundSource = '中小微贷款风险补偿，鄂财金发〔2025〕12号；统计口径未见正式文件';

/** What pledges, and the funds behind loans, count. */
const pledgeMetrics = {
  'pledge.count': {
    name: '知识产权质押登记项目数',
    unit: '项',
    kind: 'flow',
    dimensions: pledgeDimensions,
    rule: {
      version: 1,
      definition:
        '一次质押登记计一项，不论所含质物件数，计入登记日（Asia/Shanghai），专利、商标、地理标志均计。变更、部分解除、注销、实现不冲减；' +
        '撤销登记自始无效，以红字冲减原登记日的数。市州取债务人（未另列债务人的取第一出质人），行业取第一件专利，' +
        '资质多项的以其组合为一类，某项资质之数为含该项各类之和。',
      source: '专利权质押登记办法；民法典第四百四十四条',
      isUnverified: true,
    },
  },
  'pledge.amount': {
    name: '知识产权质押融资登记金额',
    unit: fen,
    kind: 'flow',
    dimensions: pledgeDimensions,
    rule: {
      version: 1,
      definition:
        '质押登记所载担保金额（最高额质押为最高债权额），一项登记计一次，不论所含质物件数，计入登记日，单位为分。是登记金额，' +
        '不是发放金额，两数不得相加；变更登记金额不改原数，注销不冲减，撤销登记以红字冲减。',
      source: '《2025年全省知识产权工作要点》鄂知发〔2025〕2号；质押登记总额口径',
      isUnverified: true,
    },
  },
  'pledge.patents': {
    name: '质押专利件次',
    unit: '件次',
    kind: 'flow',
    dimensions: pledgeDimensions,
    rule: {
      version: 1,
      definition:
        '一次质押登记中的一件专利计一件次，商标、地理标志不计；计入登记日，撤销冲减，其余同项目数。行业取该件专利。',
      source: '专利权质押登记办法；统计口径未见正式文件',
      isUnverified: true,
    },
  },
} as const satisfies Record<string, Metric>;

const fundMetrics = {
  'compensation.count': {
    name: '风险补偿笔数',
    unit: '笔',
    kind: 'flow',
    dimensions: ['bank', 'fund'],
    rule: {
      version: 1,
      definition: '一笔风险补偿核准拨付计一笔，计入拨付日；资金一方应付为零的也计。',
      source: fundSource,
      isUnverified: true,
    },
  },
  'compensation.paid': {
    name: '风险补偿拨付金额（资金承担部分）',
    unit: fen,
    kind: 'flow',
    dimensions: ['bank', 'fund'],
    rule: {
      version: 1,
      definition:
        '由补偿资金自身拨付的金额，不含银行、保险、担保等各方自担部分，计入拨付日，单位为分。追回不冲减，另计返还。',
      source: fundSource,
      isUnverified: true,
    },
  },
  'compensation.returned': {
    name: '追回返还金额（返还资金部分）',
    unit: fen,
    kind: 'flow',
    dimensions: ['bank', 'fund'],
    rule: {
      version: 1,
      definition: '补偿后追回的款项中按原比例返还补偿资金的金额，计入返还日，单位为分。',
      source: fundSource,
      isUnverified: true,
    },
  },
  'fund.contributed': {
    name: '风险补偿资金注入金额',
    unit: fen,
    kind: 'flow',
    dimensions: ['fund'],
    rule: {
      version: 1,
      definition: '各方注入补偿资金的金额，计入注入日，单位为分；追回返还不计在内。',
      source: fundSource,
      isUnverified: true,
    },
  },
} as const satisfies Record<string, Metric>;

/** What financing's events count. */
export const financingMetrics = { ...pledgeMetrics, ...loanMetrics, ...fundMetrics } as const;
