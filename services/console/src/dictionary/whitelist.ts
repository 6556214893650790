import type { Terms } from './terms';

/** 批次的阶段. */
export const editionStages = {
  draft: { zh: '草稿', en: 'Draft', tone: 'going' },
  submitted: { zh: '待复核', en: 'To be checked', tone: 'care' },
  published: { zh: '已发布', en: 'Published', tone: 'good' },
  discarded: { zh: '已作废', en: 'Discarded', tone: 'rest' },
} as const satisfies Terms;

/** 与上一批次相比. */
export const whitelistChanges = {
  added: { zh: '新增', en: 'New', tone: 'good' },
  kept: { zh: '保留', en: 'Kept', tone: 'rest' },
  changed: { zh: '变更', en: 'Changed', tone: 'care' },
} as const satisfies Terms;

/** 未列入的原因. */
export const leftOutReasons = {
  NO_CONSENT: { zh: '没有有效的信息共享同意', en: 'No consent in force', tone: 'rest' },
  LEFT_OUT_BY_HAND: { zh: '起草时指定不列入', en: 'Left out by hand', tone: 'rest' },
  EXCLUDED_DISHONEST: { zh: '列入严重违法失信名单', en: 'On the list of serious breaches', tone: 'rest' },
  EXCLUDED_JUDGMENT_DEFAULTER: { zh: '失信被执行人', en: 'Judgment defaulter', tone: 'rest' },
  EXCLUDED_ABNORMAL_OPERATION: { zh: '列入经营异常名录', en: 'Abnormal operation', tone: 'rest' },
  EXCLUDED_ABNORMAL_FILING: { zh: '非正常专利申请未整改', en: 'Abnormal patent filings', tone: 'rest' },
  EXCLUDED_OWNERSHIP_DISPUTE: { zh: '专利权属纠纷未决', en: 'Ownership dispute', tone: 'rest' },
  EXCLUDED_DEREGISTERED: { zh: '已注销或吊销', en: 'Deregistered', tone: 'rest' },
} as const satisfies Terms;

/** 移出的原因. */
export const removalReasons = {
  dishonest: { zh: '失信', en: 'Dishonest', tone: 'rest' },
  default: { zh: '违约', en: 'Default', tone: 'rest' },
  false_statement: { zh: '虚假陈述', en: 'False statement', tone: 'rest' },
  deregistered: { zh: '注销或吊销', en: 'Deregistered', tone: 'rest' },
  other: { zh: '其他', en: 'Other', tone: 'rest' },
} as const satisfies Terms;

/** 对接成果. */
export const outcomeStages = {
  contacted: { zh: '已联系', en: 'Contacted', tone: 'going' },
  approved: { zh: '已审批', en: 'Approved', tone: 'going' },
  granted: { zh: '已授信', en: 'Granted', tone: 'good' },
  drawn: { zh: '已放款', en: 'Drawn', tone: 'good' },
  rejected: { zh: '未通过', en: 'Rejected', tone: 'bad' },
} as const satisfies Terms;

/** 银行未通过的原因. */
export const rejectionCodes = {
  no_need: { zh: '企业无融资需求', en: 'No need', tone: 'rest' },
  credit_record: { zh: '信用记录', en: 'Credit record', tone: 'rest' },
  operation: { zh: '经营状况', en: 'State of business', tone: 'rest' },
  collateral: { zh: '担保条件', en: 'Collateral', tone: 'rest' },
  terms: { zh: '融资条件未谈拢', en: 'No agreement on terms', tone: 'rest' },
  other: { zh: '其他', en: 'Other', tone: 'rest' },
} as const satisfies Terms;
