import { fen, weights, type Metric } from './metric';

const loanDimensions = [
  'borrower_division',
  'bank',
  'industry',
  'qualification',
  'loan_product',
  'loan_grade',
] as const;
const placeDimensions = ['borrower_division', 'bank'] as const;
const productDimensions = ['borrower_division', 'bank', 'loan_product'] as const;

const plan = '《2025年全省知识产权工作要点》鄂知发〔2025〕2号；统计口径未见正式文件';
const bankRule = '银行业不良贷款统计通例；本平台口径未见正式文件';

/** What loans count. */
export const loanMetrics = {
  'loan.count': {
    name: '贷款发放笔数',
    unit: '笔',
    kind: 'flow',
    dimensions: loanDimensions,
    rule: {
      version: 2,
      definition:
        '一笔贷款发放计一笔，计入发放日（Asia/Shanghai），信用、质押、组合贷款均计；还款、展期、核销不冲减，误报的发放冲正以红字冲减原发放日的数。行业取国民经济行业大类，' +
        '资质多项的以其组合为一类，某项资质之数为含该项各类之和；等级为知识价值信用等级，未评的列“-”。' +
        '惠及企业数不是可加的数，按不同借款人另行去重，见 /counters/borrowers。',
      source: plan,
      isUnverified: true,
    },
  },
  'loan.amount': {
    name: '贷款发放金额',
    unit: fen,
    kind: 'flow',
    dimensions: loanDimensions,
    rule: {
      version: 2,
      definition:
        '发放的本金，计入发放日，单位为分；还款、核销不冲减，冲正以红字冲减。是发放金额，不是质押登记金额。其余同贷款发放笔数。',
      source: plan,
      isUnverified: true,
    },
  },
  'pledge_loan.amount': {
    name: '质押贷款发放金额',
    unit: fen,
    kind: 'flow',
    dimensions: placeDimensions,
    rule: {
      version: 2,
      definition:
        '以知识产权质押或者含质押的组合担保发放的本金，计入发放日，单位为分；组合担保的全额计入，冲正以红字冲减。与质押登记金额并列，两数不得相加。',
      source: plan,
      isUnverified: true,
    },
  },
  'inclusive_loan.count': {
    name: '普惠贷款笔数',
    unit: '笔',
    kind: 'flow',
    dimensions: placeDimensions,
    rule: {
      version: 2,
      definition:
        '单笔本金不超过一千万元（含）的贷款发放计一笔，计入发放日，冲正以红字冲减。以单笔本金计，不以单户授信总额计，也不看企业规模，与监管口径的普惠小微不同。',
      source: '知识产权质押融资普惠统计（一千万元以下）；统计口径未见正式文件',
      isUnverified: true,
    },
  },
  'inclusive_loan.amount': {
    name: '普惠贷款金额',
    unit: fen,
    kind: 'flow',
    dimensions: placeDimensions,
    rule: {
      version: 2,
      definition: '普惠贷款的本金，计入发放日，单位为分；冲正以红字冲减，其余同普惠贷款笔数。',
      source: '知识产权质押融资普惠统计（一千万元以下）；统计口径未见正式文件',
      isUnverified: true,
    },
  },
  'loan.rate_weight': {
    name: '贷款利率加权数（本金×年利率）',
    unit: weights.rate,
    kind: 'flow',
    dimensions: productDimensions,
    rule: {
      version: 2,
      definition:
        '每笔贷款的本金（分）乘年利率（百万分之一），计入发放日，冲正以红字冲减。除以同期同类的贷款发放金额，即按金额加权的平均年利率（百万分之一），见 /counters/ratios。',
      source: '加权平均的算法；统计口径未见正式文件',
      isUnverified: true,
    },
  },
  'loan.term_weight': {
    name: '贷款期限加权数（本金×月数）',
    unit: weights.term,
    kind: 'flow',
    dimensions: productDimensions,
    rule: {
      version: 2,
      definition:
        '每笔贷款的本金（分）乘合同期限（月），计入发放日，展期不改，冲正以红字冲减。除以同期同类的贷款发放金额，即按金额加权的平均期限（月），见 /counters/ratios。',
      source: '加权平均的算法；统计口径未见正式文件',
      isUnverified: true,
    },
  },
  'loan.repaid': {
    name: '归还本金',
    unit: fen,
    kind: 'flow',
    dimensions: placeDimensions,
    rule: {
      version: 2,
      definition:
        '归还的本金，不含利息，计入还款日，单位为分；含提前还款。贷款冲正的，以红字冲减原还款日的数。',
      source: plan,
      isUnverified: true,
    },
  },
  'loan.written_off': {
    name: '核销金额',
    unit: fen,
    kind: 'flow',
    dimensions: placeDimensions,
    rule: {
      version: 1,
      definition: '核销的本金，计入核销日，单位为分；其后追回不冲减，另计追回。',
      source: bankRule,
      isUnverified: true,
    },
  },
  'loan.recovered': {
    name: '追回金额',
    unit: fen,
    kind: 'flow',
    dimensions: placeDimensions,
    rule: {
      version: 1,
      definition: '核销或者补偿之后追回的款项，计入追回日，单位为分。',
      source: bankRule,
      isUnverified: true,
    },
  },
  'loan.outstanding': {
    name: '贷款余额',
    unit: fen,
    kind: 'stock',
    dimensions: productDimensions,
    rule: {
      version: 2,
      definition:
        '发放而未归还、未核销的本金，以贷款事件所载余额为准，单位为分；变动计入还款日、核销日、冲正日。',
      source: bankRule,
      isUnverified: true,
    },
  },
  'loan.nonperforming': {
    name: '不良贷款余额',
    unit: fen,
    kind: 'stock',
    dimensions: productDimensions,
    rule: {
      version: 1,
      definition:
        '分类为次级、可疑、损失的贷款的余额，自分类日计入，上调分类、归还、核销之日减去，单位为分。除以贷款余额即不良率，见 /counters/ratios。',
      source: bankRule,
      isUnverified: true,
    },
  },
} as const satisfies Record<string, Metric>;
