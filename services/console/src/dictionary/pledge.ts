import type { Terms } from './terms';

/** 质押登记的阶段. */
export const pledgeStages = {
  filed: { zh: '已提交', en: 'Filed', tone: 'going' },
  admitted: { zh: '审查中', en: 'Under review', tone: 'going' },
  correcting: { zh: '待补正', en: 'To be corrected', tone: 'care' },
  registered: { zh: '已登记', en: 'Registered', tone: 'good' },
  enforced: { zh: '已实现', en: 'Enforced', tone: 'care' },
  refused: { zh: '不予登记', en: 'Refused', tone: 'bad' },
  withdrawn: { zh: '已撤回', en: 'Withdrawn', tone: 'rest' },
  cancelled: { zh: '已注销', en: 'Cancelled', tone: 'rest' },
  revoked: { zh: '登记已撤销', en: 'Revoked', tone: 'bad' },
} as const satisfies Terms;

/** 质权种类. */
export const pledgeKinds = {
  ordinary: { zh: '一般质权', en: 'Ordinary pledge', tone: 'rest' },
  maximum_amount: { zh: '最高额质权', en: 'Maximum-amount pledge', tone: 'rest' },
} as const satisfies Terms;

/** 质物. */
export const collateralKinds = {
  patent: { zh: '专利', en: 'Patent', tone: 'rest' },
  trademark: { zh: '商标', en: 'Trademark', tone: 'rest' },
  geographical_indication: { zh: '地理标志', en: 'Geographical indication', tone: 'rest' },
} as const satisfies Terms;

/** 登记材料 (专利权质押登记办法第七条). */
export const pledgePapers = {
  application: { zh: '质押登记申请表', en: 'Application form', tone: 'rest' },
  contract: { zh: '质押合同', en: 'Pledge contract', tone: 'rest' },
  identity: { zh: '身份证明', en: 'Proof of identity', tone: 'rest' },
  power_of_attorney: { zh: '委托书', en: 'Power of attorney', tone: 'rest' },
  valuation: { zh: '资产评估报告', en: 'Valuation report', tone: 'rest' },
} as const satisfies Terms;

/** 同日申请的发明, as the filer states it. */
export const sameDayAnswers = {
  none: { zh: '没有', en: 'There is none', tone: 'rest' },
  filed: { zh: '有', en: 'There is one', tone: 'care' },
} as const satisfies Terms;

/** 无效宣告程序, as the filer states it. */
export const invalidationAnswers = {
  none: { zh: '未被启动', en: 'Not started', tone: 'rest' },
  started: { zh: '已被启动', en: 'Started', tone: 'care' },
} as const satisfies Terms;

/** 注销的原因. */
export const cancellationCauses = {
  paid: { zh: '债务已清偿', en: 'Debt paid', tone: 'rest' },
  realised: { zh: '质权已实现', en: 'Pledge enforced', tone: 'rest' },
  waived: { zh: '质权人放弃质权', en: 'Pledge waived', tone: 'rest' },
  void: { zh: '主合同或质押合同无效、被撤销', en: 'Contract void', tone: 'rest' },
  extinct: { zh: '专利权消灭', en: 'Right extinct', tone: 'rest' },
} as const satisfies Terms;

/** 补正与审查期限的提醒. */
export const pledgeReminders = {
  soon: { zh: '将到期', en: 'Due soon', tone: 'care' },
  late: { zh: '已超期', en: 'Late', tone: 'bad' },
} as const satisfies Terms;

/** 信用记录. */
export const truth = {
  true: { zh: '是', en: 'Yes', tone: 'rest' },
  false: { zh: '否', en: 'No', tone: 'rest' },
} as const satisfies Terms;
