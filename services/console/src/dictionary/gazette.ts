import type { Terms } from './terms';

/** 差异类别. */
export const discrepancyKinds = {
  unknown_patent: { zh: '库中没有', en: 'Not in the pool', tone: 'care' },
  order: { zh: '先后不符', en: 'Out of order', tone: 'care' },
  status: { zh: '法律状态不符', en: 'Legal status differs', tone: 'care' },
  holder: { zh: '权利人不符', en: 'Holders differ', tone: 'care' },
  encumbrance: { zh: '权利负担不符', en: 'Encumbrances differ', tone: 'care' },
} as const satisfies Terms;

/** 是否待处理，按筛选条件的写法. */
export const opennessTerms = {
  true: { zh: '待处理', en: 'Open', tone: 'going' },
  false: { zh: '已处理', en: 'Settled', tone: 'rest' },
} as const satisfies Terms;

/** 处理结果. */
export const settlementTerms = {
  gazette_taken: { zh: '以公报为准', en: 'Gazette taken', tone: 'good' },
  pool_kept: { zh: '以库为准', en: 'Pool kept', tone: 'good' },
  not_ours: { zh: '与本库无关', en: 'Not ours', tone: 'rest' },
} as const satisfies Terms;

/** 公报的事务代码. */
export const gazetteCodes = {
  GR01: { zh: '授权', en: 'Grant', tone: 'rest' },
  GP01: { zh: '进入滞纳期', en: 'Grace period begins', tone: 'rest' },
  GP02: { zh: '滞纳金缴清', en: 'Late fee paid', tone: 'rest' },
  CF01: { zh: '未缴年费终止', en: 'Lapse for unpaid fees', tone: 'rest' },
  RR01: { zh: '权利恢复', en: 'Right restored', tone: 'rest' },
  CX01: { zh: '期限届满', en: 'Term expired', tone: 'rest' },
  AV01: { zh: '放弃', en: 'Abandonment', tone: 'rest' },
  IW01: { zh: '全部无效', en: 'Invalid in whole', tone: 'rest' },
  IP01: { zh: '部分无效', en: 'Invalid in part', tone: 'rest' },
  PE01: { zh: '质押生效', en: 'Pledge in effect', tone: 'rest' },
  PM01: { zh: '质押变更', en: 'Pledge changed', tone: 'rest' },
  PC01: { zh: '质押注销', en: 'Pledge canceled', tone: 'rest' },
  EE01: { zh: '许可备案生效', en: 'License on record', tone: 'rest' },
  EM01: { zh: '许可备案变更', en: 'License record changed', tone: 'rest' },
  EC01: { zh: '许可备案注销', en: 'License record canceled', tone: 'rest' },
  PP01: { zh: '财产保全', en: 'Preservation', tone: 'rest' },
  PD01: { zh: '保全解除', en: 'Preservation lifted', tone: 'rest' },
} as const satisfies Terms;
