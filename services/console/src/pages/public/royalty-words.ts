import { words } from '../../i18n/words';

/** The words of working out what is due by an announced standard. */
export const royaltyWords = words(
  'royalty',
  {
    title: '许可使用费试算',
    hint: '按公告的标准计算，精确到分；仅供测算，不产生任何权利义务。',
    salesFen: '净销售额',
    profitFen: '利润',
    figureHint: '计费期间的金额，例如 350000 或 35万元。',
    needed: '请填写金额',
    work: '试算',
    result: '试算结果',
    step: '项目',
    formula: '算法',
    amount: '金额',
    total: '合计应付',
    guidance: '费用指引提示',
  },
  {
    title: 'Work out the fee',
    hint: 'By the announced standard, exact to the fen. For information only.',
    salesFen: 'Net sales',
    profitFen: 'Profit',
    figureHint: 'Of the period the fee is due for, e.g. 350000 (yuan).',
    needed: 'Enter an amount',
    work: 'Work it out',
    result: 'What is due',
    step: 'Item',
    formula: 'How (in Chinese, as announced)',
    amount: 'Amount',
    total: 'Due in all',
    guidance: 'Against the fee guidance',
  },
);
